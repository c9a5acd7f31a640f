// Installs under way: what is to be installed, and its bytes as far as they have come. A new worker goes on from here.

import { ok, type Result } from '@/lib/core/model/result';
import { attempt, type StoreCode } from './faults';
import type { KnowledgeStore } from './knowledge-db';
import type { JobRow, StagedFile } from './work-rows';

/** More rows than any file has: one of them holds a MB. */
const ROWS_OF_FILE = 100_000;

/** All jobs, in the order in which they were asked for. */
export function readJobs({ db }: KnowledgeStore): Promise<Result<JobRow[], StoreCode>> {
  return attempt(async () => (await db.jobs.toArray()).sort((a, b) => a.begun - b.begun));
}

export function readJob({ db }: KnowledgeStore, job: string): Promise<Result<JobRow | null, StoreCode>> {
  return attempt(async () => (await db.jobs.get(job)) ?? null);
}

/** Writes a job down, new or changed. */
export async function writeJob({ db }: KnowledgeStore, row: JobRow): Promise<Result<JobRow, StoreCode>> {
  const written = await attempt(() => db.jobs.put(row));
  return written.ok ? ok(row) : written;
}

/** Adds bytes to a file of a job: both in one transaction, so that what the job says is what is there. */
export function addBytes(
  { db }: KnowledgeStore,
  row: JobRow,
  { file, bytes }: { readonly file: number; readonly bytes: Blob },
): Promise<Result<JobRow, StoreCode>> {
  return attempt(() =>
    db.transaction('rw', [db.jobs, db.staged], async () => {
      const before = row.files[file]!;
      const after = { ...before, rows: before.rows + 1, bytes: before.bytes + bytes.size };
      const changed = withFile(row, file, after);
      await db.staged.put({ job: row.job, part: file * ROWS_OF_FILE + before.rows, bytes });
      await db.jobs.put(changed);
      return changed;
    }),
  );
}

/** A file begins from nothing: what had come of it is none of what comes now. */
export function restartFile(
  { db }: KnowledgeStore,
  row: JobRow,
  file: number,
): Promise<Result<JobRow, StoreCode>> {
  return attempt(() =>
    db.transaction('rw', [db.jobs, db.staged], async () => {
      const changed = withFile(row, file, { ...row.files[file]!, ...NOTHING_YET });
      await db.staged
        .where('[job+part]')
        .between([row.job, file * ROWS_OF_FILE], [row.job, (file + 1) * ROWS_OF_FILE])
        .delete();
      await db.jobs.put(changed);
      return changed;
    }),
  );
}

const NOTHING_YET = { rows: 0, bytes: 0, total: null, isWhole: false, validator: null, isUnpacked: false };

/** A file of which nothing has come yet. */
export function newFile(url: string | null): StagedFile {
  return { url, ...NOTHING_YET };
}

export function withFile(row: JobRow, file: number, changed: StagedFile): JobRow {
  return { ...row, files: row.files.map((other, at) => (at === file ? changed : other)) };
}

/** The bytes of a file, row by row. Null: a row is gone, or the browser cannot read it. */
export async function* stagedBytes(
  { db }: KnowledgeStore,
  { job, files }: JobRow,
  file: number,
): AsyncGenerator<Blob | null> {
  for (let row = 0; row < files[file]!.rows; row++) {
    const read = await attempt(async () => (await db.staged.get([job, file * ROWS_OF_FILE + row]))?.bytes);
    yield read.ok ? (read.value ?? null) : null;
  }
}

/** Deletes the bytes of a job. */
export async function clearStaged({ db }: KnowledgeStore, job: string): Promise<Result<null, StoreCode>> {
  const cleared = await attempt(() =>
    db.staged.where('[job+part]').between([job, 0], [job, Number.POSITIVE_INFINITY]).delete(),
  );
  return cleared.ok ? ok(null) : cleared;
}

/** Deletes jobs, their bytes first: cut short, they are found again by their rows. */
export async function deleteJobs(
  store: KnowledgeStore,
  jobs: readonly string[],
): Promise<Result<null, StoreCode>> {
  for (const job of jobs) {
    const cleared = await clearStaged(store, job);
    const deleted = cleared.ok ? await attempt(() => store.db.jobs.delete(job)) : cleared;
    if (!deleted.ok) return deleted;
  }
  return ok(null);
}
