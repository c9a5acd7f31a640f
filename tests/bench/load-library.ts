// A million names and 100,000 claims installed, 10,000 notes, corrections and stories restored: what pages of ours and of others cost on
// top of that, in Chromium.
import { statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storyPage } from '../e2e/passages';
import { waitForClosedWords } from '../support/closed-roots';
import { stored, watchPageHeld, watchWorkerHeld } from '../support/held';
import { watchPanelHeld } from '../support/held-panel';
import { stopWorker } from '../support/launch';
import {
  chooseFiles,
  goToView,
  launchWithLibrary,
  pressWords,
  savedBytes,
  waitForWords,
} from '../support/library-page';
import { pointAtMark, readMarks, waitForMarks } from '../support/marks';
import { servePages } from '../support/page-server';
import { panelOf, waitForRows } from '../support/panel';
import { backupFile, claimsFile, claimText, namesFile } from './load-library-material';
import { type Part, type Row, spread } from './load-rows';
import { longestTask } from './load-trace';

/** Entities of 4.2 names each. */
const ENTITIES = 238_500;
const CLAIMS = 100_000;
const WRITTEN = 10_000;
/** An install may take minutes on a busy machine. */
const PATIENCE = { timeout: 600_000 } as const;
const STORIES = 5;
/** Milliseconds of a core. */
const MOST_OF_TASK = 200;

const WORDS = [
  'Volodymyr Zelenskyy spent the week on the telephone, and Friedrich Merz was the first to answer him in public, as he had been the month before.',
  `${claimText(17)} Karol Nawrocki had heard it too, and said on Tuesday evening that he did not believe a word of it.`,
  'Viktor Orbán, who was asked last, did not answer at all. His office let it be known that nobody had been invited to the call.',
];

async function took(act: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await act();
  return performance.now() - since;
}

const only = (what: string, ms: number): Row => ({ what, figures: { ms } });
const MEGA = 1e6;

function longest(what: string, tasks: readonly { readonly cpu: number; readonly clock: number }[]): Row {
  const most = Math.max(...tasks.map(({ cpu }) => cpu));
  // By the clock a thread that waits for a core is busy too: it says how busy the machine was.
  return {
    what,
    figures: { most, 'by the clock': Math.max(...tasks.map(({ clock }) => clock)) },
    bound: { figure: 'most', atMost: MOST_OF_TASK },
  };
}

