// The same sources give the same archives, wherever, whenever and by whomever they are built.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, type PackedFile } from '../../.ci/release/list-files';
import { packGzip, packZip } from '../../.ci/release/pack-zip';
import { readSources } from '../../.ci/release/sources';
import { ROOT } from '../arch/source-tree';
import { builtExtension } from '../support/built-extension';
import { buildAgain, unpackInto } from './second-build';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** Which entries of two archives differ: says more than that some byte does. */
function differing(a: Uint8Array, b: Uint8Array): string[] {
  const [left, right] = [unzipSync(a), unzipSync(b)];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].filter(
    (path) => sha256(left[path] ?? new Uint8Array()) !== sha256(right[path] ?? new Uint8Array()),
  );
}

describe('an archive', () => {
  const files: PackedFile[] = ['b.txt', 'a/z.txt', 'a/ä.txt', 'B.txt', '10', '9'].map((path) => ({
    path,
    bytes: new TextEncoder().encode(path.repeat(50)),
  }));

  it('is the same whatever the order of its files, and the zone', () => {
    const zone = process.env.TZ;
    const first = packZip(files);
    process.env.TZ = 'Pacific/Apia';
    const second = packZip([...files].reverse());
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(sha256(second)).toBe(sha256(first));
  });

  it('holds what was put in', () => {
    const held = unzipSync(packZip(files));
    expect(Object.keys(held).sort()).toEqual(files.map(({ path }) => path).sort());
    for (const { path, bytes } of files) expect(held[path]).toEqual(bytes);
  });

  it('refuses two files of one name', () => {
    expect(() => packZip([files[0]!, files[0]!])).toThrow("called 'b.txt'");
  });

  it('is the same bytes on every machine: these', () => {
    expect(sha256(packZip(files))).toBe('52ca8decd1399a4b51291fac46d5a3343f87f5aa53ddf9af328fad1964a08e9f');
    expect(sha256(packGzip('Backstory '.repeat(1000)))).toBe(
      '896ab140760aabe22a8bde3c58ea875edb62c0071a4e9d6bea26635b238e8019',
    );
  });
});

describe('the sources, unpacked elsewhere and built by somebody else a year later', () => {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  let firefox: Uint8Array;
  let sources: Uint8Array;
  let again: (name: string) => Uint8Array;
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

  beforeAll(() => {
    firefox = packZip(filesBelow(builtExtension('firefox')));
    sources = packZip(readSources(ROOT));
    unpackInto(folder, sources);
    again = buildAgain(folder, 'firefox');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('give Firefox’ package byte for byte', () => {
    const second = again(`backstory-${version}-firefox.zip`);
    expect(differing(firefox, second)).toEqual([]);
    expect(sha256(second)).toBe(sha256(firefox));
    console.log(`firefox ${sha256(firefox)}`);
  });

  it('give themselves', () => {
    const second = again(`backstory-${version}-sources.zip`);
    expect(differing(sources, second)).toEqual([]);
    expect(sha256(second)).toBe(sha256(sources));
    console.log(`sources ${sha256(sources)}`);
  });
});
