// What the panel says to the tab that it shows. A tab without a session, or with another one by now, does nothing.

import type { SessionView, Subject } from '@/lib/core/model/session';
import { reloadTab } from '@/lib/edge/platform/tabs';
import { callContent } from '@/lib/edge/wire/call';

export interface TabLink {
  readonly reveal: (mention: number) => Promise<void>;
  readonly revealPassage: (
    of: 'claims' | 'quotes' | 'unknown',
    number: number,
    mention?: number,
  ) => Promise<void>;
  /** Null: nothing stands out any more. */
  readonly emphasise: (subject: Subject | null) => Promise<void>;
  readonly scan: (on: boolean) => Promise<void>;
  readonly reload: () => Promise<void>;
}

export function linkTab(
  now: () => { readonly tab: number | null; readonly session: SessionView | null },
): TabLink {
  /** Null: there is nobody to be told. */
  function asked(): { readonly tab: number; readonly token: string } | null {
    const { tab, session } = now();
    return tab !== null && session ? { tab, token: session.token } : null;
  }

  return {
    reveal: async (mention) => {
      const to = asked();
      if (to) await callContent(to.tab, 'reveal', { token: to.token, mention });
    },
    revealPassage: async (of, number, mention) => {
      const to = asked();
      const which = mention === undefined ? {} : { mention };
      if (to) await callContent(to.tab, 'revealPassage', { token: to.token, of, number, ...which });
    },
    emphasise: async (subject) => {
      const to = asked();
      if (to) await callContent(to.tab, 'emphasise', { token: to.token, subject });
    },
    scan: async (on) => {
      const to = asked();
      if (to) await callContent(to.tab, 'scan', { token: to.token, wanted: on ? 'rest' : 'stop' });
    },
    reload: async () => {
      const { tab } = now();
      if (tab !== null) await reloadTab(tab);
    },
  };
}
