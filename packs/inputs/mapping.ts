// A mapping from the columns of a table to the fields of records, as YAML: templates with {column|filter}, filled in row by row.

import { parsePartialDate } from '@/lib/core/model/dates';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { slug } from '../import/slug';
import { dateIn } from './table-date';

export type Row = Readonly<Record<string, string>>;
type Fields = Readonly<Record<string, unknown>>;

export interface Mapping {
  /** Every column that a template names. */
  readonly columns: ReadonlySet<string>;
  /** The record of a row; null: the mapping passes it over. A fault has no full stop and no place. */
  fill(row: Row): Result<Fields | null, 'wrong'>;
}

const PLACEHOLDER = /\{([^{}|]+)((?:\|[^{}|]*)*)\}/g;
const FILTERS = ['slug', 'date', 'number', 'lower', 'upper', 'first', 'last', 'or'];

/** A field whose column is empty is left out. */
const EMPTY = Symbol('empty');

/** A column that a piece of a split one is put in, while an entry is repeated for each. */
const EACH = 'each';

export function readMapping(value: unknown, at: string): Result<Mapping, 'wrong'> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail('wrong', `${at}: the mapping is not a dictionary of fields, like label: "{name}".`);
  const columns = new Set<string>();
  const fault = faultIn(value, columns);
  if (fault) return fail('wrong', `${at}: ${fault}.`);
  columns.delete(EACH);
  return ok({
    columns,
    fill(row) {
      const faults: string[] = [];
      const isWanted = isMet((value as Fields).when, row, faults);
      const filled = isWanted ? fillFields(value as Fields, row, faults) : null;
      if (faults.length > 0) return fail('wrong', faults.join('; '));
      return ok(filled === EMPTY ? {} : filled);
    },
  });
}

/** What is wrong with a template, before any row is read; columns are gathered. */
function faultIn(template: unknown, columns: Set<string>): string | null {
  if (typeof template === 'string') {
    for (const [whole, column, filters] of template.matchAll(PLACEHOLDER)) {
      columns.add(column!.trim());
      for (const filter of filtersIn(filters!))
        if (!FILTERS.includes(filter.name))
          return `${whole}: “${filter.name}” is none of ${FILTERS.join(', ')}`;
    }
    return /[{}]/.test(template.replace(PLACEHOLDER, ''))
      ? `“${template}” has a brace without its other`
      : null;
  }
  if (typeof template !== 'object' || template === null) return null;
  if (!Array.isArray(template) && 'each' in template) {
    if (typeof template.each !== 'object' || template.each === null || !('column' in template.each))
      return 'each must say its column, like each: { column: aliases, split: ";" }';
    columns.add(String(template.each.column));
  }
  if (!Array.isArray(template) && 'when' in template && typeof template.when === 'object')
    for (const column of Object.keys(template.when ?? {})) columns.add(column);
  for (const [key, part] of Object.entries(template)) {
    if (key === 'each') continue;
    const fault = faultIn(part, columns);
    if (fault) return fault;
  }
  return null;
}

function fillAny(template: unknown, row: Row, faults: string[]): unknown {
  if (typeof template === 'string') return fillText(template, row, faults);
  if (Array.isArray(template)) return fillList(template, row, faults);
  return isFields(template) ? fillFields(template, row, faults) : template;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `when: "{column}"` needs something there, `when: { column: value }` that value. */
function isMet(when: unknown, row: Row, faults: string[]): boolean {
  if (typeof when === 'string') return fillText(when, row, faults) !== EMPTY;
  if (!isFields(when)) return true;
  return Object.entries(when).every(([column, value]) => row[column] === String(value));
}

function fillFields(template: Fields, row: Row, faults: string[], isEntry = false): Fields | typeof EMPTY {
  const { when, each: _each, ...fields } = template;
  if (!isMet(when, row, faults)) return EMPTY;
  const filled: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(fields)) {
    const value = fillAny(part, row, faults);
    if (value !== EMPTY) filled[key] = value;
    // A name without its words, a post without its title: what an entry of a list begins with is what it is about.
    else if (isEntry && Object.keys(filled).length === 0) return EMPTY;
  }
  return Object.keys(filled).length > 0 ? filled : EMPTY;
}

/** `each: { column, split }` repeats an entry for every piece; {each} stands for the piece. */
function fillList(templates: readonly unknown[], row: Row, faults: string[]): unknown[] | typeof EMPTY {
  const filled: unknown[] = [];
  for (const template of templates) {
    for (const one of rowsFor(template, row)) {
      const value = isFields(template)
        ? fillFields(template, one, faults, true)
        : fillAny(template, one, faults);
      if (value !== EMPTY) filled.push(value);
    }
  }
  return filled.length > 0 || templates.length === 0 ? filled : EMPTY;
}

function rowsFor(template: unknown, row: Row): Row[] {
  if (typeof template !== 'object' || template === null || !('each' in template)) return [row];
  const { column, split = ';' } = template.each as { column: string; split?: string };
  const pieces = (row[column] ?? '').split(split).map((piece) => piece.trim());
  return [...new Set(pieces)].filter((piece) => piece !== '').map((piece) => ({ ...row, [EACH]: piece }));
}

function fillText(template: string, row: Row, faults: string[]): string | number | typeof EMPTY {
  let isEmpty = false;
  const text = template.replace(PLACEHOLDER, (_, column: string, filters: string) => {
    const value = filtered(row[column.trim()] ?? '', filtersIn(filters), column.trim(), faults);
    isEmpty ||= value === '';
    return value;
  });
  if (isEmpty) return EMPTY;
  const [only] = template.matchAll(PLACEHOLDER);
  const isNumber = only?.[0] === template && filtersIn(only[2]!).at(-1)?.name === 'number';
  return isNumber ? Number(text) : text;
}

interface Filter {
  readonly name: string;
  readonly argument: string;
}

function filtersIn(text: string): Filter[] {
  return text
    .split('|')
    .slice(1)
    .map((filter) => {
      const [name, ...argument] = filter.split(':');
      return { name: name!.trim(), argument: argument.join(':') };
    });
}

function filtered(value: string, filters: readonly Filter[], column: string, faults: string[]): string {
  let text = value.trim();
  for (const { name, argument } of filters) {
    if (name === 'or') text ||= argument;
    else if (text !== '') text = apply(name, argument, text, column, faults);
  }
  return text;
}

function apply(name: string, argument: string, text: string, column: string, faults: string[]): string {
  if (name === 'slug') return slug(text);
  if (name === 'lower') return text.toLowerCase();
  if (name === 'upper') return text.toUpperCase();
  if (name === 'first') return text.split(/\s+/)[0]!;
  if (name === 'last') return text.split(/\s+/).at(-1)!;
  if (name === 'number') {
    const plain = text.replace(/[\s\u00a0']/g, '');
    if (/^-?\d+(?:\.\d+)?$/.test(plain)) return plain;
    faults.push(`the column “${column}” holds “${text}”, which is no number like 12 or 12.5`);
    return '';
  }
  const date = argument === '' ? parsePartialDate(text) : dateIn(text, argument);
  if (date) return date;
  const form = argument === '' ? '2025, 2025-01 or 2025-01-17' : argument;
  faults.push(`the column “${column}” holds “${text}”, which is no date of the form ${form}`);
  return '';
}
