// What an article asks for beside its names, in which order, and what comes of it.
import { describe, expect, it } from 'vitest';
import { annotate, annotateInSteps, readArticle } from '@/lib/core/annotate/annotate';
import { buildKnowledge, openKnowledge } from '@/lib/core/annotate/knowledge';
import type { Need, Supply } from '@/lib/core/annotate/needs';
import type { StageTrace } from '@/lib/core/annotate/trace';
import { openClaimIndex } from '@/lib/core/claims/claim-index';
import type { Block } from '@/lib/core/model/article';
import type { Claim } from '@/lib/core/model/claim';
import { sentenceKey } from '@/lib/core/text/sentence-key';
import { entity, paragraph } from '../link/sample-library';

const BODY = 'The gate of the harbour shall be shut at sunset by the keeper, who keeps both of its keys.';
const LIBRARY = [
  entity('person/hentzau', 'person', 'Rupert Hentzau'),
  entity('text/harbour-treaty', 'text', 'Harbour Treaty'),
];
const CLAIM: Claim = {
  id: 'claim/crown',
  text: 'Rupert Hentzau sold the crown of Ruritania to a merchant of Strelsau for 40,000 ducats.',
  about: ['person/hentzau'],
  reviews: [{ publisher: 'Almanac', rating: { label: 'False' }, sources: [] }],
};
const QUOTATION = '“the gate of the harbour shall be shut at dawn by the keeper”';
const STORY = `The Harbour Treaty says that ${QUOTATION}. ${CLAIM.text}`;

const parts = buildKnowledge(LIBRARY, [CLAIM]);
const opened = openKnowledge(parts);
const index = openClaimIndex(parts.claims!);
if (!opened.ok || !index.ok) throw new Error('The library does not open.');
const knowledge = opened.value;
const beside = {
  claims: [index.value],
  textsOf: (id: string) => (id === 'text/harbour-treaty' ? [{ text: id, body: BODY }] : []),
};
const input = (text: string, blocks?: readonly Block[]) => {
  const article = paragraph(text);
  return { article: blocks ? { ...article, blocks } : article, language: 'en', date: null };
};

/** What is asked for, each answered with nothing or with what `supply` gives. */
function needsOf(text: string, supply: (need: Need) => Supply = () => null): Need[] {
  const steps = annotateInSteps(readArticle(input(text)), knowledge);
  const needs: Need[] = [];
  for (let step = steps.next(); !step.done; step = steps.next(supply(step.value))) needs.push(step.value);
  return needs;
}

describe('an article asks', () => {
  it('for texts where a quotation may be from one, and for claims last', () => {
    expect(needsOf(STORY)).toEqual([{ of: 'texts', texts: ['text/harbour-treaty'] }, { of: 'claims' }]);
  });

  it('for no text where none is named near a quotation', () => {
    expect(needsOf('“It rained all day in the mountains,” said Rupert Hentzau on Monday.')).toEqual([
      { of: 'claims' },
    ]);
  });

  it('and goes on without what it is not given', () => {
    const result = annotate(input(STORY), knowledge);
    expect(result.quotes.map(({ check }) => check)).toEqual([null]);
    expect(result.claims).toEqual([]);
    expect(result.checked).toMatchObject({ known: 0, against: 0 });
  });
});

describe('what it is told', () => {
  const result = annotate(input(STORY), knowledge, beside);

  it('is which sentences repeat claims, and of how many', () => {
    expect(result.claims.map(({ start, end }) => STORY.slice(start, end))).toEqual([
      expect.stringContaining('sold the crown'),
    ]);
    expect(result.claims[0]!.matches).toMatchObject([{ claim: CLAIM.id, stance: 'repeats', isPlain: true }]);
    expect(result.checked).toMatchObject({ known: 1, against: 1 });
  });

  it('is how its quotations compare with the text that it names', () => {
    expect(result.quotes.map(({ check }) => check)).toEqual([{ is: 'changed', text: 'text/harbour-treaty' }]);
  });

  it('is nothing of a sentence that the reader has said does not repeat the claim', () => {
    const { start, end } = result.claims[0]!;
    const key = sentenceKey(STORY.slice(start, end));
    const isRejected = (claim: string, sentence: string) => claim === CLAIM.id && sentence === key;
    expect(annotate(input(STORY), knowledge, { ...beside, isRejected }).claims).toEqual([]);
    const isOther = (claim: string, sentence: string) => claim !== CLAIM.id && sentence === key;
    expect(annotate(input(STORY), knowledge, { ...beside, isRejected: isOther }).claims).toHaveLength(1);
  });

  it.each(['headline', 'heading', 'lead'] as const)('is nothing of what stands in a %s', (kind) => {
    const text = `${STORY}\nNothing else was said of it on that day, nor on the next one.`;
    const blocks: Block[] = [
      { start: 0, end: STORY.length, kind },
      { start: STORY.length + 1, end: text.length, kind: 'paragraph' },
    ];
    const { claims, quotes, checked } = annotate(input(text, blocks), knowledge, beside);
    expect([claims, quotes, checked.known]).toEqual([[], [], 0]);
  });

  it('is the same whatever the names of the library are worth: claims and quotations change no annotation', () => {
    const without = annotate(input(STORY), knowledge, { without: ['claims', 'quotes'] });
    expect(without.annotations).toEqual(result.annotations);
    expect([without.claims, without.quotes]).toEqual([[], []]);
  });
});

it('stages that are left out are neither run nor asked for', () => {
  const stages: StageTrace[] = [];
  const trace = { clock: () => 0, stage: (stage: StageTrace) => void stages.push(stage) };
  const read = readArticle(input(STORY));
  const step = annotateInSteps(read, knowledge, { trace, without: ['claims', 'quotes', 'unknown'] }).next();
  expect(step.done).toBe(true);
  expect(stages.map(({ stage }) => stage)).toEqual(['match', 'pages', 'link', 'select']);
});
