// A reader keeps a library: packs, records, entries, notes, a backup; and sees on a page what comes of it. The same in both browsers.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { parsePartialDate } from '@/lib/core/model/dates';
import { FLAVIA, packed, RUDOLF, RURITANIA, STRELSAU, sampleLines } from '../app/sample-pack';
import {
  chooseFiles,
  goToView,
  loadAnew,
  pressWords,
  savedBytes,
  waitForWords,
} from '../support/library-page';
import { readMarks } from '../support/marks';
import { waitForMark } from './correcting';

export interface Shelf {
  /** The story, in a tab of its own. */
  readonly story: () => Page;
  readonly library: () => Page;
  readonly origin: () => string;
}

const LATER = parsePartialDate('2021-03')!;

/** Its names are in the starter pack. */
const NATO = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Chiefs meet</title>
  <meta property="og:type" content="article"><meta property="article:published_time" content="2025-08-20T10:00:00Z"></head>
  <body><main><article><h1>NATO’s military chiefs meet by video</h1>
  <p>Delegations from Poland, Germany, Canada and Hungary were among those on the call, which lasted for two hours and ended, as such calls do, with the promise of another one before the month is out.</p>
  <p>A day before, Gen. Dan Caine had received his European counterparts in Washington, where those of France, Italy and Finland were at the table too, and where nothing was decided that had not been decided before.</p>
  <p>What will follow from both meetings nobody would say, since it depends on what others decide who were at neither of them and have not said when they will.</p>
  </article></main></body></html>`;

/** What the server of a test serves: a story about an invented country, and a pack that dates its king otherwise. */
export const LIBRARY_PAGES: Readonly<Record<string, string>> = {
  '/story': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The king speaks</title>
    <meta property="og:type" content="article"><meta property="article:published_time" content="2026-02-10T10:00:00Z"></head>
    <body><main><article><h1>The king of Ruritania speaks in Strelsau</h1>
    <p>Rudolf Elphberg, the king of Ruritania, spoke on Tuesday in Strelsau to the country’s parliament, which had asked him for an account of the winter and of what it had cost the towns along the river.</p>
    <p>Flavia Elphberg, who had travelled with the king, said afterwards that the account would be printed, and that everyone in Ruritania could then read it and judge for themselves what had been done and what had not.</p>
    <p>The parliament will meet again in Strelsau in April. Until then the towns have been asked to send their own figures, so that they can be laid beside those of the court and compared one by one.</p>
    </article></main></body></html>`,
  '/nato': NATO,
  '/almanac.jsonl': `${sampleLines({
    id: 'almanac',
    entities: [{ ...RUDOLF, roles: RUDOLF.roles.map((role) => ({ ...role, from: LATER })) }],
  }).join('\n')}\n`,
};

export function packFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-library-'));
  const path = join(folder, 'ruritania.jsonl.gz');
  writeFileSync(path, packed(sampleLines({ id: 'ruritania', entities: [RURITANIA, STRELSAU, RUDOLF] })));
  return path;
}

/** A tab that lies behind draws no frames. */
async function look(page: Page): Promise<void> {
  await page.bringToFront();
}

export function installsAndReads({ story, library, origin }: Shelf): void {
  it('a pack from a file is installed, told in a sentence, and marks its names on a page', async () => {
    await goToView(library(), '#/packs', 'Packs');
    await chooseFiles(library(), 'Choose a file', packFile());
    await waitForWords(
      library(),
      '.outcome',
      'Pack ruritania is installed: 3 people, places, bodies and texts',
    );
    await waitForWords(library(), '[data-pack=ruritania]', 'A file of yours, “ruritania.jsonl.gz”.');
    await look(story());
    await story().goto(`${origin()}/story`);
    await waitForMark(story(), 'Rudolf Elphberg', true);
  });

  it('what is typed is found as it is typed, and opened by keys alone', async () => {
    await look(library());
    await goToView(library(), '#/names', 'Names');
    await library().type('.names-field', 'elph');
    await waitForWords(library(), '.names-status', '1 name found.');
    await library().keyboard.press('ArrowDown');
    await library().keyboard.press('Enter');
    await waitForWords(library(), 'main h1', 'Rudolf Elphberg');
    expect(await library().title()).toBe('Rudolf Elphberg · Backstory library');
    await waitForWords(library(), '.post', 'King of Ruritania, since 1 May 2020');
  });

  it('ties are walked both ways, and back again to the name one left by', async () => {
    await pressWords(library(), 'Ruritania', '.posts');
    await waitForWords(library(), 'main h1', 'Ruritania');
    await waitForWords(library(), '.tie-group', 'Capital Strelsau');
    await waitForWords(library(), '.post', 'King of Ruritania: Rudolf Elphberg');
    await library().goBack();
    await waitForWords(library(), 'main h1', 'Rudolf Elphberg');
    await library().waitForFunction(() => document.activeElement?.textContent === 'Ruritania');
  });
}

