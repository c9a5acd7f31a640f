// The reader's control in a real Chromium: off and on again, the pause, the button, keys and menus, on stories of several kinds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { waitForClosedWords, waitForNoClosedWords } from '../../support/closed-roots';
import { firstPage, isWorker, launchChromium, stopWorker } from '../../support/launch';
import { goToView, pressWords, waitForWords } from '../../support/library-page';
import { pointAtMark, readEmphasised, readMarks, waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';

const STORY = readFileSync(join(ROOT, 'tests/demo/story.html'), 'utf8');
const PAGES = {
  '/story.html': STORY,
  '/framed.html': `<!doctype html><title>Framed</title><iframe src="/story.html" style="width:100%;height:2000px"></iframe>`,
  '/plain.html': '<!doctype html><title>Log in</title><p>Log in</p>',
};

let server: PageServer;
let browser: Browser;
let page: Page;
let library: Page;

beforeAll(async () => {
  server = await servePages(PAGES);
  const launched = await launchChromium({ headless: true });
  ({ browser } = launched);
  page = await firstPage(browser);
  library = await browser.newPage();
  await library.goto(`chrome-extension://${launched.extensionId}/library.html#/settings`);
  await waitForWords(library, 'main h1', 'Settings');
  await page.bringToFront();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Runs in the worker. A session that stayed would keep the worker from being stopped. */
async function inWorker(expression: string): Promise<void> {
  const session = await (await browser.waitForTarget(isWorker)).createCDPSession();
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

/**
 * What the reader does outside the page: a key of the manifest, or an entry of a menu, over the tab that shows this page. `dispatch` is
 * how the browser itself tells of it; its own keys and menus no driver reaches.
 */
async function outside(act: 'command' | 'menu', name: string, selectionText = ''): Promise<void> {
  await page.bringToFront();
  const told = JSON.stringify(act === 'command' ? name : { menuItemId: name, selectionText });
  const event = act === 'command' ? 'commands.onCommand' : 'contextMenus.onClicked';
  await inWorker(
    `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.${event}.dispatch(${told}, tab))`,
  );
}

/** What an own page asks of the extension's interface. */
interface Api {
  readonly tabs: { readonly query: (what: object) => Promise<readonly { readonly id: number }[]> };
  readonly action: { readonly getTitle: (where: object) => Promise<string> };
  readonly runtime: { readonly sendMessage: (message: object) => Promise<unknown> };
}

/** What the button of the shown tab says; asked without waking the worker. */
function buttonTitle(): Promise<string> {
  return library.evaluate(async () => {
    const { tabs, action } = (globalThis as unknown as { chrome: Api }).chrome;
    const tab = (await tabs.query({ active: true, lastFocusedWindow: true }))[0]!;
    return action.getTitle({ tabId: tab.id });
  });
}

function call(name: string, payload: object): Promise<void> {
  return library.evaluate(
    async (what, contents) => {
      const { runtime } = (globalThis as unknown as { chrome: Api }).chrome;
      await runtime.sendMessage({ backstory: 1, to: 'background', name: what, payload: contents });
    },
    name,
    payload,
  );
}

const noMarks = () =>
  page.waitForFunction(() => [...CSS.highlights.values()].every((ranges) => ranges.size === 0));
const html = () => page.evaluate(() => document.documentElement.outerHTML);

/** Everything as it was at first: each test stands by itself. */
beforeEach(async () => {
  for (const site of ['127.0.0.1', 'localhost']) await call('switchSite', { site, on: true });
  await call('choose', { paused: false, unmarked: [], density: 'normal' });
  await page.bringToFront();
  await page.goto(`${server.origin}/story.html`);
  await waitForMarks(page);
});

describe('off on a site', () => {
  it('takes marks and card away at once and leaves the page as it was; on again, it is read without a reload', async () => {
    await pointAtMark(page, 'Dan Caine');
    await waitForClosedWords(page, 'Dan Caine');
    await outside('command', 'site');
    await noMarks();
    await waitForNoClosedWords(page);
    expect(await html()).not.toContain('backstory');
    expect(await buttonTitle()).toContain('off on this site');
    await outside('menu', 'site');
    await waitForMarks(page);
    expect(await buttonTitle()).toBe('Open Backstory');
  });

  it('holds for pages that are opened later, also once the worker was killed', async () => {
    await outside('command', 'site');
    await noMarks();
    await stopWorker(page);
    await page.goto(`${server.origin}/story.html?again`);
    await expect.poll(buttonTitle).toContain('off on this site');
    await page.goto(`${server.origin}/plain.html`);
    // A page that is no story says so too.
    await expect.poll(buttonTitle).toContain('off on this site');
    await page.goto(`${server.origin}/story.html?third`);
    await expect.poll(buttonTitle).toContain('off on this site');
    expect(await readMarks(page)).toEqual([]);
    await page.goto(`${server.origin.replace('127.0.0.1', 'localhost')}/story.html`);
    await waitForMarks(page);
    expect(await buttonTitle()).toBe('Open Backstory');
  });

  it('reaches a page that is put away as it comes back', async () => {
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        (window as unknown as { persisted: boolean }).persisted = persisted;
      });
    });
    await page.goto(`${server.origin.replace('127.0.0.1', 'localhost')}/story.html`);
    await waitForMarks(page);
    await library.bringToFront();
    await library.type('.add-site input', '127.0.0.1\n');
    await waitForWords(library, '.add-site', '127.0.0.1 is off.');
    await page.bringToFront();
    await page.goBack();
    expect(await page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted)).toBe(true);
    await noMarks();
    await expect.poll(buttonTitle).toContain('off on this site');
    await library.bringToFront();
    await pressWords(library, 'On again: 127.0.0.1');
    await page.bringToFront();
    await waitForMarks(page);
  });

  it('reaches the story of a frame', async () => {
    await page.goto(`${server.origin}/framed.html`);
    const framed = () =>
      page.evaluate(() => {
        const { CSS: inner } = document.querySelector('iframe')!
          .contentWindow as unknown as typeof globalThis;
        return [...inner.highlights.values()].reduce((sum, ranges) => sum + ranges.size, 0);
      });
    await expect.poll(framed).toBeGreaterThan(0);
    await outside('command', 'site');
    await expect.poll(framed).toBe(0);
    await outside('command', 'site');
    await expect.poll(framed).toBeGreaterThan(0);
  });
});

