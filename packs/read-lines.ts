// The lines of a file, gzipped or not, one after the other and never more than one in memory; caps against what only looks like a pack.

import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { MAX_PACK } from '@/lib/core/model/limits';
import { MAX_PATCH_LINE } from '@/lib/core/packs/patch-records';

/** Why a file cannot be read on; the message is one sentence without its full stop. */
export class UnreadableFile extends Error {}

/** Text of JSON records packs to a tenth or less; what unpacks to this many times its size is made to fill memories. */
const MOST_UNPACKED = 200;
/** Below this, bytes, the ratio says nothing: a short file of spaces is harmless. */
const RATIO_FROM = 16_000_000;

const KEPT = MAX_PATCH_LINE + 1;

export interface ReadCaps {
  /** Most text of the file, UTF-16 units after unpacking. */
  readonly most?: number;
  /** What is kept of a line, UTF-16 units; left out: enough for a reader to see that it is too long for any record. */
  readonly longest?: number;
}

/** Whether the file begins as gzip does; its name may say what it likes. Throws `UnreadableFile`. */
export function isGzip(path: string): boolean {
  const first = new Uint8Array(2);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, first, 0, 2, 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new UnreadableFile(`the file cannot be opened: ${(error as Error).message}`);
  }
  return first[0] === 0x1f && first[1] === 0x8b;
}

/**
 * Lines without their breaks; a line longer than any record comes cut off. Throws `UnreadableFile`, after the last
 * line that could be read.
 */
export async function* readLines(
  path: string,
  { most = MAX_PACK, longest = KEPT }: ReadCaps = {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const joined = (line: string, more: string): string =>
    line.length >= longest ? line : (line + more).slice(0, longest);
  let rest = '';
  let length = 0;
  for await (const chunk of chunks(path)) {
    const text = decoded(decoder, chunk);
    length += text.length;
    if (length > most) throw new UnreadableFile(`it unpacks to more than ${most} characters`);
    let from = 0;
    for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
      yield withoutReturn(joined(rest, text.slice(from, to)));
      rest = '';
      from = to + 1;
    }
    rest = joined(rest, text.slice(from));
  }
  rest = joined(rest, decoded(decoder));
  if (rest !== '') yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UnreadableFile('its text is not UTF-8: save it as UTF-8');
  }
}

async function* chunks(path: string): AsyncGenerator<Uint8Array> {
  const packed = isGzip(path);
  const file = createReadStream(path, { highWaterMark: 1 << 16 });
  let stream: Readable = file;
  if (packed) {
    const gunzip = createGunzip();
    file.on('error', (error) => gunzip.destroy(error));
    stream = file.pipe(gunzip);
  }
  let unpacked = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      unpacked += chunk.length;
      if (packed && unpacked > RATIO_FROM && unpacked > MOST_UNPACKED * file.bytesRead)
        throw new UnreadableFile(
          `it unpacks to more than ${MOST_UNPACKED} times its size, as a gzip bomb does`,
        );
      yield chunk;
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(unpackFault(error as NodeJS.ErrnoException));
  } finally {
    file.destroy();
  }
}

function unpackFault({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'Z_BUF_ERROR') return 'the gzip is cut off';
  if (code?.startsWith('Z_')) return `the gzip is damaged (${message})`;
  return `it cannot be read on: ${message}`;
}
