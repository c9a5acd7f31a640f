// A long story in portions: nothing is left out, nothing is read twice, and who was named before is known later.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPortion } from '@/lib/app/content/first-portion';
import { NOTHING, withMore } from '@/lib/app/content/painted';
import { portionFrom } from '@/lib/app/content/portions';
import { annotate } from '@/lib/core/annotate/annotate';
import type { Annotation } from '@/lib/core/model/annotation';
import type { ArticleText, Block } from '@/lib/core/model/article';
import { MAX_PORTION } from '@/lib/core/model/limits';
import type { UnknownName } from '@/lib/core/model/unknown-name';
import { knowledgeOf, SAMPLE } from '../link/sample-library';

const FILLER =
  'The harbour council voted to keep the old ferry running through the winter, as the islanders had asked it to do.';

function story(lines: readonly (string | readonly ['heading', string])[]): ArticleText {
  let text = '';
  const blocks: Block[] = [];
  for (const line of lines) {
    const [kind, words] = typeof line === 'string' ? (['paragraph', line] as const) : line;
    const start = text === '' ? 0 : text.length + 1;
    text += text === '' ? words : `\n${words}`;
    blocks.push({ start, end: text.length, kind });
  }
  return { text, blocks, links: [] };
}

const NOBODY = { known: [], unknown: [] };

/** All of a story, portion by portion, as the content session asks for it. */
function byPortions(article: ArticleText): {
  annotations: Annotation[];
  unknown: UnknownName[];
  ends: number[];
  sent: number[];
} {
  const knowledge = knowledgeOf(SAMPLE);
  const annotations: Annotation[] = [];
  const unknown: UnknownName[] = [];
  const ends: number[] = [];
  const sent: number[] = [];
  for (let from = 0; from < article.text.length; ) {
    const portion = portionFrom(article, from, { known: annotations, unknown });
    sent.push(portion.article.text.length);
    const answer = annotate({ article: portion.article, language: 'en', date: null }, knowledge);
    const told = portion.place(answer);
    annotations.push(...told.annotations);
    unknown.push(...told.unknown);
    from = portion.end;
    ends.push(from);
  }
  return { annotations, unknown, ends, sent };
}

const fill = (letters: number): string[] =>
  Array.from({ length: Math.ceil(letters / FILLER.length) }, () => FILLER);

describe('a story that fits', () => {
  it('is sent as it is', () => {
    const article = story([FILLER, 'Vladimir Putin came.']);
    const portion = firstPortion(article);
    expect(portion.article).toEqual(article);
    expect(portion.end).toBe(article.text.length);
  });
});

