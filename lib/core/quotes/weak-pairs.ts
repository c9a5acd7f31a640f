// Pairs that chance made: a few words of grammar far from where the rest of the quotation stands.

import type { Pair } from './align';
import type { QuotedItem } from './quoted-words';

/** Below this weight a run says nothing by itself: fewer than four words of grammar. */
const WEAK = 1;

/**
 * Leaves weak runs out that have words of their own side between them and both their neighbours, and more of the text than that: "of
 * the" twelve words on is not the one that was quoted. A weak run right beside its neighbour stays, however much of the text is left out
 * between.
 */
export function withoutWeak(items: readonly QuotedItem[], pairs: readonly Pair[]): Pair[] {
  const runs = runsOf(pairs);
  return runs
    .filter((run, index) => {
      if (weightOf(items, run) >= WEAK) return true;
      const before = runs[index - 1]?.at(-1);
      const after = runs[index + 1]?.[0];
      return (
        (before !== undefined && isNear(before, run[0]!)) ||
        (after !== undefined && isNear(run.at(-1)!, after))
      );
    })
    .flat();
}

function isNear(one: Pair, next: Pair): boolean {
  const between = next.item - one.item - 1;
  return between === 0 || next.word - one.word - 1 <= 2 * between;
}

function runsOf(pairs: readonly Pair[]): Pair[][] {
  const runs: Pair[][] = [];
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && last.item === pair.item - 1 && last.word === pair.word - 1)
      runs.at(-1)!.push(pair);
    else runs.push([pair]);
  }
  return runs;
}

function weightOf(items: readonly QuotedItem[], run: readonly Pair[]): number {
  return run.reduce((sum, { item }) => {
    const word = items[item]!;
    return sum + (word.is === 'word' ? word.weight : 0);
  }, 0);
}
