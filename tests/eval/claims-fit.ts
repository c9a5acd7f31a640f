// Fits a ranking: weights under which the right claims of each query stand above the others of its pool.

/** A query's pool: features per claim, and which are right. At least one is. */
export interface Pool {
  readonly features: readonly Float64Array[];
  readonly right: readonly boolean[];
}

/** Of all weights but for their scale: how strongly they are held near 0. Chosen by cross-validation: see lib/core/claims/DESIGN.md. */
const HOLD = 20;
const STEPS = 30;

/**
 * Newton's method on the listwise loss (the right claims share a softmax over the pool), features brought to one scale first. The
 * loss is convex: there is one minimum.
 */
export function fitRanking(pools: readonly Pool[], hold = HOLD): number[] {
  const size = pools[0]!.features[0]!.length;
  const scale = scalesOf(pools, size);
  const scaled = pools.map(({ features, right }) => ({
    features: features.map((each) => each.map((value, at) => value / scale[at]!)),
    right,
  }));
  let weights: Float64Array = new Float64Array(size);
  for (let step = 0; step < STEPS; step += 1) {
    const { slope, curve } = derivatives(scaled, weights, hold);
    const move = solve(curve, slope);
    // A whole step may go beyond the minimum where the curve bends: halved until the loss falls.
    const before = lossOf(scaled, weights, hold);
    let part = 1;
    let next = weights.map((weight, at) => weight - move[at]!);
    while (part > 1e-4 && lossOf(scaled, next, hold) > before) {
      part /= 2;
      next = weights.map((weight, at) => weight - part * move[at]!);
    }
    weights = next;
    if (before - lossOf(scaled, weights, hold) < 1e-6 * before) break;
  }
  return Array.from(weights, (weight, at) => weight / scale[at]!);
}

/** Standard deviation of each feature; 1 where it never changes. */
function scalesOf(pools: readonly Pool[], size: number): Float64Array {
  const sum = new Float64Array(size);
  const squares = new Float64Array(size);
  let count = 0;
  for (const { features } of pools)
    for (const each of features) {
      count += 1;
      for (let at = 0; at < size; at += 1) {
        sum[at]! += each[at]!;
        squares[at]! += each[at]! ** 2;
      }
    }
  return squares.map((square, at) => {
    const variance = square / count - (sum[at]! / count) ** 2;
    return variance > 1e-9 ? Math.sqrt(variance) : 1;
  });
}

function derivatives(
  pools: readonly Pool[],
  weights: Float64Array,
  hold: number,
): { slope: Float64Array; curve: Float64Array[] } {
  const size = weights.length;
  const slope = weights.map((weight) => hold * weight);
  const curve = Array.from({ length: size }, (_, at) => {
    const row = new Float64Array(size);
    row[at] = hold;
    return row;
  });
  const mean = new Float64Array(size);
  for (const { features, right } of pools) {
    const shares = softmax(features, weights);
    const each = 1 / right.filter(Boolean).length;
    mean.fill(0);
    for (const [place, vector] of features.entries()) {
      const share = shares[place]!;
      const pull = share - (right[place] ? each : 0);
      for (let at = 0; at < size; at += 1) {
        const value = vector[at]!;
        if (value === 0) continue;
        slope[at]! += pull * value;
        mean[at]! += share * value;
        const row = curve[at]!;
        const part = share * value;
        for (let other = 0; other <= at; other += 1) row[other]! += part * vector[other]!;
      }
    }
    for (let at = 0; at < size; at += 1)
      for (let other = 0; other <= at; other += 1) curve[at]![other]! -= mean[at]! * mean[other]!;
  }
  return { slope, curve };
}

function lossOf(pools: readonly Pool[], weights: Float64Array, hold: number): number {
  let loss = (hold / 2) * weights.reduce((sum, weight) => sum + weight * weight, 0);
  for (const { features, right } of pools) {
    const shares = softmax(features, weights);
    const each = 1 / right.filter(Boolean).length;
    for (const [place, share] of shares.entries())
      if (right[place]) loss -= each * Math.log(Math.max(share, 1e-300));
  }
  return loss;
}

function softmax(features: readonly Float64Array[], weights: Float64Array): number[] {
  const scores = features.map((vector) => vector.reduce((sum, value, at) => sum + value * weights[at]!, 0));
  const highest = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - highest));
  const all = raised.reduce((a, b) => a + b, 0);
  return raised.map((each) => each / all);
}

/** Solves `matrix · x = right`, of a positive matrix given by its lower half (Cholesky). */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const lower = matrix.map((row) => row.slice());
  for (let at = 0; at < size; at += 1)
    for (let other = 0; other <= at; other += 1) {
      let value = lower[at]![other]!;
      for (let k = 0; k < other; k += 1) value -= lower[at]![k]! * lower[other]![k]!;
      lower[at]![other] = at === other ? Math.sqrt(Math.max(value, 1e-9)) : value / lower[other]![other]!;
    }
  const found = right.slice();
  for (let at = 0; at < size; at += 1) {
    for (let k = 0; k < at; k += 1) found[at]! -= lower[at]![k]! * found[k]!;
    found[at]! /= lower[at]![at]!;
  }
  for (let at = size - 1; at >= 0; at -= 1) {
    for (let k = at + 1; k < size; k += 1) found[at]! -= lower[k]![at]! * found[k]!;
    found[at]! /= lower[at]![at]!;
  }
  return found;
}
