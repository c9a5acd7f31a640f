// What an element's class and id say it is, where that is something else than story.

import { attributeOf } from './own-property';
import { type Names, ODD_NAMES } from './vocabulary';

/** Class attributes longer than this are cut: atomic style sheets write thousands of characters. */
const MOST_NAMED = 400;
const HUMP = /([a-z])(?=[A-Z])/g;
/** Only between words of four letters and more: in `css-1xAdQz` stands no `Ad`. */
const LONG_HUMP = /([a-z]{3})(?=[A-Z][a-z]{3})/g;
/** `md:hidden`, `[&>ad]:p-2`: rules of a style language, not names. */
const STYLE_RULE = /[:[\]/%]/;
const STYLE_RULES = /\S*[:[\]/%]\S*/g;

/** By class attribute: the same few are met on every paragraph. */
export type KnownNames = Map<string, string | null>;

/** The first of `sought` among the words of a class attribute or an id. */
function wordIn(written: string, sought: Names, hump: RegExp): string | null {
  const cut = written.slice(0, MOST_NAMED);
  const named = STYLE_RULE.test(cut) ? cut.replace(STYLE_RULES, '') : cut;
  return sought().exec(named.replace(hump, '$1-').toLowerCase())?.[1] ?? null;
}

/** The word in the element's class or id that names it as something else than story; null: none. */
export function oddWord(element: Element, known: KnownNames): string | null {
  const { id } = element;
  const named = attributeOf(element, 'class') ?? '';
  // Ids with digits are made by machines: their letters say nothing.
  const both = id && !/\d/.test(id) ? `${named} ${id}` : named;
  if (!both) return null;
  let word = known.get(both);
  if (word === undefined) {
    word = wordIn(both, ODD_NAMES, LONG_HUMP);
    known.set(both, word);
  }
  return word;
}

/** The first of `sought` among the words of the element's class, humps parted; null: none. */
export function namedAs(element: Element, sought: Names, known?: KnownNames): string | null {
  const named = attributeOf(element, 'class');
  if (!named) return null;
  let word = known?.get(named);
  if (word === undefined) {
    word = wordIn(named, sought, HUMP);
    known?.set(named, word);
  }
  return word;
}
