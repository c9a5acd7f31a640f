// Every message that crosses a context, here and in pack-calls.ts, own-calls.ts, claim-calls.ts and reader-calls.ts: who sends it, when, and what comes back.
// No spread stands in a schema: the bundler would keep it, and with it the schemas that the content script does not serve.

import * as v from 'valibot';
import type { Annotation } from '@/lib/core/model/annotation';
import type { Checked, ClaimMention } from '@/lib/core/model/claim-match';
import type { Correction } from '@/lib/core/model/correction';
import { type Day, parseDay } from '@/lib/core/model/dates';
import type { EntityId } from '@/lib/core/model/entity';
import type { KnowledgeState } from '@/lib/core/model/knowledge';
import {
  MAX_BLOCKS,
  MAX_ID,
  MAX_LINE,
  MAX_NAME,
  MAX_NAMED_HERE,
  MAX_RIVALS,
  MAX_SCOPE_NAMES,
  MAX_TEXT,
  MAX_URL,
} from '@/lib/core/model/limits';
import type { Quote } from '@/lib/core/model/quote';
import type { Selection, SessionToken, SessionView } from '@/lib/core/model/session';
import type { Settings } from '@/lib/core/model/settings';
import type { Span } from '@/lib/core/model/span';
import type { UnknownName } from '@/lib/core/model/unknown-name';
import type { NamedEntity } from '@/lib/core/view/candidate-view';
import type { CardView } from '@/lib/core/view/card-view';
import type { Choice, CorrectionView } from '@/lib/core/view/corrections';

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const token = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const entityId = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID));
const day = v.custom<Day>((value) => typeof value === 'string' && parseDay(value) !== null, 'must be a day');
const tab = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME));
/** What a mark or a row is of: `Subject` in `core/model/session`. */
const subject = v.variant('of', [
  v.strictObject({ of: v.literal('entity'), entity: entityId }),
  v.strictObject({ of: v.picklist(['claims', 'quotes', 'unknown']), number: offset }),
]);
const correctionId = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

/** Every later stage searches these by halving: they must lie in the text, in order. */
function inOrder(spans: readonly Span[], { within, apart }: { within: number; apart: boolean }): boolean {
  let least = 0;
  for (const { start, end } of spans) {
    if (start < least || end < start || end > within) return false;
    least = apart ? end : start;
  }
  return true;
}

/**
 * Calls to the background. `from` says who may send each: `page` is a content script on any web page (not trusted),
 * `own` a page of our own extension.
 */
