// The extension is updated under an open page: the old one withdraws, the new one takes over where the page is loaded anew, and the page hears
// nothing of it. The same in both browsers.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BrowserName } from '../support/browsers.mjs';
import { builtExtension } from '../support/built-extension';
import { waitForClosedWords, waitForNoClosedWords } from '../support/closed-roots';
import { markedWords, ONLY_IN, waitForMarked, waitForNoMarks } from '../support/life';
import { pointAtMark } from '../support/marks';

export interface Replaced {
  readonly page: Page;
  readonly extensionId: string;
  /** Where tests/demo is served. */
  readonly origin: string;
  /** Of the extension, as the browser runs it. */
  readonly runningVersion: () => Promise<string>;
  /** Of the page and of our scripts in it, so far. */
  readonly complaints: () => Promise<readonly string[]>;
}

const versionIn = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { version: string }).version;

/** What of ours the page holds beside marks. */
const left = (page: Page): Promise<{ readonly sheets: number; readonly elements: number }> =>
  page.evaluate(() => ({
    sheets: document.adoptedStyleSheets.length,
    elements: document.querySelectorAll('backstory-card').length,
  }));

/** `begin` is given a copy of the extension to start with. */
export function withdraws(name: BrowserName, begin: (folder: string) => Promise<Replaced>): void {
  /** Firefox runs the next version in pages that are open. */
  const takesOver = name === 'firefox';
  let folder: string;
  let page: Page;
  let extensionId: string;
  let runningVersion: Replaced['runningVersion'];
  let complaints: Replaced['complaints'];
  /** How many marks the story has. */
  let count: number;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'backstory-replaced-'));
    cpSync(builtExtension(name), folder, { recursive: true });
    const begun = await begin(folder);
    ({ page, extensionId, runningVersion, complaints } = begun);
    await page.goto(`${begun.origin}/life/app.html`);
    await waitForMarked(page, ONLY_IN.one);
    count = (await markedWords(page)).length;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Puts a later version in the place of the one that runs, as the browser does when it is idle. */
  async function update(): Promise<void> {
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
    const [first = '0', ...rest] = manifest.version.split('.');
    writeFileSync(path, JSON.stringify({ ...manifest, version: [Number(first) + 1, ...rest].join('.') }));
    expect(await page.browser().installExtension(folder)).toBe(extensionId);
  }

  it.skipIf(takesOver)(
    'while a card is open: card and marks are gone with the next look of the pointer, and the page goes on',
    async () => {
      await pointAtMark(page, ONLY_IN.one);
      await waitForClosedWords(page, 'Chancellor');
      await update();
      await page.mouse.move(5, 5, { steps: 4 });
      await waitForNoClosedWords(page);
      await waitForNoMarks(page);
      expect(await left(page)).toEqual({ sheets: 0, elements: 0 });
      expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    },
  );

  it.runIf(takesOver)(
    'while a card is open: it is gone, the next version has the marks at once, and opens its own',
    async () => {
      await pointAtMark(page, ONLY_IN.one);
      await waitForClosedWords(page, 'Chancellor');
      await update();
      await waitForNoClosedWords(page);
      await expect.poll(() => left(page)).toEqual({ sheets: 1, elements: 0 });
      expect((await markedWords(page)).length).toBe(count);
      await pointAtMark(page, ONLY_IN.one);
      await waitForClosedWords(page, 'Chancellor');
      expect(await left(page)).toEqual({ sheets: 1, elements: 1 });
      await page.keyboard.press('Escape');
      await waitForNoClosedWords(page);
    },
  );

  it('loaded anew, the page is marked by the new version, each name once, and its card opens', async () => {
    await page.reload();
    await waitForMarked(page, ONLY_IN.one);
    expect((await markedWords(page)).length).toBe(count);
    await pointAtMark(page, ONLY_IN.one);
    await waitForClosedWords(page, 'Chancellor');
    expect(await page.evaluate(() => document.querySelectorAll('backstory-card').length)).toBe(1);
    await page.keyboard.press('Escape');
    await waitForNoClosedWords(page);
    expect(await runningVersion()).toBe(versionIn(folder));
  });

  it('no page’s console holds a complaint', async () => {
    expect(await complaints()).toEqual([]);
  });
}
