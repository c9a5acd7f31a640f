// Answering calls: one table per context, every call in it, every payload checked, every outcome a value.

import { type GenericSchema, safeParse } from 'valibot';
import { fail, type Result } from '@/lib/core/model/result';
import { onMessage } from '@/lib/edge/platform/messages';
import type { Sender } from '@/lib/edge/platform/sender';
import { openedBy } from './envelope';
import type {
  BackgroundCall,
  BackgroundPayload,
  BackgroundReply,
  CallerOf,
  ContentCall,
  ContentPayload,
  ContentReply,
  OwnCaller,
  PageCaller,
} from './message-types';
import { BACKGROUND_CALLS, CONTENT_CALLS, type WireCode } from './protocol';

/** A server for each call to the background; one that is missing does not compile. Called at once, so that a gesture still holds. */
export type BackgroundServers = {
  readonly [Call in BackgroundCall]: (
    payload: BackgroundPayload<Call>,
    from: CallerOf<(typeof BACKGROUND_CALLS)[Call]>,
  ) => BackgroundReply<Call> | Promise<BackgroundReply<Call>>;
};

/** A server for each call to a content session. */
export type ContentServers = {
  readonly [Call in ContentCall]: (
    payload: ContentPayload<Call>,
  ) => ContentReply<Call> | Promise<ContentReply<Call>>;
};

/** Answers all calls to the background from now on. Register it synchronously at the start: the browser wakes a worker only for listeners it saw then. */
export function serveBackground(servers: BackgroundServers): () => void {
  return serve('background', BACKGROUND_CALLS, servers);
}

/** Answers all calls to this tab's content session until the returned function is called. */
export function serveContent(servers: ContentServers): () => void {
  return serve('content', CONTENT_CALLS, servers);
}

interface Entry {
  readonly payload: GenericSchema;
  /** Left out: pages of our own and the background only. */
  readonly from?: readonly ('page' | 'own')[];
}

const served = new Set<string>();

function serve(
  to: 'background' | 'content',
  entries: Readonly<Record<string, Entry>>,
  servers: Readonly<Record<string, unknown>>,
): () => void {
  if (served.has(to)) throw new Error(`The calls to ${to} are served already: one table serves them all.`);
  const missing = Object.keys(entries).filter((name) => typeof servers[name] !== 'function');
  if (missing.length > 0) throw new Error(`No server for ${missing.join(', ')}.`);
  served.add(to);
  const stop = onMessage((message, sender) => {
    const opened = openedBy(to, message);
    return opened ? answer({ ...opened, sender, entries, servers }) : undefined;
  });
  return () => {
    served.delete(to);
    stop();
  };
}

/** An `async` function, for its native promise: the browser takes any other thenable for no answer. */
async function answer(asked: {
  readonly name: string;
  readonly payload: unknown;
  readonly sender: Sender;
  readonly entries: Readonly<Record<string, Entry>>;
  readonly servers: Readonly<Record<string, unknown>>;
}): Promise<Result<unknown>> {
  const { name, sender } = asked;
  const entry = Object.hasOwn(asked.entries, name) ? asked.entries[name] : undefined;
  if (!entry)
    return fail('bad-message' satisfies WireCode, 'Backstory was asked for something it does not know.');
  if (sender.is === 'foreign' || !(entry.from ?? ['own']).includes(sender.is))
    return fail('refused' satisfies WireCode, `Backstory does not answer "${name}" to this sender.`);
  const payload = safeParse(entry.payload, asked.payload, { abortEarly: true });
  if (!payload.success) return fail('bad-message' satisfies WireCode, whatIsWrong(name, payload.issues[0]));
  const server = asked.servers[name] as (
    payload: unknown,
    from: PageCaller | OwnCaller,
  ) => Result<unknown> | Promise<Result<unknown>>;
  try {
    return await server(payload.output, sender);
  } catch (error) {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return fail(
      'failed' satisfies WireCode,
      `Backstory met a fault of its own while it answered "${name}" (${what}).`,
    );
  }
}

/** Names the place, never the contents: a page's text belongs in no message about faults. */
function whatIsWrong(
  name: string,
  issue: { readonly path?: readonly { readonly key: unknown }[] | undefined },
): string {
  const where = issue.path?.map(({ key }) => String(key)).join('.');
  return `Backstory was asked "${name}" with contents that it cannot use${where ? ` (at ${where})` : ''}.`;
}
