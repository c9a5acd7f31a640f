// What is kept of a story: whatever a page says of itself, one plain line of bounded length.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLine, readAgain, readStoryOf } from '@/lib/core/ledger/read-story';
import type { Day } from '@/lib/core/model/dates';
import { MAX_MET, MAX_NAME } from '@/lib/core/model/limits';

const TOLD = {
  title: 'A title',
  publisher: 'The Paper',
  published: '2026-05-02' as Day,
  read: '2026-05-03' as Day,
  entities: ['person/a', 'place/b'],
};
const story = (more: Partial<typeof TOLD> = {}, url = 'https://news.example/a') =>
  readStoryOf(url, { ...TOLD, ...more })!;

describe('a title', () => {
  it.each([
    ['  Two\n\t words  ', 'Two words'],
    ['Turned \u202Eround\u202C', 'Turned round'],
    ['\u0000\u200B', null],
    ['', null],
    ['x'.repeat(999), 'x'.repeat(MAX_NAME)],
    // Cut between characters, never within one.
    [`${'x'.repeat(MAX_NAME - 1)}😀`, 'x'.repeat(MAX_NAME - 1)],
  ])('%j is %j', (said, kept) => {
    expect(plainLine(said)).toBe(kept);
  });

  it('of any kind is one line that is the same when it is kept again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (text) => {
        const line = plainLine(text);
        if (line === null) return;
        expect(line.length).toBeLessThanOrEqual(MAX_NAME);
        expect(line).not.toMatch(/[\p{C}\n\u2028\u2029]/u);
        expect(plainLine(line)).toBe(line);
      }),
    );
  });
});

it('each who was met is kept once, in the order of reading, and no more than the cap', () => {
  expect(story({ entities: ['b', 'a', 'b'] }).entities).toEqual(['b', 'a']);
  const many = Array.from({ length: MAX_MET + 50 }, (_, at) => `person/${at}`);
  expect(story({ entities: many }).entities).toEqual(many.slice(0, MAX_MET));
});

it('read again it is told as it is now, on the later day, and loses nothing that is not said again', () => {
  const before = story({ read: '2026-05-04' as Day });
  expect(readAgain(before, story({ title: null as never, entities: [] }))).toEqual(before);
  expect(readAgain(before, story({ title: 'Another', entities: ['person/c'] }))).toEqual({
    ...before,
    title: 'Another',
    entities: ['person/c'],
  });
});
