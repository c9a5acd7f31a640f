// A file that a page of ours hands over by a blob address, as a stream of bytes.

/** Null: there is no such blob any more, as when its page was closed. Nothing but a blob is asked for. */
export async function openBlob(address: string): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | null> {
  if (!address.startsWith('blob:')) return null;
  try {
    return (await fetch(address)).body;
  } catch (error) {
    // What `fetch` says, in both browsers, to an address with no blob behind it.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
