// Asking another context: a typed call, answered by a value in every case.
//
// Requests are validated by whoever receives them. Replies are not validated again: only a context of this same extension,
// built from the same source, can answer a message of ours, and a context that could forge an answer would hold all that
// the answer could give it. Only the outermost form is looked at, to tell an answer from silence. This also keeps the
// schemas out of the content script.

import { fail, type Result } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';
import { type Sent, sendToExtension, sendToTab } from '@/lib/edge/platform/messages';
import type { WireCode } from './codes';
import { envelope } from './envelope';
import type {
  BackgroundCall,
  BackgroundPayload,
  BackgroundReply,
  ContentCall,
  ContentPayload,
  ContentReply,
} from './message-types';

/**
 * Asks the background. The message leaves before this returns, so that a gesture still holds.
 *
 * The browser may kill the worker while it works, of which Firefox says that there is no receiver, and Chromium may say nothing: it answers
 * with undefined. Asking again wakes a new one, once. Every call may be asked twice without harm but `openPanel`, whose gesture is spent.
 */
export async function callBackground<Call extends BackgroundCall>(
  call: Call,
  payload: BackgroundPayload<Call>,
): Promise<BackgroundReply<Call>> {
  const message = envelope('background', call, payload);
  let sent = await sendToExtension(message);
  if (isLost(sent) && call !== 'openPanel') sent = await sendToExtension(message);
  return resultOf(sent) as BackgroundReply<Call>;
}

/** Nobody has answered. No server of ours answers with nothing: every outcome is a value. */
function isLost(sent: Sent): boolean {
  return sent.is === 'answered' ? (sent.answer ?? null) === null : /^(cut-off|no-receiver)$/.test(sent.is);
}

/** Asks the content session of a tab. */
export async function callContent<Call extends ContentCall>(
  tab: number,
  call: Call,
  payload: ContentPayload<Call>,
): Promise<ContentReply<Call>> {
  return resultOf(await sendToTab(tab, envelope('content', call, payload))) as ContentReply<Call>;
}

/** The answer, or why there is none. */
export function resultOf(sent: Sent): Result<unknown, WireCode> {
  switch (sent.is) {
    case 'answered':
      if (isResult(sent.answer)) return sent.answer;
      return sent.answer === undefined || sent.answer === null
        ? fail('no-receiver', say('fault_noAnswer'))
        : fail('failed', say('fault_oddAnswer'));
    case 'no-receiver':
      return fail('no-receiver', say('fault_noAnswer'));
    case 'cut-off':
      return fail('no-receiver', say('fault_stopped'));
    case 'gone':
      return fail('gone', say('fault_updated'));
    case 'failed':
      return fail('failed', say('fault_notDelivered', sent.detail));
  }
}

function isResult(answer: unknown): answer is Result<unknown, WireCode> {
  return (
    typeof answer === 'object' && answer !== null && typeof (answer as { ok?: unknown }).ok === 'boolean'
  );
}
