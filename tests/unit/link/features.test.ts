// The features of a reading: each has a weight in every set, and a heading for who reads the reason.
import { describe, expect, it } from 'vitest';
import {
  emptyVector,
  FEATURES,
  KIND_OF,
  score,
  setValue,
  type Weights,
  weightVector,
} from '@/lib/core/link/features';
import { LEARNT } from '@/lib/core/link/learnt-weights';
import { REASONED, REASONED_NIL } from '@/lib/core/link/reasoned-weights';

const SETS: readonly (readonly [string, Weights])[] = [
  ['reasoned', REASONED],
  ['learnt alone', LEARNT.alone],
  ['learnt together', LEARNT.together],
];

describe('every feature', () => {
  it('stands once, with a heading', () => {
    expect(new Set(FEATURES).size).toBe(FEATURES.length);
    expect(Object.keys(KIND_OF).sort()).toEqual([...FEATURES].sort());
  });
  it.each(SETS)('has a weight, %s, that is a number, and nothing else has', (_, weights) => {
    expect(Object.keys(weights).sort()).toEqual([...FEATURES].sort());
    expect(Object.values(weights).every(Number.isFinite)).toBe(true);
  });
  it.each(SETS)('that speaks for or against does so, %s', (_, weights) => {
    for (const feature of FEATURES) {
      if (/Fits$/.test(feature)) expect(weights[feature], feature).toBeGreaterThan(0);
      if (/(?:Misfits|Strange)$/.test(feature)) expect(weights[feature], feature).toBeLessThan(0);
    }
    for (const feature of ['prior', 'context', 'heldThen', 'tied', 'peers', 'sideHere'] as const)
      expect(weights[feature], feature).toBeGreaterThan(0);
    for (const feature of ['uncounted', 'loose', 'outOfTime', 'sideElsewhere', 'placeInSport'] as const)
      expect(weights[feature], feature).toBeLessThan(0);
  });
  it('is weighed at its own place', () => {
    for (const [at, feature] of FEATURES.entries()) {
      const vector = emptyVector();
      setValue(vector, feature, 2);
      expect(vector.findIndex((value) => value !== 0)).toBe(at);
      expect(score(vector, weightVector(REASONED))).toBe(2 * REASONED[feature]);
    }
  });
});

describe('none of them', () => {
  it('weighs more, the more strangers the form of a name has and the more the priors leave over', () => {
    for (const nil of [REASONED_NIL, LEARNT.nilAlone, LEARNT.nilTogether]) {
      expect(nil.strangers).toBeGreaterThan(0);
      expect(nil.left).toBeGreaterThan(0);
      expect(nil.namesakes).toBeGreaterThanOrEqual(0);
    }
  });
});