describe('a long story', () => {
  const named = 'Karoline Leavitt spoke, and Vladimir Putin did not.';
  const article = story([
    named,
    ...fill(MAX_PORTION),
    'Later that day Leavitt said more about Ukraine.',
    ...fill(MAX_PORTION),
    'Ukraine was named again by Leavitt, and by Donald Trump.',
  ]);

  it('is annotated as if it were read at once: words, entities, and which mention is drawn', () => {
    const { annotations, ends } = byPortions(article);
    const whole = annotate({ article, language: 'en', date: null }, knowledgeOf(SAMPLE));
    expect(ends.length).toBeGreaterThan(2);
    const told = (list: readonly Annotation[]) =>
      list.map(({ start, end, entity, confidence, shownFrom, reason }) => ({
        words: article.text.slice(start, end),
        start,
        entity,
        confidence,
        shownFrom,
        antecedent:
          reason.kind === 'short-form'
            ? article.text.slice(reason.antecedent.start, reason.antecedent.end)
            : null,
      }));
    expect(told(annotations)).toEqual(told(whole.annotations));
    expect(told(annotations).filter(({ words }) => words === 'Leavitt')).toHaveLength(2);
  });

  it('would not be understood without the lead', () => {
    const later = portionFrom(article, firstPortion(article).end, NOBODY);
    const answer = annotate({ article: later.article, language: 'en', date: null }, knowledgeOf(SAMPLE));
    const { annotations } = later.place(answer);
    const words = annotations.map(({ start, end }) => article.text.slice(start, end));
    expect(words).not.toContain('Leavitt');
  });

  it('has a name that the library does not know under one name, also where only its short form stands further down', () => {
    const strange = story([
      'Tamsin Orlov spoke for the growers, and nobody answered.',
      ...fill(MAX_PORTION),
      'Later that day Orlov said more.',
    ]);
    const { unknown } = byPortions(strange);
    const told = unknown.map(({ words, mentions }) => ({
      words,
      here: mentions.map(({ start, end }) => strange.text.slice(start, end)),
    }));
    expect(told).toEqual([
      { words: 'Tamsin Orlov', here: ['Tamsin Orlov'] },
      { words: 'Tamsin Orlov', here: ['Orlov'] },
    ]);
    const all = unknown.reduce((found, name) => withMore(found, { ...NOTHING, unknown: [name] }), NOTHING);
    expect(all.unknown).toMatchObject([
      { words: 'Tamsin Orlov', mentions: unknown.flatMap(({ mentions }) => mentions) },
    ]);
  });

  it('has its passages where they stand in the whole, and none of a lead', () => {
    const { end } = firstPortion(article);
    const known = byPortions(article).annotations.filter(({ start }) => start < end);
    const later = portionFrom(article, end, { known, unknown: [] });
    const inStory = article.text.indexOf('Later that day');
    const spanOf = (words: string, from = 0) => {
      const start = later.article.text.indexOf(words, from);
      return { start, end: start + words.length };
    };
    const here = spanOf('Later that day Leavitt said more');
    const part = spanOf('Leavitt', here.start);
    const match = { claim: 'claim/a', score: 1, stance: 'repeats', isPlain: true } as const;
    const told = later.place({
      annotations: [],
      claims: [
        { ...spanOf('Leavitt'), matches: [match] },
        { ...here, matches: [match] },
      ],
      quotes: [{ ...here, parts: [part], speaker: null, check: null }],
      checked: { checkable: 3, known: 1, against: 9 },
      unknown: [],
    });
    expect(later.article.text.indexOf('Leavitt')).toBeLessThan(here.start);
    expect(told.claims.map(({ start }) => start)).toEqual([inStory]);
    expect(told.quotes[0]).toMatchObject({ start: inStory, end: inStory + here.end - here.start });
    expect(article.text.slice(told.quotes[0]!.parts[0]!.start, told.quotes[0]!.parts[0]!.end)).toBe(
      'Leavitt',
    );
    expect(told.checked).toEqual({ checkable: 3, known: 1, against: 9 });
  });

  it('is cut before a heading where one is near', () => {
    const long = story([...fill(MAX_PORTION * 0.9), ['heading', 'What came next'], ...fill(MAX_PORTION)]);
    const { end } = firstPortion(long);
    expect(long.text.slice(end + 1, end + 15)).toBe('What came next');
  });

  it('of one endless block is cut between words', () => {
    const endless = story([`${FILLER} `.repeat(5_000)]);
    const { ends } = byPortions(endless);
    for (const end of ends.slice(0, -1)) expect(endless.text[end]).toBe(' ');
  });

  it('of one endless word is cut all the same', () => {
    const word = story(['x'.repeat(MAX_PORTION * 3)]);
    expect(byPortions(word).ends.at(-1)).toBe(word.text.length);
  });
});

it('portions join: each begins where the one before ended, and what is sent stays within bounds and in order', () => {
  const line = fc.oneof(
    fc.integer({ min: 1, max: MAX_PORTION * 2 }).map((length) => 'word '.repeat(length / 5 + 1).trim()),
    fc.constant(['heading', 'A heading'] as const),
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const article = story(lines);
      let from = 0;
      while (from < article.text.length) {
        const portion = portionFrom(article, from, NOBODY);
        expect(portion.end).toBeGreaterThan(from);
        expect(portion.article.text.length).toBeLessThanOrEqual(MAX_PORTION * 1.25 + 1);
        let least = 0;
        for (const { start, end } of portion.article.blocks) {
          expect(start).toBeGreaterThanOrEqual(least);
          expect(end).toBeLessThanOrEqual(portion.article.text.length);
          least = end;
        }
        from = portion.end;
      }
    }),
    { numRuns: 40 },
  );
});
