// Reads a patch line by line, judged as strictly as a pack. One bad line refuses it whole: a pack put together from the
// rest would be a version that nobody published.

import * as v from 'valibot';
import type { SameAs } from '../model/entity';
import { explain, isRecord, nameOf, parseLine } from './explain';
import { judgeRecord } from './judge-record';
import {
  AddedSchema,
  ChangedSchema,
  MAX_PATCH_LINE,
  PackPatchSchema,
  PatchEndSchema,
  RemovedSchema,
  UnlinkedSchema,
} from './patch-records';
import { type ClaimRecord, type EntityRecord, PACK_FORMAT, type SameAsRecord } from './records';
import { compareVersions } from './version';

export type PatchHead = v.InferOutput<typeof PackPatchSchema>;
export type PatchEnd = v.InferOutput<typeof PatchEndSchema>;

/** One line between the first and the last. */
export type Change =
  | { readonly change: 'added'; readonly record: EntityRecord | ClaimRecord | SameAsRecord }
  | { readonly change: 'changed'; readonly record: EntityRecord | ClaimRecord }
  | { readonly change: 'removed'; readonly id: string }
  | { readonly change: 'unlinked'; readonly link: SameAs };

export type PatchEvent =
  /** The first line, once per patch. */
  | { readonly is: 'head'; readonly head: PatchHead }
  | { readonly is: 'change'; readonly change: Change; readonly line: number }
  /** The end marker was read and everything it counts was there. Only `end()` makes it final. */
  | { readonly is: 'complete'; readonly end: PatchEnd }
  /** The patch is refused whole; every later call answers the same. */
  | { readonly is: 'broken'; readonly code: PatchBroken; readonly message: string };

/**
 * - `not-a-patch` the first line is not that of a patch of a pack
 * - `wrong-format` a format that this version does not know
 * - `bad-head` a first line with a wrong field, or one that leads to another pack or back
 * - `bad-change` a line that is no sound change
 * - `twice` two lines for one id
 * - `truncated`, `wrong-counts`, `after-end` as of a pack
 */
export type PatchBroken =
  | 'not-a-patch'
  | 'wrong-format'
  | 'bad-head'
  | 'bad-change'
  | 'twice'
  | 'truncated'
  | 'wrong-counts'
  | 'after-end';

export interface PatchReader {
  /** The next line, without its line break; `lineNumber` counts from 1 and is used in sentences only. */
  line(text: string, lineNumber: number): PatchEvent;
  /** No more lines will come: `complete`, or `broken`. */
  end(): PatchEvent;
}

/** A reader for one patch. It holds the ids seen so far and nothing else of the records. */
export function createPatchReader(): PatchReader {
  let head: PatchHead | null = null;
  let outcome: Extract<PatchEvent, { is: 'complete' | 'broken' }> | null = null;
  const ids = new Map<string, number>();
  let records = 0;

  function broken(code: PatchBroken, message: string): PatchEvent {
    outcome = { is: 'broken', code, message };
    return outcome;
  }

  function first(text: string): PatchEvent {
    const parsed = parseLine(text, MAX_PATCH_LINE);
    if (!parsed.ok || !isRecord(parsed.value, 'patch'))
      return broken(
        'not-a-patch',
        'This is not a patch of a pack: its first line is not a record of type “patch”.',
      );
    const { format } = parsed.value;
    if (typeof format === 'number' && format > PACK_FORMAT)
      return broken(
        'wrong-format',
        `The patch is of format ${format}; this version reads formats up to ${PACK_FORMAT}: update Backstory.`,
      );
    if (format === 1)
      return broken('not-a-patch', 'This is a patch of rules, which changes no pack: it is read by itself.');
    const checked = v.safeParse(PackPatchSchema, parsed.value, { abortEarly: true });
    const fault = checked.success ? headFault(checked.output) : explain(checked.issues[0]);
    if (!checked.success || fault) return broken('bad-head', `The patch’s first line is wrong: ${fault}.`);
    head = checked.output;
    return { is: 'head', head };
  }

  function inner(value: object, line: number): PatchEvent {
    const read = readChange(value, head!);
    if (!read.sound) return broken('bad-change', `Line ${line}${nameOf(read.of)}: ${read.faults[0]}.`);
    const id = idOf(read.change);
    const before = id === null ? undefined : ids.get(id);
    if (before !== undefined)
      return broken(
        'twice',
        `Line ${line} (${id}): the patch changes this id before, on line ${before}; one line says what becomes of an id.`,
      );
    if (id !== null) ids.set(id, line);
    return { is: 'change', change: read.change, line };
  }

  function last(value: object): PatchEvent {
    const checked = v.safeParse(PatchEndSchema, value, { abortEarly: true });
    if (!checked.success)
      return broken('wrong-counts', `The patch’s end marker is wrong: ${explain(checked.issues[0])}.`);
    const end = checked.output;
    if (end.records !== records)
      return broken('wrong-counts', `The patch should hold ${end.records} changes, but holds ${records}.`);
    const { counts } = head!.becomes;
    for (const what of ['entities', 'names', 'claims'] as const)
      if ((counts[what] ?? 0) !== (end.becomes[what] ?? 0))
        return broken(
          'wrong-counts',
          `The patch’s first line says ${counts[what] ?? 0} ${what}, its end marker ${end.becomes[what] ?? 0}.`,
        );
    outcome = { is: 'complete', end };
    return outcome;
  }

  return {
    line(text, lineNumber) {
      if (outcome?.is === 'broken') return outcome;
      if (outcome) {
        if (text.trim() === '') return outcome;
        return broken('after-end', `There is more after the patch’s end marker, on line ${lineNumber}.`);
      }
      if (!head) return first(text);
      const parsed = parseLine(text, MAX_PATCH_LINE);
      if (!parsed.ok) return broken('bad-change', `Line ${lineNumber}: ${parsed.fault.message}.`);
      if (isRecord(parsed.value, 'end')) return last(parsed.value);
      records += 1;
      return inner(parsed.value, lineNumber);
    },
    end() {
      if (outcome) return outcome;
      if (!head) return broken('not-a-patch', 'This is not a patch of a pack: it is empty.');
      return broken(
        'truncated',
        `The patch is cut off after ${records} changes: its end marker is missing. Fetch it again.`,
      );
    },
  };
}

