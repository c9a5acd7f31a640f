// What a card lets its reader put right, carried out by the background. Part of the card's script.

import type { Correcting } from '@/components/card/correct';
import type { Rejecting } from '@/components/card/not-this-claim';
import { MAX_SENTENCE } from '@/lib/core/model/limits';
import type { Mention, SessionView } from '@/lib/core/model/session';
import { storyNames } from '@/lib/core/view/corrections';
import type { callBackground } from '@/lib/edge/wire/call';
import type { BackgroundCall, BackgroundPayload, BackgroundReply } from '@/lib/edge/wire/message-types';

export interface SayingPorts {
  readonly callBackground: typeof callBackground;
  /** Asks for the story's annotations again. */
  readonly askAgain: () => Promise<unknown>;
  /** What cards show may be others now: they are asked for again. */
  readonly forget: () => void;
  /** The reader puts something right: the card stays where it is, whatever becomes of its mark. */
  readonly hold: () => void;
}

export interface CorrectingPorts extends SayingPorts {
  readonly mention: Mention;
  readonly view: () => SessionView;
}

/** A worker that was killed has forgotten what this page was given: it is told by being asked again. */
export async function callGiven<Call extends BackgroundCall>(
  { callBackground: call, askAgain }: SayingPorts,
  name: Call,
  payload: BackgroundPayload<Call>,
): Promise<BackgroundReply<Call>> {
  const answer = await call(name, payload);
  if (answer.ok || answer.fault.code !== 'not-given') return answer;
  await askAgain();
  return call(name, payload);
}

/** "This sentence does not say what the claim does", and taking that back. */
export function rejectingOf(ports: SayingPorts, sentence: string): Rejecting {
  return {
    onReject: (claim) => {
      ports.hold();
      return callGiven(ports, 'notThisClaim', { claim, sentence: sentence.slice(0, MAX_SENTENCE) });
    },
    onTakeBack: (id) => {
      ports.hold();
      return callGiven(ports, 'takeBackRejection', { id });
    },
  };
}

export function correctingOf(ports: CorrectingPorts, label: string): Correcting {
  const { mention, view, hold } = ports;
  const { words, entity, confidence, reason, rivals } = mention;
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
      return callGiven(ports, 'choices', { words, among, asOf: view().published });
    },
    onSay: (said) => callGiven(ports, 'correct', said),
    onTakeBack: (id) => {
      hold();
      return callGiven(ports, 'takeBack', { id });
    },
  };
}
