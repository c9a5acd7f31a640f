// `npm start`: opens the demo story in a real browser with the extension in it.
// With a display, a window that stays open. Without one, it reads the story itself: points at Dan Caine, opens the panel,
// saves what is to be seen, and prints what was annotated. `--firefox` for Firefox, `--headless` for no window at all.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ROOT } from '../support/built-extension';
import { waitForClosedWords } from '../support/closed-roots';
import { firstPage, launchChromium, launchFirefox } from '../support/launch';
import { pointAtMark, waitForMarks } from '../support/marks';
import { openPanelFromCard, waitForRows } from '../support/panel';
import { serveFolder } from '../support/static-server';

const PERSON = 'Dan Caine';

const useFirefox = process.argv.includes('--firefox');
const hasDisplay =
  process.platform === 'linux' ? Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) : true;
const headless = process.argv.includes('--headless') || !hasDisplay;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

try {
  await start();
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  say('Building the extension and its starter pack, if they are not as their sources are …');
  const server = await serveFolder(join(ROOT, 'tests/demo'));
  try {
    const { browser } = await (useFirefox ? launchFirefox : launchChromium)({ headless, still: headless });
    try {
      const page = await firstPage(browser);
      await page.goto(`${server.origin}/story.html`);
      if (headless) await show(page);
      else await stay(page);
    } finally {
      await browser.close().catch(() => {
        // The reader has closed the window already.
      });
    }
  } finally {
    await server.close();
  }
}

async function stay(page: Page): Promise<void> {
  const closed = new Promise((resolve) => page.browser().once('disconnected', resolve));
  const asked = new Promise((resolve) => process.once('SIGINT', resolve));
  say(`The story is open: ${page.url()}`);
  say(
    'Rest the pointer on an underlined name. Backstory’s button (behind the puzzle piece), or Alt+Shift+Y, opens the panel.',
  );
  say('Close the window, or press Ctrl+C, to end.');
  await Promise.race([closed, asked]);
}

async function show(page: Page): Promise<void> {
  const folder = join(ROOT, '.output/demo');
  mkdirSync(folder, { recursive: true });
  const browserName = useFirefox ? 'firefox' : 'chromium';
  const pathOf = (name: string): `${string}.png` => `${folder}/${browserName}-${name}.png`;

  const marks = await waitForMarks(page);
  await pointAtMark(page, PERSON);
  const card = await waitForClosedWords(page, PERSON);
  const withCard = await page.screenshot({ path: pathOf('card') });
  const panel = await openPanelFromCard(page, PERSON);
  // The story's own words stand there first where the library's take longer, and of the list its first rows.
  await panel.waitForSelector('[data-entity] .row-line');
  await panel.waitForSelector('[data-entity][data-kind="text"]');
  const rows = await waitForRows(panel);
  const withPanel = await panel.screenshot({ path: pathOf('panel') });
  await sideBySide(page, [withCard, withPanel], pathOf('both'));

  say(`\nMarked in the story (${marks.length}), in reading order:`);
  say(marks.map(({ words }) => words).join(' · '));
  say(`\nThe cast, as the panel lists it (${rows.length}):`);
  console.table(
    rows.map(({ label, kind, mentions, line }) => ({ name: label, kind, mentions, 'on that day': line })),
  );
  say(`\nThe card on “${PERSON}” says:\n${card}`);
  say(`\nPictures: .output/demo/${browserName}-card.png, …-panel.png, and side by side …-both.png`);
  say(
    'No display was found, so no window was opened; where there is one, `npm start` opens the story in it.',
  );
}

/** Story and panel as a reader has them beside each other, in one picture. */
async function sideBySide(page: Page, pictures: readonly Uint8Array[], path: `${string}.png`): Promise<void> {
  const board = await page.browser().newPage();
  const images = pictures
    .map((picture) => `<img src="data:image/png;base64,${Buffer.from(picture).toString('base64')}" alt="">`)
    .join('');
  await board.setContent(
    `<body style="margin:0;width:max-content;display:flex;align-items:start;gap:1px;background:#fff">${images}`,
  );
  const body = await board.waitForSelector('body');
  await body?.screenshot({ path });
  await board.close();
}