export const BACKGROUND_CALLS = {
  /** A content session has read an article and wants its annotations. The latest of a tab wins. */
  annotate: {
    from: ['page'],
    payload: v.pipe(
      v.strictObject({
        token,
        text: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
        blocks: v.pipe(
          v.array(
            v.strictObject({
              start: offset,
              end: offset,
              kind: v.picklist([
                'headline',
                'standfirst',
                'heading',
                'paragraph',
                'list-item',
                'quote',
                'lead',
              ]),
            }),
          ),
          v.maxLength(MAX_BLOCKS),
        ),
        links: v.pipe(v.array(v.strictObject({ start: offset, end: offset })), v.maxLength(MAX_BLOCKS)),
        language: v.nullable(v.pipe(v.string(), v.maxLength(35))),
        publisher: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(MAX_LINE)))),
        date: v.nullable(day),
      }),
      v.check(({ text, blocks }) => inOrder(blocks, { within: text.length, apart: true }), 'blocks overlap'),
      v.check(
        ({ text, links }) => inOrder(links, { within: text.length, apart: false }),
        'links are disordered',
      ),
    ),
  },
  /** The pointer rests on a mark: what does the card say? `named`: who else is named in the story. */
  card: {
    from: ['page', 'own'],
    payload: v.strictObject({
      entity: entityId,
      asOf: v.nullable(day),
      named: v.exactOptional(v.pipe(v.array(entityId), v.maxLength(MAX_NAMED_HERE))),
      /** Address of the story that is open, from a page of ours: it is no meeting before itself. Of a page the browser tells it. */
      at: v.exactOptional(v.pipe(v.string(), v.maxLength(MAX_URL))),
    }),
  },
  /** What a card over an ambiguous name says of its rivals. Of these few only: the page never gets a list of what we know. */
  names: {
    from: ['page'],
    payload: v.strictObject({
      entities: v.pipe(v.array(entityId), v.minLength(1), v.maxLength(MAX_RIVALS)),
      asOf: v.nullable(day),
    }),
  },
  /** The page turned out to be a story, or its first card is asked for: run that script here. */
  script: { from: ['page'], payload: v.strictObject({ part: v.picklist(['story', 'card']) }) },
  /** The reader pressed "open in panel" on a card. Must be sent within the gesture. Null: what it was of has lost its mark. */
  openPanel: { from: ['page'], payload: v.strictObject({ token, subject: v.nullable(subject) }) },
  /**
   * What else may these words mean? `among`: what they were said to mean, perhaps. A page is answered for the words and entities of its
   * own annotations only; a page of our own may ask for any name.
   */
  choices: {
    from: ['page', 'own'],
    payload: v.strictObject({
      words,
      among: v.pipe(v.array(entityId), v.maxLength(MAX_RIVALS + 1)),
      asOf: v.nullable(day),
    }),
  },
  /** The reader puts something right. A page may say it of words and entities that it was given, and of no others. */
  correct: {
    from: ['page', 'own'],
    payload: v.strictObject({
      words,
      verdict: v.variant('is', [
        v.strictObject({ is: v.literal('not'), entity: entityId }),
        v.strictObject({ is: v.literal('instead'), entity: entityId }),
        v.strictObject({ is: v.literal('never') }),
      ]),
      scope: v.variant('in', [
        v.strictObject({ in: v.literal('everywhere') }),
        v.strictObject({
          in: v.literal('stories-with'),
          names: v.pipe(v.array(words), v.minLength(1), v.maxLength(MAX_SCOPE_NAMES)),
        }),
      ]),
    }),
  },
  /** The reader takes a correction back. A page may do so with those that had a say in its story. */
  takeBack: { from: ['page', 'own'], payload: v.strictObject({ id: correctionId }) },
  /** The panel lists what the reader has put right. */
  /** Those made last, at most so many: one with thousands is read piece by piece. */
  corrections: { from: ['own'], payload: v.strictObject({ most: offset }) },
  /** The same, as a file. */
  exportCorrections: { from: ['own'], payload: v.strictObject({}) },
  /** Was a panel of this tab opened from a card some seconds ago, and from which one? There may be several: each is led there once, by itself. */
  selection: { from: ['own'], payload: v.strictObject({ tab }) },
  /** A panel has opened: what do we know? */
  knowledge: { from: ['own'], payload: v.strictObject({}) },
} as const;

/** What each call to the background is answered with. */
export interface BackgroundReplies {
  readonly annotate: AnnotateReply;
  readonly card: CardView;
  /** Those that the library still holds. */
  readonly names: readonly NamedEntity[];
  readonly script: null;
  /** Where the panel is shown now. */
  readonly openPanel: 'beside' | 'tab';
  /** The likeliest first; those `among` which it was asked stand in front. */
  readonly choices: readonly Choice[];
  readonly correct: Correction;
  readonly takeBack: null;
  /** The one made last first. */
  /** The one made last first; and how many there are. */
  readonly corrections: { readonly last: readonly CorrectionView[]; readonly count: number };
  readonly exportCorrections: { readonly name: string; readonly text: string };
  readonly selection: Selection | null;
  readonly knowledge: KnowledgeState;
}

export interface AnnotateReply {
  /** As it was asked with: an answer to an older article of the tab is dropped. */
  readonly token: SessionToken;
  /** Which knowledge answered. A greater one is newer. */
  readonly revision: number;
  readonly annotations: readonly Annotation[];
  readonly claims: readonly ClaimMention[];
  readonly quotes: readonly Quote[];
  readonly checked: Checked;
  /** Those among them whom the reader knows well: their marks may fade. */
  readonly familiar: readonly EntityId[];
  /** Names that the library does not know. */
  readonly unknown: readonly UnknownName[];
  readonly settings: Settings;
  /** What the reader should know about the answer, each one sentence (a library with bad records, a full disk). */
  readonly notes: readonly string[];
  readonly namesKnown: number;
}