export async function measureLibrary(options: readonly string[]): Promise<readonly Part[]> {
  const scale = Number(options.find((each) => each.startsWith('--scale='))?.split('=')[1] ?? 1);
  const names = namesFile(Math.round(ENTITIES * scale));
  const claims = claimsFile(Math.round(CLAIMS * scale));
  const written = Math.round(WRITTEN * scale);
  const backup = backupFile(written);
  const server = await servePages(
    Object.fromEntries(
      Array.from({ length: STORIES + 1 }, (_, number) => [
        `/${number}`,
        storyPage(`A week of talks ${number}`, WORDS),
      ]),
    ),
  );
  const { browser, extensionId, story, library } = await launchWithLibrary();
  try {
    const rows: Row[] = [];
    await library.bringToFront();
    await library.reload();
    const install = (file: string, id: string): Promise<number> =>
      took(async () => {
        await goToView(library, '#/packs', 'Packs');
        await chooseFiles(library, 'Choose a file', file);
        await library.waitForFunction(
          (pack) =>
            document.querySelector('.outcome')?.textContent?.includes(`Pack ${pack} is installed`) ||
            (document.querySelector(`[data-pack="${pack}"]`) !== null &&
              document.querySelector('.outcome')?.textContent?.includes('is installed')),
          PATIENCE,
          id,
        );
      });
    rows.push(only(`install of ${names.names} names, ms`, await install(names.path, 'names')));
    rows.push(only(`install of ${Math.round(CLAIMS * scale)} claims, ms`, await install(claims, 'claims')));
    const restore = (file: string): Promise<number> =>
      took(async () => {
        await goToView(library, '#/safe', 'Keep safe');
        await chooseFiles(library, 'Choose a backup', file);
        await waitForWords(library, '.ask-words', 'is to be restored. How?');
        await pressWords(library, 'Put it in the place of what is here');
        await pressWords(library, 'Restore it');
        await library.waitForFunction(
          () => document.querySelector('main')?.textContent?.includes('What was restored'),
          PATIENCE,
        );
      });
    rows.push(only(`restore of ${written} notes, corrections and stories each, ms`, await restore(backup)));
    const disk = await stored(library);
    if (
      disk['user/notes'] !== written ||
      disk['user/corrections'] !== written ||
      disk['user/stories'] !== written
    )
      throw new Error(`Not all was restored: ${JSON.stringify(disk)}`);
    let saved = new Uint8Array();
    const save = await took(async () => {
      saved = new Uint8Array(await savedBytes(library, () => pressWords(library, 'Save a backup')));
    });
    const again = join(tmpdir(), 'backstory-load-again.jsonl.gz');
    writeFileSync(again, saved);
    rows.push(only(`backup of that, ${Math.round(saved.length / 1000)} kB, ms`, save));
    await library.reload();
    rows.push(only('that backup restored in the place of what is there, ms', await restore(again)));
    const after = await stored(library);
    if (after['user/notes'] !== written || after['user/stories'] !== written)
      throw new Error(`Not all came back: ${JSON.stringify(after)}`);

    const inLibrary = await longestTask(library, async () => {
      await library.reload();
      rows.push(
        only(
          'library page loaded anew to its search field, ms',
          await took(async () => {
            await goToView(library, '#/names', 'Names');
            await library.waitForSelector('.names-field');
          }),
        ),
      );
      rows.push(
        only(
          'first letters typed to names found, ms',
          await took(async () => {
            await library.type('.names-field', 'karo');
            await library.waitForFunction(
              // A library as large as this has more of them than are listed.
              () =>
                /found|The first \d+ are listed/.test(
                  document.querySelector('.names-status')?.textContent ?? '',
                ),
              PATIENCE,
            );
          }),
        ),
      );
      rows.push(
        only(
          'the memory of all stories, to its first rows, ms',
          await took(async () => {
            await goToView(library, '#/memory', 'What you read');
            await library.waitForSelector('[data-story]', PATIENCE);
          }),
        ),
      );
      rows.push(
        only(
          'notes and entries of one’s own, to the view, ms',
          await took(() => goToView(library, '#/yours', 'What you wrote')),
        ),
      );
    });
    rows.push(longest('longest task of the library page, ms', [inLibrary]));

    await story.bringToFront();
    const toMarks: number[] = [];
    const awake = await longestTask(story, async () => {
      for (let number = 1; number <= STORIES; number++)
        toMarks.push(
          await took(async () => {
            await story.goto(`${server.origin}/${number}`);
            await waitForMarks(story);
          }),
        );
    });
    rows.push(spread('a story, from its load to its marks, ms', toMarks));
    const marks = await readMarks(story);
    rows.push({
      what: 'marks of claims in it',
      figures: { marks: marks.filter(({ highlight }) => highlight.includes('claim')).length },
    });
    rows.push(
      only(
        'a card, with the pointer’s rest, ms',
        await took(async () => {
          await pointAtMark(story, 'Friedrich Merz');
          await waitForClosedWords(story, 'Friedrich Merz');
        }),
      ),
    );
    await story.keyboard.press('Escape');
    const extension = (await browser.extensions()).get(extensionId)!;
    let panel = story;
    rows.push(
      only(
        'the panel, from the button to its rows, ms',
        await took(async () => {
          await story.triggerExtensionAction(extension);
          panel = await panelOf(story);
          await waitForRows(panel);
        }),
      ),
    );
    const woken: number[] = [];
    const waking = await longestTask(story, async () => {
      for (let time = 0; time < STORIES; time++) {
        await stopWorker(story);
        woken.push(
          await took(async () => {
            await story.goto(`${server.origin}/${time}`);
            await waitForMarks(story);
          }),
        );
      }
    });
    rows.push(spread('a story that wakes the worker, from its load to its marks, ms', woken));
    rows.push(longest('longest task of the story’s page, ms', [awake, waking]));
    const worker = await watchWorkerHeld(browser).now();
    const ofLibrary = await (await watchPageHeld(library)).now();
    const ofPanel = await (await watchPanelHeld(panel)).now();
    for (const [what, held] of [
      ['worker', worker],
      ['library page', ofLibrary],
      ['panel', ofPanel],
    ] as const)
      rows.push({
        what: `${what}: MB on its heap, and in buffers`,
        figures: { heap: held.heap! / MEGA, buffers: held.buffers! / MEGA },
      });
    rows.push({
      what: 'MB on the disk',
      figures: {
        all: after['bytes on disk']! / MEGA,
        files: (statSync(names.path).size + statSync(claims).size) / MEGA,
      },
    });
    return [
      { what: `a large library in Chromium, ${scale === 1 ? 'whole' : `at ${scale} of its size`}`, rows },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}
