// npm run eval -- linking: links corpora against a knowledge base, writes predictions in the form that score.py reads, and reports on them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { annotate } from '@/lib/core/annotate/annotate';
import { buildKnowledge, type Knowledge, nameCount } from '@/lib/core/annotate/knowledge';
import type { DroppedSpan, StageTrace } from '@/lib/core/annotate/trace';
import type { Entity } from '@/lib/core/model/entity';
import { readKnowledgeBase } from './knowledge-base';
import { articleOf, readCorpus } from './linking-corpus';
import { type LinkedText, reportOn } from './linking-figures';
import type { CorpusText } from './linking-gold';
import { type Order, readOrder } from './linking-order';
import { openWithout } from './linking-parts';
import { printExamples, printFigures, printWhys } from './linking-print';
import { writeRecord } from './linking-record';

/** The answer is the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const order = readOrder(args);
  if (typeof order === 'string') return refuse(order);
  const corpora: (readonly CorpusText[])[] = [];
  for (const { file } of order.corpora) {
    const texts = readCorpus(file);
    if (typeof texts === 'string') return refuse(texts);
    corpora.push(texts);
  }
  const entities = await readEntities(order);
  if (typeof entities === 'string') return refuse(entities);
  const knowledge = openBase(entities, order);
  if (knowledge === null) return refuse('What was built of the base does not open.');
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const reports = order.corpora.map(({ name, out }, at) => {
    const linked = linkTexts(name, corpora[at]!, knowledge);
    if (out !== null) writePredictions(out, linked, order);
    const isJudged = corpora[at]!.some(({ mentions }) => mentions !== undefined);
    return isJudged ? [reportOn(name, linked, (id) => byId.get(id))] : [];
  });
  const judged = reports.flat();
  if (order.report || order.record) printFigures(judged.map(({ figures }) => figures));
  if (order.report)
    for (const { figures, errors } of judged) {
      printExamples(figures.corpus, errors, order.examples);
      printWhys(errors);
    }
  if (order.record)
    writeRecord({
      base: { entities: entities.length, names: nameCount(knowledge), extra: order.extra !== null },
      without: order.without,
      corpora: judged.map(({ figures }) => figures),
    });
  return 0;
}

function refuse(why: string): number {
  console.error(why);
  return 2;
}

/** The base and what is added to it, or what is wrong with them. */
async function readEntities({ kb, links, extra }: Order): Promise<readonly Entity[] | string> {
  const base = await readKnowledgeBase(kb, links);
  if (!base.ok) return base.fault.message;
  if (extra === null) return base.value;
  const more = await readKnowledgeBase(extra, null);
  return more.ok ? [...base.value, ...more.value] : more.fault.message;
}

function openBase(entities: readonly Entity[], { without }: Order): Knowledge | null {
  const from = performance.now();
  const parts = buildKnowledge(entities);
  const knowledge = openWithout(parts, without);
  if (knowledge !== null)
    console.log(
      `${entities.length} entities, ${nameCount(knowledge)} names, built in ${Math.round(performance.now() - from)} ms; names ${parts.names.byteLength} bytes, entities ${parts.entities.byteLength} bytes`,
    );
  return knowledge;
}

interface LinkedCorpusText extends LinkedText {
  /** As `--explain` writes them: with their reasons. */
  readonly explained: readonly object[];
}

function linkTexts(name: string, texts: readonly CorpusText[], knowledge: Knowledge): LinkedCorpusText[] {
  let time = 0;
  let words = 0;
  const linked = texts.map((text): LinkedCorpusText => {
    const unlinked: DroppedSpan[] = [];
    const stage = (trace: StageTrace) => void unlinked.push(...trace.dropped);
    const from = performance.now();
    const { annotations } = annotate(
      { article: articleOf(text.text), language: 'en', date: null },
      knowledge,
      { trace: { clock: () => 0, stage } },
    );
    time += performance.now() - from;
    words += text.text.split(/\s+/).length;
    const predictions = annotations.map(({ start, end, entity, score, confidence }) => ({
      start,
      end,
      id: entity,
      score,
      confidence,
    }));
    const explained = predictions.map((prediction, at) => ({
      ...prediction,
      reason: annotations[at]!.reason,
    }));
    return { text, predictions, unlinked, explained };
  });
  console.log(
    `${name}: ${texts.length} texts, ${words} words, ${((1000 * time) / words).toFixed(2)} ms per 1,000 words`,
  );
  return linked;
}

function writePredictions(file: string, linked: readonly LinkedCorpusText[], { sure, explain }: Order): void {
  const rows = linked.map(({ text, predictions, explained, unlinked }) => {
    const written = (explain ? explained : predictions).filter(
      (_, at) => !sure || predictions[at]!.confidence === 'sure',
    );
    return JSON.stringify({
      id: text.id,
      predictions: written,
      ...(explain ? { dropped: unlinked } : {}),
    });
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${rows.join('\n')}\n`);
}
