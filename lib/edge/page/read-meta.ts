// What a page says about its story: date, publisher, authors, language, address, title; each with the order in which sources are trusted.

import type { ArticleMeta, DateSource } from '@/lib/core/model/article';
import type { Day } from '@/lib/core/model/dates';
import { MODIFIED_NAMES, PUBLISHED_NAMES } from './meta-elements';
import { type PageHead, readHead } from './page-head';
import { parsePageDate, type ReadDate } from './parse-date';
import { asList, type LdObject, textOf } from './read-json-ld';

/** A writing of a date and where it stands. */
interface Written {
  readonly text: string;
  readonly from: DateSource;
}

type DatedReading = Extract<ReadDate, { is: 'day' }> & { readonly from: DateSource };

/** Where the page writes a date of that sort, in the order of trust. */
function writings(options: {
  readonly document: Document;
  readonly story: LdObject | null;
  readonly metas: ReadonlyMap<string, string>;
  readonly property: 'datePublished' | 'dateModified';
  readonly names: readonly string[];
}): readonly Written[] {
  const { document, story, metas, property, names } = options;
  const found: Written[] = [];
  const add = (text: string | null | undefined, from: DateSource) => {
    if (text) found.push({ text, from });
  };
  if (story) add(textOf(story[property]), 'json-ld');
  if (story && property === 'datePublished') add(textOf(story.dateCreated), 'json-ld');
  for (const name of names) add(metas.get(name), 'open-graph');
  for (const element of document.querySelectorAll(`[itemprop~="${property}"]`)) {
    const stated = element.getAttribute('content') ?? element.getAttribute('datetime');
    add(stated ?? element.textContent?.slice(0, 100), 'microdata');
    if (found.length > 40) break;
  }
  if (property === 'datePublished')
    for (const time of document.querySelectorAll(
      'time[pubdate], article time[datetime], main time[datetime], time[datetime]',
    )) {
      add(time.getAttribute('datetime'), 'time-element');
      break;
    }
  return found;
}

const SOURCE_WORDS: Record<DateSource, string> = {
  'json-ld': 'structured data',
  'open-graph': 'meta elements',
  microdata: 'microdata',
  'time-element': 'time element',
  given: 'reader',
  none: 'page',
};

/**
 * The first writing that is a date. Where it is in UTC and another states the same moment (within an hour, as
 * editing systems write the two apart) with a zone of its own, the other's day is the publisher's day.
 */
function choose(found: readonly Written[], notes: string[], what: string): DatedReading | null {
  let chosen: DatedReading | null = null;
  for (const { text, from } of found) {
    const reading = parsePageDate(text);
    if (reading.is === 'day') {
      if (!chosen) chosen = { ...reading, from };
      else if (
        chosen.inUtc &&
        reading.instant !== null &&
        !reading.inUtc &&
        Math.abs(reading.instant - chosen.instant!) < 3_600_000
      )
        return { ...reading, from: chosen.from };
    } else if (!chosen) {
      const fault = reading.is === 'implausible' ? 'cannot be the day of a story' : 'is no date';
      notes.push(`The ${what} in the page's ${SOURCE_WORDS[from]}, “${text.slice(0, 40)}”, ${fault}.`);
    }
  }
  return chosen;
}

/** `en_GB` and `EN-gb` as `en-GB`; null where it is no language tag. */
function languageTag(written: string | null | undefined): string | null {
  if (!written) return null;
  try {
    return Intl.getCanonicalLocales(written.trim().replace(/_/g, '-'))[0] ?? null;
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}

/** Names of the authors: an address of a profile is none. */
function authorsOf(story: LdObject | null, metas: ReadonlyMap<string, string>): readonly string[] {
  const names = new Set<string>();
  for (const author of asList(story?.author ?? story?.creator)) {
    const name = textOf(author);
    if (name && !/^https?:/.test(name)) names.add(name.slice(0, 200));
  }
  if (names.size === 0)
    for (const key of [
      'author',
      'article:author',
      'parsely-author',
      'sailthru.author',
      'dc.creator',
      'byl',
    ]) {
      const name = metas.get(key);
      if (name && !/^https?:/.test(name)) {
        names.add(name.replace(/^by\s+/i, '').slice(0, 200));
        break;
      }
    }
  return [...names].slice(0, 20);
}

function publisherOf(story: LdObject | null, metas: ReadonlyMap<string, string>): string | null {
  const stated = textOf(story?.publisher ?? story?.sourceOrganization);
  if (stated && !/^https?:|^#/.test(stated)) return stated.slice(0, 200);
  return metas.get('og:site_name') ?? metas.get('publisher') ?? metas.get('application-name') ?? null;
}

/**
 * Reads what the page says about its story. Order of trust: the story's object in JSON-LD, `<meta>` elements
 * (Open Graph and their like), microdata, `<time>`. A source that says nonsense leaves a note and the next is asked.
 */
export function readMeta(
  document: Document,
  url: string,
  head: PageHead = readHead(document, url),
): ArticleMeta {
  const { ld, metas, stories, canonicalUrl } = head;
  const story = stories.is === 'one' ? stories.story.object : null;
  const notes = [...ld.notes];

  const published = choose(
    writings({ document, story, metas, property: 'datePublished', names: PUBLISHED_NAMES }),
    notes,
    'date of publication',
  );
  const modified = choose(
    writings({ document, story, metas, property: 'dateModified', names: MODIFIED_NAMES }),
    notes,
    'date of change',
  );
  const title = textOf(story?.headline) ?? metas.get('og:title') ?? head.title;
  return {
    url,
    canonicalUrl,
    title: title.slice(0, 500) || null,
    publisher: publisherOf(story, metas),
    authors: authorsOf(story, metas),
    language:
      languageTag(document.documentElement.getAttribute('lang')) ??
      languageTag(textOf(story?.inLanguage)) ??
      languageTag(metas.get('og:locale') ?? metas.get('language')),
    published: published?.day ?? null,
    modified: modified ? (modified.day as Day) : null,
    publishedFrom: published?.from ?? 'none',
    notes,
  };
}
