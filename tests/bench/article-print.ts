// The table of `npm run bench -- article`, its summary, and the bars beside it.
import type { OwnCosts, PageCosts, PeerName } from './article-measure';
import { median } from './machine';

/** The smallest value that at least 95 of 100 do not exceed. */
export function p95(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.ceil(numbers.length * 0.95) - 1] ?? Number.NaN;
}

export interface Figures {
  readonly median: number;
  readonly p95: number;
  readonly most: number;
  readonly pages: number;
}

export function figuresOf(numbers: readonly number[]): Figures {
  const round = (number: number) => Math.round(number * 100) / 100;
  return {
    median: round(median(numbers)),
    p95: round(p95(numbers)),
    most: round(Math.max(...numbers)),
    pages: numbers.length,
  };
}

/** A figure that is asked for, and how much it may be; milliseconds. */
export interface Bar {
  readonly what: string;
  readonly of: 'median' | 'p95' | 'most';
  readonly atMost: number;
}

export interface SummaryLine {
  readonly what: string;
  readonly figures: Figures;
  readonly bars: readonly (Bar & { readonly isMet: boolean })[];
}

export function summaryLine(
  what: string,
  numbers: readonly number[],
  bars: readonly Bar[] = [],
): SummaryLine {
  const figures = figuresOf(numbers);
  return { what, figures, bars: bars.map((bar) => ({ ...bar, isMet: figures[bar.of] <= bar.atMost })) };
}

const GATE: Bar = { what: 'gate', of: 'p95', atMost: 2 };
const READ: readonly Bar[] = [
  { what: 'find and read', of: 'median', atMost: 8 },
  { what: 'find and read', of: 'p95', atMost: 25 },
];

export function summaryOf(rows: readonly PageCosts[]): readonly SummaryLine[] {
  const stories = rows.filter(({ isStory }) => isStory);
  const of = (pages: readonly PageCosts[], pick: (costs: OwnCosts) => number) =>
    pages.map(({ own }) => pick(own));
  const peers = (name: PeerName, pick: 'script' | 'find' | 'warmFind') =>
    stories.flatMap((row) => row.peers[name]?.[pick] ?? []);
  return [
    summaryLine(
      'our script evaluated, cold',
      of(rows, ({ script }) => script),
    ),
    summaryLine(
      'gate, cold, all pages',
      of(rows, ({ gate }) => gate),
      [GATE],
    ),
    summaryLine(
      'find and read, cold',
      of(stories, ({ read }) => read),
      READ,
    ),
    summaryLine(
      'gate, warm, all pages',
      of(rows, ({ warmGate }) => warmGate),
      [GATE],
    ),
    summaryLine(
      'find and read, warm',
      of(stories, ({ warmRead }) => warmRead),
      READ,
    ),
    ...(['readability', 'defuddle'] as const).flatMap((name) => {
      if (peers(name, 'find').length === 0) return [];
      return [
        summaryLine(`${name}: script evaluated, cold`, peers(name, 'script')),
        summaryLine(`${name}: clone, find, map back, cold`, peers(name, 'find')),
        summaryLine(`${name}: the same, second time`, peers(name, 'warmFind')),
      ];
    }),
    summaryLine(
      'by the clock: gate, cold, all pages',
      of(rows, ({ clock }) => clock.gate),
    ),
    summaryLine(
      'by the clock: find and read, cold',
      of(stories, ({ clock }) => clock.rest),
    ),
    summaryLine(
      'by the clock: longest slice, cold',
      of(stories, ({ clock }) => clock.longest),
    ),
  ].filter(({ figures }) => figures.pages > 0);
}

export function printSummary(lines: readonly SummaryLine[]): void {
  for (const { what, figures, bars } of lines) {
    const numbers = (['median', 'p95', 'most'] as const)
      .map((name) => `${name} ${figures[name].toFixed(1).padStart(6)}`)
      .join('  ');
    const verdicts = bars.map(({ of, atMost, isMet }) => `${of} ≤ ${atMost}: ${isMet ? 'met' : 'not met'}`);
    console.log(`${what.padEnd(44)} ${numbers}  ${verdicts.join(', ')}`.trimEnd());
  }
}

const cell = (ms: number | undefined): string => (ms === undefined ? '-' : ms.toFixed(1)).padStart(7);

export function printRows(rows: readonly PageCosts[]): void {
  console.log(
    'Milliseconds of the main thread on a core; by the clock where it says so. Cold: the first run in a page and process of its own.\n',
  );
  console.log(
    'elements | cold: script   gate   read | warm:  gate   read | clock: read longest slice | readability  warm | defuddle   warm | page',
  );
  for (const { page, elements, own, peers } of [...rows].sort((a, b) => b.own.read - a.own.read)) {
    const { readability, defuddle } = peers;
    console.log(
      [
        String(elements).padStart(8),
        `      ${cell(own.script)}${cell(own.gate)}${cell(own.read)}`,
        `     ${cell(own.warmGate)}${cell(own.warmRead)}`,
        `     ${cell(own.clock.rest)}       ${cell(own.clock.longest)}`,
        `    ${cell(readability?.find)}${cell(readability?.warmFind)}`,
        ` ${cell(defuddle?.find)}${cell(defuddle?.warmFind)}`,
        page.slice(0, 50),
      ].join(' | '),
    );
  }
  console.log('');
}
