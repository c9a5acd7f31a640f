// A disk that fails under a real Chromium: full while the reader writes; and bytes of the databases' files changed between two runs of one profile.
// `npm run faults -- disk --seeds N` changes other bytes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { filesUnder, flipBytes, mountSmallDisk, profileOn } from '../../faults/bad-disk';
import { dice } from '../../faults/dice';
import { isWorker, launchChromium } from '../../support/launch';
import { goToView } from '../../support/library-page';
import { tablesOf } from '../emptied';
import { askBackground } from '../restoring';

const SEEDS = Number(process.env.FAULT_SEEDS ?? 1);
const FIRST = Number(process.env.FAULT_SEED ?? 1);
/** Each launch of a browser takes some seconds. Nothing waits for it. */
const LIMIT = 180_000;
/** Chromium's own files of a new profile take some 40 MB. */
const DISK = 256;
const NOTES = 40;
/** Bytes changed between two runs. */
const FLIPPED = 12;

interface Opened {
  readonly browser: Browser;
  readonly library: Page;
  /** What broke unseen, in the page or in the worker. */
  readonly unhandled: string[];
}

async function open(profile: string, firstRun: boolean): Promise<Opened> {
  const { browser, extensionId } = await launchChromium({ headless: true, profile, firstRun: !firstRun });
  const unhandled: string[] = [];
  const worker = await (await browser.waitForTarget(isWorker)).createCDPSession();
  worker.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) =>
    unhandled.push(`worker: ${text} ${exception?.description ?? ''}`),
  );
  // What was thrown before is told as well.
  await worker.send('Runtime.enable');
  const library = await browser.newPage();
  library.on('pageerror', (error) => unhandled.push(`page: ${String(error)}`));
  await library.goto(`chrome-extension://${extensionId}/library.html`);
  return { browser, library, unhandled };
}

interface Told {
  readonly ok: boolean;
  readonly fault?: { readonly message: string };
}

const ask = (page: Page, call: string, payload: object) =>
  askBackground(page, call, payload) as Promise<Told>;
const note = (page: Page, number: number, text: string) =>
  ask(page, 'keepNote', { entity: `place/number-${number}`, text });

async function notesIn(page: Page): Promise<Readonly<Record<string, string>>> {
  const notes = (await tablesOf(page)).notes as unknown as { entity: string; text: string }[];
  return Object.fromEntries(notes.map(({ entity, text }) => [entity, text]));
}

it(
  'full: each refusal says so; with room again, at the latest once the browser is started anew, all that was acknowledged is there',
  async (context) => {
    const disk = mountSmallDisk(DISK);
    if (!disk) return context.skip('Only root may mount a disk of a size of its own: not tried here.');
    const profile = profileOn(disk.path);
    const kept: Record<string, string> = {};
    const write = async (page: Page, number: number, text: string): Promise<Told> => {
      const told = await note(page, number, text);
      if (told.ok) kept[`place/number-${number}`] = text;
      return told;
    };
    try {
      const first = await open(profile, true);
      try {
        expect(await write(first.library, 0, 'Before.')).toMatchObject({ ok: true });
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
        // Chromium lets go of a database that it could not write only when it is started anew.
        const told = await write(first.library, 7, 'After.');
        if (!told.ok) expect(told.fault!.message).toMatch(/restart the browser|disk is full/);
        expect(first.unhandled).toEqual([]);
      } finally {
        await first.browser.close();
      }
      const again = await open(profile, false);
      try {
        expect(await notesIn(again.library)).toEqual(kept);
        expect(await ask(again.library, 'loss', {})).toMatchObject({ ok: true, value: null });
        expect(await write(again.library, 8, 'Again.')).toMatchObject({ ok: true });
        expect(await notesIn(again.library)).toEqual(kept);
        expect(again.unhandled).toEqual([]);
      } finally {
        await again.browser.close();
      }
    } finally {
      disk.close();
    }
  },
  LIMIT,
);

it.each(Array.from({ length: SEEDS }, (_, at) => FIRST + at))(
  'bytes changed while it was closed, by seed %i: what is there is as it was written, and what is gone is told',
  async (seed) => {
    const profile = mkdtempSync(join(tmpdir(), 'backstory-flipped-'));
    try {
      const first = await open(profile, true);
      const kept: Record<string, string> = {};
      for (let number = 0; number < NOTES; number++) {
        const text = `Note ${number}: ${'asked again what became of it. '.repeat(20)}`;
        expect(await note(first.library, number, text)).toMatchObject({ ok: true });
        kept[`place/number-${number}`] = text;
      }
      // The witness outside the database is written a moment later.
      await first.library.waitForFunction(
        `chrome.storage.local.get('written').then(({ written }) => written?.counts?.notes === ${NOTES})`,
      );
      await first.browser.close();
      const files = filesUnder(profile, /IndexedDB\/chrome-extension_.*\.(?:ldb|log)$|IndexedDB\/.*\.blob\//);
      expect(files.length).toBeGreaterThan(0);
      flipBytes(files, dice(seed), FLIPPED);
      const { browser, library, unhandled } = await open(profile, false);
      try {
        await goToView(library, '#/yours', 'What you wrote');
        const loss = (await ask(library, 'loss', {})) as Told & { readonly value?: string | null };
        const found = await notesIn(library).catch((error: unknown) => String(error));
        const isRead = typeof found !== 'string';
        for (const [entity, text] of Object.entries(isRead ? found : {})) expect(kept[entity]).toBe(text);
        const isWhole = isRead && Object.keys(found).length === NOTES;
        // Something is gone, or cannot be read: the reader is told so.
        const told = [loss.value ?? '', loss.fault?.message ?? ''].join('');
        if (!isWhole) expect(told, `read ${isRead ? Object.keys(found).length : found}`).not.toBe('');
        if (process.env.FAULT_SEEDS)
          console.log(
            `seed ${seed}: ${isRead ? Object.keys(found).length : found} of ${NOTES} notes; ${told}`,
          );
        // It goes on: written again, or one sentence why not.
        const again = await note(library, 0, 'Again.');
        if (!again.ok) expect(again.fault!.message).toMatch(/./);
        expect(unhandled).toEqual([]);
      } finally {
        await browser.close();
      }
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  },
  LIMIT,
);
