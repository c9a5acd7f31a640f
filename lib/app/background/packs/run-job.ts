// One job from its beginning to its end: fetched, checked, read into a generation of its own, and made current, or laid ready.

import { fail, ok, type Result } from '@/lib/core/model/result';
import { type AdmitCode, admitPack, type Incumbent } from '@/lib/core/packs/admit';
import type { ManifestRecord } from '@/lib/core/packs/records';
import type { PublicKey } from '@/lib/core/packs/signature-file';
import { compareVersions } from '@/lib/core/packs/version';
import { say } from '@/lib/core/words/say';
import type { RequestBook } from '@/lib/edge/net/send';
import { now } from '@/lib/edge/platform/clock';
import { openPackagedFile } from '@/lib/edge/platform/packaged-file';
import type { KnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { publish } from '@/lib/edge/store/publish';
import { type Installed, readInstalled } from '@/lib/edge/store/read-installed';
import { offerGeneration } from '@/lib/edge/store/rearrange';
import { readJob } from '@/lib/edge/store/staged';
import type { JobRow, JobTask } from '@/lib/edge/store/work-rows';
import { type InstallCode, type InstallStep, installPackaged, writePack } from '../install-pack';
import { type PackWork, STARTER_PACK } from '../pack-work';
import { type PackEvents, readPackStream } from '../read-pack-stream';
import type { UserStoreOpener } from '../user-store';
import { type Brought, type BroughtCode, bringIn } from './bring-in';
import { compareVersionsOf } from './compare';
import { patchedPack } from './patched-pack';
import type { Progress } from './progress';
import { knownPack } from './remember';
import { openFiles } from './staged-pack';

export type JobCode = BroughtCode | InstallCode | AdmitCode | 'gone' | 'other-pack';

export interface JobTools {
  readonly store: KnowledgeStore;
  readonly book: RequestBook;
  readonly user: UserStoreOpener;
  readonly packs: PackWork;
  readonly progress: Progress;
  readonly told: () => void;
  /** Called with the pack's title once its first line is here. */
  readonly named: (title: string) => void;
  readonly signal: AbortSignal;
}

/** The pack that is installed, or of which a later version lies ready. On any fault nothing has changed. */
export function runJob(tools: JobTools, row: JobRow): Promise<Result<string, JobCode>> {
  const { task } = row;
  if (task.is === 'update') return runUpdate(tools, row, task);
  return task.origin.from === 'packaged' ? runPackaged(tools, row) : runInstall(tools, row, task);
}

const done = (row: JobRow, pack: string): JobRow => ({ ...row, end: { is: 'done', pack } });

async function runPackaged(
  { packs, progress, told, signal }: JobTools,
  row: JobRow,
): Promise<Result<string, JobCode>> {
  let installed = '';
  return packs.write<string, JobCode>(async (store) => {
    const stream = await openPackagedFile(STARTER_PACK);
    if (!stream) return fail('gone', say('fault_noStarter'));
    const published = await installPackaged(stream, {
      store,
      wanted: () => true,
      watch: watching(progress, told),
      job(pack) {
        installed = pack;
        return done(row, pack);
      },
      signal,
    });
    return published.ok ? ok(installed) : published;
  });
}

async function runInstall(
  tools: JobTools,
  begun: JobRow,
  { origin }: Extract<JobTask, { is: 'install' }>,
): Promise<Result<string, JobCode>> {
  const { packs, user, signal } = tools;
  const brought = await bringIn(fetching(tools), begun, { than: null, from: null });
  if (!brought.ok) return brought;
  const { row, signedBy } = brought.value;
  return packs.write<string, JobCode>(async (store) => {
    const written = await writePack<JobCode>(eventsOf(store, brought.value, null, signal), {
      store,
      arrival: { origin, signedBy },
      admit: (manifest) => admit({ store, user }, manifest, { origin, signedBy, brought: brought.value }),
      watch: watching(tools.progress, tools.told),
      signal,
    });
    if (!written.ok) return written;
    const { pack } = written.value;
    const published = await publish(store, {
      ...written.value,
      examinedBy: null,
      job: done(row, pack),
      at: now(),
    });
    return published.ok ? ok(pack) : published;
  });
}

/** By the index's patch where there is one; where that does not lead to what it promises, by the whole. */
async function runUpdate(
  tools: JobTools,
  begun: JobRow,
  task: Extract<JobTask, { is: 'update' }>,
): Promise<Result<string, JobCode>> {
  const { store } = tools;
  const byPatch = await updateBy(tools, begun, task, true);
  if (byPatch.ok || !['wrong-hash', 'not-there', 'broken'].includes(byPatch.fault.code)) return byPatch;
  const row = await readJob(store, begun.job);
  if (!row.ok) return row;
  return row.value && row.value.files.length > 2 ? updateBy(tools, row.value, task, false) : byPatch;
}

async function updateBy(
  tools: JobTools,
  begun: JobRow,
  { pack, by }: Extract<JobTask, { is: 'update' }>,
  takesPatch: boolean,
): Promise<Result<string, JobCode>> {
  const { store, user, packs, signal } = tools;
  const before = await installedPack(store, pack);
  if (!before.ok) return before;
  const { summary, arrival } = before.value.contents;
  const declined = by === 'itself' ? (await knownPack(user, pack))?.declined : null;
  const seen = [summary.version, before.value.offer?.summary.version, declined];
  const brought = await bringIn(fetching(tools), begun, {
    than: latestOf(seen),
    from: takesPatch ? summary.version : null,
  });
  if (!brought.ok) return brought;
  const { row, signedBy } = brought.value;
  const origin = arrival?.origin ?? { from: 'unknown' };
  return packs.write<string, JobCode>(async () => {
    const base = await installedPack(store, pack);
    if (!base.ok) return base;
    const written = await writePack<JobCode>(eventsOf(store, brought.value, base.value, signal), {
      store,
      arrival: { origin, signedBy },
      admit: async (manifest) =>
        manifest.id === pack
          ? admit({ store, user }, manifest, { origin, signedBy, brought: brought.value })
          : fail('other-pack', say('fault_otherPack', summary.title, manifest.title)),
      watch: watching(tools.progress, tools.told),
      signal,
    });
    if (!written.ok) return written;
    const changes = await compareVersionsOf(store, base.value.place, written.value.written, signal);
    if (!changes.ok) return changes;
    const offered = await offerGeneration(store, {
      ...written.value,
      contents: { ...written.value.contents, changes: changes.value },
      job: done(row, pack),
    });
    if (!offered.ok) return offered;
    return offered.value ? ok(pack) : gone(summary.title);
  });
}

/** The latest of those that are there; one is. */
function latestOf(versions: readonly (string | null | undefined)[]): string {
  return versions
    .flatMap((version) => version ?? [])
    .sort(compareVersions)
    .at(-1)!;
}

type Whole = Installed & { readonly contents: NonNullable<Installed['contents']> };

async function installedPack(store: KnowledgeStore, pack: string): Promise<Result<Whole, JobCode>> {
  const installed = await readInstalled(store);
  if (!installed.ok) return installed;
  const found = installed.value.find(({ place }) => place.pack === pack);
  return found?.contents ? ok(found as Whole) : gone(pack);
}

function gone(title: string): ReturnType<typeof fail<'gone'>> {
  return fail('gone', say('fault_packRemoved', title));
}

function fetching({ store, book, progress, told, named, signal }: JobTools) {
  return {
    store,
    book,
    signal,
    named,
    told(row: JobRow): void {
      const bytes = row.files.reduce((sum, file) => sum + file.bytes, 0);
      const totals = row.files.map((file) => (file.isWhole ? file.bytes : file.total));
      const total = totals.includes(null) ? null : totals.reduce<number>((sum, each) => sum + each!, 0);
      progress.at('fetching', bytes, total);
      told();
    },
    checking(): void {
      progress.at('checking', 0, null);
      told();
    },
  };
}

function watching(progress: Progress, told: () => void) {
  return (step: InstallStep): void => {
    if (step.is === 'reading') progress.at('reading', step.records, step.total);
    else progress.at('indexing', 0, null);
    told();
  };
}

function eventsOf(
  store: KnowledgeStore,
  { row, holds }: Brought,
  base: Whole | null,
  signal: AbortSignal,
): PackEvents {
  return holds.is === 'pack' || !base
    ? readPackStream(openFiles(store, row, holds.is === 'pack' ? holds.files : []), signal)
    : patchedPack(store, base, openFiles(store, row, [holds.file]), signal);
}

/** Asked when the manifest is read, within the turn in which the pack is written: nothing changes in between. */
async function admit(
  { store, user }: Pick<JobTools, 'store' | 'user'>,
  manifest: ManifestRecord,
  {
    origin,
    signedBy,
    brought: { index },
  }: { readonly origin: Incumbent['origin']; readonly signedBy: PublicKey | null; readonly brought: Brought },
): Promise<Result<null, JobCode>> {
  if (index && (index.pack !== manifest.id || index.version !== manifest.version))
    return fail(
      'bad-index',
      say('fault_indexOther', index.pack, index.version, manifest.id, manifest.version),
    );
  const packs = await readInstalled(store);
  if (!packs.ok) return packs;
  const held = packs.value.find(({ place }) => place.pack === manifest.id)?.contents ?? null;
  const known = await knownPack(user, manifest.id);
  return admitPack(
    { ...manifest, names: manifest.counts.names, origin, signedBy },
    {
      installed: held && { ...held.summary, origin: held.arrival?.origin ?? { from: 'unknown' } },
      pinned: known?.key?.key ?? held?.arrival?.signedBy ?? null,
    },
  );
}
