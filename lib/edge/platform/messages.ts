// Sending and hearing messages. What can go wrong on the way is a value; what a message means is not known here.

import { type Browser, browser } from './browser';
import { type Sender, senderOf } from './sender';

export type Sent =
  /** `answer` is undefined where somebody heard the message but nobody answered. */
  | { readonly is: 'answered'; readonly answer: unknown }
  /** Nobody listens there. */
  | { readonly is: 'no-receiver' }
  /** The receiver ended before it had answered, as a worker does that the browser kills. */
  | { readonly is: 'cut-off' }
  /** This script outlived its extension, which was reloaded, updated or removed. */
  | { readonly is: 'gone' }
  | { readonly is: 'failed'; readonly detail: string };

/** To every context of this extension but the sender's own and content scripts. */
export function sendToExtension(message: unknown): Promise<Sent> {
  return send(() => browser.runtime.sendMessage(message));
}

/** To the content scripts in a tab's top frame. */
export function sendToTab(tab: number, message: unknown): Promise<Sent> {
  return send(() => browser.tabs.sendMessage(tab, message, { frameId: 0 }));
}

/** An `async` function runs at once up to its first `await`: the message leaves within the caller's gesture. */
async function send(start: () => Promise<unknown>): Promise<Sent> {
  if (!isAlive()) return { is: 'gone' };
  try {
    return { is: 'answered', answer: await start() };
  } catch (error) {
    return classify(error instanceof Error ? error.message : String(error));
  }
}

/** Chrome empties `runtime` in a content script whose extension was reloaded. */
export function isAlive(): boolean {
  return browser?.runtime?.id !== undefined;
}

// The browsers give no codes, only these words.
function classify(detail: string): Sent {
  if (/context invalidated|dead object/i.test(detail)) return { is: 'gone' };
  if (/receiving end does not exist|no tab with id|invalid tab id/i.test(detail))
    return { is: 'no-receiver' };
  if (/(port|channel|conduit)s?\b.*\bclosed|disconnected|promised response .* out of scope/i.test(detail))
    return { is: 'cut-off' };
  return { is: 'failed', detail };
}

/**
 * Calls `listener` for every message. It answers with a NATIVE promise (any other thenable, as Dexie's, is taken for no
 * answer) or leaves the message to others with undefined. Returns the way to stop.
 */
export function onMessage(
  listener: (message: unknown, sender: Sender) => Promise<unknown> | undefined,
): () => void {
  const heard = (message: unknown, sender: Browser.runtime.MessageSender) =>
    listener(message, senderOf(sender)) as unknown as true;
  browser.runtime.onMessage.addListener(heard);
  return () => browser.runtime.onMessage.removeListener(heard);
}
