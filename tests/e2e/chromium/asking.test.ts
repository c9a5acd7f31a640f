// The ways to ask for a card, and what is done on one, in a real Chromium; with a finger, in full screen, and among what pages put over all.
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '@/lib/core/model/settings';
import { ROOT } from '../../support/built-extension';
import { boxOfCard, waitForClosedWords, waitForNoClosedWords } from '../../support/closed-roots';
import { firstPage, launchChromium } from '../../support/launch';
import { pointAtMark, waitForMarks } from '../../support/marks';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { asksForCards, placeOf } from '../asking';

/** No address of this machine's: a page without TLS, as there are. The server answers for every host. */
const SITE = 'http://news.example';

let server: StaticServer;
let browser: Browser;
let page: Page;
let own: Page;

beforeAll(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  const launched = await launchChromium({ headless: true, proxy: new URL(server.origin).host });
  browser = launched.browser;
  page = await firstPage(browser);
  own = await browser.newPage();
  await own.goto(`chrome-extension://${launched.extensionId}/library.html`);
  await page.bringToFront();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function choose(choice: Partial<Settings>): Promise<void> {
  const answer = await own.evaluate(
    (payload) =>
      (
        globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> } };
        }
      ).chrome.runtime.sendMessage({ backstory: 1, to: 'background', name: 'choose', payload }),
    choice,
  );
  if (!answer.ok) throw new Error(`Not chosen: ${JSON.stringify(answer)}`);
}

asksForCards({ page: () => page, at: (path) => `${SITE}/${path}`, choose, isSecure: false });

describe('with a finger', () => {
  let touched: Page;
  beforeAll(async () => {
    touched = await browser.newPage();
    await touched.setViewport({ width: 390, height: 760, hasTouch: true, isMobile: true });
    await touched.goto(`${SITE}/story.html`);
    await waitForMarks(touched);
  });
  afterAll(async () => {
    await touched.close();
  });

  it('a tap on a mark opens a sheet at the bottom, clear of the words; a tap elsewhere puts it away', async () => {
    const { x, y } = await placeOf(touched, 'Dan Caine');
    await touched.touchscreen.tap(x, y);
    await waitForClosedWords(touched, 'Dan Caine');
    const box = await boxOfCard(touched);
    expect(box?.left).toBe(0);
    expect(Math.round(box?.bottom ?? 0)).toBe(760);
    await touched.touchscreen.tap(6, 100);
    await waitForNoClosedWords(touched);
  });

  it('scrolling with a finger opens nothing and closes nothing', async () => {
    const { x, y } = await placeOf(touched, 'Karol Nawrocki');
    const swipe = async (): Promise<void> => {
      await touched.evaluate(() => {
        const ended = new Promise((gone) =>
          addEventListener('scrollend', gone, { once: true, capture: true }),
        );
        Object.assign(window, { ended });
      });
      const finger = await touched.touchscreen.touchStart(x, Math.min(y, 250));
      for (let step = 1; step <= 8; step += 1) await finger.move(x, Math.min(y, 250) - step * 20);
      await finger.end();
      // While a page glides on, a tap only stops it.
      await touched.evaluate(
        async () => void (await (window as unknown as { ended: Promise<unknown> }).ended),
      );
    };
    await swipe();
    await waitForNoClosedWords(touched);
    const again = await placeOf(touched, 'Karol Nawrocki');
    await touched.touchscreen.tap(again.x, again.y);
    await waitForClosedWords(touched, 'Karol Nawrocki');
    await swipe();
    expect(await waitForClosedWords(touched, 'Karol Nawrocki')).not.toBe('');
  });
});

describe('among what a page puts over all', () => {
  beforeAll(async () => {
    await page.bringToFront();
    await page.goto(`${SITE}/story.html`);
    await waitForMarks(page);
  });

  it('in full screen the card stands over its words’ element, and stays reachable', async () => {
    await page.evaluate(() => {
      document
        .querySelector('h1')!
        .addEventListener('click', () => void document.documentElement.requestFullscreen(), { once: true });
      scrollTo({ top: 0, behavior: 'instant' });
    });
    await page.click('h1');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await pointAtMark(page, 'Dan Caine');
    await waitForClosedWords(page, 'Dan Caine');
    const { left, top } = (await boxOfCard(page))!;
    const over = await page.evaluate(
      (x, y) => document.elementFromPoint(x, y)?.localName,
      left + 40,
      top + 30,
    );
    expect(over).toBe('backstory-card');
    await page.evaluate(() => document.exitFullscreen());
    await page.keyboard.press('Escape');
    await waitForNoClosedWords(page);
  });

  it('above the highest z-index, whatever the page says to all elements', async () => {
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent =
        '* { all: unset !important } html { font-size: 62.5%; filter: saturate(0.9) } backstory-card { display: none !important }' +
        'p, div { display: block !important } head, script, style { display: none !important } #war { position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; pointer-events: none !important; display: block !important }';
      document.head.append(style);
      document.body.insertAdjacentHTML('beforeend', '<div id="war"></div>');
    });
    await pointAtMark(page, 'Dan Caine');
    await waitForClosedWords(page, 'Dan Caine');
    const { left, top } = (await boxOfCard(page))!;
    const over = await page.evaluate(
      (x, y) => document.elementFromPoint(x, y)?.localName,
      left + 40,
      top + 30,
    );
    expect(over).toBe('backstory-card');
  });
});
