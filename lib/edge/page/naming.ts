// What an element's class and id say it is, where that is something else than story.

import { ODD_BEGINNINGS, ODD_PAIRS, ODD_WORDS, type Words } from './vocabulary';

/** Class attributes longer than this are cut: atomic style sheets write thousands of characters. */
const MOST_NAMED = 400;
/** Words split out of humps count from this length: in `css-1xAdQz` stands no `Ad`. */
const LEAST_HUMP = 4;

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function isOdd(word: string): boolean {
  return ODD_WORDS.has(word) || ODD_BEGINNINGS.test(word);
}

/** Looks at one class name or id. */
function oddIn(name: string): string | null {
  let before = '';
  for (const part of name.split(/[^A-Za-z]+/)) {
    const whole = singular(part.toLowerCase());
    if (isOdd(whole)) return whole;
    const humps = /[a-z][A-Z]/.test(part) ? part.replace(/([a-z])(?=[A-Z])/g, '$1-').split('-') : [part];
    for (const hump of humps) {
      const word = singular(hump.toLowerCase());
      if (humps.length > 1 && word.length >= LEAST_HUMP && isOdd(word)) return word;
      if (ODD_PAIRS.has(`${before}-${word}`)) return `${before}-${word}`;
      before = word;
    }
  }
  return null;
}

/** By class name: the same few are met on every paragraph. */
export type KnownNames = Map<string, string | null>;

/** The word in the element's class or id that names it as something else than story; null: none. */
export function oddWord(element: Element, known: KnownNames): string | null {
  const { id } = element;
  const named = element.getAttribute('class');
  // Ids with digits are made by machines: their letters say nothing.
  const ownId = id && !/\d/.test(id) ? id : '';
  if (!named && !ownId) return null;
  const key = `${named ?? ''}#${ownId}`;
  let word = known.get(key);
  if (word === undefined) {
    word = null;
    for (const name of [...(named ?? '').slice(0, MOST_NAMED).split(/\s+/), ownId]) {
      // `md:hidden`, `[&>ad]:p-2`: rules of a style language, not names.
      if (name === '' || /[:[\]/%]/.test(name)) continue;
      word = oddIn(name);
      if (word) break;
    }
    known.set(key, word);
  }
  return word;
}

/** The first of `sought` among the words of the element's class, humps parted; null: none. */
export function namedAs(element: Element, sought: Words, known?: KnownNames): string | null {
  const named = element.getAttribute('class');
  if (!named) return null;
  const before = known?.get(named);
  if (before !== undefined) return before;
  const parted = named.slice(0, MOST_NAMED).replace(/([a-z])(?=[A-Z])/g, '$1-');
  const word =
    parted
      .split(/[^A-Za-z]+/)
      .map((part) => singular(part.toLowerCase()))
      .find((part) => sought.has(part)) ?? null;
  known?.set(named, word);
  return word;
}
