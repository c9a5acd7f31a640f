// The beginning of a file whose end has not come yet.

import { isGzip } from './text-lines';
import { nextTurn } from './turns';

/** Unpacked bytes that are looked at: a line and more. The beginning of a gzip bomb has a thousand times its size. */
const MOST = 8_000_000;

/** Unpacked where it is gzip, as far as it goes; damaged, as far as it is sound. */
export async function unpackStart(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (!isGzip(bytes)) return bytes;
  const { readable, writable } = new DecompressionStream('gzip');
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reading = readAll(readable.getReader(), pieces);
  const writer = writable.getWriter();
  // What is damaged further on has told its beginning.
  await writer.write(bytes).catch(() => undefined);
  // All of it is read before the end is found to be missing: a stream that fails throws away what was not read.
  await nextTurn();
  await writer.close().catch(() => undefined);
  await reading;
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

async function readAll(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  pieces: Uint8Array<ArrayBuffer>[],
): Promise<void> {
  for (let size = 0; size < MOST; ) {
    const read = await reader.read().catch(() => null);
    if (!read || read.done) return;
    pieces.push(read.value);
    size += read.value.length;
  }
  await reader.cancel();
}
