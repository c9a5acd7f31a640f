// Small forms of the Factbook's prose: dates, lists with brackets, names with their native form.

import { type PartialDate, parsePartialDate } from '@/lib/core/model/dates';
import { dateOf } from './leaders';

/** When the last edition was frozen: the date of counts to which it gives none. */
export const EDITION = '2026-02' as PartialDate;

/** "9/24/2023", "6/30/2024 to 7/7/2024" (the last day counts), "6 December 2024", "44420" (a spreadsheet's day number). */
export function electionDate(text: string): PartialDate | null {
  const slashes = [...text.matchAll(/\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g)].at(-1);
  if (slashes) {
    const [, month, day, year] = slashes as unknown as [string, string, string, string];
    return parsePartialDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  if (/^\d{5}$/.test(text)) {
    // Day 1 is 1 January 1900, and the spreadsheet believes in 29 February 1900.
    const day = new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000);
    return parsePartialDate(day.toISOString().slice(0, 10));
  }
  return /^(?:\d{1,2} )?\p{Lu}\p{L}+ \d{4}$/u.test(text) ? dateOf(`since ${text}`) : null;
}

/** Parts divided by a sign that does not stand in brackets. */
export function splitOutside(text: string, sign: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth = Math.max(0, depth - 1);
    if (letter === sign && depth === 0) {
      parts.push(part.trim());
      part = '';
    } else part += letter;
  }
  return [...parts, part.trim()].filter((found) => found !== '');
}

export interface NamePair {
  readonly english: string;
  readonly native: string | null;
}

const WORDS = /^\p{Lu}[\p{L}\p{N}'’.& -]*$/u;

/** "National Assembly (Assemblée nationale)", "National Assembly - Assemblée nationale" → both names; null for other forms. */
export function namePair(text: string): NamePair | null {
  const form = /^(?:the )?([^(]*?)(?:\s*\((.*)\)| [-–] (.*))?$/i.exec(text.trim());
  const english = form?.[1]?.trim() ?? '';
  const native = (form?.[2] ?? form?.[3] ?? '').replace(/\s*\(.*$/, '').trim();
  if (!WORDS.test(english)) return null;
  return {
    english,
    native:
      WORDS.test(native) && native.length > 3 && !native.includes(' - ') && native !== english
        ? native
        : null,
  };
}

/** Whole months between two dates, days not counted; dates that give only the year count as its first month. */
export function monthsBetween(from: PartialDate, to: PartialDate): number {
  const months = (date: PartialDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || '1');
  return months(to) - months(from);
}
