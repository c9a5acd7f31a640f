// How good a ranking of claims is: mean average precision of its first five, as the shared task counts it.
import type { Right } from './claims-corpus';

const DEPTH = 5;

/** Of one query. Its right claims that no ranking of five could hold do not count against it. */
export function averagePrecision(ranked: readonly string[], right: ReadonlySet<string>): number {
  let hits = 0;
  let sum = 0;
  for (const [at, claim] of ranked.slice(0, DEPTH).entries()) {
    if (!right.has(claim)) continue;
    hits += 1;
    sum += hits / (at + 1);
  }
  return sum / Math.min(right.size, DEPTH);
}

/** Over the queries that have a right claim. */
export function meanAveragePrecision(rankings: ReadonlyMap<string, readonly string[]>, right: Right): number {
  let sum = 0;
  for (const [query, claims] of right) sum += averagePrecision(rankings.get(query) ?? [], claims);
  return sum / right.size;
}
