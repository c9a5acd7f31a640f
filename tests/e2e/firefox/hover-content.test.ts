// Content on hover or focus, WCAG 1.4.13, in a real Firefox.
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { commandInFirefox } from '../../support/commands';
import { waitForMarks } from '../../support/marks';
import { openPanelFromCard } from '../../support/panel';
import { borrowFirefox } from '../../support/shared-firefox';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { holdsTo1413 } from '../hover-content';

let server: StaticServer;
let page: Page;
/** A page of our own: in Firefox the panel is one, in a tab. */
let own: Page;

beforeAll(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  ({ page } = await borrowFirefox());
  await page.goto(`${server.origin}/story.html`);
  await waitForMarks(page);
  own = await openPanelFromCard(page, 'Dan Caine');
  await page.bringToFront();
});

afterAll(async () => {
  await server?.close();
});

holdsTo1413({
  page: () => page,
  address: () => `${server.origin}/story.html`,
  command: (name) => commandInFirefox(own, name),
});
