// Ratings in the checkers' own words: where they stand on a common scale, where two of them disagree, and their own numbers in words.
import { describe, expect, it } from 'vitest';
import type { Rating } from '@/lib/core/model/claim';
import { clashOf, placeOf, scaleWords } from '@/lib/core/view/rating';

describe('a rating has a place', () => {
  it.each([
    ['False', 0],
    ['FALSE', 0],
    ['Pants on Fire', 0],
    ['pants-fire', 0],
    ['Not True', 0],
    ['Incorrect', 0],
    ['Mostly False', 1],
    ['barely-true', 1],
    ['half-true', 2],
    ['Mixture', 2],
    ['Mixed.', 2],
    ['mostly-true', 3],
    ['True', 4],
  ])('“%s” at %i', (label, place) => {
    expect(placeOf({ label })).toBe(place);
  });

  it.each([
    'Misleading',
    'Missing context',
    'Altered image',
    'Miscaptioned',
    'Originated as Satire',
    'Correct Attribution',
    'Unproven',
    'Other',
    'full-flop',
    'Falsch',
    'Quite false',
    'True?  No.',
    '',
  ])('“%s” nowhere', (label) => {
    expect(placeOf({ label })).toBeNull();
  });

  it('whatever its number says: AFP has called false what has 5 of 5', () => {
    const rating: Rating = { label: 'False', value: 5, best: 5, worst: 1 };
    expect(placeOf(rating)).toBe(0);
    expect(placeOf({ ...rating, label: 'Altered image' } as Rating)).toBeNull();
  });
});

describe('checkers disagree', () => {
  const by = (publisher: string, label: string) => ({ publisher, rating: { label } });

  it('where their words are two steps apart or more: the two furthest apart are told', () => {
    const [low, half, high] = [by('A', 'False'), by('B', 'Half true'), by('C', 'True')];
    expect(clashOf([half, high, low])).toEqual([low, high]);
    expect(clashOf([half, high])).toEqual([half, high]);
  });

  it.each([
    ['one step may be the fineness of a scale', [by('A', 'False'), by('B', 'Mostly false')]],
    ['the same in other words', [by('A', 'Pants on Fire'), by('B', 'False')]],
    ['one that found something else later', [by('A', 'False'), by('A', 'True')]],
    ['a word without a place', [by('A', 'Misleading'), by('B', 'True')]],
    ['one alone', [by('A', 'False')]],
    ['none', []],
  ])('not: %s', (_, reviews) => {
    expect(clashOf(reviews)).toBeNull();
  });
});

it.each([
  [{ label: 'x', value: 2, best: 7, worst: 1 }, '2 of 7 on its own scale'],
  [{ label: 'x', value: 2.5, best: 5 }, '2.5 of 5 on its own scale'],
  [{ label: 'x', value: 0, best: 5 }, '0 of 5 on its own scale'],
  [{ label: 'x', value: -2, best: 3, worst: -3 }, '-2 on its own scale from -3 to 3'],
  [{ label: 'x', value: 3 }, null],
  [{ label: 'x', best: 5 }, null],
  [{ label: 'x', value: 9, best: 5, worst: 1 }, null],
  [{ label: 'x', value: 0, best: 5, worst: 1 }, null],
  [{ label: 'x', value: 1, best: 1, worst: 5 }, null],
  [{ label: 'x' }, null],
])('%o is on its own scale: %s', (rating, words) => {
  expect(scaleWords(rating)).toBe(words);
});
