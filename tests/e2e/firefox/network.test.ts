// All traffic of a browsing session in a real Firefox, behind a recording proxy; what Firefox itself asks for is told apart by who asked.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callFirefoxItself } from '../../support/firefox-itself';
import { firstPage, firstRunPage, launchFirefox } from '../../support/launch';
import { waitForWords } from '../../support/library-page';
import { type PackServer, servePacks } from '../../support/pack-server';
import { type PageServer, servePages } from '../../support/page-server';
import { type RecordingProxy, startRecordingProxy } from '../../support/recording-proxy';
import { serveWikibase, type WikibaseServer } from '../../support/wikibase-server';
import { asksNobody } from '../asking-nobody';
import { LIBRARY_PAGES } from '../library';

let stories: PageServer;
let packs: PackServer;
let wikibase: WikibaseServer;
let proxy: RecordingProxy;
let browser: Browser;
let story: Page;
let library: Page;
let told = { requests: 0, refused: 0 };

beforeAll(async () => {
  stories = await servePages({ '/nato': LIBRARY_PAGES['/nato']!, '/second': LIBRARY_PAGES['/nato']! });
  packs = await servePacks();
  wikibase = await serveWikibase('wikidata');
  proxy = await startRecordingProxy(stories.origin, packs.origin, wikibase.base);
  ({ browser } = await launchFirefox({
    headless: true,
    firstRun: true,
    proxy: proxy.address,
    grantAll: true,
    ownChrome: true,
  }));
  await callFirefoxItself(browser, `(async () => { ${NOTE_WHO_ASKS} return ''; })()`);
  library = await firstRunPage(browser);
  await library.evaluate(() => {
    location.href = 'library.html';
  });
  await waitForWords(library, '.kind-choice', 'People');
  story = await firstPage(browser);
  left();
});
afterAll(async () => {
  await browser?.close();
  await proxy?.close();
  await wikibase?.close();
  await packs?.close();
  await stories?.close();
});

/** Where Firefox itself looks for its lists, whatever it is told: Backstory has no address there, which the last test shows. */
const FIREFOXS_OWN = 'firefox.settings.services.mozilla.com:443';

/** Firefox's own word on each request before it leaves: to whom, and in whose name. Itself is `[System Principal]`. */
const NOTE_WHO_ASKS = `
  globalThis.whoAsked = [];
  Services.obs.addObserver((channel) => {
    const { URI, loadInfo } = channel.QueryInterface(Ci.nsIHttpChannel);
    const port = URI.port === -1 ? (URI.scheme === 'https' ? 443 : 80) : URI.port;
    whoAsked.push({ host: URI.host + ':' + port, by: loadInfo.triggeringPrincipal.origin });
  }, 'http-on-modify-request');`;

function left(): readonly string[] {
  const requests = proxy.requests.slice(told.requests).map(({ origin }) => origin);
  const refused = proxy.refused.slice(told.refused).filter((host) => host !== FIREFOXS_OWN);
  told = { requests: proxy.requests.length, refused: proxy.refused.length };
  return [...requests.filter((origin) => origin !== stories.origin), ...refused];
}

asksNobody({
  story: () => story,
  library: () => library,
  at: (path) => `${stories.origin}${path}`,
  packs: () => packs,
  wikibase: () => wikibase,
  left,
});

it('what was left out Firefox asked for itself; what it did in our name went where the list says', async () => {
  const asked = JSON.parse(await callFirefoxItself(browser, '(async () => JSON.stringify(whoAsked))()')) as {
    readonly host: string;
    readonly by: string;
  }[];
  const leftOut = asked.filter(({ host }) => host === FIREFOXS_OWN);
  expect(leftOut.filter(({ by }) => by !== '[System Principal]')).toEqual([]);
  const ours = asked.filter(({ by }) => by.startsWith('moz-extension://')).map(({ host }) => host);
  expect(new Set(ours)).toEqual(new Set([packs.origin, wikibase.base].map((base) => new URL(base).host)));
  // And the proxy saw all that is no address of a page: nothing went past it.
  expect(proxy.requests.filter(({ origin }) => origin !== stories.origin)).toHaveLength(ours.length);
});
