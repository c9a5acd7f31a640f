// Times of a Wikibase as partial dates, only as exact as they claim to be; and the stretch that a statement held.

import { type Day, earliest, latest, type PartialDate, parsePartialDate } from '../model/dates';
import { count, isObject } from './wikidata-item';
import type { Snak, Statement } from './wikidata-statements';
import type { Skips } from './wikidata-types';

/** The two calendars that a Wikibase knows, as the last part of their address. */
const GREGORIAN = /Q1985727$/;
const JULIAN = /Q1985786$/;
/** From 9 a time is exact to the year, 10 to the month, 11 to the day; finer ones give an hour beside it. */
const YEAR = 9;
const MONTH = 10;
const TIME = /^([+-]?)0*(\d{1,11})-(\d\d)-(\d\d)T/;

/** The date that a snak gives, or null. Vaguer than a year, before the year 1, or impossible: none. */
export function dateOf(snak: Snak | undefined, skips: Skips): PartialDate | null {
  if (snak?.is !== 'value') return null;
  const { value } = snak;
  const parts = isObject(value) && typeof value.time === 'string' ? TIME.exec(value.time) : null;
  const precision = isObject(value) ? value.precision : undefined;
  if (!isObject(value) || !parts || typeof precision !== 'number') {
    count(skips, 'malformed');
    return null;
  }
  const calendar = value.calendarmodel;
  const isJulian = typeof calendar === 'string' && JULIAN.test(calendar);
  if (calendar !== undefined && !isJulian && !(typeof calendar === 'string' && GREGORIAN.test(calendar))) {
    count(skips, 'strange-calendar');
    return null;
  }
  const [, sign, year, month, day] = parts;
  let date = year!.padStart(4, '0');
  if (precision >= MONTH && month !== '00') {
    if (precision > MONTH && day !== '00') {
      const written = `${date}-${month}-${day}`;
      date = isJulian ? fromJulian(Number(year), Number(month), Number(day)) : written;
    } else if (!isJulian) date = `${date}-${month}`;
    // A Julian month is none of ours: its days lie in two. Only the year is kept.
  }
  const read = sign === '-' || precision < YEAR ? null : parsePartialDate(date);
  if (read === null) count(skips, 'vague-date');
  return read;
}

/**
 * The Gregorian day of a Julian one, through the Julian day number (the algorithm of Richards, Explanatory Supplement to the
 * Astronomical Almanac, 15.11); a text that is no date where the day does not exist.
 */
function fromJulian(year: number, month: number, day: number): string {
  const isLeap = year % 4 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (day > days) return '';
  const shift = Math.floor((14 - month) / 12);
  const since = year + 4800 - shift;
  const number =
    day + Math.floor((153 * (month + 12 * shift - 3) + 2) / 5) + 365 * since + Math.floor(since / 4) - 32083;
  const a = number + 32044;
  const century = Math.floor((4 * a + 3) / 146097);
  const b = a - Math.floor((146097 * century) / 4);
  const c = Math.floor((4 * b + 3) / 1461);
  const d = b - Math.floor((1461 * c) / 4);
  const m = Math.floor((5 * d + 2) / 153);
  const two = (part: number): string => String(part).padStart(2, '0');
  const gregorianYear = 100 * century + c - 4800 + Math.floor(m / 10);
  return `${String(gregorianYear).padStart(4, '0')}-${two(m + 3 - 12 * Math.floor(m / 10))}-${two(
    d - Math.floor((153 * m + 2) / 5) + 1,
  )}`;
}

export interface Stretch {
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** The last day for which the statement speaks, where that is not the day of the item's last change. */
  readonly asOf?: Day;
  /** It is over, and nobody knows since when. */
  readonly isOver: boolean;
}

const START_TIME = 'P580';
const END_TIME = 'P582';
const POINT_IN_TIME = 'P585';
const REPLACED_BY = 'P1366';

/**
 * When a statement held. An end of "no value" is an end that has not come; an end of "unknown value", or a successor, tells
 * that it is over: then the statement vouches for its first day only.
 */
export function stretchOf({ qualifiers }: Statement, skips: Skips): Stretch {
  const from = first(qualifiers(START_TIME), skips);
  const ends = qualifiers(END_TIME);
  const to = first(ends, skips);
  if (from && to && earliest(from) > latest(to)) {
    count(skips, 'ends-first');
    return { isOver: true };
  }
  const isOngoing = ends.length > 0 && ends.every(({ is }) => is === 'none');
  const isOver = !to && !isOngoing && (ends.length > 0 || qualifiers(REPLACED_BY).length > 0);
  const seen = from || to ? null : first(qualifiers(POINT_IN_TIME), skips);
  const asOf = isOver && from ? earliest(from) : seen ? earliest(seen) : null;
  return {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(asOf ? { asOf } : {}),
    isOver: isOver && !from,
  };
}

/** The point in time that a statement gives. */
export function momentOf({ qualifiers }: Statement, skips: Skips): PartialDate | null {
  return first(qualifiers(POINT_IN_TIME), skips);
}

function first(snaks: readonly Snak[], skips: Skips): PartialDate | null {
  for (const snak of snaks) {
    const date = dateOf(snak, skips);
    if (date) return date;
  }
  return null;
}
