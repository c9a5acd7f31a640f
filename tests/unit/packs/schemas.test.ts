// The JSON Schemas: what is committed is what the validators give, and both judge alike as far as JSON Schema can.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { judgeRecord } from '@/lib/core/packs/judge-record';
import { createPackReader } from '@/lib/core/packs/read-pack';
import { packLines } from '@/lib/core/packs/write-pack';
import { buildPack } from '@/packs/build';
import { STARTER } from '@/packs/import/tables';
import { schemaFiles } from '@/packs/schemas';
import { claimRecord, HEAD, record } from './lines';

const files = schemaFiles();
const ajv = new Ajv2020({ strict: true, strictRequired: false, unicodeRegExp: true, allowUnionTypes: true });
for (const text of files.values()) ajv.addSchema(JSON.parse(text));

function fits(file: string, value: unknown): boolean {
  return ajv.validate(`${file}.json`, value);
}

describe('the files of packs/schema', () => {
  it.each([...files])('%s is what the validators give', (name, text) => {
    // Else: npm run pack -- schemas
    expect(readFileSync(join('packs', 'schema', name), 'utf8')).toBe(text);
  });

  it('accept every line of the starter pack', async () => {
    const built = await buildPack(STARTER);
    const lines = built.ok ? built.value.lines.map((line) => JSON.parse(line)) : [];
    const unfit = lines.filter((line) => !fits(line.record === 'pack' ? 'manifest' : line.record, line));
    expect([lines.length > 1_500, unfit]).toEqual([true, []]);
  });
});

const SOURCES = { book: { title: 'A book' } };
const FACT = { text: 'Born', date: '1815-12-10', sources: ['book'] };
const LINK = { record: 'same-as', ids: ['a', 'b'], sources: ['book'] };

describe('both judge alike', () => {
  it.each<[string, Record<string, unknown>]>([
    ['a sound entity', record({ facts: [FACT], ids: { wikidata: 'Q7259' }, salience: 3 })],
    [
      'a role without an end',
      record({ roles: [{ title: 'Boss', from: '2025-01', to: null, sources: ['book'] }] }),
    ],
    [
      'a name with a period',
      record({ names: [{ name: 'Ada', type: 'former', from: '1815', to: '1835-07' }] }),
    ],
    ['a text', record({ kind: 'text', text: { body: 'One\n\nTwo', sources: ['book'] } })],
    ['a text of a person', record({ text: { body: 'One', sources: ['book'] } })],
    ['a text with a tab', record({ kind: 'text', text: { body: 'One\tTwo', sources: ['book'] } })],
    ['an unknown field', record({ nmae: 1 })],
    ['no names', record({ names: [] })],
    ['a wrong kind', record({ kind: 'city' })],
    ['a space at the end', record({ label: 'Ada ' })],
    ['a line break', record({ label: 'A\nda' })],
    ['a bidi override', record({ label: 'A\u202Eda' })],
    ['a lone surrogate', record({ label: 'A\uD800da' })],
    ['an empty text', record({ description: '' })],
    ['a long text', record({ description: 'x'.repeat(1_001) })],
    ['letters beyond the basic plane', record({ label: '𝒜da' })],
    ['an id with capitals', record({ id: 'Person/ada' })],
    ['an id with an empty part', record({ id: 'person//ada' })],
    ['a year', record({ facts: [{ ...FACT, date: '1815' }] })],
    ['the year 0', record({ facts: [{ ...FACT, date: '0000' }] })],
    ['a month 13', record({ facts: [{ ...FACT, date: '1815-13' }] })],
    ['a day 32', record({ facts: [{ ...FACT, date: '1815-12-32' }] })],
    ['words for a date', record({ facts: [{ ...FACT, date: 'December 1815' }] })],
    [
      'a month where a day must be',
      record({ relations: [{ type: 'of', target: 'a', asOf: '2025-01', sources: ['book'] }] }),
    ],
    ['no sources', record({ facts: [{ ...FACT, sources: [] }] })],
    ['a prior above 1', record({ names: [{ name: 'Ada', type: 'full', prior: 1.1 }] })],
    ['a half ordinal', record({ roles: [{ title: 'Boss', ordinal: 1.5, sources: ['book'] }] })],
    ['identifiers of capitals', record({ ids: { Wikidata: 'Q1' } })],
    ['a sound claim', claimRecord()],
    ['a claim without reviews', claimRecord({ reviews: [] })],
    [
      'an address of a script',
      claimRecord({
        reviews: [{ publisher: 'A', rating: { label: 'x' }, url: 'javascript:x', sources: ['book'] }],
      }),
    ],
    [
      'an address in capitals',
      claimRecord({
        reviews: [{ publisher: 'A', rating: { label: 'x' }, url: 'HTTPS://x', sources: ['book'] }],
      }),
    ],
    ['a language that is none', claimRecord({ language: 'e n' })],
    ['a link', LINK],
    ['a link of one', { ...LINK, ids: ['a'] }],
    ['a link of one twice', { ...LINK, ids: ['a', 'a'] }],
  ])('of %s', (_, value) => {
    const judged = judgeRecord(value, { format: 2, sources: SOURCES });
    expect(fits(String(value.record), value)).toBe(judged.sound);
  });

  it.each<[string, Record<string, unknown>]>([
    ['as it should be', {}],
    ['a second version', { version: '1.2.3.4' }],
    ['five numbers', { version: '1.2.3.4.5' }],
    ['no languages', { languages: [] }],
    ['a day that is none', { dataAsOf: '2025-1-1' }],
    ['a source key of capitals', { sources: { Book: { title: 'x' } } }],
    ['a source with another field', { sources: { book: { title: 'x', author: 'y' } } }],
    ['a third format', { format: 3 }],
    ['negative counts', { counts: { entities: -1, names: 0 } }],
  ])('of a first line with %s', (_, changes) => {
    const line = { ...JSON.parse(packLines(HEAD, [])[0]!), ...changes };
    const isManifest = createPackReader().line(JSON.stringify(line), 1).is === 'manifest';
    expect(fits('manifest', line)).toBe(isManifest);
  });

  it('but for what lies between fields, which the schemas say in words', () => {
    const turned = record({ roles: [{ title: 'Boss', from: '2025', to: '2024', sources: ['book'] }] });
    const day = record({ facts: [{ ...FACT, date: '2025-02-30' }] });
    for (const value of [turned, day]) {
      expect(judgeRecord(value, { format: 2, sources: SOURCES }).sound).toBe(false);
      expect(fits('entity', value)).toBe(true);
    }
    expect(files.get('entity.json')).toContain('Besides, it must not end before it begins.');
  });
});

