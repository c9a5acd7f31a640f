// The list of names: searched and browsed by the page itself, in its own thread, so that an answer is there before the next letter.

import type { ListKind, NameRow, NamesProps } from '@/components/library/library-props';
import { ENTITY_KINDS, type EntityId } from '@/lib/core/model/entity';
import type { Result } from '@/lib/core/model/result';
import { rowWordsOf } from '@/lib/core/view/list';
import { OWN_PACK } from '@/lib/core/view/record';

import type { StoreCode } from '@/lib/edge/store/faults';
import { readKnown } from '@/lib/edge/store/read-known';
import { type Found, type HeldLists, openLists } from '@/lib/edge/store/read-lists';
import type { Shelves } from './reading';
import { today } from './today';

/** Most that a search lists: nobody reads further, and the next letter is quicker. */
const MOST_FOUND = 200;
/** Names fly by while somebody types: what tells them from each other is read once no key has come for so long. Milliseconds. */
const REST = 150;
/** Most entities that the words of a search in what was read are taken for. */
const MOST_MEANT = 50;
const LIST_KINDS: readonly ListKind[] = [...ENTITY_KINDS, 'claim'];

export interface NamesDesk {
  readonly props: () => NamesProps;
  /** Packs or own entries have changed. */
  readonly refresh: () => Promise<void>;
  /** The likeliest of those whom a few words may mean; none until the lists are read. */
  readonly idsOf: (words: string) => Promise<readonly EntityId[]>;
  /** The address names words to be searched for. */
  readonly search: (words: string) => void;
}

export function createNamesDesk(shelves: Shelves, changed: () => void): NamesDesk {
  let lists: HeldLists | null = null;
  let query = '';
  let kind: ListKind | null = null;
  let counts: NamesProps['counts'] = null;
  let fault = '';
  let found: readonly Found[] | null = null;
  let total = 0;
  let isCut = false;
  /** Rows of the list as it is now, by their places; their lines come later. */
  let rows = new Map<number, Found>();
  const lines = new Map<EntityId, string>();
  const asked = new Set<EntityId>();
  /** Grows with every other list: what comes for an older one is dropped. */
  let round = 0;
  /** Since the last key. */
  let rest = Promise.resolve();

  function tellFault(result: Result<unknown, StoreCode>): void {
    fault = result.ok ? '' : result.fault.message;
  }

  async function refresh(): Promise<void> {
    const opened = await shelves.ask((reading) => openLists(reading, lists));
    tellFault(opened);
    if (!opened.ok) return changed();
    lists = opened.value;
    lines.clear();
    asked.clear();
    const all = await Promise.all(LIST_KINDS.map((each) => opened.value.browse(each, 0, 0)));
    counts = Object.fromEntries(LIST_KINDS.map((each, at) => [each, all[at]!.total])) as Record<
      ListKind,
      number
    >;
    await list();
  }

  /** Makes the list anew, for another query, kind or library. */
  async function list(): Promise<void> {
    const mine = ++round;
    if (!lists) return changed();
    const words = query.trim();
    if (words === '') {
      const first = await lists.browse(kind, 0, 40);
      if (mine !== round) return;
      found = null;
      isCut = false;
      total = first.total;
      rows = new Map(first.entries.entries());
    } else {
      const answer = await lists.search(words, {
        ...(kind === null ? {} : { kind }),
        limit: MOST_FOUND + 1,
      });
      if (mine !== round) return;
      found = answer.slice(0, MOST_FOUND);
      isCut = answer.length > MOST_FOUND;
      total = found.length;
      rows = new Map(found.entries());
    }
    changed();
    await readLines([...rows.values()].slice(0, 40).map(({ id }) => id));
  }

  async function readRange(from: number, to: number): Promise<void> {
    const mine = round;
    const isThere = Array.from({ length: to - from }, (_, at) => from + at).every((at) => rows.has(at));
    if (!isThere && lists && found === null) {
      const { entries } = await lists.browse(kind, from, to - from);
      if (mine !== round) return;
      for (const [at, entry] of entries.entries()) rows.set(from + at, entry);
      changed();
    }
    const ids: EntityId[] = [];
    for (let at = from; at < to; at++) {
      const row = rows.get(at);
      if (row) ids.push(row.id);
    }
    await readLines(ids);
  }

  /** What tells those in sight from others of their name. */
  async function readLines(ids: readonly EntityId[]): Promise<void> {
    const mine = round;
    await rest;
    const wanted = ids.filter((id) => !asked.has(id));
    if (mine !== round || wanted.length === 0) return;
    for (const id of wanted) asked.add(id);
    const known = await shelves.ask((reading) => readKnown(reading, wanted));
    if (!known.ok) return;
    for (const [id, one] of known.value) lines.set(id, rowWordsOf(one, today()).line);
    changed();
  }

  function rowAt(at: number): NameRow | null {
    const row = rows.get(at);
    if (!row) return null;
    const { id, label, name, packs } = row;
    return {
      id,
      kind: row.kind,
      label,
      line: lines.get(id) ?? '',
      foundAs: name ?? '',
      isOwn: packs[0] === OWN_PACK,
    };
  }

  function search(words: string): void {
    query = words;
    rest = new Promise((resolve) => setTimeout(resolve, REST));
    // Drawn with what it finds: the field shows the letter by itself.
    void list();
  }

  return {
    refresh,
    idsOf: async (words) => (await (lists?.search(words, { limit: MOST_MEANT }) ?? [])).map(({ id }) => id),
    search,
    props: () => ({
      query,
      kind,
      counts,
      count: total,
      isCut,
      isComplete: lists?.complete ?? true,
      fault,
      rowAt,
      onRange: (from, to) => void readRange(from, to),
      onQuery: search,
      onKind: (chosen) => {
        kind = chosen;
        changed();
        void list();
      },
    }),
  };
}
