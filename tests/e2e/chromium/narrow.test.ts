// The library and the panel where there is little room, in a real Chromium.
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { launchWithLibrary } from '../../support/library-page';
import { waitForMarks } from '../../support/marks';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { standsInLittleRoom } from '../narrow';

declare const chrome: {
  readonly tabs: { query(of: object): Promise<readonly { readonly id: number; readonly url?: string }[]> };
};

let server: StaticServer;
let browser: Browser;

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

standsInLittleRoom(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  const launched = await launchWithLibrary();
  ({ browser } = launched);
  const { story, library, extensionId } = launched;
  await story.bringToFront();
  await story.goto(`${server.origin}/story.html`);
  await waitForMarks(story);
  return {
    library,
    openPanel: async () => {
      const panel = await browser.newPage();
      const tab = await library.evaluate(
        async (where) => (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(where))?.id,
        server.origin,
      );
      await panel.goto(`chrome-extension://${extensionId}/sidepanel.html?tab=${tab}`);
      return panel;
    },
    inScheme: (page, value) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
  };
}, true);
