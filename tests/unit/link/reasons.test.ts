// What is told of why one reading was taken and not the next best.
import { describe, expect, it } from 'vitest';
import type { Annotation, Evidence, Reason } from '@/lib/core/model/annotation';
import type { Entity } from '@/lib/core/model/entity';
import { annotationsOf, entity, knowledgeOf } from './sample-library';

const prior = (name: string, share: number): Entity['names'][number] => ({
  name,
  type: 'alias',
  prior: share,
});

/** The same people and places, with and without counts of what names mean. */
const libraryOf = (counts: boolean) => {
  const names = (name: string, share: number) => (counts ? [prior(name, share)] : [prior(name, Number.NaN)]);
  return knowledgeOf([
    entity('delta-river', 'place', 'Quill Delta', {
      names: names('Quill', 0.5),
      description: 'river delta with herons',
      salience: 40,
    }),
    entity('delta-band', 'organisation', 'Quill Quartet', {
      names: names('Quill', 0.4),
      description: 'jazz quartet',
      salience: 5,
    }),
    entity('herons', 'place', 'Heronry', {
      names: names('Heronry', 0.9),
      description: 'reserve',
      relations: [{ type: 'part of', target: 'delta-river', sources: ['s'] }],
    }),
    { ...entity('orm-a', 'place', 'Orm', { description: 'town in Norland' }), names: names('Orm', 0.4) },
    { ...entity('orm-b', 'place', 'Orm', { description: 'town in Sudland' }), names: names('Orm', 0.5) },
    ...['E', 'F', 'G'].map((id) => ({ ...entity(id, 'place', id), names: names(`${id}land`, 0.9) })),
  ]);
};

function chosen(
  text: string,
  counts: boolean,
): { readonly link: Annotation; readonly because: readonly Evidence[] } {
  const [link] = annotationsOf(text, { knowledge: libraryOf(counts) });
  expect(link!.reason.kind).toBe('chosen');
  return { link: link!, because: (link!.reason as Extract<Reason, { kind: 'chosen' }>).because };
}

const weightOf = (because: readonly Evidence[], kind: Evidence['kind']): number =>
  because.find((one) => one.kind === kind)?.weight ?? 0;

describe('a reason', () => {
  it.each([true, false])('adds up to what the score says, in a pack that counts: %s', (counts) => {
    for (const text of [
      'They saw Quill, and the herons, near the Heronry.',
      'They spoke of Quill again.',
      'They moved to Orm, Norland, last year.',
    ]) {
      const { link, because } = chosen(text, counts);
      const lead = because.reduce((sum, { weight }) => sum + weight, 0);
      // Scores of annotations are rounded to a thousandth.
      expect(link.score / Math.exp(lead)).toBeCloseTo(link.rivals[0]!.score, 2);
    }
  });

  it('says what spoke for the reading, with the words and the names', () => {
    const { link, because } = chosen('They saw Quill, and the herons, near the Heronry.', true);
    expect(link.entity).toBe('delta-river');
    expect(because.find(({ kind }) => kind === 'context')).toMatchObject({ detail: 'herons' });
    expect(because.find(({ kind }) => kind === 'coherence')).toMatchObject({ detail: 'Heronry' });
    expect(weightOf(because, 'prior')).toBeGreaterThan(0);
  });

  it('says what spoke against it, without details', () => {
    const { link, because } = chosen('They moved to Orm, Norland, last year.', true);
    expect(link.entity).toBe('orm-a');
    expect(weightOf(because, 'geography')).toBeGreaterThan(2);
    expect(because.find(({ kind }) => kind === 'prior')).toMatchObject({ detail: '' });
    expect(weightOf(because, 'prior')).toBeLessThan(0);
  });

  it('tells the heaviest first', () => {
    const weights = chosen('They moved to Orm, Norland, last year.', true).because.map(({ weight }) =>
      Math.abs(weight),
    );
    expect(weights.length).toBeGreaterThan(1);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it('says nothing of what both have alike', () => {
    const { because } = chosen('They moved to Orm, Norland, last year.', true);
    expect(because.map(({ kind }) => kind)).not.toContain('salience');
    expect(because.map(({ kind }) => kind)).not.toContain('title');
  });

  it('does not speak of how well known a thing is where that was not weighed', () => {
    expect(weightOf(chosen('They spoke of Quill again.', true).because, 'salience')).toBeGreaterThan(0);
    expect(weightOf(chosen('They spoke of Quill again.', false).because, 'salience')).toBe(0);
  });
});
