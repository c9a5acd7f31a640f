// What is read of an address, of stored settings, of letters typed into a search, of a date.

import { plainLine } from '@/lib/core/ledger/read-story';
import { storyAddress } from '@/lib/core/ledger/story-address';
import { parseDay, parsePartialDate } from '@/lib/core/model/dates';
import {
  DEFAULT_SETTINGS,
  isSite,
  settingsAt,
  settingsFrom,
  siteOf,
  switched,
  whyOff,
} from '@/lib/core/model/settings';
import { looseDate } from '@/lib/core/open-data/loose-date';
import { passesOf, queryOf } from '@/lib/core/search/find-lines';
import { claimLine, entityLine, lineCount, openPart, readLine } from '@/lib/core/search/list-lines';
import { hostOf } from '@/lib/core/text/web-host';
import { dayInAddress, parsePageDate } from '@/lib/edge/page/parse-date';
import { corpusOf } from '../engine/corpus';
import { JSON_VALUE, TEXT } from '../engine/forms';
import type { Json } from '../engine/mutate-json';
import { must, type Target } from '../engine/target';
import { packLines, readPackText } from './packs';

export const addresses: Target<string> = {
  name: 'address',
  form: TEXT,
  made: () => [
    'https://www.news.example/2025/08/20/ferry?utm_source=x&id=7#top',
    'http://user:pass@amp.news.example:8080/a%20b/?q=1&fbclid=2',
    'https://[2001:db8::1]/x',
    'https://xn--bcher-kva.example./',
    'https://news.example\\@other.example/ferry',
  ],
  size: (text) => text.length,
  tries: 3_000,
  limit: { base: 50, perUnit: 0.01 },
  check(address) {
    const site = siteOf(address);
    const at = storyAddress(address);
    // The browser hands us addresses as it writes them: of these the site is the host that it goes to.
    if (URL.canParse(address)) {
      const { href, protocol, hostname } = new URL(address);
      const isWeb = protocol === 'http:' || protocol === 'https:';
      must((siteOf(href) !== null) === isWeb, `${href} has the site ${siteOf(href)}.`);
      if (isWeb) {
        const host = hostname.replace(/^www\./, '').replace(/\.$/, '');
        must(
          siteOf(href) === (host || siteOf(href)),
          `${href} is of ${siteOf(href)}, the browser goes to ${host}.`,
        );
        must(hostOf(href) === null || !hostOf(href)!.includes('@'), `The host ${hostOf(href)} of ${href}.`);
        const off = switched([], siteOf(href)!, false)!;
        must(whyOff({ paused: false, offAt: off }, href) === 'site', `${href} is off, and is not.`);
        must(
          settingsAt({ ...DEFAULT_SETTINGS, offAt: [...off, 'other.example.org'] }, href).offAt.length <= 2,
          'Other sites are told.',
        );
      }
    }
    if (at) {
      must(at.site === site, 'A story is of another site than its address.');
      const again = storyAddress(at.url);
      must(
        again !== null && again.story === at.story && again.url === at.url,
        `Kept, ${JSON.stringify(at)} becomes ${JSON.stringify(again)}.`,
      );
    }
    const line = plainLine(address);
    must(
      line === null || (line === plainLine(line) && line.length <= 300),
      `A line is made plain twice: ${JSON.stringify(line)}`,
    );
  },
};

export const settings: Target<Json> = {
  name: 'settings',
  form: JSON_VALUE,
  made: () => [
    { ...DEFAULT_SETTINGS } as unknown as Json,
    {
      density: 'quiet',
      unmarked: ['person', 'quote'],
      opening: 'key',
      heldKey: 'Shift',
      offAt: ['news.example', '[::1]', 'a.b.c'],
      paused: true,
    },
  ],
  size: (value) => JSON.stringify(value).length,
  tries: 1_500,
  limit: { base: 100, perUnit: 0.02 },
  check(stored) {
    const read = settingsFrom(stored);
    must(
      Object.keys(read).join() === Object.keys(DEFAULT_SETTINGS).join(),
      'Other fields than settings have.',
    );
    for (const [key, value] of Object.entries(DEFAULT_SETTINGS))
      must(typeof read[key as keyof typeof read] === typeof value, `${key} is of another type.`);
    for (const site of read.offAt) must(isSite(site), `${site} is no site.`);
    must(
      JSON.stringify(settingsFrom(JSON.parse(JSON.stringify(read)))) === JSON.stringify(read),
      'Stored and read again they differ.',
    );
  },
};

const packs = corpusOf(packLines).flatMap(({ input }) => readPackText(input as string).records);
const lines = packs.map((record) =>
  record.record === 'entity' ? entityLine(record) : record.record === 'claim' ? claimLine(record) : '',
);
const part = openPart(lines.join(''));

export const searches: Target<string> = {
  name: 'search',
  form: TEXT,
  made: () => ['marta lind', 'Zenda', 'ferry', 'person/jon', 'lind marta', 'x900', 'a  b', 'slack water'],
  size: (text) => text.length,
  tries: 2_000,
  limit: { base: 100, perUnit: 0.05 },
  check(words) {
    for (const kind of [null, 'p'.charCodeAt(0)]) {
      const query = queryOf(words, kind);
      for (const pass of passesOf(query))
        pass(part, query, (line, rank) => {
          must(line >= 0 && line < lineCount(part), `Line ${line} of ${lineCount(part)}.`);
          must(rank >= 0 && rank <= 3, `Rank ${rank}.`);
          must(readLine(part, line).id !== '', 'A line without an id.');
        });
    }
  },
};

export const dates: Target<string> = {
  name: 'date',
  form: TEXT,
  made: () => [
    ...[
      '2025-08-20T12:30:00+02:00',
      '20 August 2025',
      'Wed, 20 Aug 2025 10:00:00 GMT',
      '1755684000',
      '1755684000000',
    ],
    ...[
      '20250820',
      '20.8.2025',
      '8/20/2025',
      '2025年8月20日',
      'August 20th, 2025',
      '2025-08',
      '/2025/aug/20/ferry',
    ],
  ],
  size: (text) => text.length,
  tries: 4_000,
  limit: { base: 50, perUnit: 0.01 },
  check(written) {
    const read = parsePageDate(written);
    if (read.is === 'day') {
      must(parseDay(read.day) === read.day, `${read.day} is no day.`);
      must(read.clock === null || Number.isFinite(read.clock), `The clock shows ${read.clock}.`);
      must(read.ahead === null || Number.isFinite(read.ahead), `Ahead by ${read.ahead}.`);
    }
    const loose = looseDate(written);
    must(loose === null || parsePartialDate(loose) !== null, `${loose} is no date.`);
    const base = 'https://news.example/';
    if (URL.canParse(written, base)) {
      const found = dayInAddress(new URL(written, base));
      must(found === null || parseDay(found.day) === found.day, `${found?.day} is no day.`);
    }
  },
};
