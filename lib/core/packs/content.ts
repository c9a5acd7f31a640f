// What a record says, apart from how it is spelt: equal for two records that differ in nothing but the order of their keys.

import type { PackRecord } from './judge-record';
import { claimLine, entityLine, sameAsLine } from './write-pack';

/** The record as it is written. */
export function recordLine(record: PackRecord): string {
  if (record.record === 'entity') return entityLine(record);
  return record.record === 'claim' ? claimLine(record) : sameAsLine(record);
}

/** Equal exactly where two records, as they are read, say the same; lists count in their order, dictionaries do not. */
export function contentOf(record: PackRecord): string {
  return canonical(record);
}

/** JSON with its keys in order. What is null or empty says nothing in a record and is left out, as it is in writing. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let text = '{';
  for (const key of Object.keys(value).sort()) {
    const part = (value as Readonly<Record<string, unknown>>)[key];
    if (isNothing(part)) continue;
    text += `${text.length > 1 ? ',' : ''}${JSON.stringify(key)}:${canonical(part)}`;
  }
  return `${text}}`;
}

function isNothing(part: unknown): boolean {
  if (part === undefined || part === null) return true;
  if (typeof part !== 'object') return false;
  return Array.isArray(part) ? part.length === 0 : Object.keys(part).length === 0;
}
