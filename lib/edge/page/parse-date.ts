// The day that a page's own writing of a date means, as written before any shift of zone; or that it is no date.

import { type Day, parseDay } from '@/lib/core/model/dates';

export type ReadDate =
  | {
      readonly is: 'day';
      readonly day: Day;
      /** What the clock showed where it was written, as if that were UTC, in ms since 1970; null: a day alone. */
      readonly clock: number | null;
      /** How far that clock was ahead of UTC, in ms; null where no zone is written. */
      readonly ahead: number | null;
    }
  /** A day that no story can have been published on. */
  | { readonly is: 'implausible' }
  | { readonly is: 'no-date' };

/** The oldest newspapers are of 1605; a century ahead of us nothing is published. */
const FIRST_YEAR = 1605;
const LAST_YEAR = 2100;
/** UTF-16 units: no date is longer. */
const MAX_WRITING = 100;

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(?:[T\s,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}(?:Z|[+-]\d{2}:?\d{2})?)?$/;
/** Day first or month first: told apart only where one of them is above twelve, or by the dots, which go with the day first. */
const YEAR_LAST = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})(?=$|[\s,T])/;
const EAST_ASIAN = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
const WORDED =
  /^(?:[a-z]{3,9}\.?,?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?|([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?),?[\s-]+(\d{4})/;
const EPOCH = /^(?:\d{10}|\d{13})$/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const NO_DATE: ReadDate = { is: 'no-date' };

/** `parts` from 1: year, month, day, and of a writing with a time hour, minute, second, zone. */
function read(parts: readonly (string | undefined)[]): ReadDate {
  const [, year, month, date, hour, minute, second, zone] = parts;
  const day = parseDay(`${year!.padStart(4, '0')}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`);
  if (!day) return NO_DATE;
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return { is: 'implausible' };
  if (hour === undefined) return { is: 'day', day, clock: null, ahead: null };
  const clock = Date.UTC(+year!, +month! - 1, +date!, +hour, +minute!, +(second ?? 0));
  return { is: 'day', day, clock, ahead: zone === undefined ? null : aheadOf(zone) };
}

function aheadOf(zone: string): number {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', ''));
  // Of `Z`, `UTC` and `GMT` no number is left.
  return Number.isNaN(minutes) || zone.length < 3 ? 0 : (zone[0] === '-' ? -1 : 1) * minutes * 60_000;
}

/** Reads a date as pages write it for machines: ISO 8601 and its neighbours, RFC 2822, English words, epoch numbers. */
export function parsePageDate(written: string): ReadDate {
  const text = written.slice(0, MAX_WRITING).trim();
  const iso = ISO.exec(text);
  if (iso) return read(iso);
  if (EPOCH.test(text)) {
    const moment = new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
    return read(ISO.exec(moment)!);
  }
  const plain = COMPACT.exec(text) ?? EAST_ASIAN.exec(text);
  if (plain) return read(plain.slice(0, 4));
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [, first, mark, second, year] = yearLast;
    if (mark === '.' || Number(first) > 12 || first === second) return read(['', year, second, first]);
    return Number(second) > 12 ? read(['', year, first, second]) : NO_DATE;
  }
  const worded = WORDED.exec(text.toLowerCase());
  if (worded) {
    const month = MONTHS.indexOf((worded[2] ?? worded[3] ?? '').slice(0, 3)) + 1;
    return month ? read(['', worded[5], String(month), worded[1] ?? worded[4]]) : NO_DATE;
  }
  return NO_DATE;
}

const DATED_PATH =
  /([/_-])((?:19|20)\d\d)(?:\/(0?[1-9]|1[0-2]|[a-z]{3})\/(0?[1-9]|[12]\d|3[01])|\/?(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])|-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))(?!\d)(.*)/;

/**
 * The day in an address, as many news sites write it: `/2024/05/02/ferry`, `/2024/may/02/ferry`, `/ferry-20240502`.
 * `isStory`: more than the day is there, so that it is no list of that day's stories.
 */
export function dayInAddress(address: URL | null): { readonly day: Day; readonly isStory: boolean } | null {
  const found = address && DATED_PATH.exec(address.pathname.slice(0, 500));
  if (!found) return null;
  const rest = found[9]!;
  const month = found[3] ?? found[5] ?? found[7]!;
  const named = MONTHS.indexOf(month) + 1;
  const reading = read(['', found[2], named ? String(named) : month, found[4] ?? found[6] ?? found[8]]);
  if (reading.is !== 'day') return null;
  return {
    day: reading.day,
    isStory: found[1] !== '/' || (rest.length > 4 && !rest.startsWith('/page/')),
  };
}
