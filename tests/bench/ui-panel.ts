// How soon the panel shows something, and the story's rows, after it is opened: beside the page, and in a tab.
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page, Target } from 'puppeteer-core';
import { builtExtension } from '../support/built-extension';
import { stopWorker } from '../support/launch';
import { waitForMarks } from '../support/marks';
import { waitForRows } from '../support/panel';

const OPENINGS = 12;

export interface Opened {
  /** First contentful paint: milliseconds from the start of the panel's document to its first frame with words. */
  readonly first: readonly number[];
  /** From the toolbar's press, which the browser answers by making the panel, to that frame. */
  readonly fromPress: readonly number[];
}

export interface PanelFigures {
  /** Opened in turn, opening by opening. */
  readonly ours: Opened;
  /** A page of one paragraph in the panel's place: the browser's own share. */
  readonly still: Opened;
  /** In a tab, without what making a side panel costs: first contentful paint, of ours and of the paragraph in turn. */
  readonly firstInTab: readonly number[];
  readonly stillInTab: readonly number[];
  /** In a tab, from the start of the document to the frame with the story's rows; and with the worker killed before it. */
  readonly rows: readonly number[];
  readonly rowsKilled: readonly number[];
}

const OURS = 'sidepanel.html';
const STILL = 'still.html';

/** A copy of the built extension with a page of one paragraph in it, which no script and no style belongs to. */
export function withStillPage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-still-'));
  cpSync(builtExtension('chromium'), folder, { recursive: true });
  writeFileSync(
    join(folder, STILL),
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Still</title></head><body><p>A paragraph.</p></body></html>\n',
  );
  return folder;
}

declare const chrome: {
  readonly tabs: { query(of: object): Promise<readonly { readonly id: number; readonly url?: string }[]> };
  readonly sidePanel: { setOptions(options: { readonly path: string }): Promise<void> };
};

interface Place {
  readonly browser: Browser;
  readonly page: Page;
  /** A page of the extension's own, which may say what the panel shows. */
  readonly library: Page;
  readonly extensionId: string;
}

interface Opening {
  readonly first: number;
  readonly fromPress: number;
}

/** First contentful paint: after the start of the document, and by the clock. */
async function firstPaint(page: Page): Promise<{ readonly first: number; readonly at: number }> {
  const handle = await page.waitForFunction(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return paint && { first: paint.startTime, at: performance.timeOrigin + paint.startTime };
  });
  return (await handle.jsonValue()) as { first: number; at: number };
}

/** When its first words were painted: after the start of its document, and after the press. */
async function openOnce({ browser, page, library, extensionId }: Place, path: string): Promise<Opening> {
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error('The extension is not installed.');
  await library.evaluate((shown) => chrome.sidePanel.setOptions({ path: shown }), path);
  const isPanel = (target: Target): boolean => target.url().endsWith(`/${path}`);
  const pressed = Date.now();
  await page.triggerExtensionAction(extension);
  const panel = await (await browser.waitForTarget(isPanel)).asPage();
  const { first, at } = await firstPaint(panel);
  if (path === OURS) await waitForRows(panel);
  const gone = new Promise<void>((resolve) => {
    browser.on('targetdestroyed', function listen(target) {
      if (!isPanel(target)) return;
      browser.off('targetdestroyed', listen);
      resolve();
    });
  });
  await panel.evaluate(() => setTimeout(() => window.close()));
  await gone;
  return { first, fromPress: at - pressed };
}

export async function measurePanel(
  browser: Browser,
  { url, ...rest }: Omit<Place, 'browser'> & { readonly url: string },
): Promise<PanelFigures> {
  const place = { browser, ...rest };
  await place.page.goto(url);
  await waitForMarks(place.page);
  // The very first of each is not warm.
  for (const path of [STILL, OURS]) await openOnce(place, path);
  const [still, ours]: [Opening[], Opening[]] = [[], []];
  for (let opening = 0; opening < OPENINGS; opening++) {
    still.push(await openOnce(place, STILL));
    ours.push(await openOnce(place, OURS));
  }
  return { ours: figuresOf(ours), still: figuresOf(still), ...(await measureInTab(place)) };
}

function figuresOf(opened: readonly Opening[]): Opened {
  return { first: opened.map(({ first }) => first), fromPress: opened.map(({ fromPress }) => fromPress) };
}

async function measureInTab({
  browser,
  page,
  extensionId,
}: Place): Promise<Omit<PanelFigures, 'ours' | 'still'>> {
  const tab = await browser.newPage();
  const origin = `chrome-extension://${extensionId}`;
  const ours = `${origin}/${OURS}`;
  await tab.goto(ours);
  const host = new URL(page.url()).host;
  const number = await tab.evaluate(
    async (where) => (await chrome.tabs.query({})).find(({ url }) => url?.includes(where))?.id,
    host,
  );
  if (number === undefined) throw new Error('The story’s tab is not found.');
  await tab.evaluateOnNewDocument(WATCH_ROWS);
  const watched = async (): Promise<number> => {
    await tab.goto('about:blank');
    await tab.goto(`${ours}?tab=${number}`);
    const handle = await tab.waitForFunction(() => (window as unknown as { rowsAt?: number }).rowsAt);
    return (await handle.jsonValue()) as number;
  };
  const rows: number[] = [];
  const rowsKilled: number[] = [];
  const firstInTab: number[] = [];
  const stillInTab: number[] = [];
  await watched();
  for (let opening = 0; opening < OPENINGS; opening++) {
    rows.push(await watched());
    firstInTab.push((await firstPaint(tab)).first);
    await tab.goto('about:blank');
    await tab.goto(`${origin}/${STILL}`);
    stillInTab.push((await firstPaint(tab)).first);
  }
  for (let opening = 0; opening < OPENINGS; opening++) {
    await tab.goto('about:blank');
    await stopWorker(tab);
    rowsKilled.push(await watched());
  }
  await tab.close();
  return { firstInTab, stillInTab, rows, rowsKilled };
}

const WATCH_ROWS = `
  new MutationObserver((_, watch) => {
    if (!document.querySelector('[data-entity]')) return;
    watch.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { window.rowsAt = performance.now(); };
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true });
`;
