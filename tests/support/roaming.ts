// A reader who goes on and on: loads, steps within a document, back and forward, tabs opened and closed, a card now and then.
import type { Page } from 'puppeteer-core';
import { callByBidi, isFirefox, waitForClosedWords, waitForNoClosedWords } from './closed-roots';
import { pointAtMark } from './marks';
import { addressOfStory, nameIn, STORIES } from './roaming-pages';

/** Navigations of one round. */
export const ROUND = 10;

/** Runs in the page: whether story `number` is shown, with marks in it. */
const IS_MARKED = `(wanted) => [...CSS.highlights.values()].some((ranges) =>
  [...ranges].some(({ startContainer: { isConnected, parentElement } }) =>
    isConnected && parentElement?.closest('article')?.dataset.number === wanted))`;

/** Resolves once story `number` is shown, and marks stand in it. */
export async function waitForStory(page: Page, number: number): Promise<void> {
  await page.waitForFunction(`(${IS_MARKED})('${number % STORIES}')`);
}

/**
 * Round `round` of ten navigations, each to another story, which is waited for until it is marked: four loads, three steps within a
 * document, one back and one forward to documents that the browser has put away, and a tab of its own that is closed again. A card opens
 * on two of the stories: one is closed by the reader, one by the next navigation.
 */
export async function roam(page: Page, origin: string, round: number): Promise<void> {
  const first = round * ROUND;
  const load = async (tab: Page, number: number): Promise<void> => {
    await tab.goto(addressOfStory(origin, number));
    await waitForStory(tab, number);
  };
  await load(page, first);
  for (let number = first + 1; number < first + 4; number++) {
    await page.evaluate((to) => (window as unknown as { go(to: number): void }).go(to), number % STORIES);
    await waitForStory(page, number);
  }
  await openCard(page, first + 3);
  // Firefox's driver loses a tab whose page comes out of the cache: there it is the one that is closed.
  const isLost = await isFirefox(page);
  if (!isLost) await goBackAndForward(page, load, first + 4);
  const tab = await page.browser().newPage();
  if (isLost) await goBackAndForward(tab, load, first + 4);
  else await load(tab, first + 6);
  await tab.close();
  await page.bringToFront();
  await load(page, first + 7);
}

/** The same ways in a browser without us: nothing is marked, no card opens, a story is there once it is shown. */
export async function roamUnmarked(page: Page, origin: string, round: number): Promise<void> {
  const first = round * ROUND;
  const show = async (tab: Page, number: number): Promise<void> => {
    await tab.goto(addressOfStory(origin, number));
    await tab.waitForSelector(`article[data-number="${number % STORIES}"]`);
  };
  await show(page, first);
  for (let number = first + 1; number < first + 4; number++) {
    await page.evaluate((to) => (window as unknown as { go(to: number): void }).go(to), number % STORIES);
    await page.waitForSelector(`article[data-number="${number % STORIES}"]`);
  }
  const tab = await page.browser().newPage();
  await show(tab, first + 4);
  await show(tab, first + 5);
  for (const [way, number] of [
    ['back', first + 4],
    ['forward', first + 5],
  ] as const) {
    await callByBidi(tab, `() => { setTimeout(() => history.${way}()); }`);
    const isThere = `() => document.querySelector('article')?.dataset.number === '${number % STORIES}'`;
    for (let seen: unknown = false; !seen; ) seen = (await callByBidi(tab, isThere)).value;
  }
  await tab.close();
  await page.bringToFront();
  await show(page, first + 7);
}

async function goBackAndForward(
  tab: Page,
  load: (tab: Page, number: number) => Promise<void>,
  first: number,
): Promise<void> {
  await load(tab, first);
  await load(tab, first + 1);
  await openCard(tab, first + 1);
  await tab.keyboard.press('Escape');
  await waitForNoClosedWords(tab);
  // Away from the words, or the card's mark would be under the pointer as the page comes back.
  await tab.mouse.move(2, 2);
  for (const [way, number] of [
    ['back', first],
    ['forward', first + 1],
  ] as const) {
    if (await isFirefox(tab)) {
      await callByBidi(tab, `() => { setTimeout(() => history.${way}()); }`);
      for (let isThere: unknown = false; !isThere; )
        isThere = (await callByBidi(tab, `() => (${IS_MARKED})('${number % STORIES}')`)).value;
    } else {
      await tab.evaluate((where) => void setTimeout(() => history[where]()), way);
      await waitForStory(tab, number);
    }
  }
}

async function openCard(page: Page, number: number): Promise<void> {
  await pointAtMark(page, nameIn(number % STORIES));
  await waitForClosedWords(page, nameIn(number % STORIES));
}
