// Every message is there in every language, with every plural, and is said somewhere; no component shows words of its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Catalogue,
  findUnknown,
  findUnsound,
  findUntranslated,
  findUnused,
  findWrongPlurals,
} from './catalogues';
import { findLiterals } from './literals';
import { isShipped, ROOT, readTree, report } from './source-tree';

const LANGUAGES = ['en', 'de', 'ar'] as const;
const catalogueOf = (language: string): Catalogue =>
  JSON.parse(readFileSync(join(ROOT, `components/public/_locales/${language}/messages.json`), 'utf8'));
const english = catalogueOf('en');
const tree = readTree();
const speaking = tree.filter(({ path }) => isShipped(path) || path === 'wxt.config.ts');
const says = (messages: Readonly<Record<string, string>>): Catalogue =>
  Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, { message }]));

it('every message is said somewhere, and every one that the manifest names is there', () => {
  expect(report(findUnused(speaking, english))).toEqual([]);
  expect(report(findUnknown(speaking, english))).toEqual([]);
});

it.each(LANGUAGES)('%s: every plural form of the language, sound messages', (language) => {
  expect(report(findWrongPlurals(language, catalogueOf(language)))).toEqual([]);
  expect(report(findUnsound(language, catalogueOf(language)))).toEqual([]);
});

it.each(['de', 'ar'])(
  '%s: every message, with the values that it has in English, in other words',
  (language) => {
    expect(report(findUntranslated(language, catalogueOf(language), english))).toEqual([]);
  },
);

it('keys stand in the order of the alphabet, so that two branches seldom meet in one place', () => {
  for (const language of LANGUAGES) {
    const keys = Object.keys(catalogueOf(language));
    expect(keys).toEqual([...keys].sort());
  }
});

it('no component shows words that are in no catalogue', () => {
  expect(report(findLiterals(tree))).toEqual([]);
});

describe('what is wrong is seen', () => {
  const base = says({ a_b: 'Close', a_n_one: '$1 name of $2', a_n_other: '$1 names of $2' });
  it.each([
    ['a missing message', { a_n_one: '$1 Name von $2', a_n_other: '$1 Namen von $2' }],
    ['one that English has not', { a_b: 'Zu', a_c: 'Auf', a_n_one: '$1 N $2', a_n_other: '$1 Ns $2' }],
    ['one left in English', { a_b: 'Close', a_n_one: '$1 Name von $2', a_n_other: '$1 Namen von $2' }],
    ['a value left out', { a_b: 'Zu', a_n_one: '$1 Name', a_n_other: '$1 Namen von $2' }],
    ['a value too many', { a_b: 'Zu $1', a_n_one: '$1 N $2', a_n_other: '$1 Ns $2' }],
  ])('%s', (_, messages) => expect(findUntranslated('de', says(messages), base)).toHaveLength(1));

  it('but a number may go without saying, where the form tells it', () => {
    const told = says({ a_b: 'Zu', a_n_one: 'ein Name von $2', a_n_other: '$1 Namen von $2' });
    expect(findUntranslated('de', told, base)).toEqual([]);
  });

  it.each([
    ['ar', { a_n_one: 'x', a_n_other: 'y' }, 4],
    ['de', { a_n_other: 'y' }, 1],
    ['de', { a_n_one: 'x', a_n_few: 'x', a_n_other: 'y' }, 1],
    ['en', { ordinal_one: '$1st', ordinal_other: '$1th' }, 2],
  ])('%s: forms %j', (language, messages, found) =>
    expect(findWrongPlurals(language, says(messages))).toHaveLength(found),
  );

  it.each([
    ['en', { a_b: ' ' }],
    ['en', { a_b: 'Read <b>this</b>' }],
    ['en', { a_b: 'Costs 5 $' }],
    ['en', { a_b: 'Page $12' }],
    ['en', { 'a-b': 'Close' }],
    ['en', { a_b: 'Ties', a_b_other: 'Other ties' }],
    ['en', { a_bc: 'Close', a_bC: 'Shut' }],
    ['de', { a_b: '“Nein”' }],
    ['de', { a_b: '„Nein' }],
    ['ar', { a_b: '“لا”' }],
  ])('%s: %j', (language, messages) => expect(findUnsound(language, says(messages))).toHaveLength(1));

  it('a message that nobody says, and a key that is nowhere', () => {
    const files = [
      { path: 'lib/a.ts', text: "say('a_b'); labels('c', ['not-d']); say(`e_$" + "{f}_g`); '__MSG_h_i__'" },
    ];
    const all = says({ a_b: '1', c_not_d: '2', e_x_g: '3', h_i: '4', j_k: '5' });
    expect(report(findUnused(files, all))).toEqual([expect.stringContaining('j_k')]);
    expect(findUnknown(files, says({ a_b: '1' }))).toHaveLength(1);
  });

  it.each([
    '<p>Close it</p>',
    '<button title="Close it" />',
    '<p aria-label="Close">{x}</p>',
    "<Fold title={'Read the rest'}>{x}</Fold>",
    'const words = `Read $' + '{x} of them`; return <p>{words}</p>;',
  ])('words in markup: %s', (text) =>
    expect(findLiterals([{ path: 'components/a.tsx', text }]).length).toBeGreaterThan(0),
  );

  it.each([
    '<p class="a b-c">{LABELS.close}</p>',
    'const ask = async (): Promise<Result<string>> => x;',
    "root.querySelector<HTMLElement>('main a');",
    '// Close it\n<p>{x}</p>',
  ])('but not: %s', (text) => expect(findLiterals([{ path: 'components/a.tsx', text }])).toEqual([]));
});
