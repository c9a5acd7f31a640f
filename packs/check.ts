// Checks a pack file as an installation would, and tells every fault by its line.

import { createPackReader } from '@/lib/core/packs/read-pack';
import { readPackFile } from './pack-file';

export interface CheckReport {
  readonly sound: boolean;
  /** Every fault, in the order of the file. */
  readonly faults: readonly string[];
  readonly entities: number;
  readonly names: number;
}

export async function checkPackFile(path: string): Promise<CheckReport> {
  const reader = createPackReader();
  const faults: string[] = [];
  let entities = 0;
  let names = 0;
  let line = 0;
  try {
    for await (const text of readPackFile(path)) {
      line += 1;
      const event = reader.line(text, line);
      if (event.is === 'broken') break;
      if (event.is === 'refused') faults.push(event.message);
      if (event.is === 'entity') {
        entities += 1;
        names += event.entity.names.length;
      }
    }
  } catch (error) {
    faults.push(`${path} cannot be read after line ${line}: ${(error as Error).message}.`);
    return { sound: false, faults, entities, names };
  }
  const outcome = reader.end();
  if (outcome.is === 'broken') faults.push(outcome.message);
  return { sound: faults.length === 0, faults, entities, names };
}
