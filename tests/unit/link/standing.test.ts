// How readings are weighed: by which weights, against which strangers, and what is listed of it.
import { describe, expect, it } from 'vitest';
import { readArticle } from '@/lib/core/annotate/annotate';
import { findNames } from '@/lib/core/annotate/find-names';
import { buildKnowledge, type Knowledge, openKnowledge, tableOf } from '@/lib/core/annotate/knowledge';
import { FEATURES, type LearntWeights, type Weights } from '@/lib/core/link/features';
import { LEARNT } from '@/lib/core/link/learnt-weights';
import { draftNames } from '@/lib/core/link/link';
import { Outcome } from '@/lib/core/link/outcome';
import { REASONED, REASONED_NIL } from '@/lib/core/link/reasoned-weights';
import { type Draft, type Standing, weighGroups } from '@/lib/core/link/standing';
import type { EntityTable } from '@/lib/core/link/table/entity-table';
import type { Entity } from '@/lib/core/model/entity';
import { readPlainArticle } from '@/lib/core/text/plain-article';
import { annotationsOf, entity, knowledgeOf, linksIn, sureLinksIn } from './sample-library';

interface Drafted {
  readonly table: EntityTable;
  readonly drafts: readonly Draft[];
}

function draftsOf(text: string, knowledge: Knowledge): Drafted {
  const { words } = readArticle({ article: readPlainArticle(text).article, language: 'en', date: null });
  const { found, all } = findNames(knowledge, words.tokens);
  const table = tableOf(knowledge, all);
  return { table, drafts: draftNames(words, table, { found }, new Outcome(words)).drafts };
}

/** `id probability` of the readings of the first name. */
function readingsOf({ table }: Drafted, { groups }: Standing): [string, number][] {
  return groups[0]!.weighed.map(({ candidate, probability }) => [table.id(candidate.entity), probability]);
}

/** A value of one feature of an entity's reading of the first name. */
function featureOf({ table, drafts }: Drafted, id: string, feature: (typeof FEATURES)[number]): number {
  const found = drafts[0]!.candidates.find(({ candidate }) => table.id(candidate.entity) === id);
  return found!.features[FEATURES.indexOf(feature)]!;
}

const name = (name: string, prior?: number): Entity['names'][number] => ({
  name,
  type: 'alias',
  ...(prior === undefined ? {} : { prior }),
});

/** A pack that counts what most of its names mean, and one with the same names that counts nothing. */
const packOf = (counts: boolean): Knowledge =>
  knowledgeOf([
    entity('dam', 'place', 'Zorb Dam', {
      names: [name('Zorb', counts ? 0.6 : undefined)],
      description: 'dam',
    }),
    entity('song', 'term', 'Zorb Song', {
      names: [name('Zorb', counts ? 0.3 : undefined)],
      description: 'song',
    }),
    ...['Aland', 'Bland', 'Cland', 'Dland'].map((label) =>
      entity(label, 'place', `${label} Hill`, { names: [name(label, counts ? 0.9 : undefined)] }),
    ),
    entity('late', 'place', 'Zorb Gate', { names: [name('Zorb')], description: 'gate' }),
    ...['E', 'F', 'G', 'H'].map((label) => ({
      ...entity(label, 'place', label),
      names: [name(`${label}land`, counts ? 0.9 : undefined)],
    })),
  ]);

/** Learnt weights that decide by themselves: one feature counts, and nobody else is meant. */
function only(feature: keyof Weights, weight: number): LearntWeights {
  const none = Object.fromEntries(FEATURES.map((one) => [one, one === feature ? weight : 0])) as Weights;
  const nil = { constant: -9, strangers: 0, left: 0, namesakes: 0 };
  return { alone: none, nilAlone: nil, together: none, nilTogether: nil };
}

describe('weights', () => {
  const text = 'They spoke of Zorb again.';

  it('are the learnt ones where the pack counts what names mean', () => {
    const drafted = draftsOf(text, packOf(true));
    expect(drafted.drafts[0]!.counted).toBe(true);
    const liked = readingsOf(drafted, weighGroups(drafted.table, drafted.drafts, only('thing', 5)));
    expect(liked[0]![0]).toBe('song');
    const disliked = readingsOf(drafted, weighGroups(drafted.table, drafted.drafts, only('thing', -5)));
    expect(disliked.at(-1)![0]).toBe('song');
  });

  it('are the reasoned ones where it does not', () => {
    const drafted = draftsOf(text, packOf(false));
    expect(drafted.drafts[0]!.counted).toBe(false);
    const standing = weighGroups(drafted.table, drafted.drafts, only('thing', 5));
    const reasoned = weighGroups(drafted.table, drafted.drafts, {
      alone: REASONED,
      nilAlone: REASONED_NIL,
      together: REASONED,
      nilTogether: REASONED_NIL,
    });
    expect(readingsOf(drafted, standing)).toEqual(readingsOf(drafted, reasoned));
    expect(standing.groups[0]!.nil).toBe(reasoned.groups[0]!.nil);
  });
});

