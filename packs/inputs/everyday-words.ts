// Whether a word is an everyday one, by the word list of linking: names that are (ONE, Apple) then count only beside the full one.

import { COMMON } from '@/lib/core/link/lexicon/lexicon';
import { fold } from '@/lib/core/text/fold';
import { hashWord } from '@/lib/core/text/token-hash';

export function isEverydayWord(word: string): boolean {
  return COMMON.has(hashWord(fold(word)));
}
