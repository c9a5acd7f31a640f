// Opens the real panel as a reader does, and reads what it lists.

import type { ElementHandle, Page } from 'puppeteer-core';
import type { Density } from '@/lib/core/model/annotation';
import { isFirefox, standingPlaceOfButton, waitForClosedWords, waitForNoClosedWords } from './closed-roots';
import { ownPage } from './launch';
import { pointAtMark } from './marks';

export interface ListedRow {
  readonly kind: string;
  readonly label: string;
  readonly line: string;
  readonly mentions: number;
}

const PANEL = /^(?:chrome|moz)-extension:\/\/[^/]+\/sidepanel\.html/;

/**
 * Points at a mark, waits for its card, and presses the card's "Open in panel". Chromium opens its side panel; Firefox, which
 * grants a sidebar only to its own buttons, a tab.
 */
export async function openPanelFromCard(page: Page, words: string): Promise<Page> {
  await pointAtMark(page, words);
  await waitForClosedWords(page, words);
  const button = await standingPlaceOfButton(page, 'Open in panel');
  await page.mouse.move(button.x, button.y, { steps: 6 });
  await page.mouse.click(button.x, button.y);
  return panelOf(page);
}

/** The side panel by the toolbar's button, which is pressed over the protocol: a page without marks has no card to press. Chromium only. */
export async function panelByButton(page: Page, extensionId: string): Promise<Page> {
  const extension = (await page.browser().extensions()).get(extensionId);
  if (!extension) throw new Error('The extension is not installed.');
  await page.triggerExtensionAction(extension);
  return panelOf(page);
}

/** The panel, once it is open and has a size. */
export async function panelOf(page: Page): Promise<Page> {
  const panel = (await isFirefox(page))
    ? await ownPage(page.browser(), (path) => path === '/sidepanel.html', page)
    : await panelBeside(page);
  await panel.waitForFunction(() => innerWidth > 0 && document.querySelector('main') !== null);
  return panel;
}

/**
 * The panel where it can be seen together with the page, as a panel is: in Firefox, whose sidebar is no page for its driver (what holds in it is in
 * `sidebar.ts`), in a window of its own. `words`: marked in the page, whose card leads there.
 */
export async function openPanelInSight(page: Page, words: string): Promise<Page> {
  const panel = await openPanelFromCard(page, words);
  await pressEscape(page);
  if (!(await isFirefox(page))) return panel;
  await panel.evaluate(async () => {
    const { browser } = globalThis as unknown as { browser: FirefoxWindows };
    const { id } = await browser.tabs.getCurrent();
    await browser.windows.create({ tabId: id });
  });
  await page.bringToFront();
  await panel.waitForFunction(() => document.visibilityState === 'visible');
  return panel;
}

async function pressEscape(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await waitForNoClosedWords(page);
}

/** What of the extension's own interface moves the panel. */
interface FirefoxWindows {
  readonly tabs: { getCurrent(): Promise<{ readonly id: number }> };
  readonly windows: { create(options: object): Promise<unknown> };
}

async function panelBeside(page: Page): Promise<Page> {
  const target = await page.browser().waitForTarget((candidate) => PANEL.test(candidate.url()));
  return target.asPage();
}

/** The rows, once there are any. */
export async function waitForRows(panel: Page): Promise<ListedRow[]> {
  await panel.waitForSelector('[data-entity]');
  return readRows(panel);
}

export function readRows(panel: Page): Promise<ListedRow[]> {
  // No named function in here: tsx would wrap it in a helper that the page does not have.
  return panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-entity]')].map((row) => ({
      kind: row.dataset.kind ?? '',
      label: row.querySelector('.row-label')?.textContent?.trim() ?? '',
      // An open row shows its card instead of its line; there the post on the day stands first.
      line:
        (row.querySelector('.row-line bdi') ?? row.querySelector('.post .title'))?.textContent?.trim() ?? '',
      mentions: Number(row.querySelector('.row-count')?.textContent),
    })),
  );
}

/** What the panel says about the page and about what it knows: its status lines. */
export function readStatus(panel: Page): Promise<string[]> {
  return panel.evaluate(() =>
    [...document.querySelectorAll('[role="status"]')].map((line) => line.textContent?.trim() ?? ''),
  );
}

/** Presses the row of an entity with the real pointer. */
export async function pressRow(panel: Page, label: string): Promise<void> {
  await (await rowOf(panel, label)).click();
}

/** Rests the real pointer on the row of an entity. */
export async function pointAtRow(panel: Page, label: string): Promise<void> {
  await (await rowOf(panel, label)).hover();
}

async function rowOf(panel: Page, label: string): Promise<ElementHandle> {
  const at = (await readRows(panel)).findIndex((row) => row.label === label);
  const button = (await panel.$$('[data-entity] .row-name'))[at];
  if (!button) throw new Error(`The panel lists no “${label}”.`);
  return button;
}

/** Labels of rows in a state: `selected` is open, `pointed` has the pointer on its words in the page. */
export function rowsThatAre(panel: Page, state: 'selected' | 'pointed'): Promise<string[]> {
  return panel.$$eval(`[data-${state}] .row-label`, (labels) =>
    labels.map((label) => label.textContent ?? ''),
  );
}

/** Chooses how much is marked, as a reader does: it stands behind a line that is opened first. */
export async function chooseDensity(panel: Page, density: Density): Promise<void> {
  await panel.waitForSelector('.control .fold');
  if (!(await panel.$('.control .fold[open]'))) await panel.click('.control .fold > summary');
  await panel.locator(`.control input[value="${density}"]`).click();
  await panel.waitForSelector(`.control input[value="${density}"]:checked`);
}
