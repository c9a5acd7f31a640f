// Draws the extension's icons and the stores' pictures from `components/ui/icon.svg`: `npx tsx tests/browser/gallery/icons.ts`.

import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_SWITCHES, findBrowser } from '../../support/browsers.mjs';

/** The sizes that browsers ask for; WXT finds them by their names. */
const SIZES = [16, 32, 48, 96, 128];
/** Those of a button, at one, two and three pixels to a point. */
const BUTTON_SIZES = [16, 32, 48];

/** What stores show beside their texts (`.ci/store/listing.md`): the drawing in the middle of a picture, all in pixels. */
const STORE_PICTURES = [
  // Chrome's store wants air around it: https://developer.chrome.com/docs/webstore/images.
  { file: 'icon-128.png', width: 128, height: 128, drawn: 96, ground: 'none' },
  { file: 'logo-300.png', width: 300, height: 300, drawn: 300, ground: 'none' },
  { file: 'tile-440x280.png', width: 440, height: 280, drawn: 160, ground: '#eef1f6' },
];

/**
 * The icon's own drawing, and what the button shows where nothing is read: the same without its colour, struck out where a site is off,
 * with the two bars of a pause where everything is. Drawn large, for 16 pixels are few: each stroke stands on cleared ground.
 */
const FACES: Readonly<Record<string, (drawing: string) => string>> = {
  '.': (drawing) => drawing,
  off: (drawing) =>
    over(
      drawing,
      '<path d="M6 26 26 6" stroke="#fff" stroke-width="7"/><path d="M4 28 28 4" stroke="#3a3c3e" stroke-width="3"/>',
    ),
  paused: (drawing) =>
    over(
      drawing,
      '<path d="M17 15h15v17H17z" fill="#fff"/><path d="M21 18v12M28 18v12" stroke="#3a3c3e" stroke-width="4"/>',
    ),
};

/** Over the drawing in greys, which stand on a dark toolbar as on a light one. */
function over(drawing: string, more: string): string {
  const grey = drawing.replace('#1c1e20', '#7d8083').replace('#93b7f2', '#dcdedf');
  return grey.replace('</svg>', `${more}</svg>`);
}

const components = new URL('../../../components/', import.meta.url);
const drawing = readFileSync(new URL('ui/icon.svg', components), 'utf8');
const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('No Chromium found: set BACKSTORY_CHROMIUM to its path.');

const browser = await chromium.launch({ executablePath, args: CHROMIUM_SWITCHES });
const page = await browser.newPage();
for (const [face, drawn] of Object.entries(FACES)) {
  const folder = new URL(`public/icon/${face}/`, components);
  mkdirSync(folder, { recursive: true });
  for (const size of face === '.' ? SIZES : BUTTON_SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0;background:none}svg{display:block;width:${size}px;height:${size}px}</style>${drawn(drawing)}`,
    );
    await page.screenshot({ path: fileURLToPath(new URL(`${size}.png`, folder)), omitBackground: true });
  }
}
const store = new URL('../../../.ci/store/', import.meta.url);
for (const { file, width, height, drawn, ground } of STORE_PICTURES) {
  await page.setViewportSize({ width, height });
  await page.setContent(
    `<style>html,body{margin:0;background:${ground}}body{display:grid;place-content:center;height:100vh}svg{display:block;width:${drawn}px;height:${drawn}px}</style>${drawing}`,
  );
  await page.screenshot({ path: fileURLToPath(new URL(file, store)), omitBackground: true });
}
await browser.close();
