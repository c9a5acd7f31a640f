// The highest of many sums, without sorting them all.

export interface Nearest {
  readonly index: number;
  readonly claim: number;
  readonly score: number;
}

/** The highest sums above 0, best first; of equal ones the earlier. */
export function nearest(sums: readonly Float32Array[], most: number): Nearest[] {
  const best: Nearest[] = [];
  if (most <= 0) return best;
  let least = 0;
  for (let index = 0; index < sums.length; index += 1) {
    const each = sums[index]!;
    for (let claim = 0; claim < each.length; claim += 1) {
      const score = each[claim]!;
      if (score <= least) continue;
      const found = { index, claim, score };
      if (best.length === most) best.pop();
      let at = best.length;
      while (at > 0 && best[at - 1]!.score < score) at -= 1;
      best.splice(at, 0, found);
      if (best.length === most) least = best[most - 1]!.score;
    }
  }
  return best;
}
