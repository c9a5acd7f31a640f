// Draws the extension's icons from `components/ui/icon.svg`: `npx tsx tests/browser/gallery/icons.ts`.

import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_SWITCHES, findBrowser } from '../../support/browsers.mjs';

/** The sizes that browsers ask for; WXT finds them by their names. */
const SIZES = [16, 32, 48, 96, 128];

const components = new URL('../../../components/', import.meta.url);
const drawing = readFileSync(new URL('ui/icon.svg', components), 'utf8');
const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('No Chromium found: set BACKSTORY_CHROMIUM to its path.');
mkdirSync(new URL('public/icon/', components), { recursive: true });

const browser = await chromium.launch({ executablePath, args: CHROMIUM_SWITCHES });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>html,body{margin:0;background:none}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  await page.screenshot({
    path: fileURLToPath(new URL(`public/icon/${size}.png`, components)),
    omitBackground: true,
  });
}
await browser.close();
console.log(`${SIZES.length} icons drawn`);
