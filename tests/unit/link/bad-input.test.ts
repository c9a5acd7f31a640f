// Packs and articles as nobody should write them: linking ends soon, says the same each time, and gives its reasons.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKnowledge, type Knowledge, openKnowledge } from '@/lib/core/annotate/knowledge';
import type { Annotation } from '@/lib/core/model/annotation';
import type { Entity, EntityKind } from '@/lib/core/model/entity';
import { createPackReader } from '@/lib/core/packs/read-pack';
import { annotationsOf, entity, knowledgeOf, paragraph } from './sample-library';

const tie = (target: string) => ({ type: 'of', target, sources: ['s'] });

/** A word that no list has; another for each number. */
function wordOf(number: number): string {
  let letters = '';
  for (let rest = number + 26 ** 3; rest > 0; rest = Math.floor(rest / 26))
    letters += String.fromCharCode(97 + (rest % 26));
  return `Z${letters}o`;
}

const times = <Value>(count: number, make: (number: number) => Value): Value[] =>
  Array.from({ length: count }, (_, number) => make(number));

const annotationsIn = (text: string, knowledge: Knowledge): readonly Annotation[] =>
  annotationsOf('', { article: paragraph(text), knowledge });

/** What every answer must be, whatever the pack. */
function expectSound(annotations: readonly Annotation[], text: string): void {
  let last = 0;
  for (const { start, end, score, rivals } of annotations) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeLessThanOrEqual(text.length);
    last = end;
    for (const each of [score, ...rivals.map((rival) => rival.score)]) {
      expect(each).toBeGreaterThanOrEqual(0);
      expect(each).toBeLessThanOrEqual(1);
    }
    expect(rivals.map((rival) => rival.score)).toEqual(
      rivals.map((rival) => rival.score).sort((a, b) => b - a),
    );
  }
}

interface Case {
  readonly entities: readonly Entity[];
  readonly text: string;
}

const CASES: Readonly<Record<string, (count: number) => Case>> = {
  'people, each named once': (count) => ({
    entities: times(count, (at) => entity(`p${at}`, 'person', `John ${wordOf(at)}`)),
    text: times(count, (at) => `Then John ${wordOf(at)} spoke.`).join(' '),
  }),
  'one name, again and again': (count) => ({
    entities: [entity('z', 'place', 'Zorbia')],
    text: times(count, () => 'They met in Zorbia then.').join(' '),
  }),
  'people of one family name': (count) => ({
    entities: times(count, (at) =>
      entity(`p${at}`, 'person', `${wordOf(at)} Barker`, { names: [['Barker', 'family']] }),
    ),
    text: times(count, (at) => `Then ${wordOf(at)} Barker spoke, and Barker left.`).join(' '),
  }),
  'unknown people of one family name': (count) => ({
    entities: [entity('z', 'place', 'Zorbia')],
    text: times(count, (at) => `Then John ${wordOf(at)} Barker spoke, and Barker left.`).join(' '),
  }),
  'abbreviations, each introduced': (count) => ({
    entities: times(count, (at) => entity(`o${at}`, 'organisation', `Agency of Xanthic ${wordOf(at)}`)),
    text: times(
      count,
      (at) => `The Agency of Xanthic ${wordOf(at)} (AX${wordOf(at)[1]!.toUpperCase()}) met.`,
    ).join(' '),
  }),
  'one word': (count) => ({
    entities: [entity('b', 'person', 'Bob Barker', { names: [['Barker', 'family']] })],
    text: times(count, () => 'Barker').join(' '),
  }),
  'places tied in rings': (count) => ({
    entities: times(count, (at) =>
      entity(`p${at}`, 'place', wordOf(at), {
        relations: [...times(64, (step) => tie(`p${(at + step) % count}`)), tie('nowhere')],
      }),
    ),
    text: times(count, (at) => `They met in ${wordOf(at)} then.`).join(' '),
  }),
};

