// Rows of the library's database beside packs and their indexes: lists of names, installs under way, answers to look-ups.

import type { PackOrigin } from '@/lib/core/model/pack-life';

/** A piece of a pack's list. As a Blob it is read when it is searched, not when its row is. */
export interface ListRow {
  readonly generation: number;
  /** From 1 on; an empty `LAST_PART` is the end. */
  readonly part: number;
  readonly lines: Blob;
}

/** An answer of a service that was asked for a name. */
export interface LookUpRow {
  readonly url: string;
  /** When it was answered, milliseconds of the clock. */
  readonly at: number;
  readonly answer: string;
}

/** What is to be done. */
export type JobTask =
  | { readonly is: 'install'; readonly origin: PackOrigin }
  /** A later version of an installed pack is made ready. `by`: who had it looked for; nobody waits for what the worker does by itself. */
  | { readonly is: 'update'; readonly pack: string; readonly url: string; readonly by: 'reader' | 'itself' };

/** How it ended. */
export type JobEnd =
  | { readonly is: 'done'; readonly pack: string }
  | { readonly is: 'cancelled' }
  | { readonly is: 'failed'; readonly sentence: string };

/** A file that is fetched, as far as it has come. */
export interface StagedFile {
  /** Null: it was chosen by the reader and has been copied. */
  readonly url: string | null;
  /** Rows and bytes that are here. */
  readonly rows: number;
  readonly bytes: number;
  /** Bytes in all, where whoever sends it has said so. */
  readonly total: number | null;
  readonly isWhole: boolean;
  /** What the server calls this content: only of the same is the rest asked for. */
  readonly validator: string | null;
  /** The server unpacks it on the way: its bytes are not those that lie there. */
  readonly isUnpacked: boolean;
}

export interface JobRow {
  readonly job: string;
  readonly task: JobTask;
  /** What it is called: the pack's title once that is known. */
  readonly title: string;
  /** When it was asked for, milliseconds of the clock. */
  readonly begun: number;
  /** The pack or its index, its signature, then the files that the index names. */
  readonly files: readonly StagedFile[];
  /** Null while it is under way. */
  readonly end: JobEnd | null;
}

/** Some bytes of a file. */
export interface StagedRow {
  readonly job: string;
  /** Its file's number times `ROWS_OF_FILE`, and its number in the file. */
  readonly part: number;
  readonly bytes: Blob;
}
