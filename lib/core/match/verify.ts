// Whether words are a name, letter by letter: the index compares 28-bit checks, and a match that is shown can be made sure of.

import { nameKey, oneLine, tokenize } from '../text/tokens';
import { agrees, capitalPattern } from './capitals';
import type { NameEntry } from './name-index';

/** Whether `words`, as they stand in a text, are the entry's name under its case rule. The index errs once in 35 million looks. */
export function isName(entry: NameEntry, words: string): boolean {
  if (nameKey(entry.name) !== nameKey(words)) return false;
  if (entry.case === 'any') return true;
  const name = tokenize(oneLine(entry.name));
  const found = tokenize(oneLine(words));
  return agrees(
    capitalPattern(name, { from: 0, to: name.count }),
    capitalPattern(found, { from: 0, to: found.count }),
    entry.case === 'exact',
  );
}
