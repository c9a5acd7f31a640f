// Pairs that chance made: a few words of grammar far from where the rest of the quotation stands.

import type { Pair } from './align';
import type { QuotedItem } from './quoted-words';

/** Below this weight a run says nothing by itself: fewer than four words of grammar. */
const WEAK = 1;
/** So few words of grammar at a quotation's end are compared place by place: the "of them" of the text's next clause is not the quotation's. */
const FEW = 2;

/**
 * Leaves weak runs out that have words of their own side between them and both their neighbours, and more of the text than that: "of
 * the" twelve words on is not the one that was quoted. A weak run right beside its neighbour stays, however much of the text is left out
 * between; at the ends it takes three words.
 */
export function withoutWeak(items: readonly QuotedItem[], pairs: readonly Pair[]): Pair[] {
  const all = runsOf(pairs);
  // More of the text is left out between the two than the quotation has there.
  const isFew = (run: readonly Pair[], one: Pair, other: Pair) =>
    run.length <= FEW && weightOf(items, run) < WEAK && other.word - one.word > other.item - one.item;
  let first = 0;
  let until = all.length;
  while (until - first > 1 && isFew(all[until - 1]!, all[until - 2]!.at(-1)!, all[until - 1]![0]!))
    until -= 1;
  while (until - first > 1 && isFew(all[first]!, all[first]!.at(-1)!, all[first + 1]![0]!)) first += 1;
  const runs = all.slice(first, until);
  return runs
    .filter((run, index) => {
      if (runs.length === 1 || weightOf(items, run) >= WEAK) return true;
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
