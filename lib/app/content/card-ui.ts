// The card's own script: not part of the content script that every page loads, but run in a page once its reader asks for
// something: a first card, a mention to be shown from the panel, the rest of a very long story.
//
// Both scripts live in one isolated world, which the page cannot see; the card's script leaves its host there under a
// key, and the content script picks it up. The load falls into the time that the pointer has to rest anyway.

import type { reveal } from '@/lib/edge/page/reveal';
import type { CardHost } from './card-host';
import type { scanRest } from './scan-rest';

/** What the script brings. */
export interface CardScript extends CardHost {
  readonly reveal: typeof reveal;
  readonly scanRest: typeof scanRest;
}

const KEY = Symbol.for('backstory.card-host');

type World = typeof globalThis & { [KEY]?: CardScript };

/** Called by the card's script. */
export function offerCardScript(parts: CardScript): void {
  (globalThis as World)[KEY] = parts;
}

export interface CardUi {
  /** The host, once it is there; null where the script cannot be had now. */
  readonly load: () => Promise<CardScript | null>;
  readonly host: () => CardHost | null;
}

/** `run` has the card's script run in this page. */
export function createCardUi(run: () => Promise<boolean>): CardUi {
  const host = (): CardScript | null => (globalThis as World)[KEY] ?? null;
  let running: Promise<boolean> | null = null;
  return {
    host,
    load: async () => {
      if (host()) return host();
      running ??= run();
      const ran = await running;
      // Another time it may work: the background was busy being updated, the reader has let us in again.
      if (!ran) running = null;
      return host();
    },
  };
}
