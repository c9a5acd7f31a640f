// npm run eval -- article --pages DIR [--out TEXTS.json] [--score]: finds the story of saved pages in real Chromium, and scores it.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { StepName } from '@/lib/edge/page/find-article';
import { bundleForPage, openPageBrowser } from './article-browser';
import { printDates } from './article-dates';
import type { InPageOptions, InPageReport, report } from './article-in-page';
import { type SavedPage, savedPages } from './article-pages';
import { gateFigures, printGate, record } from './article-record';
import { bestScore, type Score } from './article-score';

const IN_PAGE = fileURLToPath(new URL('article-in-page.ts', import.meta.url));

const USAGE = `npm run eval -- article --pages DIR
  --out FILE       writes the texts found, as JSON: page id → text, or null where no article was found
  --score          scores them against the ground truth of DIR/manifest.json, page by page
  --asked          reads every page as if the reader had asked for it
  --without STEPS  leaves steps of the finder out, e.g. drop-labels,drop-links
  --only TEXT      only pages whose id contains this
  --record         writes the figures to tests/eval/records/article.json
  --dump DIR       writes found text, reports and traces there, one folder per page`;

interface Read {
  readonly page: SavedPage;
  readonly report: InPageReport;
  readonly errors: readonly string[];
  readonly score: Score | null;
}

/** The story without its headline: what ground truths hold. */
export function bodyOf({ blocks, is }: InPageReport): string | null {
  if (is !== 'article') return null;
  return blocks
    .filter((block) => block.kind !== 'headline')
    .map((block) => block.words)
    .join('\n\n');
}

