// A patch of a pack, as schemas: whole records added, changed and removed, by which one version becomes the next.

import * as v from 'valibot';
import { MAX_RECORD } from '../model/limits';
import { count, entityId, packId, packVersion } from './fields';
import { ManifestSchema, SameAsSchema } from './records';

/** The first line. */
export const PackPatchSchema = v.strictObject({
  record: v.literal('patch'),
  format: v.literal(2, 'must be 2'),
  pack: packId,
  /** The version that it changes, and no other. */
  from: packVersion,
  /** The manifest of the version that comes of it. */
  becomes: ManifestSchema,
});

/** A record of the pack, handed on as it was written: it is judged as a line of a pack is. */
const inner = v.custom<{ readonly record: string }>(
  (value) =>
    typeof value === 'object' && value !== null && 'record' in value && typeof value.record === 'string',
  'must be a record in braces that says its type',
);

export const AddedSchema = v.strictObject({ record: v.literal('added'), value: inner });
export const ChangedSchema = v.strictObject({ record: v.literal('changed'), value: inner });
/** By its id: an entity or a claim. */
export const RemovedSchema = v.strictObject({ record: v.literal('removed'), id: entityId });
/** Links have no ids: one is removed by saying it again. */
export const UnlinkedSchema = v.strictObject({ record: v.literal('unlinked'), value: SameAsSchema });

/** The last line: how many lines stand between, and what the pack that comes of it holds. */
export const PatchEndSchema = v.strictObject({
  record: v.literal('end'),
  records: count,
  becomes: v.strictObject({ records: count, entities: count, names: count, claims: v.exactOptional(count) }),
});

/** Longest line of a patch: a record, or a manifest, with what is around it. */
export const MAX_PATCH_LINE = MAX_RECORD + 300;
