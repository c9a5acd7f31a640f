// The list of names, as the page shows it: searched and browsed in a thread of its own, so that each letter is there before the next.

import type { ListKind, NameRow, NamesProps } from '@/components/library/library-props';
import type { EntityId } from '@/lib/core/model/entity';
import type { Result } from '@/lib/core/model/result';
import { rowWordsOf } from '@/lib/core/view/list';
import { OWN_PACK } from '@/lib/core/view/record';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { Found, NameReader } from '@/lib/edge/store/read-names';
import { today } from './today';

/** Rows that are asked for with a list: more than are seen of it at first. */
const AT_FIRST = 40;
/** Names fly by while somebody types: what tells them from each other is read once no key has come for so long. Milliseconds. */
const REST = 150;
/** Most entities that the words of a search in what was read are taken for. */
const MOST_MEANT = 50;

export interface NamesDesk {
  readonly props: () => NamesProps;
  /** Packs or own entries have changed. */
  readonly refresh: () => Promise<void>;
  /** The likeliest of those whom a few words may mean; none until the lists are read. */
  readonly idsOf: (words: string) => Promise<readonly EntityId[]>;
  /** The address names words to be searched for. */
  readonly search: (words: string) => void;
}

export function createNamesDesk(names: NameReader, changed: () => void): NamesDesk {
  let query = '';
  let kind: ListKind | null = null;
  /** Null until the lists are open. */
  let counts: NamesProps['counts'] = null;
  let isComplete = true;
  let fault = '';
  /** What is listed: `query` and `kind` may be ahead of it. Another for each list. */
  let listed: { readonly words: string; readonly kind: ListKind | null } = { words: '', kind: null };
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
    const opened = await names.open();
    tellFault(opened);
    if (!opened.ok) return changed();
    ({ counts, isComplete } = opened.value);
    lines.clear();
    asked.clear();
    await list();
  }

  /** Makes the list anew, for another query, kind or library. */
  async function list(): Promise<void> {
    const mine = ++round;
    if (!counts) return changed();
    const next = { words: query.trim(), kind };
    const answer = await names.list({ ...next, from: 0, count: AT_FIRST });
    if (mine !== round) return;
    tellFault(answer);
    if (!answer.ok) return changed();
    listed = next;
    ({ total, isCut } = answer.value);
    rows = new Map(answer.value.rows.entries());
    changed();
    await readLines(answer.value.rows.map(({ id }) => id));
  }

  async function readRange(from: number, to: number): Promise<void> {
    const of = listed;
    const places = Array.from({ length: to - from }, (_, at) => from + at);
    if (!places.every((at) => rows.has(at))) {
      const answer = await names.list({ ...of, from, count: to - from });
      if (of !== listed || !answer.ok) return;
      for (const [at, row] of answer.value.rows.entries()) rows.set(from + at, row);
      changed();
    }
    await readLines(places.flatMap((at) => rows.get(at)?.id ?? []));
  }

  /** What tells those in sight from others of their name. */
  async function readLines(ids: readonly EntityId[]): Promise<void> {
    const mine = round;
    await rest;
    const wanted = ids.filter((id) => !asked.has(id));
    if (mine !== round || wanted.length === 0) return;
    for (const id of wanted) asked.add(id);
    const known = await names.known(wanted);
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
    idsOf: async (words) => {
      if (!counts || words.trim() === '') return [];
      const found = await names.list({ words: words.trim(), kind: null, from: 0, count: MOST_MEANT });
      return found.ok ? found.value.rows.map(({ id }) => id) : [];
    },
    search,
    props: () => ({
      query,
      kind,
      counts,
      count: total,
      isCut,
      isComplete,
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
