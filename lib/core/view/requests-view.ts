// The list of requests to the network, as the library page shows it: by day, each in plain words.

import { MAX_REQUESTS } from '@/lib/core/model/limits';
import {
  countOf,
  type NetworkRequest,
  REQUEST_PURPOSES,
  type RequestPurpose,
  type RequestSum,
  type RequestSums,
} from '@/lib/core/model/request';
import { commaWords, labels, say, sayCount } from '@/lib/core/words/say';
import { bytesWords } from './pack-words';
import { dayOf, timeOf } from './request-words';

export interface RequestsView {
  /** How many, and since when. */
  readonly summary: string;
  /** Of how many only the number is kept; null: of none. */
  readonly unlisted: string | null;
  /** What they were for; a kind that was never asked for is left out. */
  readonly kinds: readonly {
    readonly purpose: RequestPurpose;
    readonly what: string;
    readonly sum: string;
  }[];
  /** The last one first. */
  readonly days: readonly { readonly day: string; readonly rows: readonly RequestRow[] }[];
}

export interface RequestRow {
  readonly number: number;
  readonly time: string;
  readonly what: string;
  /** Whom it was sent to: the host, with the scheme where that does not hide what is sent. */
  readonly server: string;
  /** Where the server led on to, one sentence. */
  readonly led: string | null;
  readonly size: string | null;
  readonly end: string;
}

const PURPOSES = labels('net_for', ['name', 'item', 'fact-checks', 'pack', 'update', 'daily']);
const ENDS = labels('net_end', ['answered', 'refused', 'moved', 'unreachable', 'broken-off']);

/** The list as it is at one moment. */
export interface RequestList {
  readonly sums: RequestSums;
  /** The last one first. */
  readonly requests: readonly NetworkRequest[];
}

/** `zone`: as of `dayOf`. */
export function requestsView({ sums, requests }: RequestList, zone?: string): RequestsView {
  const count = countOf(sums);
  const begins = dayOf(sums.since, zone);
  // The row before its sum would be a fault of ours: told as none.
  const unlisted = Math.max(0, count - requests.length);
  return {
    summary: count === 0 ? say('net_none', begins) : sayCount('net_count', count, begins),
    unlisted: unlisted === 0 ? null : sayCount('net_unlisted', unlisted, MAX_REQUESTS),
    kinds: REQUEST_PURPOSES.flatMap((purpose) => {
      const sum = sums.sums[purpose];
      if (sum.count === 0) return [];
      const words = commaWords([sayCount('net_requests', sum.count), sizesOf(sum)]);
      return [{ purpose, what: PURPOSES[purpose], sum: words }];
    }),
    days: byDay(requests, zone),
  };
}

function byDay(requests: readonly NetworkRequest[], zone: string | undefined): RequestsView['days'] {
  const days = new Map<string, RequestRow[]>();
  for (const request of requests) {
    const day = dayOf(request.at, zone);
    const rows = days.get(day) ?? [];
    rows.push(rowOf(request, zone));
    days.set(day, rows);
  }
  return [...days].map(([day, rows]) => ({ day, rows }));
}

function rowOf(request: NetworkRequest, zone: string | undefined): RequestRow {
  const { number, at, purpose, origin, sent, ended } = request;
  return {
    number,
    time: timeOf(at, zone),
    what: PURPOSES[purpose],
    server: serverOf(origin),
    led: ended?.ledTo ? say('net_led', serverOf(ended.ledTo)) : null,
    size: ended && sizeOf(sent, ended.received),
    end: ended ? ENDS[ended.end] : say('net_end_open'),
  };
}

/** Of an answer that never came, nothing came: not "about 0 bytes". Both in bytes. */
function sizeOf(sent: number, received: number): string {
  const left = bytesWords(sent);
  return received === 0 ? say('net_size_nothing', left) : say('net_size', left, bytesWords(received));
}

/** The same of a whole kind. */
function sizesOf({ sent, received }: RequestSum): string {
  const left = bytesWords(sent);
  return received === 0 ? say('net_sizes_nothing', left) : say('net_sizes', left, bytesWords(received));
}

function serverOf(origin: string): string {
  return origin.replace(/^https:\/\//, '');
}
