// A pack as it comes out of its files: bytes to lines to checked records, in batches, never all at once.

import { MAX_PACK, MAX_RECORD, MAX_UNPACKING } from '@/lib/core/model/limits';
import { type BrokenCode, createPackReader, type PackEvent } from '@/lib/core/packs/read-pack';
import { labels, say } from '@/lib/core/words/say';
import { type LineFault, readLines } from '@/lib/edge/platform/text-lines';

export type PackStream = ReadableStream<Uint8Array<ArrayBuffer>>;

export type PackStreamEvent =
  | Exclude<PackEvent, { is: 'broken' }>
  | {
      readonly is: 'broken';
      readonly code: BrokenCode | LineFault | 'lost' | 'bad-patch';
      readonly message: string;
    };

/** Batches of events; the last event of the last one is `complete` or `broken`. */
export type PackEvents = AsyncIterable<readonly PackStreamEvent[]>;

const PLAIN_FAULTS = labels('fault_pack', ['bad-gzip', 'not-utf8', 'unreadable']);

export function lineFaultWords(fault: LineFault): string {
  return fault === 'too-long'
    ? say('fault_pack_tooLong', MAX_PACK / 1e6, MAX_UNPACKING)
    : PLAIN_FAULTS[fault];
}

/** Records in one batch: a reader of some ms, after which others can have their turn. A piece of a file may hold hundreds. */
const BATCH = 64;

/** The pack in one file, or in several parts whose lines follow each other. Null for a part: it is lost. */
export async function* readPackStream(
  parts: AsyncIterable<PackStream | null>,
  signal: AbortSignal,
): AsyncGenerator<readonly PackStreamEvent[]> {
  const reader = createPackReader();
  let line = 0;
  for await (const part of parts) {
    if (!part) return yield [{ is: 'broken', code: 'lost', message: lineFaultWords('unreadable') }];
    for await (const read of linesOf(part, signal)) {
      if (read.is === 'fault')
        return yield [{ is: 'broken', code: read.code, message: lineFaultWords(read.code) }];
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
  }
  yield [reader.end()];
}

/** A pack that is one stream. */
export function readOneStream(stream: PackStream, signal: AbortSignal): PackEvents {
  return readPackStream(
    (async function* () {
      yield stream;
    })(),
    signal,
  );
}

/** The lines of a file that is not trusted, in pieces that are unpacked within a slice. */
export function linesOf(stream: PackStream, signal: AbortSignal): ReturnType<typeof readLines> {
  // A pipe that the signal closes: a stream that hangs is given up too.
  const pieces = stream.pipeThrough(inSmallPieces(), { signal });
  return readLines(pieces, { maxLine: MAX_RECORD, maxText: MAX_PACK, maxUnpacking: MAX_UNPACKING });
}

/** Packed bytes that are unpacked without a pause: they become ten times as many. */
const PIECE = 16_384;

/** Browsers hand out a file in pieces of half a MB, and unpack each in one go. */
function inSmallPieces(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    transform(bytes, controller) {
      for (let at = 0; at < bytes.length; at += PIECE) controller.enqueue(bytes.subarray(at, at + PIECE));
    },
  });
}
