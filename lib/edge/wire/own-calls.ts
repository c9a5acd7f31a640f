// Calls of our own pages to the background about what the reader writes, backs up and looks up. Part of protocol.ts, for its size.

import * as v from 'valibot';
import type { EntityId } from '@/lib/core/model/entity';
import { MAX_ID, MAX_NAME, MAX_NOTE, MAX_RECORD, MAX_URL } from '@/lib/core/model/limits';
import type {
  ImportReport,
  LookUpMatch,
  LookUpSettings,
  OwnEntity,
  RestoreReport,
} from '@/lib/core/model/own';

const entity = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID));
const url = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_URL));
/** `OwnVersion`. */
const version = v.nullable(v.pipe(v.string(), v.maxLength(MAX_RECORD)));

export const OWN_CALLS = {
  /**
   * Keeps an entity of the reader's own. Its form is that of a pack's record and is checked as one; without an id it gets one, with
   * the id of a pack's it takes that one's place. `before`: the version of it that its writer saw (null: none); one that was changed
   * elsewhere meanwhile stays, and `changed` is answered.
   */
  keepOwn: {
    from: ['own'],
    payload: v.strictObject({ entity: v.unknown(), sources: v.unknown(), before: v.exactOptional(version) }),
  },
  /** `before` as of `keepOwn`. */
  dropOwn: { from: ['own'], payload: v.strictObject({ id: entity, before: v.exactOptional(version) }) },
  /**
   * An empty text deletes the note. `before`: the one that the writer saw (empty: none); one that was changed elsewhere meanwhile, as in
   * another window, stays, and that is told.
   */
  keepNote: {
    from: ['own'],
    payload: v.strictObject({
      entity,
      text: v.pipe(v.string(), v.maxLength(MAX_NOTE)),
      before: v.exactOptional(v.pipe(v.string(), v.maxLength(MAX_NOTE))),
    }),
  },
  /** Puts what a backup holds into the library: beside what is there, in its place, or over what cannot be read. A blob address of the page that asks. */
  restore: {
    from: ['own'],
    payload: v.strictObject({ blob: url, how: v.picklist(['add', 'replace', 'over']) }),
  },
  /** Takes over the corrections of a file, as `exportCorrections` makes it. */
  importCorrections: { from: ['own'], payload: v.strictObject({ blob: url }) },
  /** Is what the reader wrote gone, as where the browser has thrown it away? */
  loss: { from: ['own'], payload: v.strictObject({}) },
  /** The reader has read so and wants to be told no more. */
  forgetLoss: { from: ['own'], payload: v.strictObject({}) },
  lookUpSettings: { from: ['own'], payload: v.strictObject({}) },
  chooseLookUps: { from: ['own'], payload: v.strictObject({ allowed: v.boolean(), wikibase: url }) },
  /** Asks for one name. Refused where the reader has not allowed it. */
  lookUp: {
    from: ['own'],
    payload: v.strictObject({
      name: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME)),
      language: v.pipe(v.string(), v.minLength(2), v.maxLength(35)),
    }),
  },
  /** All of one match, as an entity that could be kept. */
  lookUpEntity: {
    from: ['own'],
    payload: v.strictObject({
      id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
      language: v.pipe(v.string(), v.minLength(2), v.maxLength(35)),
    }),
  },
} as const;

export interface OwnReplies {
  readonly keepOwn: { readonly id: EntityId };
  readonly dropOwn: null;
  readonly keepNote: null;
  readonly restore: RestoreReport;
  readonly importCorrections: ImportReport;
  /** One sentence, or null. */
  readonly loss: string | null;
  readonly forgetLoss: null;
  readonly lookUpSettings: LookUpSettings;
  readonly chooseLookUps: LookUpSettings;
  readonly lookUp: readonly LookUpMatch[];
  readonly lookUpEntity: OwnEntity;
}
