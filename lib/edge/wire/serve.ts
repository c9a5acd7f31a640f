// Answering calls: one table per context, every call in it, every sender checked, and every payload that a page can send; every outcome a value.

import { type GenericSchema, safeParse } from 'valibot';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';
import { onMessage } from '@/lib/edge/platform/messages';
import type { Sender } from '@/lib/edge/platform/sender';
import { admittedAs } from './admit';
import { CLAIM_CALLS } from './claim-calls';
import type { WireCode } from './codes';
import { openedBy } from './envelope';
import type {
  BackgroundCall,
  BackgroundCalls,
  BackgroundPayload,
  BackgroundReply,
  CallerOf,
  ContentCall,
  ContentPayload,
  ContentReply,
} from './message-types';
import { OWN_CALLS } from './own-calls';
import { PACK_CALLS } from './pack-calls';
import { BACKGROUND_CALLS } from './protocol';
import { READER_CALLS } from './reader-calls';

/** A server for each call to the background; one that is missing does not compile. Called at once, so that a gesture still holds. */
export type BackgroundServers = {
  readonly [Call in BackgroundCall]: (
    payload: BackgroundPayload<Call>,
    from: CallerOf<BackgroundCalls[Call]>,
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
  const missing = callTables()
    .flatMap((table) => Object.keys(table))
    .filter((name) => !Object.hasOwn(servers, name));
  if (missing.length > 0) throw new Error(`No server for ${missing.join(', ')}.`);
  return serve('background', servers, admitChecked);
}

/**
 * Answers all calls to this tab's content session until the returned function is called. Whom it answers is checked, what they
 * send is not: only our own pages and worker, built from the same source, can reach it, and the schemas would be 2 kB in
 * every page that is opened.
 */
export function serveContent(servers: ContentServers): () => void {
  return serve('content', servers, (_, payload, sender) =>
    sender.is === 'own' ? ok({ payload, from: sender }) : fail('refused', say('fault_senderRefused')),
  );
}

interface Entry {
  readonly payload: GenericSchema;
  /** Left out: pages of our own and the background only. */
  readonly from?: readonly ('page' | 'own')[];
}

/** The payload as a server may take it, and as whose, or why it is not served. */
type Admit = (
  name: string,
  payload: unknown,
  sender: Sender,
) => Result<{ readonly payload: unknown; readonly from: Sender }, WireCode>;

/** Joined when they are asked for: a spread would be kept in the content script, and with it the schemas. */
const callTables = (): readonly Readonly<Record<string, Entry>>[] => [
  BACKGROUND_CALLS,
  PACK_CALLS,
  OWN_CALLS,
  CLAIM_CALLS,
  READER_CALLS,
];

function admitChecked(name: string, payload: unknown, sender: Sender): ReturnType<Admit> {
  const entry = callTables().find((table) => Object.hasOwn(table, name))![name]!;
  const from = admittedAs(sender, entry.from ?? ['own']);
  if (!from) return fail('refused', say('fault_callRefused', name));
  const parsed = safeParse(entry.payload, payload, { abortEarly: true });
  return parsed.success
    ? ok({ payload: parsed.output, from })
    : fail('bad-message', whatIsWrong(name, parsed.issues[0]));
}

const served = new Set<string>();

function serve(
  to: 'background' | 'content',
  servers: Readonly<Record<string, unknown>>,
  admit: Admit,
): () => void {
  if (served.has(to)) throw new Error(`The calls to ${to} are served already: one table serves them all.`);
  served.add(to);
  const stop = onMessage((message, sender) => {
    const opened = openedBy(to, message);
    return opened ? answer({ ...opened, sender, servers, admit }) : undefined;
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
  readonly servers: Readonly<Record<string, unknown>>;
  readonly admit: Admit;
}): Promise<Result<unknown>> {
  const { name, sender, servers } = asked;
  if (!Object.hasOwn(servers, name)) return fail('bad-message' satisfies WireCode, say('fault_callUnknown'));
  const admitted = asked.admit(name, asked.payload, sender);
  if (!admitted.ok) return admitted;
  const server = servers[name] as (
    payload: unknown,
    from: Sender,
  ) => Result<unknown> | Promise<Result<unknown>>;
  try {
    return await server(admitted.value.payload, admitted.value.from);
  } catch (error) {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return fail('failed' satisfies WireCode, say('fault_own', name, what));
  }
}

/** Names the place, never the contents: a page's text belongs in no message about faults. */
function whatIsWrong(
  name: string,
  issue: { readonly path?: readonly { readonly key: unknown }[] | undefined },
): string {
  const where = issue.path?.map(({ key }) => String(key)).join('.');
  return where ? say('fault_contentsAt', name, where) : say('fault_contents', name);
}
