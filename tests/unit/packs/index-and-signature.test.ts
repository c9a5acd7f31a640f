// The index of a pack and a signature: what is read, what is refused, and in which words.
import { describe, expect, it } from 'vitest';
import { indexLine, type PackIndex, readIndex } from '@/lib/core/packs/index-file';
import { fingerprint, readSignature, signatureLine, signedText } from '@/lib/core/packs/signature-file';

const HASH = 'ab'.repeat(32);
const INDEX = {
  pack: 'council',
  title: 'Our council',
  version: '1.2',
  dataAsOf: '2025-08-20' as PackIndex['dataAsOf'],
  licence: 'CC0-1.0',
  parts: [{ url: 'parts/1.jsonl.gz', bytes: 10, sha256: HASH }],
  patches: [{ from: '1.1', url: 'https://example.org/1.1.jsonl.gz', bytes: 5, sha256: HASH }],
};

function index(changes: Record<string, unknown>) {
  const read = readIndex(JSON.stringify({ ...JSON.parse(indexLine(INDEX)), ...changes }));
  return read.ok ? read.value : read.fault.message;
}

const part = (url: unknown) => ({ parts: [{ url, bytes: 1, sha256: HASH }] });

describe('an index', () => {
  it('is read as it is written', () => {
    expect(readIndex(indexLine(INDEX))).toEqual({
      ok: true,
      value: { record: 'index', format: 2, ...INDEX },
    });
  });

  it('may have no patches', () => {
    expect(index({ patches: undefined })).toMatchObject({ patches: [] });
  });

  it.each(['{"record":"pack"}', 'x', '', '[]'])('is not taken for one: %s', (text) => {
    expect(readIndex(text)).toEqual({ ok: true, value: null });
  });

  it.each([
    '1.jsonl',
    'a/b/c.jsonl.gz',
    'https://example.org/a?b#c',
    'HTTP://example.org/a',
    '..a',
    'a..b/...',
  ])('has a part at %s', (url) => {
    expect(index(part(url))).toMatchObject(part(url));
  });

  it.each([
    'javascript:alert(1)',
    'data:text/plain,x',
    'file:///etc/passwd',
    '//example.org/a',
    '/a',
    '../a',
    'a/../../b',
    '.',
    '..',
    'a/',
    'a//b',
    '%2e%2e/a',
    'a\\b',
    'a b',
    '',
    7,
  ])('has no part at %s', (url) => {
    expect(index(part(url))).toContain('parts[0].url');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['of a later format', { format: 3 }, 'format 3; this version reads formats up to 2: update'],
    ['without parts', { parts: [] }, 'parts must hold at least one part'],
    ['with an unknown field', { prats: [] }, 'prats is not a field'],
    [
      'with a wrong hash',
      { parts: [{ url: 'a', bytes: 1, sha256: 'x' }] },
      'parts[0].sha256 is “x” but must be a SHA-256',
    ],
    ['with a patch from itself', { version: '1.1' }, 'from version 1.1, which is not earlier than 1.1'],
    [
      'with two patches from one version',
      { patches: [INDEX.patches[0], { ...INDEX.patches[0], url: 'b' }] },
      'name a version twice',
    ],
    ['with one file for two parts', { parts: [INDEX.parts[0], INDEX.parts[0]] }, 'stands for two'],
  ])('is refused %s', (_, changes, words) => {
    expect(index(changes)).toContain(words);
  });
});

describe('a signature', () => {
  const SIGNATURE = {
    key: `${'A'.repeat(43)}=`,
    sha256: HASH,
    signature: `${'B'.repeat(85)}A==`,
  };
  const signature = (changes: Record<string, unknown>) => {
    const read = readSignature(JSON.stringify({ ...JSON.parse(signatureLine(SIGNATURE)), ...changes }));
    return read.ok ? read.value : read.fault.message;
  };

  it('is read as it is written, with or without a line break', () => {
    expect(readSignature(`${signatureLine(SIGNATURE)}\n`)).toMatchObject({ ok: true, value: SIGNATURE });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['another record', { record: 'pack' }, 'is not a signature'],
    ['another algorithm', { algorithm: 'RSA' }, 'algorithm is “RSA” but must be Ed25519'],
    ['a short key', { key: 'AAAA' }, 'must be 32 bytes in base64'],
    ['a second spelling of a key', { key: `${'A'.repeat(42)}B=` }, 'must be 32 bytes in base64'],
    ['a second spelling of a signature', { signature: `${'B'.repeat(86)}==` }, 'must be 64 bytes in base64'],
    ['no hash', { sha256: undefined }, 'sha256 is missing'],
  ])('is refused: %s', (_, changes, words) => {
    expect(signature(changes)).toContain(words);
  });

  it('says what is signed, and a key’s fingerprint in groups', () => {
    expect(signedText(HASH)).toBe(`backstory pack signature 2\nsha256 ${HASH}\n`);
    expect(fingerprint('0123456789abcdef00')).toBe('0123 4567 89ab cdef');
  });
});
