// The ways to ask for a card, and what is done on one, in a real Firefox.
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import type { Settings } from '@/lib/core/model/settings';
import { ROOT } from '../../support/built-extension';
import { waitForMarks } from '../../support/marks';
import { openPanelFromCard } from '../../support/panel';
import { borrowFirefox } from '../../support/shared-firefox';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { asksForCards } from '../asking';

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

async function choose(choice: Partial<Settings>): Promise<void> {
  const ok = await own.evaluate(async (payload) => {
    type Runtime = { readonly sendMessage: (message: unknown) => Promise<{ ok: boolean }> };
    const { browser: api } = globalThis as unknown as { browser: { runtime: Runtime } };
    const answer = await api.runtime.sendMessage({ backstory: 1, to: 'background', name: 'choose', payload });
    return answer.ok;
  }, choice);
  if (!ok) throw new Error('Not chosen.');
}

asksForCards({ page: () => page, at: (path) => `${server.origin}/${path}`, choose, isSecure: true });
