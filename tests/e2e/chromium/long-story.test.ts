// A story of 200,000 words in the built extension: its first part marked at once, the rest on a press in the panel, and the page's main thread free meanwhile.
import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstPage, launchChromium } from '../../support/launch';
import { readMarks, waitForMarks, waitUntilInView } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { panelOf, pressRow, readRows, waitForRows } from '../../support/panel';
import { longStory } from '../long-story';
import { type PageWatch, watchPage } from '../watch-page';

let server: PageServer;
let browser: Browser;
let page: Page;
let panel: Page;
let watch: PageWatch;

beforeAll(async () => {
  server = await servePages({ '/long.html': longStory() });
  const launched = await launchChromium({ headless: true });
  browser = launched.browser;
  page = await firstPage(browser);
  watch = await watchPage(page);
  await page.goto(`${server.origin}/long.html`);
  await waitForMarks(page);
  const extension = (await browser.extensions()).get(launched.extensionId);
  if (!extension) throw new Error('The extension is not installed.');
  await page.triggerExtensionAction(extension);
  panel = await panelOf(page);
  await waitForRows(panel);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const said = (): Promise<string> => panel.$eval('.coverage-words', (words) => words.textContent ?? '');
const labels = async (): Promise<string[]> => (await readRows(panel)).map(({ label }) => label);

it('is marked in its first part, and the panel says how much that is', async () => {
  expect(await said()).toMatch(/^Read the first (?:1\d|2\d),000 of about 20\d,000 words\.$/);
  expect(await labels()).toContain('Dan Caine');
  // He is named near the end only.
  expect(await labels()).not.toContain('Viktor Orbán');
});

it('has nothing that axe finds wrong while the rest waits to be read', async () => {
  await panel.evaluate(axe.source);
  const faults = () =>
    panel.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
    });
  expect(await faults()).toEqual([]);
});

it('is read on from the keyboard, and can be stopped', async () => {
  await panel.focus('.coverage-button');
  await panel.keyboard.press('Enter');
  await panel.waitForFunction(() =>
    document.querySelector('.coverage-words')?.textContent?.startsWith('Reading on'),
  );
  expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('Stop');
  await panel.keyboard.press('Enter');
  await panel.waitForFunction(() =>
    document.querySelector('.coverage-words')?.textContent?.startsWith('Read the first'),
  );
  expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('Scan the rest');
});

it('is read to its end: names of the end are listed, marked and reached, and short forms of the beginning understood', async () => {
  const before = (await readMarks(page)).length;
  await panel.keyboard.press('Enter');
  await panel.waitForFunction(
    () => document.querySelector('.coverage-words')?.textContent?.startsWith('Read to the end'),
    {
      timeout: 50_000,
    },
  );
  await expect.poll(labels).toContain('Viktor Orbán');
  const marks = await readMarks(page);
  expect(marks.length).toBeGreaterThan(before);
  expect(marks.at(-1)?.words).toBe('Caine');
  expect(marks.find(({ words }) => words === 'Viktor Orbán')).toBeDefined();
  await pressRow(panel, 'Viktor Orbán');
  await waitUntilInView(page, 'Viktor Orbán');
});

it('leaves the page as it was', async () => {
  expect(await watch.domNow()).toBe(await watch.domBefore());
  expect(watch.complaints).toEqual([]);
});
