// Dates, ordinals and posts in words, as exact as the source was and no more.

import type { Day, Held, PartialDate } from '@/lib/core/model/dates';
import { commaWords, say, sayOrdinal, spokenLocale } from '@/lib/core/words/say';

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
export function warmDates(): void {
  const locale = spokenLocale();
  formatter(locale, 4);
  formatter(locale, 7);
  formatter(locale, 10);
}

/** A year, a month or a day. */
const WRITTEN = /^\d{4}(?:-\d\d){0,2}$/;

/** "12 April 2025", "April 2025", "2025": at the precision known. What a disk has spoilt stands as it was stored: nothing else may fall with it. */
export function dateWords(date: PartialDate | Day, locale = spokenLocale()): string {
  if (!WRITTEN.test(date)) return date;
  const year = Number(date.slice(0, 4));
  const month = date.length > 4 ? Number(date.slice(5, 7)) - 1 : 0;
  const day = date.length > 7 ? Number(date.slice(8, 10)) : 1;
  // Set apart from the constructor, which takes the years 0-99 for 1900-1999.
  const instant = new Date(0).setUTCFullYear(year, month, day);
  return formatter(locale, date.length as keyof typeof FORMATS).format(instant);
}

/** "22nd". */
export function ordinalWords(number: number): string {
  return sayOrdinal(number);
}

/** "22nd Chairman of the Joint Chiefs of Staff". A title that begins with a number of its own is left alone. */
export function postTitle(role: { readonly title: string; readonly ordinal?: number }): string {
  if (role.ordinal === undefined || /^\d/.test(role.title)) return role.title;
  return say('post_ordinal', ordinalWords(role.ordinal), role.title);
}

/** A phrase around a date may need another word before a day than before a year: "seit dem 12. April 2025", "seit 2025". */
function datedWords(phrase: 'since' | 'until' | 'ends', date: PartialDate): string {
  const precision = date.length > 7 ? 'day' : date.length > 4 ? 'month' : 'year';
  return say(`date_${phrase}_${precision}`, dateWords(date));
}

/** "since 12 April 2025", "2017 to 2021", "until 2021"; empty where the source gives neither end. */
export function periodWords(period: {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}): string {
  const { from, to } = period;
  if (from && to) return from === to ? dateWords(from) : say('date_range', dateWords(from), dateWords(to));
  if (from) return datedWords('since', from);
  return to ? datedWords('until', to) : '';
}

/** "as of 20 August 2025". */
export function asOfWords(day: Day): string {
  return say('date_asOf', dateWords(day));
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
export function heldWords(post: HeldPeriod, day: Day | null): string {
  const period = periodWords(post);
  switch (post.held) {
    case 'yes':
    case 'no':
      return period;
    case 'maybe':
      return commaWords([period, doubtWords(post, day)]);
    case 'undated':
      return commaWords([period || say('date_beginningUnknown'), asOfWords(post.asOf)]);
    case 'as-of':
      return period ? commaWords([period, asOfWords(post.asOf)]) : asOfWords(post.asOf);
  }
}

/** A partial date covers the day, at one end of the period or the other: say which end is open. */
function doubtWords(post: HeldPeriod, day: Day | null): string {
  if (!day) return say('date_perhaps');
  const isBeginning = post.from && day.startsWith(post.from);
  return say(isBeginning ? 'date_perhapsNotYet' : 'date_perhapsNoLonger', dateWords(day));
}

/** "after Mark Milley", "term ends 30 September 2027", both, or nothing. */
export function postAside(post: { readonly termEnds?: PartialDate; readonly after?: string }): string {
  return commaWords([
    ...(post.after === undefined ? [] : [say('post_after', post.after)]),
    ...(post.termEnds === undefined ? [] : [datedWords('ends', post.termEnds)]),
  ]);
}

/** The sentence over a card's posts: on which day they are told, and why on that day. */
export function tellingDayWords(view: {
  readonly asOf: Day | null;
  readonly changed?: Day | undefined;
  readonly pack: { readonly title: string; readonly dataAsOf: Day };
}): string {
  if (view.asOf && view.changed)
    return say('card_dayOfPublication', dateWords(view.asOf), dateWords(view.changed));
  if (view.asOf) return say('card_dayOfStory', dateWords(view.asOf));
  return say('card_dayOfPack', dateWords(view.pack.dataAsOf), view.pack.title);
}
