// Dates in the form that a table has them in: `DD/MM/YYYY`, `D MMMM YYYY`.

import { type PartialDate, parsePartialDate } from '@/lib/core/model/dates';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const PARTS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MMMM: '(?<word>[A-Za-z]{3,9})',
  MMM: '(?<word>[A-Za-z]{3,9})\\.?',
  MM: '(?<month>\\d{1,2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{1,2})',
  D: '(?<day>\\d{1,2})',
};

/** `form` is made of YYYY, MM or M, MMMM or MMM (English), DD or D, and what stands between them. Null: it does not fit. */
export function dateIn(text: string, form: string): PartialDate | null {
  const pattern = form
    .trim()
    .split(/(YYYY|MMMM|MMM|MM|M|DD|D)/)
    .map((part) => PARTS[part] ?? part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('');
  const found = new RegExp(`^${pattern}$`).exec(text.trim())?.groups;
  if (!found?.year) return null;
  const named = found.word ? MONTHS.indexOf(found.word.slice(0, 3).toLowerCase()) + 1 : null;
  if (named === 0) return null;
  const month = named === null ? found.month : `${named}`;
  const parts = [found.year, month?.padStart(2, '0'), found.day?.padStart(2, '0')];
  return parsePartialDate(parts.filter((part) => part !== undefined).join('-'));
}
