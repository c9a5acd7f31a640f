// Real Chromium with the saved pages: served on 127.0.0.1, their scripts and every outside request blocked, our code injected.

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { CHROMIUM_SWITCHES, findBrowser } from '../support/browsers.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * No script, frame, font, picture or sheet is fetched; what the page carries itself (inline style) counts. By policy and not by
 * switching scripts off, so that `<noscript>` stays what it is for a reader.
 */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The in-page code as one script that sets `globalThis[name]`. */
export async function bundleForPage(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: { write: false, minify: false, target: 'esnext', lib: { entry, formats: ['iife'], name } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${entry} could not be bundled.`);
  return `${output.output[0].code};globalThis.${name}=${name};`;
}

export interface PageBrowser {
  /** Opens a saved page, runs `use` in it, closes it. What the page's console said as an error is in `errors`. */
  readonly visit: <Value>(
    file: string,
    use: (page: Page) => Promise<Value>,
  ) => Promise<{ readonly value: Value; readonly errors: readonly string[] }>;
  readonly close: () => Promise<void>;
}

function serve(files: Map<string, string>): Promise<Server> {
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
    });
    response.end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Starts browser and server. Throws where there is no Chromium: then nothing can be measured. */
export async function openPageBrowser(): Promise<PageBrowser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium found: install it or set BACKSTORY_CHROMIUM.');
  const files = new Map<string, string>();
  const server = await serve(files);
  const { port } = server.address() as AddressInfo;
  const browser: Browser = await chromium.launch({ executablePath, args: CHROMIUM_SWITCHES });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  let count = 0;
  return {
    visit: async (file, use) => {
      const path = `/${++count}`;
      files.set(path, file);
      const page = await context.newPage();
      const errors: string[] = [];
      try {
        await page.goto(`http://127.0.0.1:${port}${path}`, { waitUntil: 'domcontentloaded' });
        page.on('pageerror', (error) => errors.push(error.message));
        page.on('console', (message) => {
          // What our own policy blocks is no fault of the code in the page.
          if (message.type() === 'error' && !/Content Security Policy/.test(message.text()))
            errors.push(message.text());
        });
        return { value: await use(page), errors };
      } finally {
        await page.close();
      }
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
