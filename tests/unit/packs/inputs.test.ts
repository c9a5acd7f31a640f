// Inputs: tables by a mapping, Popolo, reviews of claims; what they become, what is left out, and every fault by file and line.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PackRecord } from '@/lib/core/packs/judge-record';
import { createPackReader } from '@/lib/core/packs/read-pack';
import { buildPack, buildPackFile } from '@/packs/build';
import { checkFile } from '@/packs/check';
import { readPackYaml } from '@/packs/source-folder';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** What a pack with these inputs is built to: its records, or its faults; and what was left out. */
async function built(
  inputs: readonly unknown[],
  files: Readonly<Record<string, string | Uint8Array>>,
  more = '',
) {
  write({
    'pack.yaml': `{ id: test, title: Test, version: '1.0', languages: [en], licence: CC-BY-4.0, dataAsOf: '2025-08-20',
  sources: { book: { title: A book } }, inputs: ${JSON.stringify(inputs)}${more} }`,
    ...files,
  });
  const result = await buildPack(folder);
  if (!result.ok) return { faults: result.fault.message.split('\n'), records: [], leftOut: [] };
  const reader = createPackReader();
  const events = result.value.lines.map((line, index) => reader.line(line, index + 1));
  expect(reader.end()).toMatchObject({ is: 'complete', refused: 0 });
  const records = events.flatMap((event): PackRecord[] =>
    event.is === 'entity' ? [event.entity] : event.is === 'claim' ? [event.claim] : [],
  );
  return { faults: [], records, leftOut: result.value.leftOut.first };
}

const MAPPING = `
id: person/{name|slug}
kind: person
label: "{name}"
description: "Member for {ward}"
names:
  - { name: "{name}", type: full }
  - { name: "{name|last}", type: family }
  - each: { column: aliases, split: ";" }
    name: "{each}"
    type: alias
roles:
  - title: "Member for {ward}"
    from: "{elected|date:DD/MM/YYYY}"
    to: "{left|date:DD/MM/YYYY}"
    sources: [book]
  - when: { chair: yes }
    title: Chair
    sources: [book]
facts:
  - text: "{note}"
    sources: [book]
salience: "{votes|number}"
ids: { wikidata: "{qid}" }
`;
const HEADER = 'name,ward,elected,left,aliases,chair,note,votes,qid\n';

function table(rows: string, changes: Record<string, unknown> = {}, mapping = MAPPING) {
  return built([{ form: 'csv', file: 'a.csv', mapping: 'map.yaml', ...changes }], {
    'map.yaml': mapping,
    'a.csv': HEADER + rows,
  });
}