describe('a name without a count', () => {
  it('is unproven in a pack that counts', () => {
    const drafted = draftsOf('They spoke of Zorb again.', packOf(true));
    expect(featureOf(drafted, 'late', 'uncounted')).toBe(1);
    expect(featureOf(drafted, 'dam', 'uncounted')).toBe(0);
  });
  it('is like any other in one that does not', () => {
    const drafted = draftsOf('They spoke of Zorb again.', packOf(false));
    expect(featureOf(drafted, 'late', 'uncounted')).toBe(0);
  });
  it('of a pack by hand is none beside a pack that counts', () => {
    const opened = openKnowledge(
      buildKnowledge([entity('mine', 'place', 'Zorb Tower', { names: [name('Zorb')] })]),
      buildKnowledge([
        entity('dam', 'place', 'Zorb Dam', { names: [name('Zorb', 0.6)] }),
        entity('a', 'place', 'Aland Hill', { names: [name('Aland', 0.6), name('Ala', 0.6)] }),
      ]),
    );
    if (!opened.ok) throw new Error(opened.fault.message);
    const drafted = draftsOf('They spoke of Zorb again.', opened.value);
    expect(drafted.drafts[0]!.counted).toBe(true);
    expect(featureOf(drafted, 'mine', 'uncounted')).toBe(0);
  });
});

describe('what priors leave over', () => {
  it('is for others than those known', () => {
    const [draft] = draftsOf('They spoke of Aland again.', packOf(true)).drafts;
    expect(draft!.left).toBeCloseTo(0.1, 2);
    const { table, drafts } = draftsOf('They spoke of Aland again.', packOf(true));
    const nilWith = (left: number): number =>
      weighGroups(table, [{ ...drafts[0]!, left }], LEARNT).groups[0]!.nil;
    expect(nilWith(0.8)).toBeGreaterThan(nilWith(0.1));
  });
});

describe('namesakes', () => {
  const smith = (counts: boolean): Knowledge =>
    knowledgeOf([
      entity('smith', 'person', 'John Smith', {
        description: 'explorer of Virginia',
        names: counts ? [{ name: 'John Smith', type: 'full', prior: 0.9 }] : [],
      }),
      // How known somebody is counts beside the best known of the library.
      entity('famous', 'place', 'Quux', { salience: 100 }),
      entity('quarrick', 'person', 'Zebulon Quarrick', {
        description: 'explorer of Guinea',
        names: counts ? [{ name: 'Zebulon Quarrick', type: 'full', prior: 0.9 }] : [],
      }),
      ...['E', 'F', 'G', 'H'].map((label) => ({
        ...entity(label, 'place', label),
        names: [name(`${label}land`, counts ? 0.9 : undefined)],
      })),
    ]);

  it.each([true, false])('of a common name keep it from being sure, in a pack that counts: %s', (counts) => {
    const knowledge = smith(counts);
    expect(sureLinksIn('The plumber John Smith came late.', { knowledge })).toEqual([]);
    expect(sureLinksIn('The plumber Zebulon Quarrick came late.', { knowledge })).toHaveLength(1);
  });

  it('make it likelier that it is none of those known, the more where a pack counts', () => {
    const { table, drafts } = draftsOf('The plumber John Smith came late.', smith(true));
    const nilWith = (namesakes: boolean): number =>
      weighGroups(table, [{ ...drafts[0]!, namesakes }], LEARNT).groups[0]!.nil;
    expect(nilWith(true)).toBeGreaterThan(nilWith(false));
  });

  it('are told from the form of the name', () => {
    const namesakes = (text: string): boolean => draftsOf(text, smith(true)).drafts[0]!.namesakes;
    expect(namesakes('The plumber John Smith came late.')).toBe(true);
    expect(namesakes('The plumber Zebulon Quarrick came late.')).toBe(false);
  });
});

describe('what is listed', () => {
  const twins = (more: Partial<Entity> = {}): Knowledge =>
    knowledgeOf([
      entity('a', 'place', 'Quillham', { description: 'town', ...more }),
      entity('b', 'place', 'Quillham', { description: 'village', ...more }),
      entity('c', 'place', 'Hill', { salience: 10 }),
    ]);

  it('is the best of several of which one is surely meant, with the other', () => {
    const [only, ...others] = annotationsOf('They drove to Quillham again.', { knowledge: twins() });
    expect(others).toEqual([]);
    expect(only).toMatchObject({ entity: 'a', confidence: 'unsure', rivals: [{ entity: 'b' }] });
    expect(only!.score + only!.rivals[0]!.score).toBeGreaterThan(0.8);
  });

  it('is the best also where a third takes some, as long as one of them is meant', () => {
    const knowledge = knowledgeOf([
      entity('a', 'place', 'Quillham', { salience: 10 }),
      entity('b', 'place', 'Quillham', { salience: 10 }),
      entity('c', 'place', 'Quillham', { salience: 6 }),
    ]);
    const [only] = annotationsOf('They drove to Quillham again.', { knowledge });
    expect(only!.score).toBeLessThan(0.4);
    expect(only).toMatchObject({
      entity: 'a',
      confidence: 'unsure',
      rivals: [{ entity: 'b' }, { entity: 'c' }],
    });
  });

  it('is nothing where it may well be none of them', () => {
    // Half of what the name means is in no library: each of two has a quarter.
    const names = [{ name: 'Quill', type: 'alias', prior: 0.2 } as const];
    expect(
      linksIn('They drove to Quill again.', {
        knowledge: knowledgeOf([
          entity('a', 'place', 'Quillham', { names }),
          entity('b', 'place', 'Quillton', { names }),
        ]),
      }),
    ).toEqual([]);
  });

  it('is nothing where so many share it that none has a third', () => {
    const knowledge = knowledgeOf(
      ['a', 'b', 'c', 'd'].map((id) => entity(id, 'place', 'Quillham', { description: `town ${id}` })),
    );
    expect(linksIn('They drove to Quillham again.', { knowledge })).toEqual([]);
  });
});