/** Calls to the content session of a tab. Sent by the panel and the background; nobody else can reach it. */
export const CONTENT_CALLS = {
  /** What is on this page? */
  describe: { payload: v.strictObject({}) },
  /** Bring this mention into view and emphasise it. */
  reveal: { payload: v.strictObject({ token, mention: offset }) },
  /**
   * Bring a sentence that repeats a claim, a quotation, or a name that the library does not know into view and emphasise it. `mention`: of
   * such a name, which of its mentions.
   */
  revealPassage: {
    payload: v.strictObject({
      token,
      of: v.picklist(['claims', 'quotes', 'unknown']),
      number: offset,
      mention: v.exactOptional(offset),
    }),
  },
  /** The structured data of fact-checks on this page, as it stands there; asked only when our panel shows the tab. */
  claimReviews: { payload: v.strictObject({}) },
  /** A row of the panel is pointed at: emphasise all mentions of its entity, or its whole passage. Null, of whatever token: none any more. */
  emphasise: { payload: v.strictObject({ token, subject: v.nullable(subject) }) },
  /** Read the rest of a very long story, or stop reading it. A list, not a boolean: the content script has that schema already. */
  scan: { payload: v.strictObject({ token, wanted: v.picklist(['rest', 'stop']) }) },
  /** Settings have changed. */
  settings: { payload: v.custom<Settings>(() => true) },
  /** A key of the reader's: to the next mark or the one before, or its card. */
  command: { payload: v.strictObject({ go: v.picklist(['next', 'previous', 'card']) }) },
  /** What the reader has put right has changed: ask for the story's annotations again. */
  corrected: { payload: v.strictObject({}) },
} as const;

/** What each call to a content session is answered with; null says no more than "done". */
export interface ContentReplies {
  readonly describe: SessionView;
  readonly reveal: null;
  readonly revealPassage: null;
  /**
   * The page's address, and its texts of JSON-LD, `MAX_REVIEW_DATA` in all: in one answer, so that no other page can come between.
   * `leftOut`: how many texts were too much.
   */
  readonly claimReviews: {
    readonly url: string;
    readonly texts: readonly string[];
    readonly leftOut: number;
  };
  readonly emphasise: null;
  readonly scan: null;
  readonly settings: null;
  readonly corrected: null;
  readonly command: null;
}

/** News for whoever listens (the panel). The listener is told which tab it is from. */
export const NEWS = {
  /** The session's state has changed: ask `describe` again. */
  sessionChanged: { from: ['page'], payload: v.strictObject({ token }) },
  /** More of a very long story has been read. What was found is told when all is: a list of thousands costs the page's main thread 10 ms. */
  scanned: {
    from: ['page'],
    payload: v.strictObject({
      token,
      coverage: v.strictObject({ scanning: v.boolean(), read: offset, all: offset }),
    }),
  },
  /** The pointer is on a mark of this, or (null) on none any more. Every message wakes the worker: spread it only where a panel has asked `describe`. */
  pointed: { from: ['page'], payload: v.strictObject({ token, subject: v.nullable(subject) }) },
  /** A card was opened in the panel: show the row of what it is of. Sent by the background; a panel that opens later asks `selection`. */
  selected: { from: ['own'], payload: v.strictObject({ tab, token, subject }) },
  /** The background's knowledge has changed: ask `knowledge` again. Sent by the background. */
  knowledgeChanged: { from: ['own'], payload: v.strictObject({}) },
  /** Packs or jobs have changed: ask `packs` again. Sent by the background, some times a second while something is under way. */
  packsChanged: { from: ['own'], payload: v.strictObject({}) },
  /** Own entities or notes have changed: read them again. Sent by the background. */
  ownChanged: { from: ['own'], payload: v.strictObject({}) },
  /** Settings have changed: ask `settings` again. Sent by the background. */
  settingsChanged: { from: ['own'], payload: v.strictObject({}) },
  /** The reading ledger has changed. Sent by the background. */
  ledgerChanged: { from: ['own'], payload: v.strictObject({}) },
  /** A request to the network was made or has ended, or the list of them was erased. Sent by the background. */
  requestsChanged: { from: ['own'], payload: v.strictObject({}) },
  /** What the reader has put right has changed: ask `corrections` again. Sent by the background. */
  correctionsChanged: { from: ['own'], payload: v.strictObject({}) },
} as const;
