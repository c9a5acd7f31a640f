// Packs from files → entities and claims, for tools outside the browser. Without a file: the starter pack, built from its sources.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Claim } from '@/lib/core/model/claim';
import type { Entity } from '@/lib/core/model/entity';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { createPackReader, type PackEvent } from '@/lib/core/packs/read-pack';
import { buildPack } from '../../packs/build';
import { readLines as linesOf } from '../../packs/read-lines';

const STARTER = fileURLToPath(new URL('../../packs/starter', import.meta.url));

export interface LoadedPacks {
  readonly entities: readonly Entity[];
  readonly claims: readonly Claim[];
  /** Records that were refused, each one sentence. */
  readonly notes: readonly string[];
}

/** Reads pack files in the order given; the first pack that cannot be used refuses all. */
export async function loadPacks(
  files: readonly string[],
): Promise<Result<LoadedPacks, 'no-file' | 'bad-pack'>> {
  const loaded = { entities: [] as Entity[], claims: [] as Claim[], notes: [] as string[] };
  if (files.length === 0) {
    const built = await buildPack(STARTER);
    if (!built.ok) return fail('bad-pack', `The starter pack cannot be built: ${built.fault.message}`);
    const fault = await readLines(built.value.lines, loaded);
    return fault === null ? ok(loaded) : fail('bad-pack', `The starter pack: ${fault}`);
  }
  for (const file of files) {
    if (!existsSync(file)) return fail('no-file', `There is no pack ${file}.`);
    let fault: string | null;
    try {
      fault = await readLines(linesOf(file), loaded);
    } catch (error) {
      // Files that end early, or are no gzip, throw from the decoder.
      fault = `it cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
    }
    if (fault !== null) return fail('bad-pack', `The pack ${file} is not used: ${fault}`);
  }
  return ok(loaded);
}

/** Adds the pack's records; the answer is the fault that refuses the pack, or null. */
async function readLines(
  lines: Iterable<string> | AsyncIterable<string>,
  loaded: { readonly entities: Entity[]; readonly claims: Claim[]; readonly notes: string[] },
): Promise<string | null> {
  const reader = createPackReader();
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const event: PackEvent = reader.line(line, number);
    if (event.is === 'entity') loaded.entities.push(event.entity);
    else if (event.is === 'claim') loaded.claims.push(event.claim);
    else if (event.is === 'refused') loaded.notes.push(event.message);
    else if (event.is === 'broken') return event.message;
  }
  const end = reader.end();
  return end.is === 'broken' ? end.message : null;
}
