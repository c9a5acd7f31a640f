// Copies of a small generated extension in a real browser, one for each way to store: asked by a page's message, killed, asked again.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { type BrowserName, CHROMIUM_SWITCHES, findBrowser } from '../support/browsers.mjs';
import { ROOT } from '../support/built-extension';
import { firstPage } from '../support/launch';
import type { Order, Report } from './cold-worker';

export interface Answer {
  /** When the content script sent the message and when it had the answer, by the wall clock, milliseconds. */
  readonly sent: number;
  readonly received: number;
  readonly report: Report;
}

export interface Copies {
  readonly browser: Browser;
  readonly version: string;
  ask(way: string, order: Order): Promise<Answer>;
  /** Ends every worker that was woken, and waits until the page has seen each one gone. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Rest after which Firefox ends an event page; in a reader's browser it is 30 seconds. Milliseconds. */
const FIREFOX_IDLE = 1_500;

/** Carries messages between the bench's page and the background, and tells when the background is gone. */
const CONTENT = `
  const { runtime } = browser;
  const name = runtime.getManifest().name;
  const clock = () => performance.timeOrigin + performance.now();
  addEventListener('message', async ({ source, data }) => {
    if (source !== window || data?.ask !== name) return;
    // Firefox lets an event page fall asleep that owes an answer; each message keeps it awake for the time of rest.
    const awake = data.order.do === 'store' && setInterval(() => runtime.sendMessage({ do: 'stay' }), 500);
    const sent = clock();
    const report = await runtime.sendMessage(data.order).catch((error) => ({ fault: String(error) }));
    const received = clock();
    clearInterval(awake);
    const port = runtime.connect();
    port.onDisconnect.addListener(() => postMessage({ gone: name }));
    postMessage({ answered: name, sent, received, report });
  });
  postMessage({ ready: name });
`;

/** As text, because tsx wraps named functions in a helper that the page does not have. */
const PAGE = `
  window.alive = new Set();
  window.ready = new Set();
  const waiting = new Map();
  addEventListener('message', ({ data }) => {
    if (data.ready) ready.add(data.ready);
    if (data.gone) alive.delete(data.gone);
    if (!data.answered) return;
    alive.add(data.answered);
    waiting.get(data.answered)(data);
  });
  window.ask = (name, order) => new Promise((resolve) => {
    waiting.set(name, resolve);
    postMessage({ ask: name, order });
  });
`;

interface BenchWindow {
  readonly alive: ReadonlySet<string>;
  readonly ready: ReadonlySet<string>;
  ask(name: string, order: Order): Promise<Answer>;
}

export async function bundleWorker(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    resolve: { alias: { '@': ROOT } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'esnext',
      lib: {
        entry: join(ROOT, 'tests/bench/cold-worker.ts'),
        formats: ['iife'],
        name: 'cold',
        fileName: () => 'worker.js',
      },
      rollupOptions: {
        output: { banner: 'globalThis.firstLine = performance.timeOrigin + performance.now();' },
      },
    },
  });
}

function writeCopy(folder: string, data: string, way: string, browser: BrowserName): string {
  const copy = join(folder, `${browser}-${way}`);
  mkdirSync(copy, { recursive: true });
  copyFileSync(join(data, 'worker.js'), join(copy, 'worker.js'));
  writeFileSync(join(copy, 'content.js'), `{${CONTENT}}`);
  if (way === 'packaged')
    for (const part of ['names.bin', 'entities.bin']) copyFileSync(join(data, part), join(copy, part));
  const manifest = {
    manifest_version: 3,
    name: way,
    version: '1',
    permissions: ['unlimitedStorage'],
    host_permissions: ['http://127.0.0.1/*'],
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'] }],
    // Firefox would ask for the data over TLS.
    content_security_policy: { extension_pages: "script-src 'self'" },
    ...(browser === 'firefox'
      ? {
          background: { scripts: ['worker.js'] },
          browser_specific_settings: { gecko: { id: `${way}@cold.example` } },
        }
      : { background: { service_worker: 'worker.js' } }),
  };
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify(manifest));
  return copy;
}

async function launch(name: BrowserName, folders: readonly string[]): Promise<Browser> {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`No ${name} on this machine.`);
  if (name === 'chromium')
    return puppeteer.launch({
      executablePath,
      headless: true,
      pipe: true,
      enableExtensions: [...folders],
      args: CHROMIUM_SWITCHES,
    });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      'extensions.background.idle.timeout': FIREFOX_IDLE,
      // Else its clock goes in steps of a millisecond and more.
      'privacy.reduceTimerPrecision': false,
    },
  });
  for (const folder of folders) await browser.installExtension(folder);
  return browser;
}

export async function launchCopies(
  name: BrowserName,
  ways: readonly string[],
  where: { readonly folder: string; readonly data: string; readonly origin: string },
): Promise<Copies> {
  const folders = ways.map((way) => writeCopy(where.folder, where.data, way, name));
  const browser = await launch(name, folders);
  const page = await firstPage(browser);
  if (name === 'chromium') await leaveWorkersAlone(page);
  await page.evaluateOnNewDocument(PAGE);
  await page.goto(`${where.origin}/index.html`);
  await page.waitForFunction(
    (count) => (window as unknown as BenchWindow).ready.size === count,
    {},
    ways.length,
  );
  const seen = new Map<string, number>();
  return {
    browser,
    version: await browser.version(),
    async ask(way, order) {
      const answer = await page.evaluate(
        (to, what) => (window as unknown as BenchWindow).ask(to, what),
        way,
        order,
      );
      const { fault, firstLine } = answer.report;
      if (fault !== null) throw new Error(`${name}, ${way}: ${fault}`);
      if (seen.get(way) === firstLine) throw new Error(`${name}, ${way}: this worker had not been killed.`);
      seen.set(way, firstLine);
      return answer;
    },
    async kill() {
      if (name === 'chromium') await stopWorkers(page);
      await page.waitForFunction(() => (window as unknown as BenchWindow).alive.size === 0);
    },
    close: () => browser.close(),
  };
}

export async function stopWorkers(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Puppeteer lets every new target wait until it has looked at it; a worker that is to be timed must not. */
export async function leaveWorkersAlone(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.connection()!.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
    filter: [{ type: 'service_worker', exclude: true }, { type: 'page', exclude: true }, {}],
  });
  await session.detach();
}
