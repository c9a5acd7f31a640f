// Photographs every scene of the gallery: `npx tsx tests/browser/gallery/shots.ts [folder] [only…]`; `--serve` only shows it.

import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { CHROMIUM_SWITCHES, findBrowser } from '../../support/browsers.mjs';
import { allShots, type Shot } from './shot-list';

async function take(page: Page, base: string, folder: string, shot: Shot): Promise<void> {
  await page.setViewportSize({ width: shot.width, height: shot.height });
  await page.emulateMedia({
    colorScheme: shot.scheme ?? 'light',
    forcedColors: shot.forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  await page.goto('about:blank');
  await page.goto(base + shot.address);
  await page.waitForSelector('html[data-ready]');
  if (shot.keys) await nextFrames(page);
  for (const key of shot.keys ?? []) {
    await page.keyboard.press(key);
    await nextFrames(page);
  }
  await nextFrames(page);
  await page.screenshot({ path: join(folder, `${shot.name}.png`) });
}

/** Two frames: the card is placed, then what it unfolded is placed again. */
async function nextFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
}

async function main(): Promise<void> {
  const [folder = join(tmpdir(), 'backstory-shots'), ...only] = process.argv.slice(2);
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    resolve: { alias: { '@': root } },
    // Apart from vitest's own cache: both may run at once.
    cacheDir: join(tmpdir(), 'backstory-gallery'),
    server: { host: '127.0.0.1', port: 0 },
  });
  await server.listen();
  const base = `${server.resolvedUrls?.local[0] ?? ''}tests/browser/gallery/index.html`;
  if (folder === '--serve') {
    console.log(base);
    return;
  }
  mkdirSync(folder, { recursive: true });
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium found: set BACKSTORY_CHROMIUM to its path.');
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_SWITCHES });
  let taken = 0;
  for (const scale of [1, 2]) {
    const context = await browser.newContext({ deviceScaleFactor: scale });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error('page error:', error.message));
    for (const shot of allShots()) {
      if ((shot.scale ?? 1) !== scale) continue;
      if (only.length > 0 && !only.some((part) => shot.name.includes(part))) continue;
      await take(page, base, folder, shot);
      taken++;
    }
    await context.close();
  }
  await browser.close();
  await server.close();
  console.log(`${taken} pictures in ${folder}`);
}

await main();