describe('a table', () => {
  it('becomes records by its mapping; what is empty is left out', async () => {
    const { records } = await table(
      'Ann Bee,North,03/05/2021,,"Annie; A. Bee",yes,"Won, twice",12.5,Q1\nCy Dee,South,,,,no,,,\n',
    );
    expect(records).toMatchObject([
      {
        id: 'person/ann-bee',
        names: [
          { name: 'Ann Bee', type: 'full' },
          { name: 'Bee', type: 'family' },
          { name: 'Annie', type: 'alias' },
          { name: 'A. Bee', type: 'alias' },
        ],
        roles: [{ title: 'Member for North', from: '2021-05-03', to: null }, { title: 'Chair' }],
        facts: [{ text: 'Won, twice' }],
        salience: 12.5,
        ids: { wikidata: 'Q1' },
      },
      {
        id: 'person/cy-dee',
        roles: [{ title: 'Member for South', from: null }],
        facts: [],
        ids: {},
        salience: 1,
      },
    ]);
  });

  it('joins with what is written by hand, whose words win', async () => {
    const { records } = await built(
      [{ form: 'csv', file: 'a.csv', mapping: 'map.yaml' }],
      {
        'map.yaml': MAPPING,
        'a.csv': `${HEADER}Ann Bee,North,,,,,,,\n`,
        'by-hand.yaml':
          '- { id: person/ann-bee, description: The mayor, facts: [{ text: Born, date: "1970", sources: [book] }] }\n',
      },
      ', files: [by-hand.yaml]',
    );
    expect(records).toMatchObject([
      { description: 'The mayor', facts: [{ text: 'Born' }], roles: [{ title: 'Member for North' }] },
    ]);
  });

  it('may be divided otherwise, be in another encoding, and begin later', async () => {
    const text = `A report of 2025\n${HEADER.replaceAll(',', ';')}Änn Bee;North;;;;;;;\n`;
    const { records } = await built(
      [
        {
          form: 'csv',
          file: ['a.csv'],
          mapping: 'map.yaml',
          delimiter: ';',
          encoding: 'latin1',
          skipLines: 1,
        },
      ],
      { 'map.yaml': MAPPING, 'a.csv': Buffer.from(text, 'latin1') },
    );
    expect(records).toMatchObject([{ label: 'Änn Bee' }]);
    const tabs = await built([{ form: 'tsv', file: 'a.tsv', mapping: 'map.yaml' }], {
      'map.yaml': MAPPING,
      'a.tsv': `${HEADER.replaceAll(',', '\t')}Ann Bee\tNorth\t\t\t\t\t\t\t\n`,
    });
    expect(tabs.records).toMatchObject([{ id: 'person/ann-bee' }]);
  });

  it('passes over rows that are not wanted', async () => {
    const rows = 'Ann Bee,North,,,,yes,,,\nCy Dee,South,,,,no,,,\n';
    expect((await table(rows, {}, `when: { chair: no }${MAPPING}`)).records).toMatchObject([
      { label: 'Cy Dee' },
    ]);
    expect((await table(rows, {}, `when: "{votes}"${MAPPING}`)).records).toEqual([]);
  });

  it('tells of two columns of one name', async () => {
    const { faults } = await built([{ form: 'csv', file: 'a.csv', mapping: 'map.yaml' }], {
      'map.yaml': MAPPING,
      'a.csv': `${HEADER.trim()},name\nAnn,North,,,,,,,,Bob\n`,
    });
    expect(faults).toEqual(['a.csv: two columns are called “name”: rename one of them.']);
  });

  it('goes through row by row where it is too large to hold, each id once', async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => `Ann ${at},North,,,,,,,\n`).join('');
    expect((await table(rows, { stream: true })).records).toHaveLength(5_000);
    expect((await table(`${rows}Ann 7,North,,,,,,,\n`, { stream: true })).faults).toEqual([
      'a.csv, line 5002: the id person/ann-7 was used before; in a streamed input each id stands once.',
    ]);
  });

  it.each<[string, string, Record<string, unknown>, string]>([
    [
      'a date of another form',
      'Ann,North,2021-05-03,,,,,,\n',
      {},
      'a.csv, line 2: the column “elected” holds “2021-05-03”, which is no date of the form DD/MM/YYYY.',
    ],
    [
      'a day that is none',
      'Ann,North,30/02/2021,,,,,,\n',
      {},
      'line 2: the column “elected” holds “30/02/2021”',
    ],
    [
      'words for a number',
      'Ann,North,,,,,,many,\n',
      {},
      'line 2: the column “votes” holds “many”, which is no number',
    ],
    ['a row too short', 'Ann Bee,North,,,,,,,\nCy\n', {}, 'a.csv, line 3: Invalid Record Length'],
    ['a quote left open', '"Ann,North\nCy,South\n', {}, 'a.csv'],
    ['a name without words', ',North,,,,,,,\n', {}, 'a.csv, line 2: the record has no id.'],
    [
      'another encoding',
      Buffer.from('Änn,North,,,,,,,\n', 'latin1') as unknown as string,
      {},
      'say its encoding',
    ],
    ['no rows', '', {}, 'the table has no rows'],
    ['no file', '', { file: 'b.csv' }, 'b.csv cannot be read'],
    ['no mapping', '', { mapping: 'none.yaml' }, 'none.yaml cannot be read'],
    ['an unknown option', '', { seperator: ';' }, 'pack.yaml: inputs[0].seperator is not a field'],
    [
      'an unknown type',
      '',
      { form: 'xls' },
      'pack.yaml: inputs[0].form is “xls” but must be one of records, csv',
    ],
  ])('tells of %s', async (_, rows, changes, words) => {
    const files = { 'map.yaml': MAPPING, 'a.csv': Buffer.concat([Buffer.from(HEADER), Buffer.from(rows)]) };
    const { faults } = await built([{ form: 'csv', file: 'a.csv', mapping: 'map.yaml', ...changes }], files);
    expect(faults.join('\n')).toContain(words);
  });

  it.each<[string, string, string]>([
    ['a column that is not there', 'id: "{nmae}"', 'there is no column “nmae”; it has name, ward'],
    ['an unknown filter', 'id: "{name|slugg}"', 'map.yaml: {name|slugg}: “slugg” is none of slug, date'],
    ['a brace alone', 'id: "{name"', '“{name” has a brace without its other'],
    ['each without a column', 'names: [{ each: aliases, name: "{each}" }]', 'each must say its column'],
    ['a list', '- a', 'map.yaml: the mapping is not a dictionary'],
    ['broken YAML', 'id: "', 'map.yaml: '],
  ])('tells of a mapping with %s', async (_, mapping, words) => {
    expect((await table('Ann,North,,,,,,,\n', {}, mapping)).faults.join('\n')).toContain(words);
  });
});

