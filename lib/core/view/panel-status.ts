// What the panel says of the page as a whole, and what the reader may do about it. That nothing was found must never sound like nothing to know.

import type { KnowledgeState } from '@/lib/core/model/knowledge';
import type { SessionView } from '@/lib/core/model/session';
import { type Settings, whyOff } from '@/lib/core/model/settings';
import { say, sayCount } from '../words/say';
import { noSessionWords, sessionWords } from './session-words';

export interface PanelStatus {
  readonly words: string;
  /** `reload`: the page; `packs`: there is nothing to look names up in. */
  readonly act: 'reload' | 'packs' | null;
}

/** A page that is no story is not told that it is off: what the reader chose is looked at first. */
export function panelStatus(
  session: SessionView | null,
  knowledge: KnowledgeState,
  settings: Pick<Settings, 'paused' | 'offAt'>,
): PanelStatus {
  const why = whyOff(settings, session?.url ?? '');
  if (why && session?.state.is !== 'disposed')
    return { words: sessionWords({ state: { is: 'off', why }, mentions: [] }), act: null };
  if (!session) return { words: noSessionWords(), act: 'reload' };
  const words = sessionWords(session);
  switch (session.state.is) {
    case 'disposed':
    case 'failed':
      return { words, act: 'reload' };
    case 'painted':
      return session.mentions.length > 0 ? { words, act: null } : nothingFound(session, knowledge);
    default:
      return { words, act: null };
  }
}

/** Why no name was found: there was nothing to find it in, or the library does not know who is named. */
function nothingFound(session: SessionView, knowledge: KnowledgeState): PanelStatus {
  switch (knowledge.is) {
    case 'absent':
      return { words: say('panel_nothing_known'), act: 'packs' };
    case 'opening':
      return { words: say('panel_still_opening'), act: null };
    case 'unavailable':
      return { words: say('panel_cannot_look'), act: null };
    default: {
      const unknown = session.unknown.length;
      const told = unknown > 0 ? sayCount('panel_found_unknown', unknown) : say('panel_found_none_meaning');
      return { words: `${sessionWords(session)} ${told}`, act: null };
    }
  }
}