export function keepsWhatIsWritten({ story, library, origin }: Shelf): void {
  it('an entry of the reader’s own is kept, shown as theirs, and marked on a page', async () => {
    await look(library());
    await goToView(library(), '#/new?name=Flavia%20Elphberg', 'A new entry of yours');
    await library().waitForSelector('input[name=description]');
    await library().type('input[name=description]', 'Cousin of the king');
    await pressWords(library(), 'Add a post');
    await library().keyboard.type('Princess of Ruritania');
    await library().keyboard.press('Tab');
    await library().keyboard.type('2020-02-30');
    await pressWords(library(), 'Keep this entry');
    await waitForWords(
      library(),
      '.field-fault',
      '“2020-02-30” must be a date like 2025, 2025-01 or 2025-01-17.',
    );
    await library().waitForFunction(
      () => (document.activeElement as HTMLInputElement).value === '2020-02-30',
    );
    for (let letter = 0; letter < 3; letter++) await library().keyboard.press('Backspace');
    await pressWords(library(), 'Keep this entry');
    await waitForWords(library(), 'main h1', FLAVIA.label);
    await waitForWords(library(), '.record-tellers', 'Told by you.');
    await waitForWords(library(), '.post', 'Princess of Ruritania, since February 2020');
    await look(story());
    await story().goto(`${origin()}/story`);
    await waitForMark(story(), 'Flavia Elphberg', true);
  });

  it('a draft outlives its page', async () => {
    await look(library());
    await goToView(library(), '#/new?name=Rupert', 'A new entry of yours');
    await library().waitForSelector('input[name=description]');
    await library().type('input[name=description]', 'A count');
    await loadAnew(library());
    await waitForWords(library(), '.draft-words', 'is still here');
    expect(
      await library().$eval('input[name=description]', (field) => (field as HTMLInputElement).value),
    ).toBe('A count');
    await pressWords(library(), 'Throw this draft away');
    await waitForWords(library(), 'main h1', 'What you wrote');
  });

  it('a note is kept, and listed with what the reader wrote', async () => {
    await goToView(library(), '#/entity/person/rudolf-elphberg', 'Rudolf Elphberg');
    await pressWords(library(), 'Write a note');
    await library().keyboard.type('Heard him once.');
    await pressWords(library(), 'Keep it');
    await waitForWords(library(), '.note-words', 'Heard him once.');
    await goToView(library(), '#/yours', 'What you wrote');
    await waitForWords(library(), '.own-note', 'Rudolf Elphberg Heard him once.'.slice(0, 15));
    await waitForWords(library(), '.own-entry', 'Cousin of the king');
  });

  it('deleted, an entry can be brought back', async () => {
    await pressWords(library(), 'Delete', '.own-entry');
    await waitForWords(library(), '.dropped', 'Flavia Elphberg is deleted.');
    expect(await library().$$('.own-entry')).toHaveLength(0);
    await pressWords(library(), 'Undo', '.dropped');
    await waitForWords(library(), '.dropped', 'It is back.');
    await waitForWords(library(), '.own-entry', 'Cousin of the king');
  });
}

export function survivesALoss({ library }: Shelf): void {
  it('a backup brings back what the browser has thrown away', async () => {
    await goToView(library(), '#/safe', 'Keep safe');
    const bytes = await savedBytes(library(), () => pressWords(library(), 'Save a backup'));
    const file = join(mkdtempSync(join(tmpdir(), 'backstory-backup-')), 'backup.jsonl.gz');
    writeFileSync(file, bytes);
    await library().evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const gone = indexedDB.deleteDatabase('user');
          gone.onsuccess = () => resolve();
          gone.onerror = () => reject(gone.error);
        }),
    );
    await loadAnew(library());
    await goToView(library(), '#/yours', 'What you wrote');
    await waitForWords(library(), '.part-words', 'You have written no entry yet');
    await goToView(library(), '#/safe', 'Keep safe');
    await chooseFiles(library(), 'Choose a backup', file);
    await waitForWords(library(), '.ask-words', '“backup.jsonl.gz” is to be restored. How?');
    await pressWords(library(), 'Restore it');
    await waitForWords(library(), '.restored', 'What was restored');
    await goToView(library(), '#/yours', 'What you wrote');
    await waitForWords(library(), '.own-entry', 'Cousin of the king');
    await waitForWords(library(), '.own-note', 'Heard him once.');
  });
}

export function disagreesAndRemoves({ story, library, origin }: Shelf): void {
  it('a pack from an address disagrees with the first: both are shown side by side', async () => {
    await goToView(library(), '#/packs', 'Packs');
    await library().type('input[name=address]', `${origin()}/almanac.jsonl`);
    await pressWords(library(), 'Fetch it');
    await waitForWords(library(), '.outcome', 'Pack almanac is installed: 1 person, place, body or text');
    await goToView(library(), '#/entity/person/rudolf-elphberg', 'Rudolf Elphberg');
    await waitForWords(library(), '.conflict', 'When the post “King of Ruritania” was held');
    const versions = () =>
      library().$$eval('.version-words', (all) =>
        all.map((one) => one.textContent?.replace(/\(.*/, '').trim()),
      );
    const before = await versions();
    expect(before).toHaveLength(2);
    await goToView(library(), '#/packs', 'Packs');
    await library().waitForFunction(() => document.querySelectorAll('.pack-entry').length === 3);
    const order = () =>
      library().$$eval('.pack-entry', (all) => all.map((one) => one.getAttribute('data-pack')));
    const [, second] = await order();
    await pressWords(library(), 'Move up', `[data-pack=${second}]`);
    await library().waitForFunction(
      (first) => document.querySelector('.pack-entry')?.getAttribute('data-pack') === first,
      {},
      second,
    );
  });

  it('removed, after one question, a pack’s names are marked no more', async () => {
    for (const pack of ['almanac', 'ruritania']) {
      await pressWords(library(), 'Remove', `[data-pack=${pack}]`);
      await pressWords(library(), 'Remove it', `[data-pack=${pack}]`);
      await waitForWords(library(), '.outcome', `Pack ${pack} is removed.`);
    }
    await look(story());
    await story().goto(`${origin()}/story`);
    await waitForMark(story(), 'Flavia Elphberg', true);
    expect((await readMarks(story())).map(({ words }) => words)).not.toContain('Rudolf Elphberg');
  });
}
