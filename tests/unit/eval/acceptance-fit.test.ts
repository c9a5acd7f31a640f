// The fit of what is shown: it finds what tells, judges documents by weights that never saw them, and reads a curve rightly.
import { expect, it } from 'vitest';
import {
  type AcceptanceSample,
  atPrecision,
  curveOf,
  fitAcceptance,
  oddsHeldOut,
} from '../../eval/acceptance-fit';

/** The first feature is constant, the second tells (nine times of ten), the third does not. */
const SAMPLES: readonly AcceptanceSample[] = Array.from({ length: 400 }, (_, at) => {
  const tells = at % 2;
  const isSame = at % 20 === 0 ? tells === 0 : tells === 1;
  return {
    doc: `doc-${at % 10}`,
    sentence: `s${at}`,
    features: [1, tells, Math.floor(at / 20) % 5],
    isSame,
    weight: 1,
    isForbidden: false,
  };
});

it('what tells gets weight, what does not gets next to none', () => {
  const [, tells, noise] = fitAcceptance(SAMPLES) as [number, number, number];
  expect(tells).toBeGreaterThan(2);
  expect(Math.abs(noise)).toBeLessThan(0.2);
});

it('a feature that is left out has no weight', () => {
  expect(fitAcceptance(SAMPLES, new Set([1]))[1]).toBe(0);
});

it('documents held out are told apart as well', () => {
  const odds = oddsHeldOut(SAMPLES);
  const right = SAMPLES.filter(({ isSame }, at) => odds[at]! > 0 === isSame);
  expect(right.length / SAMPLES.length).toBeGreaterThan(0.9);
});

it('a curve counts what nobody has judged as wrong, and shows nothing forbidden', () => {
  const sample = (sentence: string, isSame: boolean | null, isForbidden = false): AcceptanceSample => ({
    doc: 'd',
    sentence,
    features: [1],
    isSame,
    weight: 1,
    isForbidden,
  });
  const samples = [sample('a', true), sample('b', null), sample('c', true), sample('d', true, true)];
  const curve = curveOf(samples, [3, 2, 1, 4], 4);
  expect(curve.map(({ precision }) => precision)).toEqual([1, 1 / 2, 2 / 3]);
  expect(curve.map(({ recall }) => recall)).toEqual([1 / 4, 1 / 4, 2 / 4]);
  expect(atPrecision(curve, 0.5)).toBeNull();
});
