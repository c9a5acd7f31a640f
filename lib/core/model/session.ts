// The state of one page, as its content session knows it; the panel shows it, nobody else keeps it.

import type { Annotation } from './annotation';
import type { Checked, ClaimMention } from './claim-match';
import type { Day } from './dates';
import type { EntityId } from './entity';
import type { Quote } from './quote';
import type { Fault } from './result';
import type { WhyOff } from './settings';
import type { UnknownName } from './unknown-name';

/** A new token for every article that a tab shows: replies that carry an older one are dropped. */
export type SessionToken = string;

/** The reader-facing sentence for each member is in `core/view/session-words`. */
export type SessionState =
  /** The page has not been looked at yet. */
  | { readonly is: 'idle' }
  /** Looking for the story on the page, and reading it. */
  | { readonly is: 'finding' }
  /** The reader has turned Backstory off here, or everywhere; the page is not read. */
  | { readonly is: 'off'; readonly why: WhyOff }
  /** The page holds no article; `why` is the gate's reason. */
  | { readonly is: 'no-article'; readonly why: string }
  /** Waiting for the background's answer. */
  | { readonly is: 'asking' }
  /** Marks are on the page. */
  | { readonly is: 'painted'; readonly revision: number }
  /** Something went wrong; the page is untouched. */
  | { readonly is: 'failed'; readonly fault: Fault }
  /** The page changed or our extension was replaced: this session is over. */
  | { readonly is: 'disposed' };

/** A mention as the panel needs it: the annotation with its words as they stand in the story. */
export interface Mention extends Annotation {
  readonly words: string;
  /** Well known to this reader, with nothing new since they last met: its mark is fainter. */
  readonly familiar?: true;
}

/** A passage as the panel needs it: with its words as they stand in the story. */
export interface ClaimPassage extends ClaimMention {
  readonly words: string;
}
export interface QuotePassage extends Quote {
  /** Of each part. */
  readonly words: readonly string[];
}

/**
 * What a mark, a card or a row is of, as page and panel tell each other. A passage, or a name that the library does not know, is told by
 * its position in `SessionView`: another reading may number them otherwise, so it holds with the token of the session only.
 */
export type Subject =
  /** `and`: the other end of a tie, which stands out with it. */
  | { readonly of: 'entity'; readonly entity: EntityId; readonly and?: EntityId }
  | { readonly of: 'claims' | 'quotes' | 'unknown'; readonly number: number };

/** What "open in panel" was pressed on. */
export interface Selection {
  readonly token: SessionToken;
  readonly subject: Subject;
}

/** How much of a very long story was read; numbers of words, about. */
export interface Coverage {
  /** The rest is being read now. */
  readonly scanning: boolean;
  readonly read: number;
  readonly all: number;
}

/** How long the steps took, milliseconds, for the bench. Told to our own pages only: the page cannot see them. */
export interface SessionTimings {
  /** From the first look at the page to its text, pauses included. */
  readonly read: number;
  /** Waiting for the background. */
  readonly ask: number;
  /** Finding the stretches on the page and drawing them. */
  readonly paint: number;
  /** From the first look to marks drawn. */
  readonly total: number;
  /** The longest that we kept the page's main thread at a stretch. */
  readonly longest: number;
}

/** What the content session tells the panel when asked. */
export interface SessionView {
  readonly token: SessionToken;
  readonly state: SessionState;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string;
  readonly published: Day | null;
  /** Of a story that was changed long after it was published. */
  readonly changed?: Day;
  readonly language: string | null;
  /** In reading order. Empty unless `state.is === 'painted'`. */
  readonly mentions: readonly Mention[];
  /** Sentences that repeat claims, and quotations, each in reading order; empty as `mentions`. */
  readonly claims: readonly ClaimPassage[];
  readonly quotes: readonly QuotePassage[];
  /** Names that the library does not know, in reading order; empty as `mentions`. */
  readonly unknown: readonly UnknownName[];
  /** Null unless `state.is === 'painted'`. */
  readonly checked: Checked | null;
  /** Faults that did not stop us, each one sentence (a date that is no date, a library with a bad record). */
  readonly notes: readonly string[];
  /** Of a story that is too long to be read at once. */
  readonly coverage?: Coverage;
  /** Once marks were drawn. */
  readonly timings?: SessionTimings;
}

/** What is told of a page in which no story has been read. */
export const NOTHING_READ = {
  publisher: null,
  published: null,
  language: null,
  mentions: [],
  claims: [],
  quotes: [],
  unknown: [],
  checked: null,
  notes: [],
} as const satisfies Partial<SessionView>;
