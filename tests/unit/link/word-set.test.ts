// The linker's word lists hold each of their words as an article's tokens spell it, and no other.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COMMON, FRAME, GIVEN, SURNAMES } from '@/lib/core/link/lexicon/lexicon';
import { packedWords, words } from '@/lib/core/link/lexicon/word-set';
import { fold } from '@/lib/core/text/fold';
import { hashWord, tokenize } from '@/lib/core/text/tokens';
import { packWords } from '../../eval/pack-words';

/** The hashes of the derived lists as people read them; what the bundle holds is packed. */
const recorded = (...names: readonly string[]): Set<number> => {
  const lists = names.map((name) =>
    readFileSync(new URL(`../../eval/records/words/${name}.txt`, import.meta.url), 'utf8').trim(),
  );
  return new Set(lists.flatMap((list) => list.split('\n').map((word) => hashWord(fold(word)))));
};

it.each([
  ['frame words', FRAME, recorded('frame')],
  ['ordinary words', COMMON, recorded('frame', 'ordinary')],
  ['given names', GIVEN, recorded('given-names')],
  ['family names', SURNAMES, recorded('surnames')],
])('%s: every word of the list, folded, and no other', (_, set, listed) => {
  expect(listed.size).toBeGreaterThan(100);
  expect(new Set(set)).toEqual(listed);
  expect([...set].every((hash) => set.has(hash))).toBe(true);
  expect(set.has(hashWord('zzyzx'))).toBe(false);
});

it('packed words are told by what differs from the word before', () => {
  expect(packWords(['accepted', 'be', 'accept', 'Acceptable', 'accept'])).toEqual([
    'Aaccept',
    'Aable',
    'Eed',
    'Ibe',
  ]);
});

it('what is packed is read again: every word, and no other', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'é', 'ß', "'", '-', 'đ'),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.array(word), fc.array(word), (some, more) => {
      const set = packedWords(packWords(some).join(''), packWords(more).join(''));
      expect(new Set(set)).toEqual(new Set([...some, ...more].map((each) => hashWord(fold(each)))));
    }),
  );
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
