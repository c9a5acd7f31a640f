// Everything that a pack needs from outside, brought to the disk and checked: the file itself, or the parts or the patch that its index names.

import { MAX_RECORD } from '@/lib/core/model/limits';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { MAX_INDEX, type PackFileRef, type PackIndex, readIndex } from '@/lib/core/packs/index-file';
import { createPackReader } from '@/lib/core/packs/read-pack';
import type { PublicKey } from '@/lib/core/packs/signature-file';
import { compareVersions } from '@/lib/core/packs/version';
import { say } from '@/lib/core/words/say';
import { newFile, withFile, writeJob } from '@/lib/edge/store/staged';
import type { JobRow } from '@/lib/edge/store/work-rows';
import { checkHash, checkSignature, MAIN, SIGNATURE, type TrustCode } from './check-trust';
import { isPage } from './fetch-faults';
import { type BringCode, type Fetching, fetchFile } from './fetch-file';
import { firstLine, wholeFile } from './staged-pack';

/** What is here. */
export interface Brought {
  readonly row: JobRow;
  readonly signedBy: PublicKey | null;
  /** The files whose lines are the pack, or the one patch that makes it of the installed version. */
  readonly holds:
    | { readonly is: 'pack'; readonly files: readonly number[] }
    | { readonly is: 'patch'; readonly file: number };
  /** Of an index: what it says that comes of its parts or its patch. */
  readonly index: PackIndex | null;
}

export type BroughtCode = BringCode | TrustCode | 'no-pack' | 'bad-index' | 'nothing-later';

/** How a pack presents itself in its first line, or in its index. */
interface Presented {
  readonly title: string;
  readonly version: string;
  readonly index: boolean;
}

/** A signature is one line; a page that a server sends for every address is longer. */
const MOST_SIGNATURE = 100_000;

/**
 * `than`: only a later version is wanted; null: any. `from`: the version from which a patch may lead; null: none is taken.
 */
export async function bringIn(
  fetching: Fetching & { readonly checking: () => void; readonly named: (title: string) => void },
  begun: JobRow,
  { than, from }: { readonly than: string | null; readonly from: string | null },
): Promise<Result<Brought, BroughtCode>> {
  const { store } = fetching;
  const signature = await fetchSignature(fetching, begun);
  if (!signature.ok) return signature;
  const look = (row: JobRow) => lookAtFirst(fetching, row, than);
  const main = await fetchFile<BroughtCode>(fetching, signature.value, MAIN, {
    first: async (row) => {
      const seen = await look(row);
      if (seen.ok && seen.value.presented) fetching.named(seen.value.presented.title);
      return seen.ok ? ok(null) : seen;
    },
  });
  if (!main.ok) return main;
  const seen = await look(main.value);
  if (!seen.ok) return seen;
  let row = main.value;
  const { presented } = seen.value;
  if (presented && presented.title !== row.title) {
    const named = await writeJob(store, { ...row, title: presented.title });
    if (!named.ok) return named;
    row = named.value;
  }
  fetching.checking();
  const signedBy = await checkSignature(store, row);
  if (!signedBy.ok) return signedBy;
  if (!presented?.index)
    return ok({ row, signedBy: signedBy.value, holds: { is: 'pack', files: [MAIN] }, index: null });
  const index = await readWholeIndex(fetching, row);
  if (!index.ok) return index;
  const base = row.files[MAIN]!.url!;
  const strange = [...index.value.parts, ...index.value.patches].find(({ url }) => !URL.canParse(url, base));
  if (strange) return fail('bad-index', say('fault_indexAddress', strange.url));
  const patch = patchFrom(index.value, from);
  const files = await fetchNamed(fetching, row, patch ? [patch] : index.value.parts);
  if (!files.ok) return files;
  const numbers = files.value.files;
  return ok({
    row: files.value.row,
    signedBy: signedBy.value,
    holds: patch ? { is: 'patch', file: numbers[0]! } : { is: 'pack', files: numbers },
    index: index.value,
  });
}

