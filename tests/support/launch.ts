// Starts a real browser with the built extension in it: Chromium over a pipe, Firefox over WebDriver BiDi.
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { type BrowserName, browserVariable, CHROMIUM_SWITCHES, findBrowser } from './browsers.mjs';
import { builtExtension } from './built-extension';
import { hearOfTabs } from './firefox-itself';

export interface LaunchOptions {
  /** Without a window. */
  readonly headless: boolean;
  /** Everything, loopback too, goes through this `host:port`. */
  readonly proxy?: string;
  /** For pictures: nothing fades in. */
  readonly still?: boolean;
  /** The page that opens after the installation stays; else it is closed once it is there. */
  readonly firstRun?: boolean;
  /** Whatever an extension asks the reader for is granted. Firefox only. */
  readonly grantAll?: boolean;
  /** The driver may ask the browser itself, as for what its memory holds. Firefox only. */
  readonly ownChrome?: boolean;
  /** The extension may work in private windows, as a reader allows it in the browser's settings. */
  readonly inPrivate?: boolean;
  /** Another copy of the extension than the one that was built. */
  readonly folder?: string;
  /** The folder of a profile that is kept, to be opened again; else a new one that is thrown away. */
  readonly profile?: string;
  readonly width?: number;
  readonly height?: number;
}

export interface Launched {
  readonly browser: Browser;
  readonly name: BrowserName;
  /** Chromium: the 32 letters of its address. Firefox: the id of the manifest. */
  readonly extensionId: string;
}

function executable(name: BrowserName): string {
  const path = findBrowser(name);
  if (!path)
    throw new Error(
      `No ${name} on this machine: install it, or name its executable in ${browserVariable(name)}.`,
    );
  return path;
}

/**
 * What Chromium asks its maker for on its own: passwords to fill, the time, the account, its components. Sent to a dead
 * port, so that what a recording proxy sees is ours.
 */
const HOLD_ITS_TONGUE = [
  '--disable-features=AutofillServerCommunication,NetworkTimeServiceQuerying',
  '--gaia-url=http://127.0.0.1:9',
  '--component-updater=url-source=http://127.0.0.1:9/',
];

/** The window leaves room for a side panel of 360 px beside the story. */
export async function launchChromium(options: LaunchOptions): Promise<Launched> {
  const {
    headless,
    folder = builtExtension('chromium'),
    proxy,
    still = false,
    width = 1400,
    height = 900,
  } = options;
  const browser = await puppeteer.launch({
    executablePath: executable('chromium'),
    headless,
    pipe: true,
    enableExtensions: options.inPrivate ? true : [folder],
    ...(options.profile ? { userDataDir: options.profile } : {}),
    defaultViewport: null,
    // Without the bar that says a test drives this window.
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    args: [
      ...CHROMIUM_SWITCHES,
      ...HOLD_ITS_TONGUE,
      `--window-size=${width},${height}`,
      // `<-loopback>` sends even 127.0.0.1 through the proxy.
      ...(still ? ['--force-prefers-reduced-motion'] : []),
      ...(proxy ? [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
    ],
  });
  if (options.inPrivate) await loadForPrivateWindows(browser, folder);
  const worker = await browser.waitForTarget(isWorker);
  if (!options.firstRun) await closeFirstRun(browser);
  return { browser, name: 'chromium', extensionId: new URL(worker.url()).host };
}

export async function launchFirefox(options: LaunchOptions): Promise<Launched> {
  const browser = await launchBareFirefox(options);
  return { browser, name: 'firefox', extensionId: await installInFirefox(browser, options) };
}

/** Without the extension. */
export function launchBareFirefox(options: LaunchOptions): Promise<Browser> {
  const {
    headless,
    still = false,
    grantAll = false,
    ownChrome = false,
    proxy,
    width = 1400,
    height = 900,
  } = options;
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: executable('firefox'),
    headless,
    defaultViewport: null,
    args: [`--width=${width}`, `--height=${height}`, ...(ownChrome ? ['--remote-allow-system-access'] : [])],
    ...(options.profile ? { userDataDir: options.profile } : {}),
    extraPrefsFirefox: {
      ...(options.profile ? OUTLIVES_THE_BROWSER : {}),
      ...(still ? { 'ui.prefersReducedMotion': 1 } : {}),
      ...(grantAll ? { 'extensions.webextOptionalPermissionPrompts': false } : {}),
      ...(proxy ? proxied(proxy) : {}),
    },
  });
}

/** Where the pages of the extension are in a Firefox whose profile is kept. */
export const KEPT_ADDRESS = '0b1d5c62-3c1f-4d6c-9f0e-6a3d4c2b1a09';

