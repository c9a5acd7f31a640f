// When a page that has changed is read again: once it is quiet, and never more often than it is worth.

/** Timers, so that tests need not wait. */
export interface Clock {
  readonly now: () => number;
  readonly setTimeout: (run: () => void, after: number) => unknown;
  readonly clearTimeout: (timer: unknown) => void;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => performance.now(),
  setTimeout: (run, after) => setTimeout(run, after),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

/** A page is read once it has been quiet for this long, milliseconds: frameworks write in bursts. */
const QUIET = 300;
/** A page that is never quiet is read after this long all the same. */
const LONGEST_WAIT = 2_000;
/** So many readings at once, and after them one every so many milliseconds: six a minute of a page that never rests. */
const BURST = 6;
const EVERY = 10_000;
/** A reading that held the page's thread for a millisecond is followed by so many of rest: at most 2 % of the time. */
const REST = 50;
/** The reader's own doing is worth a reading beyond the burst, but no more often than this: pages can pretend. */
const OWN_EVERY = 2_000;

/** After so many milliseconds, or when the page is seen the next time after it was hidden. */
export type Again = number | 'seen';

/** What a reading tells. */
export interface Reading {
  /** How long it held the page's main thread, milliseconds. */
  readonly spent: number;
  /** Look again then, whether anything changes or not; null: only if something does. */
  readonly again: Again | null;
}

export interface Pace {
  /** The page has changed: it will be read. */
  readonly changed: () => void;
  /** What comes next is the reader's doing, and must not wait for what the page has used up. */
  readonly hurry: () => void;
  /** The page is looked at for the first time: it is read now. */
  readonly begin: () => void;
  /** As `Reading.again`, told by a reading that the pace did not ask for. */
  readonly again: (when: Again) => void;
  /** Hidden pages are not read: what has changed meanwhile is due when they are seen again. */
  readonly rest: (resting: boolean) => void;
  /** Something has changed and has not been read yet. */
  readonly isDue: () => boolean;
  readonly stop: () => void;
}

/** Calls `read` when it is time; never twice at once, so that a page that keeps changing cannot keep a reading from its end. */
export function createPace(clock: Clock, read: () => Promise<Reading>): Pace {
  let timer: unknown = null;
  let lookAgain: unknown = null;
  let isWantedWhenSeen = false;
  /** When the first and the last of the changes came that have not been read; null: there are none. */
  let since: { readonly first: number; last: number } | null = null;
  let isReading = false;
  let isResting = false;
  let left = BURST;
  let countedAt = clock.now();
  let restedAt = 0;
  let hurriedAt = Number.NEGATIVE_INFINITY;
  let stopped = false;

  function whenDue(): number {
    const now = clock.now();
    left = Math.min(BURST, left + (now - countedAt) / EVERY);
    countedAt = now;
    const { first, last } = since!;
    const affordable = left >= 1 ? now : now + (1 - left) * EVERY;
    return Math.max(Math.min(last + QUIET, first + LONGEST_WAIT), affordable, restedAt);
  }

  /** One timer, set once: every further change only moves the time that it is held against when it runs out. */
  function wait(): void {
    if (!since || timer !== null || isReading || isResting || stopped) return;
    timer = clock.setTimeout(
      () => {
        timer = null;
        if (since && clock.now() < whenDue()) wait();
        else if (since) void readNow();
      },
      Math.max(0, whenDue() - clock.now()),
    );
  }

  async function readNow(): Promise<void> {
    if (isResting || isReading || stopped) return;
    since = null;
    isReading = true;
    left -= 1;
    clock.clearTimeout(lookAgain);
    isWantedWhenSeen = false;
    const { spent, again } = await read();
    isReading = false;
    restedAt = clock.now() + spent * REST;
    if (again !== null) lookThen(again);
    wait();
  }

  function lookThen(when: Again): void {
    clock.clearTimeout(lookAgain);
    isWantedWhenSeen = when === 'seen';
    if (when !== 'seen' && !stopped) lookAgain = clock.setTimeout(changed, when);
  }

  function changed(): void {
    const now = clock.now();
    if (since) since.last = now;
    else since = { first: now, last: now };
    wait();
  }

  return {
    changed,
    hurry: () => {
      const now = clock.now();
      if (now - hurriedAt < OWN_EVERY) return;
      hurriedAt = now;
      left = Math.max(left, 1);
      // The timer was set for a later time.
      clock.clearTimeout(timer);
      timer = null;
      wait();
    },
    begin: () => void readNow(),
    again: lookThen,
    rest: (resting) => {
      isResting = resting;
      if (!resting && isWantedWhenSeen) changed();
      else wait();
    },
    isDue: () => since !== null,
    stop: () => {
      stopped = true;
      clock.clearTimeout(timer);
      clock.clearTimeout(lookAgain);
      timer = null;
      since = null;
    },
  };
}
