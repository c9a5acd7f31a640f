// What the parts of the load benchmark tell: rows of figures, printed, kept, and held against what they may be at most.
import type { Held } from '../support/held';

export interface Row {
  readonly what: string;
  readonly figures: Readonly<Record<string, number>>;
  /** A figure of this row, and what it may be at most. */
  readonly bound?: { readonly figure: string; readonly atMost: number };
}

export interface Part {
  /** What was done, and in which browser. */
  readonly what: string;
  readonly rows: readonly Row[];
}

/** Percent by which what is held may have grown from the hundredth navigation to the thousandth. */
export const MOST_GROWTH = 5;
/** A count that is small grows by much with one more: so many are no growth. */
const FEW = 10;
/** Of bytes so many are no growth: code that is compiled at its later use. */
const FEW_BYTES = 300_000;

const round = (value: number): number => Math.round(value * 10) / 10;

/** Percent; what was nothing and is a few has not grown. */
export function growth(before: number, after: number): number {
  if (Math.abs(after - before) <= FEW) return 0;
  return before === 0 ? Number.POSITIVE_INFINITY : round((100 * (after - before)) / before);
}

/** A row for each figure of what is held. `free`: figures that may grow, as what is read does. */
export function growthRows(
  whose: string,
  [before, after]: readonly [Held, Held],
  [early, late]: readonly [string, string],
  free: readonly string[] = [],
): Row[] {
  return Object.entries(after).map(([figure, now]) => {
    const then = before[figure] ?? 0;
    return {
      what: `${whose}: ${figure}`,
      figures: { [early]: then, [late]: now, 'grown %': growth(then, now) },
      ...(free.includes(figure) ? {} : { bound: { figure: 'grown %', atMost: MOST_GROWTH } }),
    };
  });
}

/**
 * A row for each figure of what was held time after time: the first, the last, and by how much the line that fits them all best has risen from
 * the one to the other, of which a single late collection of garbage is no part.
 */
export function trendRows(
  whose: string,
  all: readonly Held[],
  names: readonly [string, string],
  free: readonly string[] = [],
): Row[] {
  const [first, last] = [all[0]!, all.at(-1)!];
  return growthRows(whose, [first, last], names, free).map((row) => {
    const figure = row.what.slice(`${whose}: `.length);
    const values = all.map((held) => held[figure] ?? 0);
    const line = lineThrough(values);
    const figures = { ...row.figures, 'grown %': growth(line.first, line.last) };
    const isFew = /heap|buffers/.test(figure) && line.last - line.first <= FEW_BYTES;
    return isFew ? { what: row.what, figures } : { ...row, figures };
  });
}

/** Least squares over evenly spaced values: where the line begins and ends. */
function lineThrough(values: readonly number[]): { readonly first: number; readonly last: number } {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const [over, under] = values.reduce(
    ([sum, squares], value, at) => [sum + (at - middle) * (value - mean), squares + (at - middle) ** 2],
    [0, 0] as [number, number],
  );
  const slope = under === 0 ? 0 : over / under;
  return { first: mean - slope * middle, last: mean + slope * middle };
}

export function spread(what: string, values: readonly number[], bound?: Row['bound']): Row {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    what,
    figures: {
      median: round(at(0.5)),
      p95: round(at(0.95)),
      most: round(sorted.at(-1) ?? Number.NaN),
      of: sorted.length,
    },
    ...(bound ? { bound } : {}),
  };
}

export const isWithin = ({ figures, bound }: Row): boolean =>
  !bound || (figures[bound.figure] ?? Number.POSITIVE_INFINITY) <= bound.atMost;

export function printPart(name: string, { what, rows }: Part, seconds: number): void {
  console.log(`\n${name}: ${what} (${Math.round(seconds)} s)`);
  console.table(
    Object.fromEntries(
      rows.map((row) => [
        row.what,
        {
          ...Object.fromEntries(Object.entries(row.figures).map(([key, value]) => [key, round(value)])),
          ...(row.bound ? { 'at most': row.bound.atMost, '': isWithin(row) ? '✓' : '✗' } : {}),
        },
      ]),
    ),
  );
}
