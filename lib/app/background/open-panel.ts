// Opens the panel from a card, and tells it what the card was of.

import { fail, ok } from '@/lib/core/model/result';
import type { Selection } from '@/lib/core/model/session';
import { say } from '@/lib/core/words/say';
import { now } from '@/lib/edge/platform/clock';
import { openPanel } from '@/lib/edge/platform/panel';
import { spread } from '@/lib/edge/wire/news';
import type { BackgroundServers } from '@/lib/edge/wire/serve';

/** The panel's page, as the entrypoint `sidepanel` is built. */
export const PANEL_PAGE = 'sidepanel.html';

/** A panel that was not open asks within this time of its opening, and so may others of the tab; later, the reader has moved on. Milliseconds. */
const SELECTION_HOLDS = 10_000;

export function createPanelServers(): Pick<BackgroundServers, 'openPanel' | 'selection'> {
  const selections = new Map<number, Selection & { readonly at: number }>();
  return {
    async openPanel({ token, subject }, { tab }) {
      // First, and before any `await`: the browser lets a panel open only within the reader's gesture.
      const opening = openPanel({ tab, page: PANEL_PAGE });
      if (subject) selections.set(tab, { token, subject, at: now() });
      const place = await opening;
      if (place === 'nowhere') {
        return fail('unavailable', say('fault_panelShut'));
      }
      // For a panel that is open already; one that opens now asks.
      if (subject) void spread('selected', { tab, token, subject });
      return ok(place);
    },
    selection({ tab }) {
      const selection = selections.get(tab);
      if (!selection || now() - selection.at >= SELECTION_HOLDS) {
        selections.delete(tab);
        return ok(null);
      }
      return ok({ token: selection.token, subject: selection.subject });
    },
  };
}
