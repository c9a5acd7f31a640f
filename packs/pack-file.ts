// Packs as files: gzip that comes out the same every time, and reading a file back line by line.

import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip, gzipSync } from 'node:zlib';

/** Byte of the gzip header that names the operating system; 255 is "unknown". Node writes its own there. */
const GZIP_OS = 9;

/** Gzip with no time and no system in its header, so that the same pack is the same file. */
export function gzipLines(lines: readonly string[]): Uint8Array {
  const packed = gzipSync(`${lines.join('\n')}\n`, { level: 9 });
  packed[GZIP_OS] = 255;
  return packed;
}

/** Writes the pack, gzipped where the file's name ends in `.gz`. */
export function writePackFile(path: string, lines: readonly string[]): void {
  writeFileSync(path, path.endsWith('.gz') ? gzipLines(lines) : `${lines.join('\n')}\n`);
}

/** The file's lines, unpacked where its name ends in `.gz`. Throws what the file system or gunzip throws. */
export async function* readPackFile(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  if (!path.endsWith('.gz')) {
    yield* createInterface({ input: file, crlfDelay: Number.POSITIVE_INFINITY });
    return;
  }
  const plain = createGunzip();
  file.on('error', (error) => plain.destroy(error));
  file.pipe(plain);
  // readline swallows errors of its input; the failure is kept and thrown after the last line.
  let failure: Error | null = null;
  plain.on('error', (error) => {
    failure = error;
  });
  yield* createInterface({ input: plain, crlfDelay: Number.POSITIVE_INFINITY });
  if (failure) throw failure;
}
