// Asks a server for JSON: one request, with caps on time and size, that tells the server nothing but its address.

import { type Errand, type Sent, send } from './send';

/** How a request ended. Nothing is thrown. */
export type Asked =
  /** `text` is the JSON of `value`. */
  | { readonly is: 'json'; readonly value: unknown; readonly text: string; readonly wait: number | null }
  /** The server asks to be left alone for so many seconds. */
  | { readonly is: 'wait'; readonly seconds: number }
  /** Any status but success; `status` as HTTP counts. */
  | { readonly is: 'status'; readonly status: number }
  /** The server names another address. It is not followed: what is asked for goes where the reader allowed it, and nowhere else. */
  | { readonly is: 'moved' }
  | { readonly is: 'not-json' }
  | { readonly is: 'too-big' }
  | { readonly is: 'too-slow' }
  /** It was not asked: the request could not be written down. */
  | { readonly is: 'unwritten'; readonly why: string }
  /** No network, no such server, or the browser does not let us. */
  | { readonly is: 'unreachable' };

export interface AskOptions {
  /** Who asks, where the server's operators want to know. */
  readonly agent?: string;
  /** Milliseconds for all of it. */
  readonly mostTime: number;
  /** Bytes, unpacked. */
  readonly mostBytes: number;
}

/** What a server means that gives no time: half a minute. */
const USUAL_WAIT = 30;

export async function askJson(
  url: string,
  { agent, mostTime, mostBytes }: AskOptions,
  errand: Errand,
): Promise<Asked> {
  const sent = await send(
    url,
    {
      // Browsers do not let `User-Agent` be set; Wikimedia reads this in its place.
      headers: { Accept: 'application/json', ...(agent === undefined ? {} : { 'Api-User-Agent': agent }) },
      // What may be kept is kept in our own database, and for a time that the reader was told.
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(mostTime),
    },
    errand,
  );
  if (sent.is === 'unwritten') return sent;
  try {
    if (sent.is === 'failed') throw sent.error;
    return await answerIn(sent, mostBytes);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return { is: 'too-slow' };
    // All that `fetch` and a body cut off on its way say.
    if (error instanceof TypeError) return { is: 'unreachable' };
    throw error;
  }
}

type Answer = Extract<Sent, { is: 'answer' }>;

async function answerIn({ response, body }: Answer, mostBytes: number): Promise<Asked> {
  const { status, headers } = response;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400))
    return dismiss(body, { is: 'moved' });
  const wait = secondsIn(headers.get('retry-after'));
  if (status === 429 || status === 503) return dismiss(body, { is: 'wait', seconds: wait ?? USUAL_WAIT });
  if (!response.ok) return dismiss(body, { is: 'status', status });
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(headers.get('content-type') ?? ''))
    return dismiss(body, { is: 'not-json' });
  const text = await textOf(body, mostBytes);
  if (typeof text !== 'string') return text;
  try {
    return { is: 'json', value: JSON.parse(text) as unknown, text, wait };
  } catch (error) {
    if (error instanceof SyntaxError) return { is: 'not-json' };
    throw error;
  }
}

/** Its body is not read: the connection is let go. */
async function dismiss(body: Answer['body'], asked: Asked): Promise<Asked> {
  await body?.cancel();
  return asked;
}

async function textOf(body: Answer['body'], mostBytes: number): Promise<string | Asked> {
  const reader = body?.getReader();
  if (!reader) return { is: 'not-json' };
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > mostBytes) {
      await reader.cancel();
      return { is: 'too-big' };
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** `Retry-After` in seconds; one that names a moment of the server's clock is not compared with ours. */
function secondsIn(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header.trim()) ? Number(header) : null;
}
