// A file that came with the extension, as a stream of bytes.

import { ownUrl } from './runtime';

/** Null: the extension has no such file. `path` without a leading slash. */
export async function openPackagedFile(
  path: string,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | null> {
  try {
    const response = await fetch(ownUrl(path));
    return response.ok ? response.body : null;
  } catch (error) {
    // What `fetch` says, in both browsers, to an address of ours with no file behind it.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
