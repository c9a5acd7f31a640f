// The day that a page's own writing of a date means, as written before any shift of zone; or that it is no date.

import { type Day, parseDay } from '@/lib/core/model/dates';

export type ReadDate =
  | {
      readonly is: 'day';
      readonly day: Day /** Minutes, and seconds since 1970, where both can be told. */;
      readonly instant: number | null;
      readonly inUtc: boolean;
    }
  /** A day that no story can have been published on. */
  | { readonly is: 'implausible' }
  | { readonly is: 'no-date' };

/** The oldest newspapers are of 1605; a century ahead of us nothing is published. */
const FIRST_YEAR = 1605;
const LAST_YEAR = 2100;

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/;
const DAY_FIRST = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?=$|[\s,T])/;
const EAST_ASIAN = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
const WORDED =
  /^(?:[a-z]{3,9}\.?,?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?|([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?),?[\s-]+(\d{4})/;
const EPOCH = /^(?:\d{10}|\d{13})$/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function dayOf(year: number, month: number, day: number): Day | null {
  const pad = (number: number, length: number) => String(number).padStart(length, '0');
  return parseDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

function read(day: Day | null, instant: number | null = null, inUtc = false): ReadDate {
  if (!day) return { is: 'no-date' };
  const year = Number(day.slice(0, 4));
  return year < FIRST_YEAR || year > LAST_YEAR ? { is: 'implausible' } : { is: 'day', day, instant, inUtc };
}

/** Milliseconds since 1970 of an ISO writing with a zone; null without one. */
function instantOf(parts: RegExpExecArray): { readonly instant: number; readonly inUtc: boolean } | null {
  const zone = parts[7];
  if (zone === undefined) return null;
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  const minutes = offset
    ? (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0))
    : 0;
  const utc = Date.UTC(
    Number(parts[1]),
    Number(parts[2]) - 1,
    Number(parts[3]),
    Number(parts[4]),
    Number(parts[5]),
    Number(parts[6] ?? 0),
  );
  return { instant: utc - minutes * 60_000, inUtc: minutes === 0 };
}

/** Reads a date as pages write it for machines: ISO 8601 and its neighbours, RFC 2822, English words, epoch numbers. */
export function parsePageDate(written: string): ReadDate {
  const text = written.trim();
  const iso = ISO.exec(text);
  if (iso) {
    const at = instantOf(iso);
    return read(dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), at?.instant, at?.inUtc);
  }
  const plain = COMPACT.exec(text) ?? EAST_ASIAN.exec(text);
  if (plain && !EPOCH.test(text)) return read(dayOf(Number(plain[1]), Number(plain[2]), Number(plain[3])));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return read(dayOf(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1])));
  const worded = WORDED.exec(text.toLowerCase());
  if (worded) {
    const month = MONTHS.indexOf((worded[2] ?? worded[3] ?? '').slice(0, 3)) + 1;
    return read(month ? dayOf(Number(worded[5]), month, Number(worded[1] ?? worded[4])) : null);
  }
  if (EPOCH.test(text)) {
    const instant = Number(text) * (text.length === 10 ? 1000 : 1);
    return read(parseDay(new Date(instant).toISOString().slice(0, 10)), instant, true);
  }
  return { is: 'no-date' };
}
