// Items out of files: every form a dump or an answer lies in, what is chosen, what is said of the rest.

import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import type { Entity } from '@/lib/core/model/entity';
import { LONGEST_LINE } from '@/packs/inputs/source-lines';
import { wikidataInput } from '@/packs/inputs/wikidata-input';
import { WikidataSpec } from '@/packs/inputs/wikidata-spec';
import { atHand, WIKIDATA_FILES } from '../open-data/real-items';
import { claims, entity, faultsOf, item, statement, time } from '../open-data/sample-item';

const folder = mkdtempSync(join(tmpdir(), 'backstory-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sitelinks = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`w${at}wiki`, {}]));
const human = statement('P31', entity('Q5'));
const minister = item({
  id: 'Q900',
  claims: claims(
    human,
    statement('P39', entity('Q901'), { P580: time('+2001-02-03T00:00:00Z') }),
    statement('P102', entity('Q904')),
  ),
  sitelinks: sitelinks(7),
});
const post = item({ id: 'Q901', labels: { en: 'minister of rivers' }, claims: {} });
const party = item({
  id: 'Q904',
  labels: { en: 'Water Party' },
  claims: claims(statement('P31', entity('Q43229'))),
});
const ITEMS = [minister, post, party];

async function taken(content: string | Uint8Array, spec: object = {}) {
  const file = `${readdirSync(folder).length}.json`;
  writeFileSync(join(folder, file), content);
  return takenFrom(join(folder, file), spec);
}

async function takenFrom(file: string, spec: object = {}) {
  const checked = v.parse(WikidataSpec, { form: 'wikidata-dump', file, ...spec });
  const faults: string[] = [];
  const drafts: { at: string; entity: Entity }[] = [];
  const input = wikidataInput(checked, { folder, languages: ['en'] });
  for await (const { at, value } of input.read(
    (fault) => void faults.push(fault.replace(/^\d+\.json/, 'FILE')),
  ))
    drafts.push({ at: at.replace(/^\d+\.json/, 'FILE'), entity: value as Entity });
  return { drafts, ids: drafts.map((draft) => draft.entity.id), faults, sources: input.sources };
}

const array = (lines: readonly (object | string)[]): string =>
  `[\n${lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join(',\n')}\n]\n`;
const lines = (list: readonly object[]): string => list.map((each) => JSON.stringify(each)).join('\n');
const answer = { entities: Object.fromEntries(ITEMS.map((each) => [each.id, each])), success: 1 };
const BOTH = ['wikidata/q900', 'wikidata/q904'];

describe('forms', () => {
  it.each([
    ['a dump in its array form', array(ITEMS), {}],
    ['the same, gzipped', gzipSync(array(ITEMS)), {}],
    [
      'gzipped in two pieces, as parallel packers do',
      Buffer.concat([gzipSync(array(ITEMS).slice(0, 999)), gzipSync(array(ITEMS).slice(999))]),
      {},
    ],
    [
      'lines that end as on Windows, behind a byte order mark',
      `\uFEFF${array(ITEMS).replaceAll('\n', '\r\n')}`,
      {},
    ],
    ['one entity a line', lines(ITEMS), {}],
    ['one line for the whole list', JSON.stringify(ITEMS), {}],
    ['an answer of wbgetentities', JSON.stringify(answer), { form: 'wikidata-entities' }],
    ['the same over many lines', JSON.stringify(answer, null, 2), { form: 'wikidata-entities' }],
    ['a list over many lines', JSON.stringify(ITEMS, null, 1), { form: 'wikidata-entities' }],
    ['brackets on the lines of the first and the last', `[${lines(ITEMS).replaceAll('\n', ',\n')}]`, {}],
  ])('%s', async (_, content, spec) => {
    const { ids, drafts, faults } = await taken(content, spec);
    expect(ids).toEqual(BOTH);
    expect(drafts[0]!.entity.roles[0]).toMatchObject({ title: 'Minister of rivers', from: '2001-02-03' });
    expect(drafts[0]!.entity.relations).toMatchObject([{ type: 'member of', target: 'wikidata/q904' }]);
    expect(faults).toEqual(['FILE: left out, items of kind term: 1.']);
    expect(faultsOf(drafts.map((draft) => draft.entity))).toEqual([]);
  });

  it('items over REST', async () => {
    const rest = {
      id: 'Q900',
      type: 'item',
      labels: { en: 'Ada Rivers' },
      aliases: { en: ['Ada M. Rivers'] },
      statements: {
        P31: [
          {
            rank: 'normal',
            property: { id: 'P31' },
            value: { type: 'value', content: 'Q5' },
            qualifiers: [],
          },
        ],
        P39: [
          {
            rank: 'normal',
            property: { id: 'P39' },
            value: { type: 'value', content: 'Q901' },
            qualifiers: [
              {
                property: { id: 'P580' },
                value: { type: 'value', content: time('+2001-02-03T00:00:00Z').value },
              },
              { property: { id: 'P582' }, value: { type: 'novalue' } },
            ],
          },
        ],
      },
    };
    const { drafts } = await taken(JSON.stringify([rest, post], null, 1), { form: 'wikibase-rest' });
    expect(drafts[0]!.entity).toMatchObject({
      kind: 'person',
      names: [{ name: 'Ada Rivers' }, { name: 'Ada M. Rivers' }],
      roles: [{ title: 'Minister of rivers', from: '2001-02-03', to: null }],
    });
  });

  it('of another Wikibase only names and descriptions are taken, under ids of its own', async () => {
    const { drafts, sources } = await taken(lines([minister]), {
      form: 'wikibase-rest',
      base: 'https://base.example.org/',
      kind: 'person',
      licence: 'CC-BY-4.0',
    });
    expect(drafts[0]!.entity).toMatchObject({
      id: 'base.example.org/q900',
      kind: 'person',
      roles: [],
      ids: {},
    });
    expect(sources.wikidata).toEqual({
      title: 'base.example.org',
      url: 'https://base.example.org/',
      licence: 'CC-BY-4.0',
    });
  });
});

describe('faults', () => {
  it('broken lines are told by their number and passed over', async () => {
    const { ids, faults } = await taken(array([minister, '{"type":"item","id":', party, 'null']));
    expect(ids).toEqual(BOTH);
    expect(faults.slice(0, 2)).toEqual([
      'FILE, line 3: the line is not valid JSON.',
      'FILE, line 5: The entity is not an object in braces.',
    ]);
  });

  it('beyond a hundred they are counted', async () => {
    const { faults } = await taken(array(Array.from({ length: 250 }, () => '{')));
    expect(faults).toHaveLength(101);
    expect(faults.at(-1)).toBe('FILE: 150 more faults like these.');
  });

  it('a line longer than any entity is passed over without being held', async () => {
    const { ids, faults } = await taken(array([minister, `"${'x'.repeat(LONGEST_LINE)}"`, party]));
    expect(ids).toEqual(BOTH);
    expect(faults[0]).toBe('FILE, line 3: the line is longer than any entity.');
  });

  it('an item that stands twice is taken once', async () => {
    const { ids, faults } = await taken(lines([minister, minister]));
    expect([ids, faults[0]]).toEqual([
      ['wikidata/q900'],
      'FILE, line 2: Q900 stood before; the first is kept.',
    ]);
  });

  it.each([
    [
      'a gzip that is cut off',
      gzipSync(array(ITEMS)).subarray(0, 200),
      /cannot be read after line \d+: its gzip is cut off\.$/,
    ],
    [
      'bzip2',
      Buffer.from('BZh91AY&SY'),
      /is packed with bzip2, which is not read here: unpack it first \(bzcat .* \| npm run pack/,
    ],
  ])('%s breaks off with a sentence, and leaves no temporary file', async (_, content, sentence) => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('backstory-pack-'));
    await expect(taken(content)).rejects.toThrow(sentence);
    expect(
      readdirSync(tmpdir()).filter((name) => name.startsWith('backstory-pack-') && !before.includes(name)),
    ).toEqual([]);
  });

  it('so does a file that is not there', async () => {
    await expect(takenFrom('nowhere.json')).rejects.toThrow(/there is no such file\.$/);
  });
});

describe('choice', () => {
  it('by kind', async () => {
    expect((await taken(array(ITEMS), { kinds: ['organisation'] })).ids).toEqual(['wikidata/q904']);
  });
  it('by a statement', async () => {
    const { ids, faults } = await taken(array(ITEMS), { requires: ['P39', 'P106'] });
    expect([ids, faults[0]]).toEqual([
      ['wikidata/q900'],
      'FILE: left out, items without a statement of P39 or P106: 2.',
    ]);
  });
  it('by how many write of it; what is left out still lends its label', async () => {
    const { drafts } = await taken(array(ITEMS), { sitelinks: 7 });
    expect(drafts.map(({ entity: { id, facts } }) => [id, facts[0]?.text])).toEqual([
      ['wikidata/q900', 'Member of: Water Party'],
    ]);
  });
  it('a name that is a small word is none that could be marked', async () => {
    const book = item({ id: 'Q9', labels: { en: 'book' } });
    expect((await taken(lines([book, minister]), { kinds: ['term', 'person'] })).ids).toEqual([
      'wikidata/q900',
    ]);
  });
});

describe('DuckDB', () => {
  const isInstalled = existsSync(new URL('../../../node_modules/@duckdb/node-api', import.meta.url));
  it('where a dump is in its array form, the plain path takes it, and says so', async () => {
    const { ids, faults } = await taken(array(ITEMS), { engine: 'duckdb' });
    expect(ids).toEqual(BOTH);
    expect(faults[0]).toContain('it is not one entity a line without commas between');
  });
  it.skipIf(isInstalled)('where it is not installed, one sentence says how to', async () => {
    await expect(taken(lines(ITEMS), { engine: 'duckdb' })).rejects.toThrow(
      'DuckDB is not installed: run “npm install --no-save @duckdb/node-api”, or leave “engine” out for the plain path.',
    );
  });
  it.skipIf(!isInstalled)('gives the same records as the plain path, whatever is chosen', async () => {
    const dump = `${lines(ITEMS)}\n{"broken\n${JSON.stringify(item({ id: 'Q905' }))}`;
    for (const choice of [{}, { sitelinks: 7 }, { requires: ['P39'] }]) {
      const plain = await taken(dump, choice);
      expect(await taken(dump, { ...choice, engine: 'duckdb' })).toEqual(plain);
    }
  });
});

describe.skipIf(!atHand)('the files beside the repository', () => {
  it.each(readdirSync(atHand ? WIKIDATA_FILES : folder).map((name) => [name]))('%s', async (name) => {
    const entitiesOfFile = [];
    for (const form of ['wikidata-entities', 'wikidata-dump'] as const) {
      // A document of many lines is none for the form that goes by lines.
      const { drafts } = await takenFrom(join(WIKIDATA_FILES, name), {
        form,
        languages: ['en', 'de', 'mul'],
      });
      expect(faultsOf(drafts.map((draft) => draft.entity))).toEqual([]);
      entitiesOfFile.push(drafts.length);
    }
    expect(entitiesOfFile[0]).toBeGreaterThanOrEqual(entitiesOfFile[1]!);
  });
});
