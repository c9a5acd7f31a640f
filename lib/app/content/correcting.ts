// What a card lets its reader put right, carried out by the background. Part of the card's script.

import type { Correcting } from '@/components/card/correct';
import type { Mention, SessionView } from '@/lib/core/model/session';
import { storyNames } from '@/lib/core/view/corrections';
import type { callBackground } from '@/lib/edge/wire/call';
import type { BackgroundCall, BackgroundPayload, BackgroundReply } from '@/lib/edge/wire/message-types';

export interface CorrectingPorts {
  readonly mention: Mention;
  readonly view: () => SessionView;
  readonly callBackground: typeof callBackground;
  /** Asks for the story's annotations again. */
  readonly askAgain: () => Promise<unknown>;
  /** The reader puts something right: the card stays where it is, whatever becomes of its mark. */
  readonly hold: () => void;
}

export function correctingOf(
  { mention, view, askAgain, hold, ...ports }: CorrectingPorts,
  label: string,
): Correcting {
  const { words, entity, confidence, reason, rivals } = mention;

  /** A worker that was killed has forgotten what this page was given: it is told by being asked again. */
  async function call<Call extends BackgroundCall>(
    name: Call,
    payload: BackgroundPayload<Call>,
  ): Promise<BackgroundReply<Call>> {
    const answer = await ports.callBackground(name, payload);
    if (answer.ok || answer.fault.code !== 'not-given') return answer;
    await askAgain();
    return ports.callBackground(name, payload);
  }

  return {
    words,
    entity,
    label,
    isSure: confidence === 'sure',
    correction: reason.kind === 'corrected' ? reason.correction : null,
    storyNames: () => storyNames(view().mentions, mention),
    onAsk: () => {
      hold();
      const among = [entity, ...rivals.map((rival) => rival.entity)];
      return call('choices', { words, among, asOf: view().published });
    },
    onSay: (said) => call('correct', said),
    onTakeBack: (id) => {
      hold();
      return call('takeBack', { id });
    },
  };
}
