// Every small name under every rule in every small text, against the naive matcher: no configuration is left to chance.
import { expect, it, vi } from 'vitest';
import type { NameEntry } from '@/lib/core/match/name-index';
import type { CaseRule } from '@/lib/core/model/entity';
import { libraryOf } from './library';
import { NaiveIndex } from './naive';

vi.setConfig({ testTimeout: 120_000 });

const WORDS = ['ab', 'Ab', 'AB', 'A.', '5'];
const JOINS = [' ', '-', '’', '. '];
const RULES: readonly CaseRule[] = ['exact', 'cased', 'any'];

/** Every text of up to `words` words, in a fixed order. */
function textsOf(words: number): string[] {
  let longest = WORDS;
  const all = [...longest];
  for (let length = 2; length <= words; length++) {
    longest = longest.flatMap((text) => JOINS.flatMap((join) => WORDS.map((word) => text + join + word)));
    all.push(...longest);
  }
  return all;
}

const NAMES: readonly NameEntry[] = textsOf(2).flatMap((name) => RULES.map((rule) => ({ name, case: rule })));

/** Joined by paragraphs: one scan reads them all, and nothing goes over the breaks. */
const asOneText = (texts: readonly string[]): string => texts.join('\n\n');

it('each name alone in every text of three words', () => {
  const text = asOneText(textsOf(3));
  let found = 0;
  for (const name of NAMES) {
    const expected = new NaiveIndex([name]).scan(text);
    expect(libraryOf([name]).scan(text), JSON.stringify(name)).toEqual(expected);
    found += expected.length;
  }
  expect(NAMES.length).toBe(315);
  expect(found).toBeGreaterThan(30_000);
});

it('each pair of names, in one index and in two, in every text of two words', () => {
  const text = asOneText(textsOf(2));
  // Two rules: that the third is judged for itself is shown above.
  const names = NAMES.filter(({ case: rule }) => rule !== 'any');
  for (const [at, first] of names.entries())
    for (const second of names.slice(at % 7, at + 1).filter((_, index) => index % 7 === 0)) {
      const expected = new NaiveIndex([first, second]).scan(text);
      expect(libraryOf([first, second]).scan(text), JSON.stringify([first, second])).toEqual(expected);
      expect(libraryOf([first], [second]).scan(text)).toEqual(expected);
    }
});
