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
import type { Shot } from './shot-list';

/** Letters stand where their font says, not where the screen's grid would have them; they have no colour; colours are sRGB's. */
const DRAWN_ALIKE = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];

export interface Camera {
  /** A PNG. */
  readonly take: (shot: Shot) => Promise<Buffer>;
  /** The page as it was photographed last. `change` is done to it before the picture is taken. */
  readonly takeChanged: (shot: Shot, change: (page: Page) => Promise<void>) => Promise<Buffer>;
  /** Families that letters of the last scene were drawn in, which the gallery did not bring with it. */
  readonly foreignFonts: () => Promise<string[]>;
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
  let last: Page | null = null;

  const takeChanged: Camera['takeChanged'] = async (shot, change) => {
    const scale = shot.scale ?? 1;
    const page = pages.get(scale) ?? (await newPage(browser, scale));
    pages.set(scale, page);
    last = page;
    await show(page, gallery.address, shot);
    await change(page);
    await nextFrames(page);
    return page.screenshot({ animations: 'disabled', caret: 'hide' });
  };
  return {
    takeChanged,
    take: (shot) => takeChanged(shot, async () => {}),
    foreignFonts: () => foreignFonts(last!),
    close: async () => {
      await browser.close();
      await gallery.close();
    },
  };
}

async function newPage(browser: Browser, scale: number): Promise<Page> {
  const context = await browser.newContext({ deviceScaleFactor: scale, locale: 'en-GB', timezoneId: 'UTC' });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error('page error:', error.message));
  return page;
}

async function show(page: Page, base: string, shot: Shot): Promise<void> {
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
}

/** Two frames: the card is placed, then what it unfolded is placed again. */
async function nextFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
}

interface SeenNode {
  readonly nodeId: number;
  readonly nodeType: number;
  readonly children?: readonly SeenNode[];
  readonly shadowRoots?: readonly SeenNode[];
}

/** The protocol looks into closed roots too. */
async function foreignFonts(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const families = new Set<string>();
  const visit = async (node: SeenNode): Promise<void> => {
    const children = [...(node.children ?? []), ...(node.shadowRoots ?? [])];
    if (node.nodeType === 1 && children.some(({ nodeType }) => nodeType === 3)) {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId: node.nodeId });
      for (const { familyName, isCustomFont } of fonts) if (!isCustomFont) families.add(familyName);
    }
    for (const child of children) await visit(child);
  };
  await visit(root as SeenNode);
  await session.detach();
  return [...families].sort();
}
