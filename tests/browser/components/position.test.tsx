// The card never covers the marked words and never leaves the window, wherever they stand and however they break.

import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { followWords } from '@/components/card/position';
import { around, type Box, chooseSide, EDGE, GAP, roomBeside } from '@/components/card/side';
import { CARDS } from '../gallery/scenes';
import { scene, stageCard } from './stage';

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Words over one to three lines in a column, somewhere in the window. */
const linesIn = (width: number, height: number): fc.Arbitrary<Box[]> =>
  fc
    .record({
      count: fc.integer({ min: 1, max: 3 }),
      top: fc.integer({ min: 0, max: height - 70 }),
      column: fc.integer({ min: 0, max: Math.floor(width / 3) }),
      start: fc.double({ min: 0, max: 1, noNaN: true }),
      end: fc.double({ min: 0, max: 1, noNaN: true }),
      lineHeight: fc.integer({ min: 14, max: 22 }),
    })
    .map(({ count, top, column, start, end, lineHeight }) => {
      const right = width - column;
      const across = right - column - 30;
      return Array.from({ length: count }, (_, at) => ({
        left: at === 0 ? column + start * across * 0.6 : column,
        right:
          at === count - 1
            ? (at === 0 ? column + start * across * 0.6 : column) + 20 + end * across * 0.3
            : right,
        top: top + at * lineHeight,
        bottom: top + at * lineHeight + lineHeight - 2,
      }));
    });

/** An element as large as a card, without Preact: thousands of placements in seconds. */
function block(width: number, height: number): HTMLElement {
  const card = document.body.appendChild(document.createElement('div'));
  card.style.cssText = `position:fixed;left:0;top:0;width:${width}px;height:${height}px;overflow:auto`;
  return card;
}

async function placeOnce(card: HTMLElement, lines: readonly Box[], at?: { x: number; y: number }) {
  let stop = () => {};
  const box = await new Promise<Box>((onPlaced) => {
    stop = followWords({ card, lines: () => lines, at, onPlaced });
  });
  stop();
  return box;
}

afterEach(async () => {
  await page.viewport(414, 896);
});

describe('the side', () => {
  const view = { left: 0, top: 0, right: 1000, bottom: 800 };
  const card = { width: 360, height: 400 };
  const words = (top: number): Box => ({ left: 400, right: 480, top, bottom: top + 20 });

  test.each([
    ['under the words, where there is room', 100, null, 'bottom'],
    ['over them near the bottom', 700, null, 'top'],
    ['where there is room for a good part of it, under them', 480, null, 'bottom'],
    ['on the side where it stands, though the other has more room', 500, 'top', 'top'],
    ['on its side while the page scrolls', 620, 'bottom', 'bottom'],
    ['on the other side when its own has shrunk to a slot', 700, 'bottom', 'top'],
  ] as const)('%s', (_, top, current, side) => {
    expect(chooseSide({ words: words(top), view, card, current })).toBe(side);
  });

  test('beside the words in a low, wide window', () => {
    const low = { ...view, bottom: 300 };
    expect(chooseSide({ words: words(140), view: low, card, current: null })).toBe('right');
  });

  test('on a side that has room, whenever one has room for a card', () => {
    fc.assert(
      fc.property(linesIn(1000, 800), (lines) => {
        const whole = around(lines);
        const side = chooseSide({ words: whole, view, card, current: null });
        expect(roomBeside(whole, view)[side]).toBeGreaterThanOrEqual(190);
      }),
    );
  });
});

