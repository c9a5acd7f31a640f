// Publishing: patches between pack files, signatures, and the layout for a web host.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readIndex } from '@/lib/core/packs/index-file';
import { packLines } from '@/lib/core/packs/write-pack';
import { checkFile } from '@/packs/check';
import { diffPackFiles } from '@/packs/diff';
import { indexPack } from '@/packs/index-pack';
import { makeKeys, readPublicKey, signFile, verifyFile } from '@/packs/sign';
import { writeFileOfLines } from '@/packs/write-lines';
import { entity, HEAD } from './lines';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function packFile(
  name: string,
  version: string,
  entities: Parameters<typeof packLines>[1],
): Promise<string> {
  const path = join(folder, name);
  await writeFileOfLines(path, packLines({ ...HEAD, version }, entities));
  return path;
}

const people = (count: number, description: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => entity({ id: `person/${at}`, description: description(at) }));

describe('a patch between files', () => {
  it('holds what is new, other and gone, and is sound', async () => {
    const before = await packFile(
      '1.jsonl.gz',
      '1',
      people(100, () => 'Old'),
    );
    const after = await packFile('2.jsonl.gz', '2', people(99, (at) => (at === 5 ? 'New' : 'Old')).slice(1));
    const out = join(folder, 'patch.jsonl.gz');
    expect(await diffPackFiles(before, after, out)).toEqual({
      ok: true,
      value: { from: '1', to: '2', added: 0, changed: 1, removed: 2 },
    });
    expect(await checkFile(out)).toMatchObject({ kind: 'patch', sound: true });
  });

  it.each([
    ['the same version', '1', 'not later than 1: raise “version”'],
    ['an earlier one', '0.9', 'not later than 1'],
  ])('is not made to %s', async (_, version, words) => {
    const before = await packFile('1.jsonl', '1', []);
    const after = await packFile('2.jsonl', version, []);
    const diff = await diffPackFiles(before, after, join(folder, 'patch.jsonl'));
    expect(!diff.ok && diff.fault.message).toContain(words);
  });

  it('is not made of an unsound pack, and leaves no half file', async () => {
    const before = await packFile('1.jsonl', '1', []);
    const after = await packFile('2.jsonl', '2', [entity({ label: '' })]);
    const out = join(folder, 'patch.jsonl');
    const diff = await diffPackFiles(before, after, out);
    expect(!diff.ok && diff.fault.message).toMatch(
      /2\.jsonl: Line 2 \(person\/ada\): label .* npm run pack -- check/,
    );
    expect([existsSync(out), existsSync(`${out}.unfinished`)]).toEqual([false, false]);
  });
});

describe('a signature', () => {
  const keys = () => {
    const made = makeKeys(join(folder, 'key'));
    if (!made.ok) throw new Error(made.fault.message);
    return made.value;
  };

  it('fits the file it was made for, and tells whose it is', async () => {
    const face = keys();
    const file = await packFile('pack.jsonl.gz', '1', []);
    expect(await signFile(file, join(folder, 'key.pem'))).toEqual({ ok: true, value: face });
    expect(await verifyFile(file)).toEqual({ ok: true, value: face });
    expect(readPublicKey(face.key)).toEqual(face);
    expect(readPublicKey(join(folder, 'key.pub.pem'))).toEqual(face);
  });

  it('keeps the private key to its owner, and writes none over', () => {
    keys();
    expect(statSync(join(folder, 'key.pem')).mode & 0o777).toBe(0o600);
    const again = makeKeys(join(folder, 'key'));
    expect(!again.ok && again.fault.message).toContain('is there already');
  });

  it.each<[string, (path: string) => void, string]>([
    ['no signature', (path) => rmSync(`${path}.sig`), 'unsigned'],
    ['another file', (path) => writeFileSync(path, 'x'), 'wrong-hash'],
    ['no record', (path) => writeFileSync(`${path}.sig`, 'x'), 'bad-signature'],
    ['another key', (path) => bend(path, 'key', Buffer.alloc(32, 9).toString('base64')), 'wrong-signature'],
    [
      'another signature',
      (path) => bend(path, 'signature', Buffer.alloc(64).toString('base64')),
      'wrong-signature',
    ],
  ])('is refused: %s', async (_, change, code) => {
    keys();
    const file = await packFile('pack.jsonl', '1', []);
    await signFile(file, join(folder, 'key.pem'));
    change(file);
    const verified = await verifyFile(file);
    expect(!verified.ok && verified.fault.code).toBe(code);
  });

  it.each([
    ['none', 'is not there'],
    ['text.pem', 'holds no private key'],
    ['key.pub.pem', 'holds no private key'],
  ])('is not made with %s', async (name, words) => {
    keys();
    writeFileSync(join(folder, 'text.pem'), 'x');
    const signed = await signFile(await packFile('pack.jsonl', '1', []), join(folder, name));
    expect(!signed.ok && signed.fault.message).toContain(words);
  });
});

