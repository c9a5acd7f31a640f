// Candidates: the same as by counting everything, over several packs as over one, and with sensible weights where a pack is small.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Search, searchOver } from '@/lib/core/claims/candidates';
import { stemHash, wordsOf } from '@/lib/core/claims/words';
import { claim, indexOf } from './claims';

const WORDS = 'tax mayor crime city school money senate road water doctor ship farm'.split(' ');
const TEXT = fc
  .array(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 12 })
  .map((words) => words.join(' '));

it('the best are the best of all, whatever is left out of sight', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(TEXT, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 3 }),
      TEXT,
      fc.integer({ min: 1, max: 8 }),
      (packs, text, most) => {
        const indexes = packs.map((texts, pack) =>
          indexOf(texts.map((each, at) => claim(`${pack}-${at}`, each))),
        );
        const search = new Search(indexes);
        const sought = search.sought(wordsOf(text));
        const all = indexes
          .flatMap(({ count }, index) =>
            Array.from({ length: count }, (_, at) => search.scoreOf(sought, index, at)),
          )
          .filter((score) => score > 0)
          .sort((a, b) => b - a)
          .slice(0, most);
        const found = search.nearest(sought, most);
        expect(found).toHaveLength(all.length);
        for (const [at, { index, claim: of, score }] of found.entries()) {
          expect(score).toBeCloseTo(all[at]!, 3);
          expect(search.scoreOf(sought, index, of)).toBeCloseTo(score, 3);
        }
        // Nothing of one question is left over for the next.
        expect(search.nearest(sought, most)).toEqual(found);
      },
    ),
  );
});

it('a pack divided weighs its words as whole', () => {
  const texts = Array.from(
    { length: 40 },
    (_, at) => `The ${WORDS[at % 12]} of ${WORDS[(at * 5) % 12]} met case ${at}`,
  );
  const claims = texts.map((text, at) => claim(`${at}`, text));
  const whole = searchOver([indexOf(claims)]);
  const parts = searchOver([indexOf(claims.slice(0, 7)), indexOf(claims.slice(7))]);
  for (const word of [...WORDS, 'nowhere'])
    expect(parts.weight(stemHash(word))).toBeCloseTo(whole.weight(stemHash(word)), 9);
});

describe('a pack of three claims', () => {
  const search = searchOver([
    indexOf([
      claim('1', 'The president said the people want a new tax on sugar'),
      claim('2', 'A meteorite hit the town hall of Springfield'),
      claim('3', 'The state will close its schools next year'),
    ]),
  ]);

  it('knows that some words are common everywhere', () => {
    expect(search.weight(stemHash('meteorite'))).toBeGreaterThan(2 * search.weight(stemHash('president')));
    expect(search.weight(stemHash('sugar'))).toBeGreaterThan(search.weight(stemHash('tax')));
  });

  it('finds the right one', () => {
    const [first] = search.candidates(
      wordsOf('A meteorite, people said, hit a state president in his hall'),
      3,
    );
    expect(first?.claim).toBe(1);
  });

  it('finds none where nothing is shared, and none where none is asked for', () => {
    expect(search.candidates(wordsOf('Whales sing'), 3)).toEqual([]);
    expect(search.candidates(wordsOf('and then they were with him'), 3)).toEqual([]);
    expect(search.candidates(wordsOf('A meteorite hit'), 0)).toEqual([]);
  });
});

it('over no index there is nothing', () => {
  const search = searchOver([]);
  expect([search.claims, search.candidates(wordsOf('A meteorite hit the town'), 3)]).toEqual([0, []]);
});
