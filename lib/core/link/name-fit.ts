// How a name stands to the name of what it may mean: the whole of it, its beginning, its end, or nothing of it.

import { fold } from '../text/fold';
import type { Reading } from './table/entity-table';

export type NameFit = 'whole' | 'start' | 'end' | 'inside' | 'apart';

/** `key` are the folded words of the mention; `label` the entity's name as the library shows it. */
export function nameFit(key: string, label: string, type: Reading['type']): NameFit {
  if (type === 'full') return 'whole';
  const full = fold(label).replace(/^the /, '');
  if (full === key) return 'whole';
  const at = full.indexOf(key);
  if (at < 0 || !isBoundary(full, at - 1) || !isBoundary(full, at + key.length)) return 'apart';
  if (at === 0) return SAME_NAME.test(full.slice(key.length)) ? 'whole' : 'start';
  return at + key.length === full.length ? 'end' : 'inside';
}

/** "Springfield, Illinois", "Georgia (country)", "New York City", "Ford Motor Co": what tells namesakes or sorts apart is no part of the name. */
const SAME_NAME = /^(?:,| \(| (?:city|inc|corp|corporation|co|company|ltd|plc|fc|afc|f\.c|a\.f\.c)\b)/;

/** "general election", "Left-wing politics": a label without a capital, or with that of a sentence only, names no one thing. */
export function isCommonNoun(label: string): boolean {
  const [first = '', ...others] = label.split(' ');
  if (/^\p{Ll}/u.test(first)) return !/\p{Lu}/u.test(label);
  return (
    others.length > 0 && others.every((word) => /^[\p{Ll}(]/u.test(word)) && !/\p{Lu}/u.test(first.slice(1))
  );
}

/** "Lehman Brothers", "Treaty of Rome": several words with capitals name one thing, where one word may be any concept. */
export function isProperName(label: string): boolean {
  const words = label.replace(/ \(.*/, '').split(' ');
  return words.length > 1 && words.every((word) => /^[^\p{Ll}]/u.test(word) || SMALL.has(word));
}

/** Small words inside names. */
const SMALL: ReadonlySet<string> = new Set(
  'of the and for in on at de la le du des von van der und et y'.split(' '),
);

function isBoundary(text: string, at: number): boolean {
  const unit = text[at];
  return unit === undefined || !/[\p{L}\p{N}]/u.test(unit);
}
