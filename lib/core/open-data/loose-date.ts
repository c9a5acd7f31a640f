// Dates as other people's data writes them: as exact as they are given, and none where two readings are possible.

import { type PartialDate, parsePartialDate } from '../model/dates';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * ISO 8601 with or without a time, `20210728`, `2021/07/28`, "July 23, 2014", "23 July 2014", "Wed, 28 Jul 2021 10:00:00
 * GMT", and 23/7/2014 or 7/23/2014 where only one order gives a date. The day is taken as it is written, in
 * whatever zone. Null: no date that one can be sure of.
 */
export function looseDate(value: unknown): PartialDate | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = `${value}`.trim().slice(0, 60);
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T\s].*)?$/i.exec(text);
  if (iso) return written(iso[1]!, iso[2], iso[3]);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T.*)?$/i.exec(text);
  if (compact) return written(compact[1]!, compact[2], compact[3]);
  const dayFirst =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})(?:\s.*)?$/i.exec(
      text,
    );
  if (dayFirst) return named(dayFirst[3]!, dayFirst[2]!, dayFirst[1]);
  const monthFirst =
    /^(?:[a-z]{6,9},?\s+)?([a-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})(?:[,\s].*)?$/i.exec(
      text,
    );
  if (monthFirst) return named(monthFirst[3]!, monthFirst[1]!, monthFirst[2]);
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:\s.*)?$/.exec(text);
  if (slashed) return eitherOrder(slashed[3]!, slashed[1]!, slashed[2]!);
  return null;
}

function written(year: string, month?: string, day?: string): PartialDate | null {
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined);
  return parsePartialDate(parts.join('-'));
}

function named(year: string, month: string, day?: string): PartialDate | null {
  const at = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return at < 0 ? null : written(year, `${at + 1}`, day);
}

function eitherOrder(year: string, first: string, second: string): PartialDate | null {
  const dayFirst = written(year, second, first);
  const monthFirst = written(year, first, second);
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return null;
  return dayFirst ?? monthFirst;
}
