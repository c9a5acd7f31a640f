// How a name stands to a label, and which labels name one thing.
import { describe, expect, it } from 'vitest';
import { isCommonNoun, isProperName, type NameFit, nameFit } from '@/lib/core/link/name-fit';

describe('a name is of a label', () => {
  it.each<[string, string, NameFit]>([
    ['springfield', 'Springfield', 'whole'],
    ['springfield', 'Springfield, Illinois', 'whole'],
    ['georgia', 'Georgia (country)', 'whole'],
    ['new york', 'New York City', 'whole'],
    ['ford motor', 'Ford Motor Co', 'whole'],
    ['hague', 'The Hague', 'whole'],
    ['arsenal', 'Arsenal F.C.', 'whole'],
    ['cote', 'Côte', 'whole'],
    ['new york', 'New York Cityscape', 'start'],
    ['chicago', 'Chicago Bulls', 'start'],
    ['bulls', 'Chicago Bulls', 'end'],
    ['washington', 'George Washington University', 'inside'],
    ['york', 'Yorkshire', 'apart'],
    ['york', 'Newyork', 'apart'],
    ['holland', 'Netherlands', 'apart'],
  ])('%s of “%s”: %s', (key, label, fit) => {
    expect(nameFit(key, label, 'alias')).toBe(fit);
  });

  it('is whole where the pack says that it is the full name', () => {
    expect(nameFit('burma', 'Myanmar', 'full')).toBe('whole');
  });
});

describe('labels that name no one thing', () => {
  it.each([
    ['general election', true],
    ['Left-wing politics', true],
    ['Rugby union', true],
    ['Mercury (planet)', true],
    ['Rugby', false],
    ['Rugby Union', false],
    ['iPhone', false],
    ['NATO summit', false],
    ['Treaty of Rome', false],
    ['', false],
  ])('“%s” is a common noun: %s', (label, expected) => {
    expect(isCommonNoun(label)).toBe(expected);
  });
});

describe('labels of several capitals', () => {
  it.each([
    ['Lehman Brothers', true],
    ['Treaty of Rome', true],
    ['Brown v. Board', false],
    ['World War II (film)', true],
    ['Apollo 11', true],
    ['Rugby', false],
    ['Rugby union', false],
    ['Fargo (film)', false],
  ])('“%s” is a proper name: %s', (label, expected) => {
    expect(isProperName(label)).toBe(expected);
  });
});
