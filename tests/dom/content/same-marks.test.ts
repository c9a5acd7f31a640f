// Marks of a story that was read again are those from before where meaning, words and order agree.
import { expect, it } from 'vitest';
import { NOTHING } from '@/lib/app/content/painted';
import { type Read, sameMarks } from '@/lib/app/content/same-marks';
import { markRef, placeOf } from '@/lib/core/hover/mark-ref';
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
function story(names: readonly string[]): Read {
  let text = '';
  const counts = new Map<string, number>();
  const mentions = names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const before = `${'-'.repeat(30)}${name}${count} `;
    text += `${before}${name}${' '.repeat(30)}`;
    return mention(name, text.length - 30 - name.length);
  });
  return { found: { ...NOTHING, mentions }, text };
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
  const same = [...sameMarks(story(before), story(after))];
  const numbers = same.map((pair) => pair.map((mark) => placeOf(mark)!.number));
  expect(numbers.sort(([a], [b]) => a! - b!)).toEqual(expected);
});

it('the same words for another entity are another mention', () => {
  const georgia = (entity: string): Read => ({
    found: { ...NOTHING, mentions: [mention('Georgia', 0, entity)] },
    text: 'Georgia votes.',
  });
  expect(sameMarks(georgia('country'), georgia('state')).size).toBe(0);
});

it('a post on top that names the same person does not take the place of the mention below', () => {
  const told = 'On Monday Macron said that he would stay.';
  const post = 'Macron has now left the room, his spokesman says.';
  const before = { found: { ...NOTHING, mentions: [mention('Macron', 10)] }, text: told };
  const after = {
    found: { ...NOTHING, mentions: [mention('Macron'), mention('Macron', post.length + 1 + 10)] },
    text: `${post}\n${told}`,
  };
  expect([...sameMarks(before, after)]).toEqual([[markRef('mentions', 0), markRef('mentions', 1)]]);
});

it('where the words beside it are edited, the mention is known by its own', () => {
  const before = {
    found: { ...NOTHING, mentions: [mention('Macron', 10)] },
    text: 'On Monday Macron said so.',
  };
  const after = {
    found: { ...NOTHING, mentions: [mention('Macron', 11)] },
    text: 'On Tuesday Macron denied it.',
  };
  expect([...sameMarks(before, after)]).toEqual([[markRef('mentions', 0), markRef('mentions', 0)]]);
});

it('a sentence and a quotation move on by their own numbers, and are no names', () => {
  const words = 'Ruritania pays for it.';
  const read = (text: string, claim = 'claim/a'): Read => {
    const start = text.indexOf(words);
    const span = { start, end: start + words.length };
    return {
      found: {
        mentions: [mention('Ruritania', start)],
        claims: [{ ...span, words, matches: [{ claim, score: 1, stance: 'repeats', isPlain: true }] }],
        quotes: [
          { start: 0, end: 1, parts: [{ start: 0, end: 1 }], words: ['S'], speaker: null, check: null },
          { ...span, parts: [span], words: [words], speaker: null, check: { is: 'exact', text: 'text/a' } },
        ],
        unknown: [],
      },
      text,
    };
  };
  const before = read(`So he said. ${words}`);
  const same = sameMarks(before, read(`Then something else came first. ${words}`));
  expect(same.get(markRef('mentions', 0))).toBe(markRef('mentions', 0));
  expect(same.get(markRef('claims', 0))).toBe(markRef('claims', 0));
  expect(same.get(markRef('quotes', 1))).toBe(markRef('quotes', 1));
  expect(same.has(markRef('quotes', 0))).toBe(false);
  expect(sameMarks(before, read(`So he said. ${words}`, 'claim/b')).has(markRef('claims', 0))).toBe(false);
});
