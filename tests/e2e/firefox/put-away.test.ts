// Tabs that nobody looks at, in a real Firefox. What differs there of coming back to a page is in `staying`.
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { stateOfEventPage, stopEventPage } from '../../support/firefox-itself';
import { firstRunPage } from '../../support/launch';
import { type Calls, countCallsFrom, ONLY_IN, waitForMarked } from '../../support/life';
import { borrowFirefox } from '../../support/shared-firefox';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { readsWhatIsSeen } from '../put-away';

let server: StaticServer;

afterAll(() => server?.close());

readsWhatIsSeen(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  const { browser, page, extensionId } = await borrowFirefox({ firstRun: true });
  const own = await firstRunPage(browser);
  await page.bringToFront();
  await page.goto(`${server.origin}/life/app.html`);
  await waitForMarked(page, ONLY_IN.one);
  const calls: Calls = await countCallsFrom(own);
  return {
    page,
    origin: server.origin,
    calls: async () => calls,
    stop: () => stopEventPage(browser, extensionId),
    isUp: async () => (await stateOfEventPage(browser, extensionId)) !== 'stopped',
    inExtension: (work) => own.evaluate(work) as ReturnType<typeof work>,
  };
});
