// Words that count as the same, and words that do not.
import { describe, expect, it } from 'vitest';
import { holds, visible } from '../../eval/visible-words';

describe('a range', () => {
  it.each([
    ['Dan\n  Caine', 'Dan Caine'],
    ['Meck\u00adlenburg', 'Mecklenburg'],
    ['M erz', 'Merz'],
    ['“M\n erz', '“Merz'],
    ['erz', 'Merz'],
    ['riedrich Merz', 'Friedrich Merz'],
  ])('of %j holds %j', (range, words) => {
    expect(holds(range, words)).toBe(true);
  });

  it.each([
    ['rz', 'Merz'],
    ['erz', 'merz'],
    ['Mer', 'Merz'],
    ['Merz ', 'Merz'],
    [' Merz', 'Merz'],
    ['Dan Caine', 'Caine'],
    ['', 'Merz'],
  ])('of %j does not hold %j', (range, words) => {
    expect(holds(range, words)).toBe(false);
  });
});

it('a large first letter is one with its word, a letter further on is not', () => {
  expect(visible('T he ferry')).toBe(visible('The ferry'));
  expect(visible('The f erry')).not.toBe(visible('The ferry'));
});