const POPOLO = {
  persons: [
    {
      id: 'p1',
      name: 'Ann Bee',
      family_name: 'Bee',
      birth_date: '1970-02',
      identifiers: [
        { scheme: 'wikidata', identifier: 'Q1' },
        { scheme: 'Old Register', identifier: '7' },
      ],
      other_names: [
        { name: 'Anni Bee', lang: 'de' },
        { name: 'A. Bee', lang: 'en' },
        { name: 'Ann Old', end_date: '1999' },
      ],
    },
    { id: 'p2', name: 'Cy Dee' },
    { id: 'p3' },
  ],
  organizations: [
    { id: 'council', name: 'City Council', classification: 'legislature' },
    {
      id: 'green',
      name: 'Greens',
      classification: 'party',
      other_names: [{ name: 'green politician', lang: 'en' }],
    },
    { id: 'none', name: 'Independent', classification: 'party' },
  ],
  areas: [{ id: 'north', name: 'North' }],
  events: [
    { id: 't1', classification: 'legislative period', start_date: '2015-04-01', end_date: '2019-03-31' },
    { id: 't2', classification: 'legislative period', start_date: '2019-04-01', end_date: '2027-03-31' },
  ],
  posts: [{ id: 'mayor', label: 'Mayor', organization_id: 'council' }],
  memberships: [
    {
      person_id: 'p1',
      organization_id: 'council',
      role: 'member',
      area_id: 'north',
      on_behalf_of_id: 'green',
      legislative_period_id: 't1',
    },
    {
      person_id: 'p1',
      organization_id: 'council',
      role: 'member',
      area_id: 'north',
      on_behalf_of_id: 'green',
      legislative_period_id: 't2',
    },
    { person_id: 'p2', post_id: 'mayor', on_behalf_of_id: 'none', start_date: '2020-05-01' },
    { person_id: 'p2', organization_id: 'council', start_date: '2012-13', end_date: '2010' },
    { person_id: 'p2', organization_id: 'gone' },
    { person_id: 'p9', organization_id: 'council' },
  ],
};

