// From what a reader says to a rule that is kept: the folded name it is found by, and an id that follows from its contents.

import type { Correction, Said } from '../model/correction';
import type { Day } from '../model/dates';
import { contentsId } from './contents-id';
import { foldedToken, tokenize } from './tokens';

/** The folded words with one space between; a "the" in front is no part of a name. Empty where there is no word. */
export function foldedName(words: string): string {
  const tokens = tokenize(oneLineOf(words));
  const folded = Array.from({ length: tokens.count }, (_, index) => foldedToken(tokens, index));
  return (folded.length > 1 && folded[0] === 'the' ? folded.slice(1) : folded).join(' ');
}

/** Null where the words hold no word. */
export function correctionOf(said: Said, made: Day): Correction | null {
  const words = oneLineOf(said.words);
  const name = foldedName(words);
  if (name === '') return null;
  const { verdict } = said;
  const scope = scopeOf(said);
  const contents = JSON.stringify([
    name,
    verdict.is,
    verdict.is === 'never' ? '' : verdict.entity,
    scope.in === 'everywhere' ? [] : scope.names.map(foldedName).sort(),
  ]);
  return { id: contentsId(contents), words, name, verdict, scope, made };
}

/** Names without a word, and names that say the same twice, say nothing. */
function scopeOf({ scope }: Said): Said['scope'] {
  if (scope.in === 'everywhere') return scope;
  const byName = new Map<string, string>();
  for (const name of scope.names) {
    const folded = foldedName(name);
    if (folded !== '' && !byName.has(folded)) byName.set(folded, oneLineOf(name));
  }
  if (byName.size === 0) return { in: 'everywhere' };
  return { in: 'stories-with', names: [...byName.values()] };
}

/** What a page shows of the words: no line breaks, no controls, no marks that turn the direction of what stands behind. */
function oneLineOf(words: string): string {
  return words
    .replace(/[\p{Cf}\p{Surrogate}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
