// The whole product in a real Chromium, as a reader meets it: install, open the story, point, read, list, go to the text.
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../support/built-extension';
import { waitForClosedWords, waitForNoClosedWords, wordsInClosedRoots } from '../../support/closed-roots';
import { firstPage, isWorker, launchChromium, stopWorker } from '../../support/launch';
import {
  type Mark,
  placeOfMark,
  pointAtMark,
  readEmphasised,
  readMarks,
  waitForMarks,
  waitUntilInView,
} from '../../support/marks';
import {
  chooseDensity,
  openPanelFromCard,
  pointAtRow,
  pressRow,
  readRows,
  rowsThatAre,
  waitForRows,
} from '../../support/panel';
import { type RecordingProxy, startRecordingProxy } from '../../support/recording-proxy';
import { type StaticServer, serveFolder } from '../../support/static-server';
import { type PageWatch, watchPage } from '../watch-page';

let server: StaticServer;
let proxy: RecordingProxy;
let browser: Browser;
let page: Page;
let watch: PageWatch;
let marks: Mark[];

beforeAll(async () => {
  server = await serveFolder(join(ROOT, 'tests/demo'));
  proxy = await startRecordingProxy(server.origin);
  ({ browser } = await launchChromium({ headless: true, proxy: proxy.address }));
  page = await firstPage(browser);
  watch = await watchPage(page);
  await page.goto(`${server.origin}/story.html`);
  marks = await waitForMarks(page);
});

afterAll(async () => {
  await browser?.close();
  await proxy?.close();
  await server?.close();
});

function scrollToTop(of: Page): Promise<void> {
  return of.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}

describe('marks on the story', () => {
  it.each([
    'Dan Caine',
    'Giuseppe Cavo Dragone',
    'Karoline Leavitt',
    'Vladimir Putin',
    'Volodymyr Zelenskyy',
    'Steve Witkoff',
    'Karol Nawrocki',
    'Friedrich Merz',
    'Viktor Orbán',
    'NATO',
    'White House',
    'U.S.',
    'Poland',
    'Germany',
    'Canada',
    'Hungary',
    'France',
    'U.K.',
    'Italy',
    'Finland',
    'Russia',
    'Ukraine',
    'Budapest',
    'Article 5',
  ])('%s', (name) => {
    // A title in front may be part of the mark: "Admiral Giuseppe Cavo Dragone".
    expect(marks.filter(({ words }) => ` ${words}`.endsWith(` ${name}`))).not.toEqual([]);
  });

  it('short forms of those named in full before', () => {
    const words = marks.map((mark) => mark.words);
    for (const short of ['Trump', 'Putin', 'Zelenskyy', 'Leavitt']) expect(words).toContain(short);
  });

  it('none on the pronoun, and none outside the story’s own sentences', async () => {
    expect(marks.map(({ words }) => words)).not.toContain('us');
    const strays = await page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((ranges) =>
        [...ranges]
          .filter(({ startContainer }) =>
            (startContainer.parentElement as Element).closest(
              'nav, h1, h2, figcaption, form, aside, .latest, .letter, .side, .foot, .masthead',
            ),
          )
          .map(({ startContainer }) => startContainer.textContent),
      ),
    );
    expect(strays).toEqual([]);
  });

  it('are drawn: the browser computes an underline for every highlight', async () => {
    const lines = await page.evaluate(() =>
      [...CSS.highlights]
        .filter(([, ranges]) => ranges.size > 0)
        .map(([name, ranges]) => {
          const parent = ([...ranges][0] as AbstractRange).startContainer.parentElement as Element;
          return getComputedStyle(parent, `::highlight(${name})`).textDecorationLine;
        }),
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines)).toEqual(new Set(['underline']));
  });
});

describe('cards', () => {
  it('Dan Caine: his post on the day of the story, and since when', async () => {
    await pointAtMark(page, 'Dan Caine');
    const words = await waitForClosedWords(page, 'Dan Caine');
    expect(words).toContain('22nd Chairman of the Joint Chiefs of Staff');
    expect(words).toContain('since 12 April 2025');
    await page.keyboard.press('Escape');
    await waitForNoClosedWords(page);
  });

  it('Poland: its president on the day of the story, two weeks in office', async () => {
    await pointAtMark(page, 'Poland');
    const words = await waitForClosedWords(page, 'Karol Nawrocki');
    expect(words).toContain('6 August 2025');
    await page.mouse.move(5, 5, { steps: 10 });
    await waitForNoClosedWords(page);
  });

  it('leave the page as it was: its serialised DOM is the same before and after', async () => {
    expect(await wordsInClosedRoots(page)).toBe('');
    const before = await watch.domBefore();
    expect(before.length).toBeGreaterThan(5_000);
    expect(await watch.domNow()).toBe(before);
  });
});

