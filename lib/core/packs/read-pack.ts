// Reads a pack line by line: a bad record is refused with one sentence and the rest goes on; a bad pack is refused whole.

import * as v from 'valibot';
import type { EntityId, SourceKey } from '../model/entity';
import { MAX_RECORD } from '../model/limits';
import { fail, ok, type Result } from '../model/result';
import {
  type EndRecord,
  EndSchema,
  type EntityRecord,
  EntitySchema,
  type ManifestRecord,
  ManifestSchema,
  PACK_FORMAT,
} from './records';

export type PackEvent =
  /** The first line, once per pack. */
  | { readonly is: 'manifest'; readonly manifest: ManifestRecord }
  /** A sound record. */
  | { readonly is: 'entity'; readonly entity: EntityRecord; readonly line: number }
  /** A bad record: left out, the rest goes on. `message` names line, record and field. */
  | { readonly is: 'refused'; readonly line: number; readonly message: string }
  /** The end marker was read and everything it counts was there. Only `end()` makes it final. */
  | { readonly is: 'complete'; readonly entities: number; readonly names: number; readonly refused: number }
  /** The pack is refused whole; every later call answers the same. */
  | { readonly is: 'broken'; readonly code: BrokenCode; readonly message: string };

/**
 * - `not-a-pack` the first line is no manifest of a pack
 * - `wrong-format` a format that this version does not know
 * - `bad-manifest` a manifest with a wrong field
 * - `truncated` the end marker is missing
 * - `wrong-counts` the pack does not hold what it says
 * - `after-end` there is more after the end marker
 */
export type BrokenCode =
  | 'not-a-pack'
  | 'wrong-format'
  | 'bad-manifest'
  | 'truncated'
  | 'wrong-counts'
  | 'after-end';

export interface PackReader {
  /** The next line, without its line break; `lineNumber` counts from 1 and is used in sentences only. */
  line(text: string, lineNumber: number): PackEvent;
  /** No more lines will come: `complete`, or `broken`. Install only on `complete` from here. */
  end(): PackEvent;
}

/** A reader for one pack. It holds the ids seen so far (about 100 bytes each) and nothing else of the records. */
export function createPackReader(): PackReader {
  let manifest: ManifestRecord | null = null;
  let outcome: Extract<PackEvent, { is: 'complete' | 'broken' }> | null = null;
  const ids = new Map<EntityId, number>();
  let records = 0;
  let entities = 0;
  let names = 0;
  let refused = 0;

  function broken(code: BrokenCode, message: string): PackEvent {
    outcome = { is: 'broken', code, message };
    return outcome;
  }

  function refuse(line: number, message: string): PackEvent {
    refused += 1;
    return { is: 'refused', line, message };
  }

  function first(text: string): PackEvent {
    const parsed = parseLine(text);
    if (!parsed.ok || !isRecord(parsed.value, 'pack')) {
      return broken('not-a-pack', 'This is not a pack: its first line is not a record of type “pack”.');
    }
    const { format } = parsed.value;
    if (typeof format === 'number' && format !== PACK_FORMAT) {
      return broken(
        'wrong-format',
        `The pack is of format ${format}; this version reads format ${PACK_FORMAT}.`,
      );
    }
    const checked = v.safeParse(ManifestSchema, parsed.value, { abortEarly: true });
    if (!checked.success) {
      return broken('bad-manifest', `The pack’s first line is wrong: ${explain(checked.issues[0])}.`);
    }
    manifest = checked.output;
    return { is: 'manifest', manifest };
  }

  function entity(value: object, line: number): PackEvent {
    const checked = v.safeParse(EntitySchema, value, { abortEarly: true });
    if (!checked.success) {
      return refuse(line, `Line ${line}${nameOf(value)}: ${explain(checked.issues[0])}.`);
    }
    const record: EntityRecord = checked.output;
    const before = ids.get(record.id);
    if (before !== undefined) {
      return refuse(line, `Line ${line}: the id “${record.id}” was used before, on line ${before}.`);
    }
    const stranger = unknownSource(record, manifest!);
    if (stranger) {
      return refuse(
        line,
        `Line ${line}${nameOf(value)}: the source “${stranger.key}” in ${stranger.at} is not in the pack’s list.`,
      );
    }
    ids.set(record.id, line);
    entities += 1;
    names += record.names.length;
    return { is: 'entity', entity: record, line };
  }

  function last(value: object): PackEvent {
    const checked = v.safeParse(EndSchema, value, { abortEarly: true });
    if (!checked.success) {
      return broken('wrong-counts', `The pack’s end marker is wrong: ${explain(checked.issues[0])}.`);
    }
    const fault = countFault(checked.output, manifest!, { records, entities, names, refused });
    if (fault) return broken('wrong-counts', fault);
    outcome = { is: 'complete', entities, names, refused };
    return outcome;
  }

  return {
    line(text, lineNumber) {
      if (outcome?.is === 'broken') return outcome;
      if (outcome) {
        if (text.trim() === '') return outcome;
        return broken('after-end', `There is more after the pack’s end marker, on line ${lineNumber}.`);
      }
      if (!manifest) return first(text);
      const parsed = parseLine(text);
      if (parsed.ok && isRecord(parsed.value, 'end')) return last(parsed.value);
      records += 1;
      if (!parsed.ok) return refuse(lineNumber, `Line ${lineNumber}: ${parsed.fault.message}.`);
      if (isRecord(parsed.value, 'entity')) return entity(parsed.value, lineNumber);
      return refuse(lineNumber, `Line ${lineNumber}: ${strangeRecord(parsed.value)}.`);
    },
    end() {
      if (outcome) return outcome;
      if (!manifest) return broken('not-a-pack', 'This is not a pack: it is empty.');
      return broken(
        'truncated',
        `The pack is cut off after ${counted(records, 'records')}: its end marker is missing.`,
      );
    },
  };
}

