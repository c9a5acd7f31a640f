// A browser with the built extension and its panel open, to open saved pages in at their own addresses: their scripts and every outside
// request blocked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import type { SessionView } from '@/lib/core/model/session';
import { envelope } from '@/lib/edge/wire/envelope';
import { addressOf, POLICY, type SavedPage } from '../eval/article-pages';
import { ROOT } from './built-extension';
import { goUnheard } from './firefox-itself';
import { firstPage, firstRunPage, launchBareFirefox, launchChromium } from './launch';
import { waitForMarks } from './marks';
import { panelOf } from './panel';
import { borrowFirefox } from './shared-firefox';

/** Beside the repository; where it is missing, what needs it is skipped. */
export const SAVED_PAGES = join(ROOT, '../shared/data/pages');

export interface SavedStories {
  readonly browser: Browser;
  readonly page: Page;
  /** The panel, in Firefox in a tab behind: a page of the extension's own, which may ask the content script what it knows. */
  readonly panel: Page;
  /** Opens a saved page; answers what its content session tells the panel once it has made up its mind. */
  readonly open: (saved: Saved) => Promise<SessionView>;
  /** A tab in which Backstory does not run, to open the same pages in. */
  readonly beside: () => Promise<Beside>;
  readonly close: () => Promise<void>;
}

export type Saved = Pick<SavedPage, 'id' | 'url' | 'file'>;

export interface Beside {
  readonly page: Page;
  readonly open: OpenSaved;
}

/** A story in which names are known: where it is marked, background and library are up, and hear the toolbar button. */
export const KNOWN_STORY = {
  id: 'demo',
  url: 'https://news.example/story',
  file: join(ROOT, 'tests/demo/story.html'),
};

/** `until`: a page that is written into for ever never gets to its load event. */
export type OpenSaved = (
  saved: Saved,
  how?: { readonly policy?: string; readonly until?: 'load' | 'domcontentloaded' },
) => Promise<void>;

/** Opens saved pages in this tab from now on, as the only thing that answers it. In both browsers. */
export async function openerOf(page: Page): Promise<OpenSaved> {
  let body = '';
  let policy = POLICY;
  let isOpening = false;
  const answer = async (request: HTTPRequest): Promise<void> => {
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (!isPage) return request.abort();
    // A page that leads on by itself stays where it is.
    if (!isOpening) return request.respond({ status: 204 });
    isOpening = false;
    return request.respond({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      body,
    });
  };
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    void answer(request).catch(() => {
      // The page that asked has been left meanwhile, or Firefox has refused its frame by itself: there is nobody to answer.
    });
  });
  return async (saved, how = {}) => {
    policy = how.policy ?? POLICY;
    body = readFileSync(saved.file, 'utf8');
    isOpening = true;
    await page.goto(addressOf(saved), { waitUntil: how.until ?? 'load' });
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
      return ask(panel, page.url(), 'raf');
    },
    // A private context: the same browser, in which an extension does not run unless the reader lets it.
    beside: async () => {
      const other = await (await browser.createBrowserContext()).newPage();
      return { page: other, open: await openerOf(other) };
    },
    close: () => browser.close(),
  };
}

export async function openSavedStoriesInFirefox(): Promise<SavedStories> {
  const { browser, page } = await borrowFirefox({ firstRun: true });
  const welcome = await firstRunPage(browser);
  await welcome.bringToFront();
  await goUnheard(welcome, await welcome.evaluate(() => new URL('/sidepanel.html', location.href).href));
  // In front until it stands: behind, it draws no frame to be waited for.
  const panel = await panelOf(page);
  const open = await openerOf(page);
  await page.bringToFront();
  await open(KNOWN_STORY);
  await waitForMarks(page);
  const others: Browser[] = [];
  return {
    browser,
    page,
    panel,
    open: async (saved) => {
      await open(saved);
      return ask(panel, page.url(), 50);
    },
    // Another browser: a context of its own is a container in Firefox, where extensions run.
    beside: async () => {
      const other = await launchBareFirefox({ headless: true });
      others.push(other);
      const bare = await firstPage(other);
      return { page: bare, open: await openerOf(bare) };
    },
    close: async () => {
      for (const other of others) await other.close();
    },
  };
}

/** As the panel asks: `describe`, until the answer is about this address and final. `polling`: frames, or milliseconds where the panel is not seen and draws none. */
async function ask(panel: Page, url: string, polling: 'raf' | number): Promise<SessionView> {
  const view = await panel.waitForFunction(
    async (wanted, message) => {
      const { tabs } = (globalThis as unknown as { chrome: ChromeTabs }).chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      // Before the content script is there, nobody hears it.
      const answer = await tabs.sendMessage(tab!.id, message, { frameId: 0 }).catch(() => null);
      if (!answer?.ok || answer.value.url !== wanted) return null;
      return ['no-article', 'painted', 'failed'].includes(answer.value.state.is) ? answer.value : null;
    },
    { polling },
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
