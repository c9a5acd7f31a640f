// A browser throws away what it kept: packs, or what the reader wrote. What the library page says then, and how all of it comes back.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { pressInClosedRoot, waitForClosedWords } from '../support/closed-roots';
import {
  chooseFiles,
  goToView,
  loadAnew,
  pressWords,
  savedBytes,
  waitForWords,
} from '../support/library-page';
import { openPanelFromCard } from '../support/panel';
import { openChoices, savedFile, waitForMark } from './correcting';
import { packFile } from './library';
import { hasFocus } from './updating';

export interface Losing {
  readonly story: () => Page;
  readonly library: () => Page;
  /** Where the story is. */
  readonly address: () => string;
  /** Of a pack. */
  readonly pack: () => string;
}

function fileOf(name: string, contents: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'backstory-losing-')), name);
  writeFileSync(path, contents);
  return path;
}

/** As a browser does that needs room, or a reader who clears its data. */
function throwAway(library: Page, database: 'user' | 'knowledge'): Promise<void> {
  return library.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const gone = indexedDB.deleteDatabase(name);
        gone.onsuccess = () => resolve();
        gone.onerror = () => reject(gone.error);
      }),
    database,
  );
}

export function losesPacks({ story, library, address, pack }: Losing): void {
  it('packs from a file and from an address, a note and a correction are there', async () => {
    await goToView(library(), '#/packs', 'Packs');
    await chooseFiles(library(), 'Choose a file', packFile());
    await waitForWords(library(), '.outcome', 'Pack ruritania is installed');
    await library().type('input[name=address]', pack());
    await pressWords(library(), 'Fetch it');
    await waitForWords(library(), '.outcome', 'Pack almanac is installed');
    await goToView(library(), '#/entity/person/rudolf-elphberg', 'Rudolf Elphberg');
    await pressWords(library(), 'Write a note');
    await library().keyboard.type('Heard him once.');
    await pressWords(library(), 'Keep it');
    await waitForWords(library(), '.note-words', 'Heard him once.');
    expect(await hasFocus(library())).toBe(true);
    await story().bringToFront();
    await story().goto(address());
    await waitForMark(story(), 'Strelsau', true);
    await openChoices(story(), 'Strelsau');
    await pressInClosedRoot(story(), 'in every story');
    await pressInClosedRoot(story(), 'Someone or something else');
    await waitForClosedWords(story(), '“Strelsau” does not mean Strelsau in any story.');
    await waitForMark(story(), 'Strelsau', false);
  });

  it('all packs thrown away, the page says which, and gets one again from its address', async () => {
    await library().bringToFront();
    await throwAway(library(), 'knowledge');
    await loadAnew(library());
    await goToView(library(), '#/packs', 'Packs');
    await waitForWords(library(), '.lost', 'Pack almanac');
    // The one that came with Backstory is there by itself, and what is told of the library is true of it as it is now.
    await waitForWords(library(), '.pack-entry', 'Starter pack');
    await library().waitForFunction(() => document.querySelectorAll('.lost li').length === 2);
    await waitForWords(library(), '.lib-status', 'as of');
    await waitForWords(library(), '.lost', 'Pack ruritania Choose its file once more to get it again.');
    await pressWords(library(), 'Get it again', '.lost');
    await waitForWords(library(), '.outcome', 'Pack almanac is installed');
    expect(await hasFocus(library())).toBe(true);
    await chooseFiles(library(), 'Choose a file', packFile());
    await waitForWords(library(), '.outcome', 'Pack ruritania is installed');
    await library().waitForFunction(() => document.querySelector('.lost') === null);
  });

  it('what the reader wrote was not touched by that, and holds again', async () => {
    await goToView(library(), '#/entity/person/rudolf-elphberg', 'Rudolf Elphberg');
    await waitForWords(library(), '.note-words', 'Heard him once.');
    await story().bringToFront();
    await story().goto(address());
    await waitForMark(story(), 'Rudolf Elphberg', true);
    await waitForMark(story(), 'Strelsau', false);
  });
}

export function losesWriting({ story, library, address }: Losing): void {
  let rules = '';
  let backup = '';

  it('corrections are saved as a file from the panel, and all as a backup from the page', async () => {
    const panel = await openPanelFromCard(story(), 'Ruritania');
    await panel.waitForSelector('.rules summary');
    await panel.evaluate(() => document.querySelector<HTMLElement>('.rules summary')?.click());
    rules = fileOf('corrections.jsonl', await savedFile(panel));
    await library().bringToFront();
    await goToView(library(), '#/safe', 'Keep safe');
    const bytes = await savedBytes(library(), () => pressWords(library(), 'Save a backup'));
    backup = fileOf('backup.jsonl.gz', bytes);
  });

  it('what was written thrown away, it is noticed, and a restore is offered', async () => {
    await throwAway(library(), 'user');
    await loadAnew(library());
    await waitForWords(
      library(),
      '.alarm',
      'What you had written (entries of your own, notes, corrections, fact-checks that you kept) is gone',
    );
    await story().bringToFront();
    await story().goto(address());
    await waitForMark(story(), 'Strelsau', true);
  });

  it('corrections from the file hold on a story, and the loss is not forgotten for that', async () => {
    await library().bringToFront();
    await goToView(library(), '#/yours', 'What you wrote');
    await chooseFiles(library(), 'Add corrections from a file', rules);
    await waitForWords(library(), '.rule', '“Strelsau” does not mean Strelsau in any story.');
    expect(await library().$eval('.imported', (said) => said.textContent?.trim())).not.toBe('');
    await story().bringToFront();
    await waitForMark(story(), 'Strelsau', false);
    await story().goto(address());
    await waitForMark(story(), 'Rudolf Elphberg', true);
    await waitForMark(story(), 'Strelsau', false);
    await library().bringToFront();
    await loadAnew(library());
    await waitForWords(library(), '.alarm', 'is gone');
  });

  it('the alarm leads to the restore, which brings the note back and ends the alarm', async () => {
    await pressWords(library(), 'Restore a backup', '.alarm');
    await waitForWords(library(), 'main h1', 'Keep safe');
    await chooseFiles(library(), 'Choose a backup', backup);
    await pressWords(library(), 'Restore it');
    await waitForWords(library(), '.restored', '1 note now: 1 added.');
    expect(await hasFocus(library())).toBe(true);
    await library().waitForFunction(() => document.querySelector('.alarm') === null);
    await goToView(library(), '#/entity/person/rudolf-elphberg', 'Rudolf Elphberg');
    await waitForWords(library(), '.note-words', 'Heard him once.');
  });

  it('the last correction taken back on the page, its name is marked again, and the focus is not lost', async () => {
    await goToView(library(), '#/yours', 'What you wrote');
    await pressWords(library(), 'Undo', '.rule');
    await library().waitForFunction(() => document.querySelector('.rule') === null);
    expect(await hasFocus(library())).toBe(true);
    await story().bringToFront();
    await waitForMark(story(), 'Strelsau', true);
    await library().bringToFront();
  });
}
