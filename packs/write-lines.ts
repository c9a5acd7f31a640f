// Writes a file line by line, gzipped where its name ends in `.gz`, the same bytes every time; it takes its name only when it is whole.

import { once } from 'node:events';
import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Transform } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** Byte of the gzip header that names the operating system; 255 is "unknown". Node writes its own there. */
const GZIP_OS = 9;
/** Lines are gathered to pieces of this size, UTF-16 units, before they are packed. */
const PIECE = 1 << 16;

export interface LineWriter {
  write(line: string): Promise<void>;
  /** The file is whole: it takes its name. */
  close(): Promise<void>;
  /** The file will not be whole: nothing stays of it. A file that took its name stays. */
  abandon(): Promise<void>;
}

export function writeLines(path: string): LineWriter {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.unfinished`;
  const file = createWriteStream(unfinished);
  const packing = path.endsWith('.gz') ? createGzip({ level: 9 }) : null;
  const into = packing ?? file;
  if (packing) packing.pipe(withoutSystem()).pipe(file);
  const done = finished(file);
  // Whoever awaits `close` is told; until then a failure must not end the process unheard.
  done.catch(() => {});
  let gathered: string[] = [];
  let length = 0;

  async function flush(): Promise<void> {
    if (length === 0) return;
    const piece = gathered.join('');
    gathered = [];
    length = 0;
    if (!into.write(piece)) await Promise.race([once(into, 'drain'), done]);
  }

  return {
    async write(line) {
      gathered.push(line, '\n');
      length += line.length + 1;
      if (length >= PIECE) await flush();
    },
    async close() {
      await flush();
      into.end();
      await done;
      renameSync(unfinished, path);
    },
    async abandon() {
      into.destroy();
      file.destroy();
      await done.catch(() => {});
      rmSync(unfinished, { force: true });
    },
  };
}

/** Takes the system out of the gzip header that comes through first. */
function withoutSystem(): Transform {
  let isFirst = true;
  return new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      if (isFirst) chunk[GZIP_OS] = 255;
      isFirst = false;
      pass(null, chunk);
    },
  });
}

/** All lines at once. */
export async function writeFileOfLines(path: string, lines: Iterable<string>): Promise<void> {
  const writer = writeLines(path);
  for (const line of lines) await writer.write(line);
  await writer.close();
}
