// Which reading of an ambiguous name is meant, how surely, and when to say nothing.
import { describe, expect, it } from 'vitest';
import type { Reason } from '@/lib/core/model/annotation';
import { annotationsOf, entity, knowledgeOf, linksIn, sureLinksIn } from './sample-library';

describe('a full name that many bear', () => {
  it('is sure with words that fit', () => {
    expect(sureLinksIn('House Speaker Mike Johnson, a Republican from Louisiana, spoke.')).toEqual([
      'Mike Johnson → person/mike-johnson',
    ]);
  });
  it('is not sure without', () => {
    expect(sureLinksIn('The goalkeeper Mike Johnson kept his post.')).toEqual([]);
  });
});

describe('several readings', () => {
  const knowledge = knowledgeOf([
    entity('place/springfield-il', 'place', 'Springfield', {
      description: 'capital of Illinois, home of Lincoln',
    }),
    entity('place/springfield-ma', 'place', 'Springfield', {
      description: 'city in Massachusetts, home of basketball',
    }),
    entity('place/illinois', 'place', 'Illinois', {
      relations: [{ type: 'capital', target: 'place/springfield-il', sources: ['s'] }],
    }),
    entity('place/victoria', 'place', 'Victoria', { description: 'state of Australia' }),
    entity('person/victoria', 'person', 'Queen Victoria', { names: ['Victoria'], description: 'queen' }),
  ]);

  it('takes the one that the words around speak for, and says so', () => {
    const [link] = annotationsOf('The basketball fans of Massachusetts met in Springfield.', { knowledge });
    expect(link!.entity).toBe('place/springfield-ma');
    expect(link!.reason).toMatchObject({ kind: 'chosen', among: 2 });
    const { because } = link!.reason as Extract<Reason, { kind: 'chosen' }>;
    expect(because.find(({ kind }) => kind === 'context')?.detail).toContain('basketball');
  });

  it('takes the one that is tied to another entity here', () => {
    expect(linksIn('Illinois is proud of Springfield.', { knowledge })).toContain(
      'Springfield → place/springfield-il',
    );
  });

  it('marks neither where nothing tells them apart', () => {
    expect(sureLinksIn('They flew to Springfield.', { knowledge })).toEqual([]);
  });

  it('reads a preposition of place', () => {
    const [link] = annotationsOf('Fires are burning in Victoria, Australia.', { knowledge });
    expect(link!.entity).toBe('place/victoria');
  });
});

describe('priors of the pack', () => {
  it('leaves what they leave over to senses that the library does not hold', () => {
    const knowledge = knowledgeOf([
      entity('org/target', 'organisation', 'Target Corporation', {
        names: [{ name: 'Zorb', type: 'alias', prior: 0.15 }],
      }),
    ]);
    expect(linksIn('The Zorb was closed, and the Zorb reopened.', { knowledge })).toEqual([]);
  });

  it.each([
    ['negative', -1],
    ['above one', 7],
    ['no number', Number.NaN],
  ])('reads a %s prior as none', (_, prior) => {
    const knowledge = knowledgeOf([
      entity('place/a', 'place', 'Aland', { names: [{ name: 'Quux', type: 'alias', prior }] }),
    ]);
    expect(sureLinksIn('They went to Quux.', { knowledge })).toEqual(['Quux → place/a']);
  });
});
