// Lays a pack out for a web host: parts and patches under names that are their hashes, and an index that leads to them.

import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { indexLine, type PackFileRef, type PackIndex } from '@/lib/core/packs/index-file';
import { diffPackFiles } from './diff';
import { readManifest, readPackFile } from './read-pack-file';
import { hashFile, signFile } from './sign';
import { type LineWriter, writeFileOfLines, writeLines } from './write-lines';

export interface IndexOptions {
  readonly out: string;
  readonly parts: number;
  /** Files of earlier versions, from each of which a patch leads to this one. */
  readonly patchFrom: readonly string[];
  /** The private key that signs the index. */
  readonly key?: string;
}

/** Files that were there stay: whoever is fetching by yesterday's index must still find them. The index comes last. */
export async function indexPack(file: string, options: IndexOptions): Promise<Result<PackIndex, string>> {
  const { out, parts, patchFrom, key } = options;
  const manifest = await readManifest(file);
  if (!manifest.ok) return manifest;
  let length = 0;
  const sound = await readPackFile(file, {
    line(text) {
      length += text.length + 1;
    },
  });
  if (!sound.ok) return sound;
  mkdirSync(join(out, 'parts'), { recursive: true });
  const split = await splitPack(file, out, Math.ceil(length / parts));
  if (!split.ok) return split;
  const patches: PackIndex['patches'] = [];
  for (const before of patchFrom) {
    const unnamed = join(out, 'patches', 'unnamed.jsonl.gz');
    const diff = await diffPackFiles(before, file, unnamed);
    if (!diff.ok) return diff;
    const named = await nameByHash(unnamed, out, 'patches');
    if (!named.ok) return named;
    patches.push({ from: diff.value.from, ...named.value });
  }
  if (new Set(patches.map(({ from }) => from)).size < patches.length)
    return fail('twice', 'Two of the packs given with --patch-from are of the same version: give each once.');
  const { id, title, version, dataAsOf, licence } = manifest.value;
  const index = { pack: id, title, version, dataAsOf, licence, parts: split.value, patches };
  const path = join(out, 'index.json');
  // An index beside a signature of the one before would be refused: for that moment there is none.
  rmSync(`${path}.sig`, { force: true });
  await writeFileOfLines(path, [indexLine(index)]);
  if (key !== undefined) {
    const signed = await signFile(path, key);
    if (!signed.ok) return signed;
  }
  return ok({ record: 'index', format: 2, ...index });
}

/** Parts of about `size` characters, each gzipped by itself. */
async function splitPack(file: string, out: string, size: number): Promise<Result<PackFileRef[], string>> {
  const parts: PackFileRef[] = [];
  const unnamed = join(out, 'parts', 'unnamed.jsonl.gz');
  let part: LineWriter | null = null;
  let length = 0;
  let fault: Result<never, string> | null = null;
  const finish = async (): Promise<void> => {
    await part?.close();
    const named = part ? await nameByHash(unnamed, out, 'parts') : null;
    if (named?.ok) parts.push(named.value);
    else if (named) fault = named;
    part = null;
    length = 0;
  };
  const read = await readPackFile(file, {
    async line(text) {
      part ??= writeLines(unnamed);
      await part.write(text);
      length += text.length + 1;
      if (length >= size) await finish();
    },
  });
  await finish();
  return fault ?? (read.ok ? ok(parts) : read);
}

/** The same content has the same name: a part that did not change need not be fetched again. */
async function nameByHash(
  unnamed: string,
  out: string,
  folder: string,
): Promise<Result<PackFileRef, 'unreadable'>> {
  const hash = await hashFile(unnamed);
  if (!hash.ok) return hash;
  const url = `${folder}/${hash.value}.jsonl.gz`;
  const { size } = statSync(unnamed);
  renameSync(unnamed, join(out, url));
  return ok({ url, bytes: size, sha256: hash.value });
}