describe('Popolo', () => {
  const popolo = (value: unknown, more = {}) =>
    built([{ form: 'popolo', file: 'p.json', ...more }], { 'p.json': JSON.stringify(value) });

  it('becomes persons and organisations, with posts dated by their terms and adjoining spells joined', async () => {
    const { records } = await popolo(POPOLO, { prefix: 'ours/' });
    expect(records).toMatchObject([
      { id: 'ours/organisation/council', kind: 'organisation', description: 'Legislature' },
      { id: 'ours/organisation/green', names: [{ name: 'Greens' }] },
      {
        id: 'ours/person/p1',
        description: 'Member of City Council for North (Greens)',
        names: [
          { name: 'Ann Bee' },
          { name: 'A. Bee' },
          { name: 'Ann Old', type: 'former', to: '1999' },
          { name: 'Bee', type: 'family' },
        ],
        roles: [
          {
            title: 'Member of City Council for North',
            of: 'ours/organisation/council',
            from: '2015-04-01',
            to: null,
            termEnds: '2027-03-31',
          },
        ],
        relations: [{ type: 'sits for', target: 'ours/organisation/green', from: '2015-04-01' }],
        facts: [{ text: 'Born', date: '1970-02' }],
        ids: { wikidata: 'Q1', 'old-register': '7' },
      },
      {
        id: 'ours/person/p2',
        roles: [{ title: 'Member of City Council' }, { title: 'Mayor of City Council', from: '2020-05-01' }],
        relations: [],
      },
    ]);
  });

  it('keeps one post for somebody who changes the party, and two where there is time between', async () => {
    const member = (party: string, start_date: string, end_date?: string) => ({
      person_id: 'p1',
      organization_id: 'council',
      on_behalf_of_id: party,
      start_date,
      ...(end_date ? { end_date } : {}),
    });
    const memberships = [
      member('none', '2013-12-09', '2015-03-23'),
      member('green', '2011-03-27', '2013-12-08'),
      member('none', '2016-01-01'),
    ];
    const { records } = await popolo({ ...POPOLO, persons: [POPOLO.persons[0]], memberships });
    expect(records.at(-1)).toMatchObject({
      roles: [
        { from: '2011-03-27', to: '2015-03-23' },
        { from: '2016-01-01', to: null },
      ],
      relations: [{ from: '2011-03-27', to: '2013-12-08' }],
    });
  });

  it('tells what it leaves out', async () => {
    expect((await popolo(POPOLO)).leftOut).toEqual([
      'p.json: a membership is of the person p9, who is not in the data: left out.',
      'p.json: Cy Dee: the start “2012-13” of a membership is no date: left out.',
      'p.json: Cy Dee: a membership is in the organization gone, which is not in the data: left out.',
      'p.json: the person p3 has no name: left out.',
    ]);
  });

  it.each([[[]], [{}], [{ persons: 'x' }], ['x'], [null]])('is not %j', async (value) => {
    expect((await popolo(value)).leftOut).toEqual([expect.stringContaining('this is no Popolo')]);
  });

  it('may hold anything in its lists', async () => {
    const { leftOut, faults } = await popolo({
      persons: [null, 7, [], { id: 7 }, { id: 'x', name: { a: 1 } }],
      memberships: [null, {}],
      organizations: [{}],
    });
    expect([faults, leftOut.length]).toEqual([[], 3]);
  });
});

