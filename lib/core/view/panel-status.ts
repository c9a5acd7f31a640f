// What the panel says of the page as a whole, and what the reader may do about it. That nothing was found must never sound like nothing to know.

import type { KnowledgeState } from '@/lib/core/model/knowledge';
import type { SessionView } from '@/lib/core/model/session';
import { type Settings, type WhyOff, whyOff } from '@/lib/core/model/settings';
import { say, sayCount } from '../words/say';
import { noSessionWords, sessionWords } from './session-words';

/** What the page is to a reader, by which its drawing is chosen. `named`: there is a cast, which is drawn instead. */
export type PageState =
  | 'none'
  | 'off'
  | 'paused'
  | 'named'
  | 'nobody-known'
  | 'library-empty'
  | 'library-opening'
  | 'library-shut'
  | Exclude<SessionView['state']['is'], 'painted' | 'off'>;

export interface PanelStatus {
  readonly state: PageState;
  readonly words: string;
  /** `reload`: the page; `packs`: there is nothing to look names up in. */
  readonly act: 'reload' | 'packs' | null;
}

const OFF = { site: 'off', paused: 'paused' } as const satisfies Record<WhyOff, PageState>;

/** A page that is no story is not told that it is off: what the reader chose is looked at first. */
export function panelStatus(
  session: SessionView | null,
  knowledge: KnowledgeState,
  settings: Pick<Settings, 'paused' | 'offAt'>,
): PanelStatus {
  const why = whyOff(settings, session?.url ?? '');
  if (why && session?.state.is !== 'disposed')
    return { state: OFF[why], words: sessionWords({ state: { is: 'off', why }, mentions: [] }), act: null };
  if (!session) return { state: 'none', words: noSessionWords(), act: 'reload' };
  const words = sessionWords(session);
  const { state } = session;
  switch (state.is) {
    case 'disposed':
    case 'failed':
      return { state: state.is, words, act: 'reload' };
    case 'painted':
      return session.mentions.length > 0
        ? { state: 'named', words, act: null }
        : nothingFound(session, knowledge);
    case 'off':
      return { state: OFF[state.why], words, act: null };
    default:
      return { state: state.is, words, act: null };
  }
}

/** Why no name was found: there was nothing to find it in, or the library does not know who is named. */
function nothingFound(session: SessionView, knowledge: KnowledgeState): PanelStatus {
  switch (knowledge.is) {
    case 'absent':
      return { state: 'library-empty', words: say('panel_nothing_known'), act: 'packs' };
    case 'opening':
      return { state: 'library-opening', words: say('panel_still_opening'), act: null };
    case 'unavailable':
      return { state: 'library-shut', words: say('panel_cannot_look'), act: null };
    default: {
      const unknown = session.unknown.length;
      const told = unknown > 0 ? sayCount('panel_found_unknown', unknown) : say('panel_found_none_meaning');
      return { state: 'nobody-known', words: `${sessionWords(session)} ${told}`, act: null };
    }
  }
}
