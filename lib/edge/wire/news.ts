// News: messages that expect no answer, for whoever listens. The panel listens; often nobody does.

import { safeParse } from 'valibot';
import { ok, type Result } from '@/lib/core/model/result';
import { onMessage, sendToExtension } from '@/lib/edge/platform/messages';
import type { Sender } from '@/lib/edge/platform/sender';
import { admittedAs } from './admit';
import { resultOf } from './call';
import type { WireCode } from './codes';
import { envelope, openedBy } from './envelope';
import type { CallerOf, NewsName, NewsPayload } from './message-types';
import { NEWS } from './protocol';

/** Tells whoever listens. That nobody does is no fault; `gone` says that this script's extension is. */
export async function spread<Name extends NewsName>(
  name: Name,
  payload: NewsPayload<Name>,
): Promise<Result<null, WireCode>> {
  const result = resultOf(await sendToExtension(envelope('listeners', name, payload)));
  return result.ok || result.fault.code === 'no-receiver' ? ok(null) : result;
}

export type Listeners = {
  readonly [Name in NewsName]?: (payload: NewsPayload<Name>, from: CallerOf<(typeof NEWS)[Name]>) => void;
};

/** Hears the news named in the table until the returned function is called. What is malformed or forged is passed over. */
export function listen(listeners: Listeners): () => void {
  return onMessage((message, sender) => {
    const opened = openedBy('listeners', message);
    if (!opened || !Object.hasOwn(NEWS, opened.name)) return undefined;
    const name = opened.name as NewsName;
    const from = admittedAs(sender, NEWS[name].from);
    const listener = listeners[name] as ((payload: unknown, from: Sender) => void) | undefined;
    if (!listener || !from) return undefined;
    const payload = safeParse(NEWS[name].payload, opened.payload);
    if (payload.success) listener(payload.output, from);
    return undefined;
  });
}
