// What has been brought to the disk, as a pack's reader takes it: its first line, its whole text, its parts.

import { MAX_RECORD } from '@/lib/core/model/limits';
import { unpackStart } from '@/lib/edge/platform/unpack';
import type { KnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { stagedBytes } from '@/lib/edge/store/staged';
import type { JobRow } from '@/lib/edge/store/work-rows';
import type { PackStream } from '../read-pack-stream';

/** All bytes of a file; null where some are lost. */
export async function wholeFile(store: KnowledgeStore, row: JobRow, file: number): Promise<Blob | null> {
  const pieces: Blob[] = [];
  for await (const piece of stagedBytes(store, row, file)) {
    if (!piece) return null;
    pieces.push(piece);
  }
  return new Blob(pieces);
}

/** Each file as a stream, in turn; null for one of which something is lost. */
export async function* openFiles(
  store: KnowledgeStore,
  row: JobRow,
  files: readonly number[],
): AsyncGenerator<PackStream | null> {
  for (const file of files) yield streamOf(store, row, file);
}

/** Row by row: no more than one is in memory. */
function streamOf(store: KnowledgeStore, row: JobRow, file: number): PackStream {
  const pieces = stagedBytes(store, row, file);
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else if (value) controller.enqueue(new Uint8Array(await value.arrayBuffer()));
        else controller.error(new Error('a row of the file is lost'));
      },
    },
    { highWaterMark: 1 },
  );
}

/** Bytes in which a first line is looked for: the longest has all sources of a pack. */
const MOST_SEARCHED = 2_500_000;

/** The first line, of what has come so far; null where it has not come to its end. */
export async function firstLine(store: KnowledgeStore, row: JobRow, file: number): Promise<string | null> {
  let start = new Blob();
  let text = '';
  for await (const piece of stagedBytes(store, row, file)) {
    if (!piece || start.size > MOST_SEARCHED) return null;
    // Mostly the first row holds it; where the connection was cut soon, that may be a few bytes.
    start = new Blob([start, piece]);
    text = new TextDecoder().decode(await unpackStart(new Uint8Array(await start.arrayBuffer())));
    const end = text.indexOf('\n');
    if (end !== -1) return text.slice(0, end);
  }
  return row.files[file]!.isWhole ? text.slice(0, MAX_RECORD) : null;
}
