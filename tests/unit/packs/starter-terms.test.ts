// The hand-written second half of the starter pack: wars, groups, places, treaties, laws, concepts. Each dated fact is held to the
// words of its source: by machine where the data is at hand, by a row that says where the date stands where it is a page.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Entity, Fact } from '@/lib/core/model/entity';
import { fold } from '@/lib/core/text/fold';
import { readJsonLines } from '@/packs/import/open-data';
import { STARTER } from '@/packs/import/tables';
import { readDrafts } from '@/packs/inputs/records-file';
import { readPackYaml } from '@/packs/source-folder';

const FILES = [
  ...['world', 'europe', 'middle-east', 'africa', 'asia', 'americas'].map((part) => `wars/${part}.yaml`),
  'groups.yaml',
  'disputed.yaml',
  'treaties.yaml',
  'laws.yaml',
  'concepts.yaml',
  ...['us', 'international', 'press', 'places'].map((part) => `dates/${part}.yaml`),
];
const data = fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const atHand = existsSync(data);
if (!atHand) console.log('Skipped: the sources of the starter pack (../shared/data) are not here.');

const entities = FILES.flatMap((file) => {
  const drafts = readDrafts(STARTER, file);
  if (!drafts.ok) throw new Error(drafts.fault.message);
  return drafts.value.map(({ value }) => value as Partial<Entity> & { readonly id: string });
});
const dated = entities.flatMap((entity) =>
  (entity.facts ?? [])
    .filter((fact): fact is Fact & { date: string } => fact.date !== undefined)
    .map((fact) => ({ entity, fact })),
);

/** Sources held to their words: here by machine, those of the first story and of Congress by starter-sources.test.ts. */
const CHECKED = ['factbook', 'bbc-hormuz', 'legislators', 'ansa', 'ap-caine', 'biopharminternational'];