describe('what stands beside packs', () => {
  const HASH = 'a'.repeat(64);
  const INDEX = {
    record: 'index',
    format: 2,
    pack: 'a',
    title: 'A',
    version: '1',
    dataAsOf: '2025-01-01',
    licence: 'CC0-1.0',
    parts: [{ url: 'parts/1.gz', bytes: 1, sha256: HASH }],
  };

  it.each<[string, string, unknown, boolean]>([
    ['rules', 'a rule', { record: 'rule', words: 'May', verdict: 'never', made: '2026-01-01' }, true],
    [
      'rules',
      'a rule that names nobody',
      { record: 'rule', words: 'May', verdict: 'not', made: '2026-01-01' },
      false,
    ],
    [
      'rules',
      'a rule that names somebody needlessly',
      { record: 'rule', words: 'May', verdict: 'never', entity: 'a', made: '2026-01-01' },
      false,
    ],
    ['index', 'an index', INDEX, true],
    ['index', 'an index that leads up', { ...INDEX, parts: [{ ...INDEX.parts[0], url: '../1.gz' }] }, false],
    [
      'index',
      'an index that leads to a script',
      { ...INDEX, parts: [{ ...INDEX.parts[0], url: 'javascript:x' }] },
      false,
    ],
    ['patch', 'a removed id', { record: 'removed', id: 'a/b' }, true],
    ['patch', 'an added record', { record: 'added', value: record() }, true],
    ['patch', 'a bad added record', { record: 'added', value: record({ label: 7 }) }, false],
    ['patch', 'anything else', { record: 'renamed', id: 'a' }, false],
    [
      'signature',
      'a signature of another length',
      { record: 'signature', format: 2, algorithm: 'Ed25519', key: 'AA==', sha256: HASH, signature: 'AA==' },
      false,
    ],
  ])('in %s.json: %s', (file, _, value, isFit) => {
    expect(fits(file, value)).toBe(isFit);
  });
});
