// Searching a list letter by letter: what was found for fewer letters is searched again, and must tell the same.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Entity } from '@/lib/core/model/entity';
import { classesOf } from '@/lib/core/reconcile/same-as';
import { entityLine, openPart } from '@/lib/core/search/list-lines';
import { SearchedLists } from '@/lib/edge/store/search-lists';

function entity(at: number, names: readonly string[]): Entity {
  return {
    id: `person/${at}`,
    kind: at % 3 === 0 ? 'place' : 'person',
    label: names[0]!,
    description: '',
    names: names.map((name) => ({ name, type: 'full' })),
    roles: [],
    facts: [],
    relations: [],
    ids: { wikidata: `Q${at}` },
    salience: at % 5,
  };
}

const word = fc.stringMatching(/^[abé]{1,6}$/);
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const names = fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 30 });
const typed = fc.oneof(name, fc.stringMatching(/^person\/\d{1,2}$/), fc.stringMatching(/^q\d{1,2}$/));

it('finds the same whether a query was typed letter by letter, taken back, or written at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      names,
      fc.array(typed, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 40 }),
      async (all, queries, limit) => {
        const half = Math.ceil(all.length / 2);
        const parts = [all.slice(0, half), all.slice(half)].map((some, part) =>
          openPart(some.map((each, at) => entityLine(entity(part * half + at, each))).join('')),
        );
        const held = [{ pack: 'made', generation: 1, parts, complete: true }];
        const kept = new SearchedLists(held, classesOf([]));
        for (const query of queries) {
          const lengths = [...query].map((_, at) => at + 1);
          for (const length of [...lengths, ...lengths.toReversed()]) {
            const text = query.slice(0, length);
            const fresh = new SearchedLists(held, classesOf([]));
            expect(await kept.search(text, { limit })).toEqual(await fresh.search(text, { limit }));
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});
