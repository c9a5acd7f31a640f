// Keys that are meant for the card do not reach the page: its shortcuts would act on them. What is written goes into a frame, and comes by here
// in no way (`components/card/note-frame.ts`).

import type { ClosedHost } from './closed-host';

const KEYS = ['keydown', 'keypress', 'keyup', 'input'] as const;

/**
 * Stops them on their way in, before every listener of the page's but those that were first in the same place. What they do by themselves
 * (pressing, choosing, going on) they do all the same; the card hears of keys by `onKey`.
 */
export function sealKeys(
  view: Window,
  { host, root }: Pick<ClosedHost, 'host' | 'root'>,
  { onKey, signal }: { readonly onKey: (event: KeyboardEvent) => void; readonly signal: AbortSignal },
): void {
  const stop = (event: Event): void => {
    // What a script sends is the page's own, and moves nothing in the card.
    if (!event.isTrusted || event.target !== host) return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown') onKey(event as KeyboardEvent);
  };
  for (const type of KEYS) view.addEventListener(type, stop, { capture: true, signal });
  // In Firefox all that begins in the card was stopped before, and is sent on within it.
  root.addEventListener(
    'keydown',
    (event) => {
      event.stopImmediatePropagation();
      onKey(event as KeyboardEvent);
    },
    true,
  );
}