it('a page of a site that is on, and no story, wakes nobody', async () => {
  await stopWorker(page);
  await page.goto(`${server.origin}/plain.html`);
  await page.bringToFront();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  expect(browser.targets().filter(isWorker)).toEqual([]);
});

it('paused everywhere: nothing is marked, every button says so; gone on with, it is read again', async () => {
  await outside('menu', 'pause');
  await noMarks();
  expect(await buttonTitle()).toContain('paused');
  await page.goto(`${server.origin}/plain.html`);
  expect(await buttonTitle()).toContain('paused');
  await page.goto(`${server.origin}/story.html`);
  await waitForWords(library, '.check', 'Pause everywhere');
  await library.waitForFunction(() =>
    [...document.querySelectorAll('label')].some(
      (label) => label.textContent === 'Pause everywhere' && label.querySelector('input')?.checked,
    ),
  );
  expect(await readMarks(page)).toEqual([]);
  await outside('menu', 'pause');
  await waitForMarks(page);
  expect(await buttonTitle()).toBe('Open Backstory');
});

it('kinds that are not marked go from the page at once and come back, in every open tab', async () => {
  const kinds = async () => new Set((await readMarks(page)).map(({ highlight }) => highlight.split('-')[1]));
  expect(await kinds()).toContain('place');
  await library.bringToFront();
  await pressWords(library, 'Places');
  await expect.poll(kinds).not.toContain('place');
  expect(await kinds()).toContain('person');
  await pressWords(library, 'Places');
  await expect.poll(kinds).toContain('place');
});

describe('keys', () => {
  const emphasised = async () => (await readEmphasised(page)).join('|');

  it('go through the marks in reading order, there and back, show and say which, and leave nothing behind', async () => {
    const before = await html();
    const words = (await readMarks(page)).map((mark) => mark.words);
    await outside('command', 'next');
    await expect.poll(emphasised).toContain(words[0]);
    await waitForClosedWords(page, `Mark 1 of ${words.length}`);
    await outside('command', 'next');
    await waitForClosedWords(page, `Mark 2 of ${words.length}`);
    await outside('command', 'previous');
    await waitForClosedWords(page, `Mark 1 of ${words.length}`);
    await outside('command', 'previous');
    await waitForClosedWords(page, `Mark ${words.length} of ${words.length}`);
    await expect
      .poll(() => page.evaluate(() => scrollY), { message: 'the last mark is scrolled to' })
      .toBeGreaterThan(0);
    await waitForNoClosedWords(page);
    expect(await html()).toBe(before);
  });

  it('open the card of the mark one is at with the focus in it; Esc, or the same key, gives the focus back', async () => {
    await page.evaluate(() => {
      const link = document.querySelector<HTMLElement>('a[href]');
      link?.focus({ preventScroll: true });
    });
    const focus = () => page.evaluate(() => document.activeElement?.localName ?? '');
    const had = await focus();
    expect(had).toBe('a');
    await outside('command', 'next');
    await waitForClosedWords(page, 'Mark 1 of');
    await outside('command', 'card');
    await expect.poll(focus).toBe('backstory-card');
    await page.keyboard.press('Escape');
    await expect.poll(focus).toBe('a');
    await outside('command', 'card');
    await expect.poll(focus).toBe('backstory-card');
    await outside('command', 'card');
    await expect.poll(focus).toBe('a');
  });

  it('say so where there is no mark', async () => {
    await call('choose', { unmarked: ['person', 'place', 'organisation', 'text', 'term', 'claim', 'quote'] });
    await noMarks();
    await outside('command', 'next');
    await waitForClosedWords(page, 'no mark on this page');
  });
});

it('selected words are looked up in the library', async () => {
  const opened = browser.waitForTarget((target) => target.url().includes('#/names?query='));
  await outside('menu', 'look-up', 'Dan  Caine');
  const names = (await (await opened).page())!;
  expect(names.url()).toMatch(/#\/names\?query=Dan%20Caine$/);
  await waitForWords(names, '.name-row', 'Dan Caine');
  expect(await names.$eval('.names-field', (field) => (field as HTMLInputElement).value)).toBe('Dan Caine');
  await names.close();
});

it('the settings say which keys hold, and where they are changed', async () => {
  await goToView(library, '#/settings', 'Settings');
  await library.bringToFront();
  const lines = await library.$$eval('.key-line', (all) => all.map((line) => line.textContent));
  expect(lines).toHaveLength(5);
  expect(lines.filter((line) => line?.endsWith('none'))).toHaveLength(1);
  expect(await library.$eval('.key-address', (address) => address.textContent)).toBe(
    'chrome://extensions/shortcuts',
  );
});