describe('the panel', () => {
  let panel: Page;

  it('opens from the card, by a press in the page', async () => {
    panel = await openPanelFromCard(page, 'Dan Caine');
    expect(panel.url()).toMatch(/^chrome-extension:/);
    await expect.poll(() => rowsThatAre(panel, 'selected')).toEqual(['Dan Caine']);
    await page.keyboard.press('Escape');
  });

  it('lists the cast by kind, in reading order, with the post on that day', async () => {
    await waitForRows(panel);
    // The first rows are drawn at once, the others in steps.
    await expect
      .poll(async () => new Set((await readRows(panel)).map(({ kind }) => kind)))
      .toEqual(new Set(['person', 'place', 'organisation', 'text']));
    // A list whose words are not read within 60 ms stands in the story's own first.
    await expect
      .poll(async () => (await readRows(panel)).find(({ label }) => label === 'Karoline Leavitt')?.line)
      .toContain('Press Secretary');
    const rows = await readRows(panel);
    const people = rows.filter(({ kind }) => kind === 'person').map(({ label }) => label);
    expect(people.indexOf('Giuseppe Cavo Dragone')).toBeLessThan(people.indexOf('Dan Caine'));
    expect(people.indexOf('Dan Caine')).toBeLessThan(people.indexOf('Karol Nawrocki'));
    // "Cavo Dragone" and "Caine" alone are mentions of those named in full before.
    for (const label of ['Giuseppe Cavo Dragone', 'Dan Caine'])
      expect(rows.find((row) => row.label === label)?.mentions).toBe(2);
  });

  it('tells how they are tied to each other on that day', async () => {
    await panel.waitForSelector('.tie-row');
    const ties = await panel.$$eval('.tie-row', (rows) => rows.map((row) => row.textContent));
    for (const begins of [
      'Dan Caine: 22nd Chairman of the Joint Chiefs of Staff',
      'Vladimir Putin: President of Russia',
    ])
      expect(ties.some((tie) => tie?.startsWith(begins))).toBe(true);
  });

  it('brings a name into view when its row is pressed', async () => {
    await scrollToTop(page);
    await pressRow(panel, 'Viktor Orbán');
    await waitUntilInView(page, 'Viktor Orbán');
    expect(await rowsThatAre(panel, 'selected')).toEqual(['Viktor Orbán']);
  });

  it('emphasises all words for a name when its row is pointed at, and only then', async () => {
    await pointAtRow(panel, 'Karoline Leavitt');
    // The words that the pressed row brought into view stay emphasised for a moment.
    await expect
      .poll(() => readEmphasised(page), { timeout: 10_000 })
      .toEqual(['Karoline Leavitt', 'Leavitt', 'Leavitt']);
    await panel.mouse.move(5, 5);
    await expect.poll(() => readEmphasised(page)).toEqual([]);
  });

  it('shows the row of the words that are pointed at in the page', async () => {
    await pointAtMark(page, 'Finland');
    await expect.poll(() => rowsThatAre(panel, 'pointed')).toEqual(['Finland']);
    await page.mouse.move(5, 5);
    await expect.poll(() => rowsThatAre(panel, 'pointed')).toEqual([]);
    await waitForNoClosedWords(page);
  });

  it('lets the reader choose how much is marked', async () => {
    const count = async (): Promise<number> => (await readMarks(page)).length;
    await chooseDensity(panel, 'everything');
    await expect.poll(count).toBeGreaterThan(marks.length);
    await chooseDensity(panel, 'quiet');
    await expect.poll(count).toBeLessThan(marks.length);
    await chooseDensity(panel, 'normal');
    await expect.poll(count).toBe(marks.length);
  });

  it.each(['light', 'dark'])('has nothing that axe finds wrong, %s', async (scheme) => {
    await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await panel.evaluate(axe.source);
    const violations = await panel.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
    });
    expect(violations).toEqual([]);
  });

  it('and the page go on when the worker is killed', async () => {
    await stopWorker(page);
    expect(browser.targets().filter(isWorker)).toEqual([]);
    await pointAtMark(page, 'Steve Witkoff');
    const words = await waitForClosedWords(page, 'Steve Witkoff');
    expect(words).toContain('Special Envoy');
    await page.keyboard.press('Escape');
    await waitForNoClosedWords(page);

    await stopWorker(page);
    await scrollToTop(page);
    await pressRow(panel, 'Budapest');
    await waitUntilInView(page, 'Budapest');

    await stopWorker(page);
    await page.reload();
    const again = await waitForMarks(page);
    expect(again.map(({ words }) => words)).toEqual(marks.map(({ words }) => words));
    await expect.poll(async () => (await readRows(panel)).length).toBeGreaterThan(10);
  });
});

describe('what must not happen', () => {
  it('no complaint in the page’s console', () => {
    expect(watch.complaints).toEqual([]);
  });

  it('no request leaves the browser: only the page’s own files were asked for', async () => {
    expect(proxy.refused).toEqual([]);
    expect(new Set(proxy.passed)).toEqual(new Set(['/story.html', '/story.css', '/favicon.svg']));
  });

  it('and the witness would have seen one, even from the worker', async () => {
    // A card wakes the worker; then it asks for something outside, as it never does by itself.
    await pointAtMark(page, 'Canada');
    await waitForClosedWords(page, 'Canada');
    const worker = await (await browser.waitForTarget(isWorker)).worker();
    await worker?.evaluate(() => fetch('http://witness.example/').catch(() => null));
    expect(proxy.refused).toEqual(['witness.example']);
  });

  it('a name that is nowhere is nowhere', async () => {
    expect(await placeOfMark(page, 'Ada Lovelace')).toBeNull();
  });
});
