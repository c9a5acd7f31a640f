// Points for what speaks for a sentence's being checkable, learnt from labels: a logistic model, held to nought.
import { CHECKABLE_FEATURES, featureOf } from '@/lib/core/claims/checkable';
import { readSigns } from '@/lib/core/claims/checkable-signs';
import { tokenize } from '@/lib/core/text/tokens';
import type { LabelledSentence, TranscriptLine } from './checkable-labels';

/** A sentence as numbers, in the order of `CHECKABLE_FEATURES`. */
export interface Sample {
  readonly doc: string;
  readonly features: readonly number[];
  /** 1: checkable, 0: not; between: the share of such sentences that are. */
  readonly checkable: number;
  readonly weight: number;
}

export function samplesOf(sentences: readonly LabelledSentence[]): readonly Sample[] {
  return sentences.map(({ tokens, first, next, doc, checkable }) => {
    const signs = readSigns(tokens, first, next);
    return {
      doc,
      checkable: checkable ? 1 : 0,
      weight: 1,
      features: CHECKABLE_FEATURES.map((feature) => featureOf(signs, feature)),
    };
  });
}

/** What the labels of fact-checkers weigh beside one of ours: they picked what was worth a check, and left most of what could be. */
const PICKED = 0.1;
/** Share of the sentences of our labelled stretches of debates that could be checked. */
const SHARE = 0.18;

/** Debates: the sentences that fact-checkers picked, and as many others, of which only the share is known. */
export function debateSamples(lines: readonly TranscriptLine[]): readonly Sample[] {
  const picked = lines.filter(({ checkworthy }) => checkworthy === 1);
  const others = lines.filter(({ checkworthy }) => checkworthy === 0);
  const step = Math.floor(others.length / picked.length);
  const sampleOf = ({ doc, text }: TranscriptLine, checkable: number): Sample => {
    const tokens = tokenize(text);
    const signs = readSigns(tokens, 0, tokens.count);
    return {
      doc,
      checkable,
      weight: PICKED,
      features: CHECKABLE_FEATURES.map((feature) => featureOf(signs, feature)),
    };
  };
  return [
    ...picked.map((line) => sampleOf(line, 1)),
    ...picked.map((_, at) => sampleOf(others[at * step]!, SHARE)),
  ];
}

/** How far points are held to nought, in units of samples: chosen once, by the documents held out. */
const HELD = 1.5;
const STEPS = 600;
const RATE = 0.05;

/** Logarithms of odds, by Adam (Kingma and Ba 2015) over all samples at once: a convex problem of twenty numbers. */
export function fitPoints(samples: readonly Sample[]): readonly number[] {
  const size = CHECKABLE_FEATURES.length;
  const point = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = new Float64Array(size);
    for (const { features, checkable, weight } of samples) {
      const error = weight * (1 / (1 + Math.exp(-sum(features, point))) - checkable);
      for (let at = 0; at < size; at += 1) slope[at]! += error * features[at]!;
    }
    for (let at = 0; at < size; at += 1) {
      // The first is no evidence: it is free.
      if (at > 0) slope[at]! += HELD * point[at]!;
      first[at] = 0.9 * first[at]! + 0.1 * slope[at]!;
      second[at] = 0.999 * second[at]! + 0.001 * slope[at]! ** 2;
      point[at]! -=
        (RATE * (first[at]! / (1 - 0.9 ** step))) / (Math.sqrt(second[at]! / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return [...point];
}

export function sum(features: readonly number[], points: ArrayLike<number>): number {
  let all = 0;
  for (let at = 0; at < features.length; at += 1) all += features[at]! * points[at]!;
  return all;
}

/** For each sample whether it would be called checkable by points learnt without its document. */
export function heldOut(samples: readonly Sample[], beside: readonly Sample[]): readonly boolean[] {
  const points = new Map<string, readonly number[]>();
  for (const doc of new Set(samples.map((each) => each.doc)))
    points.set(doc, fitPoints([...samples, ...beside].filter((each) => each.doc !== doc)));
  return samples.map(({ doc, features }) => sum(features, points.get(doc)!) > 0);
}
