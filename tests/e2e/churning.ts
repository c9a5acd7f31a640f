// Pages that make us work: what they ask of us costs the background nothing, and once they rest the story is marked as it was. In both browsers.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { pointAtMark, waitForMarks } from '../support/marks';
import type { Churning } from './churning-pages';
import type { Attacked } from './stealing';

/** A page of the extension's own, which hears every question of a page as the background does. */
export interface Listening {
  readonly forget: () => Promise<void>;
  readonly heard: () => Promise<readonly string[]>;
}

interface Heard {
  heard: string[];
  readonly chrome: {
    readonly runtime: { readonly onMessage: { addListener(listen: (message: unknown) => void): void } };
  };
}

export async function listenIn(own: Page): Promise<Listening> {
  await own.evaluate(() => {
    const scope = globalThis as unknown as Heard;
    scope.heard = [];
    scope.chrome.runtime.onMessage.addListener((message) => {
      scope.heard.push((message as { name: string }).name);
    });
  });
  return {
    forget: () =>
      own.evaluate(() => {
        (globalThis as unknown as Heard).heard = [];
      }),
    heard: () => own.evaluate(() => (globalThis as unknown as Heard).heard),
  };
}

/** Times that a page does what it does: each is a change in itself, and all of them take a second or two. */
const ROUNDS = 40;
/** Six readings at once and one every two seconds that a click is worth; besides, what a story is told as read. */
const MOST_QUESTIONS = 12;

/** The words of marks that are seen: one may still be held on to that lies in a node which was taken away. */
export const marksThatStand = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((ranges) => [...ranges])
      .filter(({ startContainer, endContainer }) => startContainer.isConnected && endContainer.isConnected)
      .map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString();
      })
      .sort(),
  );

/** Those whose work is not mostly the browser's own; all are measured by `npm run bench -- load churn`. */
const QUICK = [
  '/rebuilt.html',
  '/replaced.html',
  '/rewritten.html',
  '/moved.html',
  '/hidden.html',
  '/sending.html',
  '/clearing.html',
];

export function holdsOutChurning({ page, at, newComplaints }: Attacked, own: () => Listening): void {
  it.each(QUICK)(
    '%s: few questions, no complaint, and at rest the marks and a card as before',
    async (path) => {
      await page().goto(at(path));
      await waitForMarks(page());
      const before = await marksThatStand(page());
      await own().forget();
      await page().evaluate(() => (window as unknown as Churning).begin());
      await page().waitForFunction((most) => (window as unknown as Churning).rounds >= most, {}, ROUNDS);
      expect((await own().heard()).length).toBeLessThan(MOST_QUESTIONS);
      await page().evaluate(() => (window as unknown as Churning).rest());
      await expect.poll(() => marksThatStand(page())).toEqual(before);
      await pointAtMark(page(), 'Dan Caine');
      await page().waitForSelector('backstory-card');
      await page().keyboard.press('Escape');
      await page().waitForFunction(() => document.querySelector('backstory-card') === null);
      expect(newComplaints()).toEqual([]);
    },
  );
}
