// A pack as it comes out of a file: bytes to lines to checked records, in batches, never all at once.

import { MAX_PACK, MAX_RECORD } from '@/lib/core/model/limits';
import { type BrokenCode, createPackReader, type PackEvent } from '@/lib/core/packs/read-pack';
import { type LineFault, readLines } from '@/lib/edge/platform/text-lines';

export type PackStreamEvent =
  | Exclude<PackEvent, { is: 'broken' }>
  | { readonly is: 'broken'; readonly code: BrokenCode | LineFault; readonly message: string };

const FAULTS: Readonly<Record<LineFault, string>> = {
  'bad-gzip': 'The pack is cut off or damaged: get it again.',
  'not-utf8': 'The pack is not text in UTF-8: get it again, or ask who made it.',
  'too-long': `The pack unpacks to more than ${MAX_PACK / 1e6} million characters, which is more than Backstory takes.`,
  unreadable: 'The pack’s file could not be read: try again.',
};

/** Records in one batch: a reader of some ms, after which others can have their turn. A piece of a file may hold hundreds. */
const BATCH = 64;

/** Batches of events; the last event of the last one is `complete` or `broken`. */
export async function* readPackStream(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<readonly PackStreamEvent[]> {
  const reader = createPackReader();
  let line = 0;
  for await (const read of readLines(stream, { maxLine: MAX_RECORD, maxText: MAX_PACK })) {
    if (read.is === 'fault') return yield [{ is: 'broken', code: read.code, message: FAULTS[read.code] }];
    let events: PackStreamEvent[] = [];
    for (const text of read.lines) {
      line += 1;
      const event = reader.line(text, line);
      // The end marker is no end yet: only when nothing follows is the pack complete.
      if (event.is !== 'complete') events.push(event);
      if (event.is === 'broken') return yield events;
      if (events.length === BATCH) {
        yield events;
        events = [];
      }
    }
    yield events;
  }
  yield [reader.end()];
}
