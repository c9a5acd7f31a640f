// npm run eval -- linking: links a corpus against a knowledge base and writes predictions in the form that score.py reads.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { annotate } from '@/lib/core/annotate/annotate';
import { buildKnowledge, nameCount, openKnowledge } from '@/lib/core/annotate/knowledge';
import type { DroppedSpan, StageTrace } from '@/lib/core/annotate/trace';
import type { ArticleText, Block } from '@/lib/core/model/article';
import { readKnowledgeBase } from './knowledge-base';

const USAGE =
  'Usage: npm run eval -- linking --kb KB.jsonl[.gz] [--links L.tsv.gz] --corpus C.jsonl --out PRED.jsonl [--sure] [--explain]';

interface Order {
  readonly kb: string;
  readonly links: string | null;
  readonly corpora: readonly string[];
  readonly outs: readonly string[];
  /** Only what would be marked on a page. */
  readonly sure: boolean;
  /** With score and reason of each link, and what was not linked and why. */
  readonly explain: boolean;
}

function readOrder(args: readonly string[]): Order | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        kb: { type: 'string' },
        links: { type: 'string' },
        corpus: { type: 'string', multiple: true },
        out: { type: 'string', multiple: true },
        sure: { type: 'boolean' },
        explain: { type: 'boolean' },
      },
    });
    const { kb, links = null, corpus = [], out = [], sure = false, explain = false } = values;
    if (kb === undefined || corpus.length === 0 || corpus.length !== out.length) return USAGE;
    for (const file of [kb, ...corpus, ...(links === null ? [] : [links])])
      if (!existsSync(file)) return `There is no file ${file}.`;
    return { kb, links, corpora: corpus, outs: out, sure, explain };
  } catch (error) {
    return `${error instanceof Error ? error.message.split('\n')[0] : String(error)} ${USAGE}`;
  }
}

/** A text of a corpus: paragraphs are lines. */
function articleOf(text: string): ArticleText {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ start, end: start + line.length, kind: 'paragraph' });
    start += line.length + 1;
  }
  return { text, blocks, links: [] };
}

interface CorpusText {
  readonly id: string | number;
  readonly text: string;
}

/** The texts of a corpus, or one sentence about the line that is none. */
function readCorpus(file: string): readonly CorpusText[] | string {
  let at = 0;
  try {
    const bytes = readFileSync(file);
    const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
    const texts: CorpusText[] = [];
    for (const line of lines) {
      at += 1;
      if (line.trim() === '') continue;
      const value = JSON.parse(line) as Partial<CorpusText> | null;
      if (value?.id === undefined || typeof value.text !== 'string')
        return `${file}, line ${at}: not a text with id and text.`;
      texts.push({ id: value.id, text: value.text });
    }
    return texts;
  } catch (error) {
    // Not JSON, or not gzip: both are thrown by the decoders.
    return `${file}${at > 0 ? `, line ${at}` : ''}: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

/** The answer is the exit code. Several pairs of --corpus and --out share one reading of the base. */
export async function run(args: readonly string[]): Promise<number> {
  const order = readOrder(args);
  if (typeof order === 'string') {
    console.error(order);
    return 2;
  }
  const corpora: (readonly CorpusText[])[] = [];
  for (const file of order.corpora) {
    const texts = readCorpus(file);
    if (typeof texts === 'string') {
      console.error(texts);
      return 2;
    }
    corpora.push(texts);
  }
  const base = await readKnowledgeBase(order.kb, order.links);
  if (!base.ok) {
    console.error(base.fault.message);
    return 2;
  }
  const built = performance.now();
  const buffers = buildKnowledge(base.value);
  const opened = openKnowledge(buffers);
  if (!opened.ok) {
    console.error(opened.fault.message);
    return 2;
  }
  console.log(
    `${base.value.length} entities, ${nameCount(opened.value)} names, built in ${Math.round(performance.now() - built)} ms; names ${buffers.names.byteLength} bytes, entities ${buffers.entities.byteLength} bytes`,
  );
  for (const [index, corpus] of order.corpora.entries()) {
    const rows: string[] = [];
    const times: number[] = [];
    let words = 0;
    for (const { id, text: story } of corpora[index]!) {
      const from = performance.now();
      const dropped: DroppedSpan[] = [];
      const trace = order.explain
        ? { trace: { clock: () => 0, stage: (stage: StageTrace) => void dropped.push(...stage.dropped) } }
        : {};
      const { annotations } = annotate(
        { article: articleOf(story), language: 'en', date: null },
        opened.value,
        trace,
      );
      times.push(performance.now() - from);
      words += story.split(/\s+/).length;
      const predictions = annotations
        .filter(({ confidence }) => !order.sure || confidence === 'sure')
        .map(({ start, end, entity, score, reason }) => ({
          start,
          end,
          id: entity,
          ...(order.explain ? { score, reason } : {}),
        }));
      rows.push(JSON.stringify({ id, predictions, ...(order.explain ? { dropped } : {}) }));
    }
    writeFileSync(order.outs[index]!, `${rows.join('\n')}\n`);
    const time = times.reduce((sum, one) => sum + one, 0);
    console.log(
      `${corpus}: ${rows.length} texts, ${words} words, ${((1000 * time) / words).toFixed(2)} ms per 1,000 words`,
    );
  }
  return 0;
}
