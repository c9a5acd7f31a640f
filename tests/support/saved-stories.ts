// Chromium with the built extension and its panel open, to open saved pages in at their own addresses: their scripts and every outside
// request blocked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { addressOf, POLICY, type SavedPage } from '../eval/article-pages';
import { ROOT } from './built-extension';
import { firstPage, launchChromium } from './launch';
import { waitForMarks } from './marks';
import { panelOf } from './panel';

/** Beside the repository; where it is missing, what needs it is skipped. */
export const SAVED_PAGES = join(ROOT, '../shared/data/pages');

export interface SavedStories {
  readonly browser: Browser;
  readonly page: Page;
  readonly panel: Page;
  readonly extensionId: string;
  /** Opens a saved page in a process of its own; resolves once the extension has made up its mind about it. */
  readonly open: (saved: SavedPage) => Promise<Outcome>;
}

export interface Outcome {
  readonly state: 'no-article' | 'painted' | 'failed';
  /** What the panel says about the page. */
  readonly sentence: string;
}

/** A story in which names are known: where it is marked, background and library are up, and hear the toolbar button. */
const FIRST = { url: 'https://news.example/first', file: join(ROOT, 'tests/demo/story.html') };

export async function openSavedStories(): Promise<SavedStories> {
  const { browser, extensionId } = await launchChromium({ headless: true });
  const page = await firstPage(browser);
  let body = readFileSync(FIRST.file, 'utf8');
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame())
      void request.respond({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': POLICY },
        body,
      });
    else void request.abort();
  });
  await page.goto(FIRST.url);
  await waitForMarks(page);
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error('The extension is not installed.');
  await page.triggerExtensionAction(extension);
  const panel = await panelOf(page);
  return {
    browser,
    page,
    panel,
    extensionId,
    open: async (saved) => {
      // By way of a page that has no session: what the panel shows afterwards is not the page before.
      await page.goto('about:blank');
      await panel.waitForFunction(() => document.querySelector('.status[data-state="none"]') !== null);
      body = readFileSync(saved.file, 'utf8');
      await page.goto(addressOf(saved));
      await panel.waitForFunction(() =>
        ['no-article', 'painted', 'failed'].includes(
          document.querySelector('.status')?.getAttribute('data-state') ?? '',
        ),
      );
      return panel.evaluate(() => ({
        state: document.querySelector('.status')?.getAttribute('data-state') as Outcome['state'],
        sentence: document.querySelector('.status')?.textContent ?? '',
      }));
    },
  };
}
