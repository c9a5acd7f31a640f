// How soon a card is seen: warm, as the next one after another, and with the worker killed.
import type { Page } from 'puppeteer-core';
import { FIRST_DELAY } from '@/lib/core/hover/delays';
import { nextFrame, waitForNoClosedWords } from '../support/closed-roots';
import { stopWorker } from '../support/launch';
import { placeOfMark, waitForMarks } from '../support/marks';
import { type ClockWindow, lateness } from './ui-clock';

/** All named on the demo story, each with a card of its own. */
const NAMES = [
  'Dan Caine',
  'Karoline Leavitt',
  'Vladimir Putin',
  'Steve Witkoff',
  'Karol Nawrocki',
  'Friedrich Merz',
  'Viktor Orbán',
  'Poland',
  'Germany',
  'Canada',
  'Finland',
  'Budapest',
];
const ROUNDS = 4;
const KILLS = 12;

export interface CardFigures {
  /** From the end of the delay to the end of the frame that shows the card; milliseconds. */
  readonly warm: readonly number[];
  /** From the pointer's rest on another name while a card is open: the delay is in it. */
  readonly next: readonly number[];
  /** The card's first of its page, after the worker was killed: also its script is brought. */
  readonly killed: readonly number[];
  /** The same delay with nothing to be done. */
  readonly machine: readonly number[];
}

/** Jumps onto a mark, so that its rest begins with that very movement; resolves with how long after the rest its card was seen. */
async function restToCard(page: Page, name: string): Promise<number> {
  const place = await placeOfMark(page, name);
  if (!place) throw new Error(`“${name}” is not marked.`);
  const { x, y } = place;
  await page.mouse.move(x - 60, y - 90);
  await nextFrame(page);
  await nextFrame(page);
  const shown = page.evaluate(
    (points) => (window as unknown as ClockWindow).whenCardSeen(points),
    // Over and under the words, which may run over two lines: within any card.
    [45, 75].flatMap((off) => [
      { x, y: y + off },
      { x, y: y - off },
    ]),
  );
  await page.mouse.move(x, y);
  const { seen, rested } = await shown;
  return seen - rested;
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await waitForNoClosedWords(page);
}

/** From one name to the one after it in the same line, while the first one's card is open: the pointer jumps, as a quick hand does. */
async function toNext(page: Page): Promise<number> {
  await restToCard(page, 'Poland');
  const next = await page.evaluate(() => {
    for (const ranges of CSS.highlights.values())
      for (const part of ranges) {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        if (range.toString() !== 'Canada') continue;
        const box = range.getClientRects()[0]!;
        const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        if (document.elementFromPoint(at.x, at.y)?.localName !== 'backstory-card') return at;
      }
    return null;
  });
  if (!next) throw new Error('The next name lies under the card.');
  const { x, y } = next;
  const before = await page.evaluate(() => document.querySelector('backstory-card') !== null);
  if (!before) throw new Error('No card is open.');
  const shown = page.evaluate(
    () =>
      new Promise<{ seen: number; rested: number }>((resolve) => {
        const { afterFrame, uiClock } = window as unknown as ClockWindow;
        const first = document.querySelector('backstory-card');
        const watch = new MutationObserver(() => {
          const now = document.querySelector('backstory-card');
          if (!now || now === first) return;
          watch.disconnect();
          // It is placed in a task of its own, and seen with the frame after that.
          setTimeout(() => afterFrame((seen) => resolve({ seen, rested: uiClock.rested })));
        });
        watch.observe(document.documentElement, { childList: true });
      }),
  );
  await page.mouse.move(x, y);
  const { seen, rested } = await shown;
  return seen - rested;
}

export async function measureCards(page: Page, url: string): Promise<CardFigures> {
  await page.goto(url);
  await waitForMarks(page);
  const warm: number[] = [];
  for (const name of NAMES) {
    await restToCard(page, name);
    await close(page);
  }
  for (let round = 0; round < ROUNDS; round++)
    for (const name of NAMES) {
      warm.push((await restToCard(page, name)) - FIRST_DELAY);
      await close(page);
    }
  const machine = await lateness(page, FIRST_DELAY, 20);
  const next: number[] = [];
  for (let round = 0; round < NAMES.length; round++) {
    next.push(await toNext(page));
    await close(page);
  }
  const killed: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    await page.goto(url);
    await waitForMarks(page);
    await stopWorker(page);
    killed.push((await restToCard(page, NAMES[kill % NAMES.length]!)) - FIRST_DELAY);
    await close(page);
  }
  return { warm, next, killed, machine };
}
