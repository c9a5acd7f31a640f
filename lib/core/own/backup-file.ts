// The records of a backup, as schemas: lib/edge/store/DESIGN.md explains the form.

import * as v from 'valibot';
import { DENSITIES } from '../model/annotation';
import { MAX_LINE, MAX_MET, MAX_NAME, MAX_NOTE, MAX_SENTENCE } from '../model/limits';
import { ClaimSchema } from '../packs/claim-record';
import { count, day, entityId, line, packId, url } from '../packs/fields';
import { EntitySchema, SourcesSchema } from '../packs/records';
import { publicKey } from '../packs/signature-file';
import { BACKUP_FORMAT } from './formats';

const FORMATS = `must be a format from 1 to ${BACKUP_FORMAT}`;

/** The first line. */
export const BackupHeadSchema = v.strictObject({
  record: v.literal('backup'),
  format: v.pipe(count, v.minValue(1, FORMATS), v.maxValue(BACKUP_FORMAT, FORMATS)),
  made: day,
  /** Version of the extension that made it. */
  by: line(MAX_LINE),
});
export type BackupHead = v.InferOutput<typeof BackupHeadSchema>;

/** As the first version wrote it: what else can be chosen stands in a record of its own, which earlier versions leave out. */
export const BackupSettingsSchema = v.strictObject({
  record: v.literal('settings'),
  density: v.picklist(DENSITIES, `must be one of ${DENSITIES.join(', ')}`),
});

/** All other settings that are not at their defaults. One that is not understood is at its default: a later version may write more. */
export const BackupChoicesSchema = v.looseObject({ record: v.literal('choices') });

/** Where names are looked up. */
export const BackupLookUpsSchema = v.strictObject({ record: v.literal('look-ups'), wikibase: url });

export const BackupOwnSchema = v.strictObject({
  record: v.literal('own'),
  entity: EntitySchema,
  sources: SourcesSchema,
  made: day,
  changed: day,
});

// Lone surrogates are no text and controls garble it, but what the reader has written is kept as it is wherever it can be.
export const noteText = v.pipe(
  v.string('must be a text'),
  v.minLength(1, 'must not be empty'),
  v.maxLength(MAX_NOTE, `must not be longer than ${MAX_NOTE} characters`),
);

export const BackupNoteSchema = v.strictObject({
  record: v.literal('note'),
  entity: entityId,
  text: noteText,
  changed: day,
});

/** A pack that was installed. */
export const BackupPackSchema = v.strictObject({
  record: v.literal('known-pack'),
  pack: packId,
  title: line(MAX_LINE),
  origin: v.variant(
    'from',
    [
      v.strictObject({ from: v.literal('packaged') }),
      v.strictObject({ from: v.literal('file'), name: v.pipe(v.string(), v.maxLength(MAX_LINE)) }),
      v.strictObject({ from: v.literal('url'), url }),
      v.strictObject({ from: v.literal('unknown') }),
    ],
    'must say where the pack came from: packaged, file, url or unknown',
  ),
  /** The key that is pinned to it. */
  key: v.exactOptional(v.strictObject({ key: publicKey, since: day })),
  followsUpdates: v.boolean('must be true or false'),
});
export type BackupPack = v.InferOutput<typeof BackupPackSchema>;

/** A fact-check that was kept. */
export const BackupClaimSchema = v.strictObject({
  record: v.literal('kept-claim'),
  claim: ClaimSchema,
  sources: SourcesSchema,
  kept: day,
});

/** "Not this claim": its sentence, folded, follows from its words. */
export const BackupRejectionSchema = v.strictObject({
  record: v.literal('not-this-claim'),
  claim: entityId,
  words: line(MAX_SENTENCE),
  claimText: line(MAX_LINE),
  made: day,
});
export type BackupRejection = v.InferOutput<typeof BackupRejectionSchema>;

/**
 * A story that was read; the one read last stands last. Its key and site follow from its address. An earlier Backstory, which does not know
 * this type, leaves such a line out and says so: so the format's number need not grow, and it restores all else.
 */
export const BackupStorySchema = v.strictObject({
  record: v.literal('read-story'),
  url,
  title: v.nullable(line(MAX_NAME)),
  publisher: v.nullable(line(MAX_NAME)),
  published: v.nullable(day),
  read: day,
  entities: v.pipe(
    v.array(entityId, 'must be a list of ids'),
    v.maxLength(MAX_MET, `must not hold more than ${MAX_MET} ids`),
  ),
});
export type BackupStory = v.InferOutput<typeof BackupStorySchema>;

/** The last line: how many lines stand between, and what of. */
export const BackupEndSchema = v.strictObject({
  record: v.literal('end'),
  records: count,
  rules: count,
  own: count,
  notes: count,
  packs: count,
  /** From format 2 on. */
  claims: v.exactOptional(count),
  rejections: v.exactOptional(count),
});
export type BackupEnd = v.InferOutput<typeof BackupEndSchema>;