describe('reviews of claims', () => {
  const review = (changes = {}) => ({
    '@type': 'ClaimReview',
    claimReviewed: 'Fish can fly',
    author: { name: 'A Checker' },
    url: 'https://example.org/fish',
    reviewRating: { alternateName: 'False' },
    ...changes,
  });

  it('of one claim come together, and its id stays the same whatever else is there', async () => {
    const files = {
      'a.json': JSON.stringify([
        review(),
        review({ author: { name: 'Other' }, claimReviewed: 'fish can FLY' }),
        review(),
      ]),
    };
    const first = (await built([{ form: 'claim-review', file: 'a.json' }], files)).records;
    expect(first).toMatchObject([
      {
        text: 'Fish can fly',
        reviews: [{ publisher: 'A Checker', sources: ['claim-review'] }, { publisher: 'Other' }],
      },
    ]);
    const lines = [review({ claimReviewed: 'Else' }), review()].map((one) => JSON.stringify(one)).join('\n');
    const second = (
      await built([{ form: 'claim-review', file: 'b.jsonl', source: 'book' }], { 'b.jsonl': lines })
    ).records;
    expect([second.length, second[1]]).toMatchObject([2, { id: 'id' in first[0]! ? first[0].id : '' }]);
  });

  it('are left out with the reason and the place', async () => {
    const { leftOut } = await built([{ form: 'claim-review', file: ['a.jsonl', 'none.json'] }], {
      'a.jsonl': `${JSON.stringify(review({ reviewRating: {} }))}\n{"@type":"Thing"}\nx\n`,
    });
    expect(leftOut).toEqual([
      'a.jsonl, line 1: “Fish can fly”: the review gives no rating in words or numbers, so it is left out.',
      'a.jsonl, line 2: nothing in it is a ClaimReview.',
      expect.stringContaining('a.jsonl, line 3: not valid JSON'),
      expect.stringContaining('none.json, after line 0: the file cannot be opened'),
    ]);
  });

  it('come from Fact Check Tools too', async () => {
    const answer = {
      claims: [{ text: 'Fish can fly', claimReview: [{ publisher: { name: 'A' }, textualRating: 'False' }] }],
    };
    const { records } = await built([{ form: 'fact-check-tools', file: 'a.json' }], {
      'a.json': JSON.stringify(answer),
    });
    expect(records).toMatchObject([
      { record: 'claim', text: 'Fish can fly', reviews: [{ sources: ['fact-check-tools'] }] },
    ]);
  });
});

describe('a build', () => {
  it('refuses sources whose licence clashes, and takes one with a written reason', async () => {
    const input = { form: 'records', file: 'a.yaml' };
    const files = { 'a.yaml': '[]' };
    const sa = ", licenceNotes: { sa: 'only dates are taken' }, elsewhere: [place/, person/x]";
    write({ ...files });
    const yaml = (
      more: string,
    ) => `{ id: t, title: T, version: '1', languages: [en], licence: CC-BY-4.0, dataAsOf: '2025-01-01',
      sources: { sa: { title: X, licence: CC-BY-SA-4.0 } }, inputs: ${JSON.stringify([input])}${more} }`;
    write({ 'pack.yaml': yaml('') });
    const refused = await buildPack(folder);
    expect(!refused.ok && refused.fault.message).toContain(
      'CC-BY-SA-4.0 asks that what is made from it be passed on under',
    );
    write({ 'pack.yaml': yaml(sa) });
    const taken = await buildPack(folder);
    expect(taken.ok && taken.value.lines[0]).toContain(
      '"licence":"CC-BY-SA-4.0; taken all the same: only dates are taken"',
    );
  });

  it('lets records point to ids that are said to lie elsewhere', async () => {
    const records =
      '- { id: person/a, kind: person, label: A, description: A, names: [{ name: A, type: full }], relations: [{ type: of, target: place/x, sources: [book] }, { type: of, target: person/x, sources: [book] }] }';
    const input = { form: 'records', file: 'a.yaml' };
    const { faults } = await built([input], { 'a.yaml': records });
    expect(faults).toHaveLength(2);
    const known = await built([input], { 'a.yaml': records }, ', elsewhere: [place/, person/x]');
    expect(known.faults).toEqual([]);
  });

  it('lets open data point to what the pack does not hold', async () => {
    const variable = (value: string) => ({ type: 'literal', value });
    const rows = {
      results: { bindings: [{ item: variable('ann'), label: variable('Ann'), of: variable('bee') }] },
    };
    const sparql = (more: object) => ({
      form: 'sparql-results',
      file: 'a.json',
      item: 'item',
      label: 'label',
      kind: 'person',
      source: { key: 'data', title: 'Data' },
      ...more,
    });
    const files = { 'a.json': JSON.stringify(rows) };
    const tied = await built([sparql({ relations: [{ type: 'knows', target: 'of' }] })], files);
    expect(tied).toMatchObject({ faults: [], records: [{ id: 'ann', relations: [{ target: 'bee' }] }] });
  });

  it('takes claims and links by hand too', async () => {
    const { faults, records } = await built([{ form: 'records', file: ['a.yaml'] }], {
      'a.yaml': `- { record: claim, id: claim/a, text: Fish can fly, reviews: [{ publisher: A, rating: { label: 'False' }, sources: [book] }] }
- { record: same-as, ids: [person/a, wikidata/q1], sources: [book] }`,
    });
    expect([faults, records]).toMatchObject([[], [{ record: 'claim' }]]);
  });

  it('writes a file only where all is well, and nothing where records would be left out and none may be', async () => {
    await built([{ form: 'claim-review', file: 'a.json' }], { 'a.json': '{}' });
    const source = readPackYaml(folder);
    if (!source.ok) throw new Error(source.fault.message);
    const out = join(folder, 'out', 'pack.jsonl.gz');
    const strict = await buildPackFile(source.value, out, { strict: true });
    expect([strict.ok, existsSync(out), existsSync(`${out}.records`)]).toEqual([false, false, false]);
    expect((await buildPackFile(source.value, out)).ok).toBe(true);
    expect((await checkFile(out)).sound).toBe(true);
  });
});

