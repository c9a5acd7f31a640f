// What the library page says of packs and storage, in sentences.
import { describe, expect, it } from 'vitest';
import type { Day } from '@/lib/core/model/dates';
import type { InstalledPack, PackJob } from '@/lib/core/model/pack-life';
import { hostOf } from '@/lib/core/view/own-labels';
import { checkedWords, installedWords, offerTakenWords, signatureOf } from '@/lib/core/view/pack-said';
import {
  bytesWords,
  changesLeftOut,
  holdsWords,
  jobWords,
  languagesWords,
  offerWords,
  originWords,
  timeLeftWords,
  trustWords,
  updatesWords,
} from '@/lib/core/view/pack-words';
import { persistWords, storageWords } from '@/lib/core/view/safe-words';

const day = (text: string) => text as Day;
const OFFER = { version: '2', dataAsOf: day('2026-02-01'), added: 1, changed: 0, removed: 3, changes: [] };
const PACK: InstalledPack = {
  id: 'town',
  title: 'Our town',
  version: '1',
  dataAsOf: day('2026-01-01'),
  licence: 'CC0-1.0',
  entities: 1,
  names: 2,
  refused: [],
  isOff: false,
  origin: { from: 'unknown' },
  trust: { is: 'unsigned' },
  updates: 'off',
  checked: null,
  checkFault: null,
  offer: null,
  before: null,
  stored: 0,
};

describe('sizes', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1_000, '1.0 kB'],
    [9_949, '9.9 kB'],
    [9_960, '10 kB'],
    [4_100_000, '4.1 MB'],
    [21_000_000_000, '21 GB'],
  ])('%i', (bytes, words) => expect(bytesWords(bytes)).toBe(words));
});

describe('a job', () => {
  const words = (state: PackJob['state']) => jobWords({ state });
  it.each<[PackJob['state'], string]>([
    [{ is: 'waiting' }, 'Waits until what is under way is done.'],
    [{ is: 'fetching', done: 1_000, total: null, secondsLeft: null }, 'Fetching: 1.0 kB so far.'],
    [{ is: 'fetching', done: 0, total: null, secondsLeft: null }, 'Fetching.'],
    [
      { is: 'reading', done: 12_000, total: 65_000, secondsLeft: 3 },
      'Reading and checking each record: 12,000 of 65,000 records.',
    ],
    [{ is: 'cancelled' }, 'Given up. Nothing of it was kept.'],
    [{ is: 'failed', sentence: 'It is cut off.' }, 'It is cut off.'],
  ])('%o', (state, sentence) => expect(words(state)).toBe(sentence));

  it('tells how long it still takes, as closely as it can be known', () => {
    expect([null, 0.2, 40, 200].map(timeLeftWords)).toEqual([
      '',
      'About 1 second left.',
      'About 40 seconds left.',
      'About 3 minutes left.',
    ]);
  });
});

describe('a pack', () => {
  it('says what it holds, claims where there are any', () => {
    expect(holdsWords(PACK)).toBe('1 person, place, body or text, by 2 names');
    expect(holdsWords({ ...PACK, claims: 5 })).toBe(
      '1 person, place, body or text, by 2 names; 5 claims that were checked',
    );
  });
  it('says where it is from, who vouches for it, how updates are found', () => {
    expect(originWords({ from: 'file', name: 'a.jsonl' })).toBe('A file of yours, “a.jsonl”.');
    expect(
      trustWords({ is: 'signed', fingerprint: '0123 4567', since: day('2026-03-01') }, PACK.origin),
    ).toBe('By the key 0123 4567, the same since 1 March 2026.');
    expect(updatesWords({ ...PACK, checked: day('2026-03-01') })).toBe(
      'Looked for only when you ask. Last looked for on 1 March 2026.',
    );
    expect(trustWords({ is: 'unsigned' }, { from: 'file', name: 'a.jsonl' })).toMatch(/^By nobody/);
    expect(trustWords({ is: 'unsigned' }, { from: 'packaged' })).toBe('As a part of Backstory, with it.');
    expect(updatesWords({ ...PACK, updates: 'cannot', origin: { from: 'packaged' } })).toBe(
      'It is updated with Backstory.',
    );
    expect(languagesWords(['en', 'uk', 'tlh-x'])).toBe('English, Ukrainian, tlh-x');
  });
  it('tells an update before it is taken, and what came of it', () => {
    const offered = { ...PACK, offer: OFFER };
    expect(offerWords(OFFER)).toBe('Version 2, as of 1 February 2026, lies ready. 1 entry added, 3 removed.');
    expect(changesLeftOut(OFFER)).toBe(4);
    expect(checkedWords(offered)).toContain('Our town: Version 2');
    expect(checkedWords(PACK)).toBe('Our town: there is no later version than 1.');
    expect(checkedWords({ ...PACK, checkFault: 'It did not answer.' })).toBe('It did not answer.');
    expect(offerTakenWords(offered, true)).toBe(
      'Our town is at version 2 now. You can go back to version 1.',
    );
    expect(offerTakenWords(offered, false)).toBe('Our town stays at version 1.');
  });
  it('is told once it is installed, with what was refused', () => {
    expect(installedWords({ ...PACK, refused: ['Line 2: no.'] })).toBe(
      'Our town is installed: 1 person, place, body or text, by 2 names, as of 1 January 2026. 1 record was refused; why is told with the pack.',
    );
  });
});

it('a signature is known by the name of what it signs, chosen with it', () => {
  const names = ['a.jsonl', 'a.jsonl.sig', 'b.sig'];
  expect(names.map((name) => signatureOf(names, name))).toEqual([null, 'a.jsonl', null]);
});

it.each([
  ['https://www.wikidata.org', 'www.wikidata.org'],
  ['http://reader@127.0.0.1:8080/base', '127.0.0.1:8080'],
  ['no address', 'no address'],
])('of %s the host is told', (wikibase, host) => expect(hostOf({ wikibase })).toBe(host));

it('storage is told with what is not known', () => {
  expect(storageWords({ used: null, granted: null, packs: 5_000, isPersistent: null })).toContain(
    'does not tell',
  );
  expect(storageWords({ used: 7_000, granted: 21_000, packs: 5_000, isPersistent: true })).toBe(
    '7.0 kB in all of 21 kB that the browser grants; packs take about 5.0 kB of it. What you wrote takes next to nothing.',
  );
  // A part is not told to be more than the whole.
  expect(storageWords({ used: 2_500_000, granted: null, packs: 3_600_000, isPersistent: true })).toBe(
    '2.5 MB in all, nearly all of it for packs. What you wrote takes next to nothing.',
  );
  expect([true, false, null].map(persistWords)).toEqual([
    expect.stringContaining('has promised'),
    expect.stringContaining('may throw the library away'),
    expect.stringContaining('does not say'),
  ]);
});
