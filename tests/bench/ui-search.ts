// What a key costs in the library's search with a pack of invented names installed, on the page's main thread and by the clock.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { KeyInput, Page } from 'puppeteer-core';
import { parseDay } from '@/lib/core/model/dates';
import { packLines } from '@/lib/core/packs/write-pack';
import { chooseFiles, goToView } from '../support/library-page';
import { inventEntities } from './store-pack';
import { CLOCKS, type ClockWindow, workMeter } from './ui-clock';

/** Written letter by letter and taken back: beginnings that many names have, a whole name, two words, none at all. */
const TYPED = ['karo', 'min tel', 'vashude', 'xqzw'];
/** A key that finds what the one before it found changes nothing. Milliseconds after which that is so. */
const UNCHANGED = 1_000;

export interface SearchKeyFigures {
  readonly entities: number;
  /** Milliseconds on the core for each key: our code, and the style, layout and paint that follow from it. */
  readonly work: readonly number[];
  /** The same wait without a key. */
  readonly idleWork: readonly number[];
  /** From the key to the end of the frame that shows what it found; by the clock. */
  readonly shown: readonly number[];
}

/** Of so many entities; a file, because a reader installs it as one. */
function packFile(count: number): string {
  const lines = packLines(
    {
      id: 'invented',
      title: 'Invented',
      version: '1',
      languages: ['en'],
      licence: 'CC0-1.0',
      dataAsOf: parseDay('2026-02-01')!,
      sources: { made: { title: 'Made for a benchmark' } },
    },
    inventEntities(count, 7),
  );
  const path = join(mkdtempSync(join(tmpdir(), 'backstory-ui-')), 'invented.jsonl.gz');
  writeFileSync(path, gzipSync(`${lines.join('\n')}\n`));
  return path;
}

export async function measureSearchKeys(library: Page, entities: number): Promise<SearchKeyFigures> {
  await library.evaluateOnNewDocument(CLOCKS);
  await library.reload();
  await goToView(library, '#/packs', 'Packs');
  await chooseFiles(library, 'Choose a file', packFile(entities));
  await library.waitForFunction(
    () => document.querySelector('.outcome')?.textContent?.includes('is installed'),
    { timeout: 600_000 },
  );
  await goToView(library, '#/names', 'Names');
  await library.type('.names-field', 'k');
  await library.waitForFunction(() => document.querySelector('.names-status')?.textContent !== '');
  await library.keyboard.press('Backspace');
  const keys = TYPED.flatMap((words): KeyInput[] => {
    const letters = words.split('') as KeyInput[];
    return [...letters, ...letters.map(() => 'Backspace' as const)];
  });
  const work: number[] = [];
  const idleWork: number[] = [];
  const meter = await workMeter(library);
  for (const key of keys) {
    await settled(library);
    const before = await meter();
    await settled(library);
    const between = await meter();
    await library.keyboard.press(key);
    await settled(library);
    work.push((await meter()) - between);
    idleWork.push(between - before);
  }
  // Once more by the clock: what watches for the answer works on the same thread, some milliseconds of each key's.
  const shown: number[] = [];
  for (const key of keys) {
    await settled(library);
    const seen = await pressAndSee(library, key);
    if (seen !== null) shown.push(seen);
  }
  return { entities, work, idleWork, shown };
}

const settled = (library: Page): Promise<void> =>
  library.evaluate(() => (window as unknown as ClockWindow).whenSettled());

/** From the key's own time stamp to the end of the first frame after the list has changed to what it finds. */
async function pressAndSee(library: Page, key: KeyInput): Promise<number | null> {
  const seen = library.evaluate(
    (unchanged) =>
      new Promise<number | null>((resolve) => {
        setTimeout(() => resolve(null), unchanged);
        const { afterFrame } = window as unknown as ClockWindow;
        let since = 0;
        addEventListener(
          'keydown',
          (event) => {
            since = event.timeStamp;
          },
          { once: true, capture: true },
        );
        // The list is made anew for each query, even where it holds the same.
        const watch = new MutationObserver(() => {
          if (since === 0) return;
          watch.disconnect();
          afterFrame((at) => resolve(at - since));
        });
        watch.observe(document.querySelector('.desk')!, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
      }),
    UNCHANGED,
  );
  await library.keyboard.press(key);
  return seen;
}