function headFault({ pack, from, becomes }: PatchHead): string | null {
  if (becomes.id !== pack) return `it is for the pack “${pack}”, but becomes is of “${becomes.id}”`;
  if (compareVersions(becomes.version, from) <= 0)
    return `it leads from version ${from} to ${becomes.version}, which is not later`;
  return null;
}

/** The id that a change says something of; links have none. */
function idOf(change: Change): string | null {
  if (change.change === 'removed') return change.id;
  if (change.change === 'unlinked' || change.record.record === 'same-as') return null;
  return change.record.id;
}

export type ReadChange =
  | { readonly sound: true; readonly change: Change }
  /** `of`: the record in which the faults are; each without line, id and full stop. Never empty. */
  | { readonly sound: false; readonly of: object; readonly faults: readonly string[] };

/** One line between the first and the last. With `every` all its faults are told instead of the first. */
export function readChange(
  value: object,
  { becomes }: Pick<PatchHead, 'becomes'>,
  { every = false } = {},
): ReadChange {
  const wrong = (...faults: string[]): ReadChange => ({ sound: false, of: value, faults });
  const checkedBy = <Schema extends v.GenericSchema>(schema: Schema) =>
    v.safeParse(schema, value, { abortEarly: !every });
  if (isRecord(value, 'removed')) {
    const checked = checkedBy(RemovedSchema);
    if (!checked.success) return wrong(...checked.issues.map(explain));
    return { sound: true, change: { change: 'removed', id: checked.output.id } };
  }
  if (isRecord(value, 'unlinked')) {
    const checked = checkedBy(UnlinkedSchema);
    if (!checked.success) return wrong(...checked.issues.map(explain));
    const { ids, sources } = checked.output.value;
    return { sound: true, change: { change: 'unlinked', link: { ids, sources } } };
  }
  const added = isRecord(value, 'added');
  if (!added && !isRecord(value, 'changed'))
    return wrong('a patch holds only added, changed, removed and unlinked');
  const wrapped = checkedBy(added ? AddedSchema : ChangedSchema);
  if (!wrapped.success) return wrong(...wrapped.issues.map(explain));
  const inside = wrapped.output.value;
  const judged = judgeRecord(inside, becomes, { every });
  if (!judged.sound) return { sound: false, of: inside, faults: judged.faults };
  const { record } = judged;
  if (added) return { sound: true, change: { change: 'added', record } };
  if (record.record !== 'same-as') return { sound: true, change: { change: 'changed', record } };
  return wrong('a link cannot be changed: it is removed by “unlinked” and said anew by “added”');
}
