// Every message that crosses a context, in one file: who sends it, when, and what comes back.

import * as v from 'valibot';
import { DENSITIES } from '@/lib/core/model/annotation';
import { MAX_BLOCKS, MAX_TEXT } from '@/lib/core/model/limits';

const span = {
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
};
const token = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const entityId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

export const SettingsSchema = v.strictObject({ density: v.picklist(DENSITIES) });

/**
 * Calls to the background. `from` says who may send each: `page` is a content script on any web page (not trusted),
 * `own` a page of our own extension.
 */
export const BACKGROUND_CALLS = {
  /** A content session has read an article and wants its annotations. Answered with `AnnotateReply`. */
  annotate: {
    from: ['page'],
    payload: v.strictObject({
      token,
      text: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
      blocks: v.pipe(
        v.array(
          v.strictObject({
            ...span,
            kind: v.picklist(['headline', 'standfirst', 'heading', 'paragraph', 'list-item', 'quote']),
          }),
        ),
        v.maxLength(MAX_BLOCKS),
      ),
      links: v.pipe(v.array(v.strictObject(span)), v.maxLength(MAX_BLOCKS)),
      language: v.nullable(v.pipe(v.string(), v.maxLength(35))),
      date: v.nullable(day),
    }),
  },
  /** The pointer rests on a mark: what does the card say? Answered with a `CardView`. */
  card: { from: ['page', 'own'], payload: v.strictObject({ entity: entityId, asOf: v.nullable(day) }) },
  /** The reader pressed "open in panel" on a card. Must be sent within the gesture. */
  openPanel: { from: ['page'], payload: v.strictObject({ entity: v.nullable(entityId) }) },
  /** A panel has opened: what do we know? Answered with a `KnowledgeState`. */
  knowledge: { from: ['own'], payload: v.strictObject({}) },
  /** What has the reader chosen? Answered with `Settings`. */
  settings: { from: ['page', 'own'], payload: v.strictObject({}) },
  /** The reader changed a setting. Answered with the `Settings` that now hold; every tab is told. */
  choose: { from: ['own'], payload: SettingsSchema },
} as const;

/** Calls to the content session of a tab. Sent by the panel and the background; nobody else can reach it. */
export const CONTENT_CALLS = {
  /** What is on this page? Answered with a `SessionView`. */
  describe: { payload: v.strictObject({}) },
  /** Bring this mention into view and emphasise it. */
  reveal: { payload: v.strictObject({ token, mention: v.pipe(v.number(), v.integer(), v.minValue(0)) }) },
  /** A row of the panel is pointed at (or, with null, no longer): emphasise all mentions of the entity. */
  emphasise: { payload: v.strictObject({ token, entity: v.nullable(entityId) }) },
  /** Settings have changed. */
  settings: { payload: SettingsSchema },
} as const;

/** News that a content session spreads; whoever listens (the panel) checks which tab it is from. */
export const NEWS = {
  /** The session's state has changed: ask `describe` again. */
  sessionChanged: { payload: v.strictObject({ token }) },
  /** The pointer is on a mention of this entity, or (null) on none any more. */
  pointed: { payload: v.strictObject({ token, entity: v.nullable(entityId) }) },
  /** The background's knowledge has changed. Sent by the background. */
  knowledgeChanged: { payload: v.strictObject({}) },
} as const;
