// The lines of a source that may be a hundred gigabytes: a file, gzipped or not, or what comes in on standard input.

import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Why a source cannot be read on: one sentence, for whoever builds. */
export class UnreadableInput extends Error {}

/** A line longer than this, bytes, is no entity: the longest at hand has 300,000. It is passed over without being held. */
export const LONGEST_LINE = 64_000_000;
const BREAK = 0x0a;
const READ = 1 << 18;

export interface SourceLine {
  /** From 1. */
  readonly number: number;
  /** Null: too long. */
  readonly text: string | null;
}

/**
 * Lines, as many at once as a piece of the source holds; `-` is standard input. Whether it is gzipped tells its first bytes.
 * Throws `UnreadableInput` after the last line that could be read.
 */
export async function* sourceLines(path: string): AsyncGenerator<readonly SourceLine[]> {
  let number = 0;
  let parts: Buffer[] = [];
  let held = 0;
  const take = (bytes: Buffer): SourceLine => {
    number += 1;
    held += bytes.length;
    const isTooLong = held > LONGEST_LINE;
    const whole = isTooLong || parts.length === 0 ? bytes : Buffer.concat([...parts, bytes]);
    parts = [];
    held = 0;
    return { number, text: isTooLong ? null : whole.toString('utf8') };
  };
  for await (const piece of pieces(path, () => number)) {
    const lines: SourceLine[] = [];
    let from = 0;
    for (let to = piece.indexOf(BREAK); to >= 0; to = piece.indexOf(BREAK, from)) {
      lines.push(take(piece.subarray(from, to)));
      from = to + 1;
    }
    if (from < piece.length) {
      held += piece.length - from;
      if (held > LONGEST_LINE) parts = [];
      else parts.push(piece.subarray(from));
    }
    if (lines.length > 0) yield lines;
  }
  if (held > 0) {
    const isTooLong = held > LONGEST_LINE;
    yield [{ number: number + 1, text: isTooLong ? null : Buffer.concat(parts).toString('utf8') }];
  }
}

async function* pieces(path: string, line: () => number): AsyncGenerator<Buffer> {
  const name = path === '-' ? 'Standard input' : path;
  const raw: Readable = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: READ });
  let unpacked: Readable | null = null;
  try {
    const source = (raw as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
    const first = await source.next();
    if (first.done) return;
    const packing = packingOf(first.value);
    if (packing === 'bzip2') {
      const behind = `bzcat ${path === '-' ? 'FILE' : path} | npm run pack -- build … with “-” for the file`;
      throw new UnreadableInput(
        `${name} is packed with bzip2, which is not read here: unpack it first (${behind}).`,
      );
    }
    const all = Readable.from(joined(first.value, source));
    unpacked = packing === 'gzip' ? all.pipe(createGunzip({ chunkSize: READ })) : all;
    if (unpacked !== all) all.on('error', (error) => unpacked?.destroy(error));
    yield* unpacked as AsyncIterable<Buffer>;
  } catch (error) {
    if (error instanceof UnreadableInput) throw error;
    throw new UnreadableInput(`${name} cannot be read after line ${line()}: ${reason(error)}.`);
  } finally {
    unpacked?.destroy();
    raw.destroy();
  }
}

async function* joined(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function packingOf(bytes: Uint8Array): 'none' | 'gzip' | 'bzip2' {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
  // "BZh" and the size of its blocks.
  if (bytes[0] === 0x42 && bytes[1] === 0x5a && bytes[2] === 0x68) return 'bzip2';
  return 'none';
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  if (code === 'Z_BUF_ERROR') return 'its gzip is cut off';
  if (code === 'Z_DATA_ERROR') return `its gzip is damaged (${error.message})`;
  if (code === 'ENOENT') return 'there is no such file';
  return error.message;
}
