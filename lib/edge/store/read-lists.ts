// The lists of names of all packs that are asked, and of the reader's own, opened by the page that searches them.

import { ok, type Result } from '@/lib/core/model/result';
import { claimLine, entityLine, type ListPart, openPart } from '@/lib/core/search/list-lines';
import { attempt, type StoreCode } from './faults';
import type { KnowledgeStore } from './knowledge-db';
import { LAST_PART } from './lists';
import { OWN_PACK } from './own-shelf';
import { askedPacks, readPublished } from './publish';
import { readClasses } from './read-entities';
import type { Reading } from './read-known';
import { readKeptClaims, readOwn } from './read-user';
import { createPace, type HeldLists, type OpenList, SearchedLists } from './search-lists';

export type { ListKind } from '@/lib/core/search/list-lines';
export type { Found, HeldLists, Lists } from './search-lists';

/** Opens what is current. What `before` holds of it is not read again: a generation never changes. */
export async function openLists(
  reading: Reading,
  before: HeldLists | null = null,
): Promise<Result<HeldLists, StoreCode>> {
  const row = await readPublished(reading.knowledge);
  if (!row.ok) return row;
  const packs = askedPacks(row.value);
  const [classes, own, kept] = await Promise.all([
    readClasses(reading.knowledge, packs),
    readOwn(reading.user),
    readKeptClaims(reading.user),
  ]);
  if (!classes.ok) return classes;
  if (!own.ok) return own;
  if (!kept.ok) return kept;
  const held: OpenList[] = [];
  if (own.value.length + kept.value.length > 0) {
    const entities = own.value.map(({ entity }) => entityLine(entity));
    const text = [...entities, ...kept.value.map(({ claim }) => claimLine(claim))].join('');
    held.push({ pack: OWN_PACK, generation: null, parts: [openPart(text)], complete: true });
  }
  for (const { pack, generation } of packs) {
    const known = before?.held.find((list) => list.generation === generation && list.complete);
    const list = known ? ok(known) : await openList(reading.knowledge, pack, generation);
    if (!list.ok) return list;
    held.push(list.value);
  }
  return ok(new SearchedLists(held, classes.value));
}

/** The pieces as they lie in the order of their writing. Each is let go by the database as it is read. */
async function openList(
  { db }: KnowledgeStore,
  pack: string,
  generation: number,
): Promise<Result<OpenList, StoreCode>> {
  const rows = await attempt(() =>
    db.lists
      .where(':id')
      .between([generation], [generation + 1])
      .toArray(),
  );
  if (!rows.ok) return rows;
  const parts: ListPart[] = [];
  const pace = createPace();
  for (const { lines } of rows.value) {
    const text = await attempt(() => lines.text());
    if (!text.ok) return text;
    parts.push(openPart(text.value));
    await pace();
  }
  return ok({ pack, generation, parts, complete: rows.value.some(({ part }) => part === LAST_PART) });
}
