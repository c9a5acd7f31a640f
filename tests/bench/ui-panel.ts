// How soon the panel shows something, and the story's rows, after it is opened: beside the page, and in a tab.
import type { Browser, Page } from 'puppeteer-core';
import { stopWorker } from '../support/launch';
import { waitForMarks } from '../support/marks';
import { panelOf, waitForRows } from '../support/panel';

const OPENINGS = 12;

export interface PanelFigures {
  /** Milliseconds from the start of the panel's document to its first frame with words. */
  readonly first: readonly number[];
  /** From the toolbar's press, which the browser answers by making the panel, to that frame. */
  readonly fromPress: readonly number[];
  /** In a tab, from the start of the document to the frame with the story's rows; and with the worker killed before it. */
  readonly rows: readonly number[];
  readonly rowsKilled: readonly number[];
}

/** When its first words were painted: after the start of its document, and by the wall clock. */
async function firstWords(panel: Page): Promise<{ after: number; at: number }> {
  const handle = await panel.waitForFunction(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return paint && { after: paint.startTime, at: performance.timeOrigin + paint.startTime };
  });
  return (await handle.jsonValue()) as { after: number; at: number };
}

export async function measurePanel(
  browser: Browser,
  { page, extensionId, url }: { readonly page: Page; readonly extensionId: string; readonly url: string },
): Promise<PanelFigures> {
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error('The extension is not installed.');
  await page.goto(url);
  await waitForMarks(page);
  const first: number[] = [];
  const fromPress: number[] = [];
  for (let opening = 0; opening <= OPENINGS; opening++) {
    const pressed = Date.now();
    await page.triggerExtensionAction(extension);
    const panel = await panelOf(page);
    const { after, at } = await firstWords(panel);
    await waitForRows(panel);
    const gone = new Promise<void>((resolve) => {
      browser.on('targetdestroyed', function listen(target) {
        if (!target.url().includes('sidepanel.html')) return;
        browser.off('targetdestroyed', listen);
        resolve();
      });
    });
    await panel.evaluate(() => setTimeout(() => window.close()));
    await gone;
    // The very first one is not warm.
    if (opening === 0) continue;
    first.push(after);
    fromPress.push(at - pressed);
  }
  const { rows, rowsKilled } = await measureRows(browser, { page, extensionId });
  return { first, fromPress, rows, rowsKilled };
}

declare const chrome: {
  readonly tabs: { query(of: object): Promise<readonly { readonly id: number; readonly url?: string }[]> };
};

async function measureRows(
  browser: Browser,
  { page, extensionId }: { readonly page: Page; readonly extensionId: string },
): Promise<Pick<PanelFigures, 'rows' | 'rowsKilled'>> {
  const tab = await browser.newPage();
  const ours = `chrome-extension://${extensionId}/sidepanel.html`;
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
  await watched();
  for (let opening = 0; opening < OPENINGS; opening++) rows.push(await watched());
  for (let opening = 0; opening < OPENINGS; opening++) {
    await tab.goto('about:blank');
    await stopWorker(tab);
    rowsKilled.push(await watched());
  }
  await tab.close();
  return { rows, rowsKilled };
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
