// Packs as layers: what holds of several of them, whatever they are, and that pages are asked for before they are needed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate, annotateInSteps, readArticle } from '@/lib/core/annotate/annotate';
import {
  admitPage,
  buildKnowledge,
  combineLayers,
  type Knowledge,
  openKnowledge,
  openLayer,
  tableOf,
} from '@/lib/core/annotate/knowledge';
import { scan } from '@/lib/core/match/scan';
import type { Entity, EntityName } from '@/lib/core/model/entity';
import { entity, linksIn, paragraph, SAMPLE } from '../link/sample-library';
import { pagesOf, rest } from './needs';

function knowledgeOf(...packs: readonly (readonly Entity[])[]): Knowledge {
  const opened = openKnowledge(...packs.map((pack) => buildKnowledge(pack)));
  if (!opened.ok) throw new Error(opened.fault.message);
  return opened.value;
}

const NAMES = SAMPLE.flatMap(({ names }) => names.map(({ name }) => name));
const GLUE = ['and', 'of', 'President', 'said', '.', ',', 'the', 'in', 'Mike', 'senator', 'country', '('];
const text = fc
  .array(fc.oneof(fc.constantFrom(...NAMES), fc.constantFrom(...GLUE)), { maxLength: 30 })
  .map((words) => words.join(' '));

/** Every name of a text with all that it may mean, as words. */
function meaningsIn(story: string, knowledge: Knowledge): string[] {
  const found = scan(
    knowledge.layers.map(({ names }) => names),
    story,
  );
  const table = tableOf(knowledge, found);
  return found.map(({ start, end, entries, hash }) => {
    const readings = table.readings(entries, hash).flatMap((name) => name.readings);
    return `${start}-${end} ${readings.map((one) => `${table.id(one.entity)} ${one.type}`).sort()}`;
  });
}

