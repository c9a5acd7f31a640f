// npm run bench -- ui: how soon card and panel are seen, and what a key costs in the search of a large library. The built extension, in a real
// Chromium. `--entities=N`: names in the library that is searched.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/built-extension';
import { launchWithLibrary } from '../support/library-page';
import { serveFolder } from '../support/static-server';
import { type Machine, machine, median } from './machine';
import type { BenchOptions } from './options';
import { type CardFigures, measureCards } from './ui-cards';
import { CLOCKS } from './ui-clock';
import { measurePanel, type PanelFigures, withStillPage } from './ui-panel';
import { measureSearchKeys, type SearchKeyFigures } from './ui-search';

const ENTITIES = 100_000;
/** Milliseconds from one frame to the next: sooner than one later nothing can be seen. */
const FRAME = 1000 / 60;

interface Row {
  readonly what: string;
  readonly median: number;
  readonly p95: number;
  readonly most: number;
  readonly measured: number;
  /** What the median may be at most; left out: a figure beside the others. Milliseconds. */
  readonly atMost?: number;
}

function rowOf(what: string, values: readonly number[], atMost?: number): Row {
  const sorted = [...values].sort((a, b) => a - b);
  const p95 = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN;
  return {
    what,
    median: median(sorted),
    p95,
    most: sorted.at(-1) ?? Number.NaN,
    measured: sorted.length,
    ...(atMost === undefined ? {} : { atMost }),
  };
}

/** What each of ours took beyond the browser's own share, taken right before it, in the same minute of the machine. */
function beyond(ours: readonly number[], still: readonly number[]): readonly number[] {
  return ours.map((time, at) => time - still[at]!);
}

function rowsOf(cards: CardFigures, panel: PanelFigures, search: SearchKeyFigures): readonly Row[] {
  return [
    rowOf('card seen after its delay, warm', cards.warm, 50),
    rowOf('the same delay and frame with nothing to do', cards.machine),
    rowOf('next card after the pointer rests', cards.next, 100),
    rowOf('first card after its delay, worker killed', cards.killed, 150),
    rowOf('panel opened to its first words', panel.ours.first, 100),
    rowOf('the same with a page of one paragraph', panel.still.first),
    rowOf('of that ours, opening by opening', beyond(panel.ours.first, panel.still.first), FRAME),
    rowOf('press of the button to the panel’s first words', panel.ours.fromPress),
    rowOf('press of the button to the paragraph', panel.still.fromPress),
    rowOf('panel in a tab, to its first words', panel.firstInTab, 100),
    rowOf('the same tab with the page of one paragraph', panel.stillInTab),
    rowOf('panel opened to the story’s rows', panel.rows),
    rowOf('panel opened to the rows, worker killed', panel.rowsKilled),
    rowOf(`a key among ${search.entities} names: work of the page until it has settled`, search.work),
    // The clock's: it looks at every frame whether the page has settled.
    rowOf('the same wait without a key', search.idleWork),
    rowOf('of that the key’s own, key by key', beyond(search.work, search.idleWork), 16),
    rowOf('a key to what it finds, seen', search.shown),
  ];
}

export async function measureUi(
  entities: number,
): Promise<{ readonly machine: Machine; readonly rows: readonly Row[] }> {
  const where = machine();
  const server = await serveFolder(join(ROOT, 'tests/demo'));
  const { browser, extensionId, story, library } = await launchWithLibrary(withStillPage());
  try {
    const url = `${server.origin}/story.html`;
    await story.evaluateOnNewDocument(CLOCKS);
    await story.bringToFront();
    const cards = await measureCards(story, url);
    const panel = await measurePanel(browser, { page: story, library, extensionId, url });
    await library.bringToFront();
    const search = await measureSearchKeys(library, entities);
    return { machine: where, rows: rowsOf(cards, panel, search) };
  } finally {
    await browser.close();
    await server.close();
  }
}

export async function run(options: BenchOptions): Promise<void> {
  const given = options.rest.find((argument) => argument.startsWith('--entities='))?.split('=')[1];
  const { machine, rows } = await measureUi(given ? Number(given) : ENTITIES);
  const record = {
    what: 'ui: card, panel and search of the built extension in Chromium; milliseconds',
    machine,
    rows,
  };
  if (options.record)
    writeFileSync(join(ROOT, 'tests/bench/records/ui.json'), `${JSON.stringify(record, null, 2)}\n`);
  if (options.json) console.log(JSON.stringify(record, null, 2));
  else {
    const short = (value: number) => Math.round(value * 10) / 10;
    console.log(
      `Card, panel and search in Chromium, on a machine with a load of ${machine.load}. Milliseconds.`,
    );
    console.table(
      Object.fromEntries(
        rows.map(({ what, median, p95, most, measured, atMost }) => [
          what,
          { median: short(median), p95: short(p95), most: short(most), measured, 'at most': atMost ?? '' },
        ]),
      ),
    );
  }
  for (const { what, median, atMost } of rows)
    if (atMost !== undefined && median > atMost) {
      console.error(`${what}: ${median.toFixed(1)} ms, more than ${atMost} ms.`);
      process.exitCode = 1;
    }
}
