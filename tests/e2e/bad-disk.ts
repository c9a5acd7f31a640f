// A disk that fails under a real browser: full while the reader writes; and bytes of the databases' files changed between two runs of one profile.
// The same in both browsers. `npm run faults -- disk --seeds N` changes other bytes, `-- disk-firefox` does it in Firefox.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { filesUnder, flipBytes, mountSmallDisk, profileOn } from '../faults/bad-disk';
import { dice } from '../faults/dice';
import { goToView } from '../support/library-page';
import { type Answer, askBackground } from './restoring';

const SEEDS = Number(process.env.FAULT_SEEDS ?? 1);
const FIRST = Number(process.env.FAULT_SEED ?? 1);
/** Each launch of a browser takes some seconds. Nothing waits for it. */
const LIMIT = 300_000;
const NOTES = 40;
/** Bytes changed between two runs. */
const FLIPPED = 12;

export interface OpenedProfile {
  readonly library: Page;
  /** What broke unseen so far, in the page or in the background. */
  readonly unhandled: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export interface DiskBrowser {
  /** A browser with the extension on this profile, its library page open. `isFirst`: the profile is new. */
  readonly open: (profile: string, isFirst: boolean) => Promise<OpenedProfile>;
  /** Of the small disk: the browser's own files of a new profile must have room. */
  readonly megabytes: number;
  /** Paths of the files in which the extension's databases lie. */
  readonly databases: RegExp;
  /** A database that could not be written for lack of room is written again as soon as there is some. */
  readonly writesAgain: boolean;
  /** A full disk may cost what it had acknowledged before (Chromium: a note in one of some sixty runs, why was not found out). Then the reader is told. */
  readonly mayLose: boolean;
  /** The browser notices a changed byte of what it has stored, wherever that is. Where not, some bytes of a text are other ones. */
  readonly hasChecksums: boolean;
}

const note = (page: Page, number: number, text: string): Promise<Answer> =>
  askBackground(page, 'keepNote', { entity: `place/number-${number}`, text });

/** Runs in a page of ours: the notes as IndexedDB gives them, one by one, so that one that cannot be read, is not found by its own key or is never given takes no other down. */
const READ_NOTES = `(async () => {
  const settled = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => { event.preventDefault(); reject(request.error); };
  });
  const opening = indexedDB.open('user');
  // None is made here: that is for the extension.
  opening.onupgradeneeded = () => opening.transaction.abort();
  const db = await settled(opening);
  try {
    const notes = () => db.transaction('notes').objectStore('notes');
    const keys = await settled(notes().getAllKeys());
    const never = new Promise((resolve) => setTimeout(resolve, 10_000));
    const rows = await Promise.all(keys.map((key) => Promise.race([settled(notes().get(key)).catch(() => undefined), never])));
    return Object.fromEntries(rows.filter((row) => row !== undefined).map(({ entity, text }) => [entity, text]));
  } finally {
    db.close();
  }
})()`;

async function notesIn(page: Page): Promise<Readonly<Record<string, string>>> {
  return (await page.evaluate(READ_NOTES)) as Record<string, string>;
}

/** Runs in the library page, in its view of what the reader wrote: the notes are listed, or it is told why not. */
const SAYS_WHAT_IS_THERE = `[...document.querySelectorAll('.alarm, [role=alert], .own-note')].some(({ textContent }) => textContent.trim() !== '')`;

/** In how many places two texts differ. */
function differing(one: string, other: string): number {
  const changed = Array.from(one).filter((letter, at) => letter !== other[at]).length;
  return changed + Math.abs(one.length - other.length);
}

/** Runs in a page of ours: the witness outside the database is written a moment after it. */
const hasWitness = (notes: number): string =>
  `(globalThis.browser ?? chrome).storage.local.get('written').then(({ written }) => written?.counts?.notes === ${notes})`;

export function survivesFullDisk({ open, megabytes, writesAgain, mayLose }: DiskBrowser): void {
  it(
    'full: each refusal says so; with room again, at the latest once the browser is started anew, all that was acknowledged is there, or told as gone',
    async (context) => {
      const disk = mountSmallDisk(megabytes);
      if (!disk) return context.skip('Only root may mount a disk of a size of its own: not tried here.');
      const profile = profileOn(disk.path);
      const kept: Record<string, string> = {};
      const write = async (page: Page, number: number, text: string): Promise<Answer> => {
        const told = await note(page, number, text);
        if (told.ok) kept[`place/number-${number}`] = text;
        return told;
      };
      try {
        const first = await open(profile, true);
        try {
          expect(await write(first.library, 0, 'Before.')).toMatchObject({ ok: true });
          await first.library.waitForFunction(hasWitness(1));
          disk.fill();
          let refused = 0;
          for (let number = 1; number <= 6; number++) {
            const told = await write(first.library, number, 'long '.repeat(1_000 * number));
            if (told.ok) continue;
            refused += 1;
            expect(told.fault!.message).toMatch(/The disk is full/);
          }
          expect(refused).toBeGreaterThan(0);
          disk.giveRoom();
          const told = await write(first.library, 7, 'After.');
          if (writesAgain) expect(told).toMatchObject({ ok: true });
          else if (!told.ok) expect(told.fault!.message).toMatch(/restart the browser|disk is full/);
          expect(await first.unhandled()).toEqual([]);
        } finally {
          await first.close();
        }
        const again = await open(profile, false);
        try {
          const there = await notesIn(again.library);
          const gone = Object.keys(kept).filter((entity) => !(entity in there));
          if (!mayLose) expect(gone).toEqual([]);
          const value = gone.length === 0 ? null : expect.stringContaining('note');
          expect(await askBackground(again.library, 'loss', {})).toMatchObject({ ok: true, value });
          for (const entity of gone) delete kept[entity];
          expect(there).toEqual(kept);
          expect(await write(again.library, 8, 'Again.')).toMatchObject({ ok: true });
          expect(await notesIn(again.library)).toEqual(kept);
          expect(await again.unhandled()).toEqual([]);
        } finally {
          await again.close();
        }
      } finally {
        disk.close();
      }
    },
    LIMIT,
  );
}

export function survivesFlippedBytes({ open, databases, hasChecksums }: DiskBrowser): void {
  it.each(Array.from({ length: SEEDS }, (_, at) => FIRST + at))(
    'bytes changed while it was closed, by seed %i: what is there is as it was written, and what is gone is told',
    async (seed) => {
      const profile = mkdtempSync(join(tmpdir(), 'backstory-flipped-'));
      try {
        const first = await open(profile, true);
        const kept: Record<string, string> = {};
        try {
          for (let number = 0; number < NOTES; number++) {
            const text = `Note ${number}: ${'asked again what became of it. '.repeat(20)}`;
            expect(await note(first.library, number, text)).toMatchObject({ ok: true });
            kept[`place/number-${number}`] = text;
          }
          await first.library.waitForFunction(hasWitness(NOTES));
        } finally {
          await first.close();
        }
        const files = filesUnder(profile, databases);
        expect(files.length).toBeGreaterThan(0);
        flipBytes(files, dice(seed), FLIPPED);
        const again = await open(profile, false);
        const { library } = again;
        try {
          await goToView(library, '#/yours', 'What you wrote');
          const loss = await askBackground(library, 'loss', {});
          // The browser may be able to tell not even which there are.
          const found = await notesIn(library).catch((error: unknown) => String(error));
          const isRead = typeof found !== 'string';
          const count = isRead ? Object.keys(found).length : found;
          // Something is gone, or cannot be read: the reader is told so, as a loss or where it would be listed.
          // An opening that is never answered is given up, and told, after 20 s: of the database's version, and of the database.
          await library.waitForFunction(SAYS_WHAT_IS_THERE, { timeout: 60_000 });
          const alert = await library.$$eval('.alarm, [role=alert]', (all) =>
            all.map((one) => one.textContent?.trim() ?? '').join(''),
          );
          const told = [loss.value ?? '', loss.fault?.message ?? '', alert].join('');
          // A row whose key was changed is not found by it, and still listed.
          const listed = (await library.$$('.own-note')).length;
          if (process.env.FAULT_SEEDS)
            console.log(`seed ${seed}: ${count} of ${NOTES} notes, ${listed} listed; ${told}`);
          const others = Object.entries(isRead ? found : {}).filter(
            ([entity, text]) => kept[entity] !== text,
          );
          if (hasChecksums) expect(others).toEqual([]);
          for (const [entity, text] of others)
            expect(differing(text, kept[entity]!)).toBeLessThanOrEqual(FLIPPED);
          if (listed !== NOTES) expect(told, `read ${count}, listed ${listed}`).not.toBe('');
          // It goes on: written again, or one sentence why not.
          const written = await note(library, 0, 'Again.');
          if (!written.ok) expect(written.fault!.message).toMatch(/./);
          expect(await again.unhandled()).toEqual([]);
        } finally {
          await again.close();
        }
      } finally {
        rmSync(profile, { recursive: true, force: true });
      }
    },
    LIMIT,
  );
}
