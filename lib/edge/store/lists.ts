// The names of a pack as text, for searching and browsing: the index holds hashes only.

import type { Claim } from '@/lib/core/model/claim';
import type { Entity } from '@/lib/core/model/entity';
import { ok, type Result } from '@/lib/core/model/result';
import { claimLine, entityLine } from '@/lib/core/search/list-lines';
import { deleteRows } from './delete-rows';
import { attempt, type StoreCode } from './faults';
import type { KnowledgeStore } from './knowledge-db';

/** Written after all others: where it is, the list is whole. */
export const LAST_PART = 0;

/** Units of a piece: searched in about a ms. */
const PIECE = 500_000;

export interface ListWriter {
  add(entity: Entity): void;
  addClaim(claim: Claim): void;
  /** Writes pieces that are full, or all and the end (`everything`). */
  drain(everything: boolean): Promise<Result<null, StoreCode>>;
}

/** Writes the list of a generation; cut short, it is not whole, and is swept or written anew. */
export function createListWriter({ db }: KnowledgeStore, generation: number): ListWriter {
  let lines: string[] = [];
  let size = 0;
  let parts = 0;

  function hold(line: string): void {
    lines.push(line);
    size += line.length;
  }

  async function write(part: number): Promise<Result<null, StoreCode>> {
    const blob = new Blob([lines.join('')]);
    lines = [];
    size = 0;
    const written = await attempt(() => db.lists.put({ generation, part, lines: blob }));
    return written.ok ? ok(null) : written;
  }

  return {
    add: (entity) => hold(entityLine(entity)),
    addClaim: (claim) => hold(claimLine(claim)),
    async drain(everything) {
      if (size >= (everything ? 1 : PIECE)) {
        parts += 1;
        const written = await write(parts);
        if (!written.ok) return written;
      }
      return everything ? write(LAST_PART) : ok(null);
    },
  };
}

/** Whether a generation's list is there, whole. */
export function hasList({ db }: KnowledgeStore, generation: number): Promise<Result<boolean, StoreCode>> {
  return attempt(async () => (await db.lists.where(':id').equals([generation, LAST_PART]).count()) > 0);
}

export async function deleteList(
  { db }: KnowledgeStore,
  generation: number,
): Promise<Result<null, StoreCode>> {
  const deleted = await attempt(() => deleteRows(db.lists, generation));
  return deleted.ok ? ok(null) : deleted;
}
