// Photographs every scene of the gallery: `npx tsx tests/browser/gallery/shots.ts [folder] [only…]`; `--serve` only shows it.

import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { CHROMIUM_SWITCHES, findBrowser } from '../../support/browsers.mjs';
import { LIBRARY } from './library-scenes';
import { passageShots } from './passage-shots';
import { CARDS, PANELS } from './scenes';
import { AT_CORRECT, CARD_WINDOW, type Shot } from './shot';

/** Opens what may be put right, with the focus on "Not this one?". */
const CORRECTING = { keys: ['Enter'] } as const;

const PANEL_WINDOW = { width: 340, height: 900 };
const LIBRARY_WINDOW = { width: 1280, height: 900 };

function allShots(): Shot[] {
  const shots: Shot[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    for (const name of Object.keys(CARDS))
      shots.push({ name: `card-${name}-${scheme}`, address: `#card/${name}`, scheme, ...CARD_WINDOW });
    for (const name of Object.keys(PANELS))
      shots.push({ name: `panel-${name}-${scheme}`, address: `#panel/${name}`, scheme, ...PANEL_WINDOW });
    for (const name of Object.keys(LIBRARY))
      shots.push({
        name: `library-${name}-${scheme}`,
        address: `#library/${name}`,
        scheme,
        ...LIBRARY_WINDOW,
      });
    shots.push(
      {
        name: `card-correcting-${scheme}`,
        address: `#card/correct?${AT_CORRECT}`,
        scheme,
        ...CARD_WINDOW,
        ...CORRECTING,
      },
      {
        name: `card-said-${scheme}`,
        address: `#card/correct?${AT_CORRECT}`,
        scheme,
        ...CARD_WINDOW,
        keys: ['Enter', 'Tab', 'Tab', 'Enter'],
      },
      {
        name: `panel-correcting-${scheme}`,
        address: `#panel/open-person?${AT_CORRECT}`,
        scheme,
        ...PANEL_WINDOW,
        ...CORRECTING,
      },
      {
        name: `panel-rules-${scheme}`,
        address: '#panel/corrections?open',
        scheme,
        width: 340,
        height: 1600,
      },
    );
    shots.push({
      name: `card-caine-open-${scheme}`,
      address: '#card/caine?open&pinned',
      scheme,
      ...CARD_WINDOW,
    });
  }
  shots.push(
    {
      name: 'card-caine-forced',
      address: '#card/caine?open&pinned&focus',
      forced: true,
      scheme: 'dark',
      ...CARD_WINDOW,
    },
    {
      name: 'panel-open-forced',
      address: '#panel/open-person',
      forced: true,
      scheme: 'dark',
      ...PANEL_WINDOW,
    },
    { name: 'card-caine-focus', address: '#card/caine?focus', ...CARD_WINDOW, scale: 2 },
    { name: 'card-caine-small', address: '#card/caine?open', width: 320, height: 360, scale: 2 },
    { name: 'card-caine-low', address: '#card/caine', width: 900, height: 300 },
    { name: 'card-rtl-page', address: '#card/bad-rightToLeft?dir=rtl&open', ...CARD_WINDOW },
    { name: 'card-rtl-interface', address: '#card/caine?dir=rtl&ui=rtl', ...CARD_WINDOW },
    { name: 'panel-rtl-interface', address: '#panel/open-person?ui=rtl', ...PANEL_WINDOW },
    { name: 'panel-long-rtl-interface', address: '#panel/long-scanning?ui=rtl', ...PANEL_WINDOW },
    {
      name: 'panel-long-forced',
      address: '#panel/long-scanning',
      forced: true,
      scheme: 'dark',
      ...PANEL_WINDOW,
    },
    { name: 'card-georgia-open', address: '#card/georgia?open', ...CARD_WINDOW },
    { name: 'card-georgia-narrow', address: '#card/georgia?open', width: 320, height: 640 },
    { name: 'card-moscow-rtl', address: '#card/moscow?dir=rtl&ui=rtl', ...CARD_WINDOW },
    {
      name: 'card-georgia-forced',
      address: '#card/georgia?open&focus',
      forced: true,
      scheme: 'dark',
      ...CARD_WINDOW,
    },
    { name: 'panel-unsure-rtl', address: '#panel/unsure?ui=rtl', ...PANEL_WINDOW },
    {
      name: 'panel-unsure-forced',
      address: '#panel/unsure-open',
      forced: true,
      scheme: 'dark',
      ...PANEL_WINDOW,
    },
    { name: 'panel-unsure-240', address: '#panel/unsure-in-part', width: 240, height: 1200 },
    {
      name: 'card-correcting-forced',
      address: `#card/correct?${AT_CORRECT}`,
      forced: true,
      scheme: 'dark',
      ...CARD_WINDOW,
      ...CORRECTING,
    },
    {
      name: 'card-correcting-small',
      address: `#card/correct?${AT_CORRECT}`,
      width: 320,
      height: 480,
      scale: 2,
      ...CORRECTING,
    },
    {
      name: 'card-correcting-rtl',
      address: `#card/correct?dir=rtl&ui=rtl&${AT_CORRECT}`,
      ...CARD_WINDOW,
      ...CORRECTING,
    },
    {
      name: 'panel-correcting-240',
      address: `#panel/open-person?${AT_CORRECT}`,
      width: 240,
      height: 1400,
      ...CORRECTING,
    },
    {
      name: 'panel-correcting-forced',
      address: `#panel/open-person?${AT_CORRECT}`,
      forced: true,
      scheme: 'dark',
      ...PANEL_WINDOW,
      ...CORRECTING,
    },
    { name: 'panel-rules-240', address: '#panel/corrections?open', width: 240, height: 2000 },
    { name: 'panel-rules-rtl', address: '#panel/corrections?open&ui=rtl', width: 340, height: 1600 },
    { name: 'panel-long-240', address: '#panel/long-first', width: 240, height: 900 },
    { name: 'panel-whole', address: '#panel/cast', width: 400, height: 1500 },
    { name: 'panel-240', address: '#panel/open-person', width: 240, height: 1400 },
    { name: 'panel-320', address: '#panel/open-text', width: 320, height: 1600 },
    { name: 'panel-zoom', address: '#panel/open-place', width: 170, height: 700, scale: 2 },
    ...[
      'names',
      'record',
      'record-bad',
      'packs-offer',
      'packs-jobs',
      'yours',
      'new-faults',
      'look-up-matches',
      'safe-done',
    ].flatMap((name): Shot[] => [
      { name: `library-${name}-320`, address: `#library/${name}?open`, width: 320, height: 2000 },
      { name: `library-${name}-1600`, address: `#library/${name}?open`, width: 1600, height: 1000 },
      { name: `library-${name}-rtl`, address: `#library/${name}?ui=rtl`, ...LIBRARY_WINDOW },
      {
        name: `library-${name}-forced`,
        address: `#library/${name}`,
        forced: true,
        scheme: 'dark',
        ...LIBRARY_WINDOW,
      },
      { name: `library-${name}-zoom`, address: `#library/${name}`, width: 640, height: 450, scale: 2 },
    ]),
    ...passageShots(),
    { name: 'panel-240-bad', address: '#panel/bad', width: 240, height: 2400 },
  );
  return shots;
}

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
