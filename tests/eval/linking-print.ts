// The report of `npm run eval -- linking` as text: tables of figures, and the worst examples of each kind of error.
import type { Calibration } from './linking-calibration';
import { ERROR_KINDS, type LinkingError } from './linking-errors';
import type { CorpusFigures, LevelFigures } from './linking-figures';
import type { Score } from './linking-score';

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
const points = (value: number): string => value.toFixed(4);

export function printFigures(corpora: readonly CorpusFigures[]): void {
  for (const { corpus, texts, sure, sureAndUnsure, calibration, calibrationOfAll } of corpora) {
    console.log(`\n## ${corpus} (${texts} texts)`);
    printTable([
      ['', 'gold', 'precision', 'recall', 'F1', 'found', 'right of found'],
      ...scoreRows('sure', sure),
      ...scoreRows('sure and unsure', sureAndUnsure),
    ]);
    printTable([
      [
        '',
        'links',
        'right on mentions',
        'right of all',
        'surnames',
        'right',
        'wrong',
        'unlinked',
        'NIL linked',
      ],
      levelRow('sure', sure),
      levelRow('sure and unsure', sureAndUnsure),
    ]);
    printTable([
      ['errors', 'sure', 'share', 'sure and unsure', 'share'],
      ...sureAndUnsure.errors.map(({ kind, count, share }, at) => [
        kind,
        `${sure.errors[at]!.count}`,
        percent(sure.errors[at]!.share),
        `${count}`,
        percent(share),
      ]),
    ]);
    printCalibration(calibration, calibrationOfAll);
  }
}

function scoreRows(level: string, { scores }: LevelFigures): string[][] {
  const row = (what: string, { gold, precision, recall, f1, found, rightOfFound }: Score): string[] => [
    `${level}, ${what}`,
    `${gold}`,
    ...[precision, recall, f1, found, rightOfFound].map(points),
  ];
  return [row('named', scores.named), row('all', scores.all), row('in the base', scores.inBase)];
}

function levelRow(level: string, { scores, surnames, rightOnMentions, rightOfAll }: LevelFigures): string[] {
  const part = (count: number): string => percent(surnames.gold === 0 ? 0 : count / surnames.gold);
  return [
    level,
    `${scores.links}`,
    percent(rightOnMentions),
    percent(rightOfAll),
    `${surnames.gold}`,
    part(surnames.right),
    part(surnames.wrong),
    part(surnames.unlinked),
    `${scores.nil.linked} of ${scores.nil.gold}`,
  ];
}

function printCalibration(onMentions: Calibration, ofAll: Calibration): void {
  printTable([
    ['score from', 'links on mentions', 'promised', 'right', 'links', 'promised', 'right'],
    ...ofAll.bins.map((bin) => {
      const there = onMentions.bins.find(({ from }) => from === bin.from);
      return [
        `${bin.from}`,
        `${there?.links ?? 0}`,
        there ? percent(there.promised) : '',
        there ? percent(there.right) : '',
        `${bin.links}`,
        percent(bin.promised),
        percent(bin.right),
      ];
    }),
    ['expected error', '', '', percent(onMentions.error), '', '', percent(ofAll.error)],
  ]);
}

/** Why names that the base has were not linked, the commonest reason first. */
export function printWhys(errors: readonly LinkingError[]): void {
  const counts = new Map<string, number>();
  for (const { why, kind } of errors) {
    if (why === null || kind === 'missed name, not in the base') continue;
    const reason = why.replace(/[,\s]*\(?“.*”\)?/, '');
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  if (counts.size === 0) return;
  const rows = [...counts].sort((a, b) => b[1] - a[1]).map(([reason, count]) => [reason, `${count}`]);
  printTable([['why names of the base were missed', 'names'], ...rows]);
}

/** The most confident errors of each kind; of what was not linked, the first of each name. */
export function printExamples(corpus: string, errors: readonly LinkingError[], most: number): void {
  console.log(`\n## ${corpus}: examples`);
  for (const kind of ERROR_KINDS) {
    const here = errors.filter((error) => error.kind === kind);
    if (here.length === 0 || most === 0) continue;
    console.log(`\n${kind}: ${here.length}`);
    const seen = new Set<string>();
    const distinct = here.filter(({ detail }) => !seen.has(detail) && seen.add(detail));
    for (const { text, score, excerpt, detail, why } of distinct.slice(0, most))
      console.log(
        `  ${why === null ? score.toFixed(2) : '    '} ${excerpt} → ${detail}${why === null ? '' : `: ${why}`} (${text})`,
      );
  }
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  console.log('');
  for (const row of rows)
    console.log(
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
    );
}
