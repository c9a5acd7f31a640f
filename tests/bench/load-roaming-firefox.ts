// A thousand navigations in a real Firefox, with cards that open: what its memory reporters count of pages and background after them, beside what
// they counted after a hundred; and then the same in another without the extension, which tells what of it is the browser's own.
import type { Browser, Page } from 'puppeteer-core';
import type { Held } from '../support/held';
import { watchFirefoxHeld } from '../support/held-firefox';
import { firstPage, launchFirefox } from '../support/launch';
import { ROUND, roam, roamUnmarked } from '../support/roaming';
import { serveStories } from '../support/roaming-pages';
import { growthRows, type Part } from './load-rows';

const EARLY = 100;
/** The browser’s own caches of pages and code are filled by then. */
const WARM = 30;

async function heldAfter(
  browser: Browser,
  { extensionId, late, go }: { extensionId: string; late: number; go: (round: number) => Promise<void> },
): Promise<readonly [Held, Held]> {
  const watched = await watchFirefoxHeld(browser, extensionId);
  for (let done = 0; done < WARM; done += ROUND) await go(done / ROUND);
  let before: Held = {};
  for (let done = ROUND; done <= late; done += ROUND) {
    await go(done / ROUND);
    if (done === EARLY) before = await watched.now();
    if (done % EARLY === 0) console.error(`${done} navigations: ${JSON.stringify(await watched.now())}`);
  }
  return [before, await watched.now()];
}

export async function measureRoamingInFirefox(late: number): Promise<readonly Part[]> {
  return [await roamedInFirefox(late, true), await roamedInFirefox(late, false)];
}

/** `withUs`: else the same ways in such a browser, from which the extension was taken. */
async function roamedInFirefox(late: number, withUs: boolean): Promise<Part> {
  const server = await serveStories();
  const { browser, extensionId } = await launchFirefox({ headless: true, ownChrome: true });
  try {
    if (!withUs) await browser.uninstallExtension(extensionId);
    const page: Page = await firstPage(browser);
    const go = (round: number): Promise<void> =>
      withUs ? roam(page, server.origin, round) : roamUnmarked(page, server.origin, round);
    const held = await heldAfter(browser, { extensionId, late, go });
    const rows = growthRows('Firefox', held, [`after ${EARLY}`, `after ${late}`]);
    return {
      what: `${late} navigations in Firefox: loads, steps within a document, back and forward, tabs${withUs ? '; two cards in ten' : '; without us'}`,
      // What the browser keeps by itself is its own matter.
      rows: withUs ? rows : rows.map(({ what, figures }) => ({ what, figures })),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}
