// The extension is updated under an open page: the old one withdraws, the new one takes over where the page is loaded anew, and the page hears nothing of it.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtExtension, ROOT } from '../../support/built-extension';
import { waitForClosedWords, waitForNoClosedWords } from '../../support/closed-roots';
import { firstPage, launchChromium } from '../../support/launch';
import { markedWords, ONLY_IN, waitForMarked, waitForNoMarks } from '../../support/life';
import { pointAtMark } from '../../support/marks';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { type PageWatch, watchPage } from '../watch-page';

let folder: string;
let server: StaticServer;
let browser: Browser;
let extensionId: string;
let page: Page;
let watch: PageWatch;
/** How many marks the story has. */
let count: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backstory-replaced-'));
  cpSync(builtExtension('chromium'), folder, { recursive: true });
  server = await serveFolder(join(ROOT, 'tests/demo'));
  ({ browser, extensionId } = await launchChromium({ headless: true, folder }));
  page = await firstPage(browser);
  watch = await watchPage(page);
  await page.goto(`${server.origin}/life/app.html`);
  await waitForMarked(page, ONLY_IN.one);
  count = (await markedWords(page)).length;
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Puts a later version in the place of the one that runs, as the browser does when it is idle. */
async function update(): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  const [first = '0', ...rest] = manifest.version.split('.');
  writeFileSync(path, JSON.stringify({ ...manifest, version: [Number(first) + 1, ...rest].join('.') }));
  expect(await browser.installExtension(folder)).toBe(extensionId);
}

it('while a card is open: card and marks are gone with the next look of the pointer, and the page goes on', async () => {
  await pointAtMark(page, ONLY_IN.one);
  await waitForClosedWords(page, 'Chancellor');
  await update();
  await page.mouse.move(5, 5, { steps: 4 });
  await waitForNoClosedWords(page);
  await waitForNoMarks(page);
  const left = await page.evaluate(() => ({
    highlights: [...CSS.highlights.keys()],
    sheets: document.adoptedStyleSheets.length,
    elements: document.querySelectorAll('backstory-card').length,
  }));
  expect(left).toEqual({ highlights: [], sheets: 0, elements: 0 });
});

it('loaded anew, the page is marked by the new version, each name once, and its card opens', async () => {
  await page.reload();
  await waitForMarked(page, ONLY_IN.one);
  expect((await markedWords(page)).length).toBe(count);
  await pointAtMark(page, ONLY_IN.one);
  await waitForClosedWords(page, 'Chancellor');
  expect(await page.evaluate(() => document.querySelectorAll('backstory-card').length)).toBe(1);
  await page.keyboard.press('Escape');
  await waitForNoClosedWords(page);
  const ours = await browser.newPage();
  await ours.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  const version = await ours.evaluate(
    () =>
      (
        globalThis as unknown as { chrome: { runtime: { getManifest(): { version: string } } } }
      ).chrome.runtime.getManifest().version,
  );
  expect(version).toBe(
    (JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { version: string }).version,
  );
  await ours.close();
});

it('no page’s console holds a complaint', () => {
  expect(watch.complaints).toEqual([]);
});
