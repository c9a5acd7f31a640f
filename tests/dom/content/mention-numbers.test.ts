// Mentions of a story that was read again are those from before where entity, words and order agree.
import { expect, it } from 'vitest';
import { renumber } from '@/lib/app/content/mention-numbers';
import type { Mention } from '@/lib/core/model/session';

const mention = (words: string, entity = words): Mention => ({
  words,
  entity,
  start: 0,
  end: words.length,
  kind: 'person',
  score: 1,
  confidence: 'sure',
  shownFrom: 'quiet',
  reason: { kind: 'name', name: words, type: 'full' },
});

it.each([
  [
    'nothing changed',
    ['a', 'b', 'a'],
    ['a', 'b', 'a'],
    [
      [0, 0],
      [1, 1],
      [2, 2],
    ],
  ],
  [
    'one is new in front',
    ['a', 'b'],
    ['c', 'a', 'b'],
    [
      [0, 1],
      [1, 2],
    ],
  ],
  [
    'one is gone',
    ['a', 'b', 'a'],
    ['b', 'a'],
    [
      [0, 1],
      [1, 0],
    ],
  ],
  ['all are gone', ['a'], [], []],
])('%s', (_, before, after, expected) => {
  const numbers = renumber(
    before.map((words) => mention(words)),
    after.map((words) => mention(words)),
  );
  expect([...numbers].sort(([a], [b]) => a - b)).toEqual(expected);
});

it('the same words for another entity are another mention', () => {
  expect(renumber([mention('Georgia', 'country')], [mention('Georgia', 'state')]).size).toBe(0);
});
