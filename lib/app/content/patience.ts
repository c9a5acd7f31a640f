// What a page does whose questions are lost. Browsers stop the background whenever they like, also while it answers; `callBackground` has asked
// twice then. The page asks again by itself, after pauses that grow, and then once each time that it is seen again: what stops the background may
// be this very story.

import type { Fault } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';
import type { Reading } from '@/lib/edge/page/pace';
import type { WireCode } from '@/lib/edge/wire/codes';

/** A loss, and what follows: each leads to the next one, the last to rest. */
type Loss =
  | { readonly is: 'asks-again'; readonly after: number; readonly next: Loss }
  | { readonly is: 'rests-until-seen' };

/** Milliseconds. To each the pace adds its own: it waits until the page is quiet, and seen. */
const PAUSES = [200, 2_000, 8_000, 30_000, 60_000];

const FIRST_LOSS = PAUSES.reduceRight<Loss>((next, after) => ({ is: 'asks-again', after, next }), {
  is: 'rests-until-seen',
});

/** What a reading that failed tells: why, and when the page is to be read again. */
export interface Failed extends Pick<Reading, 'again'> {
  readonly fault: Fault;
}

export interface Patience {
  /** A question was not answered with what it asked for. */
  readonly failed: (fault: Fault) => Failed;
  /** One was answered, or what is asked about is another page. */
  readonly renew: () => void;
}

export function createPatience(): Patience {
  /** Null: the last question was answered. */
  let loss: Loss | null = null;
  return {
    renew: () => {
      loss = null;
    },
    failed: (fault) => {
      if (fault.code !== ('no-receiver' satisfies WireCode)) {
        loss = null;
        return { fault, again: null };
      }
      if (loss?.is !== 'rests-until-seen') loss = loss ? loss.next : FIRST_LOSS;
      const { code } = fault;
      return loss.is === 'asks-again'
        ? { fault: { code, message: say('fault_lostAsksAgain') }, again: loss.after }
        : { fault: { code, message: say('fault_lostAtLast') }, again: 'seen' };
    },
  };
}
