// The whole library page by the keyboard alone, in a real Chromium.
import type { Browser } from 'puppeteer-core';
import { afterAll } from 'vitest';
import { launchWithLibrary } from '../../support/library-page';
import { goesByKeys } from '../library-keys';

let browser: Browser;

afterAll(() => browser?.close());

goesByKeys(async () => {
  const launched = await launchWithLibrary();
  ({ browser } = launched);
  // Chromium without a window has no bars.
  return { library: launched.library, asksToKeep: true, comeBack: async () => {} };
});