/** A signature with another value in one field. */
function bend(path: string, field: string, value: string): void {
  const signature = JSON.parse(readFileSync(`${path}.sig`, 'utf8'));
  writeFileSync(`${path}.sig`, JSON.stringify({ ...signature, [field]: value }));
}

describe('a layout for a web host', () => {
  const out = () => join(folder, 'site');

  it('has parts that are the pack, each gzipped by itself under its hash, and patches to it', async () => {
    const before = await packFile(
      '1.jsonl.gz',
      '1',
      people(50, () => 'Old'),
    );
    const file = await packFile(
      '2.jsonl.gz',
      '2',
      people(60, (at) => `New ${at % 7}`),
    );
    const made = await indexPack(file, { out: out(), parts: 3, patchFrom: [before] });
    const text = readFileSync(join(out(), 'index.json'), 'utf8').trim();
    expect(readIndex(text)).toEqual(made);
    if (!made.ok) throw new Error(made.fault.message);
    const { parts, patches, version } = made.value;
    expect([version, parts.length, patches.map(({ from }) => from)]).toEqual(['2', 3, ['1']]);
    const unpacked = parts.map(({ url, bytes, sha256 }) => {
      const content = readFileSync(join(out(), url));
      expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
      expect(url).toContain(sha256);
      return gunzipSync(content).toString();
    });
    expect(unpacked.join('')).toBe(gunzipSync(readFileSync(file)).toString());
    expect(await checkFile(join(out(), patches[0]!.url))).toMatchObject({ kind: 'patch', sound: true });
  });

  it('leaves the files of the version before in place', async () => {
    const first = await indexPack(await packFile('1.jsonl', '1', []), {
      out: out(),
      parts: 1,
      patchFrom: [],
    });
    await indexPack(await packFile('2.jsonl', '2', [entity()]), { out: out(), parts: 1, patchFrom: [] });
    expect(first.ok && existsSync(join(out(), first.value.parts[0]!.url))).toBe(true);
    expect(existsSync(join(out(), 'parts', 'unnamed.jsonl.gz'))).toBe(false);
  });

  it('is signed, or has no signature of a version before', async () => {
    makeKeys(join(folder, 'key'));
    const file = await packFile('1.jsonl', '1', []);
    await indexPack(file, { out: out(), parts: 1, patchFrom: [], key: join(folder, 'key.pem') });
    expect((await verifyFile(join(out(), 'index.json'))).ok).toBe(true);
    await indexPack(file, { out: out(), parts: 1, patchFrom: [] });
    expect(await verifyFile(join(out(), 'index.json'))).toMatchObject({ fault: { code: 'unsigned' } });
  });

  it('is not made of an unsound pack, or with one version twice', async () => {
    const bad = await indexPack(await packFile('bad.jsonl', '2', [entity({ label: '' })]), {
      out: out(),
      parts: 1,
      patchFrom: [],
    });
    expect(!bad.ok && bad.fault.code).toBe('unsound');
    const before = await packFile('1.jsonl', '1', []);
    const file = await packFile('2.jsonl', '2', []);
    const twice = await indexPack(file, { out: out(), parts: 1, patchFrom: [before, before] });
    expect(!twice.ok && twice.fault.code).toBe('twice');
    expect(existsSync(join(out(), 'index.json'))).toBe(false);
  });
});
