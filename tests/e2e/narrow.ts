// Every view of the library and the panel where there is little room: 320 pixels, a page at 200 %, letters at 200 %, light and dark. Nothing is
// cut off, nothing has to be scrolled sideways, axe finds nothing. The same in both browsers.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe';
import { chooseFiles, goToView, waitForWords } from '../support/library-page';
import { packFile } from './library';

export interface Narrow {
  readonly library: Page;
  /** Opens the panel for a story, in a tab. */
  readonly openPanel: () => Promise<Page>;
  /** Has pages shown as for a reader who likes it so. */
  readonly inScheme: (page: Page, scheme: 'light' | 'dark') => Promise<void>;
}

interface Room {
  readonly is: string;
  readonly width: number;
  readonly deviceScaleFactor?: number;
  /** Of letters, in per cent: what a reader sets for the browser. */
  readonly letters?: number;
}

/** A window of 1280 pixels, which a page at 200 % has half of, and the narrowest that there is. */
const ROOMS: readonly Room[] = [
  { is: 'at 320 pixels', width: 320 },
  { is: 'at 200 %', width: 640, deviceScaleFactor: 2 },
  { is: 'with letters at 200 %', width: 640, letters: 200 },
];

const VIEWS: readonly (readonly [hash: string, heading: string])[] = [
  ['#/names', 'Names'],
  ['#/entity/person/dan-caine', 'Dan Caine'],
  ['#/packs', 'Packs'],
  ['#/yours', 'What you wrote'],
  ['#/new?name=Rupert', 'A new entry of yours'],
  ['#/fact-checks', 'Fact-checks'],
  ['#/memory', ''],
  ['#/settings', ''],
  ['#/safe', 'Keep safe'],
];

async function make(page: Page, { width, deviceScaleFactor = 1, letters = 100 }: Room): Promise<void> {
  await page.bringToFront();
  await page.setViewport({ width, height: 700, deviceScaleFactor });
  await page.evaluate((percent) => {
    document.documentElement.style.fontSize = percent === 100 ? '' : `${percent}%`;
  }, letters);
}

/** What is wider than the window, and words that are cut off by their own box. */
function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide of ${clientWidth}`] : [];
    for (const each of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX, clip, clipPath, position } = getComputedStyle(each);
      const hasWords = [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      const isHidden = !each.checkVisibility({ visibilityProperty: true }) || each.closest('.hidden, .skip');
      if (!hasWords || isHidden || (position === 'absolute' && (clip !== 'auto' || clipPath !== 'none')))
        continue;
      const says = `“${each.textContent?.trim().slice(0, 40)}” in ${each.localName}.${each.className}`;
      // A row of an index is one line, and ends in an ellipsis: the record behind it says all.
      if (each.closest('.name-row')) continue;
      if (overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1) found.push(`cut off: ${says}`);
      const { left, right } = each.getBoundingClientRect();
      const scrolls = each.closest('[data-scrolls], pre, table');
      if (!scrolls && (left < -1 || right > clientWidth + 1)) found.push(`outside: ${says}`);
    }
    return found;
  });
}

/** `checksEveryRoom`: axe looks at the library in each, instead of in the narrowest only. */
export function standsInLittleRoom(begin: () => Promise<Narrow>, checksEveryRoom: boolean): void {
  let library: Page;
  let panel: Page;
  let inScheme: Narrow['inScheme'];
  beforeAll(async () => {
    const begun = await begin();
    ({ library, inScheme } = begun);
    await library.bringToFront();
    await goToView(library, '#/packs', 'Packs');
    await chooseFiles(library, 'Choose a file', packFile());
    await waitForWords(library, '.outcome', 'Pack ruritania is installed');
    panel = await begun.openPanel();
    await panel.waitForSelector('[data-entity]');
  });

  /** In both schemes. Where there is least room: its rules are of what there is, not of how it is laid out. */
  async function findings(page: Page): Promise<string[]> {
    const found: string[] = [];
    for (const value of ['light', 'dark'] as const) {
      await inScheme(page, value);
      found.push(...(await axeFindings(page)));
    }
    return found;
  }

  it('a long list has in the tree what is in sight, however narrow the window is', async () => {
    for (const room of ROOMS) {
      await make(library, room);
      await goToView(library, '#/names', 'Names');
      const rows = () => library.$$eval('.name-row', (all) => all.length);
      await expect.poll(rows).toBeGreaterThan(3);
      // Of thousands in the starter pack.
      await expect.poll(rows).toBeLessThan(60);
    }
  });

  describe.each(ROOMS)('$is', (room) => {
    it.each(VIEWS)('the library, %s: whole', async (hash, heading) => {
      await make(library, room);
      await goToView(library, hash, heading);
      await library.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      expect(await lost(library)).toEqual([]);
      if (room === ROOMS[0] || checksEveryRoom) expect(await findings(library)).toEqual([]);
    });

    it('the panel, with a row open: whole', async () => {
      await make(panel, room);
      await panel.$eval('[data-entity] .row-name', (row) => {
        if (row.getAttribute('aria-expanded') !== 'true') (row as HTMLElement).click();
      });
      await panel.waitForSelector('.row-open');
      expect(await lost(panel)).toEqual([]);
      if (room === ROOMS[0]) expect(await findings(panel)).toEqual([]);
    });
  });
}
