// When a request was made, and in one line how many there were.

import { say, spokenLocale } from '@/lib/core/words/say';

/** "26 November 2026". `zone`: an IANA name; left out, the reader's own. */
export function dayOf(at: number, zone?: string): string {
  return format(at, zone, { dateStyle: 'long' });
}

/** "10:40". */
export function timeOf(at: number, zone?: string): string {
  return format(at, zone, { timeStyle: 'short' });
}

/** Empty where a disk has spoilt the time: no list may fall with it. */
function format(at: number, zone: string | undefined, how: Intl.DateTimeFormatOptions): string {
  if (Number.isNaN(new Date(at).getTime())) return '';
  return new Intl.DateTimeFormat(
    spokenLocale(),
    zone === undefined ? how : { ...how, timeZone: zone },
  ).format(at);
}

/** What the panel says of them. `last`: milliseconds since 1970 of the last one that is listed; null where none is. */
export interface RequestsMade {
  readonly count: number;
  readonly last: number | null;
}

/** "Requests to the network: none"; else how many, and the day of the last. */
export function requestsLine({ count, last }: RequestsMade): string {
  if (count === 0) return say('net_panel_none');
  return last === null ? say('net_panel_some', count) : say('net_panel_last', count, dayOf(last));
}
