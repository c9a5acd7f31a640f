// Everything by name, a stretch at a time: as it is searched, in the order of the alphabet, and what tells each from others of its name.

import { ENTITY_KINDS, type EntityId } from '@/lib/core/model/entity';
import { ok, type Result } from '@/lib/core/model/result';
import type { KnownEntity } from '@/lib/core/view/known-entity';
import { forRow } from '@/lib/core/view/list';
import type { StoreCode } from './faults';
import { readKnown } from './read-known';
import { type Found, type HeldLists, type ListKind, openLists } from './read-lists';
import { createShelves } from './read-shelves';

export type { Found, ListKind } from './read-lists';

/** Most that a search lists: nobody reads further. */
const MOST_FOUND = 200;

const LIST_KINDS: readonly ListKind[] = [...ENTITY_KINDS, 'claim'];

export interface NamesOpened {
  readonly counts: Readonly<Record<ListKind, number>>;
  /** False: the list of a pack of an earlier version is being made; it is there at the next news. */
  readonly isComplete: boolean;
}

export interface NamesAsked {
  /** Empty: all of the kind, in the order of the alphabet. */
  readonly words: string;
  readonly kind: ListKind | null;
  readonly from: number;
  readonly count: number;
}

export interface NamesListed {
  readonly total: number;
  /** More was found than is listed. */
  readonly isCut: boolean;
  /** From place `from`, `count` at most. */
  readonly rows: readonly Found[];
}

export interface NameReader {
  /** Opens what is current, also where an earlier state is open. */
  readonly open: () => Promise<Result<NamesOpened, StoreCode>>;
  readonly list: (asked: NamesAsked) => Promise<Result<NamesListed, StoreCode>>;
  /** What `rowWordsOf` looks at; those that nobody tells of are missing. */
  readonly known: (
    ids: readonly EntityId[],
  ) => Promise<Result<ReadonlyMap<EntityId, KnownEntity>, StoreCode>>;
}

/** Reads and searches in the thread in which it is made. */
export function createNameReader(): NameReader {
  const shelves = createShelves();
  let lists: HeldLists | null = null;

  async function openAll(): Promise<Result<HeldLists, StoreCode>> {
    const opened = await shelves.ask((reading) => openLists(reading, lists));
    if (opened.ok) lists = opened.value;
    return opened;
  }

  async function search(of: HeldLists, { words, kind, from, count }: NamesAsked): Promise<NamesListed> {
    const found = await of.search(words, { ...(kind === null ? {} : { kind }), limit: MOST_FOUND + 1 });
    const total = Math.min(found.length, MOST_FOUND);
    return {
      total,
      isCut: found.length > MOST_FOUND,
      rows: found.slice(from, Math.min(from + count, total)),
    };
  }

  return {
    open: async () => {
      const opened = await openAll();
      if (!opened.ok) return opened;
      const all = await Promise.all(LIST_KINDS.map((kind) => opened.value.browse(kind, 0, 0)));
      const counts = Object.fromEntries(LIST_KINDS.map((kind, at) => [kind, all[at]!.total]));
      return ok({ counts: counts as Record<ListKind, number>, isComplete: opened.value.complete });
    },
    list: async (asked) => {
      const opened = lists ? ok(lists) : await openAll();
      if (!opened.ok) return opened;
      if (asked.words !== '') return ok(await search(opened.value, asked));
      const { total, entries } = await opened.value.browse(asked.kind, asked.from, asked.count);
      return ok({ total, isCut: false, rows: entries });
    },
    known: async (ids) => {
      const known = await shelves.ask((reading) => readKnown(reading, ids));
      return known.ok ? ok(new Map([...known.value].map(([id, one]) => [id, forRow(one)]))) : known;
    },
  };
}
