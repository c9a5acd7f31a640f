// Results of queries as records: rows about one thing joined, open variables, unknown values, dates as exact as they are.

import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import type { Entity } from '@/lib/core/model/entity';
import { sparqlInput } from '@/packs/inputs/sparql-input';
import { SparqlSpec } from '@/packs/inputs/sparql-spec';

const folder = mkdtempSync(join(tmpdir(), 'backstory-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
const samples = fileURLToPath(new URL('../../../../shared/data/open/api-samples/', import.meta.url));
const atHand = existsSync(samples);
if (!atHand) console.log('Skipped: samples of query results (../shared/data/open/api-samples) are not here.');

const uri = (id: string) => ({ type: 'uri', value: `http://www.wikidata.org/entity/${id}` });
const text = (value: string) => ({ type: 'literal', 'xml:lang': 'en', value });
const dateTime = (value: string) => ({
  type: 'literal',
  datatype: 'http://www.w3.org/2001/XMLSchema#dateTime',
  value,
});
const unknown = { type: 'bnode', value: 't284055162' };

const SPEC = {
  form: 'sparql-results',
  item: 'item',
  label: 'itemLabel',
  description: 'about',
  kind: 'person',
  names: [{ name: 'other', type: 'alias', divided: '|' }],
  roles: [{ title: 'post', of: 'body', from: 'since', to: { date: 'until', precision: 'exact' } }],
  relations: [{ type: 'member of', target: 'party' }],
  facts: [
    { text: 'Born', date: 'born' },
    { text: 'Occupation', value: 'occupation' },
  ],
  ids: { imdb: 'imdb' },
  salience: 'links',
  source: { key: 'wikidata', title: 'Wikidata Query Service', licence: 'CC0-1.0' },
};

async function made(file: string, spec: object = SPEC) {
  const faults: string[] = [];
  const entities: Entity[] = [];
  const input = sparqlInput(v.parse(SparqlSpec, { ...spec, file }), { folder });
  for await (const { value } of input.read((fault) => void faults.push(fault)))
    entities.push(value as Entity);
  return { entities, faults, sources: input.sources };
}

function ofRows(rows: readonly unknown[], spec: object = SPEC) {
  writeFileSync(
    join(folder, 'rows.json'),
    JSON.stringify({ head: { vars: [] }, results: { bindings: rows } }),
  );
  return made('rows.json', spec);
}

const row = { item: uri('Q900'), itemLabel: text('Ada Rivers') };

describe('rows', () => {
  it('about one thing become one entity', async () => {
    const { entities, faults, sources } = await ofRows([
      {
        ...row,
        about: text('minister'),
        other: text('Ada M. Rivers|A. Rivers'),
        post: text('minister of rivers'),
        since: dateTime('2001-02-03T00:00:00Z'),
        body: uri('Q7'),
      },
      {
        ...row,
        other: text('Ada M. Rivers'),
        post: text('mayor'),
        party: uri('Q904'),
        imdb: text('nm1'),
        links: text('42'),
        occupation: text('lawyer'),
      },
      { item: uri('Q902'), itemLabel: text('Bea Brook') },
    ]);
    expect(faults).toEqual([]);
    expect(sources).toEqual({ wikidata: { title: 'Wikidata Query Service', licence: 'CC0-1.0' } });
    expect(entities).toEqual([
      {
        record: 'entity',
        id: 'wikidata/q900',
        kind: 'person',
        label: 'Ada Rivers',
        description: 'minister',
        ids: { imdb: 'nm1', wikidata: 'Q900' },
        salience: 42,
        names: [
          { name: 'Ada Rivers', type: 'full' },
          { name: 'Ada M. Rivers', type: 'alias' },
          { name: 'A. Rivers', type: 'alias' },
        ],
        roles: [
          { title: 'minister of rivers', of: 'wikidata/q7', from: '2001-02-03', sources: ['wikidata'] },
          { title: 'mayor', sources: ['wikidata'] },
        ],
        relations: [{ type: 'member of', target: 'wikidata/q904', sources: ['wikidata'] }],
        facts: [{ text: 'Occupation: lawyer', sources: ['wikidata'] }],
      },
      expect.objectContaining({ id: 'wikidata/q902', description: 'Bea Brook' }),
    ]);
  });

  it.each([
    ['a day', '1952-03-11T00:00:00Z', '1952-03-11'],
    ['the first of January may be a year', '1952-01-01T00:00:00Z', '1952'],
    ['the first of a month may be a month', '1952-03-01T00:00:00Z', '1952-03'],
    ['a plain year', '1952', '1952'],
    ['before the year 1: none', '-0044-03-15T00:00:00Z', undefined],
    ['no date: none', 'spring', undefined],
  ])('%s', async (_, value, date) => {
    const { entities } = await ofRows([{ ...row, born: dateTime(value) }]);
    expect(entities[0]!.facts[0]?.date).toBe(date);
  });

  it.each([
    ['11', '1952-01-01'],
    ['10', '1952-01'],
    ['9', '1952'],
    ['7', undefined],
  ])('with a precision of %s', async (exact, date) => {
    const { entities } = await ofRows([
      { ...row, post: text('mayor'), until: dateTime('1952-01-01T00:00:00Z'), exact: text(exact) },
    ]);
    expect(entities[0]!.roles[0]?.to).toBe(date);
  });

  it('values that nobody knows, statements and missing labels are faults of their row', async () => {
    const { entities, faults } = await ofRows([
      { item: unknown, itemLabel: text('Somebody') },
      { item: uri('statement/Q1-5a1e'), itemLabel: text('A statement') },
      { item: uri('Q903'), itemLabel: text('Q903') },
      { ...row, party: unknown, born: unknown },
      7,
    ]);
    expect(entities.map(({ id, relations, facts }) => [id, relations, facts])).toEqual([
      ['wikidata/q900', [], []],
    ]);
    expect(faults).toEqual([
      'rows.json, row 1: item names nothing: it is not bound, not known or a statement.',
      'rows.json, row 2: item names nothing: it is not bound, not known or a statement.',
      'rows.json, row 3: wikidata/q903 has no label in itemLabel.',
      'rows.json, row 5: item names nothing: it is not bound, not known or a statement.',
    ]);
  });

  it('of another data set, the end of an address becomes the id', async () => {
    const { entities } = await ofRows([
      {
        item: { type: 'uri', value: 'https://data.example.org/people/Ada_Rivers' },
        itemLabel: text('Ada Rivers'),
      },
    ]);
    expect([entities[0]!.id, entities[0]!.ids]).toEqual(['ada_rivers', {}]);
  });
});

describe('what is no result', () => {
  it.each([
    ['<html>', 'none.json is not valid JSON: ask the service for application/sparql-results+json.'],
    ['{"boolean":true}', 'none.json has no results.bindings, as results of a SELECT query have.'],
  ])('%s', async (content, sentence) => {
    writeFileSync(join(folder, 'none.json'), content);
    await expect(made('none.json')).rejects.toThrow(sentence);
  });
});

describe.skipIf(!atHand)('real results', () => {
  it('novelists with their years; one is a blank node', async () => {
    const { entities, faults } = await made(join(samples, 'wikibase-sdk-multiVarsData.json'), {
      ...SPEC,
      item: 'entity',
      label: 'entityLabel',
      facts: [{ text: 'Born', date: 'year' }],
    });
    expect(entities.map(({ label, facts }) => [label, facts[0]?.date])).toEqual([
      ['Ercole Patti', '1903'],
      ['Paul Bailey', '1937'],
    ]);
    expect(faults).toHaveLength(1);
  });

  it('every sample with results is read without a crash', async () => {
    const names = readdirSync(samples).filter((name) => /sparqlResults|Data\.json$/.test(name));
    expect(names.length).toBeGreaterThan(4);
    for (const name of names)
      for (const item of ['item', 'entity', 'statement', 'genre', 'director']) {
        const { entities, faults } = await made(join(samples, name), {
          ...SPEC,
          item,
          label: `${item}Label`,
        });
        expect(entities.length + faults.length).toBeGreaterThan(0);
      }
  });
});
