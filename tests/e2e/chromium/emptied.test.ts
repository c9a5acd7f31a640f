// An empty store and an old one, in a real Chromium.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { launchWithLibrary } from '../../support/library-page';
import { noticesEmptied } from '../emptied';

let browser: Browser;
let library: Page;
let extensionId: string;

beforeAll(async () => {
  ({ browser, library, extensionId } = await launchWithLibrary());
  // Until the starter pack is in, the background writes into what is put in its database's place.
  await library.waitForFunction(() =>
    [...document.querySelectorAll('.kind-count')].some(
      ({ textContent }) => Number(textContent?.replace(/\D/g, '')) > 1_000,
    ),
  );
});
afterAll(() => browser?.close());

const origin = () => `chrome-extension://${extensionId}`;

noticesEmptied({
  library: () => library,
  async panel() {
    const page = await browser.newPage();
    await page.goto(`${origin()}/sidepanel.html`);
    return page;
  },
  // As the browser's own dialogue clears the data of a site.
  async empty() {
    const session = await library.createCDPSession();
    await session.send('Storage.clearDataForOrigin', { origin: origin(), storageTypes: 'indexeddb' });
    await session.detach();
  },
});
