// The first run, in any browser: it opens by itself; its sample is really read, marked and told of; what is chosen there holds.
import type { Browser, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { axeFindings } from '../support/axe';
import { waitForClosedWords, waitForNoClosedWords } from '../support/closed-roots';
import { firstRunPage } from '../support/launch';
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

/** `panel` is a tab of its own for it: what a panel shows beside the page. */
export async function showsTheCast(page: Page, panel: Page): Promise<void> {
  const tab = await page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<
      string,
      { tabs: { getCurrent(): Promise<{ id: number }> } }
    >;
    return (await (browser ?? chrome)!.tabs.getCurrent()).id;
  });
  const origin = await page.evaluate(() => location.origin);
  await panel.goto(`${origin}/sidepanel.html?tab=${tab}`);
  const labels = (await waitForRows(panel)).map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(['Dan Caine', 'NATO']));
  await panel.close();
  await page.bringToFront();
}

/** By keyboard alone: from "normal" to "everything". `another`: a tab of its own, which opens the page once more. */
export async function keepsAChoice(page: Page, another: Page): Promise<void> {
  await page.bringToFront();
  const before = (await readMarks(page)).length;
  await page.focus('input[value=normal]');
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(
    (count) => [...CSS.highlights.values()].reduce((sum, ranges) => sum + ranges.size, 0) > count,
    {},
    before,
  );
  await another.goto(await page.evaluate(() => location.href));
  await another.waitForSelector('input[value=everything]:checked');
  await another.close();
  await page.bringToFront();
}

export async function isForEveryone(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewport({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}
