// Joins what several inputs say of one id: the first one's words win, lists are put together without repeats.

import type { Draft } from './inputs/input';

type Fields = Record<string, unknown>;
type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

export interface JoinedDraft {
  readonly value: Fields;
  readonly at: string;
  /** How much of it somebody wrote for this pack; the rest is other people's data. */
  readonly byHand: 'all' | 'some' | 'none';
}

const WORDS = ['kind', 'label', 'description', 'salience', 'text'] as const;
const LISTS = ['names', 'roles', 'facts', 'relations'] as const;

export interface Joining {
  /** Takes a draft of an entity, claim or link; what is none of them is a fault. */
  add(draft: Draft, byHand: boolean): void;
  has(id: string): boolean;
  /** One draft per id, and every link, in the order of first appearance. */
  drafts(): readonly JoinedDraft[];
  readonly faults: readonly string[];
}

export function createJoining(): Joining {
  const byId = new Map<string, Mutable<JoinedDraft>>();
  const drafts: JoinedDraft[] = [];
  const faults: string[] = [];

  function add({ value, at }: Draft, isByHand: boolean): void {
    const byHand = isByHand ? 'all' : 'none';
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      faults.push(`${at}: not a record.`);
      return;
    }
    const fields = value as Fields;
    if (fields.record === 'same-as') {
      drafts.push({ value: fields, at, byHand });
      return;
    }
    if (typeof fields.id !== 'string') {
      faults.push(`${at}: the record has no id.`);
      return;
    }
    const before = byId.get(fields.id);
    if (!before) {
      const draft: Mutable<JoinedDraft> = { value: { ...fields }, at, byHand };
      byId.set(fields.id, draft);
      drafts.push(draft);
    } else if (isEntity(before.value) && isEntity(fields)) {
      join(before.value, fields, at, faults);
      if (before.byHand !== byHand) before.byHand = 'some';
    } else faults.push(`${at}: the id ${fields.id} was used before, in ${before.at}.`);
  }

  return { add, has: (id) => byId.has(id), drafts: () => drafts, faults };
}

function isEntity({ record }: Fields): boolean {
  return record === undefined || record === 'entity';
}

function join(into: Fields, from: Fields, at: string, faults: string[]): void {
  for (const key of Object.keys(from)) {
    if (![...WORDS, ...LISTS, 'id', 'ids'].includes(key)) into[key] = from[key];
  }
  for (const key of WORDS) if (into[key] === undefined && from[key] !== undefined) into[key] = from[key];
  if (into.kind !== (from.kind ?? into.kind)) {
    faults.push(
      `${at}: ${String(into.id)} is ${String(into.kind)} in one file and ${String(from.kind)} here.`,
    );
  }
  for (const key of LISTS) {
    const union = unionOf(key, into[key], from[key]);
    if (union !== undefined) into[key] = union;
  }
  const ids = { ...(from.ids as Fields | undefined), ...(into.ids as Fields | undefined) };
  for (const [key, id] of Object.entries((from.ids as Fields | undefined) ?? {})) {
    if (ids[key] !== id)
      faults.push(`${at}: ${String(into.id)} has the ${key} id ${ids[key]} elsewhere and ${id} here.`);
  }
  into.ids = ids;
}

/** Names are the same when they are spelt the same; all other parts when they are equal. */
function unionOf(key: (typeof LISTS)[number], first: unknown, second: unknown): unknown {
  if (!Array.isArray(first)) return first ?? second;
  if (!Array.isArray(second)) return first;
  const mark = (part: unknown): string =>
    key === 'names' ? String((part as Fields | null)?.name) : JSON.stringify(part);
  const seen = new Set(first.map(mark));
  return [...first, ...second.filter((part) => !seen.has(mark(part)))];
}
