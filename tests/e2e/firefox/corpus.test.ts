// Saved pages, in a real Firefox.
import { stateOfEventPage, stopEventPage } from '../../support/firefox-itself';
import { openSavedStoriesInFirefox } from '../../support/saved-stories';
import { borrowFirefox } from '../../support/shared-firefox';
import { marksSavedPages, wakesForStoriesOnly } from '../corpus';
import { noteDom, oursInFirefoxConsole } from '../watch-page';

/** A page takes it a second, and is read by the same code. */
const EVERY = 3;

marksSavedPages(
  openSavedStoriesInFirefox,
  async ({ browser, page, panel }) => {
    const { host } = new URL(await panel.evaluate(() => location.href));
    await noteDom(page);
    return {
      domBefore: () => page.evaluate(() => (window as unknown as { domBefore: string }).domBefore),
      newComplaints: () => oursInFirefoxConsole(browser, host),
    };
  },
  EVERY,
);

wakesForStoriesOnly(async () => {
  const { browser, page, extensionId } = await borrowFirefox();
  return {
    page,
    stop: () => stopEventPage(browser, extensionId),
    isUp: async () => (await stateOfEventPage(browser, extensionId)) !== 'stopped',
    close: async () => {},
  };
});
