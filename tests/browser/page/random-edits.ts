// Random changes of a random page: words, nodes and elements come and go, links and styles change.
import fc from 'fast-check';
import { randomInline } from './random-dom';

/** A change of what lies in the story. */
export type Edit = (article: HTMLElement) => void;

function pick<Kind>(items: readonly Kind[], at: number): Kind | undefined {
  return items[at % items.length];
}

function textsIn(article: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}

const elementsIn = (article: HTMLElement) => [...article.querySelectorAll<HTMLElement>('*')];

const place = fc.nat(1_000);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, fc.constantFrom('new words', '', ' ', 'T', 'two\nlines')).map(([at, data]): Edit => {
    return (article) => {
      const text = pick(textsIn(article).slice(1), at);
      if (text) text.data = data;
    };
  }),
  fc.tuple(place, randomInline).map(([at, make]): Edit => {
    return (article) => pick(elementsIn(article), at)?.prepend(make(document));
  }),
  place.map((at): Edit => {
    // Never the first block: without it there is no story to speak of.
    return (article) => pick(elementsIn(article).slice(1), at)?.remove();
  }),
  place.map((at): Edit => {
    return (article) => {
      const element = pick(elementsIn(article), at);
      if (element && element.parentElement === article) article.append(element);
    };
  }),
  fc.tuple(place, fc.constantFrom('a', 'b', 'q', 'span')).map(([at, tag]): Edit => {
    return (article) => {
      const text = pick(textsIn(article), at);
      const wrapper = document.createElement(tag);
      wrapper.setAttribute('href', '/y');
      text?.replaceWith(wrapper);
      if (text) wrapper.append(text);
    };
  }),
  fc
    .tuple(
      place,
      fc.constantFrom(
        '',
        'display:block',
        'display:inline',
        'white-space:pre',
        'white-space:pre-line',
        'float:left',
      ),
    )
    .map(([at, style]): Edit => {
      return (article) => pick(elementsIn(article), at)?.setAttribute('style', style);
    }),
  place.map((at): Edit => {
    return (article) => pick([...article.querySelectorAll('a')], at)?.toggleAttribute('href');
  }),
);

export const randomEdits: fc.Arbitrary<readonly Edit[]> = fc.array(edit, { minLength: 1, maxLength: 4 });
