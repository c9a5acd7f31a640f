// Judges one record of a pack: its form, and what the pack's first line says of formats and sources. Packs and patches alike.

import * as v from 'valibot';
import { ClaimSchema } from './claim-record';
import { explain, isRecord, strangeRecord } from './explain';
import {
  type ClaimRecord,
  type EntityRecord,
  EntitySchema,
  type ManifestRecord,
  type SameAsRecord,
  SameAsSchema,
} from './records';
import { entityParts, listedParts, type SourcedPart, strangersIn } from './source-check';

/** What may stand between the first line and the last. */
export type PackRecord = EntityRecord | ClaimRecord | SameAsRecord;

export type Judged =
  | { readonly sound: true; readonly record: PackRecord }
  /** Never empty; each without line, id and full stop: `names[0].type is missing`. */
  | { readonly sound: false; readonly faults: readonly string[] };

/** What of the first line a record is held against. */
export type JudgedBy = Pick<ManifestRecord, 'format' | 'sources'>;

/**
 * Of a bad record the first fault is told, which is enough to refuse it; with `every` all of them, for whoever has to mend it.
 * Whether an id was used before is for the caller to know.
 */
export function judgeRecord(value: object, by: JudgedBy, { every = false } = {}): Judged {
  const schema = schemaOf(value);
  if (!schema) return { sound: false, faults: [strangeRecord(value)] };
  if (by.format < 2 && !isRecord(value, 'entity'))
    return {
      sound: false,
      faults: ['records of this type need format 2, and the pack says it is of format 1'],
    };
  const checked = v.safeParse(schema, value, { abortEarly: !every });
  if (!checked.success) return { sound: false, faults: checked.issues.map(explain) };
  const record: PackRecord = checked.output;
  const strangers = unknownSources(record, by.sources);
  if (strangers.length === 0) return { sound: true, record };
  return { sound: false, faults: every ? strangers : strangers.slice(0, 1) };
}

function schemaOf(value: object): typeof EntitySchema | typeof ClaimSchema | typeof SameAsSchema | null {
  if (isRecord(value, 'entity')) return EntitySchema;
  if (isRecord(value, 'claim')) return ClaimSchema;
  return isRecord(value, 'same-as') ? SameAsSchema : null;
}

/** One sentence, without its full stop, for each source that the pack does not list. */
export function unknownSources(record: PackRecord, sources: ManifestRecord['sources']): string[] {
  return strangersIn(partsOf(record), sources).map((stranger) => `${stranger} is not in the pack’s list`);
}

function partsOf(record: PackRecord): SourcedPart[] {
  if (record.record === 'same-as') return [{ at: 'the link', keys: record.sources }];
  if (record.record === 'claim') return listedParts('reviews', record.reviews);
  return entityParts(record);
}
