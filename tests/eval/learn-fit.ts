// A log-linear model over the readings of a name and "none of them": fits its weights, and measures how good they are.
import {
  FEATURES,
  type FeatureVector,
  type NilWeights,
  type Weights,
  weightVector,
} from '@/lib/core/link/features';
import { COUNTED_LEFT, COUNTED_NAMESAKES, REASONED, REASONED_NIL } from '@/lib/core/link/reasoned-weights';

/** One name of a text. */
export interface Example {
  readonly features: readonly FeatureVector[];
  /** Natural logarithm of what the form of the name gives to strangers. */
  readonly strangers: number;
  readonly namesakes: boolean;
  /** Which reading is meant; -1: none of them. */
  readonly right: number;
  /** The one meant is among the readings. */
  readonly inBase: boolean;
  readonly weight: number;
  /** For who looks at it: the words, what they mean, and the readings. */
  readonly told: () => string;
}

/** How far weights are held to what reason gives, in units of examples: chosen once, by the corpora held out. */
const HELD = 6;
const STEPS = 400;
const RATE = 0.05;

interface Fitted {
  readonly weights: Weights;
  readonly nil: NilWeights;
}

/** Probabilities of the readings, the last that of none of them. */
function probabilities(
  { features, strangers, namesakes }: Example,
  weights: FeatureVector,
  nil: readonly [number, number],
): number[] {
  const scores = features.map((vector) => {
    let sum = 0;
    for (let at = 0; at < vector.length; at += 1) sum += vector[at]! * weights[at]!;
    return sum;
  });
  scores.push(nil[0] + nil[1] * strangers + (namesakes ? COUNTED_NAMESAKES : 0));
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const total = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / total);
}

/** The examples that cost most, each once, with what spoke for what was taken instead. */
export function worst(
  examples: readonly Example[],
  weights: Weights,
  nil: NilWeights,
  most: number,
): string[] {
  const vector = weightVector(weights);
  const seen = new Set<string>();
  return examples
    .map((example) => {
      const shares = probabilities(example, vector, [nil.constant, nil.strangers]);
      const right = example.right < 0 ? shares.length - 1 : example.right;
      return { example, shares, right };
    })
    .sort((a, b) => a.shares[a.right]! - b.shares[b.right]!)
    .filter(({ example }) => !seen.has(example.told()) && seen.add(example.told()))
    .slice(0, most)
    .map(({ example, shares, right }) => {
      const taken = shares.indexOf(Math.max(...shares));
      const spoke = FEATURES.map((feature, at) => ({
        feature,
        lead: ((example.features[taken]?.[at] ?? 0) - (example.features[right]?.[at] ?? 0)) * vector[at]!,
      })).filter(({ lead }) => Math.abs(lead) > 0.15);
      return `${shares[right]!.toFixed(2)} right is ${right === shares.length - 1 ? 'none' : right}, taken ${taken === shares.length - 1 ? 'none' : taken} ${shares[taken]!.toFixed(2)} ${example.told().slice(0, 250)}\n      ${spoke.map(({ feature, lead }) => `${feature} ${lead.toFixed(1)}`).join(' ')}`;
    });
}

/** Weights of the least loss, by Adam (Kingma and Ba 2015) over all examples at once: a convex problem of forty numbers. */
export function fitWeights(examples: readonly Example[]): Fitted {
  const size = FEATURES.length;
  const start = Float64Array.from([...weightVector(REASONED), REASONED_NIL.constant, REASONED_NIL.strangers]);
  const point = Float64Array.from(start);
  const first = new Float64Array(size + 2);
  const second = new Float64Array(size + 2);
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = new Float64Array(size + 2);
    for (const example of examples) {
      const shares = probabilities(example, point.subarray(0, size), [point[size]!, point[size + 1]!]);
      for (const [number, vector] of example.features.entries()) {
        const error = example.weight * (shares[number]! - (number === example.right ? 1 : 0));
        if (error !== 0) for (let at = 0; at < size; at += 1) slope[at]! += error * vector[at]!;
      }
      const error = example.weight * (shares.at(-1)! - (example.right < 0 ? 1 : 0));
      slope[size]! += error;
      slope[size + 1]! += error * example.strangers;
    }
    for (let at = 0; at < size + 2; at += 1) {
      slope[at]! += HELD * (point[at]! - start[at]!);
      first[at] = 0.9 * first[at]! + 0.1 * slope[at]!;
      second[at] = 0.999 * second[at]! + 0.001 * slope[at]! ** 2;
      point[at]! -=
        (RATE * (first[at]! / (1 - 0.9 ** step))) / (Math.sqrt(second[at]! / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  const weights = Object.fromEntries(FEATURES.map((feature, at) => [feature, point[at]!])) as Weights;
  return {
    weights,
    nil: {
      constant: point[size]!,
      strangers: point[size + 1]!,
      left: COUNTED_LEFT,
      namesakes: COUNTED_NAMESAKES,
    },
  };
}

export interface Measured {
  /** Mean negative logarithm of the probability of what is right. */
  readonly loss: number;
  readonly right: number;
  readonly named: number;
  readonly namedRight: number;
  readonly sure: number;
  readonly sureRight: number;
  readonly bins: readonly { readonly from: number; readonly count: number; readonly right: number }[];
}

const SURE = 0.8;

export function measure(examples: readonly Example[], weights: Weights, nil: NilWeights): Measured {
  const vector = weightVector(weights);
  const counts = { loss: 0, right: 0, named: 0, namedRight: 0, sure: 0, sureRight: 0 };
  const bins = Array.from({ length: 10 }, (_, at) => ({ from: at / 10, count: 0, right: 0 }));
  for (const example of examples) {
    const shares = probabilities(example, vector, [nil.constant, nil.strangers]);
    const right = example.right < 0 ? shares.length - 1 : example.right;
    counts.loss -= Math.log(Math.max(1e-9, shares[right]!)) / examples.length;
    const best = shares.indexOf(Math.max(...shares));
    if (best === right) counts.right += 1;
    if (example.inBase) {
      counts.named += 1;
      if (best === right) counts.namedRight += 1;
    }
    if (best === shares.length - 1) continue;
    const bin = bins[Math.min(9, Math.floor(shares[best]! * 10))]!;
    bin.count += 1;
    if (best === right) bin.right += 1;
    if (shares[best]! < SURE) continue;
    counts.sure += 1;
    if (best === right) counts.sureRight += 1;
  }
  return { ...counts, bins };
}
