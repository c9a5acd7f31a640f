// Word lists as sets of hashes: asked with `Tokens.hashes`, so that no word of an article has to be folded for it.

import { fold } from '../../text/fold';
import { hashWord } from '../../text/tokens';

export type WordSet = ReadonlySet<number>;

/** The set of a list of words with white space between. */
export function words(list: string): WordSet {
  const set = new Set<number>();
  for (const word of list.split(/\s+/)) if (word !== '') set.add(hashWord(fold(word)));
  return set;
}
