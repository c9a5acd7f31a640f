// A disk that fails under a real Firefox: full, and with changed bytes.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { filesUnder } from '../../faults/bad-disk';
import { goUnheard } from '../../support/firefox-itself';
import { KEPT_ADDRESS, launchFirefox } from '../../support/launch';
import { chooseFiles, goToView, pressWords, savedBytes, waitForWords } from '../../support/library-page';
import { type DiskBrowser, survivesFlippedBytes, survivesFullDisk } from '../bad-disk';
import { askBackground } from '../restoring';
import { complaintsInFirefox } from '../watch-page';

const firefox: DiskBrowser = {
  async open(profile, isFirst) {
    const { browser } = await launchFirefox({
      headless: true,
      ownChrome: true,
      profile,
      firstRun: !isFirst,
    });
    const library = await browser.newPage();
    const complaints = complaintsInFirefox(library, KEPT_ADDRESS);
    await goUnheard(library, `moz-extension://${KEPT_ADDRESS}/library.html`);
    await waitForWords(library, 'main h1', '');
    return { library, unhandled: complaints, close: () => browser.close() };
  },
  // Firefox's own files of a new profile take some 30.
  megabytes: 256,
  // `user` and `storage.local`, as Firefox names their files. The library lies elsewhere at each run, and can be made again.
  databases: /\/idb\/(?:3150218985urse|3647222921wleabcEoxlt-eengsairo)\.sqlite(?:-wal)?$/,
  writesAgain: true,
  mayLose: false,
  hasChecksums: false,
};

survivesFullDisk(firefox);
survivesFlippedBytes(firefox);

/** What Firefox cannot unpack, where these words are stored. */
function spoil(profile: string, words: string): void {
  for (const file of filesUnder(profile, firefox.databases)) {
    const bytes = readFileSync(file);
    const at = bytes.indexOf(words, 'latin1');
    if (at === -1) continue;
    writeFileSync(file, bytes.fill(0xff, at - 24, at));
    return;
  }
  throw new Error(`“${words}” is in no file of the databases.`);
}

it('one note that Firefox cannot read takes no other down: they are listed and saved, and that there is more is told', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'backstory-spoilt-'));
  try {
    const first = await firefox.open(profile, true);
    try {
      for (const [name, text] of Object.entries({
        strelsau: 'Large.',
        hentzau: 'Of the count.',
        zenda: 'A castle.',
      }))
        expect(
          await askBackground(first.library, 'keepNote', { entity: `place/${name}`, text }),
        ).toMatchObject({
          ok: true,
        });
    } finally {
      await first.close();
    }
    spoil(profile, 'Of the count.');
    const again = await firefox.open(profile, false);
    try {
      const { library } = again;
      await goToView(library, '#/yours', 'What you wrote');
      await waitForWords(library, '.own-note', 'Large.');
      await waitForWords(library, '.own-note', 'A castle.');
      await waitForWords(library, '[role=alert]', 'cannot read what Backstory has stored');
      await goToView(library, '#/safe', 'Keep safe');
      const saved = await savedBytes(library, () => pressWords(library, 'Save a backup'));
      const lines = gunzipSync(saved).toString();
      expect(lines).toContain('Large.');
      expect(lines).toContain('A castle.');
      await waitForWords(library, '[role=alert]', 'cannot read what Backstory has stored');
      // What is written in its place is read again.
      const told = await askBackground(library, 'keepNote', { entity: 'place/hentzau', text: 'Once more.' });
      expect(told).toMatchObject({ ok: true });
      await goToView(library, '#/yours', 'What you wrote');
      await waitForWords(library, '.own-note', 'Once more.');
      expect(await again.unhandled()).toEqual([]);
    } finally {
      await again.close();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}, 180_000);

it('over a database of which Firefox can read nothing a backup is restored once the reader says so, and not before', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'backstory-unreadable-'));
  const note = (library: Page, name: string, text: string) =>
    askBackground(library, 'keepNote', { entity: `place/${name}`, text });
  const backup = join(profile, 'backup.jsonl.gz');
  try {
    const first = await firefox.open(profile, true);
    try {
      expect(await note(first.library, 'zenda', 'A castle.')).toMatchObject({ ok: true });
      await goToView(first.library, '#/safe', 'Keep safe');
      writeFileSync(
        backup,
        await savedBytes(first.library, () => pressWords(first.library, 'Save a backup')),
      );
    } finally {
      await first.close();
    }
    const [file, ...others] = filesUnder(profile, /\/idb\/3150218985urse\.sqlite$/);
    expect(others).toEqual([]);
    // What says that it is a database, and where all else in it lies.
    writeFileSync(file!, readFileSync(file!).fill(0xff, 0, 100));
    const spoilt = readFileSync(file!);
    const again = await firefox.open(profile, false);
    try {
      const { library } = again;
      await goToView(library, '#/safe', 'Keep safe');
      const ask = async () => {
        await chooseFiles(library, 'Choose a backup', backup);
        await waitForWords(library, '.restore', 'backup.jsonl.gz');
        await pressWords(library, 'Restore it');
        await waitForWords(library, '.restore', 'the browser cannot read what you wrote here before');
      };
      await ask();
      await pressWords(library, 'Leave everything as it is');
      // Nobody has opened it: Firefox throws a file that it cannot read away when it is.
      expect(readFileSync(file!).equals(spoilt)).toBe(true);
      await ask();
      await pressWords(library, 'Delete what cannot be read, and restore');
      await waitForWords(library, '.restored', '1 note now: 1 added.');
      expect(await askBackground(library, 'loss', {})).toMatchObject({ ok: true, value: null });
      await goToView(library, '#/yours', 'What you wrote');
      await waitForWords(library, '.own-note', 'A castle.');
      expect(await note(library, 'strelsau', 'Large.')).toMatchObject({ ok: true });
      expect(await again.unhandled()).toEqual([]);
    } finally {
      await again.close();
    }
    const last = await firefox.open(profile, false);
    try {
      await goToView(last.library, '#/yours', 'What you wrote');
      await waitForWords(last.library, '.own-note', 'A castle.');
      await waitForWords(last.library, '.own-note', 'Large.');
    } finally {
      await last.close();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}, 300_000);
