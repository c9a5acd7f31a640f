// The pipeline as a whole: what it promises of every answer, on any text; the stages' trace; the caps.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '@/lib/core/annotate/annotate';
import { buildKnowledge, nameCount, openKnowledge, openLayer } from '@/lib/core/annotate/knowledge';
import type { StageTrace } from '@/lib/core/annotate/trace';
import type { ArticleText, Block, BlockKind } from '@/lib/core/model/article';
import { MAX_ANNOTATIONS, MAX_BLOCKS } from '@/lib/core/model/limits';
import { annotationsOf, entity, knowledgeOf, paragraph, SAMPLE, sureLinksIn } from '../link/sample-library';

const NAMES = SAMPLE.flatMap(({ names }) => names.map(({ name }) => name));
const KINDS: readonly BlockKind[] = ['headline', 'standfirst', 'heading', 'paragraph', 'list-item', 'quote'];

/** Articles of names, ordinary words and rubbish, in several blocks. */
const article: fc.Arbitrary<ArticleText> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      words: fc.array(
        fc.oneof(
          fc.constantFrom(...NAMES),
          fc.constantFrom(
            'Gen.',
            'President',
            'Jr.',
            'and',
            'of',
            'von',
            'Mike',
            '(',
            ')',
            '“',
            '.',
            '-',
            '&',
            '@',
            'The',
            'in',
          ),
          fc.string({ unit: 'binary', maxLength: 6 }),
        ),
        { maxLength: 12 },
      ),
      glue: fc.constantFrom(' ', '', '-', ', ', '. '),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => {
    const blocks: Block[] = [];
    let text = '';
    for (const { kind, words, glue } of parts) {
      const start = text === '' ? 0 : text.length + 1;
      const body = words.join(glue);
      text += text === '' && blocks.length === 0 ? body : `\n${body}`;
      blocks.push({ start: blocks.length === 0 ? 0 : start, end: text.length, kind });
    }
    return { text, blocks, links: [] };
  });