/**
 * What a driver installs in Firefox is taken away again as the browser ends, and with it all that it kept, unless these say otherwise. Its
 * address is given, not made: on a full disk Firefox could not note down which it was.
 */
const OUTLIVES_THE_BROWSER = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.uuids': JSON.stringify({ 'backstory@backstory.example': KEPT_ADDRESS }),
};

/** The manifest's id. */
export async function installInFirefox(
  browser: Browser,
  {
    folder = builtExtension('firefox'),
    inPrivate = false,
    firstRun = false,
  }: Pick<LaunchOptions, 'folder' | 'inPrivate' | 'firstRun'>,
): Promise<string> {
  const extensionId = inPrivate
    ? await installForPrivateWindows(browser, folder)
    : await browser.installExtension(folder);
  if (!firstRun) await closeFirstRun(browser);
  return extensionId;
}

function proxied(proxy: string): Record<string, unknown> {
  const [host, port] = proxy.split(':');
  const ways = ['http', 'ssl'].flatMap((way) => [
    [`network.proxy.${way}`, host],
    [`network.proxy.${way}_port`, Number(port)],
  ]);
  return {
    ...Object.fromEntries(ways),
    'network.proxy.type': 1,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    // Its own traffic too: else what it asks for by itself would go past.
    'network.proxy.failover_direct': false,
  };
}

async function loadForPrivateWindows(browser: Browser, path: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  await session.send('Extensions.loadUnpacked', { path, enableInIncognito: true });
  await session.detach();
}

/** Puppeteer's own way has no word for it. */
async function installForPrivateWindows(browser: Browser, path: string): Promise<string> {
  const { connection } = browser as unknown as {
    connection: {
      send(method: string, params: object): Promise<{ result: { extension: string } }>;
    };
  };
  const extensionData = { type: 'path', path };
  const installed = await connection.send('webExtension.install', {
    extensionData,
    'moz:allowPrivateBrowsing': true,
  });
  return installed.result.extension;
}

/**
 * The page of the first run, which every installation opens: an extension that is loaded for a test is installed too. In Firefox
 * Puppeteer does not hear that an extension's tab has moved on from `about:blank`: each tab is asked itself.
 */
export function firstRunPage(browser: Browser): Promise<Page> {
  return ownPage(browser, (path) => path === '/first-run.html');
}

/** The first tab that shows such a page of the extension; `but` is another. */
export async function ownPage(
  browser: Browser,
  isMeant: (path: string) => boolean,
  but?: Page,
): Promise<Page> {
  const begun = performance.now();
  let seen: readonly string[] = [];
  let isAsked = false;
  for (; performance.now() < begun + 20_000; await pause(50)) {
    const others: string[] = [];
    const pages: Page[] = [];
    for (const target of browser.targets()) {
      const page = target.type() === 'page' ? await target.page() : null;
      if (page) pages.push(page);
      if (!page || page === but) continue;
      // A tab that is on its way to another page cannot be asked: it is, the next time. So is one whose document is still being read.
      const path = await page
        .evaluate(() => (document.readyState === 'loading' ? 'loading' : location.pathname))
        .catch((error: Error) => error);
      if (typeof path === 'string' && isMeant(path)) return page;
      others.push(`${page.url()}: ${typeof path === 'string' ? path : path.message}`);
    }
    seen = others;
    if (isAsked || performance.now() < begun + 3_000 || !(await browser.version()).startsWith('firefox'))
      continue;
    isAsked = true;
    const unheard = await hearOfTabs(browser, pages);
    if (unheard.length > 0) console.warn(`Firefox had not told its driver of ${unheard.join(', ')}`);
  }
  throw new Error(`That page of the extension has not opened. There are: ${seen.join('; ') || 'none'}.`);
}

export async function closeFirstRun(browser: Browser): Promise<void> {
  const page = await firstRunPage(browser);
  await page.close();
}

export function isWorker(target: Target): boolean {
  return target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');
}

/** The first tab, which every browser opens with. */
export async function firstPage(browser: Browser): Promise<Page> {
  return (await browser.pages())[0] ?? (await browser.newPage());
}

/** Stops the extension's worker as the browser does after half a minute of rest, and waits until it is gone. */
export async function stopWorker(page: Page): Promise<void> {
  const browser = page.browser();
  const gone = new Promise<void>((resolve) => {
    const listen = (target: Target): void => {
      if (!isWorker(target)) return;
      browser.off('targetdestroyed', listen);
      resolve();
    };
    browser.on('targetdestroyed', listen);
  });
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  await gone;
}
