// Whether the name benchmark picks and compares answers rightly: a peer that is wronged there loses a race it did not run.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAnswers, LongestFilter } from '@/tests/bench/names-answers';
import { type Accepts, acceptsAll, foldText, type Spans } from '@/tests/bench/names-folded';

const TEXT = foldText('ab cd ef gh ij kl');
/** Offsets `[start, end)` of the words `[first, last]`: two letters and a space each. */
const offsets = (first: number, last: number): [number, number] => [first * 3, last * 3 + 2];

function taken(offers: readonly [number, number, number][], accepts: Accepts = acceptsAll): Spans {
  const filter = new LongestFilter(TEXT, accepts);
  for (const [start, end, name] of offers) filter.offer(start, end, name);
  return filter.take();
}

describe('the leftmost-longest filter', () => {
  it('keeps the longest of those that begin together, whatever their order', () => {
    const short: [number, number, number] = [...offsets(1, 1), 1];
    const long: [number, number, number] = [...offsets(1, 2), 2];
    expect(taken([short, long])).toEqual([1, 2, 2]);
    expect(taken([long, short])).toEqual([1, 2, 2]);
  });

  it('drops what begins inside a match, however long, and keeps what begins right behind it', () => {
    expect(
      taken([
        [...offsets(0, 1), 1],
        [...offsets(1, 4), 2],
        [...offsets(2, 2), 3],
      ]),
    ).toEqual([0, 1, 1, 2, 2, 3]);
  });

  it('drops what begins or ends within a word', () => {
    expect(
      taken([
        [1, 5, 1],
        [0, 4, 2],
      ]),
    ).toEqual([]);
  });

  it('takes a shorter name where the capitals of the longer do not agree', () => {
    const accepts: Accepts = (name) => name !== 2;
    expect(
      taken(
        [
          [...offsets(0, 0), 1],
          [...offsets(0, 2), 2],
        ],
        accepts,
      ),
    ).toEqual([0, 0, 1]);
  });

  it('is empty after it was taken', () => {
    const filter = new LongestFilter(TEXT, acceptsAll);
    filter.offer(...offsets(0, 3), 1);
    filter.take();
    filter.offer(...offsets(1, 1), 2);
    expect(filter.take()).toEqual([1, 1, 2]);
  });

  it('finds what trying every stretch finds', () => {
    const spans = fc.array(fc.tuple(fc.nat(5), fc.nat(5)).filter(([a, b]) => a <= b));
    fc.assert(
      fc.property(spans, (offered) => {
        const expected: number[] = [];
        for (let at = 0; at < 6; ) {
          const last = Math.max(-1, ...offered.filter(([first]) => first === at).map(([, end]) => end));
          if (last < 0) at++;
          else {
            expected.push(at, last, at * 10 + last);
            at = last + 1;
          }
        }
        const offers = offered.map(([a, b]): [number, number, number] => [...offsets(a, b), a * 10 + b]);
        expect(taken(offers)).toEqual(expected);
      }),
    );
  });
});

describe('comparing answers', () => {
  const compare = (expected: Spans, found: Spans, hasOffsets = true, ignored: Spans = []) =>
    compareAnswers(expected, found, { hasOffsets, ignored });

  it('tells equal ones in any order from a span, a name or a count that differs', () => {
    expect(compare([0, 1, 7, 3, 3, 8], [3, 3, 8, 0, 1, 7]).areTheSame).toBe(true);
    expect(compare([0, 1, 7], [0, 2, 7])).toEqual({ expected: 1, found: 1, common: 0, areTheSame: false });
    expect(compare([0, 1, 7], [0, 1, 8]).areTheSame).toBe(false);
    expect(compare([0, 1, 7, 3, 3, 8], [0, 1, 7])).toMatchObject({ found: 1, common: 1, areTheSame: false });
    expect(compare([0, 1, 7], [0, 1, 7, 0, 1, 7])).toMatchObject({ found: 2, common: 1, areTheSame: false });
  });

  it('never calls answers without offsets the same, and counts the names they have in common', () => {
    const found = [-1, -1, 7, -1, -1, 7, -1, -1, 9];
    expect(compare([0, 1, 7, 3, 3, 8], found, false)).toEqual({
      expected: 2,
      found: 3,
      common: 1,
      areTheSame: false,
    });
    expect(compare([0, 1, 7], [-1, -1, 7], false)).toMatchObject({ common: 1, areTheSame: false });
  });

  it('leaves out what overlaps a stretch that is not compared, and nothing beside it', () => {
    expect(compare([5, 5, 1], [2, 3, 9, 5, 5, 1], true, [3, 4, 0]).areTheSame).toBe(true);
    expect(compare([5, 5, 1], [2, 2, 9, 5, 5, 1], true, [3, 4, 0]).areTheSame).toBe(false);
  });
});
