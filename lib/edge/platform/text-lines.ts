// A stream of bytes as lines of text, unpacked where it is gzip, with caps: what it holds is not trusted.

export type LineEvent =
  /** Whole lines without their line breaks, in order; a line over `maxLine` is cut to `maxLine + 1` units. */
  | { readonly is: 'lines'; readonly lines: readonly string[] }
  /** The stream cannot be read on. Nothing follows. */
  | { readonly is: 'fault'; readonly code: LineFault };

/**
 * - `bad-gzip` cut off or damaged
 * - `not-utf8` bytes that are no UTF-8
 * - `too-long` more text than `maxText`, or than so many bytes may unpack to: a gzip bomb, or not what it should be
 * - `unreadable` the source itself failed
 */
export type LineFault = 'bad-gzip' | 'not-utf8' | 'too-long' | 'unreadable';

interface Caps {
  /** Longest line kept, UTF-16 units. */
  readonly maxLine: number;
  /** Most text in all, UTF-16 units, counted after unpacking. */
  readonly maxText: number;
  /** Most text that a byte may unpack to. Small files may have more: what they hold is soon read. */
  readonly maxUnpacking: number;
}

/** Text that any file may unpack to, UTF-16 units. */
const SMALL = 10_000_000;

type Bytes = Uint8Array<ArrayBuffer>;

/** The two bytes that begin every gzip file; no text begins so. */
const GZIP = [0x1f, 0x8b] as const;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === GZIP[0] && bytes[1] === GZIP[1];
}

/** Reads on only as fast as the lines are taken. Closing the generator early cancels the stream. */
export async function* readLines(stream: ReadableStream<Bytes>, caps: Caps): AsyncGenerator<LineEvent> {
  const source = stream.getReader();
  const first = await readStart(source);
  if (first === 'failed') return yield fault('unreadable');
  const packed = isGzip(first);
  let size = 0;
  const whole = rejoin(first, source, (bytes) => {
    size += bytes;
  });
  const reader = (packed ? whole.pipeThrough(new DecompressionStream('gzip')) : whole).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const splitter = createSplitter(caps.maxLine);
  let length = 0;
  try {
    for (;;) {
      const bytes = await read(reader);
      if (bytes === 'failed') return yield fault(packed ? 'bad-gzip' : 'unreadable');
      const text = decode(decoder, bytes);
      if (text === null) return yield fault('not-utf8');
      length += text.length;
      if (length > caps.maxText || length > Math.max(SMALL, size * caps.maxUnpacking))
        return yield fault('too-long');
      const lines = splitter.push(text);
      if (bytes === null) {
        const last = splitter.rest();
        if (last !== null) lines.push(last);
      }
      if (lines.length > 0) yield { is: 'lines', lines };
      if (bytes === null) return;
    }
  } finally {
    // Cancelling fails where the stream has failed already; that fault has been told.
    reader.cancel().catch(() => undefined);
  }
}

function fault(code: LineFault): LineEvent {
  return { is: 'fault', code };
}

/** The next bytes, null at the end. A stream fails with whatever its source chose to throw. */
async function read(reader: ReadableStreamDefaultReader<Bytes>): Promise<Bytes | null | 'failed'> {
  try {
    const { done, value } = await reader.read();
    return done ? null : value;
  } catch {
    return 'failed';
  }
}

/** Enough to know gzip by: the first pieces may be as short as a byte. */
async function readStart(source: ReadableStreamDefaultReader<Bytes>): Promise<Bytes | 'failed'> {
  let start: Bytes = new Uint8Array();
  while (start.length < GZIP.length) {
    const bytes = await read(source);
    if (bytes === 'failed') return bytes;
    if (bytes === null) break;
    const longer = new Uint8Array(start.length + bytes.length);
    longer.set(start);
    longer.set(bytes, start.length);
    start = longer;
  }
  return start;
}

/** The stream as it was before its first bytes were taken. */
function rejoin(
  start: Bytes,
  rest: ReadableStreamDefaultReader<Bytes>,
  count: (bytes: number) => void,
): ReadableStream<Bytes> {
  count(start.length);
  return new ReadableStream({
    start(controller) {
      if (start.length > 0) controller.enqueue(start);
    },
    async pull(controller) {
      const { done, value } = await rest.read();
      if (done) return controller.close();
      count(value.length);
      controller.enqueue(value);
    },
    cancel: (reason) => rest.cancel(reason),
  });
}

/** Null: these bytes are no UTF-8. A character cut by the end of a chunk is kept for the next. */
function decode(decoder: TextDecoder, bytes: Bytes | null): string | null {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Cuts text at line feeds; what comes after the last one waits, and never grows beyond the cap. */
function createSplitter(maxLine: number): { push(text: string): string[]; rest(): string | null } {
  let waiting = '';
  const add = (piece: string): void => {
    if (waiting.length <= maxLine) waiting += piece.slice(0, maxLine + 1 - waiting.length);
  };
  return {
    push(text) {
      const pieces = text.split('\n');
      const lines: string[] = [];
      for (let index = 0; index < pieces.length - 1; index++) {
        add(pieces[index]!);
        lines.push(waiting);
        waiting = '';
      }
      add(pieces[pieces.length - 1]!);
      return lines;
    },
    rest: () => (waiting === '' ? null : waiting),
  };
}
