// The builder: sources in a folder become a pack, faults are told by file and line, files come out the same every time.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildPack } from '@/packs/build';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function sources(files: Readonly<Record<string, string>>): string {
  const listed = Object.keys(files).join(', ');
  const yaml = `id: test
title: Test
version: '1.0'
languages: [en]
licence: CC0-1.0
dataAsOf: '2025-08-20'
files: [${listed}]
sources: { book: { title: A book } }
`;
  for (const [name, text] of Object.entries({ 'pack.yaml': yaml, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const ADA =
  '- { id: person/ada, kind: person, label: Ada, description: Somebody, names: [{ name: Ada, type: full }] }\n';

async function built(files: Readonly<Record<string, string>>) {
  const result = await buildPack(sources(files));
  return result.ok ? result.value.lines.map((line) => JSON.parse(line)) : result.fault.message;
}

describe('building', () => {
  it('puts manifest, records and end marker in order, with counts', async () => {
    expect(await built({ 'a.yaml': ADA })).toMatchObject([
      { record: 'pack', format: 1, id: 'test', counts: { entities: 1, names: 1 } },
      { record: 'entity', id: 'person/ada' },
      { record: 'end', records: 1, entities: 1, names: 1 },
    ]);
  });

  it('joins what two files say of one entity: the first one’s words, both ones’ lists', async () => {
    const table = JSON.stringify({
      id: 'person/ada',
      kind: 'person',
      label: 'Ada L.',
      description: 'Other',
      names: [
        { name: 'Ada', type: 'family' },
        { name: 'Ada L.', type: 'full' },
      ],
      facts: [{ text: 'Born', date: '1815', sources: ['book'] }],
      ids: { wikidata: 'Q1' },
    });
    expect(await built({ 'a.yaml': ADA, 't/b.jsonl': `${table}\n` })).toMatchObject([
      {},
      {
        label: 'Ada',
        description: 'Somebody',
        ids: { wikidata: 'Q1' },
        facts: [{ text: 'Born' }],
        names: [
          { name: 'Ada', type: 'full' },
          { name: 'Ada L.', type: 'full' },
        ],
      },
      {},
    ]);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a wrong field, by file and line',
      { 'a.yaml': `${ADA}- { id: person/bob, kind: person }\n` },
      'a.yaml, line 2 (person/bob): label is missing.',
    ],
    [
      'two kinds for one id',
      { 'a.yaml': ADA, 'b.yaml': '- { id: person/ada, kind: place }\n' },
      'b.yaml, line 1: person/ada is person in one file and place here.',
    ],
    [
      'two identifiers for one id',
      {
        'a.yaml': ADA.replace('names:', 'ids: { wikidata: Q1 }, names:'),
        'b.yaml': '- { id: person/ada, ids: { wikidata: Q2 } }\n',
      },
      'b.yaml, line 1: person/ada has the wikidata id Q1 elsewhere and Q2 here.',
    ],
    [
      'a tie to what is not there',
      { 'a.yaml': ADA.replace('names:', 'relations: [{ type: of, target: a/b, sources: [book] }], names:') },
      'person/ada: “of” a/b, which the pack does not hold.',
    ],
    [
      'a post of what is not there',
      { 'a.yaml': ADA.replace('names:', 'roles: [{ title: Boss, of: a/b, sources: [book] }], names:') },
      'person/ada: the post “Boss” is of a/b, which the pack does not hold.',
    ],
    ['no list', { 'a.yaml': 'id: person/ada\n' }, 'a.yaml: the document is not a list of records.'],
    ['no id', { 'a.yaml': '- { label: Ada }\n' }, 'a.yaml, line 1: the record has no id.'],
    ['broken JSON', { 'a.jsonl': '{"id":\n' }, 'a.jsonl, line 1: not valid JSON'],
  ])('tells of %s', async (_, files, message) => {
    expect(await built(files)).toContain(message);
  });

  it('tells of a folder without pack.yaml', async () => {
    const result = await buildPack(folder);
    expect(!result.ok && result.fault.message).toContain('pack.yaml cannot be read');
  });
});
