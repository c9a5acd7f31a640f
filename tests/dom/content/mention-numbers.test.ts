// Mentions of a story that was read again are those from before where entity, words and order agree.
import { expect, it } from 'vitest';
import { type Numbered, renumber } from '@/lib/app/content/mention-numbers';
import type { Mention } from '@/lib/core/model/session';

const mention = (words: string, start = 0, entity = words): Mention => ({
  words,
  entity,
  start,
  end: start + words.length,
  kind: 'person',
  score: 1,
  confidence: 'sure',
  shownFrom: 'quiet',
  reason: { kind: 'name', name: words, type: 'full' },
  rivals: [],
  sense: 'itself',
});

/** Each name in a line of its own, between words that no other has. */
function story(names: readonly string[]): Numbered {
  let text = '';
  const counts = new Map<string, number>();
  const mentions = names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const before = `${'-'.repeat(30)}${name}${count} `;
    text += `${before}${name}${' '.repeat(30)}`;
    return mention(name, text.length - 30 - name.length);
  });
  return { mentions, text };
}

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
  const numbers = renumber(story(before), story(after));
  expect([...numbers].sort(([a], [b]) => a - b)).toEqual(expected);
});

it('the same words for another entity are another mention', () => {
  const georgia = (entity: string): Numbered => ({
    mentions: [mention('Georgia', 0, entity)],
    text: 'Georgia votes.',
  });
  expect(renumber(georgia('country'), georgia('state')).size).toBe(0);
});

it('a post on top that names the same person does not take the place of the mention below', () => {
  const told = 'On Monday Macron said that he would stay.';
  const post = 'Macron has now left the room, his spokesman says.';
  const before = { mentions: [mention('Macron', 10)], text: told };
  const after = {
    mentions: [mention('Macron'), mention('Macron', post.length + 1 + 10)],
    text: `${post}\n${told}`,
  };
  expect([...renumber(before, after)]).toEqual([[0, 1]]);
});

it('where the words beside it are edited, the mention is known by its own', () => {
  const before = { mentions: [mention('Macron', 10)], text: 'On Monday Macron said so.' };
  const after = { mentions: [mention('Macron', 11)], text: 'On Tuesday Macron denied it.' };
  expect([...renumber(before, after)]).toEqual([[0, 0]]);
});
