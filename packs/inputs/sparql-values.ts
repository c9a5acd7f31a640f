// Values in the results of a query: what a variable is bound to in one row, as text, id or date.

import type { PartialDate } from '@/lib/core/model/dates';
import { parsePartialDate } from '@/lib/core/model/dates';
import { MAX_LINE } from '@/lib/core/model/limits';
import { entityIdOf } from '@/lib/core/open-data/wikidata';
import { cleanLine } from '@/lib/core/open-data/wikidata-text';
import type { SparqlDate } from './sparql-spec';

/** One row. A variable that an OPTIONAL left open is not in it. */
export type Row = Readonly<Record<string, unknown>>;

type Bound = { readonly type: string; readonly value: string; readonly datatype?: unknown };

function boundOf(row: Row, variable: string): Bound | null {
  const bound = Object.hasOwn(row, variable) ? row[variable] : undefined;
  if (typeof bound !== 'object' || bound === null || !('type' in bound) || !('value' in bound)) return null;
  const { type, value } = bound;
  if (typeof type !== 'string' || typeof value !== 'string') return null;
  // A blank node, or what Wikidata writes in its place, is a value that nobody knows.
  if (type === 'bnode' || (type === 'uri' && value.includes('/.well-known/genid/'))) return null;
  return { type, value, ...('datatype' in bound ? { datatype: bound.datatype } : {}) };
}

/** As one line; the id of an item for its address. */
export function textIn(row: Row, variable: string): string | null {
  const bound = boundOf(row, variable);
  if (!bound) return null;
  return cleanLine(itemIn(bound) ?? bound.value, MAX_LINE);
}

/** Without the label service's stand-in for a missing label, which is the id of the item. */
export function labelIn(row: Row, variable: string): string | null {
  const text = textIn(row, variable);
  return text !== null && /^[QPL]\d+$/.test(text) ? null : text;
}

/** `wikidata/q36` for an item; else the end of the address, or the text, in small letters. */
export function idIn(row: Row, variable: string): string | null {
  const bound = boundOf(row, variable);
  if (!bound) return null;
  const item = itemIn(bound);
  if (item !== null) return entityIdOf(item);
  // A statement has a number of its own and is no entity.
  if (bound.type === 'uri' && /\/entity\/statement\//.test(bound.value)) return null;
  const end = bound.type === 'uri' ? (bound.value.split(/[/#]/).at(-1) ?? '') : bound.value;
  const id = end
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/^[^a-z0-9]+|-+$/g, '');
  return id === '' || id.length > 150 ? null : id;
}

function itemIn({ type, value }: Bound): string | null {
  return type === 'uri' ? (/\/entity\/(Q[1-9]\d*)$/.exec(value)?.[1] ?? null) : null;
}

/**
 * A query gives a year as its first of January, and a month as its first. Without the precision beside it such a day is taken for what it
 * vouches for in any case: the year, or the month.
 */
export function dateIn(row: Row, asked: SparqlDate | undefined): PartialDate | null {
  if (asked === undefined) return null;
  const [variable, exact] = typeof asked === 'string' ? [asked, null] : [asked.date, asked.precision];
  const text = boundOf(row, variable)?.value;
  const day = /^\+?(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$/.exec(text ?? '');
  if (!day || !text) return null;
  const [, year, month, dayOfMonth] = day;
  const precision = exact === null ? null : Number(boundOf(row, exact)?.value);
  if (precision !== null && precision < 9) return null;
  let date = year!;
  const isMonth = precision === null ? month !== '01' || (dayOfMonth ?? '01') !== '01' : precision >= 10;
  const isDay = precision === null ? dayOfMonth !== '01' : precision >= 11;
  if (month && isMonth) date += `-${month}`;
  if (month && isMonth && dayOfMonth && isDay) date += `-${dayOfMonth}`;
  return parsePartialDate(date);
}

export function numberIn(row: Row, variable: string): number | null {
  const text = boundOf(row, variable)?.value;
  const number = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) && number >= 0 ? number : null;
}
