// Dates as sources give them: often only a year or a month. Honest answers to "was it so on that day?".

/** A calendar day, `YYYY-MM-DD`, proleptic Gregorian, years 0001-9999. */
export type Day = string & { readonly __day: unique symbol };

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as exact as the source was. */
export type PartialDate = string & { readonly __partialDate: unique symbol };

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : MONTH_DAYS[month - 1]!;
}

/** The partial date that `text` writes, or null: `2025-02-30` and `0000` are no dates. */
export function parsePartialDate(text: string): PartialDate | null {
  const parts = PARTIAL.exec(text);
  if (!parts) return null;
  const year = Number(parts[1]);
  if (year < 1) return null;
  if (parts[2] !== undefined) {
    const month = Number(parts[2]);
    if (month < 1 || month > 12) return null;
    if (parts[3] !== undefined) {
      const day = Number(parts[3]);
      if (day < 1 || day > daysIn(year, month)) return null;
    }
  }
  return text as PartialDate;
}

/** The day that `text` writes as `YYYY-MM-DD`, or null. */
export function parseDay(text: string): Day | null {
  return text.length === 10 && parsePartialDate(text) ? (text as string as Day) : null;
}

/** First day that a partial date can mean: `2025` → `2025-01-01`. */
export function earliest(date: PartialDate): Day {
  return (date + '-01-01'.slice(date.length - 4)) as string as Day;
}

/** Last day that a partial date can mean: `2025-02` → `2025-02-28`. */
export function latest(date: PartialDate): Day {
  if (date.length === 10) return date as string as Day;
  if (date.length === 4) return `${date}-12-31` as Day;
  const last = daysIn(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return `${date}-${last}` as Day;
}

/** Whether a date surely lies after a day (null: any), and does not surely lie after another: "2026" is not surely after 3 May 2026. */
export function beganWithin(
  date: PartialDate,
  { after, until }: { readonly after: Day | null; readonly until: Day },
): boolean {
  const first = earliest(date);
  return first <= until && (after === null || first > after);
}

/** The day so many days before. */
export function daysBefore(day: Day, days: number): Day {
  const at = new Date(0);
  at.setUTCFullYear(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)) - days);
  // Before the year 1 there is no day.
  return at.getUTCFullYear() < 1 ? ('0001-01-01' as Day) : (at.toISOString().slice(0, 10) as Day);
}

/** Months from which a change of a story is no finishing touch: who held which post may be another by then. */
const LONG_AFTER = 6;

/** Whether a story was changed long after it was published. */
export function isLongAfter(changed: Day, published: Day): boolean {
  return monthOf(changed) - monthOf(published) >= LONG_AFTER;
}

function monthOf(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/**
 * A stretch of time as far as it is known. `from`/`to` null: the source gives none. `ongoing` says that the
 * source stated it as still so on `asOf`; without it, a missing `to` means that the end is not known.
 */
export interface Period {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  /** The day up to which the source vouches for it. */
  readonly asOf: Day;
}

/**
 * - `yes` it was so on that day; `no` it was not
 * - `maybe` a partial date leaves it open (began 2025, asked for May 2025)
 * - `undated` the source gives no beginning
 * - `as-of` it was so when the source was last checked, which is before that day
 */
export type Held = 'yes' | 'no' | 'maybe' | 'undated' | 'as-of';

/** Whether something with that period was so on `day`. The last day of a period counts as within it. */
export function heldOn(period: Period, day: Day): Held {
  const { from, to, asOf } = period;
  if (to && latest(to) < day) return 'no';
  if (from && day < earliest(from)) return 'no';
  if (from && day < latest(from)) return 'maybe';
  if (to && day > earliest(to)) return 'maybe';
  if (!to && day > asOf) return 'as-of';
  return from ? 'yes' : 'undated';
}
