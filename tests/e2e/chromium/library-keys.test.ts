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
  return launched.library;
});
