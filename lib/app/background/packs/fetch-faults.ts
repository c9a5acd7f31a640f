// Why a pack's file could not be fetched, in a sentence each.

import { MAX_PACK_FILE } from '@/lib/core/model/limits';
import { fail } from '@/lib/core/model/result';
import { say } from '@/lib/core/words/say';

/**
 * - `unreachable` nobody answers at that address, or the reader is offline
 * - `not-there` the server says that there is no such file
 * - `withheld` it does not send it
 * - `cut-off` the connection was lost, or nothing came any more
 * - `no-pack` a file, but none of ours
 * - `too-large` more bytes than are taken
 * - `unwritten` it was not asked: the request could not be written down
 */
export type FetchCode =
  | 'unreachable'
  | 'not-there'
  | 'withheld'
  | 'cut-off'
  | 'no-pack'
  | 'too-large'
  | 'unwritten';

type FetchFault = ReturnType<typeof fail<FetchCode>>;

export function unreachable(url: string, isOffline: boolean): FetchFault {
  const host = hostOf(url);
  return isOffline
    ? fail('unreachable', say('fault_offline', host))
    : fail('unreachable', say('fault_serverUnreachable', host));
}

export function refusedWith(url: string, status: number): FetchFault {
  const host = hostOf(url);
  if (status === 404 || status === 410)
    return fail('not-there', say('fault_fileNotThere', url, host, status));
  if (status === 401 || status === 403) return fail('withheld', say('fault_fileWithheld', host, url, status));
  if (status === 429 || status >= 500) return fail('withheld', say('fault_fileNotNow', host, status));
  return fail('withheld', say('fault_fileInstead', host, status));
}

export function cutOff(url: string | null, bytes: number): FetchFault {
  const megabytes = (bytes / 1e6).toFixed(1);
  return url
    ? fail('cut-off', say('fault_connectionLost', hostOf(url), megabytes))
    : fail('cut-off', say('fault_fileCutOff'));
}

export function stalled(url: string): FetchFault {
  return fail('cut-off', say('fault_serverSilent', hostOf(url)));
}

export function tooLarge(name: string, most = MAX_PACK_FILE): FetchFault {
  return fail('too-large', say('fault_fileTooLarge', name, most / 1e6));
}

export function isPage(url: string | null): ReturnType<typeof fail<'no-pack'>> {
  return fail('no-pack', url ? say('fault_webPageAt', url) : say('fault_webPage'));
}

/** A pack may name an address that the browser can make nothing of: it is told as it stands there. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
