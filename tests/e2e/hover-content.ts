// WCAG 2.2, 1.4.13, by its three names: the card, by pointer and by keys, is dismissible, hoverable and persistent. The same in both browsers.
// The titles of buttons are the browser's own, which the criterion leaves out; nothing else of ours comes by pointing or by focus.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { FIRST_DELAY, GRACE, WARM } from '@/lib/core/hover/delays';
import { keepDiary, readDiary, sweep } from '../support/card-diary';
import {
  placeOfClosedButton,
  waitForClosedWords,
  waitForNoClosedWords,
  wordsInClosedRoots,
} from '../support/closed-roots';
import { pointAtMark, waitForMarks } from '../support/marks';
import { placeOf } from './asking';

export interface Hoverer {
  readonly page: () => Page;
  /** Of tests/demo/story.html. */
  readonly address: () => string;
  readonly command: (name: 'next' | 'card') => Promise<void>;
}

const NAME = 'Karoline Leavitt';
/** Every wait that hovering knows, one after the other. Milliseconds. That no time at all ends it: tests/unit/hover/machine-properties. */
const LONGER_THAN_ANY_WAIT = FIRST_DELAY + GRACE + WARM;

export function holdsTo1413({ page, address, command }: Hoverer): void {
  beforeAll(async () => {
    await page().mouse.move(5, 5);
    await page().goto(address());
    await waitForMarks(page());
    await page().evaluate(() => {
      const hands = { moves: 0, focuses: 0 };
      Object.assign(window, { hands });
      addEventListener('pointermove', () => hands.moves++, true);
      addEventListener('focusin', () => hands.focuses++, true);
    });
  });

  const openByPointer = async (): Promise<void> => {
    await pointAtMark(page(), NAME);
    await waitForClosedWords(page(), NAME);
  };

  /** The name that the card is of: that of the mark gone to. */
  const openByKeys = async (): Promise<string> => {
    await page().mouse.move(5, 5);
    await page().focus('.masthead__name a');
    await command('next');
    await command('card');
    return waitForClosedWords(page(), 'Sources');
  };

  const letHandsRest = () =>
    page().evaluate(() =>
      Object.assign((window as unknown as { hands: object }).hands, { moves: 0, focuses: 0 }),
    );
  const hands = () =>
    page().evaluate(() => (window as unknown as { hands: { moves: number; focuses: number } }).hands);

  /** By the page's own clock: what is shown here is what time does, so it must go by. */
  const letTimePass = async (): Promise<void> => {
    const until = (await page().evaluate(() => performance.now())) + LONGER_THAN_ANY_WAIT;
    await page().waitForFunction((end) => performance.now() > end, {}, until);
  };

  const dismiss = async (): Promise<void> => {
    await page().keyboard.press('Escape');
    await waitForNoClosedWords(page());
  };

  describe('a card that the pointer opened', () => {
    it('is dismissible: Escape puts it away while pointer and focus stay where they are, and it does not come back', async () => {
      await page().focus('.masthead__name a');
      await openByPointer();
      await letHandsRest();
      await dismiss();
      await keepDiary(page());
      await letTimePass();
      expect(await readDiary(page())).toEqual([]);
      expect(await hands()).toEqual({ moves: 0, focuses: 0 });
      expect(await page().evaluate(() => document.activeElement?.matches('.masthead__name a'))).toBe(true);
    });

    it('is hoverable: the pointer goes from the words onto it, and it stays', async () => {
      await openByPointer();
      const button = await placeOfClosedButton(page(), 'Keep open');
      await keepDiary(page());
      await sweep(page(), [await placeOf(page(), NAME), button], 0.5);
      await letTimePass();
      expect(await wordsInClosedRoots(page())).toContain(NAME);
      // None other came in between.
      expect(await readDiary(page())).toEqual([]);
      // And from there it is dismissed too.
      await letHandsRest();
      await dismiss();
      expect(await hands()).toEqual({ moves: 0, focuses: 0 });
    });

    it('is persistent: it stays while the pointer rests on its words, and goes once it has left', async () => {
      await openByPointer();
      await letTimePass();
      expect(await wordsInClosedRoots(page())).toContain(NAME);
      await page().mouse.move(5, 5, { steps: 8 });
      await waitForNoClosedWords(page());
    });
  });

  describe('a card that a key opened', () => {
    it('is dismissible: Escape puts it away, no pointer moved, and the focus is where it was', async () => {
      await openByKeys();
      await letHandsRest();
      await dismiss();
      expect((await hands()).moves).toBe(0);
      expect(await page().evaluate(() => document.activeElement?.matches('.masthead__name a'))).toBe(true);
    });

    it('is hoverable and persistent: the pointer comes onto it and leaves it, time goes by, and it stays until it is dismissed', async () => {
      const words = await openByKeys();
      // Before them may stand, for a moment, what is said to a screen reader of the step to the mark.
      const told = words.slice(words.indexOf('On the day'));
      const button = await placeOfClosedButton(page(), 'Keep open');
      await page().mouse.move(button.x, button.y, { steps: 8 });
      await page().mouse.move(5, 5, { steps: 8 });
      await letTimePass();
      expect(await wordsInClosedRoots(page())).toContain(told);
      await dismiss();
    });
  });

  it('a card goes, though nothing is touched, when what it is about is no longer in the page', async () => {
    await openByPointer();
    await letHandsRest();
    await page().evaluate((name) => {
      for (const paragraph of document.querySelectorAll('article p'))
        if (paragraph.textContent?.replace(/\s+/g, ' ').includes(name)) paragraph.textContent = 'Withdrawn.';
    }, NAME);
    await waitForNoClosedWords(page());
    expect((await hands()).focuses).toBe(0);
  });
}