/** Its signature, where there is one; a server that says that there is none, or sends a page for every address, has none. */
async function fetchSignature(fetching: Fetching, begun: JobRow): Promise<Result<JobRow, BroughtCode>> {
  const { url } = begun.files[SIGNATURE]!;
  const fetched = await fetchFile(fetching, begun, SIGNATURE, { most: MOST_SIGNATURE });
  if (fetched.ok) {
    const start = (await wholeFile(fetching.store, fetched.value, SIGNATURE))?.slice(0, 1_000);
    if (!looksLikePage((await start?.text()) ?? '')) return fetched;
  } else if (fetched.fault.code !== 'not-there') return fetched;
  const none = { ...newFile(url), isWhole: true };
  return writeJob(fetching.store, withFile(fetched.ok ? fetched.value : begun, SIGNATURE, none));
}

function looksLikePage(text: string): boolean {
  return /^\s*</.test(text);
}

/** `presented` null: the first line has not come to its end. */
async function lookAtFirst(
  { store }: Fetching,
  row: JobRow,
  than: string | null,
): Promise<Result<{ readonly presented: Presented | null }, 'no-pack' | 'bad-index' | 'nothing-later'>> {
  const line = await firstLine(store, row, MAIN);
  if (line === null) return ok({ presented: null });
  if (looksLikePage(line)) return isPage(row.files[MAIN]!.url);
  const presented = presentedIn(line);
  if (!presented.ok) return presented;
  if (presented.value.index && row.files[MAIN]!.url === null) return fail('no-pack', say('fault_isIndex'));
  if (than !== null && compareVersions(presented.value.version, than) <= 0)
    return fail('nothing-later', say('packsaid_nothingLater', than));
  return ok({ presented: presented.value });
}

function presentedIn(line: string): Result<Presented, 'no-pack' | 'bad-index'> {
  const index = readIndex(line);
  if (!index.ok) return index;
  if (index.value) return ok({ title: index.value.title, version: index.value.version, index: true });
  const event = createPackReader().line(line, 1);
  if (event.is === 'manifest')
    return ok({ title: event.manifest.title, version: event.manifest.version, index: false });
  return fail('no-pack', event.is === 'broken' ? event.message : say('fault_noPack'));
}

async function readWholeIndex({ store }: Fetching, row: JobRow): Promise<Result<PackIndex, BroughtCode>> {
  const text =
    row.files[MAIN]!.bytes > Math.max(MAX_INDEX, MAX_RECORD) ? null : await wholeFile(store, row, MAIN);
  const index = readIndex(((await text?.text()) ?? '').trim());
  if (!index.ok) return index;
  return index.value ? ok(index.value) : fail('bad-index', say('fault_badIndex'));
}

/** The patch from the installed version, where it is shorter than the whole. */
function patchFrom({ parts, patches }: PackIndex, base: string | null): PackFileRef | undefined {
  const all = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  return patches.find(({ from, bytes }) => base !== null && compareVersions(from, base) === 0 && bytes < all);
}

/** Fetches what the index names and checks it. What a worker before has brought is not fetched again. */
async function fetchNamed(
  fetching: Fetching,
  begun: JobRow,
  named: readonly PackFileRef[],
): Promise<Result<{ readonly row: JobRow; readonly files: readonly number[] }, BroughtCode>> {
  const { store } = fetching;
  const base = begun.files[MAIN]!.url!;
  const urls = named.map(({ url }) => new URL(url, base).href);
  const missing = urls.filter((url) => begun.files.every((file) => file.url !== url));
  const listed = await writeJob(store, {
    ...begun,
    files: [
      ...begun.files,
      ...missing.map((url) => ({ ...newFile(url), total: named[urls.indexOf(url)]!.bytes })),
    ],
  });
  if (!listed.ok) return listed;
  let row = listed.value;
  const files = urls.map((url) => row.files.findIndex((file) => file.url === url));
  for (const [at, file] of files.entries()) {
    const fetched = await fetchFile(fetching, row, file);
    if (!fetched.ok) return fetched;
    row = fetched.value;
    const checked = await checkHash(store, row, file, named[at]!);
    if (!checked.ok) return checked;
  }
  return ok({ row, files });
}
