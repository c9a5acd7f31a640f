// All traffic of a browsing session in a real Chromium, behind a recording proxy; the policy of our own pages, kept and broken.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedFor, explainedIn, type Manifest, whatIsOpen } from '../../arch/permissions';
import { axeFindings } from '../../support/axe';
import { builtExtension, ROOT } from '../../support/built-extension';
import { firstPage, isWorker, launchChromium } from '../../support/launch';
import { goToView, waitForWords } from '../../support/library-page';
import { type PackServer, servePacks } from '../../support/pack-server';
import { type PageServer, servePages } from '../../support/page-server';
import { type RecordingProxy, startRecordingProxy } from '../../support/recording-proxy';
import { serveWikibase, type WikibaseServer } from '../../support/wikibase-server';
import { asksNobody, VIEWS } from '../asking-nobody';
import { LIBRARY_PAGES } from '../library';

let stories: PageServer;
let packs: PackServer;
let wikibase: WikibaseServer;
let proxy: RecordingProxy;
let browser: Browser;
let story: Page;
let library: Page;
let own: string;
let told = { requests: 0, refused: 0 };

/** Where Chromium itself looks for its components, whatever it is told: Backstory has no address there. */
const CHROMIUMS_OWN = 'redirector.gvt1.com:443';

/** In a page before its own scripts: what its policy forbade. */
const WATCH = () => {
  const page = globalThis as unknown as { violations: string[] };
  page.violations = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    page.violations.push(`${violatedDirective} ${blockedURI}`),
  );
};
const violations = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);

beforeAll(async () => {
  stories = await servePages({ '/nato': LIBRARY_PAGES['/nato']!, '/second': LIBRARY_PAGES['/nato']! });
  packs = await servePacks();
  wikibase = await serveWikibase('wikidata');
  proxy = await startRecordingProxy(stories.origin, packs.origin, wikibase.base);
  const launched = await launchChromium({ headless: true, proxy: proxy.address });
  browser = launched.browser;
  own = `chrome-extension://${launched.extensionId}`;
  story = await firstPage(browser);
  library = await browser.newPage();
  await library.setViewport({ width: 1280, height: 900 });
  await library.evaluateOnNewDocument(WATCH);
  await library.goto(`${own}/library.html`);
});
afterAll(async () => {
  await browser?.close();
  await proxy?.close();
  await wikibase?.close();
  await packs?.close();
  await stories?.close();
});

asksNobody({
  story: () => story,
  library: () => library,
  at: (path) => `${stories.origin}${path}`,
  packs: () => packs,
  wikibase: () => wikibase,
  left() {
    const requests = proxy.requests.slice(told.requests).map(({ origin }) => origin);
    const refused = proxy.refused.slice(told.refused).filter((host) => host !== CHROMIUMS_OWN);
    told = { requests: proxy.requests.length, refused: proxy.refused.length };
    return [...requests.filter((origin) => origin !== stories.origin), ...refused];
  },
});

describe('the policy of our own pages', () => {
  it('is broken by none of them, in any of their views', async () => {
    for (const [hash, heading] of VIEWS) await goToView(library, hash, heading);
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(WATCH);
    for (const path of ['/first-run.html', '/sidepanel.html']) {
      await page.goto(`${own}${path}`);
      await page.waitForSelector('main');
      expect(await violations(page)).toEqual([]);
    }
    await page.close();
    expect(await violations(library)).toEqual([]);
  });

  it('lets a page load nothing from elsewhere, reach nobody, and run no text', async () => {
    const before = proxy.requests.length;
    const done = await library.evaluate(async (origin) => {
      const outcome = (work: Promise<unknown>) =>
        work.then(
          () => 'done',
          () => 'refused',
        );
      const picture = document.createElement('img');
      const loaded = new Promise((resolve, reject) => {
        picture.onload = resolve;
        picture.onerror = reject;
      });
      picture.src = `${origin}/picture.png`;
      const inline = document.createElement('script');
      inline.textContent = 'globalThis.ranText = true';
      document.body.append(inline);
      const ranText = 'ranText' in globalThis;
      const styled = document.createElement('style');
      styled.textContent = 'body { outline: 5px solid red }';
      document.head.append(styled);
      const answer = {
        fetch: await outcome(fetch(`${origin}/nato`)),
        beacon: navigator.sendBeacon(`${origin}/beacon`, 'a'),
        picture: await outcome(loaded),
        ranText,
        outline: getComputedStyle(document.body).outlineStyle,
      };
      styled.remove();
      inline.remove();
      return answer;
    }, stories.origin);
    expect(done).toMatchObject({ fetch: 'refused', picture: 'refused', ranText: false, outline: 'none' });
    const kinds = (await violations(library)).map((each) => each.split(' ')[0]);
    for (const kind of ['connect-src', 'img-src', 'script-src-elem', 'style-src-elem'])
      expect(kinds).toContain(kind);
    expect(proxy.requests.length).toBe(before);
  });

  it('and the proxy would have seen it: the worker, which may, is seen', async () => {
    await library.reload();
    const worker = await (await browser.waitForTarget(isWorker)).worker();
    await worker?.evaluate((origin) => fetch(`${origin}/witness`).catch(() => null), stories.origin);
    expect(proxy.passed).toContain('/witness');
  });
});

it('axe finds nothing in the list', async () => {
  await goToView(library, '#/network', 'Requests to the network');
  await waitForWords(library, '.network-summary', 'since');
  expect(await axeFindings(library)).toEqual([]);
});

it('the built manifest opens nothing, and asks for what the README says', () => {
  const manifest = JSON.parse(
    readFileSync(join(builtExtension('chromium'), 'manifest.json'), 'utf8'),
  ) as Manifest;
  expect(whatIsOpen(manifest, 'chrome')).toEqual([]);
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  expect([...askedFor(manifest)].sort()).toEqual([...explainedIn(readme, 'chrome')].sort());
});
