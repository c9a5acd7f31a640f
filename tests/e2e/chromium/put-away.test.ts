// Pages that nobody looks at: opened behind, put away and brought back, prepared before they are asked for.
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { waitForClosedWords, waitForNoClosedWords } from '../../support/closed-roots';
import { firstPage, isWorker, launchChromium, stopWorker } from '../../support/launch';
import { countCalls, markedWords, ONLY_IN, waitForMarked } from '../../support/life';
import { pointAtMark } from '../../support/marks';
import { chooseDensity, panelOf, readRows, waitForRows } from '../../support/panel';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { readsWhatIsSeen } from '../put-away';
import { type PageWatch, watchPage } from '../watch-page';

let server: StaticServer;
let browser: Browser;
let extensionId: string;
let page: Page;
let watch: PageWatch;

beforeAll(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  ({ browser, extensionId } = await launchChromium({ headless: true }));
  page = await firstPage(browser);
  watch = await watchPage(page);
  await openStory();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function openStory(): Promise<void> {
  await page.goto(`${server.origin}/life/app.html`);
  await waitForMarked(page, ONLY_IN.one);
}

/** What a document in the background-forward cache is told when it is taken out: it was never loaded again. */
async function goBackFromCache(): Promise<boolean> {
  await page.evaluate(() => {
    addEventListener('pageshow', (event) => {
      (window as unknown as { persisted: boolean }).persisted = event.persisted;
    });
  });
  await page.goto(`${server.origin}/pages/three-weeks-before.html`);
  await waitForMarked(page, 'Viktor Orbán');
  await page.goBack();
  return page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted ?? false);
}

readsWhatIsSeen(async () => ({
  page,
  origin: server.origin,
  calls: () => countCalls(browser),
  stop: () => stopWorker(page),
  isUp: async () => browser.targets().some(isWorker),
  inExtension: async (work) => {
    const worker = await (await browser.waitForTarget(isWorker)).worker();
    return worker!.evaluate(work);
  },
}));

describe('back from the back-forward cache', () => {
  let panel: Page;

  it('the marks are there at once, the pointer finds them, the card opens', async () => {
    await openStory();
    const before = await markedWords(page);
    expect(await goBackFromCache()).toBe(true);
    expect((await markedWords(page)).sort()).toEqual(before.sort());
    await pointAtMark(page, ONLY_IN.one);
    await waitForClosedWords(page, 'Chancellor');
    await page.keyboard.press('Escape');
    await waitForNoClosedWords(page);
  });

  it('the panel lists the page that is shown, before and after', async () => {
    const extension = (await browser.extensions()).get(extensionId);
    if (!extension) throw new Error('The extension is not installed.');
    await page.triggerExtensionAction(extension);
    panel = await panelOf(page);
    await waitForRows(panel);
    const labels = async () => (await readRows(panel)).map(({ label }) => label);
    await expect.poll(labels).toContain(ONLY_IN.one);
    await openStory();
    expect(await goBackFromCache()).toBe(true);
    await expect.poll(labels).toContain('Volodymyr Zelenskyy');
    await page.goForward();
    await waitForMarked(page, 'Giorgia Meloni');
    await expect.poll(labels).toContain('Giorgia Meloni');
    await expect.poll(labels).not.toContain('Volodymyr Zelenskyy');
  });

  it('what was chosen in the panel meanwhile holds on the page that comes back', async () => {
    await openStory();
    // A name that is there already is marked again only where everything is.
    await page.evaluate(() =>
      document
        .querySelector('article')
        ?.append(window.app.paragraph('Emmanuel Macron and Friedrich Merz spoke; nothing is known of it.')),
    );
    await waitForMarked(page, 'Emmanuel Macron');
    const before = (await markedWords(page)).length;
    await page.goto(`${server.origin}/pages/three-weeks-before.html`);
    await waitForMarked(page, 'Viktor Orbán');
    await chooseDensity(panel, 'everything');
    await page.goBack();
    await expect.poll(async () => (await markedWords(page)).length).toBeGreaterThan(before);
    await chooseDensity(panel, 'normal');
    await expect.poll(async () => (await markedWords(page)).length).toBe(before);
  });

  it('a card that was open when the page was put away is not there when it comes back', async () => {
    await openStory();
    await pointAtMark(page, ONLY_IN.one);
    await waitForClosedWords(page, 'Chancellor');
    expect(await goBackFromCache()).toBe(true);
    expect(await page.evaluate(() => document.querySelector('backstory-card'))).toBeNull();
  });
});

describe('a page that is prepared before it is asked for', () => {
  it('is not read until then, and then at once', async () => {
    const calls = await countCalls(browser);
    const before = await calls.annotated();
    const scripts = () => server.asked.filter((path) => path === '/life/app.js').length;
    const asked = scripts();
    // A tab without a session of the debugging protocol of its own: Chromium prerenders nothing for one.
    const tab = await browser.newPage();
    await tab.goto(`${server.origin}/life/prerendering.html`);
    await expect.poll(scripts, { timeout: 10_000 }).toBe(asked + 2);
    // A story on the page in front, which comes later, is read: by then the other would have been.
    await tab.evaluate(() => {
      window.app.describe('two');
      window.app.show('two');
    });
    await waitForMarked(tab, ONLY_IN.two);
    expect(await calls.annotated()).toBe(before + 1);

    await tab.click('#story');
    await expect.poll(() => calls.annotated(), { timeout: 10_000 }).toBe(before + 2);
    // It was the prepared page, and not another load.
    expect(scripts()).toBe(asked + 2);
  });
});

it('no page’s console holds a complaint', () => {
  expect(watch.complaints).toEqual([]);
});
