// Twenty tabs with a story in each, in a real Firefox: each costs it far more than it costs Chromium, and us as much.
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { watchFirefoxHeld } from '../../support/held-firefox';
import { countCallsFrom, ONLY_IN, waitForMarked } from '../../support/life';
import { openPanelFromCard } from '../../support/panel';
import { borrowFirefox } from '../../support/shared-firefox';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { bearsManyTabs } from '../many-tabs';

let server: StaticServer;

afterAll(() => server?.close());

bearsManyTabs(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  const { browser, extensionId, page } = await borrowFirefox();
  await page.goto(`${server.origin}/life/app.html`);
  await waitForMarked(page, ONLY_IN.one);
  const own = await openPanelFromCard(page, ONLY_IN.one);
  await page.bringToFront();
  const held = await watchFirefoxHeld(browser, extensionId);
  return {
    page,
    origin: server.origin,
    count: 20,
    calls: await countCallsFrom(own),
    openTabs: () =>
      own.evaluate(async () => {
        const { browser } = globalThis as unknown as {
          browser: { tabs: { query(of: object): Promise<object[]> } };
        };
        return (await browser.tabs.query({})).length;
      }),
    bytes: async () => (await held.now())['bytes of the background']!,
  };
});
