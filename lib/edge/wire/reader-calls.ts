// Calls about the reader's own ways: settings, sites that are off, what was read, notes from a card. Part of protocol.ts, for its size.

import * as v from 'valibot';
import { DENSITIES } from '@/lib/core/model/annotation';
import { type Day, parseDay } from '@/lib/core/model/dates';
import { MAX_ID, MAX_LINE, MAX_NOTE, MAX_URL } from '@/lib/core/model/limits';
import { CARD_OPENINGS, HELD_KEYS, isSite, MARKED_KINDS, type Settings } from '@/lib/core/model/settings';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID));
const token = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const site = v.pipe(v.string(), v.check(isSite, 'must be the name of a site'));
const story = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_URL));
const day = v.custom<Day>((value) => typeof value === 'string' && parseDay(value) !== null, 'must be a day');
const note = v.pipe(v.string(), v.maxLength(MAX_NOTE));
const line = v.pipe(v.string(), v.maxLength(MAX_LINE));

/** Some of the settings: what is left out stays. Sites have a call of their own. */
const choices = {
  density: v.exactOptional(v.picklist(DENSITIES)),
  unmarked: v.exactOptional(v.array(v.picklist(MARKED_KINDS))),
  opening: v.exactOptional(v.picklist(CARD_OPENINGS)),
  heldKey: v.exactOptional(v.picklist(HELD_KEYS)),
  motion: v.exactOptional(v.boolean()),
  paused: v.exactOptional(v.boolean()),
  ledger: v.exactOptional(v.boolean()),
  fading: v.exactOptional(v.boolean()),
};

export const READER_CALLS = {
  /** What has the reader chosen? A page is told of the sites that are off only whether it stands on one. */
  settings: { from: ['page', 'own'], payload: v.strictObject({}) },
  /** The reader changed some settings. Every tab is told, and every page of ours. */
  choose: { from: ['own'], payload: v.strictObject(choices) },
  /** Backstory is turned off for a site, or on again. Every tab is told. */
  switchSite: { from: ['own'], payload: v.strictObject({ site, on: v.boolean() }) },
  /**
   * The reader has stayed with a story. Where it stands the browser tells, and whom it names the background has told the tab itself: a
   * page adds only how the story is called.
   */
  storyRead: {
    from: ['page'],
    payload: v.strictObject({
      token,
      title: v.nullable(line),
      publisher: v.nullable(line),
      published: v.nullable(day),
    }),
  },
  /** Erases what was read. What it was our own pages read themselves, and may bring back. */
  eraseLedger: {
    from: ['own'],
    payload: v.variant('what', [
      v.strictObject({ what: v.literal('story'), story }),
      v.strictObject({ what: v.literal('site'), site }),
      v.strictObject({ what: v.literal('day'), day }),
      v.strictObject({ what: v.literal('all') }),
    ]),
  },
  /** What was erased comes back: `blob` is the address of a file of it, in the form of a backup. No message could carry thousands. */
  returnStories: {
    from: ['own'],
    payload: v.strictObject({ blob: v.pipe(v.string(), v.maxLength(MAX_URL)) }),
  },
  /** Erases the list of requests to the network. What it holds our own pages read themselves. */
  eraseRequests: { from: ['own'], payload: v.strictObject({}) },
  /**
   * A note written on a card, in the place of the one that stood there (`before`; empty: none); empty: it is taken away. One that was
   * changed elsewhere meanwhile stays, and that is told. A page may write on entities that it was given only.
   */
  noteHere: {
    from: ['page'],
    payload: v.strictObject({ entity: id, text: note, before: note }),
  },
} as const;

export interface ReaderReplies {
  /** The settings that hold. */
  readonly settings: Settings;
  /** The settings that now hold. */
  readonly choose: Settings;
  /** The settings that now hold. */
  readonly switchSite: Settings;
  readonly storyRead: null;
  /** How many stories were erased. */
  readonly eraseLedger: { readonly erased: number };
  readonly returnStories: null;
  /** How many requests there were. */
  readonly eraseRequests: { readonly erased: number };
  readonly noteHere: null;
}
