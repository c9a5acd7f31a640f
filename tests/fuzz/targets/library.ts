// A small library of invented names, claims and a treaty, and a story that speaks of all: what indexes and texts are tried with.

import { type AnnotateResult, annotateInSteps, readArticle } from '@/lib/core/annotate/annotate';
import type { Knowledge } from '@/lib/core/annotate/knowledge';
import { buildKnowledge, type KnowledgeParts } from '@/lib/core/annotate/knowledge-builder';
import type { TextBody } from '@/lib/core/annotate/needs';
import type { ClaimIndex } from '@/lib/core/claims/claim-index';
import type { ArticleText } from '@/lib/core/model/article';
import type { Day } from '@/lib/core/model/dates';
import { ENTITY_KINDS } from '@/lib/core/model/entity';
import type { ClaimRecord, EntityRecord } from '@/lib/core/packs/records';
import { corpusOf } from '../engine/corpus';
import { must } from '../engine/target';
import { packLines, readPackText } from './packs';

/** The pack of the corpus: one truth about what its names are. */
const seed = corpusOf(packLines).find(({ file }) => file.startsWith('seed-all-records'));
const { records } = readPackText(seed!.input as string);
const entities = records.filter((record): record is EntityRecord => record.record === 'entity');
const claims = records.filter((record): record is ClaimRecord => record.record === 'claim');

/** So many more that there is more than one page and more than one bucket. */
const CROWD = 150;
const crowd = Array.from({ length: CROWD }, (_, at): EntityRecord => {
  const label = `${['Odd', 'Elin', 'Per', 'Nils', 'Ida'][at % 5]} ${['Holm', 'Vik', 'Berg', 'McSund', 'Dahl'][(at % 7) % 5]}${at}`;
  return {
    ...entities[1]!,
    id: `person/crowd-${at}`,
    label,
    names: [{ name: label, type: 'full' }],
    relations: [
      {
        type: 'knows',
        target: at % 3 === 0 ? 'elsewhere/unknown' : `person/crowd-${(at * 7) % CROWD}`,
        sources: ['book'],
      },
    ],
  };
});

export function buildParts(): KnowledgeParts {
  return buildKnowledge([...entities, ...crowd], claims);
}

const treaty = entities.find(({ text }) => text !== undefined)!;
const TEXTS: readonly TextBody[] = [{ text: treaty.id, body: treaty.text!.body }];

export const STORY = [
  'Harbour minister vows to keep the ferry',
  'Harbour minister Marta Lind said on Tuesday that the Harbour Council would keep the old ferry. “The ferry shall sail at noon,” says the Ferry Treaty, which Zenda signed.',
  'Jon Aas told Zendan radio: “The new ferry will cost every islander 4,000 crowns.” Lind called that wrong. “Neither may close the harbour in winter,” the Ferry Treaty says.',
  'The HC, as the Council is known, met Elin Vik1 and Odd Holm0, whom M. Lind had asked. At slack water the ferry waited; Ida McSund109 and Nils Dahl138 waited too.',
  'Petra Sandell, a pilot, said the tides of the strait had risen by 30 per cent since 1990. "It is true that each bank shall bear half of the cost of the ferry", Sandell said.',
].join('\n\n');

/** Texts by the blocks that empty lines make, as a page's text is: joined by line breaks. */
export function articleOf(source: string): ArticleText {
  let text = '';
  const blocks: ArticleText['blocks'][number][] = [];
  for (const [at, part] of source.split(/\n\n+/).entries()) {
    if (part === '') continue;
    if (text !== '') text += '\n';
    const start = text.length;
    text += part;
    blocks.push({ start, end: text.length, kind: at === 0 ? 'headline' : 'paragraph' });
  }
  return { text, blocks, links: [] };
}

export const DATE = '2025-08-20' as Day;

/** Annotates; null where a page of the library is missing: then it would be built anew. */
export function annotateWith(
  article: ArticleText,
  knowledge: Knowledge,
  claimIndexes: readonly ClaimIndex[],
): AnnotateResult | null {
  const read = readArticle({ article, language: 'en', publisher: 'Strait Press', date: DATE });
  const steps = annotateInSteps(read, knowledge);
  let step = steps.next(null);
  while (!step.done) {
    const need = step.value;
    if (need.of === 'pages') return null;
    step = steps.next(
      need.of === 'claims'
        ? { of: 'claims', claims: claimIndexes, isRejected: () => false }
        : { of: 'texts', texts: new Map(need.texts.map((id) => [id, id === treaty.id ? TEXTS : []])) },
    );
  }
  return step.value;
}

const KINDS: ReadonlySet<string | null> = new Set(ENTITY_KINDS);

/** Spans sorted, within the text, not overlapping; texts are texts, numbers numbers. */
export function mustBeSound(text: string, result: AnnotateResult): void {
  mustBeSpans('annotations', text, result.annotations);
  mustBeSpans('claims', text, result.claims);
  for (const { entity, kind, score, rivals, confidence } of result.annotations) {
    must(typeof entity === 'string', `An annotation of ${String(entity)}.`);
    must(KINDS.has(kind), `An annotation of kind ${String(kind)}.`);
    must(score >= 0 && score <= 1, `A score of ${score}.`);
    must(confidence === 'sure' || confidence === 'unsure', 'No confidence.');
    for (const rival of rivals)
      must(typeof rival.entity === 'string' && rival.score >= 0, 'A rival that is none.');
  }
  for (const { matches } of result.claims)
    for (const { claim } of matches) must(typeof claim === 'string', `A claim that is ${String(claim)}.`);
  for (const quote of result.quotes) {
    must(
      quote.start >= 0 && quote.end <= text.length && quote.start < quote.end,
      'A quotation outside the text.',
    );
    mustBeSpans('parts', text, quote.parts);
  }
  mustBeSpans('quotes', text, result.quotes);
  for (const name of result.unknown) mustBeSpans('mentions', text, name.mentions);
}

function mustBeSpans(
  what: string,
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): void {
  let last = 0;
  for (const { start, end } of spans) {
    must(Number.isInteger(start) && Number.isInteger(end), `${what}: ${start}–${end} are no offsets.`);
    must(start >= last, `${what}: one begins at ${start}, the one before ends at ${last}.`);
    must(end > start && end <= text.length, `${what}: ${start}–${end} of ${text.length}.`);
    last = end;
  }
}
