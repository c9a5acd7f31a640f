// What a page says about its story: date, publisher, authors, language, address, title; each with the order in which sources are trusted.

import type { ArticleMeta } from '@/lib/core/model/article';
import { ownCanonical, type PageHead, readHead } from './page-head';
import { asList, type LdObject, resolved, textOf } from './read-json-ld';
import { chooseDate, modifiedWritings, publishedWritings } from './story-dates';

/** UTF-16 units; longer is no name and no headline. */
const MAX_NAME = 200;
const MAX_TITLE = 500;
const MAX_AUTHORS = 20;

/**
 * `en_GB` and `EN-gb` as `en-GB`; null where it is no language tag. A page in another language than it states is no
 * matter here: `core/link` tells English by the words.
 */
function languageTag(written: string | null | undefined): string | null {
  if (!written) return null;
  try {
    return Intl.getCanonicalLocales(written.slice(0, 40).trim().replace(/_/g, '-'))[0] ?? null;
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** Text without the character references that pages leave in data, where nothing unfolds them: `Don&apos;t`. */
function unfolded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(x?)([\da-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, hex, number, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = Number.parseInt(number, hex ? 16 : 10);
    return code > 31 && code < 0x11_0000 ? String.fromCodePoint(code) : whole;
  });
}

/** An address, a number, a mere reference: what stands in the place of a name and is none. */
function isName(text: string): boolean {
  return text !== '' && !/^(?:https?:|[#/@]|\d+$)/.test(text);
}

/** Words in a name: more are a post, or a sentence about the author. */
const MOST_WORDS = 5;

/** The names in one writing of authors: `By Ines Holm and Jon Aas, Strait.example` has two. */
function namesIn(writing: string): readonly string[] {
  const text = unfolded(writing)
    .replace(/^(?:[Bb]y|BY|[Pp]ar|[Pp]or)[\s:]+/, '')
    .slice(0, MAX_NAME)
    .trim();
  if (!isName(text)) return [];
  const parts = text.split(/\s*[,;|]\s*|\s+(?:and|&|und|et|y|og|och|en)\s+/).filter(Boolean);
  // "Holm, Ines" is one name, "Strait and Sound" one body.
  if (parts.length === 2 && parts.every((part) => !part.includes(' '))) return [text];
  const names = parts.filter(
    (part) => isName(part) && !/\w[.@]\w{2}/.test(part) && part.split(/\s+/).length <= MOST_WORDS,
  );
  return names.length > 0 ? names : [text];
}

const AUTHOR_NAMES = ['author', 'article:author', 'parsely-author', 'byl'];

/** Names of the authors, people or bodies: JSON-LD, then `<meta>`, then microdata and `rel="author"`. */
function authorsOf(document: Document, { metas, ld }: PageHead, story: LdObject | null): readonly string[] {
  const names = new Set<string>();
  for (const author of asList(story?.author))
    for (const name of namesIn(textOf(resolved(author, ld.objects)) ?? '')) names.add(name);
  for (const key of AUTHOR_NAMES)
    if (names.size === 0) for (const name of namesIn(metas.get(key) ?? '')) names.add(name);
  if (names.size === 0) {
    const element = document.querySelector(
      '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], a[rel~="author"]',
    );
    if (element && !element.closest('aside, nav, footer, [itemprop~="comment"]'))
      for (const name of namesIn(element.textContent?.slice(0, 300).replace(/\s+/g, ' ').trim() ?? ''))
        names.add(name);
  }
  return [...names].slice(0, MAX_AUTHORS);
}

/** Parts of a host that say how a page is shown, not whose it is. */
const SHOWN_AS = /^(?:(?:www|m|mobile|amp|edition)\.)+/;

/** JSON-LD, then the site's name in `<meta>`. */
function publisherOf({ metas, ld, address }: PageHead, story: LdObject | null): string | null {
  const stated = [
    textOf(resolved(asList(story?.publisher)[0], ld.objects)),
    metas.get('og:site_name'),
    metas.get('application-name'),
  ];
  const name = stated.find((each) => each && isName(each));
  if (!name) return null;
  const host = address?.hostname.replace(SHOWN_AS, '') ?? '';
  return unfolded(wellWritten(name, stated, host)).slice(0, MAX_NAME);
}

/** "cleveland" of cleveland.com is an address cut short, and the name of a city; "9to5mac" is 9to5Mac where the page says so too. */
function wellWritten(name: string, others: readonly (string | null | undefined)[], host: string): string {
  const bare = bareName(name);
  if (name !== name.toLowerCase() || name === name.toUpperCase()) return name;
  const capital = others.find((each) => each && each !== name && bareName(each) === bare);
  if (capital) return capital;
  return host.startsWith(`${bare}.`) ? host : name;
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/\s+/g, '');
}

/** Between a title and the name of who publishes it: with spaces around, since hyphens stand within words. */
const APART = /\s[|·•–—-]\s/g;

/** "Ferry kept | TheHill" without the publisher's name, which is told beside it. */
function ownTitle(title: string, publisher: string | null): string {
  const last = [...title.matchAll(APART)].at(-1);
  if (!last?.index || !publisher) return title;
  return bareName(title.slice(last.index + last[0].length)) === bareName(publisher)
    ? title.slice(0, last.index).trim()
    : title;
}

/**
 * Reads what the page says about its story. Order of trust: the story's object in JSON-LD, `<meta>` elements
 * (Open Graph and their like), microdata, `<time>` by the headline, the address. A source that says nonsense leaves a
 * note and the next is asked.
 */
export function readMeta(
  document: Document,
  url: string,
  head: PageHead = readHead(document, url),
): ArticleMeta {
  const { ld, metas, stories } = head;
  const story = stories.is === 'one' ? stories.story.object : null;
  const notes = [...ld.notes];
  const published = chooseDate(publishedWritings(document, head), notes, 'date of publication');
  const modified = chooseDate(modifiedWritings(document, head), notes, 'date of change');
  const stated = textOf(story?.headline) ?? metas.get('og:title') ?? head.title;
  const publisher = publisherOf(head, story);
  const title = ownTitle(unfolded(stated.slice(0, MAX_TITLE)).trim(), publisher);
  return {
    url,
    canonicalUrl: ownCanonical(head),
    title: title || null,
    publisher,
    authors: authorsOf(document, head, story),
    language:
      languageTag(document.documentElement.getAttribute('lang')) ??
      languageTag(textOf(story?.inLanguage)) ??
      languageTag(metas.get('og:locale') ?? metas.get('language')),
    published: published?.day ?? null,
    // A change before publication is none that a reader could have seen.
    modified: modified && !(published && modified.day < published.day) ? modified.day : null,
    publishedFrom: published?.from ?? 'none',
    notes,
  };
}
