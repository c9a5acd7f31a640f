// Saved pages, in a real Chromium.
import { firstPage, isWorker, launchChromium, stopWorker } from '../../support/launch';
import { openSavedStories } from '../../support/saved-stories';
import { marksSavedPages, wakesForStoriesOnly } from '../corpus';
import { watchPage } from '../watch-page';

/** What a page says of itself: what our policy blocks, what servers that are not there do not answer, advice on its forms. */
const ITS_OWN =
  /Content Security Policy|violates the following|net::ERR_|Failed to load resource|Mixed Content|<link rel=preload>|Unrecognized feature|Unsafe attempt to load URL|^recommendation: /;

marksSavedPages(openSavedStories, async ({ page }) => {
  const { complaints, domBefore } = await watchPage(page);
  let told = 0;
  return {
    domBefore,
    newComplaints: async () => {
      const fresh = complaints.slice(told).filter((complaint) => !ITS_OWN.test(complaint));
      told = complaints.length;
      return fresh;
    },
  };
});

wakesForStoriesOnly(async () => {
  const { browser } = await launchChromium({ headless: true });
  const page = await firstPage(browser);
  return {
    page,
    stop: () => stopWorker(page),
    isUp: async () => browser.targets().some(isWorker),
    close: () => browser.close(),
  };
});
