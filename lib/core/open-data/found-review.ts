// A review of a claim as it is found in other people's data, and the rules for its parts that all forms share.

import type { Rating, Review } from '../model/claim';
import { type Day, earliest, type PartialDate } from '../model/dates';
import { MAX_LINE, MAX_NAME, MAX_URL } from '../model/limits';
import { hostOf } from '../text/web-host';
import { looseDate } from './loose-date';
import { plainLine, wholeLine } from './plain-text';

export interface FoundReview {
  /** The claim, as the checker words it. */
  readonly text: string;
  readonly language?: string;
  readonly claimant?: string;
  readonly date?: PartialDate;
  readonly saidIn?: string;
  readonly review: Omit<Review, 'sources'>;
}

export interface ReviewsRead {
  readonly found: readonly FoundReview[];
  /** What was left out, whole reviews or parts of them, each one sentence. */
  readonly dropped: readonly string[];
}

/** The parts as some form gives them, not yet looked at. */
export interface RawReview {
  readonly text: unknown;
  readonly language?: unknown;
  readonly claimant?: unknown;
  readonly date?: unknown;
  readonly saidIn?: unknown;
  readonly publisher: unknown;
  readonly url?: unknown;
  readonly title?: unknown;
  readonly reviewed?: unknown;
  readonly label?: unknown;
  readonly value?: unknown;
  readonly best?: unknown;
  readonly worst?: unknown;
  readonly reason?: unknown;
}

export interface Soundness {
  /** The day after which no date can lie. */
  readonly until: Day;
  /** Is told what is left out. */
  readonly drop: (reason: string) => void;
  /** An address as it stands there, in full and in one spelling; null where it is none. Left out: addresses stay as they are. */
  readonly absolute?: Absolute | undefined;
}
export type Absolute = (address: string) => string | null;

/** Null: nothing is left of it. */
export function soundReview(raw: RawReview, { until, drop, absolute }: Soundness): FoundReview | null {
  const text = wholeLine(raw.text);
  if (!text) {
    drop('A review names no claim: it is left out.');
    return null;
  }
  const about = `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
  const say = (reason: string): void => drop(`${about}: ${reason}`);
  // Cut, it would claim something else.
  if (text.length > MAX_LINE) {
    say(`the claim is longer than ${MAX_LINE} characters, which is no claim but a text, so it is left out.`);
    return null;
  }
  const rating = soundRating(raw, say);
  if (!rating) {
    say('the review gives no rating in words or numbers, so it is left out.');
    return null;
  }
  const url = webAddress(raw.url, say, absolute);
  const publisher = plainLine(raw.publisher, MAX_NAME) ?? plainLine(url ? hostOf(url) : null, MAX_NAME);
  if (!publisher) {
    say('nobody can tell who reviewed it, so it is left out.');
    return null;
  }
  const date = pastDate(raw.date, 'the day on which it was said', until, say);
  const reviewed = pastDate(raw.reviewed, 'the day of the review', until, say);
  const language =
    typeof raw.language === 'string' && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(raw.language);
  const claimant = plainLine(raw.claimant, MAX_NAME);
  const saidIn = plainLine(raw.saidIn, MAX_LINE);
  const title = plainLine(raw.title, MAX_LINE);
  const reason = plainLine(raw.reason, MAX_LINE);
  return {
    text,
    ...(language ? { language: raw.language as string } : {}),
    ...(claimant ? { claimant } : {}),
    ...(date ? { date } : {}),
    ...(saidIn && saidIn !== text ? { saidIn } : {}),
    review: {
      publisher,
      ...(url ? { url } : {}),
      ...(title && title !== text ? { title } : {}),
      ...(reviewed ? { date: reviewed } : {}),
      rating,
      ...(reason ? { reason } : {}),
    },
  };
}

/** A rating without words is told by its numbers; a scale that makes no sense is dropped, the words stay. */
function soundRating(raw: RawReview, say: (reason: string) => void): Rating | null {
  const label = plainLine(raw.label, MAX_NAME);
  const value = numberIn(raw.value);
  const best = numberIn(raw.best);
  const worst = numberIn(raw.worst);
  const words = label ?? (value === null ? null : best === null ? `${value}` : `${value} of ${best}`);
  if (words === null) return null;
  if (best !== null && worst !== null && best <= worst) {
    say(`the best rating (${best}) is not above the worst (${worst}), so the numbers are left out.`);
    return { label: words };
  }
  if (value !== null && ((best !== null && value > best) || (worst !== null && value < worst))) {
    say(`the rating ${value} lies outside its own scale, so the numbers are left out.`);
    return { label: words };
  }
  return {
    label: words,
    ...(value === null ? {} : { value }),
    ...(value === null || best === null ? {} : { best }),
    ...(value === null || worst === null ? {} : { worst }),
  };
}

function numberIn(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || !/^\s*-?\d{1,9}(?:[.,]\d{1,6})?\s*$/.test(value)) return null;
  return Number(value.replace(',', '.'));
}

function pastDate(
  value: unknown,
  what: string,
  until: Day,
  say: (reason: string) => void,
): PartialDate | null {
  if (value === undefined || value === null || value === '') return null;
  const date = looseDate(value);
  if (!date) say(`${what} cannot be read (${shown(value)}), so it is left out.`);
  else if (earliest(date) > until) say(`${what}, ${date}, is still to come, so it is left out.`);
  else return date;
  return null;
}

/** An http or https address, percent-encoded where it holds what an address may not. */
function webAddress(
  value: unknown,
  say: (reason: string) => void,
  absolute: Absolute = (address) => address,
): string | null {
  if (value === undefined || value === null || value === '') return null;
  const given = typeof value === 'string' ? value.trim().replace(/[\s<>"\\^`{|}]/g, encodeURIComponent) : '';
  const url = (given && absolute(given)) ?? '';
  if (/^https?:\/\/[^\s<>"\\^`{|}\p{Cc}]+$/iu.test(url) && url.length <= MAX_URL) return url;
  say(`its address is not one of the web (${shown(value)}), so it is left out.`);
  return null;
}

function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? (plainLine(value, 40) ?? 'empty')
    : 'no text';
}
