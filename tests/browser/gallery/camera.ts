// Photographs scenes of the gallery in a Chromium that draws them alike on every machine: fonts of our own, fixed scale, no motion.

import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type InlineConfig, preview } from 'vite';
import { CHROMIUM_SWITCHES, findBrowser } from '../../support/browsers.mjs';
import { watchFonts } from './foreign-fonts';
import type { Sheet } from './sheets';
import type { Shot } from './shot-list';

/** Letters stand where their font says, not where the screen's grid would have them; they have no colour; colours are sRGB's. */
const DRAWN_ALIKE = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];

export interface Camera {
  /** A PNG. */
  readonly take: (shot: Shot) => Promise<Buffer>;
  /** The page as it was photographed last. `change` is done to it before the picture is taken. */
  readonly takeChanged: (shot: Shot, change: (page: Page) => Promise<void>) => Promise<Buffer>;
  /** A PNG of all scenes of a sheet, none of which has the focus unless it is alone. */
  readonly takeSheet: (sheet: Sheet) => Promise<Buffer>;
  /** For each scene of what was taken last the families that letters were drawn in and the gallery did not bring with it. */
  readonly foreignFonts: () => Promise<string[][]>;
  readonly close: () => Promise<void>;
}

export interface Gallery {
  /** Where it is served. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Built once: a scene is then there in a tenth of the time that single modules take. */
export async function serveGallery(): Promise<Gallery> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const outDir = mkdtempSync(join(tmpdir(), 'backstory-gallery-'));
  const config: InlineConfig = {
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    resolve: { alias: { '@': root } },
    publicDir: false,
  };
  await build({
    ...config,
    build: {
      outDir,
      target: 'esnext',
      rollupOptions: { input: fileURLToPath(new URL('index.html', import.meta.url)) },
    },
  });
  const server = await preview({ ...config, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const { port } = server.httpServer.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/tests/browser/gallery/index.html`,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

/** `switches` are the browser's, after those that have everything drawn alike. */
export async function openCamera(switches: readonly string[] = DRAWN_ALIKE): Promise<Camera> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium found: set BACKSTORY_CHROMIUM to its path.');
  const gallery = await serveGallery();
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_SWITCHES, ...switches] });
  const pages = new Map<number, Page>();
  const fonts = watchFonts();
  let last: Page | null = null;

  const pageFor = async ({ scale = 1 }: Shot): Promise<Page> => {
    const page = pages.get(scale) ?? (await newPage(browser, scale));
    pages.set(scale, page);
    last = page;
    return page;
  };
  const takeChanged: Camera['takeChanged'] = async (shot, change) => {
    const page = await pageFor(shot);
    await show(page, gallery.address, shot);
    await change(page);
    await nextFrames(page);
    return page.screenshot({ animations: 'disabled', caret: 'hide' });
  };
  const take: Camera['take'] = (shot) => takeChanged(shot, async () => {});
  return {
    takeChanged,
    take,
    takeSheet: async (sheet) => {
      const [first, second] = sheet.places;
      if (!second) return take(first!.shot);
      const page = await pageFor(first!.shot);
      await showSheet(page, gallery.address, sheet);
      return page.screenshot({ animations: 'disabled', caret: 'hide' });
    },
    foreignFonts: () => fonts.foreignIn(last!),
    close: async () => {
      await browser.close();
      await gallery.close();
    },
  };
}

async function newPage(browser: Browser, scale: number): Promise<Page> {
  const context = await browser.newContext({ deviceScaleFactor: scale, locale: 'en-GB', timezoneId: 'UTC' });
  const page = await context.newPage();
  // Some scenes take the focus by themselves: of those on a sheet, which of them had it last would be chance. What took it is still brought
  // into view, as far as Chromium's own focus does that.
  await page.addInitScript(() => {
    // A note's field is alone in its frame, and its scenes are taken alone.
    if (window === top || location.protocol === 'about:') return;
    HTMLElement.prototype.focus = function (options) {
      if (!options?.preventScroll)
        (this as unknown as { scrollIntoViewIfNeeded(): void }).scrollIntoViewIfNeeded();
    };
  });
  page.on('pageerror', (error) => console.error('page error:', error.message));
  return page;
}

async function surround(page: Page, size: Sized, shot: Shot): Promise<void> {
  await page.setViewportSize({ width: size.width, height: size.height });
  await page.emulateMedia({
    colorScheme: shot.scheme ?? 'light',
    forcedColors: shot.forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
}

async function show(page: Page, base: string, shot: Shot): Promise<void> {
  await surround(page, shot, shot);
  await page.goto('about:blank');
  await page.goto(base + shot.address);
  await page.waitForSelector('html[data-ready]');
  if (shot.keys) await nextFrames(page);
  for (const key of shot.keys ?? []) {
    await page.keyboard.press(key);
    await nextFrames(page);
  }
  // A note's field is a document of its own, which asks for its letters itself.
  for (const frame of page.frames()) await frame.evaluate(() => document.fonts.ready.then(() => null));
}

async function showSheet(page: Page, base: string, sheet: Sheet): Promise<void> {
  await surround(page, sheet, sheet.places[0]!.shot);
  await page.goto('about:blank');
  await page.goto(`${base}#sheet`);
  const frames = sheet.places.map(({ shot, x, y }) => ({
    src: base + shot.address,
    css: `position:absolute;border:0;left:${x}px;top:${y}px;width:${shot.width}px;height:${shot.height}px`,
  }));
  await page.evaluate(async (all) => {
    // Frames ask their surroundings whether it is dark.
    document.documentElement.style.colorScheme = 'light dark';
    await Promise.all(
      all.map(async ({ src, css }) => {
        const frame = document.createElement('iframe');
        frame.style.cssText = css;
        const isLoaded = new Promise((done) => {
          frame.onload = done;
        });
        frame.src = src;
        document.body.append(frame);
        await isLoaded;
        const root = frame.contentDocument!.documentElement;
        if (root.dataset.ready !== undefined) return;
        await new Promise((done) =>
          new MutationObserver(done).observe(root, { attributeFilter: ['data-ready'] }),
        );
      }),
    );
  }, frames);
  await nextFrames(page);
}

/** Two frames: the card is placed, then what it unfolded is placed again. */
async function nextFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
}

type Sized = Pick<Shot, 'width' | 'height'>;