/** Processor time of this process in ms: other processes may be busy. */
function cost(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('an article of 5,000 mentions', () => {
  it.each(Object.entries(CASES))('takes about ten times as long as one of 500: %s', (_, make) => {
    const [few, many] = [500, 5000].map((count) => {
      const { entities, text } = make(count);
      const knowledge = knowledgeOf(entities);
      const annotations = annotationsIn(text, knowledge);
      expectSound(annotations, text);
      return Math.min(...times(count === 500 ? 6 : 2, () => cost(() => void annotationsIn(text, knowledge))));
    });
    // Ten where each step is linear, a hundred where one is not; the few have overheads, the many miss the caches.
    expect(many! / Math.max(few!, 1)).toBeLessThan(50);
  });
});

describe('a name that 5,000 bear', () => {
  const bearers = (kind: EntityKind) =>
    times(5000, (at) => entity(`p${at}`, kind, 'Zorbia', { description: `thing of ${wordOf(at)}` }));

  it('means none of them, or the one that the words around speak for, with four others told', () => {
    const knowledge = knowledgeOf(bearers('place'));
    const text = `They met in Zorbia, and in Zorbia again, of ${wordOf(4711)}.`;
    const annotations = annotationsIn(text, knowledge);
    expectSound(annotations, text);
    expect(annotations.filter(({ confidence }) => confidence === 'sure')).toEqual([]);
    expect(annotationsIn(text, knowledge)).toEqual(annotations);
  });
});

describe('an entity of 2,000 names and ties', () => {
  it('is found by each of its names', () => {
    const knowledge = knowledgeOf([
      entity('big', 'place', 'Zorbia', {
        names: times(2000, wordOf),
        relations: times(2000, (at) => tie(`t${at % 700}`)),
      }),
      ...times(700, (at) => entity(`t${at}`, 'term', `Tied${at}`, { relations: [tie('big')] })),
    ]);
    const text = `They met in ${wordOf(0)}, in ${wordOf(999)} and in ${wordOf(1999)}.`;
    expect(new Set(annotationsIn(text, knowledge).map((link) => link.entity))).toEqual(new Set(['big']));
  });
});

describe('priors that are none', () => {
  const prior = fc.constantFrom(undefined, 0, 1, 0.5, -1, 2, Number.NaN, Number.POSITIVE_INFINITY, 1e-300);

  it('leave every score between 0 and 1, and equal readings in the order of the pack', () => {
    fc.assert(
      fc.property(fc.array(prior, { minLength: 1, maxLength: 6 }), (priors) => {
        const entities = priors.map((each, at) =>
          entity(`p${at}`, 'place', `Town ${wordOf(at)}`, {
            names: [{ name: 'Zorbia', type: 'alias', ...(each === undefined ? {} : { prior: each }) }],
          }),
        );
        const text = 'They met in Zorbia then.';
        const annotations = annotationsIn(text, knowledgeOf(entities));
        expectSound(annotations, text);
        expect(annotationsIn(text, knowledgeOf(entities))).toEqual(annotations);
        if (new Set(priors).size === 1 && annotations[0]) expect(annotations[0].entity).toBe('p0');
      }),
      { numRuns: 60 },
    );
  });
});

describe('ties', () => {
  it('to itself, to nowhere and round in a circle end', () => {
    const knowledge = knowledgeOf([
      entity('a', 'place', 'Adria', { relations: [tie('a'), tie('b'), tie('nowhere')] }),
      entity('b', 'place', 'Borduria', { relations: [tie('c'), tie('b')] }),
      entity('c', 'place', 'Calbia', { relations: [tie('a'), tie('')] }),
    ]);
    const text = 'They met in Adria, in Borduria and in Calbia.';
    const annotations = annotationsIn(text, knowledge);
    expectSound(annotations, text);
    expect(annotations.map((link) => link.entity)).toEqual(['a', 'b', 'c']);
  });
});

describe('an entity without a kind', () => {
  it('is refused by the reader of packs, with the reason', () => {
    const reader = createPackReader();
    const manifest = {
      record: 'pack',
      format: 1,
      id: 'p',
      title: 'P',
      version: '1',
      languages: ['en'],
      licence: 'CC0-1.0',
      dataAsOf: '2025-08-20',
      counts: { entities: 1, names: 1 },
      sources: {},
    };
    expect(reader.line(JSON.stringify(manifest), 1).is).toBe('manifest');
    const line = {
      record: 'entity',
      id: 'x',
      label: 'X',
      description: 'x',
      names: [{ name: 'X', type: 'full' }],
    };
    expect(reader.line(JSON.stringify(line), 2)).toMatchObject({
      is: 'refused',
      message: expect.stringContaining('kind'),
    });
  });

  it('counts as a term in a table that is built of it all the same: no family name hangs on it', () => {
    const strange = { ...entity('x', 'term', 'Zara Zorbo'), kind: undefined as unknown as EntityKind };
    const [link] = annotationsIn('They spoke of Zara Zorbo then.', knowledgeOf([strange]));
    expect(link).toMatchObject({ entity: 'x', kind: 'term' });
  });
});

describe('two packs that disagree', () => {
  const first = [
    entity('x', 'person', 'Zara Zorbo', { names: [{ name: 'Zorbo', type: 'short', prior: 1 }] }),
  ];
  const second = [
    entity('x', 'place', 'Port Zorbo', { names: [{ name: 'Zorbo', type: 'alias', prior: 0.1 }] }),
    entity('y', 'place', 'Zorbo', { names: [{ name: 'Zorbo', type: 'full', prior: 1 }] }),
  ];
  const together = (...packs: (readonly Entity[])[]): Knowledge => {
    const opened = openKnowledge(...packs.map((pack) => buildKnowledge(pack)));
    if (!opened.ok) throw new Error(opened.fault.message);
    return opened.value;
  };
  const text = 'They spoke of Zorbo, and of Zara Zorbo.';

  it('are read in their order: the first says what a thing is', () => {
    const kinds = (knowledge: Knowledge) =>
      new Set(annotationsIn(text, knowledge).flatMap((link) => (link.entity === 'x' ? [link.kind] : [])));
    expect(kinds(together(first, second))).toEqual(new Set(['person']));
    expect(kinds(together(second, first))).toEqual(new Set(['place']));
  });

  it('give sound answers, the same each time, with their reasons', () => {
    for (const knowledge of [together(first, second), together(second, first)]) {
      const annotations = annotationsIn(text, knowledge);
      expectSound(annotations, text);
      expect(annotationsIn(text, knowledge)).toEqual(annotations);
      for (const { reason } of annotations) expect(['name', 'chosen', 'short-form']).toContain(reason.kind);
    }
  });
});

describe('an article', () => {
  it('of nothing has no annotations', () => {
    expect(annotationsOf('', { article: { text: '', blocks: [], links: [] } })).toEqual([]);
  });

  it('with halves of characters is read like any other', () => {
    const knowledge = knowledgeOf([entity('a', 'place', 'Adria')]);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('\ud800', '\udc00', '\ud83d\ude00', 'Adria', ' ', '.', '\u0000', '\u200f'), {
          maxLength: 30,
        }),
        (pieces) => {
          const text = pieces.join('');
          expectSound(annotationsIn(text, knowledge), text);
        },
      ),
    );
    const text = '\udc00 They met in Adria \ud800 then.';
    expect(annotationsIn(text, knowledge).map((link) => link.entity)).toEqual(['a']);
  });
});
