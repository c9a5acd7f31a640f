// What holds of the ranking whatever the library and the text: probabilities, order, no chance.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '@/lib/core/annotate/annotate';
import { findNames } from '@/lib/core/annotate/find-names';
import { type Knowledge, tableOf } from '@/lib/core/annotate/knowledge';
import { draftNames } from '@/lib/core/link/link';
import { Outcome } from '@/lib/core/link/outcome';
import { type Standing, weighGroups } from '@/lib/core/link/standing';
import type { Entity, EntityKind, EntityName } from '@/lib/core/model/entity';
import { readPlainArticle } from '@/lib/core/text/plain-article';
import { annotationsOf, entity, knowledgeOf } from './sample-library';

const NAMES = ['Paris', 'Georgia', 'Orm', 'John Smith', 'Quill Bay', 'May', 'CTA'];
const WORDS = ['town in Texas', 'football team', 'film', 'chess player', 'Orm', 'general', ''];
const GLUE = [
  'in',
  'the',
  'said',
  'beat',
  ',',
  '.',
  '(',
  ')',
  '3',
  'Gen.',
  'Texas',
  'striker',
  'goal',
  'of',
  'shares',
];

const library = fc
  .array(
    fc.record({
      kind: fc.constantFrom<EntityKind>('person', 'place', 'organisation', 'text', 'term'),
      label: fc.constantFrom(...NAMES),
      names: fc.uniqueArray(
        fc.record({
          name: fc.constantFrom(...NAMES),
          type: fc.constantFrom<EntityName['type']>('alias', 'short', 'family', 'full'),
          prior: fc.constantFrom(undefined, 0, 0.05, 0.3, 1),
        }),
        { minLength: 1, maxLength: 3, selector: ({ name }) => name },
      ),
      description: fc.constantFrom(...WORDS),
      ties: fc.array(fc.nat(9), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((list) =>
    list.map(
      ({ kind, label, names, description, ties }, at): Entity => ({
        ...entity(`e${at}`, kind, label, {
          description,
          // Each its own, so that no two are equal in all.
          salience: 3 + 7 * at,
          relations: ties.map((target) => ({ type: 'part of', target: `e${target}`, sources: ['s'] })),
        }),
        names: names.map(({ prior, ...name }) => (prior === undefined ? name : { ...name, prior })),
      }),
    ),
  );

const story = fc
  .array(fc.oneof(fc.constantFrom(...NAMES), fc.constantFrom(...GLUE)), { maxLength: 25 })
  .map((words) => words.join(' '));

function standingOf(text: string, knowledge: Knowledge): Standing {
  const { words } = readArticle({ article: readPlainArticle(text).article, language: 'en', date: null });
  const { found, all } = findNames(knowledge, words.tokens);
  const table = tableOf(knowledge, all);
  return weighGroups(table, draftNames(words, table, { found }, new Outcome(words)).drafts);
}

describe('of any library and text', () => {
  it('the readings’ probabilities and that of none of them are in 0..1, and add to 1', () => {
    fc.assert(
      fc.property(library, story, (entities, text) => {
        for (const { weighed, nil } of standingOf(text, knowledgeOf(entities)).groups) {
          const [best] = weighed;
          if (!best) continue;
          const none = best.probability * Math.exp(nil - best.score);
          const all = [none, ...weighed.map(({ probability }) => probability)];
          for (const one of all) expect(one >= 0 && one <= 1 + 1e-9).toBe(true);
          expect(all.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 6);
          expect(weighed).toEqual([...weighed].sort((a, b) => b.score - a.score));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('whom a name means does not hang on the order of a pack’s entities', () => {
    fc.assert(
      fc.property(library, story, (entities, text) => {
        const told = (some: readonly Entity[]) =>
          annotationsOf(text, { knowledge: knowledgeOf(some) })
            // Of two that are as likely either may be taken.
            .filter(({ score, rivals }) => rivals.every((rival) => score - rival.score > 0.002))
            .map(({ start, end, entity: id, score }) => ({ start, end, id, score: score.toFixed(2) }));
        expect(told([...entities].reverse())).toEqual(told(entities));
      }),
      { numRuns: 300 },
    );
  });

  it('the same is said each time', () => {
    fc.assert(
      fc.property(library, story, (entities, text) => {
        const knowledge = knowledgeOf(entities);
        expect(annotationsOf(text, { knowledge })).toEqual(annotationsOf(text, { knowledge }));
      }),
      { numRuns: 100 },
    );
  });
});
