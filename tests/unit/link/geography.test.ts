// The region set behind a place, and who of its namesakes lies there.
import { describe, expect, it } from 'vitest';
import { stemHash } from '@/lib/core/link/context-words';
import { liesIn, regionBehind } from '@/lib/core/link/geography';
import { REGIONS_IN_FULL } from '@/lib/core/link/lexicon/regions';
import { annotationsOf, entity, knowledgeOf, linksIn } from './sample-library';
import { openTable } from './sample-table';
import { placesOf, wordsOf } from './sample-words';

describe('the region behind a name', () => {
  it.each<[string, string, string | null]>([
    ['They live in Springfield, Illinois, now.', 'Springfield', 'illinois'],
    ['They live in Portland, Ore., now.', 'Portland', 'oregon'],
    ['They live in Portland, OR, now.', 'Portland', 'oregon'],
    ['They live in Concord, N.H., now.', 'Concord', 'new hampshire'],
    ['They live in Charleston, W.Va., now.', 'Charleston', 'west virginia'],
    ['They live in Tripoli (Lebanon) now.', 'Tripoli', 'lebanon'],
    ['They live in Tripoli ( Lebanon ) now.', 'Tripoli', 'lebanon'],
    ['They live in Hope, British Columbia, now.', 'Hope', 'british columbia'],
    ['They live in Bukavu, Republic of the Congo, now.', 'Bukavu', 'republic congo'],
    ['They live in Portland, or so we hear.', 'Portland', null],
    ['They live in Springfield, where it rains.', 'Springfield', null],
    ['They live in Springfield. Illinois is far.', 'Springfield', null],
    ['They live in Springfield Illinois now.', 'Springfield', null],
    ['They left Springfield\nIllinois was next.', 'Springfield', null],
    ['They live in Springfield', 'Springfield', null],
  ])('%s (%s): %s', (text, name, region) => {
    const words = wordsOf(text);
    expect(regionBehind(words, placesOf(words, name)[0]!)).toEqual(region?.split(' ').map(stemHash) ?? null);
  });

  it('may be short: each form is of one region, as the agencies and the post have them', () => {
    expect(['calif', 'ca', 'wva', 'nc', 'oh', 'bc'].map((form) => REGIONS_IN_FULL.get(form))).toEqual([
      'california',
      'california',
      'west virginia',
      'north carolina',
      'ohio',
      'british columbia',
    ]);
    const states = [...REGIONS_IN_FULL].filter(([form]) => /^[a-z]{2}$/.test(form));
    expect(new Set(states.map(([, name]) => name)).size).toBe(50 + 1);
  });
});

const NAMESAKES = [
  entity('springfield-il', 'place', 'Springfield', { description: 'capital of Illinois' }),
  entity('springfield-ma', 'place', 'Springfield', { description: 'city in Massachusetts' }),
  entity('berlin-nh', 'place', 'Berlin', { description: 'town in New Hampshire' }),
  entity('berlin-nj', 'place', 'Berlin', { description: 'town in New Jersey' }),
  entity('georgia-state', 'place', 'Georgia', { description: 'state in the southeast' }),
  entity('georgia-country', 'place', 'Georgia', { description: 'country in the Caucasus' }),
];

describe('who lies in a region', () => {
  const { table, of } = openTable(NAMESAKES);
  it.each([
    ['springfield-il', 'illinois', true],
    ['springfield-ma', 'illinois', false],
    ['berlin-nh', 'new hampshire', true],
    ['berlin-nj', 'new hampshire', false],
    ['springfield-il', 'atlantis', false],
    // A word that no description has tells nothing.
    ['springfield-il', 'upper illinois', true],
  ])('%s in %s: %s', (id, region, expected) => {
    expect(liesIn(table, of(id), region.split(' ').map(stemHash))).toBe(expected);
  });
});

describe('a region in a sentence', () => {
  const knowledge = knowledgeOf(NAMESAKES);
  it.each([
    ['They moved to Springfield, Illinois, last year.', 'Springfield → springfield-il'],
    ['They moved to Springfield, Mass., last year.', 'Springfield → springfield-ma'],
    ['They moved to Springfield (Illinois) last year.', 'Springfield → springfield-il'],
    ['They moved to Berlin, N.H., last year.', 'Berlin → berlin-nh'],
    ['They moved to Berlin, New Jersey, last year.', 'Berlin → berlin-nj'],
  ])('%s', (text, link) => {
    expect(linksIn(text, { knowledge })).toContain(link);
  });

  it('is none in a list of places: what no reading lies in takes nothing away', () => {
    const [listed] = annotationsOf('They flew to Paris, Chelsea and Hull.');
    const [alone] = annotationsOf('They flew to Paris.');
    expect(listed!.score).toBe(alone!.score);
    expect(listed!.confidence).toBe('sure');
  });
});
