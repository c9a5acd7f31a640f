// A real browser with the built extension in it, driven from a page: questions to its background, stories opened, the worker killed.
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, CHROMIUM_SWITCHES, findBrowser } from '../support/browsers.mjs';
import { closeFirstRun, firstPage } from '../support/launch';
import type { WorkerReport } from './cold-built';
import { leaveWorkersAlone, stopWorkers } from './cold-copies';

/** Rest after which Firefox ends the event page, as long as the longest silence of an install may be. Milliseconds. */
const IDLE = 3_000;

/** By the wall clock, milliseconds. */
export interface Asked<Answer> {
  readonly sent: number;
  readonly received: number;
  readonly answer: Answer;
}

export interface SentMessage {
  readonly name: string;
  readonly at: number;
  readonly answered: number;
}

/** A story opened. Moments by the wall clock, milliseconds. */
export interface Opened {
  readonly navigated: number;
  readonly parsed: number;
  readonly painted: number;
  readonly marks: number;
  readonly messages: readonly SentMessage[];
}

export interface Driven {
  readonly version: string;
  readonly page: Page;
  ask<Answer>(message: object): Promise<Asked<Answer>>;
  /** What the worker that runs now has noted. */
  report(): Promise<WorkerReport>;
  open(url: string): Promise<Opened>;
  /** Ends the worker, and waits until the page has seen it gone. Only after `report`, which begins to listen for that. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** As text, because tsx wraps named functions in a helper that the page does not have. */
const PAGE = `
  window.running = true;
  window.clock = { parsed: 0, painted: 0 };
  const waiting = new Map();
  let asked = 0;
  addEventListener('message', ({ data }) => {
    if (data?.to !== 'page') return;
    if (data.gone) window.running = false;
    else waiting.get(data.number)(data);
  });
  window.askBackground = (message) => new Promise((resolve) => {
    asked += 1;
    waiting.set(asked, resolve);
    postMessage({ to: 'bridge', number: asked, message });
  });
  document.addEventListener('DOMContentLoaded', () => { clock.parsed = performance.now(); });
  requestAnimationFrame(function look() {
    if (![...CSS.highlights.values()].some((ranges) => ranges.size > 0)) {
      requestAnimationFrame(look);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { clock.painted = performance.now(); };
    port2.postMessage(null);
  });
`;

interface BenchWindow {
  readonly running: boolean;
  readonly clock: { readonly parsed: number; readonly painted: number };
  askBackground(
    message: unknown,
  ): Promise<{ fault?: string; sent: number; received: number; answer: unknown }>;
}

async function launch(name: BrowserName, extension: string): Promise<Browser> {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`No ${name} on this machine.`);
  // An install may take minutes on a busy machine.
  const common = { executablePath, headless: true, protocolTimeout: 900_000 };
  if (name === 'chromium')
    return puppeteer.launch({
      ...common,
      pipe: true,
      enableExtensions: [extension],
      args: CHROMIUM_SWITCHES,
    });
  const browser = await puppeteer.launch({
    ...common,
    browser: 'firefox',
    extraPrefsFirefox: {
      'extensions.background.idle.timeout': IDLE,
      'privacy.reduceTimerPrecision': false,
    },
  });
  await browser.installExtension(extension);
  return browser;
}

export async function drive(name: BrowserName, extension: string): Promise<Driven> {
  const browser = await launch(name, extension);
  await closeFirstRun(browser);
  const page = await firstPage(browser);
  if (name === 'chromium') await leaveWorkersAlone(page);
  await page.evaluateOnNewDocument(PAGE);
  const askPage = async (message: unknown): Promise<Asked<unknown>> => {
    const answered = await page.evaluate(
      (what) => (window as unknown as BenchWindow).askBackground(what),
      message,
    );
    if (answered.fault !== undefined) throw new Error(`${name}: ${answered.fault}`);
    return answered;
  };
  return {
    version: await browser.version(),
    page,
    ask: async <Answer>(message: object) => (await askPage(message)) as Asked<Answer>,
    report: async () => (await askPage({ cold: 'report' })).answer as WorkerReport,
    async open(url) {
      await page.goto(url);
      await page.waitForFunction(() => {
        const { clock } = window as unknown as BenchWindow;
        return clock.painted > 0 && clock.parsed > 0;
      });
      const moments = await page.evaluate(() => {
        const { clock } = window as unknown as BenchWindow;
        const from = performance.timeOrigin;
        let marks = 0;
        CSS.highlights.forEach((ranges) => {
          marks += ranges.size;
        });
        return { navigated: from, parsed: from + clock.parsed, painted: from + clock.painted, marks };
      });
      const messages = (await askPage('sent')).answer as readonly SentMessage[];
      return { ...moments, messages };
    },
    async kill() {
      if (name === 'chromium') await stopWorkers(page);
      await page.waitForFunction(() => !(window as unknown as BenchWindow).running);
      await page.evaluate(() => {
        (window as unknown as { running: boolean }).running = true;
      });
    },
    close: () => browser.close(),
  };
}
