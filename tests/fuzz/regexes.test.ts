// No regular expression that ships can be made to run for long by a text: each is tried with strings made of its own pieces.
import { describe, expect, it } from 'vitest';
import { findRegexes } from '../arch/find-regexes';
import { readTree } from '../arch/source-tree';
import { attack } from './engine/attack-regex';

/** Characters. One whose time grows with the square of its text needs a tenth of a second and more for as many. */
const LENGTH = 16_000;
/** Milliseconds, far above what all others need, on a busy machine too. */
const MOST = 60;

/** Those that never see as many: how many they see at most, and why. A square of that is nothing. */
const BOUNDED: Readonly<Record<string, readonly [most: number, why: string]>> = {
  'lib/edge/page/naming.ts \\S*[:[\\]/%]\\S*': [400, 'a class attribute, cut to MOST_NAMED'],
  'lib/edge/page/vocabulary.ts \\s*\\|\\s*|\\s*\\n\\s*': [1_000, 'word lists of our own source'],
  'lib/edge/page/read-meta.ts \\s*[,;|]\\s*|\\s+(?:and|&|und|et|y|og|och|en)\\s+': [
    200,
    'names, cut to MAX_NAME',
  ],
  'lib/core/view/said-here.ts [\\s,;:.–-]+$': [400, 'words, cut to TOLD'],
  'lib/core/text/plain-article.ts (?:^|\\P{L})(?:\\p{Lu}\\.)+["\'”’»)]*$': [200, 'the end of a line, TAIL'],
  "lib/core/text/plain-article.ts ['’]s$|[.'’-]+$": [100, 'a word, LONGEST_WORD'],
  'lib/core/text/plain-article.ts [.!?…]\\P{L}*\\s\\p{Lu}': [180, 'a headline, HEADLINE_LENGTH'],
  'lib/core/text/plain-article.ts [?!][\'’”"]?$': [180, 'a headline, HEADLINE_LENGTH'],
  'lib/core/quotes/spelling.ts ^(.*[aeiou].*[ea])ll(ed|ing|er|ers|or|ors|ous)$': [30, 'a word, LONGEST'],
  'lib/core/claims/figures.ts 0+$': [30, 'a number as it is written'],
  'lib/core/open-data/wikidata-outline.ts \\s*\\.$': [1_000, 'a description, MAX_LINE'],
  'lib/core/open-data/wikidata-ties.ts \\B(?=(?:\\d{3})+$)': [30, 'a number as it is written'],
  'lib/core/packs/admit.ts \\B(?=(?:\\d{3})+$)': [30, 'a number as it is written'],
  'lib/core/own/own-record.ts ^-+|-+$': [60, 'a part of an id, MAX_SLUG'],
  'lib/app/background/look-ups.ts \\/+$': [2_000, 'an address, MAX_URL'],
  'components/library/safe.tsx \\/+$': [2_000, 'an address that a reader types'],
};

it('no regular expression runs for long', () => {
  const shipped = /^(?:lib|components|entrypoints)\/.*\.tsx?$/;
  const found = findRegexes(readTree().filter(({ path }) => shipped.test(path)));
  expect(found.length).toBeGreaterThan(400);
  const slow = found.flatMap(({ path, line, source, flags }) => {
    const [length] = BOUNDED[`${path} ${source}`] ?? [LENGTH];
    const { ms, made } = attack(new RegExp(source, flags), length, MOST);
    return ms > MOST ? [`${path}:${line} /${source}/${flags}: ${ms.toFixed(0)} ms, made of ${made}`] : [];
  });
  expect(slow).toEqual([]);
  const known = new Set(found.map(({ path, source }) => `${path} ${source}`));
  expect(Object.keys(BOUNDED).filter((key) => !known.has(key))).toEqual([]);
}, 120_000);

describe('one that does is seen', () => {
  it.each([/\s+$/, /(a+)+$/, /[.…][^\s]*\s/])('%s', (regex) => {
    expect(attack(regex, LENGTH, MOST).ms).toBeGreaterThan(MOST);
  });
});
