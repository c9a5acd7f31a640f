// npm run eval -- contrast FOLDER: how well the lines of marks are seen on saved pages, by what the browser painted behind the words, in light and in dark.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { readColour } from '@/lib/core/colour/read-colour';
import { contrast, type Rgb } from '@/lib/core/colour/rgb';
import { bundleForPage, openPageBrowser } from './article-browser';
import { savedPages } from './article-pages';
import type { Place } from './contrast-in-page';

const USAGE = 'Usage: npm run eval -- contrast FOLDER [--record]';
const RECORD = fileURLToPath(new URL('records/contrast.json', import.meta.url));
const IN_PAGE = fileURLToPath(new URL('contrast-in-page.ts', import.meta.url));
const LEAST = 4.5;

interface Measured {
  readonly page: string;
  readonly scheme: 'light' | 'dark';
  readonly isKnown: boolean;
  /** Of what was found behind the words and what was painted there; 1 is the same. */
  readonly apart: number;
  /** The least of all kinds, with what was painted. */
  readonly least: number;
}

export async function run([folder, ...options]: readonly string[]): Promise<number> {
  if (folder === undefined) {
    console.error(USAGE);
    return 2;
  }
  const script = await bundleForPage(IN_PAGE, 'contrastPage');
  const browser = await openPageBrowser();
  const measured: Measured[] = [];
  const stories = savedPages(folder).filter(({ truth }) => truth === null || truth.length > 0);
  for (const [at, saved] of stories.entries()) {
    console.error(`${at + 1} of ${stories.length}`);
    for (const scheme of ['light', 'dark'] as const) {
      const { value } = await browser.visit(saved, async ({ page, cdp }) => {
        await page.emulateMedia({ colorScheme: scheme });
        await cdp.send('Runtime.evaluate', { expression: script });
        const asked = await cdp.send('Runtime.evaluate', {
          expression: 'contrastPage.contrastInPage()',
          returnByValue: true,
        });
        const places = (asked.result.value ?? []) as Place[];
        const seen: { place: Place; painted: Rgb }[] = [];
        for (const place of places) {
          const shot = await page.screenshot({ clip: place.box, fullPage: true, animations: 'disabled' });
          seen.push({ place, painted: mostOf(PNG.sync.read(shot)) });
        }
        return seen;
      });
      for (const { place, painted } of value)
        measured.push({
          page: saved.id,
          scheme,
          isKnown: place.ground !== null,
          apart: place.ground ? contrast(place.ground, painted) : 1,
          least: Math.min(...place.lines.map((line) => contrast(rgbOf(line), painted))),
        });
    }
  }
  await browser.close();
  return report(measured, stories.length, options.includes('--record'));
}

/** The colour of most pixels: behind words, that of the ground. */
function mostOf({ data, width, height }: PNG): Rgb {
  const counts = new Map<number, number>();
  for (let at = 0; at < width * height * 4; at += 4) {
    const colour = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const [[most = 0] = []] = [...counts].sort((a, b) => b[1] - a[1]);
  return [most >> 16, (most >> 8) & 255, most & 255];
}

function rgbOf(css: string): Rgb {
  if (!css.startsWith('#')) return readColour(css)!.rgb;
  const value = Number.parseInt(css.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function report(measured: readonly Measured[], stories: number, isRecorded: boolean): number {
  const rows = (['light', 'dark'] as const).map((scheme) => {
    const all = measured.filter((each) => each.scheme === scheme);
    const seen = all.filter(({ least }) => least >= LEAST);
    return {
      scheme,
      places: all.length,
      unknown: all.filter(({ isKnown }) => !isKnown).length,
      wrong: all.filter(({ apart }) => apart > 1.2).length,
      seen: all.length === 0 ? 0 : seen.length / all.length,
      least: Math.min(...all.map(({ least }) => least)),
    };
  });
  console.table(rows);
  for (const { page, scheme, isKnown, least } of measured.filter(({ least }) => least < LEAST))
    console.log(`${least.toFixed(2)} ${scheme} ${isKnown ? 'known' : 'unknown'} ${page}`);
  if (isRecorded) {
    mkdirSync(dirname(RECORD), { recursive: true });
    writeFileSync(RECORD, `${JSON.stringify({ stories, rows }, null, 2)}\n`);
  }
  return 0;
}
