// Every Wikidata id and date of the starter pack against the data it was taken from. Skips where that data is not at hand.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PartialDate } from '@/lib/core/model/dates';
import type { Entity } from '@/lib/core/model/entity';
import { entityLine } from '@/lib/core/packs/write-pack';
import { fold } from '@/lib/core/text/fold';
import { buildPack } from '@/packs/build';
import { CLDR_VERSION } from '@/packs/import/cldr';
import { CONGRESS_AS_OF } from '@/packs/import/congress';
import { readLeaderLines } from '@/packs/import/factbook';
import { readNsi } from '@/packs/import/flags';
import { readJson, readJsonLines, readKnowledgeBase, readText } from '@/packs/import/open-data';
import { makeTables, STARTER } from '@/packs/import/tables';

const data = fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const atHand = existsSync(data);
if (!atHand) console.log('Skipped: the sources of the starter pack (../shared/data) are not here.');

const built = await buildPack(STARTER);
if (!built.ok) throw new Error(built.fault.message);
const entities = built.value.lines.slice(1, -1).map((line) => JSON.parse(line) as Entity);

describe.skipIf(!atHand)('the starter pack and its sources', () => {
  it.skipIf(CLDR_VERSION !== '48.0')(
    'the tables are what the importer makes of them',
    { timeout: 60_000 },
    () => {
      for (const [name, made] of makeTables(data)) {
        const committed = readFileSync(`${STARTER}tables/${name}.jsonl`, 'utf8');
        expect([name, committed === made.map((entity) => `${entityLine(entity)}\n`).join('')]).toEqual([
          name,
          true,
        ]);
      }
    },
  );

  it('every Wikidata id stands in a source with a name of the entity', { timeout: 60_000 }, () => {
    const known = idsAndNames();
    const facts = readText(data, 'story/facts.md');
    const strangers = entities.filter(({ ids, names, label }) => {
      if (ids?.wikidata === undefined) return false;
      const own = [label, ...names.map(({ name }) => name)].map(bare);
      const inSource = known.get(ids.wikidata)?.some((name) => own.includes(bare(name))) ?? false;
      return !inSource && !own.some((name) => rowOf(facts, ids.wikidata!, name));
    });
    expect(strangers.map(({ id, ids }) => [id, ids?.wikidata])).toEqual([]);
  });

  it('every date of a member of Congress or president is the beginning or end of a term, a birthday, or of a leading post', () => {
    const dates = new Map<string, string>();
    for (const file of ['open/us/legislators-current.json.gz', 'open/us/executive.json']) {
      for (const person of readJson(data, file) as Person[]) {
        for (const id of [
          person.id.bioguide,
          person.id.wikidata,
          `${person.name.first} ${person.name.last}`,
        ]) {
          if (id) dates.set(id, (dates.get(id) ?? '') + JSON.stringify(person));
        }
      }
    }
    for (const { id, ids, names, ...parts } of entities) {
      const keys = [ids?.bioguide, ids?.wikidata, ...names.map(({ name }) => name)];
      const own = keys.map((key) => dates.get(key ?? '') ?? '').join();
      for (const date of datesFrom(parts as Entity, 'legislators')) {
        // Seats and committees are counted as of the day up to which the file holds.
        const counted = !id.startsWith('person/') && date === CONGRESS_AS_OF;
        const found = counted || own.includes(`"${date}"`) || id === 'organisation/trump-administration';
        expect([id, date, found]).toEqual([id, date, true]);
      }
    }
  });

  it('every date of a leader stands in the Factbook’s line on that leader', () => {
    const lines = readLeaderLines(data).map(({ text }) => bare(text));
    const leaders = readFileSync(`${STARTER}tables/leaders.jsonl`, 'utf8').trim().split('\n');
    for (const { id, names: own, ...parts } of leaders.map((line) => JSON.parse(line) as Entity)) {
      const names = entities.find((entity) => entity.id === id)?.names ?? own;
      const about = lines.filter((line) =>
        names.some(({ name }) =>
          line.includes(bare(name).replace(/^(king|pope|emperor|grand duke|prince) /, '')),
        ),
      );
      for (const date of datesFrom(parts as Entity, 'factbook')) {
        expect([
          id,
          date,
          about.some((line) => spellings(date).some((words) => line.includes(words))),
        ]).toEqual([id, date, true]);
      }
    }
  });

  it('every date from the story’s facts stands in them', () => {
    const facts = bare(readText(data, 'story/facts.md'));
    // Those of the terms have a test of their own: starter-terms.test.ts.
    const terms = readFileSync(new URL('../../fixtures/starter-web-dates.tsv', import.meta.url), 'utf8')
      .split('\n')
      .map((row) => row.split('\t')[0]!);
    const others = ['legislators', 'factbook', 'wikidata-2021', 'treaty', 'bbc-hormuz', ...terms];
    for (const { id, ...parts } of entities) {
      for (const date of datesOf(
        parts as Entity,
        (sources) => !sources.some((key) => others.includes(key)),
      )) {
        const found = facts.includes(date) || spellings(date).some((words) => facts.includes(words));
        expect([id, date, found]).toEqual([id, date, true]);
      }
    }
  });
});

