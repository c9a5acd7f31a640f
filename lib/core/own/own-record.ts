// An entry of the reader's own, checked as a record of a pack is, with the sources it names.

import * as v from 'valibot';
import { say } from '@/lib/core/words/say';
import type { EntityId, Source, SourceKey } from '../model/entity';
import { MAX_RECORD } from '../model/limits';
import { READER_SOURCE, READER_SOURCE_KEY } from '../model/own';
import { fail, ok, type Result } from '../model/result';
import { explain } from '../packs/explain';
import { EntitySchema, SourcesSchema } from '../packs/records';
import { entityParts, strangersIn } from '../packs/source-check';
import { type OwnRecord, usedSources } from './own-sources';

/** Stands in an entry that has no id yet, while it is checked. */
const NO_ID: EntityId = 'own/new';

/**
 * An entity in the form of a pack's record, with or without its `record`. One without an id `isNew`, and wants one by `ownId`. The
 * reader's own key needs no source. The fault is a whole sentence.
 */
export function ownRecord(
  entity: unknown,
  sources: unknown,
): Result<OwnRecord & { readonly isNew: boolean }, 'bad-entry'> {
  if (typeof entity !== 'object' || entity === null || Array.isArray(entity))
    return refused('it is not a record');
  const { id } = entity as { id?: unknown };
  const isNew = id === undefined || id === '';
  const whole = { ...entity, record: 'entity', ...(isNew ? { id: NO_ID } : {}) };
  const checked = v.safeParse(EntitySchema, whole, { abortEarly: true });
  if (!checked.success) return refused(explain(checked.issues[0]));
  const listed = v.safeParse(SourcesSchema, sources ?? {}, { abortEarly: true });
  if (!listed.success) return refused(`in its sources, ${explain(listed.issues[0])}`);
  const known: Record<SourceKey, Source> = { [READER_SOURCE_KEY]: READER_SOURCE, ...listed.output };
  const { record: _, ...kept } = checked.output;
  const [stranger] = strangersIn(entityParts(kept), known);
  if (stranger) return refused(`${stranger} is not in its list`);
  const record = { entity: kept, sources: usedSources(kept, known) };
  // A backup has it in one line, with a few words more.
  if (JSON.stringify(record).length > MAX_RECORD - 1_000)
    return refused(`it is longer than ${MAX_RECORD - 1_000} characters`);
  return ok({ ...record, isNew });
}

function refused(fault: string) {
  return fail('bad-entry', say('fault_ownEntry', fault));
}

/** Longest label part of an id: enough to know it by, in a list of ids. */
const MAX_SLUG = 60;

/** `own/aunt-ada`, or with a number where `isTaken`; a label without Latin letters gives `own/entry`. */
export function ownId(label: string, isTaken: (id: EntityId) => boolean): EntityId {
  const slug = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG)
    .replace(/^-+|-+$/g, '');
  const id = `own/${slug || 'entry'}`;
  if (!isTaken(id)) return id;
  for (let number = 2; ; number += 1) if (!isTaken(`${id}-${number}`)) return `${id}-${number}`;
}
