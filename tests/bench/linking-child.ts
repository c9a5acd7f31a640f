// Measures linking against one library, in a process of its own: started with a young generation so large that an article fits in it.

import { annotateInSteps, readArticle } from '@/lib/core/annotate/annotate';
import {
  admitPage,
  buildKnowledge,
  combineLayers,
  type Knowledge,
  type KnowledgeParts,
  nameCount,
  openLayer,
} from '@/lib/core/annotate/knowledge';
import type { StageName, TraceListener } from '@/lib/core/annotate/trace';
import type { ArticleText } from '@/lib/core/model/article';
import type { Entity } from '@/lib/core/model/entity';
import { readKnowledgeBase } from '../eval/knowledge-base';
import { thousandWordArticles } from './linking-articles';
import { median } from './machine';

const FOLDER = '../shared/data/linking';
/** Each article is linked so many times; its least time counts: every time does the same work. */
const ROUNDS = 7;

export interface Task {
  /** With the names that are there for scale. */
  readonly extra: boolean;
}

/** Milliseconds: half of the articles take no more than `p50`, 95 % no more than `p95`. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
}

export interface Figures {
  readonly entities: number;
  readonly names: number;
  readonly articles: number;
  /** Whole articles, compiler warm. `fresh`: none of the details that they need was read before; `known`: all were. */
  readonly fresh: { readonly wall: Times; readonly processor: Times };
  readonly known: { readonly wall: Times; readonly processor: Times };
  /** The first articles that the process links, in their order: the compiler is cold. */
  readonly first: readonly number[];
  /** Of `fresh`, by the wall clock. */
  readonly stages: Readonly<Record<string, Times>>;
  /** Bytes that linking an article makes on the heap, with details known; garbage included. */
  readonly allocated: Times;
  /** What articles ask for. */
  readonly pages: Times;
  readonly links: Times;
}

process.once('message', (task: Task) => {
  void measure(task).then((figures) => process.send!(figures, () => process.disconnect()));
});

async function measure({ extra }: Task): Promise<Figures> {
  const parts = buildKnowledge(await readEntities(extra));
  const articles = thousandWordArticles();
  const first: number[] = [];
  const opened = open(parts);
  for (const article of articles.slice(0, 5)) first.push(linkOne(article, opened, parts).wall);
  const fresh = rounds(articles, parts, () => open(parts));
  const whole = open(parts);
  for (const article of articles) linkOne(article, whole, parts);
  const known = rounds(articles, parts, () => whole);
  const stages = [...new Set(fresh.flatMap(({ stages }) => [...stages.keys()]))];
  return {
    entities: whole.layers[0]!.entities.entities,
    names: nameCount(whole),
    articles: articles.length,
    fresh: timesOf(fresh),
    known: timesOf(known),
    first,
    stages: Object.fromEntries(
      stages.map((stage) => [stage, spread(fresh.map(({ stages: each }) => each.get(stage) ?? 0))]),
    ),
    allocated: spread(articles.map((article) => allocatedBy(article, whole, parts))),
    pages: spread(fresh.map(({ pages }) => pages)),
    links: spread(fresh.map(({ links }) => links)),
  };
}

async function readEntities(extra: boolean): Promise<readonly Entity[]> {
  const base = await readKnowledgeBase(`${FOLDER}/kb.jsonl.gz`, `${FOLDER}/kb_links.tsv.gz`);
  if (!base.ok) throw new Error(base.fault.message);
  if (!extra) return base.value;
  const more = await readKnowledgeBase(`${FOLDER}/kb-extra.jsonl.gz`, null);
  if (!more.ok) throw new Error(more.fault.message);
  return [...base.value, ...more.value];
}

function open(parts: KnowledgeParts): Knowledge {
  const layer = openLayer(parts);
  if (!layer.ok) throw new Error(layer.fault.message);
  return combineLayers([layer.value]);
}

interface Run {
  readonly wall: number;
  readonly processor: number;
  readonly stages: ReadonlyMap<StageName | 'details', number>;
  readonly pages: number;
  readonly links: number;
}

/** Links one article, and admits the pages that it asks for as the store would, from memory. */
function linkOne(article: ArticleText, knowledge: Knowledge, parts: KnowledgeParts): Run {
  const stages = new Map<StageName | 'details', number>();
  const trace: TraceListener = {
    clock: () => performance.now(),
    stage: ({ stage, time }) => void stages.set(stage, time),
  };
  const before = process.cpuUsage();
  const from = performance.now();
  const read = readArticle({ article, language: 'en', date: null }, { trace });
  const steps = annotateInSteps(read, knowledge, { trace, without: ['claims', 'quotes'] });
  let step = steps.next();
  const pages = step.done || step.value.of !== 'pages' ? [] : step.value.pages;
  const admitting = performance.now();
  for (const ref of pages) {
    const admitted = admitPage(knowledge, ref, parts.pages[ref.page]!);
    if (!admitted.ok) throw new Error(admitted.fault.message);
  }
  stages.set('details', performance.now() - admitting);
  while (!step.done) step = steps.next(null);
  const wall = performance.now() - from;
  const { user, system } = process.cpuUsage(before);
  return {
    wall,
    processor: (user + system) / 1000,
    stages,
    pages: pages.length,
    links: step.value.annotations.length,
  };
}

/** For each article its quickest run. */
function rounds(articles: readonly ArticleText[], parts: KnowledgeParts, library: () => Knowledge): Run[] {
  const best: Run[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, article] of articles.entries()) {
      const run = linkOne(article, library(), parts);
      const known = best[at];
      if (!known || run.wall < known.wall) best[at] = run;
    }
  }
  return best;
}

/** The collector must not run meanwhile: that is what the large young generation is for. */
function allocatedBy(article: ArticleText, knowledge: Knowledge, parts: KnowledgeParts): number {
  globalThis.gc!();
  const before = process.memoryUsage().heapUsed;
  linkOne(article, knowledge, parts);
  return process.memoryUsage().heapUsed - before;
}

function timesOf(runs: readonly Run[]): { wall: Times; processor: Times } {
  return {
    wall: spread(runs.map(({ wall }) => wall)),
    processor: spread(runs.map(({ processor }) => processor)),
  };
}

function spread(values: readonly number[]): Times {
  const sorted = [...values].sort((a, b) => a - b);
  return { p50: median(values), p95: sorted[Math.floor(sorted.length * 0.95)]! };
}
