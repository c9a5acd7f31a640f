// The one place where Backstory asks the network. A request is written down before it leaves; one that cannot be written down does not leave.

import {
  type RequestBegun,
  type RequestEnd,
  type RequestEnded,
  type RequestPurpose,
  roughly,
} from '@/lib/core/model/request';
import type { Result } from '@/lib/core/model/result';

/** Where requests are written down. */
export interface RequestBook {
  /** What is called, once, when the request has ended. The fault is a sentence for the reader. */
  readonly begin: (
    request: RequestBegun,
  ) => Promise<Result<(ended: RequestEnded) => Promise<void>, 'unwritten'>>;
}

/** On whose behalf. */
export interface Errand {
  readonly book: RequestBook;
  readonly purpose: RequestPurpose;
  readonly isPrivate: boolean;
}

export type Sent =
  /** `body` must be read to its end or cancelled: the request ends with it. */
  | { readonly is: 'answer'; readonly response: Response; readonly body: Body | null }
  /** The book could not be written. */
  | { readonly is: 'unwritten'; readonly why: string }
  /** What `fetch` threw, or would have: an address of which nothing can be made is asked for nowhere. */
  | { readonly is: 'failed'; readonly error: unknown };

type Body = ReadableStream<Uint8Array<ArrayBuffer>>;

/** Never with cookies, and never telling where it comes from, whatever `init` says. Nothing is thrown. */
export async function send(
  url: string,
  init: Pick<RequestInit, 'headers' | 'cache' | 'redirect' | 'signal'>,
  { book, purpose, isPrivate }: Errand,
): Promise<Sent> {
  if (!URL.canParse(url)) return { is: 'failed', error: new TypeError(`No address: ${url}`) };
  const address = new URL(url);
  const { origin } = address;
  const begun = await book.begin({
    purpose,
    origin,
    sent: roughly(sizeOf(address, init.headers)),
    isPrivate,
  });
  if (!begun.ok) return { is: 'unwritten', why: begun.fault.message };
  const end = begun.value;
  let response: Response;
  try {
    response = await fetch(url, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer' });
  } catch (error) {
    await end({ end: 'unreachable', received: 0, ledTo: null });
    return { is: 'failed', error };
  }
  const ledTo = originElsewhere(response, origin);
  const known = endByStatus(response);
  const close = (bytes: number, isWhole: boolean) =>
    end({ end: known ?? (isWhole ? 'answered' : 'broken-off'), received: roughly(bytes), ledTo });
  if (response.body) return { is: 'answer', response, body: watched(response.body, close) };
  await close(0, true);
  return { is: 'answer', response, body: null };
}

/** Bytes that say something: what the browser adds of itself is not told to us. */
function sizeOf({ pathname, search }: URL, headers: RequestInit['headers']): number {
  let bytes = pathname.length + search.length;
  new Headers(headers).forEach((value, name) => {
    bytes += name.length + value.length;
  });
  return bytes;
}

/** Null: its body tells. */
function endByStatus({ type, status, ok }: Response): RequestEnd | null {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return 'moved';
  return ok ? null : 'refused';
}

/** Browsers tell where a chain of redirects ends, and not over whom it went. */
function originElsewhere({ redirected, url }: Response, origin: string): string | null {
  if (!redirected || !URL.canParse(url)) return null;
  const last = new URL(url).origin;
  return last === origin ? null : last;
}

/** The same bytes. `close` is over before whoever reads them learns that they are. */
function watched(body: Body, close: (bytes: number, isWhole: boolean) => Promise<void>): Body {
  const reader = body.getReader();
  let bytes = 0;
  let isCancelled = false;
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          // A read that was waiting when its reader gave up ends as if all had come.
          if (isCancelled) return;
          if (!done) {
            bytes += value.length;
            controller.enqueue(value);
            return;
          }
        } catch (error) {
          await close(bytes, false);
          controller.error(error);
          return;
        }
        await close(bytes, true);
        controller.close();
      },
      async cancel(reason) {
        isCancelled = true;
        await close(bytes, false);
        await reader.cancel(reason);
      },
    },
    // Nothing is read ahead: what nobody wants any more was not received.
    { highWaterMark: 0 },
  );
}
