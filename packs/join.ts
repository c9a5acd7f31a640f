// Joins what several source files say of one entity: the first file's words win, lists are put together without repeats.

import type { Draft } from './source-folder';

type Fields = Record<string, unknown>;

export interface JoinedDraft {
  readonly value: Fields;
  readonly at: string;
}

const WORDS = ['kind', 'label', 'description', 'salience', 'text'] as const;
const LISTS = ['names', 'roles', 'facts', 'relations'] as const;

/** One draft per id, in the order of first appearance. */
export function joinDrafts(drafts: readonly Draft[]): { drafts: JoinedDraft[]; faults: string[] } {
  const byId = new Map<string, { value: Fields; at: string }>();
  const faults: string[] = [];
  for (const { value, at } of drafts) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      faults.push(`${at}: not a record.`);
      continue;
    }
    const fields = value as Fields;
    if (typeof fields.id !== 'string') {
      faults.push(`${at}: the record has no id.`);
      continue;
    }
    const before = byId.get(fields.id);
    if (before) join(before.value, fields, at, faults);
    else byId.set(fields.id, { value: { ...fields }, at });
  }
  return { drafts: [...byId.values()], faults };
}

function join(into: Fields, from: Fields, at: string, faults: string[]): void {
  for (const key of Object.keys(from)) {
    if (![...WORDS, ...LISTS, 'id', 'ids'].includes(key)) into[key] = from[key];
  }
  for (const key of WORDS) into[key] ??= from[key];
  if (into.kind !== (from.kind ?? into.kind)) {
    faults.push(
      `${at}: ${String(into.id)} is ${String(into.kind)} in one file and ${String(from.kind)} here.`,
    );
  }
  for (const key of LISTS) into[key] = union(key, into[key], from[key]);
  const ids = { ...(from.ids as Fields | undefined), ...(into.ids as Fields | undefined) };
  for (const [key, id] of Object.entries((from.ids as Fields | undefined) ?? {})) {
    if (ids[key] !== id)
      faults.push(`${at}: ${String(into.id)} has the ${key} id ${ids[key]} elsewhere and ${id} here.`);
  }
  into.ids = ids;
}

/** Names are the same when they are spelt the same; all other parts when they are equal. */
function union(key: (typeof LISTS)[number], first: unknown, second: unknown): unknown {
  if (!Array.isArray(first)) return first ?? second;
  if (!Array.isArray(second)) return first;
  const mark = (part: unknown): string =>
    key === 'names' ? String((part as Fields | null)?.name) : JSON.stringify(part);
  const seen = new Set(first.map(mark));
  return [...first, ...second.filter((part) => !seen.has(mark(part)))];
}