async function readAll(
  pages: readonly SavedPage[],
  options: Omit<InPageOptions, 'url'>,
): Promise<readonly Read[]> {
  const code = await bundleForPage(IN_PAGE, 'backstoryReport');
  const browser = await openPageBrowser();
  const reads: Read[] = [];
  try {
    for (const page of pages) {
      const { value, errors } = await browser.visit(page, async ({ page: live }) => {
        await live.evaluate(code);
        return live.evaluate(
          (given) =>
            (globalThis as unknown as { backstoryReport: { report: typeof report } }).backstoryReport.report({
              ...given,
              url: location.href,
            }),
          options,
        );
      });
      const body = bodyOf(value);
      const score = page.truth?.length ? bestScore(body ?? '', page.truth) : null;
      reads.push({ page, report: value, errors, score });
    }
  } finally {
    await browser.close();
  }
  return reads;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** The value below which this share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function printScores(reads: readonly Read[]): void {
  const scored = reads.filter((read) => read.score !== null);
  const others = reads.filter((read) => read.page.truth?.length === 0);
  for (const { page, report: found, score } of [...scored].sort((a, b) => a.score!.f1 - b.score!.f1)) {
    const { precision, recall, f1 } = score!;
    const numbers = [precision, recall, f1].map((number) => number.toFixed(3)).join(' ');
    console.log(
      `${numbers}  ${found.took.all.toFixed(1).padStart(5)} ms  ${page.id.slice(0, 70)}${found.is === 'article' ? '' : `  none: ${found.why}`}`,
    );
  }
  if (scored.length > 0) {
    const missed = scored.filter(({ report: found }) => found.is !== 'article');
    console.log(
      `\n${scored.length} stories: mean precision ${mean(scored.map(({ score }) => score!.precision)).toFixed(4)}, recall ${mean(scored.map(({ score }) => score!.recall)).toFixed(4)}, F1 ${mean(scored.map(({ score }) => score!.f1)).toFixed(4)}; not taken for a story: ${missed.length}`,
    );
  }
  const sources = new Map<string, number>();
  for (const { report: found } of scored) {
    const from = found.meta?.publishedFrom ?? 'not read';
    sources.set(from, (sources.get(from) ?? 0) + 1);
  }
  console.log(
    `date of publication from: ${[...sources].map(([from, count]) => `${from} ${count}`).join(', ')}`,
  );
  printDates(reads.map(({ page, report: found }) => ({ id: page.id, report: found })));
  const lists = scored.flatMap(headlineLines);
  console.log(`lines of headline lists taken for the story: ${lists.length}`);
  for (const line of lists) console.log(`  ${line}`);
  printGate(gateFigures(scored.map(takenAs), others.map(takenAs)));
  if (others.length > 0) {
    const taken = others.filter(({ report: found }) => found.is === 'article');
    for (const { page, report: found } of taken)
      console.log(`  ${page.id}: ${found.why} ${found.paragraphs} paragraphs, ${found.letters} letters`);
  }
}

/** Whether a page was taken for a story. */
function takenAs({ report: found }: Read): boolean {
  return found.is === 'article';
}

/** Lines that lead elsewhere and are in no ground truth: a headline of a list taken for a line of the story. */
function headlineLines({ page, report: found }: Read): readonly string[] {
  const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const truths = (page.truth ?? []).map(plain);
  return found.blocks
    .filter(
      ({ linked, words, kind }) =>
        kind !== 'headline' && linked >= 0.8 && !truths.some((truth) => truth.includes(plain(words))),
    )
    .map(({ words }) => `${page.id.slice(0, 40)}: ${words.slice(0, 80)}`);
}

function printFaults(reads: readonly Read[]): number {
  const faults = reads.flatMap(({ page, report: found, errors }) => [
    ...(found.domChanged ? [`${page.id}: the page's DOM has changed`] : []),
    ...(found.mismatches.length > 0
      ? [`${page.id}: ${found.mismatches.length} ranges say something else, ${found.mismatches[0]}`]
      : []),
    ...errors.map((error) => `${page.id}: console: ${error}`),
  ]);
  for (const fault of faults) console.log(fault);
  return faults.length;
}

function dump(folder: string, reads: readonly Read[]): void {
  for (const { page, report: found, score } of reads) {
    const home = join(folder, page.id);
    mkdirSync(home, { recursive: true });
    const { trace, blocks, text: _, ...rest } = found;
    writeFileSync(join(home, 'report.json'), JSON.stringify({ score, ...rest }, null, 1));
    writeFileSync(
      join(home, 'found.txt'),
      blocks.map((block) => `[${block.kind}] ${block.words}\t${block.path}`).join('\n'),
    );
    writeFileSync(
      join(home, 'dropped.txt'),
      trace
        .map(
          (step) =>
            `${step.step} ${step.took.toFixed(2)} ms, keeps ${step.kept}\n${step.dropped.map((drop) => `  ${drop.reason}: ${drop.words}\n`).join('')}`,
        )
        .join(''),
    );
    writeFileSync(join(home, 'truth.txt'), (page.truth ?? []).join('\n=======\n'));
  }
}

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pages: { type: 'string' },
      out: { type: 'string' },
      score: { type: 'boolean' },
      asked: { type: 'boolean' },
      without: { type: 'string' },
      only: { type: 'string' },
      record: { type: 'boolean' },
      dump: { type: 'string' },
    },
  });
  if (!values.pages) {
    console.error(USAGE);
    return 2;
  }
  if (!existsSync(values.pages)) {
    console.error(`There is no folder ${values.pages}.`);
    return 2;
  }
  const pages = savedPages(values.pages).filter((page) => page.id.includes(values.only ?? ''));
  const reads = await readAll(pages, {
    ...(values.asked ? { asked: true } : {}),
    ...(values.without ? { without: values.without.split(',') as StepName[] } : {}),
  });
  if (values.out)
    writeFileSync(
      values.out,
      `${JSON.stringify(Object.fromEntries(reads.map(({ page, report: found }) => [page.id, bodyOf(found)])), null, 1)}\n`,
    );
  if (values.dump) dump(values.dump, reads);
  if (values.score || !values.out) printScores(reads);
  if (values.record)
    record(
      reads.map((read) => ({
        id: read.page.id,
        isStory: read.page.truth === null ? null : read.page.truth.length > 0,
        isTaken: takenAs(read),
        why: read.report.gate.reason,
        score: read.score,
        headlineLines: read.score ? headlineLines(read).length : 0,
      })),
    );
  const articles = reads.filter(({ report: found }) => found.is === 'article');
  for (const [name, pick] of [
    ['gate', ({ report: found }: Read) => found.took.gate],
    ['find and read', ({ report: found }: Read) => found.took.all],
    ['longest stretch', ({ report: found }: Read) => found.took.longest],
  ] as const) {
    const times = (name === 'gate' ? reads : articles).map(pick);
    if (times.length === 0) continue;
    console.log(
      `${name}: median ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms, most ${Math.max(...times).toFixed(1)} ms (cold, with trace)`,
    );
  }
  return printFaults(reads) > 0 ? 1 : 0;
}
