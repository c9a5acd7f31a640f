// The figures of `npm run eval -- article` that stay: shares of the gate, and a record without a word of any page's text.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Score } from './article-score';

const RECORD = fileURLToPath(new URL('records/article.json', import.meta.url));
/** What may be at most, in per cent. */
const BARS = { falseNo: 3, falseYes: 1 };

export interface GateFigures {
  readonly stories: number;
  readonly others: number;
  /** Stories that were not taken for one, and other pages that were; per cent of their kind. */
  readonly falseNo: number;
  readonly falseYes: number;
}

/** For each story and each other page whether it was taken for a story. A share of nothing is 0. */
export function gateFigures(stories: readonly boolean[], others: readonly boolean[]): GateFigures {
  const share = (wrong: number, all: number) => (all === 0 ? 0 : (wrong / all) * 100);
  return {
    stories: stories.length,
    others: others.length,
    falseNo: share(stories.filter((taken) => !taken).length, stories.length),
    falseYes: share(others.filter((taken) => taken).length, others.length),
  };
}

export function printGate({ stories, others, falseNo, falseYes }: GateFigures): void {
  const line = (what: string, share: number, most: number, all: number) =>
    console.log(
      `${what}: ${share.toFixed(1)} % of ${all} (at most ${most} %: ${share <= most ? 'met' : 'not met'})`,
    );
  if (stories > 0) line('stories not taken for one', falseNo, BARS.falseNo, stories);
  if (others > 0) line('other pages taken for a story', falseYes, BARS.falseYes, others);
}

export interface PageFigures {
  readonly id: string;
  /** Null where nothing says. */
  readonly isStory: boolean | null;
  readonly isTaken: boolean;
  /** The gate's reason. */
  readonly why: string;
  readonly score: Score | null;
  readonly headlineLines: number;
}

export function record(pages: readonly PageFigures[]): void {
  const scores = pages.flatMap(({ score }) => score ?? []);
  const mean = (pick: (score: Score) => number) =>
    scores.reduce((sum, score) => sum + pick(score), 0) / scores.length;
  const round = (_: string, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value;
  const figures = {
    what: 'article: the story of saved pages found in Chromium; 4-word shingles against the best ground truth, means over the pages',
    stories: scores.length,
    precision: mean(({ precision }) => precision),
    recall: mean(({ recall }) => recall),
    f1: mean(({ f1 }) => f1),
    headlineLines: pages.reduce((sum, page) => sum + page.headlineLines, 0),
    gate: gateFigures(
      pages.filter(({ isStory }) => isStory === true).map(({ isTaken }) => isTaken),
      pages.filter(({ isStory }) => isStory === false).map(({ isTaken }) => isTaken),
    ),
    pages,
  };
  mkdirSync(dirname(RECORD), { recursive: true });
  writeFileSync(RECORD, `${JSON.stringify(figures, round, 2)}\n`);
}