interface Person {
  readonly id: { readonly bioguide?: string; readonly wikidata?: string };
  readonly name: { readonly first: string; readonly last: string };
}

/** Names under which the sources have each Wikidata id. */
function idsAndNames(): ReadonlyMap<string, string[]> {
  const known = new Map<string, string[]>();
  const add = (id: string | undefined, ...names: (string | undefined)[]) => {
    if (id) known.set(id, [...(known.get(id) ?? []), ...names.filter((name) => name !== undefined)]);
  };
  for (const { qid, name, aliases } of readNsi(data)) {
    add(
      qid,
      name,
      ...aliases,
      ...aliases.map((alias) => alias.replace(/^[A-Z-]+ - /, '').replace(/ \(.*$/, '')),
    );
  }
  for (const { qid, name } of readJson(data, 'open/orgs/intl-orgs-opensanctions-MIT.json') as {
    qid: string;
    name: string;
  }[])
    add(qid, name);
  for (const file of ['open/us/legislators-current.json.gz', 'open/us/executive.json']) {
    for (const { id, name } of readJson(data, file) as {
      id: { wikidata?: string };
      name: Record<string, string>;
    }[]) {
      add(id.wikidata, name.official_full, `${name.first} ${name.last}`, `${name.nickname} ${name.last}`);
    }
  }
  type Labels = Record<string, { value: string }>;
  for (const one of readJsonLines(data, 'open/wikidata/agency-registry-entities-2021.ndjson.gz') as {
    id: string;
    labels: Labels;
    aliases: Record<string, { value: string }[]>;
  }[]) {
    add(one.id, one.labels.en?.value, ...(one.aliases.en ?? []).map(({ value }) => value));
  }
  const own = new Set(entities.flatMap(({ ids }) => ids?.wikidata ?? []));
  for (const one of readKnowledgeBase(data, own) as {
    id: string;
    label: string;
    title?: string;
    aliases: { name: string }[];
  }[]) {
    add(one.id, one.label, one.title, ...one.aliases.map(({ name }) => name));
  }
  return known;
}

/** Whether the facts' table has a row with that id that begins with one of the name's words. */
function rowOf(facts: string, qid: string, name: string): boolean {
  return facts.split('\n').some((row) => new RegExp(`\\b${qid}\\b`).test(row) && bare(row).includes(name));
}

function bare(text: string): string {
  return fold(text).replace(/^the /, '');
}

function datesFrom(entity: Entity, source: string): string[] {
  return datesOf(entity, (sources) => sources.includes(source));
}

function datesOf(
  { roles, facts, relations }: Entity,
  wanted: (sources: readonly string[]) => boolean,
): string[] {
  const parts = [
    ...(roles ?? []).map(({ from, to, termEnds, sources }) => ({ dates: [from, to, termEnds], sources })),
    ...(facts ?? []).map(({ date, sources }) => ({ dates: [date], sources })),
    ...(relations ?? []).map(({ from, to, sources }) => ({ dates: [from, to], sources })),
  ];
  return parts
    .filter(({ sources }) => wanted(sources))
    .flatMap(({ dates }) => dates.filter((date): date is PartialDate => !!date));
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** "2025-08-06" as "6 august 2025" and "6 aug 2025", "2023-04" as "april 2023" and "apr 2023". */
function spellings(date: string): string[] {
  const [year, month, dayOfMonth] = date.split('-');
  if (!month) return [year!];
  const long = MONTHS[Number(month) - 1]!;
  return [long, long.slice(0, 3), long.slice(0, 4)].map(
    (name) => `${dayOfMonth ? `${Number(dayOfMonth)} ` : ''}${name} ${year}`,
  );
}
