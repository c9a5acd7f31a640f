// The dates of saved pages: held against what is known of them, and against what each page says elsewhere.
import { readFileSync } from 'node:fs';
import type { ArticleMeta } from '@/lib/core/model/article';
import type { InPageReport } from './article-in-page';

/** Days that count as right. The first is the one that the page shows its readers. */
interface KnownDates {
  readonly published: readonly string[];
  /** Missing: the page states no change. */
  readonly modified?: readonly string[];
  readonly evidence: string;
  /** Why there is more than one. */
  readonly note?: string;
}

interface DatedPage {
  readonly id: string;
  readonly report: InPageReport;
}

type Verdict = 'right' | 'right, by the other day' | 'wrong' | 'missing';

function knownDates(): Readonly<Record<string, KnownDates>> {
  const file = new URL('article-dates.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly pages: Record<string, KnownDates> }).pages;
}

/** Null: nothing is known, or there is nothing to be read. */
function verdictOf(read: string | null, known: readonly string[] | undefined): Verdict | null {
  if (!known) return read === null ? null : 'wrong';
  if (read === null) return 'missing';
  if (read === known[0]) return 'right';
  return known.includes(read) ? 'right, by the other day' : 'wrong';
}

function printAgainstTruth(pages: readonly DatedPage[], known: Readonly<Record<string, KnownDates>>): void {
  for (const which of ['published', 'modified'] as const) {
    const counts: Record<Verdict, number> = { right: 0, 'right, by the other day': 0, wrong: 0, missing: 0 };
    for (const { id, report } of pages) {
      const read = (report.meta as ArticleMeta | null)?.[which] ?? null;
      const verdict = verdictOf(read, known[id]![which]);
      if (!verdict) continue;
      counts[verdict]++;
      if (verdict !== 'right')
        console.log(
          `  ${which} ${verdict}: ${id}: read ${read}, known ${known[id]![which]?.join(' or ') ?? 'none'}`,
        );
    }
    const right = counts.right + counts['right, by the other day'];
    const all = right + counts.wrong + counts.missing;
    console.log(
      `${which}: right ${right} of ${all} (${((100 * right) / all).toFixed(1)} %; ${counts['right, by the other day']} of them by the other of two days), wrong ${counts.wrong}, missing ${counts.missing}`,
    );
  }
}

/** Where a page's own sources give different days: what someone must look at who knows no truth. */
function printDisagreement(pages: readonly DatedPage[]): void {
  let agreed = 0;
  let undated = 0;
  for (const { id, report } of pages) {
    const days = new Map<string, string>();
    for (const { from, day } of report.dates) if (!days.has(from)) days.set(from, day);
    if (days.size === 0) undated++;
    else if (new Set(days.values()).size === 1) agreed++;
    else
      console.log(
        `  sources differ: ${id}: read ${report.meta?.published}; ${[...days].map(([from, day]) => `${from} ${day}`).join(', ')}`,
      );
  }
  console.log(
    `dates by source: on ${agreed} of ${pages.length} stories all sources give one day, ${undated} have none`,
  );
}

/** Prints how right the dates of the stories found are. */
export function printDates(reads: readonly DatedPage[]): void {
  const stories = reads.filter(({ report }) => report.is === 'article');
  if (stories.length === 0) return;
  const known = knownDates();
  const judged = stories.filter(({ id }) => known[id]);
  if (judged.length > 0) printAgainstTruth(judged, known);
  printDisagreement(stories);
}