describe('the place', () => {
  test.each([
    [1280, 800],
    [900, 420],
    [414, 736],
    [320, 568],
  ])('in a window of %i × %i: off the words, inside the window', async (width, height) => {
    await page.viewport(width, height);
    await fc.assert(
      fc.asyncProperty(
        linesIn(width, height),
        fc.record({ width: fc.integer({ min: 200, max: 360 }), height: fc.integer({ min: 60, max: 560 }) }),
        fc.boolean(),
        async (lines, size, pointed) => {
          const card = block(size.width, size.height);
          const last = lines[lines.length - 1];
          const at = pointed && last ? { x: last.left + 5, y: last.top + 5 } : undefined;
          const box = await placeOnce(card, lines, at);
          card.remove();
          for (const line of lines) expect(overlap(box, line)).toBe(false);
          // Half a pixel is rounding to device pixels.
          expect(box.left).toBeGreaterThanOrEqual(EDGE - 0.5);
          expect(box.top).toBeGreaterThanOrEqual(EDGE - 0.5);
          expect(box.right).toBeLessThanOrEqual(width - EDGE + 0.5);
          expect(box.bottom).toBeLessThanOrEqual(height - EDGE + 0.5);
          expect(box.bottom - box.top).toBeGreaterThan(40);
        },
      ),
      { numRuns: 150 },
    );
  });

  test.each([
    [1280, 800],
    [414, 736],
    [320, 568],
    [900, 300],
  ])('in a window of %i × %i: off the line of a long sentence that is pointed at', async (width, height) => {
    await page.viewport(width, height);
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          count: fc.integer({ min: 4, max: 60 }),
          top: fc.integer({ min: -600, max: height - 60 }),
          lineHeight: fc.integer({ min: 14, max: 30 }),
          which: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        async ({ count, top, lineHeight, which }) => {
          const lines = Array.from({ length: count }, (_, at) => ({
            left: 20,
            right: width - 20,
            top: top + at * lineHeight,
            bottom: top + at * lineHeight + lineHeight - 2,
          }));
          const seen = lines.filter((line) => line.top >= 0 && line.bottom <= height);
          const line = seen[Math.floor(which * (seen.length - 1))];
          fc.pre(line !== undefined);
          const card = block(330, 420);
          const box = await placeOnce(card, lines, { x: 60, y: line!.top + 5 });
          card.remove();
          expect(overlap(box, line!)).toBe(false);
          expect(box.top).toBeGreaterThanOrEqual(EDGE - 0.5);
          expect(box.bottom).toBeLessThanOrEqual(height - EDGE + 0.5);
          expect(box.bottom - box.top).toBeGreaterThan(40);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('of a sentence that leaves room beside it the card covers no line', async () => {
    await page.viewport(700, 900);
    const lines = Array.from({ length: 8 }, (_, at) => ({
      left: 100,
      right: 600,
      top: 100 + at * 26,
      bottom: 120 + at * 26,
    }));
    const card = block(330, 420);
    const box = await placeOnce(card, lines, { x: 300, y: 110 });
    card.remove();
    expect(box.top).toBe(100 + 7 * 26 + 20 + GAP);
  });

  test('keeps to the line that was pointed at', async () => {
    await page.viewport(1280, 800);
    const lines = [
      { left: 900, right: 1000, top: 100, bottom: 118 },
      { left: 100, right: 180, top: 124, bottom: 142 },
    ];
    const card = block(300, 200);
    const first = await placeOnce(card, lines, { x: 950, y: 110 });
    const second = await placeOnce(card, lines, { x: 120, y: 130 });
    card.remove();
    expect(first.left).toBeGreaterThan(800);
    expect(second.left).toBeLessThan(120);
    expect(first.top).toBe(142 + GAP);
    expect(second.top).toBe(142 + GAP);
  });

  test('a card that is cut to the room left keeps its foot inside', async () => {
    await page.viewport(700, 360);
    const words = { left: 100, top: 20, right: 180, bottom: 40 };
    const { card } = await stageCard(scene(CARDS, 'caine'), () => [words]);
    const box = card.getBoundingClientRect();
    expect(box.bottom).toBeLessThanOrEqual(360 - EDGE);
    const leaf = card.querySelector('.leaf');
    expect(leaf?.scrollHeight).toBeGreaterThan(leaf?.clientHeight ?? 0);
  });
});

describe('following', () => {
  test('an inner scroller moves the words: the card goes with them', async () => {
    await page.viewport(1000, 900);
    let top = 300;
    const { placed } = await stageCard(scene(CARDS, 'poland'), () => [
      { left: 100, right: 180, top, bottom: top + 20 },
    ]);
    const scroller = document.body.appendChild(document.createElement('div'));
    scroller.style.cssText = 'height:50px;overflow:auto';
    scroller.innerHTML = '<p style="height:900px"></p>';
    const next = placed();
    top = 200;
    scroller.scrollTop = 100;
    expect((await next).top).toBe(220 + GAP);
    scroller.remove();
  });

  test('what unfolds under the words grows downwards', async () => {
    await page.viewport(1000, 900);
    const { card, placed } = await stageCard(scene(CARDS, 'poland'));
    const before = card.getBoundingClientRect();
    const next = placed();
    card.querySelector('summary')?.click();
    const after = await next;
    expect(after.top).toBe(before.top);
    expect(after.left).toBe(before.left);
    expect(after.bottom).toBeGreaterThan(before.bottom);
  });

  test('being placed anew does not lose where the reader was in the card', async () => {
    await page.viewport(1000, 420);
    const { card, placed } = await stageCard(scene(CARDS, 'article-5'));
    const leaf = card.querySelector<HTMLElement>('.leaf') as HTMLElement;
    // At the end: the further the card is cut, the less of the way is left when it is measured uncut.
    leaf.scrollTop = leaf.scrollHeight;
    const read = leaf.scrollTop;
    expect(read).toBeGreaterThan(60);
    const next = placed();
    window.dispatchEvent(new Event('resize'));
    await next;
    expect(leaf.scrollTop).toBe(read);
  });

  test('words that leave the window are told once they are gone, and the card stays inside', async () => {
    await page.viewport(1000, 900);
    let top = 300;
    const { card, onAway, placed } = await stageCard(scene(CARDS, 'poland'), () => [
      { left: 100, right: 180, top, bottom: top + 20 },
    ]);
    expect(onAway).not.toHaveBeenCalled();
    const next = placed();
    top = -500;
    window.dispatchEvent(new Event('scroll'));
    await next;
    expect(onAway).toHaveBeenCalled();
    expect(card.getBoundingClientRect().top).toBeGreaterThanOrEqual(EDGE);
  });

  test('words that are no longer in the page are told as gone', async () => {
    let lines: Box[] = [{ left: 100, right: 180, top: 100, bottom: 120 }];
    const { onAway } = await stageCard(scene(CARDS, 'poland'), () => lines);
    lines = [];
    window.dispatchEvent(new Event('scroll'));
    await vi.waitFor(() => expect(onAway).toHaveBeenCalled());
  });
});
