// A logistic model of what is shown: fitted by Newton's method, held to nought, each document judged by weights that never saw it.

/** A sentence and a claim as numbers. */
export interface AcceptanceSample {
  readonly doc: string;
  /** Sentence: those of one key share it. */
  readonly sentence: string;
  readonly features: readonly number[];
  /** Null: nobody has judged it. */
  readonly isSame: boolean | null;
  readonly weight: number;
  /** Something forbids that it is shown. */
  readonly isForbidden: boolean;
}

/** How far weights are held to nought, in units of samples, each feature in its own spread: 1 to 30 make no difference when held out. */
const HELD = 3;
const STEPS = 25;

/** Natural logarithms of odds, in the order of the features, of which the first is constant. */
export function fitAcceptance(
  all: readonly AcceptanceSample[],
  off: ReadonlySet<number> = new Set(),
): number[] {
  const samples = thinned(all);
  const size = samples[0]!.features.length;
  const used = Array.from({ length: size }, (_, at) => at).filter((at) => !off.has(at));
  const { mean, spread } = spreadOf(samples, size);
  const rows = samples.map(({ features }) =>
    Float64Array.from(used, (at) => (at === 0 ? 1 : (features[at]! - mean[at]!) / spread[at]!)),
  );
  const count = used.length;
  let point = new Float64Array(count);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = new Float64Array(count);
    const curve = Array.from({ length: count }, () => new Float64Array(count));
    for (const [row, sample] of samples.entries()) {
      const values = rows[row]!;
      let odds = 0;
      for (let at = 0; at < count; at += 1) odds += point[at]! * values[at]!;
      const chance = 1 / (1 + Math.exp(-odds));
      const error = sample.weight * (chance - (sample.isSame ? 1 : 0));
      const bend = sample.weight * Math.max(chance * (1 - chance), 1e-6);
      for (let one = 0; one < count; one += 1) {
        slope[one]! += error * values[one]!;
        const line = curve[one]!;
        const part = bend * values[one]!;
        for (let two = 0; two <= one; two += 1) line[two]! += part * values[two]!;
      }
    }
    for (let at = 0; at < count; at += 1) {
      if (at > 0) slope[at]! += HELD * point[at]!;
      curve[at]![at]! += at > 0 ? HELD : 1e-9;
    }
    const move = solve(curve, slope);
    point = point.map((value, at) => value - move[at]!);
    if (Math.max(...move.map(Math.abs)) < 1e-6) break;
  }
  const weights = new Array<number>(size).fill(0);
  for (const [at, feature] of used.entries()) {
    if (feature === 0) continue;
    weights[feature] = point[at]! / spread[feature]!;
    weights[0]! -= weights[feature]! * mean[feature]!;
  }
  weights[0]! += point[0]!;
  return weights;
}

/** Of the pairs that nobody has judged one in so many, which then weighs as much as all: there are a hundred times as many as judged ones. */
const THIN = 4;

function thinned(samples: readonly AcceptanceSample[]): AcceptanceSample[] {
  return samples.flatMap((sample, at) =>
    sample.isSame !== null
      ? [sample]
      : at % (2 * THIN) < 2
        ? [{ ...sample, weight: sample.weight * THIN }]
        : [],
  );
}

function spreadOf(samples: readonly AcceptanceSample[], size: number) {
  const mean = new Float64Array(size);
  const spread = new Float64Array(size);
  for (const { features } of samples)
    for (let at = 0; at < size; at += 1) mean[at]! += features[at]! / samples.length;
  for (const { features } of samples)
    for (let at = 0; at < size; at += 1) spread[at]! += (features[at]! - mean[at]!) ** 2 / samples.length;
  return { mean, spread: spread.map((value) => Math.sqrt(value) + 1e-9) };
}

/** Cholesky: the lower half of a symmetric positive matrix, and a right side. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const lower = matrix.map((line) => Float64Array.from(line));
  for (let one = 0; one < size; one += 1)
    for (let two = 0; two <= one; two += 1) {
      let sum = lower[one]![two]!;
      for (let at = 0; at < two; at += 1) sum -= lower[one]![at]! * lower[two]![at]!;
      lower[one]![two] = one === two ? Math.sqrt(sum) : sum / lower[two]![two]!;
    }
  const found = Float64Array.from(right);
  for (let one = 0; one < size; one += 1) {
    for (let at = 0; at < one; at += 1) found[one]! -= lower[one]![at]! * found[at]!;
    found[one]! /= lower[one]![one]!;
  }
  for (let one = size - 1; one >= 0; one -= 1) {
    for (let at = one + 1; at < size; at += 1) found[one]! -= lower[at]![one]! * found[at]!;
    found[one]! /= lower[one]![one]!;
  }
  return found;
}

export function oddsOf(features: readonly number[], weights: readonly number[]): number {
  let odds = 0;
  for (let at = 0; at < weights.length; at += 1) odds += features[at]! * weights[at]!;
  return odds;
}

const FOLDS = 5;

/** The odds of each sample by weights that never saw its document. */
export function oddsHeldOut(
  samples: readonly AcceptanceSample[],
  off: ReadonlySet<number> = new Set(),
): number[] {
  const docs = [...new Set(samples.map(({ doc }) => doc))].sort();
  const foldOf = new Map(docs.map((doc, at) => [doc, at % FOLDS]));
  const odds = new Array<number>(samples.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = fitAcceptance(
      samples.filter(({ doc }) => foldOf.get(doc) !== fold),
      off,
    );
    for (const [at, { doc, features }] of samples.entries())
      if (foldOf.get(doc) === fold) odds[at] = oddsOf(features, weights);
  }
  return odds;
}

export interface CurvePoint {
  readonly odds: number;
  readonly shown: number;
  /** Of all shown, those that nobody has judged taken for wrong. */
  readonly precision: number;
  /** Of the sentences known to repeat a claim, those shown with a right one. */
  readonly recall: number;
}

/** From the likeliest on: what is shown down to each. `known`: sentences that repeat a claim. */
export function curveOf(
  samples: readonly AcceptanceSample[],
  odds: readonly number[],
  known: number,
): CurvePoint[] {
  const order = [...samples.keys()]
    .filter((at) => !samples[at]!.isForbidden)
    .sort((a, b) => odds[b]! - odds[a]!);
  const right = new Set<string>();
  let same = 0;
  return order.map((at, place) => {
    if (samples[at]!.isSame) {
      same += 1;
      right.add(samples[at]!.sentence);
    }
    return { odds: odds[at]!, shown: place + 1, precision: same / (place + 1), recall: right.size / known };
  });
}

/** The longest run from the top that is as precise as this at its end. */
export function atPrecision(curve: readonly CurvePoint[], least: number): CurvePoint | null {
  return curve.findLast(({ precision, shown }) => precision >= least && shown >= 20) ?? null;
}