/** Entities that share names, some with priors that leave something over. */
const library = fc
  .array(
    fc.record({
      names: fc.uniqueArray(
        fc.record({
          name: fc.constantFrom('May', 'Paris', 'Georgia', 'Paris Hilton', 'Georgia May', 'PARIS'),
          type: fc.constantFrom<EntityName['type']>('alias', 'short', 'family'),
          prior: fc.constantFrom(undefined, 0.05, 0.1),
        }),
        { maxLength: 3, selector: ({ name }) => name },
      ),
      salience: fc.nat(1000),
      first: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) =>
    list.map(({ names, salience, first }, at) => ({
      first,
      entity: entity(`e${at}`, 'place', `E${at}`, {
        salience,
        names: names.map(({ name, type, prior }) => ({
          name,
          type,
          ...(prior === undefined ? {} : { prior }),
        })),
      }),
    })),
  );

describe('layers', () => {
  it('one pack twice is that pack', () => {
    const once = knowledgeOf(SAMPLE);
    const twice = knowledgeOf(SAMPLE, SAMPLE);
    fc.assert(
      fc.property(text, (story) => {
        const input = { article: paragraph(story), language: 'en', date: null };
        expect(annotate(input, twice)).toEqual(annotate(input, once));
      }),
      { numRuns: 200 },
    );
  });

  it('a pack that was removed was never there', () => {
    const other = [entity('place/us', 'term', 'Elsewhere', { names: ['Paris', 'Mike'], salience: 5000 })];
    const both = knowledgeOf(other, SAMPLE);
    const left = combineLayers([both.layers[1]!]);
    const alone = knowledgeOf(SAMPLE);
    fc.assert(
      fc.property(text, (story) => {
        const input = { article: paragraph(story), language: 'en', date: null };
        annotate(input, both);
        expect(annotate(input, left)).toEqual(annotate(input, alone));
      }),
      { numRuns: 100 },
    );
  });

  it('a pack in two parts has the names and meanings of the whole, in either order', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.boolean(), { minLength: SAMPLE.length, maxLength: SAMPLE.length }),
        (story, cut) => {
          const one = SAMPLE.filter((_, at) => cut[at]);
          const two = SAMPLE.filter((_, at) => !cut[at]);
          const whole = meaningsIn(story, knowledgeOf(SAMPLE));
          expect(meaningsIn(story, knowledgeOf(one, two))).toEqual(whole);
          expect(meaningsIn(story, knowledgeOf(two, one))).toEqual(whole);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('a pack in two parts gives each meaning of a name the share that it has in the whole', () => {
    const story = 'May. Paris. Georgia. Paris Hilton. Georgia May. PARIS.';
    const sharesIn = (knowledge: Knowledge) => {
      const found = scan(
        knowledge.layers.map(({ names }) => names),
        story,
      );
      const table = tableOf(knowledge, found);
      return new Map(
        found.flatMap(({ start, entries, hash }) =>
          table
            .readings(entries, hash)
            .flatMap(({ spelling, readings }) =>
              readings.map(
                ({ entity: number, prior }) => [`${start} ${spelling} ${table.id(number)}`, prior] as const,
              ),
            ),
        ),
      );
    };
    fc.assert(
      fc.property(library, (list) => {
        const part = (first: boolean) => list.filter((one) => one.first === first).map((one) => one.entity);
        const whole = sharesIn(knowledgeOf(list.map((one) => one.entity)));
        const parts = sharesIn(knowledgeOf(part(true), part(false)));
        expect([...parts.keys()].sort()).toEqual([...whole.keys()].sort());
        // Priors are kept in steps of 5 %, salience in 255 steps.
        for (const [key, prior] of parts)
          expect(Math.abs(Math.log(prior / whole.get(key)!))).toBeLessThan(0.12);
      }),
      { numRuns: 150 },
    );
  });

  it('the reader’s own names lead to an entity of a pack', () => {
    const own = [entity('person/leavitt', 'person', 'Press Karo', { salience: 1 })];
    const story = 'Karoline Leavitt spoke. Press Karo smiled.';
    expect(linksIn(story, { knowledge: knowledgeOf(own, SAMPLE) })).toEqual([
      'Karoline Leavitt → person/leavitt',
      'Press Karo → person/leavitt',
    ]);
    expect(linksIn(story, { knowledge: knowledgeOf(SAMPLE) })).toEqual(['Karoline Leavitt → person/leavitt']);
  });

  it('nothing installed annotates nothing', () => {
    expect(linksIn('Donald Trump met Vladimir Putin.', { knowledge: combineLayers([]) })).toEqual([]);
  });
});

describe('pages', () => {
  const parts = [
    buildKnowledge([entity('own', 'person', 'Karoline Leavitt')]),
    buildKnowledge(Array.from({ length: 400 }, (_, at) => entity(`e${at}`, 'place', `Town${at} Hill`))),
  ];
  const open = () =>
    combineLayers(
      parts.map((one) => {
        const layer = openLayer(one);
        if (!layer.ok) throw new Error(layer.fault.message);
        return layer.value;
      }),
    );
  const input = {
    article: paragraph('Karoline Leavitt went from Town399 Hill to Town2 Hill, Town1 Hill and Town300 Hill.'),
    language: 'en',
    date: null,
  };

  it('are asked for once, those of the article only, before it is linked', () => {
    const knowledge = open();
    const steps = annotateInSteps(readArticle(input), knowledge);
    const asked = steps.next();
    if (asked.done) throw new Error('It went on without its pages.');
    const refs = pagesOf(asked.value);
    expect(refs).toEqual([
      { layer: 0, page: 0 },
      { layer: 1, page: 0 },
      { layer: 1, page: 4 },
      { layer: 1, page: 6 },
    ]);
    for (const ref of refs)
      expect(admitPage(knowledge, ref, parts[ref.layer]!.pages[ref.page]!)).toMatchObject({ ok: true });
    const value = rest(steps);
    const all = openKnowledge(...parts);
    if (!all.ok) throw new Error(all.fault.message);
    expect(value).toEqual(annotate(input, all.value));
    expect(annotateInSteps(readArticle(input), knowledge).next().value).toEqual({ of: 'claims' });
  });

  it('that are missing, or of another pack, are not done without', () => {
    const knowledge = open();
    expect(() => annotate(input, knowledge)).toThrow('pages');
    const steps = annotateInSteps(readArticle(input), knowledge);
    steps.next();
    expect(() => steps.next({ of: 'pages' })).toThrow('not admitted');
    expect(admitPage(knowledge, { layer: 0, page: 0 }, parts[1]!.pages[0]!)).toMatchObject({
      ok: false,
      fault: { code: 'damaged' },
    });
  });
});
