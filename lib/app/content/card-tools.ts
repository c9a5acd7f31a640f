// What a card lets its reader do with what it says: write a note on it, copy it, go to what its bearer says. Part of the card's script.

import { CARD_CSS } from '@/components/card/card-css';
import type { Noting } from '@/components/card/note';
import type { Said } from '@/components/card/said';
import type { EntityId } from '@/lib/core/model/entity';
import type { CardView } from '@/lib/core/view/card-view';
import { copiedCard } from '@/lib/core/view/copied';
import { saidHere } from '@/lib/core/view/said-here';
import { say } from '@/lib/core/words/say';
import { copyOut } from '@/lib/edge/page/copy-out';
import { adoptStyle } from '@/lib/edge/page/style-sheet';
import { type CorrectingPorts, callGiven } from './correcting';

/** Notes that were begun on this page and are not kept: for its life, whatever becomes of their cards. */
const drafts = new Map<EntityId, string>();

export function notingOf(ports: CorrectingPorts, view: CardView): Noting {
  const { entity, label, note = '' } = view;
  return {
    label,
    note,
    draft: drafts.get(entity) ?? null,
    onDraft: (text) => {
      if (text === null) drafts.delete(entity);
      else drafts.set(entity, text);
    },
    // A sheet without an element: what a page's policy says of those holds in the frame too, and Firefox would report one to the page's server.
    onDress: (document) => adoptStyle(document, CARD_CSS),
    onKeep: async (text, before) => {
      const kept = await callGiven(ports, 'noteHere', { entity, text, before });
      // Also where it was not kept: another note may stand there now.
      ports.forget();
      return kept;
    },
  };
}

export function saidOf(ports: CorrectingPorts & { readonly goTo: (quote: number) => void }): Said {
  const { mention, view, goTo } = ports;
  return { quotes: saidHere(view().quotes, mention.entity), onGo: goTo };
}

/** Answers with what came of it, in one sentence. */
export async function copyCard(document: Document, view: CardView): Promise<string> {
  return say((await copyOut(document, copiedCard(view))) ? 'card_copied' : 'card_copy_refused');
}
