// When the story was published and changed: every place where the page writes it, in the order of trust, and the day they mean.

import type { DateSource } from '@/lib/core/model/article';
import type { Day } from '@/lib/core/model/dates';
import { headlineTime } from './headline-time';
import { datesInMetas, type MetaDate } from './meta-elements';
import type { PageHead } from './page-head';
import { dayInAddress, parsePageDate, type ReadDate } from './parse-date';
import { textOf, typeName } from './read-json-ld';
import { familyOfType } from './story-object';

/** A writing of a date and where it stands. */
export interface Written {
  readonly text: string;
  readonly from: DateSource;
  /** What the reader sees in its stead. */
  readonly shown?: string;
  /** It may be the day of something else: it tells when a story was published, but not that there is one. */
  readonly isVague?: boolean;
}

export interface StoryDate {
  readonly day: Day;
  readonly from: DateSource;
  readonly isVague: boolean;
}

type DayReading = Extract<ReadDate, { is: 'day' }>;

/** One wrong date is news to the reader; a page full of them is one fault. */
const MAX_NOTES = 8;
/** Elements looked at for microdata: a page with comments has hundreds. */
export const MAX_ITEMS = 20;

/** Of several elements the one whose item holds the headline: lists mark up each of their stories, and stories those they point to. */
export function theOne(elements: readonly Element[]): Element | null {
  if (elements.length < 2) return elements[0] ?? null;
  return elements.find((element) => element.closest('[itemscope]')?.querySelector('h1')) ?? null;
}

/** Microdata of the story's item, or of none: not of comments, pictures, films, other stories. */
function* microdata(document: Document, property: string): Generator<Written> {
  const elements = [...document.querySelectorAll(`[itemprop~="${property}"]`)].slice(0, MAX_ITEMS);
  const element = theOne(
    elements.filter((each) => {
      const types = each.parentElement?.closest('[itemscope]')?.getAttribute('itemtype')?.split(' ');
      const isStory = !types || types.some((type) => familyOfType(typeName(type)));
      return isStory && !each.closest('aside, nav, footer');
    }),
  );
  const text =
    element?.getAttribute('content') ??
    element?.getAttribute('datetime') ??
    element?.textContent?.slice(0, 100);
  if (text) yield { text, from: 'microdata' };
}

function* inMetas({ metas }: PageHead, which: MetaDate): Generator<Written> {
  for (const text of datesInMetas(metas, which)) yield { text, from: 'open-graph' };
}

function* inLd(value: unknown): Generator<Written> {
  const text = textOf(value);
  if (text) yield { text, from: 'json-ld' };
}

/** Where the page writes the date of publication, in the order of trust; the later ones are looked for only when asked. */
export function* publishedWritings(document: Document, head: PageHead): Generator<Written> {
  const story = head.stories.is === 'one' ? head.stories.story.object : null;
  yield* inLd(story?.datePublished);
  yield* inMetas(head, 'published');
  yield* microdata(document, 'datePublished');
  const time = headlineTime(document);
  if (time)
    yield {
      text: time.getAttribute('datetime')!,
      from: 'time-element',
      shown: time.textContent ?? '',
      isVague: !time.hasAttribute('pubdate'),
    };
  for (const each of inMetas(head, 'vague')) yield { ...each, isVague: true };
  for (const each of inLd(story?.coverageStartTime ?? story?.dateCreated)) yield { ...each, isVague: true };
  const address = dayInAddress(head.address);
  if (address) yield { text: address.day, from: 'address', isVague: true };
}

/** Where the page writes the date of its last change. */
export function* modifiedWritings(document: Document, head: PageHead): Generator<Written> {
  if (head.stories.is === 'one') yield* inLd(head.stories.story.object.dateModified);
  yield* inMetas(head, 'modified');
  yield* microdata(document, 'dateModified');
}

const HOUR = 3_600_000;

/**
 * The day by the publisher's own clock, where `written` writes the moment `chosen`, which is in UTC: with a zone within
 * an hour, as editing systems write the two apart; without one to the second; in the words beside it; or as a day
 * alone, which the address is.
 */
function ownDay(chosen: DayReading, written: Written, reading: DayReading): Day | null {
  const { day, clock, ahead } = reading;
  // How far the other clock is ahead of UTC, if it shows that moment.
  const gap = (clock ?? Date.parse(day)) - chosen.clock!;
  // Some moment of a day alone is the one chosen, in a zone where people publish.
  if (clock === null) return written.from === 'address' && gap <= 13 * HOUR && gap > -34 * HOUR ? day : null;
  // Zones are 12 hours behind to 14 ahead, in quarters; editing systems write the two some seconds apart.
  if (ahead === null)
    return gap >= -12 * HOUR && gap <= 14 * HOUR && Math.abs(gap % (HOUR / 4)) < 1000 ? day : null;
  if (Math.abs(gap - ahead) >= HOUR) return null;
  if (ahead !== 0) return day;
  const shown = parsePageDate(written.shown ?? '');
  return shown.is === 'day' && Math.abs(Date.parse(shown.day) - chosen.clock!) < 48 * HOUR ? shown.day : null;
}

/**
 * The first writing that is a date. Where it is in UTC and another writes the same moment by the publisher's clock,
 * the other's day counts. A writing that is no date leaves a note, and the next is asked.
 */
export function chooseDate(found: Iterable<Written>, notes: string[], what: string): StoryDate | null {
  let chosen: DayReading | null = null;
  let first: Written | null = null;
  let day: Day | null = null;
  for (const written of found) {
    const reading = parsePageDate(written.text);
    if (reading.is !== 'day') {
      if (chosen || notes.length >= MAX_NOTES) continue;
      const fault = reading.is === 'implausible' ? 'cannot be the day of a story' : 'is no date';
      notes.push(`The ${what} by ${written.from}, “${written.text.slice(0, 40)}”, ${fault}.`);
      continue;
    }
    first ??= written;
    chosen ??= reading;
    if (chosen.ahead === 0) day = ownDay(chosen, written, reading);
    if (day || chosen.ahead !== 0) break;
  }
  return chosen && first
    ? { day: day ?? chosen.day, from: first.from, isVague: first.isVague ?? false }
    : null;
}
