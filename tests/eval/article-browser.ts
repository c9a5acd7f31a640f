// Real Chromium with the saved pages, each under its own address; scripts and every outside request are blocked, our code is injected.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { CHROMIUM_SWITCHES, findBrowser } from '../support/browsers.mjs';
import type { SavedPage } from './article-pages';
import { addressOf, POLICY } from './article-pages';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The in-page code as one script that sets `globalThis[name]`; minified and for the same engines as the extension's own scripts. */
export async function bundleForPage(
  entry: string,
  name: string,
  { minify = true }: { readonly minify?: boolean } = {},
): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: { write: false, ...(minify ? {} : { minify }), lib: { entry, formats: ['iife'], name } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${entry} could not be bundled.`);
  return `${output.output[0].code};globalThis.${name}=${name};`;
}

/** A saved page, open. */
export interface Visit {
  readonly page: Page;
  readonly cdp: CDPSession;
}

export interface PageBrowser {
  /** Opens a saved page in a process of its own, runs `use` in it, closes it. What the page's console said as an error is in `errors`. */
  readonly visit: <Value>(
    saved: SavedPage,
    use: (visit: Visit) => Promise<Value>,
  ) => Promise<{ readonly value: Value; readonly errors: readonly string[] }>;
  readonly close: () => Promise<void>;
}

/** Throws where there is no Chromium: then nothing can be measured. */
export async function openPageBrowser(): Promise<PageBrowser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium found: install it or set BACKSTORY_CHROMIUM.');
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_SWITCHES });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  return {
    visit: async (saved, use) => {
      const page = await context.newPage();
      const errors: string[] = [];
      try {
        await page.route('**/*', (route, request) =>
          request.isNavigationRequest() && request.frame() === page.mainFrame()
            ? route.fulfill({
                headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
                body: readFileSync(saved.file),
              })
            : route.abort(),
        );
        await page.goto(addressOf(saved), { waitUntil: 'domcontentloaded' });
        page.on('pageerror', (error) => errors.push(error.message));
        page.on('console', (message) => {
          // What our own policy blocks is no fault of the code in the page.
          if (message.type() === 'error' && !/Content Security Policy/.test(message.text()))
            errors.push(message.text());
        });
        return { value: await use({ page, cdp: await context.newCDPSession(page) }), errors };
      } finally {
        await page.close();
      }
    },
    close: () => browser.close(),
  };
}
