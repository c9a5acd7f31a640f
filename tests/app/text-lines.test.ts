// Bytes to lines: whatever the bytes are, and however they are cut.
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LineEvent, readLines } from '@/lib/edge/platform/text-lines';

const CAPS = { maxLine: 1_000, maxText: 100_000, maxUnpacking: 200 };

/** The bytes in pieces of this size, then the end, or the failure of whoever sends them. */
function streamOf(
  bytes: Uint8Array,
  { piece = 1 << 16, fails = false } = {},
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) {
        controller.enqueue(new Uint8Array(bytes.slice(at, at + piece)));
        at += piece;
      } else if (fails) controller.error(new TypeError('network'));
      else controller.close();
    },
  });
}

async function read(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  caps = CAPS,
): Promise<{ lines: string[]; fault: string | null }> {
  const events: LineEvent[] = [];
  for await (const event of readLines(stream, caps)) events.push(event);
  const fault = events.find((event) => event.is === 'fault');
  return {
    lines: events.flatMap((event) => (event.is === 'lines' ? event.lines : [])),
    fault: fault?.is === 'fault' ? fault.code : null,
  };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('lines come out as they went in', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll('\n', '·'));
  it.each([
    ['plain', (bytes: Uint8Array) => bytes],
    ['gzip', (bytes: Uint8Array) => gzipSync(bytes)],
  ])('%s, however the bytes are cut', async (_, pack) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        async (lines, piece) => {
          // A byte order mark at the beginning of a file is no text.
          fc.pre(!lines[0]!.startsWith('\uFEFF'));
          const got = await read(streamOf(pack(utf8(`${lines.join('\n')}\n`)), { piece }));
          expect(got).toEqual({ lines, fault: null });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a last line without a line break counts', async () => {
    expect(await read(streamOf(utf8('a\nb')))).toEqual({ lines: ['a', 'b'], fault: null });
  });

  it('nothing gives nothing', async () => {
    expect(await read(streamOf(new Uint8Array()))).toEqual({ lines: [], fault: null });
  });
});

describe('bad input is a fault, after the lines before it', () => {
  const packed = gzipSync(utf8('a line\n'.repeat(10_000)));

  it('gzip that is cut off', async () => {
    expect((await read(streamOf(packed.subarray(0, packed.length - 9)))).fault).toBe('bad-gzip');
  });

  it('gzip with a wrong byte in its check sum', async () => {
    const damaged = new Uint8Array(packed);
    damaged[damaged.length - 6]! ^= 1;
    expect((await read(streamOf(damaged))).fault).toBe('bad-gzip');
  });

  it('bytes that are no UTF-8', async () => {
    expect((await read(streamOf(new Uint8Array([0x61, 0x0a, 0xc3, 0x28, 0x0a])))).fault).toBe('not-utf8');
  });

  it('a character cut off by the end', async () => {
    expect((await read(streamOf(new Uint8Array([0x61, 0xc3])))).fault).toBe('not-utf8');
  });

  it('a source that fails, at once or later', async () => {
    expect((await read(streamOf(new Uint8Array(), { fails: true }))).fault).toBe('unreadable');
    expect(await read(streamOf(utf8('a\nb'), { fails: true }))).toEqual({
      lines: ['a'],
      fault: 'unreadable',
    });
  });

  it('a gzip bomb, stopped at the cap', async () => {
    const bomb = gzipSync(new Uint8Array(50_000_000));
    expect(bomb.length).toBeLessThan(60_000);
    expect((await read(streamOf(bomb))).fault).toBe('too-long');
  });

  it('a line that is too long is cut, and the next is whole', async () => {
    const { lines, fault } = await read(streamOf(utf8(`${'x'.repeat(50_000)}\nnext`), { piece: 700 }));
    expect(fault).toBeNull();
    expect(lines.map((line) => line.length)).toEqual([CAPS.maxLine + 1, 4]);
  });
});

it('a reader who stops early cancels the source', async () => {
  let cancelled = false;
  const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => controller.enqueue(new Uint8Array([0x61, 0x0a])),
    cancel: () => {
      cancelled = true;
    },
  });
  for await (const event of readLines(endless, CAPS)) {
    expect(event.is).toBe('lines');
    break;
  }
  expect(cancelled).toBe(true);
});