export function parseLine(text: string): Result<object, 'too-long' | 'empty' | 'not-json' | 'not-a-record'> {
  if (text.length > MAX_RECORD) {
    return fail('too-long', `the record is longer than ${MAX_RECORD} characters`);
  }
  if (text.trim() === '') return fail('empty', 'the line is empty');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail('not-json', 'the record is not valid JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail('not-a-record', 'the line is not a record in braces');
  }
  return ok(value);
}

export function isRecord<Type extends string>(
  value: object,
  type: Type,
): value is { record: Type; format?: unknown } {
  return 'record' in value && value.record === type;
}

function strangeRecord(value: object): string {
  if (!('record' in value) || typeof value.record !== 'string') return 'the record does not say its type';
  if (value.record === 'pack') return 'a second “pack” record';
  return `this version does not know records of type “${shorten(value.record)}”`;
}

/** ` (person/dan-caine)` where the record gives an id that can be shown. */
function nameOf(value: object): string {
  return 'id' in value && typeof value.id === 'string' && /^[\w./:#-]{1,200}$/.test(value.id)
    ? ` (${value.id})`
    : '';
}

/** `roles[0].from is “2025-02-30” but must be a date like ...`, without the full stop. */
export function explain(issue: v.BaseIssue<unknown>): string {
  const at = fieldOf(issue);
  if (issue.expected === 'never') return `${at} is not a field of this format`;
  if (issue.received === 'undefined') return `${at} is missing`;
  const shown =
    typeof issue.input === 'string' || typeof issue.input === 'number'
      ? ` is “${shorten(`${issue.input}`)}” but`
      : '';
  return `${at}${shown} ${issue.message}`;
}

function fieldOf(issue: v.BaseIssue<unknown>): string {
  let at = '';
  for (const part of issue.path ?? []) {
    if (part.type === 'array') at += `[${String(part.key)}]`;
    else at += `${at ? '.' : ''}${shorten(String(part.key))}`;
  }
  return at || 'the record';
}

/** Text of a pack inside a sentence: short, and without anything that could garble it. */
function shorten(text: string): string {
  const clean = text.replace(/\p{C}/gu, '\uFFFD');
  return clean.length > 40 ? `${[...clean.slice(0, 40)].slice(0, 38).join('')}…` : clean;
}

function unknownSource(
  record: EntityRecord,
  manifest: ManifestRecord,
): { readonly key: SourceKey; readonly at: string } | null {
  const known = manifest.sources;
  for (const field of ['roles', 'facts', 'relations'] as const) {
    for (const [index, part] of record[field].entries()) {
      for (const key of part.sources) {
        if (!Object.hasOwn(known, key)) return { key, at: `${field}[${index}]` };
      }
    }
  }
  for (const key of record.text?.sources ?? []) {
    if (!Object.hasOwn(known, key)) return { key, at: 'text' };
  }
  return null;
}

interface Tally {
  readonly records: number;
  readonly entities: number;
  readonly names: number;
  readonly refused: number;
}

/** What the end marker and the manifest say against what was read; a refused record may have held any number of names. */
function countFault(end: EndRecord, { counts }: ManifestRecord, read: Tally): string | null {
  if (end.records !== read.records) {
    return `The pack should hold ${counted(end.records, 'records')}, but holds ${read.records}.`;
  }
  for (const what of ['entities', 'names'] as const) {
    if (counts[what] !== end[what]) {
      return `The pack’s first line says ${counted(counts[what], what)}, its end marker ${end[what]}.`;
    }
    const short = end[what] < read[what] || (read.refused === 0 && end[what] !== read[what]);
    if (short) return `The pack should hold ${counted(end[what], what)}, but holds ${read[what]}.`;
  }
  return null;
}

const ONE = { records: 'record', entities: 'entity', names: 'name' } as const;

function counted(count: number, what: keyof typeof ONE): string {
  return `${count} ${count === 1 ? ONE[what] : what}`;
}