describe('annotate', () => {
  it('answers sorted, disjoint spans of whole entities, inside the text, whatever the text', () => {
    const ids = new Map(SAMPLE.map(({ id, kind }) => [id, kind]));
    fc.assert(
      fc.property(article, fc.constantFrom(null, 'en', 'de', 'es', 'zz-!'), (story, language) => {
        let last = 0;
        for (const annotation of annotationsOf('', { article: story, language })) {
          expect(annotation.start).toBeGreaterThanOrEqual(last);
          expect(annotation.end).toBeGreaterThan(annotation.start);
          last = annotation.end;
          expect(ids.get(annotation.entity)).toBe(annotation.kind);
          expect(annotation.score).toBeGreaterThanOrEqual(0.4);
          expect(annotation.score).toBeLessThanOrEqual(1);
          const block = story.blocks.find(
            ({ start, end }) => start <= annotation.start && annotation.end <= end,
          );
          expect(block).toBeDefined();
          if (block!.kind === 'headline' || block!.kind === 'heading' || annotation.confidence === 'unsure')
            expect(annotation.shownFrom).toBeNull();
          if (annotation.reason.kind === 'short-form') {
            const { antecedent, antecedentText } = annotation.reason;
            expect(story.text.slice(antecedent.start, antecedent.end)).toBe(antecedentText);
          }
        }
        expect(last).toBeLessThanOrEqual(story.text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('takes text of any characters, without blocks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        annotationsOf('', { article: { text, blocks: [], links: [] } });
      }),
    );
  });

  it('answers the same twice', () => {
    fc.assert(
      fc.property(article, (story) => {
        expect(annotationsOf('', { article: story })).toEqual(annotationsOf('', { article: story }));
      }),
      { numRuns: 30 },
    );
  });

  it('finds names in other languages, and takes German nouns for no names', () => {
    expect(
      sureLinksIn('Le président ukrainien a vu Donald Trump à Paris. Selon Trump, tout va bien.', {
        language: 'fr',
      }),
    ).toEqual(['Donald Trump → person/trump', 'Paris → place/paris', 'Trump → person/trump']);
    expect(
      sureLinksIn('Der Kanzler Friedrich Merz traf in Budapest Minister. Danach flog Merz Richtung Heimat.', {
        language: 'de',
      }),
    ).toEqual(['Friedrich Merz → person/merz', 'Budapest → place/budapest', 'Merz → person/merz']);
  });

  it('caps what it answers', () => {
    const text = 'Ukraine, '.repeat(MAX_ANNOTATIONS + 10);
    const stages: StageTrace[] = [];
    const { annotations } = annotate(
      { article: paragraph(text), language: 'en', date: null },
      knowledgeOf(SAMPLE),
      { trace: { clock: () => 0, stage: (stage) => stages.push(stage) } },
    );
    expect(annotations).toHaveLength(MAX_ANNOTATIONS);
    expect(stages.find(({ stage }) => stage === 'select')!.dropped).toHaveLength(10);
  });

  it('leaves blocks beyond the cap alone', () => {
    const blocks = Array.from(
      { length: MAX_BLOCKS + 1 },
      (_, index): Block => ({ start: index * 8, end: index * 8 + 7, kind: 'paragraph' }),
    );
    const text = `${'nothing\n'.repeat(MAX_BLOCKS)}Ukraine`;
    expect(annotationsOf('', { article: { text, blocks, links: [] } })).toEqual([]);
  });

  it('tells what each stage did, by the clock it is given', () => {
    const stages: StageTrace[] = [];
    let now = 0;
    annotate(
      { article: paragraph('They met Paris Hilton in Ukraine.'), language: 'en', date: null },
      knowledgeOf(SAMPLE),
      { trace: { clock: () => now++, stage: (stage) => stages.push(stage) } },
    );
    expect(stages.map(({ stage, time }) => [stage, time])).toEqual([
      ['tokens', 1],
      ['words', 1],
      ['match', 1],
      ['pages', 1],
      ['link', 1],
      ['select', 1],
      ['unknown', 1],
      ['quotes', 1],
      ['compare', 1],
      ['claims', 1],
    ]);
    expect(stages[4]).toMatchObject({ in: 2, out: 1 });
    expect(stages[4]!.dropped).toEqual([
      { start: 9, end: 14, why: 'a piece of a longer name, “Paris Hilton”' },
    ]);
  });
});

describe('knowledge', () => {
  it('counts a name once, whoever bears it', () => {
    const knowledge = knowledgeOf([
      entity('a', 'place', 'Springfield'),
      entity('b', 'place', 'Springfield'),
      entity('b', 'place', 'Twice'),
    ]);
    expect(nameCount(knowledge)).toBe(1);
  });

  it('refuses buffers that are damaged or of two builds', () => {
    const one = buildKnowledge([entity('a', 'place', 'Springfield')]);
    const two = buildKnowledge([entity('a', 'place', 'Springfield'), entity('b', 'place', 'Shelbyville')]);
    const mixed = openKnowledge({ ...one, entities: two.entities });
    expect(mixed).toMatchObject({ ok: false, fault: { code: 'damaged' } });
    const three = buildKnowledge([entity('a', 'place', 'Shelbyville')]);
    expect(openLayer({ names: one.names, entities: three.entities })).toMatchObject({
      ok: false,
      fault: { code: 'damaged' },
    });
    const cut = openKnowledge({ ...one, entities: one.entities.slice(0, 12) });
    expect(cut).toMatchObject({ ok: false, fault: { code: 'truncated' } });
    const foreign = openKnowledge({ ...one, entities: new ArrayBuffer(512) });
    expect(foreign).toMatchObject({ ok: false, fault: { code: 'not-an-index' } });
  });
});

describe('other spellings', () => {
  it.each([
    ['General Dan Caine', 'said Gen. Dan Caine on Monday', 'Gen. Dan Caine'],
    ['Washington D.C.', 'He flew to Washington, D.C., at noon', 'Washington, D.C.'],
  ])('%s is found in “%s”', (name, text, words) => {
    const knowledge = knowledgeOf([entity('a', 'person', name)]);
    const [only] = annotationsOf(text, { knowledge });
    expect(text.slice(only!.start, only!.end)).toBe(words);
    expect(only!.entity).toBe('a');
  });

  it('that two names of one entity share, or that it lists itself, count once', () => {
    const names: [string, 'alias'][] = [
      ['Gen. Dan Caine', 'alias'],
      ['Gen Dan Caine', 'alias'],
    ];
    const entries = (label: string) =>
      knowledgeOf([entity('a', 'person', label, { names })]).layers[0]!.entities.entries;
    // Its label, its two names, and “General” by both of them.
    expect(entries('Dan Caine')).toBe(4);
    expect(entries('General Dan Caine')).toBe(3);
  });
});
