// The real pointer over a story: racing across marks, on its way into a card and out of it, and the page scrolled under an open card. The same
// in both browsers.
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FIRST_DELAY, GRACE, NEXT_DELAY } from '@/lib/core/hover/delays';
import { keepDiary, type Place, readDiary, sweep } from '../support/card-diary';
import {
  boxOfCard,
  nextFrame,
  placeOfClosedButton,
  waitForClosedWords,
  waitForNoClosedWords,
  wordsInClosedRoots,
} from '../support/closed-roots';
import { placeOfMark, pointAtMark, waitForMarks } from '../support/marks';

export interface Pointed {
  readonly page: Page;
  /** Where tests/demo is served. */
  readonly origin: string;
  /** Of the page and of our scripts in it, so far. */
  readonly complaints: () => Promise<readonly string[]>;
}

export function followsThePointer(begin: () => Promise<Pointed>): void {
  let page: Page;
  let origin: string;
  let complaints: Pointed['complaints'];
  beforeAll(async () => {
    ({ page, origin, complaints } = await begin());
  });

  beforeEach(async () => {
    await page.mouse.move(5, 5);
    await page.goto(`${origin}/story.html`);
    await waitForMarks(page);
  });

  /** Every line of the paragraph that holds these words, from one end to the other and back in the next. */
  async function linesOf(words: string): Promise<Place[]> {
    await placeOfMark(page, words);
    return page.evaluate((wanted) => {
      const paragraph = [...document.querySelectorAll('article p')].find((p) =>
        p.textContent?.replace(/\s+/g, ' ').includes(wanted),
      )!;
      const { left, right, top, bottom } = paragraph.getBoundingClientRect();
      const height = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
      const way = [];
      for (let y = top + height / 2, line = 0; y < bottom; y += height, line++)
        way.push(...[left, right].map((x) => ({ x, y })).sort((a, b) => (line % 2 ? b.x - a.x : a.x - b.x)));
      return way;
    }, words);
  }

  describe('the pointer races across marks', () => {
    // Reading along a line is slower than 0.15; a hand on its way elsewhere makes 1 to 5.
    it.each([0.4, 1, 4])(
      'at %d pixels per millisecond: no card but where it had come to rest',
      async (speed) => {
        const way = await linesOf('Giuseppe Cavo Dragone');
        await page.mouse.move(way[0]!.x, way[0]!.y - 60);
        await keepDiary(page);
        await sweep(page, way, speed);
        // Where it ends it rests; the card that opens there is the only one: any that was still on its way had come before it.
        await pointAtMark(page, 'Vladimir Putin');
        await waitForClosedWords(page, 'Vladimir Putin');
        const lives = await readDiary(page);
        // A busy machine stands still for longer than a delay: then the pointer did rest.
        for (const { rest } of lives) expect(rest).toBeGreaterThanOrEqual(NEXT_DELAY - 1);
        for (const { rest } of lives.slice(0, 1)) expect(rest).toBeGreaterThanOrEqual(FIRST_DELAY - 1);
        for (const { opened, closed } of lives)
          expect((closed ?? Number.POSITIVE_INFINITY) - opened).toBeGreaterThanOrEqual(NEXT_DELAY);
        expect(lives.filter(({ closed }) => closed === null)).toHaveLength(1);
      },
    );

    it('at the pace of reading, no card flickers: each stays until one has rested on the next, or for the time of grace', async () => {
      const way = await linesOf('Giuseppe Cavo Dragone');
      await page.mouse.move(way[0]!.x, way[0]!.y - 60);
      await keepDiary(page);
      const [from, to] = way as [Place, Place];
      const at = (part: number) => ({ x: from.x + (to.x - from.x) * part, y: from.y });
      await sweep(page, [at(0.25), at(0.75)], 0.1);
      await pointAtMark(page, 'Vladimir Putin');
      await waitForClosedWords(page, 'Vladimir Putin');
      await page.mouse.move(5, 5);
      await waitForNoClosedWords(page);
      const lives = await readDiary(page);
      for (const { opened, closed } of lives) expect(closed! - opened).toBeGreaterThanOrEqual(NEXT_DELAY);
    });
  });

  describe('the way into a card', () => {
    /** Opens the card of a name that has others around it, and tells where its far corner is. */
    async function openAmongNames(): Promise<{ from: Place; corner: Place }> {
      await pointAtMark(page, 'Washington');
      await waitForClosedWords(page, 'Washington');
      const from = (await placeOfMark(page, 'Washington'))!;
      const { right, bottom } = (await boxOfCard(page))!;
      return { from, corner: { x: right - 25, y: bottom - 25 } };
    }

    it.each([0.3, 1.5])('on the slant, at %d pixels per millisecond, leaves the card open', async (speed) => {
      const { from, corner } = await openAmongNames();
      await keepDiary(page);
      await sweep(page, [from, corner], speed);
      await nextFrame(page);
      await nextFrame(page);
      expect(await readDiary(page)).toEqual([]);
      expect(await wordsInClosedRoots(page)).toContain('Washington');
    });

    it('and out of it on the far side: it stays for the time of grace, then goes, and none comes after it', async () => {
      const { from, corner } = await openAmongNames();
      await sweep(page, [from, corner], 1);
      await page.evaluate(() => {
        const scope = window as unknown as { left: number };
        const host = document.querySelector('backstory-card');
        addEventListener('pointermove', ({ target, timeStamp }) => {
          if (target !== host) scope.left ??= timeStamp;
        });
        new MutationObserver((_, seen) => {
          if (host?.isConnected) return;
          seen.disconnect();
          scope.left = performance.now() - scope.left;
        }).observe(document.documentElement, { childList: true });
      });
      await keepDiary(page);
      await sweep(page, [corner, { x: corner.x + 200, y: corner.y }], 1);
      await waitForNoClosedWords(page);
      expect(await page.evaluate(() => (window as unknown as { left: number }).left)).toBeGreaterThanOrEqual(
        GRACE - 1,
      );
      expect(await readDiary(page)).toEqual([]);
    });
  });

  describe('the page is scrolled under an open card', () => {
    const tops = () =>
      page.evaluate(() => {
        const part = [...CSS.highlights.values()]
          .flatMap((ranges) => [...ranges])
          .find(({ startContainer, startOffset, endOffset }) =>
            (startContainer.textContent ?? '').slice(startOffset, endOffset).startsWith('Karoline'),
          )!;
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        return range.getBoundingClientRect().top;
      });
    const gap = async () => (await boxOfCard(page))!.top - (await tops());

    async function openPinned(): Promise<void> {
      await pointAtMark(page, 'Karoline Leavitt');
      await waitForClosedWords(page, 'Karoline Leavitt');
      const { x, y } = await placeOfClosedButton(page, 'Keep open');
      await page.mouse.move(x, y, { steps: 6 });
      await page.mouse.click(x, y);
    }

    it('by the wheel, without a pin: the card goes once the pointer is on its words no more', async () => {
      await pointAtMark(page, 'Karoline Leavitt');
      await waitForClosedWords(page, 'Karoline Leavitt');
      await keepDiary(page);
      // A little, and upwards: else the card would come to lie under the pointer, below its words or above them, and stay.
      await page.mouse.wheel({ deltaY: -80 });
      await waitForNoClosedWords(page);
      expect(await readDiary(page)).toEqual([]);
    });

    it.each(['wheel', 'keyboard'] as const)(
      'by the %s, pinned: it goes along with its words, and goes when they do',
      async (by) => {
        await openPinned();
        const before = await gap();
        const top = await tops();
        const scroll = async () => {
          if (by === 'wheel') await page.mouse.wheel({ deltaY: 120 });
          else await page.keyboard.press('ArrowDown');
        };
        // Over the page, and with the focus in it: not over the card, which scrolls by itself.
        await page.mouse.move(20, 20);
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        await scroll();
        await expect.poll(tops).toBeLessThan(top);
        await expect.poll(async () => Math.abs((await gap()) - before)).toBeLessThan(2);
        await page.evaluate(() =>
          scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }),
        );
        await waitForNoClosedWords(page);
      },
    );

    it('in an element of its own, below a head that stays: it goes along, and goes when its words are cut off there', async () => {
      await page.evaluate(() => {
        const body = document.querySelector<HTMLElement>('.story__body')!;
        body.style.cssText = 'height: 420px; overflow: auto; scroll-behavior: auto';
        const head = document.createElement('div');
        head.textContent = 'A head that stays';
        head.style.cssText = 'position: sticky; top: 0; height: 60px; background: white';
        body.prepend(head);
      });
      await waitForMarks(page);
      await openPinned();
      const before = await gap();
      const scroller = (top: number) =>
        page.evaluate((by) => document.querySelector('.story__body')!.scrollBy(0, by), top);
      const top = await tops();
      await scroller(40);
      await expect.poll(tops).toBeLessThan(top - 30);
      await expect.poll(async () => Math.abs((await gap()) - before)).toBeLessThan(2);
      await scroller(5_000);
      await waitForNoClosedWords(page);
    });
  });

  it('no page’s console holds a complaint', async () => {
    expect(await complaints()).toEqual([]);
  });
}
