// A request to the network, as it is written down: when, what for, to which server, how much, how it ended. Never what was asked for.

/**
 * What a request is for; there is no other.
 * - `name` a name that the reader looks up
 * - `item` what the reader chose of what was found
 * - `fact-checks` words that the reader looks up among fact-checks
 * - `pack` a pack whose address the reader gave
 * - `update` a later version of a pack, since the reader pressed so
 * - `daily` the same, since the reader has it done once a day
 */
export const REQUEST_PURPOSES = ['name', 'item', 'fact-checks', 'pack', 'update', 'daily'] as const;
export type RequestPurpose = (typeof REQUEST_PURPOSES)[number];

/**
 * - `answered` all of it came
 * - `refused` the server answered that there is nothing, or nothing for us
 * - `moved` it named another address, which was not followed
 * - `unreachable` there was no answer
 * - `broken-off` there was the beginning of one: the connection was lost, it took too long or was too much, or the reader gave it up
 */
export type RequestEnd = 'answered' | 'refused' | 'moved' | 'unreachable' | 'broken-off';

/** What is known before it leaves. */
export interface RequestBegun {
  readonly purpose: RequestPurpose;
  /**
   * Scheme, host and port. No path: that of a Wikibase's item is the item, that of a pack may be a secret of whoever gave it, and both
   * would lie here for years after the reader has forgotten them.
   */
  readonly origin: string;
  /** Bytes of its address and of the headers that we add, `roughly`. */
  readonly sent: number;
  /** Asked for in a private window, or the browser does not say that it was in none. */
  readonly isPrivate: boolean;
}

export interface RequestEnded {
  readonly end: RequestEnd;
  /** Bytes of the answer, unpacked, `roughly`. */
  readonly received: number;
  /** Where the answer came from, where the server led elsewhere and the browser went along. */
  readonly ledTo: string | null;
}

/** One that is written down. */
export interface NetworkRequest extends Omit<RequestBegun, 'isPrivate'> {
  /** Grows by one. */
  readonly number: number;
  /** Milliseconds since 1970, of the minute in which it left. */
  readonly at: number;
  /** Null: it is under way, or the worker was killed meanwhile. */
  readonly ended: RequestEnded | null;
}

/** Of all requests since the list begins, also of those that it does not hold. */
export interface RequestSums {
  /** Milliseconds since 1970: when the list began, with the database or as the reader erased it. */
  readonly since: number;
  readonly sums: Readonly<Record<RequestPurpose, RequestSum>>;
}

export interface RequestSum {
  readonly count: number;
  readonly sent: number;
  readonly received: number;
}

/** To two figures, upwards, and never finer than a hundred: the exact length of an address tells how long the name in it is, that of an answer of whom it speaks. */
export function roughly(bytes: number): number {
  if (bytes <= 0) return 0;
  const step = Math.max(100, 10 ** (Math.floor(Math.log10(bytes)) - 1));
  return Math.ceil(bytes / step) * step;
}

export function toMinute(at: number): number {
  return Math.floor(at / 60_000) * 60_000;
}

export function noSums(since: number): RequestSums {
  const none: RequestSum = { count: 0, sent: 0, received: 0 };
  return {
    since,
    sums: { name: none, item: none, 'fact-checks': none, pack: none, update: none, daily: none },
  };
}

export function countOf({ sums }: RequestSums): number {
  return REQUEST_PURPOSES.reduce((all, purpose) => all + sums[purpose].count, 0);
}
