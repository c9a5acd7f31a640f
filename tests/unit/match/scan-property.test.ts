// The index, and several together, against the naive matcher on random and hostile names and texts. NAMES_RUNS=1000000 for the long run.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { NameEntry } from '@/lib/core/match/name-index';
import { libraryOf } from './library';
import { NaiveIndex } from './naive';

const runs = Number(process.env.NAMES_RUNS ?? 2000);
// Thousands of cases; a busy machine needs more than five seconds for some.
vi.setConfig({ testTimeout: Math.max(60_000, runs * 30) });

const word = fc.constantFrom(
  ...['a', 'A', 'ab', 'Ab', 'AB', 'aB', 'b', 'B', 'us', 'US', 'U.S.', 'U. S.', 'u.s.', 'A. B.', 'B.'],
  ...['Gen.', 'St.', 'ß', 'SS', 'ss', 'æ', 'AE', 'Ae', 'Æ', 'é', 'É', 'e\u0301', 'İ', 'ı', 'i', 'I'],
  ...['5', '5.2', '5G', '19', '北', '京', '東', 'カナ', 'が', 'か\u3099', 's', 'pro', 'Pro', 'led', 'LED'],
  ...[
    'C++',
    'US$',
    '&',
    '𝐀',
    'ﬁ',
    'Ａ',
    'ab\u00adb',
    'abb',
    '\ud800',
    'ΑΣ',
    'ας',
    'מ',
    '\u200f',
    'AbC',
    'abC',
  ],
);
const gap = fc.constantFrom(
  ...[' ', ' ', ' ', ' ', '-', '-', '-', '–', '’', "'", '’s ', '. ', ', ', '\n', '\u00a0', ''],
  ...['.', ' & ', ' - ', '\u200b', '@', '/', '!', '“', '\u2028', '  ', '‑', '…', '-\u00ad'],
);
const phrase = (longest: number) =>
  fc
    .array(fc.tuple(word, gap), { minLength: 1, maxLength: longest })
    .map((pairs) => pairs.map(([left, right], at) => left + (at === pairs.length - 1 ? '' : right)).join(''));
const entry: fc.Arbitrary<NameEntry> = fc.record({
  name: fc.oneof(
    { arbitrary: phrase(4), weight: 9 },
    { arbitrary: fc.string({ unit: 'binary', maxLength: 5 }), weight: 1 },
  ),
  case: fc.constantFrom('exact', 'cased', 'any'),
});

/** One index, and the names dealt to three: all find what the naive matcher does. */
function bothScan(names: readonly NameEntry[], text: string): void {
  const naive = new NaiveIndex(
    names.map(({ name, case: rule }) => ({ name: name.replace(/[\n\u2028]/g, ' '), case: rule })),
  );
  const expected = naive.scan(text);
  expect(libraryOf(names).scan(text)).toEqual(expected);
  const third = Math.ceil(names.length / 3);
  const dealt = [names.slice(0, third), names.slice(third, 2 * third), names.slice(2 * third)];
  expect(libraryOf(...dealt).scan(text)).toEqual(expected);
}

describe('scan agrees with the naive matcher', () => {
  it('on random names and texts', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), phrase(40), (names, text) => bothScan(names, text)),
      { numRuns: runs },
    );
  });

  it('on texts made of the names themselves', () => {
    const made = fc
      .array(entry, { minLength: 1, maxLength: 12 })
      .chain((names) =>
        fc.tuple(
          fc.constant(names),
          fc.array(fc.tuple(fc.constantFrom(...names.map(({ name }) => name)), gap), { maxLength: 12 }),
        ),
      );
    fc.assert(
      fc.property(made, ([names, pairs]) =>
        bothScan(names, pairs.map(([name, between]) => name + between).join('')),
      ),
      { numRuns: runs },
    );
  });

  it('on two letters and hyphens, where every choice depends on the next', () => {
    const part = fc.constantFrom('A', 'B', 'a');
    const chain = (longest: number) =>
      fc
        .array(fc.tuple(part, fc.constantFrom('-', '-', ' ', '–')), { minLength: 1, maxLength: longest })
        .map((pairs) =>
          pairs.map(([left, right], at) => (at === pairs.length - 1 ? left : left + right)).join(''),
        );
    const rule = fc.constantFrom('exact' as const, 'cased' as const, 'any' as const);
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: chain(3), case: rule }), { maxLength: 6 }),
        chain(14),
        (names, text) => bothScan(names, text),
      ),
      { numRuns: runs },
    );
  });

  it('on a thousand names of a few words', () => {
    const name = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', 'E', 'F'), { minLength: 1, maxLength: 5 })
      .map((w) => w.join(' '));
    fc.assert(
      fc.property(
        fc.array(fc.record({ name, case: fc.constantFrom('cased' as const, 'any' as const) }), {
          minLength: 300,
          maxLength: 1000,
        }),
        fc
          .array(fc.constantFrom('a', 'b', 'c', 'D', 'E', 'f', '.'), { maxLength: 200 })
          .map((w) => w.join(' ')),
        (names, text) => bothScan(names, text),
      ),
      { numRuns: Math.ceil(runs / 40) },
    );
  });
});
