// Reads a pack line by line: a bad record is refused with one sentence and the rest goes on; a bad pack is refused whole.

import * as v from 'valibot';
import type { EntityId } from '../model/entity';
import { explain, isRecord, nameOf, parseLine } from './explain';
import { judgeRecord } from './judge-record';
import {
  type ClaimRecord,
  type EndRecord,
  EndSchema,
  type EntityRecord,
  type ManifestRecord,
  ManifestSchema,
  PACK_FORMAT,
  type SameAsRecord,
} from './records';

export type PackEvent =
  /** The first line, once per pack. */
  | { readonly is: 'manifest'; readonly manifest: ManifestRecord }
  /** A sound record. */
  | { readonly is: 'entity'; readonly entity: EntityRecord; readonly line: number }
  | { readonly is: 'claim'; readonly claim: ClaimRecord; readonly line: number }
  | { readonly is: 'same-as'; readonly sameAs: SameAsRecord; readonly line: number }
  /** A bad record: left out, the rest goes on. `message` names line, record and field. */
  | { readonly is: 'refused'; readonly line: number; readonly message: string }
  /** The end marker was read and everything it counts was there. Only `end()` makes it final. */
  | ({ readonly is: 'complete' } & Complete)
  /** The pack is refused whole; every later call answers the same. */
  | { readonly is: 'broken'; readonly code: BrokenCode; readonly message: string };

export interface Complete {
  readonly entities: number;
  readonly names: number;
  readonly claims: number;
  readonly refused: number;
}

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
  let claims = 0;
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
    if (typeof format === 'number' && format > PACK_FORMAT) {
      return broken(
        'wrong-format',
        `The pack is of format ${format}; this version reads formats up to ${PACK_FORMAT}: update Backstory.`,
      );
    }
    const checked = v.safeParse(ManifestSchema, parsed.value, { abortEarly: true });
    if (!checked.success) {
      return broken('bad-manifest', `The pack’s first line is wrong: ${explain(checked.issues[0])}.`);
    }
    manifest = checked.output;
    return { is: 'manifest', manifest };
  }

  /** Null: the id is free, and taken now. */
  function idFault(id: EntityId, line: number): string | null {
    const before = ids.get(id);
    if (before !== undefined) return `the id was used before, on line ${before}`;
    ids.set(id, line);
    return null;
  }

  function refuseRecord(value: object, line: number, fault: string): PackEvent {
    return refuse(line, `Line ${line}${nameOf(value)}: ${fault}.`);
  }

  /** A record between manifest and end marker. */
  function inner(value: object, line: number): PackEvent {
    const judged = judgeRecord(value, manifest!);
    if (!judged.sound) return refuseRecord(value, line, judged.faults[0]!);
    const { record } = judged;
    const fault = 'id' in record ? idFault(record.id, line) : null;
    if (fault) return refuseRecord(value, line, fault);
    if (record.record === 'same-as') return { is: 'same-as', sameAs: record, line };
    if (record.record === 'claim') {
      claims += 1;
      return { is: 'claim', claim: record, line };
    }
    entities += 1;
    names += record.names.length;
    return { is: 'entity', entity: record, line };
  }

  function last(value: object): PackEvent {
    const checked = v.safeParse(EndSchema, value, { abortEarly: true });
    if (!checked.success) {
      return broken('wrong-counts', `The pack’s end marker is wrong: ${explain(checked.issues[0])}.`);
    }
    const fault = countFault(checked.output, manifest!, { records, entities, names, claims, refused });
    if (fault) return broken('wrong-counts', fault);
    outcome = { is: 'complete', entities, names, claims, refused };
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
      return inner(parsed.value, lineNumber);
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

interface Tally {
  readonly records: number;
  readonly entities: number;
  readonly names: number;
  readonly claims: number;
  readonly refused: number;
}

/** What the end marker and the manifest say against what was read; a refused record may have held any number of names. */
function countFault(end: EndRecord, { counts }: ManifestRecord, read: Tally): string | null {
  if (end.records !== read.records) {
    return `The pack should hold ${counted(end.records, 'records')}, but holds ${read.records}.`;
  }
  for (const what of ['entities', 'names', 'claims'] as const) {
    const first = counts[what] ?? 0;
    const last = end[what] ?? 0;
    if (first !== last) return `The pack’s first line says ${counted(first, what)}, its end marker ${last}.`;
    const short = last < read[what] || (read.refused === 0 && last !== read[what]);
    if (short) return `The pack should hold ${counted(last, what)}, but holds ${read[what]}.`;
  }
  return null;
}

const ONE = { records: 'record', entities: 'entity', names: 'name', claims: 'claim' } as const;

function counted(count: number, what: keyof typeof ONE): string {
  return `${count} ${count === 1 ? ONE[what] : what}`;
}
