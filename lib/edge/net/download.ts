// Fetching a file: from its beginning, or the rest of one that was cut off. What can go wrong on the way is a value.

import { type Errand, send } from './send';

export type Download =
  | {
      readonly is: 'open';
      readonly body: ReadableStream<Uint8Array<ArrayBuffer>>;
      /** Where in the file `body` begins, bytes: 0 where the server does not send the rest alone, or the file is another one now. */
      readonly from: number;
      /** Length of the whole file, bytes; null where it is not told. */
      readonly total: number | null;
      /** What the server calls this content; null where the rest cannot be asked for. */
      readonly validator: string | null;
      /** The server unpacks it on the way: its bytes are not those that lie there. */
      readonly isUnpacked: boolean;
    }
  /** An answer, but no file. */
  | { readonly is: 'refused'; readonly status: number }
  /** It was not asked: the request could not be written down. */
  | { readonly is: 'unwritten'; readonly why: string }
  /** No answer: no such server, no connection, or one whose certificate the browser does not accept. Browsers do not say which. */
  | { readonly is: 'unreachable'; readonly isOffline: boolean };

/** `rest`: what is here already, and what the server called it. Redirects are followed, as far as the browser follows them. */
export async function openDownload(
  url: string,
  {
    rest,
    signal,
    errand,
  }: {
    readonly rest: { from: number; validator: string } | null;
    readonly signal: AbortSignal;
    readonly errand: Errand;
  },
): Promise<Download> {
  const sent = await send(
    url,
    {
      signal,
      // The pack as it is now.
      cache: 'no-cache',
      ...(rest ? { headers: { Range: `bytes=${rest.from}-`, 'If-Range': rest.validator } } : {}),
    },
    errand,
  );
  if (sent.is === 'unwritten') return sent;
  if (sent.is === 'failed') {
    if (!isNoAnswer(sent.error)) throw sent.error;
    return { is: 'unreachable', isOffline: navigator.onLine === false };
  }
  const { response, body } = sent;
  const { headers } = response;
  const whole = async (): Promise<Download> => {
    await body?.cancel();
    return openDownload(url, { rest: null, signal, errand });
  };
  // The rest of nothing: what is here is no beginning of what is there.
  if (rest && response.status === 416) return whole();
  if (!response.ok || !body) {
    await body?.cancel();
    return { is: 'refused', status: response.status };
  }
  const from = response.status === 206 ? beginningOf(headers.get('content-range')) : 0;
  // A part that was not asked for.
  if (from === null || (from !== 0 && from !== rest?.from)) {
    if (rest) return whole();
    await body.cancel();
    return { is: 'refused', status: response.status };
  }
  const isUnpacked = headers.has('content-encoding') && headers.get('content-encoding') !== 'identity';
  const length = headers.get('content-length');
  return {
    is: 'open',
    body,
    from,
    total: isUnpacked || length === null ? null : from + Number(length),
    validator: isUnpacked ? null : validatorOf(headers),
    isUnpacked,
  };
}

/** All that `fetch` says where there is none. An abort is not told apart here: who aborted knows. */
function isNoAnswer(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof DOMException && error.name === 'AbortError');
}

function beginningOf(range: string | null): number | null {
  const found = /^bytes (\d+)-/.exec(range ?? '');
  return found ? Number(found[1]) : null;
}

/** Only a strong one says that the bytes are the same (RFC 9110, 13.1.5). */
function validatorOf(headers: Headers): string | null {
  const tag = headers.get('etag');
  if (tag) return tag.startsWith('W/') ? null : tag;
  return headers.get('last-modified');
}
