// Dates, ordinals and posts in English words, as exact as the source was and no more.

import type { Day, Held, PartialDate } from '@/lib/core/model/dates';

/** Day before month, the month in letters: "12 April 2025" reads the same for every reader of English. */
export const DATE_LOCALE = 'en-GB';

const FORMATS = {
  4: { year: 'numeric', timeZone: 'UTC' },
  7: { year: 'numeric', month: 'long', timeZone: 'UTC' },
  10: { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' },
} as const satisfies Record<number, Intl.DateTimeFormatOptions>;

/** A formatter costs some 50 µs to make and a list of posts needs dozens. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, precision: keyof typeof FORMATS): Intl.DateTimeFormat {
  const key = `${locale}/${precision}`;
  let made = formatters.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale, FORMATS[precision]);
    formatters.set(key, made);
  }
  return made;
}

/**
 * Makes the formatters. The first one of a page loads the browser's date tables, 9 ms of its main thread: worth a task
 * of its own before a card has to be drawn.
 */
export function warmDates(locale = DATE_LOCALE): void {
  formatter(locale, 4);
  formatter(locale, 7);
  formatter(locale, 10);
}

/** "12 April 2025", "April 2025", "2025": at the precision known. */
export function dateWords(date: PartialDate | Day, locale = DATE_LOCALE): string {
  const year = Number(date.slice(0, 4));
  const month = date.length > 4 ? Number(date.slice(5, 7)) - 1 : 0;
  const day = date.length > 7 ? Number(date.slice(8, 10)) : 1;
  // Set apart from the constructor, which takes the years 0-99 for 1900-1999.
  const instant = new Date(0).setUTCFullYear(year, month, day);
  return formatter(locale, date.length as keyof typeof FORMATS).format(instant);
}

const ENGLISH_ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });
const SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** "22nd". */
export function ordinalWords(number: number): string {
  return `${number}${SUFFIXES[ENGLISH_ORDINALS.select(number)] ?? 'th'}`;
}

/** "22nd Chairman of the Joint Chiefs of Staff". A title that begins with a number of its own is left alone. */
export function postTitle(role: { readonly title: string; readonly ordinal?: number }): string {
  if (role.ordinal === undefined || /^\d/.test(role.title)) return role.title;
  return `${ordinalWords(role.ordinal)} ${role.title}`;
}

/** "since 12 April 2025", "2017 to 2021", "until 2021"; empty where the source gives neither end. */
export function periodWords(
  period: { readonly from: PartialDate | null; readonly to: PartialDate | null },
  locale = DATE_LOCALE,
): string {
  const { from, to } = period;
  if (from && to) {
    return from === to ? dateWords(from, locale) : `${dateWords(from, locale)} to ${dateWords(to, locale)}`;
  }
  if (from) return `since ${dateWords(from, locale)}`;
  return to ? `until ${dateWords(to, locale)}` : '';
}

/** "as of 20 August 2025". */
export function asOfWords(day: Day, locale = DATE_LOCALE): string {
  return `as of ${dateWords(day, locale)}`;
}

/** What `PostView` and `TieView` share: a stretch of time, and whether it covered the day asked for. */
export interface HeldPeriod {
  readonly held: Held;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly asOf: Day;
}

/**
 * When a post was held, with every doubt told: "since 12 April 2025", "since 12 April 2025, as of 20 August 2025",
 * "since 2025, perhaps not yet on 3 May 2025", "beginning not known, as of 20 August 2025". `day` is the article's
 * date, null where there is none.
 */
export function heldWords(post: HeldPeriod, day: Day | null, locale = DATE_LOCALE): string {
  const period = periodWords(post, locale);
  switch (post.held) {
    case 'yes':
    case 'no':
      return period;
    case 'maybe':
      return `${period}, ${doubtWords(post, day, locale)}`;
    case 'undated':
      return `${period || 'beginning not known'}, ${asOfWords(post.asOf, locale)}`;
    case 'as-of':
      return period ? `${period}, ${asOfWords(post.asOf, locale)}` : asOfWords(post.asOf, locale);
  }
}

/** A partial date covers the day, at one end of the period or the other: say which end is open. */
function doubtWords(post: HeldPeriod, day: Day | null, locale: string): string {
  if (!day) return 'perhaps';
  const end = post.from && day.startsWith(post.from) ? 'not yet' : 'no longer';
  return `perhaps ${end} on ${dateWords(day, locale)}`;
}

/** "term ends 30 September 2027", "after Mark Milley", both, or nothing. */
export function postAside(
  post: { readonly termEnds?: PartialDate; readonly after?: string },
  locale = DATE_LOCALE,
): string {
  return [
    post.after === undefined ? '' : `after ${post.after}`,
    post.termEnds === undefined ? '' : `term ends ${dateWords(post.termEnds, locale)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The sentence over a card's posts: on which day they are told, and why on that day. */
export function tellingDayWords(
  view: { readonly asOf: Day | null; readonly pack: { readonly title: string; readonly dataAsOf: Day } },
  locale = DATE_LOCALE,
): string {
  if (view.asOf) return `On the day of this story, ${dateWords(view.asOf, locale)}`;
  return `This page gives no date, so posts are told as of ${dateWords(view.pack.dataAsOf, locale)}, the date of ${view.pack.title}`;
}

/** "1 name", "2 names". English needs no more. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
