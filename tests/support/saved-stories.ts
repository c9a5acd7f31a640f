// Chromium with the built extension and its panel open, to open saved pages in at their own addresses: their scripts and every outside
// request blocked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { SessionView } from '@/lib/core/model/session';
import { envelope } from '@/lib/edge/wire/envelope';
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
  /** The side panel: a page of the extension's own, which may ask the content script what it knows. */
  readonly panel: Page;
  /** Opens a saved page; answers what its content session tells the panel once it has made up its mind. */
  readonly open: (saved: SavedPage) => Promise<SessionView>;
}

/** A story in which names are known: where it is marked, background and library are up, and hear the toolbar button. */
export const KNOWN_STORY = {
  id: 'demo',
  url: 'https://news.example/story',
  file: join(ROOT, 'tests/demo/story.html'),
};

/** Opens saved pages in this tab from now on. */
export async function openerOf(
  page: Page,
): Promise<(saved: Pick<SavedPage, 'id' | 'url' | 'file'>) => Promise<void>> {
  let body = '';
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
  return async (saved) => {
    body = readFileSync(saved.file, 'utf8');
    await page.goto(addressOf(saved));
  };
}

export async function openSavedStories(): Promise<SavedStories> {
  const { browser, extensionId } = await launchChromium({ headless: true });
  const page = await firstPage(browser);
  const open = await openerOf(page);
  await open(KNOWN_STORY);
  await waitForMarks(page);
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error('The extension is not installed.');
  await page.triggerExtensionAction(extension);
  const panel = await panelOf(page);
  return {
    browser,
    page,
    panel,
    open: async (saved) => {
      await open(saved);
      return ask(panel, page.url());
    },
  };
}

/** As the panel asks: `describe`, until the answer is about this address and final. */
async function ask(panel: Page, url: string): Promise<SessionView> {
  const view = await panel.waitForFunction(
    async (wanted, message) => {
      const { tabs } = (globalThis as unknown as { chrome: ChromeTabs }).chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      // Before the content script is there, nobody hears it.
      const answer = await tabs.sendMessage(tab!.id, message, { frameId: 0 }).catch(() => null);
      if (!answer?.ok || answer.value.url !== wanted) return null;
      return ['no-article', 'painted', 'failed'].includes(answer.value.state.is) ? answer.value : null;
    },
    {},
    url,
    envelope('content', 'describe', {}),
  );
  return (await view.jsonValue()) as SessionView;
}

/** What of the extension's own interface the panel is asked to use. */
interface ChromeTabs {
  readonly tabs: {
    query(which: object): Promise<readonly { readonly id: number }[]>;
    sendMessage(
      tab: number,
      message: object,
      to: object,
    ): Promise<{ readonly ok: boolean; readonly value: SessionView } | null>;
  };
}
