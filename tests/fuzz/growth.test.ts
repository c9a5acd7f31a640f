// What costs the square of its input is found by measuring twice as much of it, and what costs as much as it is long is not.
import { expect, it } from 'vitest';
import { TEXT } from './engine/forms';
import { growthOf, MOST_GROWTH } from './engine/growth';
import type { Target } from './engine/target';

const target = (check: (text: string) => void): Target<string> => ({
  name: 'grown',
  form: TEXT,
  check,
  size: (text) => text.length,
  tries: 1,
  limit: { base: 100, perUnit: 1 },
});

let kept = 0;

it('a check that looks at each pair of characters is found', async () => {
  const pairs = target((text) => {
    for (let one = 0; one < text.length; one++)
      for (let other = 0; other < text.length; other++) kept += text.charCodeAt(one) ^ text.charCodeAt(other);
  });
  expect(await growthOf(pairs, 'abcdefgh'.repeat(32))).toBeGreaterThan(MOST_GROWTH);
});

it('one that looks at each a thousand times is not', async () => {
  const each = target((text) => {
    for (let one = 0; one < text.length; one++)
      for (let times = 0; times < 1_000; times++) kept += text.charCodeAt(one) ^ times;
  });
  expect(await growthOf(each, 'abcdefgh'.repeat(32))).toBeLessThan(MOST_GROWTH);
});

it('one that takes no time is not measured', async () => {
  const none = target((text) => {
    kept += text.length;
  });
  expect(await growthOf(none, 'abcdefgh')).toBe(null);
  expect(kept).not.toBe(-1);
});