/** A date as a page spells it: source key, date, its spelling there, whose it is, tab-separated. */
const webDates = readFileSync(new URL('../../fixtures/starter-web-dates.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter((row) => row !== '')
  .map((row) => row.split('\t'));

describe('what the hand-written files tell', () => {
  it('has at least one dated, sourced fact each', () => {
    const without = entities.filter(({ facts }) => !facts?.some(({ date }) => date !== undefined));
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('is between two only where it lies there: a story names one party alone, and “Vietnam War: between United States” is no sentence', () => {
    const wrong = entities.filter(
      ({ id, relations }) => !id.startsWith('place/') && relations?.some(({ type }) => type === 'between'),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('is described in one line', () => {
    const wrong = entities.filter(
      ({ label, description }) =>
        label !== undefined && (description === undefined || description.length > 140),
    );
    expect(wrong.map(({ id, description }) => [id, description])).toEqual([]);
  });

  it('has a year in its description only where a fact has it, or the description spans it', () => {
    const wrong = entities.flatMap(({ id, description, facts }) =>
      [...(description ?? '').matchAll(/\b(?:1[2-9]|20)\d\d\b/g)]
        .map(([year]) => year)
        .filter((year) => !facts?.some(({ date, text }) => date?.startsWith(year) || text.includes(year)))
        .map((year) => `${id} ${year}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has a row for each date that comes from a page', () => {
    const pages = new Set(webDates.map(([source]) => source));
    const missing = dated.flatMap(({ entity, fact }) =>
      fact.sources
        .filter((source) => !CHECKED.includes(source))
        .filter(
          (source) =>
            !pages.has(source) || !webDates.some((row) => row[0] === source && row[1] === fact.date),
        )
        .map((source) => `${entity.id} ${fact.date} ${source}`),
    );
    expect(missing).toEqual([]);
  });

  it('spells each such date as the day, month or year that it is, and uses each row', () => {
    const manifest = readPackYaml(STARTER);
    if (!manifest.ok) throw new Error(manifest.fault.message);
    for (const [source, date, spelt] of webDates) {
      expect([source, source! in manifest.value.head.sources]).toEqual([source, true]);
      expect([spelt, isSpelt(date!, plain(spelt!))]).toEqual([spelt, true]);
      const used = dated.some(({ fact }) => fact.sources.includes(source!) && fact.date === date);
      expect([source, date, used]).toEqual([source, date, true]);
    }
  });
});

describe('the sources that a reader sees on the card', () => {
  // Anyone can put up such a page, so its word on a date is worth no more than a stranger's.
  it('are no blogs, no copies of Wikipedia and no pages of lists', () => {
    const manifest = readPackYaml(STARTER);
    if (!manifest.ok) throw new Error(manifest.fault.message);
    const poor = /blogspot|wordpress|substack|fandom|wikimili|encyclopediahub|timetoast|studylib|watchmojo/i;
    const wrong = Object.entries(manifest.value.head.sources).filter(([, { publisher, url }]) =>
      poor.test(`${publisher} ${url}`),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

describe('names that other things bear too', () => {
  it.each([
    ['Civil War', 'every country has one'],
    ['Medicare', 'Australia has one'],
    ['Social Security', 'so do other countries'],
    ['Bill of Rights', 'England has one'],
    ['18th Amendment', 'Pakistan has one'],
    ['M23', 'a motorway'],
    ['Golan', 'a family name'],
    ['RSF', 'Reporters without Borders'],
    ['Islamic Jihad', 'groups in other countries'],
    ['the Troubles', 'two ordinary words'],
    ['Partition', 'an ordinary word'],
    ['Basic Law', 'Germany and Israel have one'],
  ])('%s counts only near a word that tells: %s', (name) => {
    const bearers = entities.flatMap(({ names }) => names?.filter((one) => one.name === name) ?? []);
    expect(bearers.length).toBeGreaterThan(0);
    for (const { needs } of bearers) expect(needs?.length ?? 0).toBeGreaterThan(0);
  });

  it.each(['Commonwealth', 'Euro', 'Nazi', 'Donetsk', 'Dobbs', 'START treaty', 'coup in Guinea'])(
    '%s alone is no name here: too often it is another',
    (name) => {
      expect(entities.filter(({ names }) => names?.some((one) => one.name === name))).toEqual([]);
    },
  );
});

describe.skipIf(!atHand)('what the World Factbook tells', () => {
  it('has every date near the words of the fact', { timeout: 60_000 }, () => {
    const fields = factbookFields();
    const wrong = dated
      .filter(({ fact }) => fact.sources.includes('factbook') && !EDITION.test(fact.text))
      .filter(({ entity, fact }) => !fields.some((field) => tells(field, entity, fact)));
    expect(wrong.map(({ entity, fact }) => [entity.id, fact.date, fact.text])).toEqual([]);
  });

  it('is refused where a date is another year', { timeout: 60_000 }, () => {
    const fields = factbookFields();
    const moved = dated
      .filter(({ fact }) => fact.sources.includes('factbook') && /^1[0-8]|^19[0-6]/.test(fact.date))
      .map(({ entity, fact }) => ({
        entity,
        fact: { ...fact, date: String(Number(fact.date.slice(0, 4)) + 37) },
      }));
    const passed = moved.filter(({ entity, fact }) => fields.some((field) => tells(field, entity, fact)));
    expect(moved.length).toBeGreaterThan(50);
    // Some names stand near other dates too (the Soviet Union); most do not.
    expect(passed.length / moved.length).toBeLessThan(0.25);
  });

  it('lists the groups that are said to be listed', () => {
    const lists = factbookFields(/^Terrorist group/);
    const listed = dated.filter(({ fact }) => EDITION.test(fact.text));
    const strangers = listed.filter(
      ({ entity }) => !entity.names?.some(({ name }) => lists.some((list) => list.includes(plain(name)))),
    );
    expect(strangers.map(({ entity }) => entity.id)).toEqual([]);
  });

  it('is joined by the page that dates the Strait of Hormuz', () => {
    const folder = `${data}/pages/dev_gt`;
    const page = readdirSync(folder).find((name) => name.includes('bbc.com') && name.includes('2026_04_25'));
    expect(readFileSync(`${folder}/${page}`, 'utf8')).toMatch(
      /Iran subsequently restricted shipping .* Strait of Hormuz/,
    );
  });
});

/** Facts that hold as of the Factbook's last edition: what it lists without a date of its own. */
const EDITION = /^Listed by the World Factbook/;

/** Letters on either side of a date in which its words must stand: two or three sentences of the Factbook. */
const NEAR = 420;
/** Share of a fact's own words that must stand near its date where none of the names does; half of them were too few. */
const SHARED = 0.6;

function tells(
  field: string,
  { label, names }: Partial<Entity>,
  fact: { date?: string; text: string },
): boolean {
  const year = fact.date!.slice(0, 4);
  for (let at = field.indexOf(year); at >= 0; at = field.indexOf(year, at + 1)) {
    // A field that ends in "(2025)" is an assessment of that year as a whole.
    const near =
      field.endsWith(`(${year})`) && at > field.length - 8
        ? field
        : field.slice(Math.max(0, at - NEAR), at + NEAR);
    if (!isSpelt(fact.date!, near)) continue;
    const called = (names ?? []).filter(({ type }) => type !== 'acronym').map(({ name }) => plain(name));
    if (called.some((name) => near.includes(name))) return true;
    const own = [...new Set(stems(`${label ?? ''} ${fact.text}`))];
    if (own.filter((stem) => near.includes(stem)).length >= own.length * SHARED) return true;
  }
  return false;
}

/** First letters of the words that carry the sense. */
function stems(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length >= 4 && !SMALL.has(word))
    .map((word) => word.slice(0, 5));
}

const SMALL = new Set(
  'from that with until which after began lasted into them their than have been were also'.split(' '),
);

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Whether a date stands in folded words: the year, with a month its name, with a day both ("28 october"), in any order. */
function isSpelt(date: string, words: string): boolean {
  const [year, month, day] = date.split('-');
  if (!words.includes(year!)) return false;
  if (!month) return true;
  const name = MONTHS[Number(month) - 1]!;
  if (!day) return words.includes(name) || new RegExp(`\\b${name.slice(0, 3)}\\b`).test(words);
  const number = Number(day);
  return new RegExp(
    `\\b0?${number}(?:st|nd|rd|th)? (?:${name}|${name.slice(0, 3)})\\b|\\b(?:${name}|${name.slice(0, 3)})\\.? 0?${number}(?:st|nd|rd|th)?\\b`,
  ).test(words);
}

/** Folded, without marks-up and with plain apostrophes and hyphens. */
function plain(text: string): string {
  return fold(text.replace(/<[^>]+>/g, ' '))
    .replace(/[’‘]/g, "'")
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ');
}

/** Every field of every profile as one folded text; with `of`, the fields of that name only. */
function factbookFields(of = /./): string[] {
  const fields: string[] = [];
  const walk = (value: unknown, named: boolean, key = ''): void => {
    if (typeof value === 'string') {
      if (named) fields.push(plain(value));
    } else if (typeof value === 'object' && value !== null) {
      for (const [part, inner] of Object.entries(value)) walk(inner, named || of.test(part), part || key);
    }
  };
  for (const profile of readJsonLines(data, 'open/factbook/factbook-all.ndjson.gz')) walk(profile, false);
  return fields;
}
