// A page at rest runs nothing of ours; and a page that outlives our extension is rid of us, without a trace and without an error.
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { firstPage, launchChromium } from '../../support/launch';
import { markedWords, ONLY_IN, waitForMarked, waitForNoMarks } from '../../support/life';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { type PageWatch, watchPage } from '../watch-page';

let server: StaticServer;
let browser: Browser;
let extensionId: string;
let page: Page;
let watch: PageWatch;

beforeAll(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  ({ browser, extensionId } = await launchChromium({ headless: true }));
  page = await firstPage(browser);
  watch = await watchPage(page);
  await page.goto(`${server.origin}/life/app.html`);
  await waitForMarked(page, ONLY_IN.one);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

interface TraceEvent {
  readonly name: string;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Whether a script is one of those that we run in pages. The recording is of the whole browser. */
function isInPage(url: string): boolean {
  return url.startsWith(`chrome-extension://${extensionId}/`) && !url.endsWith('/background.js');
}

/** How often the browser entered a function of ours in a page while `work` was done. */
async function callsOfOurs(work: () => Promise<unknown>): Promise<number> {
  await page.tracing.start({ categories: ['devtools.timeline'] });
  await work();
  const recorded = new TextDecoder().decode(await page.tracing.stop());
  const { traceEvents } = JSON.parse(recorded) as { traceEvents: TraceEvent[] };
  return traceEvents.filter(({ name, args }) => name === 'FunctionCall' && isInPage(args?.data?.url ?? ''))
    .length;
}

it('at rest nothing of ours runs: no timer, no polling', async () => {
  // The story was read just now; what that has started comes to its end.
  const atWork = await callsOfOurs(async () => {
    await page.evaluate(() =>
      document.querySelector('article')?.append(window.app.paragraph('Emmanuel Macron said nothing.')),
    );
    await waitForMarked(page, 'Emmanuel Macron');
  });
  // The recording sees us where we do run.
  expect(atWork).toBeGreaterThan(0);
  const atRest = await callsOfOurs(() =>
    page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3_000))),
  );
  expect(atRest).toBe(0);
});

it('the extension is taken away under the page: nothing of it is left, and the page goes on', async () => {
  expect((await markedWords(page)).length).toBeGreaterThan(0);
  // As an update does to the pages that are open: to their scripts it is the same.
  await browser.uninstallExtension(extensionId);
  // The page's next change is an occasion to notice.
  await page.evaluate(() =>
    document.querySelector('article')?.append(window.app.paragraph('Donald Tusk said nothing either.')),
  );
  await waitForNoMarks(page);
  const left = await page.evaluate(() => ({
    highlights: [...CSS.highlights.keys()],
    sheets: document.adoptedStyleSheets.length,
    elements: document.querySelectorAll('backstory-card').length,
  }));
  expect(left).toEqual({ highlights: [], sheets: 0, elements: 0 });
  // Nor does it stir any more.
  const calls = await callsOfOurs(() =>
    page.evaluate(async () => {
      history.pushState(null, '', '/life/two.html');
      window.app.show('two');
      window.app.describe('two');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }),
  );
  expect(calls).toBe(0);
  expect(watch.complaints).toEqual([]);
});
