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
}

export interface StoryDate {
  readonly day: Day;
  readonly from: DateSource;
}

type DayReading = Extract<ReadDate, { is: 'day' }>;

/** One wrong date is news to the reader; a page full of them is one fault. */
const MAX_NOTES = 8;
/** Elements looked at for microdata: a page with comments has hundreds. */
const MAX_ITEMS = 40;

/** Microdata of the story's item, or of none: not of comments, pictures, films, other stories in the margin. */
function* microdata(document: Document, property: string): Generator<Written> {
  const elements = document.querySelectorAll(`[itemprop~="${property}"]`);
  for (let at = 0; at < elements.length && at < MAX_ITEMS; at++) {
    const element = elements[at]!;
    const types = element.parentElement?.closest('[itemscope]')?.getAttribute('itemtype')?.split(/\s+/) ?? [];
    const isStory = types.length === 0 || types.some((type) => familyOfType(typeName(type)));
    if (!isStory || element.closest('aside, nav, footer')) continue;
    const stated = element.getAttribute('content') ?? element.getAttribute('datetime');
    const text = stated ?? element.textContent?.slice(0, 100);
    if (text) yield { text, from: 'microdata' };
  }
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
  const time = document.querySelector('time[pubdate][datetime]') ?? headlineTime(document);
  if (time)
    yield {
      text: time.getAttribute('datetime')!,
      from: 'time-element',
      shown: time.textContent?.slice(0, 100) ?? '',
    };
  yield* inMetas(head, 'vague');
  yield* inLd(story?.coverageStartTime ?? story?.dateCreated);
  const address = dayInAddress(head.address);
  if (address) yield { text: address.day, from: 'address' };
}

/** Where the page writes the date of its last change. */
export function* modifiedWritings(document: Document, head: PageHead): Generator<Written> {
  if (head.stories.is === 'one') yield* inLd(head.stories.story.object.dateModified);
  yield* inMetas(head, 'modified');
  yield* microdata(document, 'dateModified');
}

const HOUR = 3_600_000;

/** Whether a clock that shows `clock` can be at the moment `utc`: zones are 12 hours behind to 14 ahead, in quarters. */
function isSameMoment(clock: number, utc: number): boolean {
  const ahead = clock - utc;
  return ahead >= -12 * HOUR && ahead <= 14 * HOUR && Math.abs(ahead % (HOUR / 4)) < 1000;
}

/**
 * The day by the publisher's own clock, where `written` writes the moment `chosen`, which is in UTC: with a zone within
 * an hour, as editing systems write the two apart; without one to the second; in the words beside it; or as a day
 * alone, which the address is.
 */
function ownDay(chosen: DayReading, written: Written, reading: DayReading): Day | null {
  const utc = chosen.clock!;
  if (reading.clock === null) {
    const start = Date.parse(reading.day);
    // Some moment of that day is the one chosen, in a zone where people publish.
    const can = written.from === 'address' && utc >= start - 13 * HOUR && utc < start + 34 * HOUR;
    return can ? reading.day : null;
  }
  if (reading.ahead === null) return isSameMoment(reading.clock, utc) ? reading.day : null;
  if (Math.abs(reading.clock - reading.ahead - utc) >= HOUR) return null;
  if (reading.ahead !== 0) return reading.day;
  const shown = parsePageDate(written.shown ?? '');
  return shown.is === 'day' && Math.abs(Date.parse(shown.day) - utc) < 48 * HOUR ? shown.day : null;
}

/**
 * The first writing that is a date. Where it is in UTC and another writes the same moment by the publisher's clock,
 * the other's day counts. A writing that is no date leaves a note, and the next is asked.
 */
export function chooseDate(found: Iterable<Written>, notes: string[], what: string): StoryDate | null {
  let chosen: DayReading | null = null;
  let from: DateSource = 'none';
  for (const written of found) {
    const reading = parsePageDate(written.text);
    if (reading.is !== 'day') {
      if (chosen || notes.length >= MAX_NOTES) continue;
      const fault = reading.is === 'implausible' ? 'cannot be the day of a story' : 'is no date';
      notes.push(`The ${what} by ${written.from}, “${written.text.slice(0, 40)}”, ${fault}.`);
      continue;
    }
    if (!chosen) {
      chosen = reading;
      from = written.from;
    }
    if (chosen.ahead !== 0) break;
    const day = ownDay(chosen, written, reading);
    if (day) return { day, from };
  }
  return chosen && { day: chosen.day, from };
}
