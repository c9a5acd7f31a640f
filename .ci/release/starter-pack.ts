// The starter pack, built from packs/starter at every build, and what it says of where it comes from.
import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { packGzip } from './pack-zip';

/** Where it lies in the extension. */
export const STARTER_PATH = 'packs/starter.jsonl.gz';
const FOLDER = 'packs/starter';
/** From the repository's root; without an end, which says how it is packed. */
const BUILT = 'node_modules/.cache/backstory/starter';

/** A source that states a licence: something was taken over from it. Others are citations. */
export interface LicensedSource {
  readonly key: string;
  readonly title: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly licence: string;
  readonly date?: string;
  /** The notice that its licence asks for, where the repository holds it. */
  readonly notice: string | null;
}

export interface StarterPack {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly licence: string;
  readonly sources: readonly LicensedSource[];
}

/** Builds the pack into a cache, and returns the file's path. `root`: the repository's folder, with a slash at its end. */
export function buildStarterPack(root: string): string {
  const lines = `${root}${BUILT}.jsonl`;
  const packed = `${lines}.gz`;
  // A process of its own resolves `@/` imports.
  execFileSync(process.execPath, ['--import', 'tsx', 'packs/cli.ts', 'build', FOLDER, '--out', lines], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // Two builds at once read and write the same cache: a file takes its name when it is whole.
  writeFileSync(`${packed}.${process.pid}`, packGzip(readFileSync(lines)));
  renameSync(`${packed}.${process.pid}`, packed);
  return packed;
}

/** What the built pack says of itself in its first line. */
export function readStarterPack(root: string): StarterPack {
  const text = readFileSync(`${root}${BUILT}.jsonl`, 'utf8');
  const { id, title, version, licence, sources } = JSON.parse(text.slice(0, text.indexOf('\n')));
  const licensed = Object.entries<Omit<LicensedSource, 'key' | 'notice'>>(sources)
    .filter(([, source]) => source.licence)
    .map(([key, source]) => ({ ...source, key, notice: readNotice(root, key) }));
  return { id, title, version, licence, sources: licensed };
}

function readNotice(root: string, key: string): string | null {
  try {
    return readFileSync(`${root}${FOLDER}/notices/${key}.txt`, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
