// What an input costs when there is twice as much of it: a check that costs the square of its input is found long before any is large enough to be slow.

import type { AnyTarget } from './target';

/** What is measured is at least so long, or it is the clock that is measured. Milliseconds of CPU. */
const LEAST = 30;
/** Of the check's size: beyond it caps hold, and what is cut off costs nothing. */
const MOST_SIZE = 400_000;
/** Twice as much may cost so many times as much. The square of it costs four; caches and collections make two and a half of a plain one. */
export const MOST_GROWTH = 3.2;
/** A busy machine, a compiler, a collection: the least of so many is what it costs. */
const MEASURED = 3;

async function costOf(target: AnyTarget, input: unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let left = MEASURED; left > 0; left--) {
    const before = process.cpuUsage();
    await target.check(input);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/**
 * How many times as much twice as much of an input costs, once it is large enough to be measured. Null: this form has no more of itself, or it stays too
 * cheap to be measured as far as caps let it grow. The check's own throws are for who tries the input itself, not for here.
 */
export async function growthOf(target: AnyTarget, input: unknown): Promise<number | null> {
  const { repeat } = target.form;
  if (!repeat) return null;
  for (let times = 4; target.size(repeat(input, times * 2)) <= MOST_SIZE; times *= 2) {
    const once = await costOf(target, repeat(input, times));
    if (once < LEAST) continue;
    return (await costOf(target, repeat(input, times * 2))) / once;
  }
  return null;
}
