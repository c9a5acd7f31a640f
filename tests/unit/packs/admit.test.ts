// Which pack may take its place in the library, and the sentence for each that may not.
import { describe, expect, it } from 'vitest';
import type { PackOrigin } from '@/lib/core/model/pack-life';
import { admitPack, type Incumbent, type Newcomer } from '@/lib/core/packs/admit';

const url = (address: string): PackOrigin => ({ from: 'url', url: address });
const NEW: Newcomer = {
  id: 'second',
  title: 'Second',
  version: '2',
  names: 1,
  origin: url('https://packs.example/second-2.gz'),
  signedBy: null,
};
const OLD: Incumbent = { title: 'Second', version: '1', origin: url('https://packs.example/second-1.gz') };

function said(pack: Partial<Newcomer>, installed: Partial<Incumbent> | null, pinned: string | null = null) {
  const result = admitPack({ ...NEW, ...pack }, { installed: installed && { ...OLD, ...installed }, pinned });
  return result.ok ? 'admitted' : `${result.fault.code}: ${result.fault.message}`;
}

it('a new pack is admitted, signed or not', () => {
  expect(said({}, null)).toBe('admitted');
  expect(said({ signedBy: 'KEY' }, null)).toBe('admitted');
});

describe('a later version is admitted', () => {
  it.each<[string, Partial<Newcomer>, Partial<Incumbent>, string | null]>([
    ['from the same server', {}, {}, null],
    [
      'as a file after a file',
      { origin: { from: 'file', name: 'b' } },
      { origin: { from: 'file', name: 'a' } },
      null,
    ],
    ['with the first signature', { signedBy: 'KEY' }, {}, null],
    [
      'with the same key, from anywhere',
      { signedBy: 'KEY', origin: url('https://mirror.example/x') },
      {},
      'KEY',
    ],
    ['where nobody wrote down where the first came from', {}, { origin: { from: 'unknown' } }, null],
  ])('%s', (_, pack, installed, pinned) => expect(said(pack, installed, pinned)).toBe('admitted'));
});

describe('it is refused', () => {
  it.each<[string, Partial<Newcomer>, Partial<Incumbent> | null, string | null, string]>([
    [
      'from another server',
      { origin: url('http://packs.example/x') },
      {},
      null,
      'other-place: A pack with the id “second” is installed already, from https://packs.example (“Second”): remove that one first.',
    ],
    [
      'from a file after a server',
      { origin: { from: 'file', name: 'x' } },
      {},
      null,
      'other-place: A pack with the id “second” is installed already, from https://packs.example (“Second”): remove that one first.',
    ],
    [
      'from a server after a file',
      {},
      { origin: { from: 'file', name: 'x.gz' } },
      null,
      'other-place: A pack with the id “second” is installed already, from the file x.gz (“Second”): remove that one first.',
    ],
    [
      'in the same version, however it is written',
      { version: '1.0' },
      {},
      null,
      'same-version: “Second” is installed already, in this version (1.0).',
    ],
    [
      'in an older version',
      { version: '0.10' },
      {},
      null,
      'older: “Second” is installed already in a later version (1) than this one (0.10).',
    ],
  ])('%s', (_, pack, installed, pinned, sentence) => expect(said(pack, installed, pinned)).toBe(sentence));

  it.each<[string, Partial<Newcomer>, RegExp]>([
    ['unsigned', {}, /^not-signed: .*may not be from the same people\. Remove the installed pack first/],
    ['with another key', { signedBy: 'OTHER' }, /^other-key: .*signed with another key/],
  ])('%s, where a key is remembered: installed or lost', (_, pack, sentence) => {
    expect(said(pack, {}, 'KEY')).toMatch(sentence);
    expect(said(pack, null, 'KEY')).toMatch(sentence);
  });

  it('under an id that is kept', () => {
    expect(said({ id: 'starter' }, null)).toMatch(/^reserved: .*comes with Backstory/);
    expect(said({ id: 'starter', origin: { from: 'packaged' } }, null)).toBe('admitted');
  });

  it('with more names than can be indexed', () => {
    expect(said({ names: 2_000_000 }, null)).toBe('admitted');
    expect(said({ names: 2_000_001 }, null)).toBe(
      'too-large: The pack “Second” holds 2,000,001 names; Backstory takes 2,000,000 in one pack.',
    );
  });
});
