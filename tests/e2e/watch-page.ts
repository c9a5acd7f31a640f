// Notes what a page would show a developer as wrong, and how its DOM stood before the extension looked at it.
import type { Browser, Page } from 'puppeteer-core';
import { newInFirefoxConsole } from '../support/firefox-itself';

export interface PageWatch {
  /** Errors and warnings in the page's console, uncaught exceptions, and what the browser logs against the page. */
  readonly complaints: readonly string[];
  /** The serialised DOM at `DOMContentLoaded`; content scripts of ours run later. */
  domBefore(): Promise<string>;
  domNow(): Promise<string>;
}

/** Call before the page is opened. Chromium only. */
export async function watchPage(page: Page): Promise<PageWatch> {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`uncaught: ${(error as Error).message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn')
      complaints.push(`console: ${message.text()}`);
  });
  const session = await page.createCDPSession();
  session.on('Log.entryAdded', ({ entry }) =>
    complaints.push(`${entry.source}: ${entry.text} ${entry.url ?? ''}`),
  );
  await session.send('Log.enable');
  await noteDom(page);
  return {
    complaints,
    domBefore: () => page.evaluate(() => (window as unknown as { domBefore: string }).domBefore),
    domNow: () => page.evaluate(() => document.documentElement.outerHTML),
  };
}

/** Has each document that is opened from now on hold in `domBefore` how it stood at `DOMContentLoaded`. */
export async function noteDom(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('DOMContentLoaded', () => {
      (window as unknown as { domBefore: string }).domBefore = document.documentElement.outerHTML;
    });
  });
}

/** Uncaught exceptions of a page and errors and warnings in its console, in both browsers: those since the last call. Call before the page is opened. */
export function complaintsOf(page: Page): () => readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`uncaught: ${(error as Error).message}`));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  return () => complaints.splice(0);
}

/** Firefox's words for a question whose page was left, or put by to be come back to, or whose asker was replaced, before it was answered: nobody waits for that answer. */
const LEFT_MEANWHILE = /^Promise (?:rejected|resolved) (?:after context unloaded|while context is inactive)/;

/** What Firefox's own console holds against our scripts anywhere, since the last call. Of a Firefox launched with `ownChrome`. `address`: where our pages are, if that is known: Firefox brings extensions of its own. */
export async function oursInFirefoxConsole(browser: Browser, address = ''): Promise<readonly string[]> {
  return (await newInFirefoxConsole(browser))
    .filter(({ text, whence }) => `${text} ${whence}`.includes(`moz-extension://${address}`))
    .filter(({ text }) => !LEFT_MEANWHILE.test(text))
    .map(({ text }) => text);
}

/** Those of a page, and those; since the last call. */
export function complaintsInFirefox(page: Page, address = ''): () => Promise<readonly string[]> {
  const ofPage = complaintsOf(page);
  return async () => [...ofPage(), ...(await oursInFirefoxConsole(page.browser(), address))];
}
