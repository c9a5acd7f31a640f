// Who is offered to a reader who says that a name means another one.
import { describe, expect, it } from 'vitest';
import { bearersOf } from '@/lib/core/annotate/bearers';
import {
  admitPage,
  buildKnowledge,
  combineLayers,
  type Knowledge,
  openKnowledge,
  openLayer,
} from '@/lib/core/annotate/knowledge';
import { entity, knowledgeOf, SAMPLE } from '../link/sample-library';

const sample = knowledgeOf(SAMPLE);

function bearers(name: string, knowledge: Knowledge = sample): readonly string[] {
  const step = bearersOf(name, knowledge).next();
  if (!step.done) throw new Error('All pages are there.');
  return step.value;
}

describe('the bearers of a name', () => {
  it.each([
    ['a full name', 'Bill Clinton', ['person/bill-clinton']],
    ['a family name', 'Clinton', ['person/bill-clinton', 'person/hillary-clinton']],
    ['small letters, as one types', 'hillary clinton', ['person/hillary-clinton']],
    ['an acronym in small letters', 'nato', ['org/nato']],
    ['an acronym with stops', 'u.s.', ['place/us']],
    ['another spelling, over two lines', 'Viktor\n Clinton', []],
    ['line breaks in a name', ' White \n House ', ['org/white-house']],
    ['only a piece of a name', 'White', []],
    ['more than a name', 'Bill Clinton spoke', []],
    ['nothing', ' \n ', []],
  ])('%s', (_, name, expected) => expect(bearers(name)).toEqual(expected));

  it('the likeliest comes first, and each once, whatever packs have it', () => {
    const one = entity('place/a', 'place', 'Springfield', { salience: 5 });
    const two = entity('place/b', 'place', 'Springfield', { salience: 50 });
    const opened = openKnowledge(buildKnowledge([one, two]), buildKnowledge([one]));
    if (!opened.ok) throw new Error(opened.fault.message);
    expect(bearers('Springfield', opened.value)).toEqual(['place/b', 'place/a']);
  });

  it('asks for the pages that it needs', () => {
    const parts = buildKnowledge(SAMPLE);
    const layer = openLayer(parts);
    if (!layer.ok) throw new Error(layer.fault.message);
    const knowledge = combineLayers([layer.value]);
    const steps = bearersOf('Clinton', knowledge);
    const first = steps.next();
    expect(first.done).toBe(false);
    for (const ref of first.value as { layer: number; page: number }[])
      admitPage(knowledge, ref, parts.pages[ref.page]!);
    expect(steps.next()).toEqual({
      done: true,
      value: ['person/bill-clinton', 'person/hillary-clinton'],
    });
  });
});
