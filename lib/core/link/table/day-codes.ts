// Dates in the table: a day as a number, a partial date as the days that it may mean.

import { type Day, earliest, type PartialDate } from '../../model/dates';

/** Rises with the calendar; a month has 31 days here, so that nothing need be looked up. */
export type DayCode = number;

/** Codes of one year. */
export const YEAR: DayCode = 12 * 31;

export function dayCode(day: Day): DayCode {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  return (year * 12 + month - 1) * 31 + Number(day.slice(8, 10)) - 1;
}

/** The first and last day that a partial date can mean. */
export interface DayRange {
  readonly first: DayCode;
  readonly last: DayCode;
}

/** How exact a date is, as it is stored: 0 stands for no date. */
const EXACT = { none: 0, year: 1, month: 2, day: 3 } as const;

/** A date as one number: 22 bits, three or four bytes; 0 for none. */
export function dateNumber(date: PartialDate | null): number {
  if (date === null) return EXACT.none;
  const exact = date.length === 4 ? EXACT.year : date.length === 7 ? EXACT.month : EXACT.day;
  return dayCode(earliest(date)) * 4 + exact;
}

/** What `dateNumber` stored; null for no date. */
export function rangeOf(number: number): DayRange | null {
  const first = Math.floor(number / 4);
  switch (number % 4) {
    case EXACT.year:
      return { first, last: first + YEAR - 1 };
    case EXACT.month:
      return { first, last: first + 30 };
    case EXACT.day:
      return { first, last: first };
    default:
      return null;
  }
}
