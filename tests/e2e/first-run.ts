// The first run, in any browser: it opens by itself; its sample is really read, marked and told of; what is chosen there holds.
import type { Browser, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { axeFindings } from '../support/axe';
import { waitForClosedWords, waitForNoClosedWords } from '../support/closed-roots';
import { firstRunPage, ownPage } from '../support/launch';
import { pointAtMark, readMarks, waitForMarks } from '../support/marks';
import { waitForRows } from '../support/panel';

/** The page as it opened, once its sample is marked. */
export async function arrive(browser: Browser): Promise<Page> {
  const page = await firstRunPage(browser);
  await page.bringToFront();
  await waitForMarks(page);
  return page;
}

export async function marksTheSample(page: Page): Promise<void> {
  const words = (await readMarks(page)).map((mark) => mark.words);
  expect(words).toEqual(
    expect.arrayContaining(['NATO', 'Giuseppe Cavo Dragone', 'Dan Caine', 'Vladimir Putin']),
  );
  // Nothing outside the sample is taken for a part of it.
  const story = await page.$eval('article', (article) => article.textContent ?? '');
  for (const word of words) expect(story.replace(/\s+/g, ' ')).toContain(word);
}

export async function opensARealCard(page: Page): Promise<void> {
  await pointAtMark(page, 'Dan Caine');
  expect(await waitForClosedWords(page, 'Dan Caine')).toContain('since 12 April 2025');
  await page.keyboard.press('Escape');
  await waitForNoClosedWords(page);
}

/** Opens a page of the extension in a tab of its own, as pages of it may; a browser that is driven may not in Firefox. */
async function openBeside(page: Page, path: string): Promise<Page> {
  await page.evaluate(async (url) => {
    type Tabs = {
      tabs: { create(tab: { url: string }): Promise<unknown>; getCurrent(): Promise<{ id: number }> };
    };
    const { browser, chrome } = globalThis as unknown as Partial<Record<string, Tabs>>;
    const { tabs } = (browser ?? chrome)!;
    const { id } = await tabs.getCurrent();
    await tabs.create({ url: location.origin + url.replace('TAB', String(id)) });
  }, path);
  return ownPage(page.browser(), (shown) => path.startsWith(shown), page);
}

export async function showsTheCast(page: Page): Promise<void> {
  const panel = await openBeside(page, '/sidepanel.html?tab=TAB');
  const labels = (await waitForRows(panel)).map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(['Dan Caine', 'NATO']));
  await panel.close();
  await page.bringToFront();
}

/** By keyboard alone: from "normal" to "everything". */
export async function keepsAChoice(page: Page): Promise<void> {
  const before = (await readMarks(page)).length;
  await page.focus('input[value=normal]');
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(
    (count) => [...CSS.highlights.values()].reduce((sum, ranges) => sum + ranges.size, 0) > count,
    {},
    before,
  );
  const again = await openBeside(page, '/first-run.html');
  await again.waitForSelector('input[value=everything]:checked');
  await again.close();
  await page.bringToFront();
}

export async function isForEveryone(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewport({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}
