// A long session whose worker is killed again and again, in a real Chromium.
import type { Browser } from 'puppeteer-core';
import { afterAll } from 'vitest';
import { launchWithLibrary } from '../../support/library-page';
import { outlivesKills } from '../long-session';

let browser: Browser | undefined;

afterAll(() => browser?.close());

outlivesKills(async () => {
  await browser?.close();
  const launched = await launchWithLibrary();
  ({ browser } = launched);
  const session = await launched.library.createCDPSession();
  await session.send('ServiceWorker.enable');
  return { page: launched.library, kill: () => session.send('ServiceWorker.stopAllWorkers') };
}, 150);
