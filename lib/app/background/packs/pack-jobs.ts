// Installs and updates under way: begun by the reader, resumed by whichever worker comes next, one after the other.

import type { PackJob, PackOrigin } from '@/lib/core/model/pack-life';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';
import type { RequestBook } from '@/lib/edge/net/send';
import { openBlob } from '@/lib/edge/platform/blob-file';
import { now } from '@/lib/edge/platform/clock';
import { createThrottle } from '@/lib/edge/platform/turns';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { KnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { clearStaged, deleteJobs, newFile, readJobs, writeJob } from '@/lib/edge/store/staged';
import type { JobRow, JobTask, StagedFile } from '@/lib/edge/store/work-rows';
import type { KnowledgeLife } from '../knowledge-life';
import { NEVER } from '../slices';
import { WorkQueue } from '../work-queue';
import { type BringCode, copyBytes } from './fetch-file';
import { dueUpdates, noteLook } from './follow-updates';
import { createProgress, type Progress } from './progress';
import type { PackMemory } from './remember';
import { runJob } from './run-job';

/** Milliseconds between two pieces of news of how far a job is. */
const NEWS_EVERY = 250;

interface Running {
  /** The pack's own, as soon as its first line is here. */
  title: string | null;
  readonly cancel: AbortController;
  readonly progress: Progress;
}

export class PackJobs {
  readonly #life: KnowledgeLife;
  readonly #memory: PackMemory;
  readonly #book: RequestBook;
  readonly #running = new Map<string, Running>();
  /** Jobs whose files are being copied now, for a page that waits. */
  readonly #copying = new Set<string>();
  /** Jobs that this worker has run: whoever began them is yet to be told how they ended. */
  readonly #own = new Set<string>();
  /** How jobs ended that could not be written down, as on a full disk. */
  readonly #unwritten = new Map<string, JobRow>();
  /** Jobs that never began, and that a full disk would not let go of either: whoever asked was told so, and the next worker puts them away. */
  readonly #abandoned = new Set<string>();
  /** Apart from the library's: while one pack is fetched, others can be removed. */
  readonly #queue = new WorkQueue();
  readonly #begins = new WorkQueue();
  readonly told: () => void;

  constructor(
    life: KnowledgeLife,
    {
      memory,
      book,
      onChange,
    }: { readonly memory: PackMemory; readonly book: RequestBook; readonly onChange: () => void },
  ) {
    this.#life = life;
    this.#memory = memory;
    this.#book = book;
    this.told = createThrottle(NEWS_EVERY, onChange);
  }

  /** Begins a job; one that does the same already is the answer, also to those who ask at once. */
  begin(task: JobTask, title: string): Promise<Result<string, StoreCode>> {
    return this.#begins.inTurn(() => this.#begin(task, title));
  }

  async #begin(task: JobTask, title: string): Promise<Result<string, StoreCode>> {
    const store = await this.#life.connect();
    if (!store.ok) return store;
    const rows = await readJobs(store.value);
    if (!rows.ok) return rows;
    const same = rows.value.find(
      (row) => row.end === null && JSON.stringify(row.task) === JSON.stringify(task),
    );
    if (same) {
      this.#run(store.value, same);
      return ok(same.job);
    }
    const url = addressOf(task);
    const row = await writeJob(
      store.value,
      newJob(task, title, url ? [newFile(url), newFile(besideOf(url))] : []),
    );
    if (!row.ok) return row;
    this.#run(store.value, row.value);
    return ok(row.value.job);
  }

  /** Copies files that a page was given, and begins to install them; the page may be closed then. */
  async beginWithFiles(
    origin: PackOrigin & { readonly from: 'file' },
    { blob, signature }: { readonly blob: string; readonly signature: string | null },
  ): Promise<Result<string, BringCode>> {
    const store = await this.#life.connect();
    if (!store.ok) return store;
    const noSignature = { ...newFile(null), isWhole: true };
    const begun = newJob({ is: 'install', origin }, origin.name, [
      newFile(null),
      signature ? newFile(null) : noSignature,
    ]);
    this.#copying.add(begun.job);
    try {
      const copied = await this.#copyFiles(store.value, begun, [blob, signature]);
      if (copied.ok) this.#run(store.value, copied.value);
      else if (!(await deleteJobs(store.value, [begun.job])).ok) this.#abandoned.add(begun.job);
      return copied.ok ? ok(begun.job) : copied;
    } finally {
      this.#copying.delete(begun.job);
    }
  }

  async #copyFiles(
    store: KnowledgeStore,
    begun: JobRow,
    addresses: readonly (string | null)[],
  ): Promise<Result<JobRow, BringCode>> {
    const written = await writeJob(store, begun);
    if (!written.ok) return written;
    let row = written.value;
    for (const [file, address] of addresses.entries()) {
      if (address === null) continue;
      const stream = await openBlob(address);
      if (!stream) return fail('cut-off', say('fault_fileUnread'));
      const copied = await copyBytes({ store, signal: NEVER, told: () => undefined }, row, file, { stream });
      if (!copied.ok) return { ok: false, fault: copied.fault };
      row = copied.value;
    }
    return ok(row);
  }

  /** Gives a job up; one that has ended is put away. */
  async end(job: string): Promise<Result<null, StoreCode>> {
    const running = this.#running.get(job);
    if (running) {
      running.cancel.abort();
      this.told();
      return ok(null);
    }
    const store = await this.#life.connect();
    if (!store.ok) return store;
    this.#unwritten.delete(job);
    const deleted = await deleteJobs(store.value, [job]);
    this.told();
    return deleted;
  }

  /** Goes on with what a worker before has left, and puts away what ended well; then looks for later versions, where one is to. */
  async resume(): Promise<void> {
    const store = await this.#life.connect();
    if (!store.ok) return;
    await this.#life.atRest();
    const rows = await readJobs(store.value);
    if (!rows.ok) return;
    const left = rows.value.filter(({ job }) => !this.#own.has(job) && !this.#copying.has(job));
    const over = left.filter(isOver);
    await deleteJobs(
      store.value,
      over.map(({ job }) => job),
    );
    for (const row of left) {
      if (over.includes(row)) continue;
      if (row.end === null) this.#run(store.value, row);
      else await clearStaged(store.value, row.job);
    }
    await this.#life.atRest();
    await this.#memory.keepUp(store.value);
    for (const { pack, url } of await dueUpdates(store.value, this.#memory.user))
      await this.begin({ is: 'update', pack, url, by: 'itself' }, pack);
  }

  /** As the reader is told of them. */
  async views(): Promise<PackJob[]> {
    const store = await this.#life.connect();
    const rows = store.ok ? await readJobs(store.value) : store;
    const known = (rows.ok ? rows.value : []).filter(({ job }) => !this.#abandoned.has(job));
    const all = known.map((row) => this.#unwritten.get(row.job) ?? row);
    return all
      .filter(({ task }) => task.is !== 'update' || task.by === 'reader')
      .map((row) => ({
        job: row.job,
        title: this.#running.get(row.job)?.title ?? row.title,
        state: stateOf(row, this.#running.get(row.job)),
      }));
  }

  #run(store: KnowledgeStore, row: JobRow): void {
    if (this.#running.has(row.job)) return;
    const running: Running = { title: null, cancel: new AbortController(), progress: createProgress() };
    this.#running.set(row.job, running);
    this.#own.add(row.job);
    this.told();
    void this.#queue.inTurn(async () => {
      try {
        await this.#runInTurn(store, row, running);
      } finally {
        this.#running.delete(row.job);
        this.told();
      }
    });
  }

  async #runInTurn(store: KnowledgeStore, row: JobRow, running: Running): Promise<void> {
    const { progress } = running;
    const { signal } = running.cancel;
    // The first run is not over before the packaged pack is there.
    if (!signal.aborted) await this.#life.ready();
    const { packs } = this.#life;
    const named = (title: string): void => {
      running.title = title;
    };
    const ended = signal.aborted
      ? null
      : await runJob(
          {
            store,
            book: this.#book,
            user: this.#memory.user,
            packs,
            progress,
            told: this.told,
            named,
            signal,
          },
          row,
        );
    if (ended?.ok) await clearStaged(store, row.job);
    else await this.#end(store, { job: row.job, title: running.title }, ended?.fault ?? null);
    if (row.task.is === 'update' && ended) await noteLook(this.#memory.user, row.task.pack, ended);
    await this.#memory.keepUp(store);
  }

  /** The bytes first: on a full disk they make room for the sentence. */
  async #end(
    store: KnowledgeStore,
    { job, title }: { readonly job: string; readonly title: string | null },
    fault: { readonly code: string; readonly message: string } | null,
  ): Promise<void> {
    await clearStaged(store, job);
    const rows = await readJobs(store);
    const row = rows.ok ? rows.value.find((each) => each.job === job) : null;
    if (!row || row.end) return;
    const isDone = fault?.code === 'nothing-later' && row.task.is === 'update';
    const end: JobRow['end'] =
      !fault || fault.code === 'cancelled'
        ? { is: 'cancelled' }
        : isDone && row.task.is === 'update'
          ? { is: 'done', pack: row.task.pack }
          : { is: 'failed', sentence: fault.message };
    const ended = { ...row, title: title ?? row.title, files: [], end };
    const written = await writeJob(store, ended);
    if (!written.ok) this.#unwritten.set(job, ended);
  }
}

/** Given up, it is over for the reader, also where it still waits for its turn to end; done, when all is written down. */
function stateOf({ end }: JobRow, running: Running | undefined): PackJob['state'] {
  if (running?.cancel.signal.aborted) return end ?? { is: 'cancelled' };
  return running?.progress.state() ?? end ?? { is: 'waiting' };
}

/** Nothing of it is worth keeping: it ended well, was given up, or its files were never copied whole and whoever asked had no answer. */
function isOver({ end, files, task }: JobRow): boolean {
  if (end === null) return files.some(({ url, isWhole }) => url === null && !isWhole);
  return end.is !== 'failed' || (task.is === 'update' && task.by === 'itself');
}

function addressOf(task: JobTask): string | null {
  if (task.is === 'update') return task.url;
  return task.origin.from === 'url' ? task.origin.url : null;
}

/** Where a file's signature is: beside it, before what is asked of the server. An address that is none is told when it is fetched. */
function besideOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const beside = new URL(url);
  beside.pathname += '.sig';
  return beside.href;
}

function newJob(task: JobTask, title: string, files: readonly StagedFile[]): JobRow {
  return { job: crypto.randomUUID(), task, title, begun: now(), files, end: null };
}
