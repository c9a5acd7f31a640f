// Calls of our own pages to the background about what the reader writes, backs up and looks up. Part of protocol.ts, for its size.

import * as v from 'valibot';
import { MAX_BODY, MAX_ID, MAX_NAME, MAX_URL } from '@/lib/core/model/limits';
import type { LookUpMatch, LookUpSettings, OwnEntity, RestoreReport } from '@/lib/core/model/own';

const entity = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID));
const url = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_URL));

export const OWN_CALLS = {
  /** Keeps an entity of the reader's own. Its form is that of a pack's record and is checked as one. */
  keepOwn: { from: ['own'], payload: v.strictObject({ entity: v.unknown(), sources: v.unknown() }) },
  dropOwn: { from: ['own'], payload: v.strictObject({ id: entity }) },
  /** An empty text deletes the note. */
  keepNote: {
    from: ['own'],
    payload: v.strictObject({ entity, text: v.pipe(v.string(), v.maxLength(MAX_BODY)) }),
  },
  /** Puts what a backup holds into the library: beside what is there, or in its place. A blob address of the page that asks. */
  restore: {
    from: ['own'],
    payload: v.strictObject({ blob: url, how: v.picklist(['add', 'replace']) }),
  },
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
  readonly keepOwn: null;
  readonly dropOwn: null;
  readonly keepNote: null;
  readonly restore: RestoreReport;
  readonly lookUpSettings: LookUpSettings;
  readonly chooseLookUps: LookUpSettings;
  readonly lookUp: readonly LookUpMatch[];
  readonly lookUpEntity: OwnEntity;
}
