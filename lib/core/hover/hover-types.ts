// What the hover machine knows, hears and asks for: its states, events and effects.

import type { Box, Point } from './corridor';
import type { MarkRef } from './mark-ref';

/** One per card asked for. An answer that carries another is stale and dropped. */
export type HoverToken = number;

/** By what a card is asked for: a pointer that rests, a press of its button, a finger or pen, the keyboard. */
export type AskedBy = 'rest' | 'press' | 'tap' | 'keys';

/**
 * What a resting pointer is worth: a card; a card soon, for the reader holds a key; nothing, for cards come on a press, or while that key
 * is held. The contents are fetched in each case.
 */
export type Resting = 'opens' | 'opens-soon' | 'fetches';

/** A card being waited for: its contents are fetched while the pointer rests, so that it opens full. */
export interface Wait {
  readonly token: HoverToken;
  readonly mark: MarkRef;
  readonly by: AskedBy;
  /** Where it was pressed; null: by the keyboard, or by a pointer that rests and may move on yet. */
  readonly at: Point | null;
  /** Milliseconds of rest it takes; infinite where rest opens nothing. */
  readonly delay: number;
  /** When the pointer came to rest here; moved on by every fast movement. */
  readonly since: number;
  /** 0: none is running. */
  readonly timer: number;
  /** Rested long enough, or asked for outright: it opens as soon as it is ready. */
  readonly rested: boolean;
  /** The answer is there. */
  readonly ready: boolean;
}

/** The pointer has left mark and card; the card closes when the time is up. */
export interface Leaving {
  readonly from: Point;
  readonly since: number;
  readonly timer: number;
  /** Nearest to the card so far, in pixels: only getting nearer prolongs it, so it cannot go on for ever. */
  readonly nearest: number;
}

export type HoverPhase =
  /** No card, none awaited. */
  | { readonly is: 'idle' }
  /** The pointer is on a mark; the card's contents are asked for meanwhile. */
  | { readonly is: 'waiting'; readonly wait: Wait }
  /** The one card is open. `next` is the mark the pointer rests on while this card is still open. */
  | {
      readonly is: 'open';
      readonly token: HoverToken;
      readonly mark: MarkRef;
      /** Where the card stands; null until it is placed. */
      readonly box: Box | null;
      /** The pointer is on the card's mark or on the card. */
      readonly over: boolean;
      readonly pinned: boolean;
      readonly focused: boolean;
      /** It was pressed for: leaving it is no farewell, only another press, Esc or its button. */
      readonly stays: boolean;
      readonly leaving: Leaving | null;
      readonly next: Wait | null;
    };

export type OpenPhase = Extract<HoverPhase, { is: 'open' }>;

export interface HoverState {
  readonly phase: HoverPhase;
  readonly resting: Resting;
  /** The last token and timer given out. Neither is ever used twice. */
  readonly lastToken: HoverToken;
  readonly lastTimer: number;
  readonly pointer: { readonly at: Point; readonly time: number } | null;
  /** Closed by the reader, or without contents: stays closed until the pointer has been elsewhere. */
  readonly dismissed: MarkRef | null;
  /** Until then the short delay holds. */
  readonly warmUntil: number;
}

/** `time` is in milliseconds on any clock that does not run backwards. */
export type HoverEvent =
  /** The pointer is at `at`, on that mark or none; `onCard` if it is over the open card. */
  | {
      readonly type: 'move';
      readonly at: Point;
      readonly time: number;
      readonly mark: MarkRef | null;
      readonly onCard: boolean;
    }
  /** The page moved under a still pointer. */
  | {
      readonly type: 'scroll';
      readonly time: number;
      readonly mark: MarkRef | null;
      readonly onCard: boolean;
    }
  /** The pointer has left the window. */
  | { readonly type: 'out'; readonly time: number }
  /** A timer that was started has run out. */
  | { readonly type: 'timer'; readonly timer: number; readonly time: number }
  /** The card's contents have come, or (`empty`) there are none. */
  | { readonly type: 'ready'; readonly token: HoverToken }
  | { readonly type: 'empty'; readonly token: HoverToken }
  /** The open card stands here. */
  | { readonly type: 'placed'; readonly token: HoverToken; readonly box: Box }
  /** The reader asks for a card outright: by a press on the mark, a tap, or the keyboard. */
  | {
      readonly type: 'want';
      readonly mark: MarkRef;
      readonly by: Exclude<AskedBy, 'rest'>;
      /** Where it was pressed. */
      readonly at?: Point;
      readonly time: number;
    }
  /** What resting is worth has changed: by the settings, or by a key that is held or let go. */
  | { readonly type: 'resting'; readonly resting: Resting; readonly time: number }
  /** Esc, or the card's own close button. */
  | { readonly type: 'close' }
  /** A button was pressed on the page, outside the card. */
  | { readonly type: 'press' }
  /** The panel is open and tells what the card of this token told. */
  | { readonly type: 'handed-over'; readonly token: HoverToken }
  | { readonly type: 'pin'; readonly pinned: boolean; readonly time: number }
  /** The keyboard focus has entered or left the card. */
  | { readonly type: 'focus'; readonly inside: boolean; readonly time: number }
  /** The marks were replaced: old ones to new ones; those that are gone have none. */
  | { readonly type: 'renumber'; readonly marks: ReadonlyMap<MarkRef, MarkRef> };

export type HoverEffect =
  /** Fetch the contents; answer with `ready` or `empty`. */
  | { readonly do: 'ask'; readonly token: HoverToken; readonly mark: MarkRef }
  /** Send `timer` back after so many milliseconds. */
  | { readonly do: 'start'; readonly timer: number; readonly after: number }
  /** Show the card asked for with this token; answer with `placed`. */
  | {
      readonly do: 'show';
      readonly token: HoverToken;
      readonly mark: MarkRef;
      readonly by: AskedBy;
      /** Of words over several lines, the card keeps to the one here; null: to the first. */
      readonly at: Point | null;
    }
  /** Take the card away. Comes before every other `show`: there are never two. */
  | { readonly do: 'hide'; readonly token: HoverToken };

export interface HoverStep {
  readonly state: HoverState;
  readonly effects: readonly HoverEffect[];
}
