// The panel's lists and switches before a real page: finding, order, names that the library does not know, off and on again. The same in both browsers.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitForNoClosedWords } from '../support/closed-roots';
import { loadAnew } from '../support/library-page';
import { pointAtWords, readEmphasised, readMarks, waitForMarks } from '../support/marks';
import { openPanelFromCard, readRows, waitForRows } from '../support/panel';
import { storyPage } from './passages';

/** Nobody of this name is known to the starter pack: he is of a novel. */
const UNKNOWN = 'Fritz von Tarlenheim';

export const LISTED_PAGE = storyPage('Ministers meet in Warsaw', [
  'Poland and Hungary sent their ministers to the meeting, which lasted for two hours and ended without a paper.',
  `${UNKNOWN}, a spokesman for the hosts, said that Vladimir Putin had not been asked to come, and would not be.`,
  'Donald Trump was to send an envoy in the spring, when the harbour is free of ice and ministers come by ship.',
  `It was late when ${UNKNOWN} closed the meeting, and the papers of the capital had more to tell on Monday.`,
]);

const labels = async (panel: Page): Promise<string[]> => (await readRows(panel)).map(({ label }) => label);
const FIELD = '.tools input[type=search]';
const unknownRow = `[data-row="unknown ${UNKNOWN}"]`;

export function tellsLists(at: { readonly page: () => Page; readonly url: () => string }): void {
  let panel: Page;

  it('the cast is found by a few letters of a name', async () => {
    const page = at.page();
    await page.goto(at.url());
    await waitForMarks(page);
    panel = await openPanelFromCard(page, 'Poland');
    await waitForRows(panel);
    // What it told stands in the panel now.
    await waitForNoClosedWords(page);
    const all = await labels(panel);
    expect(all).toEqual(expect.arrayContaining(['Poland', 'Hungary', 'Vladimir Putin', 'Donald Trump']));
    await panel.type(FIELD, 'PUTÍN');
    await expect.poll(() => labels(panel), { timeout: 20_000 }).toEqual(['Vladimir Putin']);
    await panel.focus(FIELD);
    await panel.keyboard.press('Escape');
    await expect.poll(() => labels(panel), { timeout: 20_000 }).toEqual(all);
  });

  it('the order that was chosen is there again when the panel is opened anew', async () => {
    await panel.click('.tools label:has(input[value=reading])');
    await panel.waitForSelector('.cast .group:first-child .glyph-place');
    await loadAnew(panel);
    await waitForRows(panel);
    expect(
      await panel.$eval('.tools input[value=reading]', (radio) => (radio as HTMLInputElement).checked),
    ).toBe(true);
    // The headline names it; by kind, people come first.
    expect((await labels(panel))[0]).toBe('Warsaw');
  });

  it('a name that is not in the library is listed, stands out in the page, and leads to a new entry', async () => {
    await panel.waitForSelector(unknownRow);
    expect(await panel.$eval(`${unknownRow} .row-count`, (count) => count.textContent)).toBe('2');
    await panel.hover(`${unknownRow} .row-name`);
    await expect.poll(() => readEmphasised(at.page()), { timeout: 20_000 }).toEqual([UNKNOWN, UNKNOWN]);
    expect((await readMarks(at.page())).map(({ words }) => words)).not.toContain(UNKNOWN);
    await panel.mouse.move(1, 1);
    // The other way round: its words in the page have no mark, and let its row answer all the same.
    const isPointed = () => panel.$eval(unknownRow, (row) => row.hasAttribute('data-pointed'));
    expect(await isPointed()).toBe(false);
    await pointAtWords(at.page(), UNKNOWN);
    await expect.poll(isPointed, { timeout: 20_000 }).toBe(true);
    await at.page().mouse.move(1, 1);
    await expect.poll(isPointed, { timeout: 20_000 }).toBe(false);
    await panel.bringToFront();
    await panel.click(`${unknownRow} .row-name`);
    const link = await panel.waitForSelector(`${unknownRow} .unknown-acts a`);
    const href = await link!.evaluate((each) => each.getAttribute('href'));
    expect(href).toContain('#/new?name=Fritz%20von%20Tarlenheim&from=');
  });

  it('one press turns Backstory off for the site, and another on again', async () => {
    const press = () => panel.$eval('[data-switch=site]', (button) => (button as HTMLElement).click());
    await press();
    await expect.poll(() => readMarks(at.page()), { timeout: 20_000 }).toEqual([]);
    await panel.waitForFunction(() =>
      document.querySelector('.status')?.textContent?.includes('off on this site'),
    );
    expect(await panel.$('.cast')).toBe(null);
    await press();
    await at.page().bringToFront();
    expect((await waitForMarks(at.page())).length).toBeGreaterThan(2);
    await panel.bringToFront();
    expect((await waitForRows(panel)).length).toBeGreaterThan(2);
  });
}
