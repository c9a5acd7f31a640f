// Fetching a file: from its beginning, or the rest of one that was cut off. What can go wrong on the way is a value.

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
  /** No answer: no such server, no connection, or one whose certificate the browser does not accept. Browsers do not say which. */
  | { readonly is: 'unreachable'; readonly isOffline: boolean };

/** `rest`: what is here already, and what the server called it. Redirects are followed, as far as the browser follows them. */
export async function openDownload(
  url: string,
  {
    rest,
    signal,
  }: { readonly rest: { from: number; validator: string } | null; readonly signal: AbortSignal },
): Promise<Download> {
  const response = await answerOf(url, {
    signal,
    // The pack as it is now; and no cookies: who reads what is nobody's business.
    cache: 'no-cache',
    credentials: 'omit',
    ...(rest ? { headers: { Range: `bytes=${rest.from}-`, 'If-Range': rest.validator } } : {}),
  });
  if (!response) return { is: 'unreachable', isOffline: navigator.onLine === false };
  // The rest of nothing: what is here is no beginning of what is there.
  if (rest && response.status === 416) return openDownload(url, { rest: null, signal });
  if (!response.ok || !response.body) return { is: 'refused', status: response.status };
  const { headers } = response;
  const from = response.status === 206 ? beginningOf(headers.get('content-range')) : 0;
  // A part that was not asked for.
  if (from === null || (from !== 0 && from !== rest?.from)) {
    await response.body.cancel();
    return rest ? openDownload(url, { rest: null, signal }) : { is: 'refused', status: response.status };
  }
  const isUnpacked = headers.has('content-encoding') && headers.get('content-encoding') !== 'identity';
  const length = headers.get('content-length');
  return {
    is: 'open',
    body: response.body,
    from,
    total: isUnpacked || length === null ? null : from + Number(length),
    validator: isUnpacked ? null : validatorOf(headers),
    isUnpacked,
  };
}

/** Null: there was no answer. An abort is not told apart here: who aborted knows. */
async function answerOf(url: string, init: RequestInit): Promise<Response | null> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (error instanceof TypeError || (error instanceof DOMException && error.name === 'AbortError'))
      return null;
    throw error;
  }
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

/** A file that a page of ours has been given, by the address that the page made for it; null where that page is gone. */
export async function openBlob(address: string): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | null> {
  if (!address.startsWith('blob:')) return null;
  try {
    return (await fetch(address)).body;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
