// What a record says, apart from how it is spelt: equal for two records that differ in nothing but the order of their keys.

import type { PackRecord } from './judge-record';
import { claimLine, entityLine, sameAsLine } from './write-pack';

/** The record as it is written. */
export function recordLine(record: PackRecord): string {
  if (record.record === 'entity') return entityLine(record);
  return record.record === 'claim' ? claimLine(record) : sameAsLine(record);
}

/** Equal exactly where two records say the same; lists count in their order, dictionaries do not. */
export function contentOf(record: PackRecord): string {
  return JSON.stringify(sorted(JSON.parse(recordLine(record))));
}

/** Equal exactly where two values differ in nothing but the order of their keys. */
export function sameContent(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
