// Reads a pack from a file record by record, and stops at what would keep it from being installed whole.

import { fail, ok, type Result } from '@/lib/core/model/result';
import type { PackRecord } from '@/lib/core/packs/judge-record';
import { createPackReader } from '@/lib/core/packs/read-pack';
import type { ManifestRecord } from '@/lib/core/packs/records';
import type { PackTally } from '@/lib/core/packs/write-pack';
import { readLines, UnreadableFile } from './read-lines';

export type PackCounts = Pick<PackTally, 'records' | 'entities' | 'names' | 'claims'>;

export interface ReadPackFile {
  record?(record: PackRecord): Promise<void> | void;
  /** Every line as it stands, the first and the last too. */
  line?(text: string): Promise<void> | void;
}

/** A pack with a bad record is refused as well: what is made from it would not be what its author meant. */
export async function readPackFile(
  path: string,
  { record, line }: ReadPackFile,
): Promise<Result<PackCounts, 'unsound'>> {
  const reader = createPackReader();
  const unsound = (why: string) => unsoundFile(path, why);
  let records = 0;
  let number = 0;
  try {
    for await (const text of readLines(path)) {
      number += 1;
      const event = reader.line(text, number);
      if (event.is === 'broken' || event.is === 'refused') return unsound(event.message);
      if (event.is !== 'manifest' && event.is !== 'complete') {
        records += 1;
        await record?.(
          event.is === 'entity' ? event.entity : event.is === 'claim' ? event.claim : event.sameAs,
        );
      }
      await line?.(text);
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return unsound(`after line ${number}: ${error.message}.`);
  }
  const end = reader.end();
  if (end.is !== 'complete') return unsound('message' in end ? end.message : end.is);
  const { entities, names, claims } = end;
  return ok({ records, entities, names, claims });
}

/** The first line of a pack file. */
export async function readManifest(path: string): Promise<Result<ManifestRecord, 'unsound'>> {
  try {
    for await (const text of readLines(path)) {
      const event = createPackReader().line(text, 1);
      if (event.is === 'manifest') return ok(event.manifest);
      return unsoundFile(path, 'message' in event ? event.message : event.is);
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return unsoundFile(path, `${error.message}.`);
  }
  return unsoundFile(path, 'the file is empty.');
}

function unsoundFile(path: string, why: string) {
  return fail('unsound', `${path}: ${why} See all its faults with: npm run pack -- check ${path}`);
}