const SHARED = '../shared/data/open';
if (!existsSync(SHARED)) console.log('Skipped: real data for the inputs (../shared/data/open) is not here.');

describe.skipIf(!existsSync(SHARED))('real data beside the repository', () => {
  const real = (name: string) => readFileSync(join(SHARED, name));

  it.each(['Alderney-States', 'estonia-ep-popolo-v1.0', 'ireland-ep-popolo-v1.0'])(
    '%s builds, every person with a post',
    async (name) => {
      const { faults, records } = await built([{ form: 'popolo', file: 'p.json.gz' }], {
        'p.json.gz': real(`popolo/${name}.json.gz`),
      });
      expect(faults).toEqual([]);
      const persons = records.filter((one) => one.record === 'entity' && one.kind === 'person');
      expect(persons.length).toBeGreaterThan(9);
      expect(persons.filter((one) => one.record === 'entity' && one.roles.length === 0)).toEqual([]);
    },
  );

  it('the examples of schema.org build', async () => {
    const { records, leftOut } = await built(
      [{ form: 'claim-review', file: 'a.json', until: '2025-01-01' }],
      {
        'a.json': real('fact-check-rows/schemaorg-claimreview-examples.jsonld'),
      },
    );
    expect(records).toMatchObject([
      {
        claimant: { name: 'Rich Perry' },
        date: '2014-07-17',
        reviews: [{ publisher: 'politifact.com', rating: { label: 'True' } }],
      },
    ]);
    expect(leftOut).toEqual([expect.stringContaining('the review gives no rating')]);
  });

  it('rows of ten fact-checkers, put as ClaimReview, build', async () => {
    const rows = real('fact-check-rows/claimskg-samples-slim.ndjson')
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const reviews = rows.map((row) => ({
      '@type': 'ClaimReview',
      claimReviewed: row.claimReviewed,
      author: row.source,
      url: row.url,
      datePublished: row.reviewDate,
      reviewRating: {
        alternateName: row.rating?.name,
        ratingValue: row.rating?.value,
        bestRating: row.rating?.best,
        worstRating: row.rating?.worst,
      },
      itemReviewed: { '@type': 'Claim', author: row.claimant, datePublished: row.claimDate },
    }));
    const { records, faults } = await built([{ form: 'claim-review', file: 'a.json' }], {
      'a.json': JSON.stringify(reviews),
    });
    expect([faults, records.length > 0.8 * rows.length]).toEqual([[], true]);
  });
});
