// Says a sentence to those who hear the page: in an element of our own, which is there only while it is said.

import { spokenDirection, spokenLocale } from '@/lib/core/words/say';
import { closedHost } from './closed-host';

/** A place for what is said must be known to a screen reader before it is filled. Milliseconds. */
const KNOWN_AFTER = 100;
/** Until it is taken away, milliseconds: screen readers have read the words by then, and speak on. */
const SAID_AFTER = 5_000;

/** Takes no room, and nothing of the page's own style. */
const STYLE =
  ':host{all:initial!important;position:fixed!important;inset:0 auto auto 0!important;inline-size:1px!important;block-size:1px!important;overflow:hidden!important;clip-path:inset(50%)!important;pointer-events:none!important}';

export interface Voice {
  readonly announce: (words: string) => void;
  readonly isVoice: (target: EventTarget | null) => boolean;
  readonly hush: () => void;
}

export function createVoice(document: Document): Voice {
  let host: HTMLElement | null = null;
  let timers: ReturnType<typeof setTimeout>[] = [];

  function hush(): void {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    host?.remove();
    host = null;
  }

  return {
    hush,
    isVoice: (target) => target !== null && target === host,
    announce: (words) => {
      hush();
      const made = closedHost(document, STYLE);
      if (!made.ok) return;
      ({ host } = made.value);
      const status = document.createElement('p');
      status.role = 'status';
      status.lang = spokenLocale();
      status.dir = spokenDirection();
      made.value.ground.append(status);
      document.documentElement.append(host);
      timers = [
        setTimeout(() => {
          status.textContent = words;
        }, KNOWN_AFTER),
        setTimeout(hush, SAID_AFTER),
      ];
    },
  };
}
