// One browser with the built extension and its panel, and two without it, to open the same page in side by side.
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { SessionState } from '@/lib/core/model/session';
import { envelope } from '@/lib/edge/wire/envelope';
import { type BrowserName, CHROMIUM_SWITCHES, findBrowser } from '../support/browsers.mjs';
import { newInFirefoxConsole } from '../support/firefox-itself';
import {
  firstPage,
  firstRunPage,
  isWorker,
  launchBareFirefox,
  launchChromium,
  launchFirefox,
} from '../support/launch';
import { chooseDensity } from '../support/panel';
import { type Complaint, complaint } from './errors-compare';

export interface Trio {
  readonly name: BrowserName;
  readonly version: string;
  /** Of our scripts. */
  readonly origin: string;
  readonly withUs: Page;
  readonly without: readonly [Page, Page];
  /** Where the reading of the page that is open came to; null: nothing of ours has answered within ten seconds. */
  readonly end: () => Promise<SessionState['is'] | null>;
  /** What worker, panel and the browser's own console complained of since the last call. */
  readonly complaints: () => Promise<readonly Complaint[]>;
  /** From the next page on whatever may be marked is. Call it while a story is open in which something is marked. */
  readonly markEverything: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const ENDS: readonly (SessionState['is'] | undefined)[] = ['no-article', 'painted', 'failed', 'off'];
/** Milliseconds. */
const PATIENCE = 10_000;

async function launchBare(name: BrowserName): Promise<Browser> {
  if (name === 'firefox') return launchBareFirefox({ headless: true });
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`No ${name} on this machine.`);
  return puppeteer.launch({
    executablePath,
    pipe: true,
    args: [...CHROMIUM_SWITCHES, '--window-size=1400,900'],
    defaultViewport: null,
  });
}

export async function launchTrio(name: BrowserName): Promise<Trio> {
  const launch = name === 'firefox' ? launchFirefox : launchChromium;
  const { browser } = await launch({ headless: true, firstRun: true, ownChrome: name === 'firefox' });
  const bare = await Promise.all([launchBare(name), launchBare(name)]);
  const said: Complaint[] = [];
  const panel = await firstRunPage(browser);
  panel.on('pageerror', (error) => said.push({ kind: 'panel', text: String(error), isOurs: true }));
  panel.on('console', (message) => {
    if (['error', 'warn'].includes(message.type()))
      said.push({ kind: 'panel', text: message.text(), isOurs: true });
  });
  const origin = await panel.evaluate(() => location.origin);
  await panel.evaluate(() => location.assign('/sidepanel.html'));
  const withUs = await firstPage(browser);
  await withUs.bringToFront();
  if (name === 'chromium') await hearWorker(browser, said);
  return {
    name,
    version: await browser.version(),
    origin,
    withUs,
    without: [await firstPage(bare[0]), await firstPage(bare[1])],
    end: () => endOf(panel),
    complaints: async () => {
      if (name === 'firefox') said.push(...(await ownConsole(browser, origin)));
      return said.splice(0);
    },
    markEverything: async () => {
      await panel.bringToFront();
      await chooseDensity(panel, 'everything');
      await withUs.bringToFront();
    },
    close: async () => {
      await Promise.all([browser, ...bare].map((each) => each.close()));
    },
  };
}

/** Also one that the browser starts later. */
async function hearWorker(browser: Browser, said: Complaint[]): Promise<void> {
  const hear = async (target: ReturnType<Browser['targets']>[number]): Promise<void> => {
    if (!isWorker(target)) return;
    const session = await target.createCDPSession();
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) =>
      said.push({ kind: 'worker', text: exception?.description ?? text, isOurs: true }),
    );
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (['error', 'warning', 'assert'].includes(type))
        said.push({
          kind: 'worker',
          text: args.map(({ value, description }) => value ?? description).join(' '),
          isOurs: true,
        });
    });
    await session.send('Runtime.enable');
  };
  browser.on('targetcreated', (target) => void hear(target));
  await Promise.all(browser.targets().map(hear));
}

/** What of scripts of ours Firefox has written into its own console. */
async function ownConsole(browser: Browser, origin: string): Promise<readonly Complaint[]> {
  const told = await newInFirefoxConsole(browser);
  return told
    .map(({ text, whence }) => complaint(origin, 'browser', text, whence))
    .filter(({ isOurs }) => isOurs);
}

/** As the panel asks: `describe`, until the answer is final. */
async function endOf(panel: Page): Promise<SessionState['is'] | null> {
  for (const until = performance.now() + PATIENCE; performance.now() < until; await pause(50)) {
    const is = await panel.evaluate(
      async (message) => {
        const { tabs } = (globalThis as unknown as { chrome: ChromeTabs }).chrome;
        const open = await tabs.query({ active: true });
        // Before the content script is there, nobody hears it.
        const answers = await Promise.all(
          open.map(({ id }) => tabs.sendMessage(id, message, { frameId: 0 }).catch(() => null)),
        );
        return answers.find((answer) => answer?.ok)?.value.state.is;
      },
      envelope('content', 'describe', {}),
    );
    if (is && ENDS.includes(is)) return is;
  }
  return null;
}

interface ChromeTabs {
  readonly tabs: {
    query(which: object): Promise<readonly { readonly id: number }[]>;
    sendMessage(
      tab: number,
      message: object,
      to: object,
    ): Promise<{ readonly ok: boolean; readonly value: { readonly state: SessionState } } | null>;
  };
}
