// The linker's word lists hold each of their words as an article's tokens spell it, and no other.
import { expect, it } from 'vitest';
import { FRAME_WORDS, ORDINARY_WORDS } from '@/lib/core/link/lexicon/common-words';
import { GIVEN_NAMES } from '@/lib/core/link/lexicon/given-names';
import { COMMON, FRAME, GIVEN, SURNAMES } from '@/lib/core/link/lexicon/lexicon';
import { COMMON_SURNAMES } from '@/lib/core/link/lexicon/surnames';
import { words } from '@/lib/core/link/lexicon/word-set';
import { fold } from '@/lib/core/text/fold';
import { hashWord, tokenize } from '@/lib/core/text/tokens';

const listed = (list: string): Set<number> => {
  const all = list.split(/\s+/).filter((word) => word !== '');
  return new Set(all.map((word) => hashWord(fold(word))));
};

it.each([
  ['frame words', FRAME, `a i ${FRAME_WORDS}`],
  ['ordinary words', COMMON, `a i ${FRAME_WORDS} ${ORDINARY_WORDS}`],
  ['given names', GIVEN, GIVEN_NAMES],
  ['family names', SURNAMES, COMMON_SURNAMES],
])('%s: every word of the list, folded, and no other', (_, set, list) => {
  expect(new Set(set)).toEqual(listed(list));
  expect([...set].every((hash) => set.has(hash))).toBe(true);
  expect(set.has(hashWord('zzyzx'))).toBe(false);
});

it('a word is found however the article writes it', () => {
  const set = words(' josé\n\nde ', 'straße');
  const { hashes, count } = tokenize('José JOSE de Straße strasse dé');
  expect(Array.from(hashes.subarray(0, count), (hash) => set.has(hash))).toEqual(Array(6).fill(true));
  expect([...set].length).toBe(3);
});

it('several lists are one set, and white space at their ends is no word', () => {
  expect(new Set(words(' a b ', '\nb c'))).toEqual(new Set(['a', 'b', 'c'].map(hashWord)));
  expect([...words('', ' ')]).toEqual([]);
});
