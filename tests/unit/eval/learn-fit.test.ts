// Learning weights from examples: what the data says is learnt, and what it does not say stays as reason has it.
import { describe, expect, it } from 'vitest';
import { emptyVector, FEATURES, type Feature, setValue } from '@/lib/core/link/features';
import { REASONED, REASONED_NIL } from '@/lib/core/link/reasoned-weights';
import { type Example, fitWeights, measure, worst } from '../../eval/learn-fit';

type Values = Partial<Record<Feature, number>>;

function example(readings: readonly Values[], right: number, more: Partial<Example> = {}): Example {
  return {
    features: readings.map((values) => {
      const vector = emptyVector();
      for (const feature of FEATURES) setValue(vector, feature, values[feature] ?? 0);
      return vector;
    }),
    strangers: -2,
    namesakes: false,
    right,
    inBase: right >= 0,
    weight: 1,
    told: () => readings.map((values) => Object.keys(values).join()).join(' | '),
    ...more,
  };
}

/** The concept is meant whatever the prior says, and nobody where neither reading is one. */
const SEPARABLE: readonly Example[] = Array.from({ length: 60 }, (_, number) => [
  example([{ prior: -0.2 }, { prior: -1.7, concept: 1 }], 1, { told: () => `concept ${number}` }),
  example([{ prior: -0.3 }, { prior: -1.4 }], -1, { told: () => `none ${number}` }),
]).flat();

describe('weights that are learnt', () => {
  const fitted = fitWeights(SEPARABLE);

  it('solve what the features tell apart, where the reasoned ones do not', () => {
    expect(measure(SEPARABLE, REASONED, REASONED_NIL).right).toBe(0);
    const { right, named, namedRight, loss } = measure(SEPARABLE, fitted.weights, fitted.nil);
    expect(right).toBe(SEPARABLE.length);
    expect([named, namedRight]).toEqual([60, 60]);
    expect(loss).toBeLessThan(measure(SEPARABLE, REASONED, REASONED_NIL).loss / 3);
    expect(fitted.weights.concept).toBeGreaterThan(2);
  });

  it('stay as reason has them where no example has the feature', () => {
    for (const feature of FEATURES)
      if (feature !== 'concept' && feature !== 'prior')
        expect(fitted.weights[feature], feature).toBeCloseTo(REASONED[feature], 6);
  });

  it('stray little for one example, and not at all for none', () => {
    const { weights } = fitWeights(SEPARABLE.slice(0, 1));
    expect(Math.abs(weights.concept - REASONED.concept)).toBeLessThan(0.3);
    const none = fitWeights([]);
    expect(none.weights).toEqual(REASONED);
    expect(none.nil.constant).toBeCloseTo(REASONED_NIL.constant, 6);
  });

  it('heed an example by its weight', () => {
    const once = fitWeights(SEPARABLE.slice(0, 1)).weights.concept;
    const tenfold = fitWeights([{ ...SEPARABLE[0]!, weight: 10 }]).weights.concept;
    expect(tenfold).toBeGreaterThan(once);
  });
});

describe('what is measured of weights', () => {
  const easy = example([{ prior: 0 }, { prior: -6 }], 0, { strangers: -6, told: () => 'easy' });
  const hard = example([{ prior: 0 }, { prior: -3 }], 1, { strangers: -6, told: () => 'hard' });

  it('are the sure and right ones', () => {
    const { right, sure, sureRight, bins } = measure([easy, hard], REASONED, REASONED_NIL);
    expect([right, sure, sureRight]).toEqual([1, 2, 1]);
    expect(bins.at(-1)).toEqual({ from: 0.9, count: 2, right: 1 });
  });

  it('are, for who looks, those that cost most, each once', () => {
    const lines = worst([easy, hard, hard], REASONED, REASONED_NIL, 5);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('hard');
    expect(lines[0]).toContain('prior 3.0');
  });
});
