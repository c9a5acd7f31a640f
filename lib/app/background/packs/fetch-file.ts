// Bringing a file of a job to the disk, piece by piece, so that a new worker can go on where this one was killed.

import { MAX_PACK_FILE } from '@/lib/core/model/limits';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';
import { type Download, openDownload } from '@/lib/edge/net/download';
import type { Errand, RequestBook } from '@/lib/edge/net/send';
import { after } from '@/lib/edge/platform/turns';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { KnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { addBytes, restartFile, withFile, writeJob } from '@/lib/edge/store/staged';
import type { JobRow } from '@/lib/edge/store/work-rows';
import type { PackStream } from '../read-pack-stream';
import { cancelled } from '../slices';
import { cutOff, type FetchCode, refusedWith, stalled, tooLarge, unreachable } from './fetch-faults';

export type BringCode = FetchCode | StoreCode | 'cancelled';

/** Bytes in a row: what is lost at most when the worker is killed. */
const ROW = 1_000_000;
/** The first row is small: what the pack is shows in its first line. */
const FIRST_ROW = 65_536;
/** Milliseconds without a byte after which a server is given up. */
const PATIENCE = 60_000;

export interface Fetching {
  readonly store: KnowledgeStore;
  readonly book: RequestBook;
  readonly signal: AbortSignal;
  /** Called after each row. */
  readonly told: (row: JobRow) => void;
}

/** Fetches what is missing of a file. `first`: called once its beginning is here; a fault ends the fetching. */
export async function fetchFile<Code extends string = never>(
  { store, book, signal, told }: Fetching,
  begun: JobRow,
  file: number,
  {
    most = MAX_PACK_FILE,
    first = async () => ok(null),
  }: { readonly most?: number; readonly first?: (row: JobRow) => Promise<Result<null, Code>> } = {},
): Promise<Result<JobRow, BringCode | Code>> {
  let row = begun;
  const errand = errandOf(row, book);
  for (;;) {
    const { url, bytes, validator, isWhole } = row.files[file]!;
    if (isWhole) return ok(row);
    if (url === null) return fail('cut-off', say('fault_copyCutOff'));
    const rest = bytes > 0 && validator !== null ? { from: bytes, validator } : null;
    const opened = await answerOf(url, { rest, signal, errand });
    if (signal.aborted) return cancelled();
    if (opened === 'stalled') return stalled(url);
    if (opened.is === 'unwritten') return fail('unwritten', opened.why);
    if (opened.is === 'unreachable')
      return bytes > 0 ? cutOff(url, bytes) : unreachable(url, opened.isOffline);
    if (opened.is === 'refused') return refusedWith(url, opened.status);
    if (opened.from === 0 && bytes > 0) {
      const restarted = await restartFile(store, row, file);
      if (!restarted.ok) return restarted;
      row = restarted.value;
    }
    const { total, isUnpacked } = opened;
    row = withFile(row, file, { ...row.files[file]!, total, isUnpacked, validator: opened.validator });
    const copied = await copyBytes<Code>({ store, signal, told }, row, file, {
      stream: opened.body,
      most,
      first,
    });
    if (copied.ok) return copied;
    if (copied.fault.code !== 'cut-off') return copied;
    row = copied.so;
    // What has come is worth going on from, as long as more comes each time.
    const isWorthwhile = row.files[file]!.bytes > opened.from && row.files[file]!.validator !== null;
    if (!isWorthwhile) return { ok: false, fault: copied.fault };
  }
}

/** Whoever installs a pack wants it kept, and where it came from: a private window makes no difference to that. */
function errandOf({ task }: JobRow, book: RequestBook): Errand {
  const purpose = task.is === 'install' ? 'pack' : task.by === 'reader' ? 'update' : 'daily';
  return { book, purpose, isPrivate: false };
}

/** Not every server that is reached answers. */
async function answerOf(url: string, how: Parameters<typeof openDownload>[1]): Promise<Download | 'stalled'> {
  const { signal } = how;
  const patience = after(PATIENCE, signal);
  const given = new AbortController();
  const opening = openDownload(url, { ...how, signal: AbortSignal.any([signal, given.signal]) });
  const opened = await Promise.race([opening, patience.over]);
  patience.end();
  if (!opened) given.abort();
  return opened ?? 'stalled';
}

type Copied<Code extends string> =
  | { readonly ok: true; readonly value: JobRow }
  /** `so`: the job as it stands now. */
  | {
      readonly ok: false;
      readonly fault: { readonly code: BringCode | Code; readonly message: string };
      readonly so: JobRow;
    };

/** Copies a stream to the end of a file. */
export async function copyBytes<Code extends string = never>(
  { store, signal, told }: Omit<Fetching, 'book'>,
  begun: JobRow,
  file: number,
  {
    stream,
    most = MAX_PACK_FILE,
    first = async () => ok(null),
  }: {
    readonly stream: PackStream;
    readonly most?: number;
    readonly first?: (row: JobRow) => Promise<Result<null, Code>>;
  },
): Promise<Copied<Code>> {
  let row = begun;
  let held: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const { url, total } = row.files[file]!;
  const reader = stream.getReader();
  const failed = (fault: Result<never, BringCode | Code>): Copied<Code> => ({
    ...(fault as Extract<typeof fault, { ok: false }>),
    so: row,
  });
  const write = async (): Promise<Result<null, BringCode | Code>> => {
    if (size === 0) return ok(null);
    const isFirst = row.files[file]!.rows === 0;
    const added = await addBytes(store, row, { file, bytes: new Blob(held) });
    if (!added.ok) return added;
    row = added.value;
    held = [];
    size = 0;
    told(row);
    return isFirst ? first(row) : ok(null);
  };
  try {
    for (;;) {
      const read = await nextPiece(reader, signal);
      if (signal.aborted) return failed(cancelled());
      if (read === 'stalled' && url) return failed(stalled(url));
      if (read === 'stalled' || read === 'failed') {
        const written = await write();
        return failed(written.ok ? cutOff(url, row.files[file]!.bytes) : written);
      }
      if (read) {
        held.push(read);
        size += read.length;
        if (row.files[file]!.bytes + size > most) return failed(tooLarge(url ?? row.title, most));
      }
      if (!read || size >= (row.files[file]!.rows === 0 ? FIRST_ROW : ROW)) {
        const written = await write();
        if (!written.ok) return failed(written);
      }
      if (read) continue;
      const { bytes } = row.files[file]!;
      if (total !== null && bytes !== total) return failed(cutOff(url, bytes));
      const whole = await writeJob(store, withFile(row, file, { ...row.files[file]!, isWhole: true }));
      return whole.ok ? whole : failed(whole);
    }
  } finally {
    // A stream that has failed cannot be cancelled; that has been told.
    reader.cancel().catch(() => undefined);
  }
}

/** The next bytes; null at the end. */
async function nextPiece(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null | 'failed' | 'stalled'> {
  const patience = after(PATIENCE, signal);
  // A stream fails with whatever its source chose to throw.
  const read = reader.read().then(
    ({ done, value }) => (done ? null : value),
    () => 'failed' as const,
  );
  const piece = await Promise.race([read, patience.over]);
  patience.end();
  return piece ?? (piece === null ? null : 'stalled');
}
