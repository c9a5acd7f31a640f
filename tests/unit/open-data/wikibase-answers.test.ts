// Answers of a Wikibase to a search, in the forms of both its interfaces: those recorded beside the repository, where it is there, and
// bad ones.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { apiFault, searchFound } from '@/lib/core/open-data/wikibase-answers';

const BASE = 'https://base.example';
const SAMPLES = fileURLToPath(new URL('../../../../shared/data/open/api-samples/', import.meta.url));
const atHand = existsSync(SAMPLES);
if (!atHand) console.log('Skipped: recorded answers (../shared/data/open/api-samples) are not here.');

describe.skipIf(!atHand)('recorded answers', () => {
  const sample = (name: string): unknown => JSON.parse(readFileSync(`${SAMPLES}${name}.json`, 'utf8'));

  it('of wbsearchentities', () => {
    const found = searchFound(sample('wdtk-wbsearchentities-abc'), 'https://www.wikidata.org')!;
    expect(found.isWikidata).toBe(true);
    expect(found.matches.length).toBeGreaterThan(3);
    for (const { id, label, url } of found.matches) {
      expect(id).toMatch(/^Q\d+$/);
      expect(label).not.toBe('');
      expect(url).toBe(`https://www.wikidata.org/entity/${id}`);
    }
  });

  it('of wbsearchentities that found nothing', () => {
    expect(searchFound(sample('wdtk-wbsearchentities-empty'), BASE)).toEqual({
      matches: [],
      isWikidata: false,
    });
  });

  it.each(['search', 'suggest'])('of REST: %s', (which) => {
    const found = searchFound(sample(`wikibase-rest-v1-${which}-items`), BASE)!;
    expect(found.isWikidata).toBe(false);
    expect(found.matches).toHaveLength(2);
    expect(found.matches.map(({ label }) => label)).toContain('potato');
  });

  it.each([
    'wikibase-rest-v1-item',
    'wikibase-sdk-wbgetentitiesResponse',
    'wikipedia-rest-page-summary-Tokyo',
  ])('of anything else are none: %s', (name) => {
    expect(searchFound(sample(name), BASE)).toBeNull();
  });
});

it.each<[string, unknown]>([
  ['null', null],
  ['a list', []],
  ['cats', { cats: 9 }],
  ['a search that is no list', { search: {} }],
  ['a match that is none', { search: [7] }],
])('%s is no answer', (_, json) => {
  expect(searchFound(json, BASE)).toBeNull();
});

it('what could not be asked for is left out, and texts are shown as text', () => {
  const search = [
    { id: 'P31', label: 'instance of' },
    { id: '../../evil', label: 'x' },
    { id: 'Q1', label: 'A\u202Eb\nc', description: 'x'.repeat(5_000), url: 'javascript:alert(1)' },
    { id: 'Q2' },
    { id: 'Q3', match: { text: 'matched' } },
  ];
  expect(searchFound({ search }, BASE)!.matches).toEqual([
    { id: 'Q1', label: 'Ab c', description: '', url: `${BASE}/entity/Q1` },
    { id: 'Q2', label: 'Q2', description: '', url: `${BASE}/entity/Q2` },
    { id: 'Q3', label: 'matched', description: '', url: `${BASE}/entity/Q3` },
  ]);
});

it.each<[unknown, string | null]>([
  [{ error: { code: 'maxlag' } }, 'maxlag'],
  [{ error: { code: '<script>' } }, 'unknown'],
  [{ error: {} }, 'unknown'],
  [{ search: [] }, null],
  [null, null],
])('the fault of %j is %s', (json, code) => {
  expect(apiFault(json)).toBe(code);
});
