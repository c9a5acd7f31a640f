// The line that embedded posts end with: who sent it and when.

import { dayCodeOf } from './day-code';

/** "— Name (@handle) January 6, 2020", the dash of any length. */
export const SIGNATURE = /[—–-]\s*[^—–\n]{1,80}\(@\w{1,30}\)(?:\s*\p{L}+ \d{1,2}, \d{4})?/gu;

const DATE = /\(@\w{1,30}\)\s*(\p{L}+) (\d{1,2}), (\d{4})/u;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The day on which a post was sent, by its signature; 0 where it has none. */
export function postedOn(text: string): number {
  const found = text.includes('(@') ? DATE.exec(text) : null;
  if (!found) return 0;
  const month = MONTHS.indexOf(found[1]!) + 1;
  return month === 0 ? 0 : dayCodeOf(Number(found[3]), month, Number(found[2]));
}
