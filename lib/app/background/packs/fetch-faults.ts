// Why a pack's file could not be fetched, in a sentence each.

import { MAX_PACK_FILE } from '@/lib/core/model/limits';
import { fail } from '@/lib/core/model/result';

/**
 * - `unreachable` nobody answers at that address, or the reader is offline
 * - `not-there` the server says that there is no such file
 * - `withheld` it does not send it
 * - `cut-off` the connection was lost, or nothing came any more
 * - `no-pack` a file, but none of ours
 * - `too-large` more bytes than are taken
 */
export type FetchCode = 'unreachable' | 'not-there' | 'withheld' | 'cut-off' | 'no-pack' | 'too-large';

type FetchFault = ReturnType<typeof fail<FetchCode>>;

export function unreachable(url: string, isOffline: boolean): FetchFault {
  const host = hostOf(url);
  return isOffline
    ? fail('unreachable', `You are offline: what ${host} has can be fetched once you are connected again.`)
    : fail(
        'unreachable',
        `${host} could not be reached, or the browser does not accept its certificate: check the address and your connection.`,
      );
}

export function refusedWith(url: string, status: number): FetchFault {
  const host = hostOf(url);
  if (status === 404 || status === 410)
    return fail('not-there', `There is no file at ${url} (${host} answers ${status}): check the address.`);
  if (status === 401 || status === 403)
    return fail('withheld', `${host} does not give out ${url} (it answers ${status}): ask whoever keeps it.`);
  if (status === 429 || status >= 500)
    return fail('withheld', `${host} cannot send the file now (it answers ${status}): try again later.`);
  return fail('withheld', `${host} answers ${status} instead of sending the file: check the address.`);
}

export function cutOff(url: string | null, bytes: number): FetchFault {
  const megabytes = (bytes / 1e6).toFixed(1);
  return url
    ? fail('cut-off', `The connection to ${hostOf(url)} was lost after ${megabytes} MB: try again.`)
    : fail('cut-off', 'The file could not be read to its end: choose it again.');
}

export function stalled(url: string): FetchFault {
  return fail('cut-off', `${hostOf(url)} has sent nothing for a minute: try again later.`);
}

export function tooLarge(name: string, most = MAX_PACK_FILE): FetchFault {
  return fail('too-large', `${name} is larger than ${most / 1e6} MB, which is more than Backstory takes.`);
}

export function isPage(url: string | null): ReturnType<typeof fail<'no-pack'>> {
  return fail(
    'no-pack',
    url
      ? `${url} is a web page, not a pack: look on that page for the address of the pack itself.`
      : 'The file is a web page, not a pack: choose the file of the pack itself.',
  );
}

export function hostOf(url: string): string {
  return new URL(url).host;
}
