// The reader's control in a real Firefox: off and on again from the settings, the pause, kinds, and going through the marks.
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { waitForClosedWords, waitForNoClosedWords } from '../../support/closed-roots';
import { commandInFirefox } from '../../support/commands';
import { goToView, openLibraryByPanel, pressWords, waitForWords } from '../../support/library-page';
import { readEmphasised, readMarks, waitForMarks } from '../../support/marks';
import { borrowFirefox } from '../../support/shared-firefox';
import { type StaticServer, serveFolder } from '../../support/static-server';

let server: StaticServer;
let page: Page;
let library: Page;

beforeAll(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  ({ page } = await borrowFirefox());
  await page.goto(`${server.origin}/story.html`);
  await waitForMarks(page);
  library = await openLibraryByPanel(page, 'Dan Caine');
  await goToView(library, '#/settings', 'Settings');
  await waitForWords(library, '.check', 'Pause everywhere');
});

afterAll(async () => {
  await server?.close();
});

const noMarks = () =>
  page.waitForFunction(() => [...CSS.highlights.values()].every((ranges) => ranges.size === 0));

interface Api {
  readonly tabs: { readonly query: (what: object) => Promise<readonly { readonly id: number }[]> };
  readonly action: { readonly getTitle: (where: object) => Promise<string> };
}

const key = (go: 'next' | 'previous' | 'card') => commandInFirefox(library, go);

/** What the button says over the story. */
function buttonTitle(): Promise<string> {
  return library.evaluate(async () => {
    const { tabs, action } = (globalThis as unknown as { browser: Api }).browser;
    const [tab] = await tabs.query({ url: '*://127.0.0.1/*' });
    return action.getTitle({ tabId: tab!.id });
  });
}

it('a site that is turned off loses its marks at once; on again, it is read without a reload', async () => {
  await library.type('.add-site input', '127.0.0.1');
  await pressWords(library, 'Turn off');
  await waitForWords(library, '.add-site', '127.0.0.1 is off.');
  await noMarks();
  await waitForNoClosedWords(page);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('backstory');
  await expect.poll(buttonTitle).toContain('off on this site');
  await page.bringToFront();
  await page.goto(`${server.origin}/pages/three-weeks-before.html`);
  await expect.poll(buttonTitle).toContain('off on this site');
  expect(await readMarks(page)).toEqual([]);
  await page.goto(`${server.origin}/story.html`);
  await expect.poll(buttonTitle).toContain('off on this site');
  await library.bringToFront();
  await pressWords(library, 'On again: 127.0.0.1');
  await page.bringToFront();
  await waitForMarks(page);
  expect(await buttonTitle()).toBe('Open Backstory');
});

it('paused, nothing is marked; gone on with, it is', async () => {
  await library.bringToFront();
  await pressWords(library, 'Pause everywhere');
  await noMarks();
  await expect.poll(buttonTitle).toContain('paused');
  await pressWords(library, 'Pause everywhere');
  await page.bringToFront();
  await waitForMarks(page);
});

it('a kind that is not marked goes from the page at once, and comes back', async () => {
  await library.bringToFront();
  const places = async () => (await readMarks(page)).some(({ highlight }) => highlight.includes('place'));
  expect(await places()).toBe(true);
  await pressWords(library, 'Places');
  await expect.poll(places).toBe(false);
  await pressWords(library, 'Places');
  await expect.poll(places).toBe(true);
});

it('keys go through the marks, say which, and open the card with the focus in it', async () => {
  await page.bringToFront();
  // Brought to the front by the driver the page has no focus, and hears no key.
  await page.mouse.click(2, 2);
  const { length } = await readMarks(page);
  await key('next');
  await waitForClosedWords(page, `Mark 1 of ${length}`);
  expect(await readEmphasised(page)).not.toEqual([]);
  await key('previous');
  await waitForClosedWords(page, `Mark ${length} of ${length}`);
  await key('card');
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('backstory-card');
  await page.keyboard.press('Escape');
  await waitForNoClosedWords(page);
});

it('the settings say which keys hold, and lead to where they are changed', async () => {
  const lines = await library.$$eval('.key-line', (all) => all.map((line) => line.textContent));
  expect(lines).toHaveLength(5);
  expect(lines[0]).toContain('Alt+Shift+Y');
  await waitForWords(library, '.press', 'Change the keys');
});
