// Days as numbers that rise with the calendar; a month has 31 days here, so that nothing need be looked up.

import { earliest, type PartialDate } from '../model/dates';

export function dayCodeOf(year: number, month: number, day: number): number {
  return (year * 12 + month - 1) * 31 + day - 1;
}

/** The first day that a date can mean; 0 for none. */
export function dayCode(date: PartialDate | null | undefined): number {
  if (!date) return 0;
  const day = earliest(date);
  return dayCodeOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}
