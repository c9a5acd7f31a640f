// Linking asks only for what the article's names may mean: with the pages of these alone it gives the same answer as with all.
import { describe, expect, it } from 'vitest';
import { annotate, annotateInSteps, readArticle } from '@/lib/core/annotate/annotate';
import {
  admitPage,
  buildKnowledge,
  combineLayers,
  openKnowledge,
  openLayer,
} from '@/lib/core/annotate/knowledge';
import type { Entity } from '@/lib/core/model/entity';
import { entity, paragraph } from '../link/sample-library';
import { pagesOf, rest } from './needs';

const tie = (target: string) => ({ type: 'of', target, sources: ['s'] });
const WORDS = ['Adria', 'Borduria', 'Calbia', 'Drusia', 'Elbonia', 'Florin', 'Grania', 'Hav'];

/** Towns with two bearers each, everything tied to others that no article names, and thousands of these. */
function library(): Entity[] {
  const hidden = Array.from({ length: 640 }, (_, at) =>
    entity(`hidden/${at}`, 'term', `Hidden${at}`, {
      salience: at % 90,
      relations: Array.from({ length: 30 }, (_, step) => tie(`hidden/${(at + step * 7) % 640}`)),
    }),
  );
  const towns = WORDS.flatMap((word, at) =>
    [1, 2].map((which) =>
      entity(`town/${word}-${which}`, 'place', word, {
        description: `town ${which} of people who fish`,
        salience: 40 * which,
        relations: [
          tie(`hidden/${at * 80}`),
          tie(`hidden/${at * 80 + which}`),
          tie(`town/${WORDS[(at + 1) % WORDS.length]}-1`),
          tie('hidden/639'),
        ],
      }),
    ),
  );
  return [...hidden, ...towns];
}

const STORY = `People met in Adria and in Borduria, of Calbia. The people of Drusia fish in Elbonia. ${WORDS.join(', ')} and Hav met.`;

describe('an article that names a few things of a large library', () => {
  it('is annotated from the pages of these', () => {
    const parts = buildKnowledge(library());
    const whole = openKnowledge(parts);
    const layer = openLayer(parts);
    if (!whole.ok || !layer.ok) throw new Error('The library does not open.');
    const input = { article: paragraph(STORY), language: 'en', date: null };
    const knowledge = combineLayers([layer.value]);
    const steps = annotateInSteps(readArticle(input), knowledge);
    const step = steps.next();
    if (step.done) throw new Error('Asks for no pages.');
    const refs = pagesOf(step.value);
    expect(refs.length).toBeLessThan(parts.pages.length / 2);
    for (const ref of refs) expect(admitPage(knowledge, ref, parts.pages[ref.page]!).ok).toBe(true);
    const found = rest(steps);
    expect(found).toEqual(annotate(input, whole.value));
    expect(found.annotations.length).toBeGreaterThan(0);
  });
});
