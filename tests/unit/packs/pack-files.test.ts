// Packs as files: the same bytes every time, read back line by line, and every way in which a file can be broken has its sentence.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packLines } from '@/lib/core/packs/write-pack';
import { checkFile } from '@/packs/check';
import { readLines } from '@/packs/read-lines';
import { writeFileOfLines, writeLines } from '@/packs/write-lines';
import { entity, HEAD } from './lines';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LINES = packLines(HEAD, [entity()]);

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function linesOf(path: string, caps = {}): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(path, caps)) lines.push(line);
  return lines;
}

describe('writing', () => {
  it('gives the same bytes every time, with no date and no system in the header', async () => {
    const [one, two] = [join(folder, 'one.gz'), join(folder, 'two.gz')];
    await writeFileOfLines(one, ['a', 'b']);
    await writeFileOfLines(two, ['a', 'b']);
    const bytes = readFileSync(one);
    expect(readFileSync(two)).toEqual(bytes);
    expect([...bytes.subarray(4, 8), bytes[9]]).toEqual([0, 0, 0, 0, 255]);
    expect(gunzipSync(bytes).toString()).toBe('a\nb\n');
  });

  it('gives the file its name only when it is whole, and leaves nothing of one that is not', async () => {
    const path = join(folder, 'deep', 'pack.jsonl.gz');
    const writer = writeLines(path);
    for (let at = 0; at < 20_000; at += 1) await writer.write(`line ${at}`);
    expect(existsSync(path)).toBe(false);
    await writer.abandon();
    expect(readdirSync(join(folder, 'deep'))).toEqual([]);
  });

  it('writes as many lines as it was given', async () => {
    const lines = Array.from({ length: 50_000 }, (_, at) => `line ${at} with ünïcode`);
    for (const name of ['many.jsonl', 'many.jsonl.gz']) {
      await writeFileOfLines(join(folder, name), lines);
      expect(await linesOf(join(folder, name))).toEqual(lines);
    }
  });

  it('tells of a folder that is a file', async () => {
    file('taken', '');
    await expect(writeFileOfLines(join(folder, 'taken', 'pack.jsonl'), ['a'])).rejects.toThrow();
  });
});

describe('reading', () => {
  it('knows gzip by its first bytes, whatever the name', async () => {
    expect(await linesOf(file('pack.jsonl', gzipSync('a\nb\n')))).toEqual(['a', 'b']);
    expect(await linesOf(file('pack.jsonl.gz', 'a\nb'))).toEqual(['a', 'b']);
  });

  it('takes members of gzip one after the other, as parts that were put together are', async () => {
    const parts = Buffer.concat([gzipSync('a\n'), gzipSync('b\n')]);
    expect(await linesOf(file('parts.gz', parts))).toEqual(['a', 'b']);
  });

  it('passes over a byte order mark and line ends of Windows', async () => {
    expect(await linesOf(file('windows.jsonl', '\uFEFFa\r\nb\r\n'))).toEqual(['a', 'b']);
  });

  it('keeps of a line that is too long only its beginning', async () => {
    const path = file('long.jsonl.gz', gzipSync(`a\n${'x'.repeat(10_000_000)}\nb\n`));
    const lines = await linesOf(path);
    expect(lines.map(({ length }) => length)).toEqual([1, 2_000_301, 1]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['a gzip that is cut off', gzipSync('a\n'.repeat(9_999)).subarray(0, 30), 'the gzip is cut off'],
    ['a gzip with other bytes in it', damaged(), 'the gzip is damaged'],
    ['text that is not UTF-8', Buffer.from([0x61, 0x0a, 0xe4, 0x0a]), 'not UTF-8: save it as UTF-8'],
    ['a gzip bomb', gzipSync(' '.repeat(40_000_000)), 'more than 200 times its size, as a gzip bomb does'],
  ])('tells of %s', async (_, content, words) => {
    await expect(linesOf(file('broken', content))).rejects.toThrow(words);
  });

  it('tells of a file that unpacks to more than any pack', async () => {
    await expect(linesOf(file('big', 'abc\ndef\n'), { most: 7 })).rejects.toThrow('more than 7 characters');
  });

  it('tells of a file that is not there', async () => {
    await expect(linesOf(join(folder, 'none'))).rejects.toThrow('the file cannot be opened');
  });
});

function damaged(): Uint8Array {
  const bytes = gzipSync(Array.from({ length: 9_999 }, (_, at) => `${at * 7919}`).join('\n'));
  return bytes.fill(0xff, 500, 600);
}

describe('checking a file', () => {
  it('answers whatever its bytes are', async () => {
    const sound = Buffer.from(
      `${packLines(HEAD, [entity(), entity({ id: 'b' })], { sameAs: [{ ids: ['a', 'b'], sources: ['book'] }] }).join('\n')}\n`,
    );
    const change = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 8 }),
        fc.nat(sound.length),
        fc.boolean(),
        async (changes, end, isPacked) => {
          const bytes = Buffer.from(sound.subarray(0, end));
          for (const [at, byte] of changes) bytes[at % (end || 1)] = byte;
          const report = await checkFile(file('x', isPacked ? gzipSync(bytes) : bytes));
          expect(report.sound).toBe(report.faultCount === 0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(['pack.jsonl', 'pack.jsonl.gz'])('finds %s sound', async (name) => {
    const path = join(folder, name);
    await writeFileOfLines(path, LINES);
    expect(await checkFile(path)).toMatchObject({
      kind: 'pack',
      sound: true,
      faults: [],
      holds: { entities: 1, names: 1 },
    });
  });

  it('tells of a pack that is cut off, be it the gzip or the lines', async () => {
    const whole = gzipSync(`${LINES.join('\n')}\n`);
    const cut = await checkFile(file('cut.jsonl.gz', whole.subarray(0, whole.length - 20)));
    expect(cut.faults.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^The file cannot be read after line \d: the gzip is cut off\.$|the gzip is cut off/,
      ),
    ]);
    const short = await checkFile(file('short.jsonl', `${LINES.slice(0, -1).join('\n')}\n`));
    expect(short.faults.map(({ message }) => message)).toEqual([
      'The pack is cut off after 1 record: its end marker is missing.',
    ]);
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'the file is empty'],
    [
      'a picture',
      '\x89PNG',
      'is not a pack, a patch, an index or a signature: its first line is not valid JSON',
    ],
    ['another record', '{"record":"x"}', 'its first line says another type, or none'],
  ])('tells of %s', async (_, content, words) => {
    const report = await checkFile(file('x', content));
    expect([report.kind, report.faults[0]!.message]).toEqual(['unknown', expect.stringContaining(words)]);
  });
});
