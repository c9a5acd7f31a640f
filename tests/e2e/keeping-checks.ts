// A reader keeps a fact-check of a page: the library lists it with its host, a story that repeats it says so, and removing, undoing, a backup and
// "not this claim" do what they say. The same in both browsers.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { OfferedClaims } from '@/lib/core/model/kept-claim';
import type { SessionView } from '@/lib/core/model/session';
import { axeFindings } from '../support/axe';
import { COWS, claimReview, factCheckPage } from '../support/fact-check-pages';
import {
  chooseFiles,
  goToView,
  loadAnew,
  pressWords,
  savedBytes,
  waitForWords,
} from '../support/library-page';
import { askBackground } from './restoring';

export interface KeepingChecks {
  readonly story: () => Page;
  readonly library: () => Page;
  readonly origin: () => string;
}

const paragraph =
  'Delegations from Poland and Hungary were on the call, which lasted for two hours and ended, as such calls do, with the promise of another one.';

export const KEEPING_PAGES: Readonly<Record<string, string>> = {
  '/check': factCheckPage([claimReview()]),
  '/story': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The mayor speaks</title>
    <meta property="og:type" content="article"><meta property="article:published_time" content="2025-02-10T10:00:00Z"></head>
    <body><main><article><h1>The mayor speaks of the summer</h1><p>${paragraph} Nobody has said when that will be, since it depends on what others decide who were not there and have not been asked.</p>
    <p>${COWS}, the mayor told the council on Tuesday.</p><p>${paragraph} The council did not ask for it, and will meet again in April, when the figures of the winter are to be laid beside those of the year before.</p></article></main></body></html>`,
};

/** Chromium 148 and Firefox have it; an older Chromium has `chrome`. */
declare const browser: {
  readonly tabs: {
    query(of: object): Promise<{ id?: number }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
};
declare const chrome: typeof browser;

/** What each tab's content session answers; tabs without one are left out. */
function askTabs(page: Page, name: string): Promise<{ tab: number; value: unknown }[]> {
  return page.evaluate(async (wanted) => {
    const { tabs } = typeof browser === 'undefined' ? chrome : browser;
    const message = { backstory: 1, to: 'content', name: wanted, payload: {} };
    const all = await tabs.query({});
    const asked = all.map(async ({ id }) => {
      try {
        const answer = (await tabs.sendMessage(id!, message)) as
          | { ok?: boolean; value?: unknown }
          | undefined;
        return answer?.ok ? [{ tab: id!, value: answer.value }] : [];
      } catch {
        // A page of the browser's own, or of ours.
        return [];
      }
    });
    return (await Promise.all(asked)).flat();
  }, name);
}

/** How many sentences of the story repeat a claim. */
async function repeated(library: Page): Promise<number> {
  const views = (await askTabs(library, 'describe')).map(({ value }) => value as SessionView);
  return views.reduce((sum, { claims }) => sum + claims.length, 0);
}

async function untilRepeated(library: Page, count: number): Promise<void> {
  await expect.poll(() => repeated(library), { timeout: 20_000 }).toBe(count);
}

export function keepsFactChecks({ story, library, origin }: KeepingChecks): void {
  const atChecks = () => goToView(library(), '#/fact-checks', 'Fact-checks');

  it('a page’s fact-check is offered and kept, and the library tells it with its host and who told of it', async () => {
    await story().bringToFront();
    await story().goto(`${origin()}/check`);
    await library().bringToFront();
    const tabs = await askTabs(library(), 'claimReviews');
    expect(tabs).toHaveLength(1);
    const offer = await askBackground(library(), 'claimsOnPage', { tab: tabs[0]!.tab });
    const { offered } = offer.value as OfferedClaims;
    const claims = offered.map(({ claim, sources }) => ({ claim, sources }));
    expect(claims).toHaveLength(1);
    await atChecks();
    await waitForWords(library(), '.fact-checks .part-words', 'You keep none yet.');
    expect(await askBackground(library(), 'keepClaims', { claims })).toMatchObject({ ok: true });
    const row = await waitForWords(library(), '.kept-claim', COWS);
    expect(row).toContain(
      'The Zenda Checker (checker.example): False, 3 February 2025, as told by 127.0.0.1',
    );
    expect(await axeFindings(library())).toEqual([]);
  });

  it('it is found by its words under Names, and has a record', async () => {
    await goToView(library(), '#/names', 'Names');
    await library().type('.names-field', 'cows were seen');
    await waitForWords(library(), '.name-row', COWS);
    await atChecks();
    await pressWords(library(), COWS, '.kept-claim');
    await waitForWords(library(), 'main h1', COWS);
    await waitForWords(library(), '.record-head', 'In your library');
    await waitForWords(library(), '.source-list', 'Fact-check data of 127.0.0.1');
    expect(await axeFindings(library())).toEqual([]);
  });

  it('a story repeats it and says so; removed, it does not; undone by keyboard, it does again', async () => {
    await story().bringToFront();
    await story().goto(`${origin()}/story`);
    await untilRepeated(library(), 1);
    await library().bringToFront();
    await atChecks();
    await waitForWords(library(), '.kept-claim', COWS);
    await library().focus('.kept-foot .press');
    await library().keyboard.press('Enter');
    await waitForWords(library(), '.dropped', 'is no longer kept.');
    await library().waitForFunction(() => document.activeElement?.textContent === 'Undo');
    await story().bringToFront();
    await untilRepeated(library(), 0);
    await library().bringToFront();
    await library().focus('.dropped .press');
    await library().keyboard.press('Enter');
    await waitForWords(library(), '.kept-claim', COWS);
    await story().bringToFront();
    await untilRepeated(library(), 1);
  });

  it('“not this claim” is listed, holds for the story, and is taken back', async () => {
    const [kept] = (await askTabs(library(), 'describe')).flatMap(
      ({ value }) => (value as SessionView).claims,
    );
    const { matches, words: sentence } = kept!;
    expect(
      await askBackground(library(), 'notThisClaim', { claim: matches[0]!.claim, sentence }),
    ).toMatchObject({ ok: true });
    await untilRepeated(library(), 0);
    await library().bringToFront();
    await waitForWords(library(), '.said-words', COWS);
    await pressWords(library(), 'Take back', '.kept-claim');
    await waitForWords(library(), '.dropped', 'is taken back.');
    await story().bringToFront();
    await untilRepeated(library(), 1);
    await library().bringToFront();
    await pressWords(library(), 'Undo', '.dropped');
    await waitForWords(library(), '.said-words', COWS);
  });

  it('a backup brings both back after a loss', async () => {
    await library().bringToFront();
    await goToView(library(), '#/safe', 'Keep safe');
    const bytes = await savedBytes(library(), () => pressWords(library(), 'Save a backup'));
    const file = join(mkdtempSync(join(tmpdir(), 'backstory-checks-')), 'backup.jsonl.gz');
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
    await atChecks();
    await waitForWords(library(), '.fact-checks .part-words', 'You keep none yet.');
    await goToView(library(), '#/safe', 'Keep safe');
    await chooseFiles(library(), 'Choose a backup', file);
    await pressWords(library(), 'Restore it');
    await waitForWords(library(), '.restored', '1 kept fact-check now: 1 added.');
    await atChecks();
    await waitForWords(library(), '.kept-claim', 'The Zenda Checker (checker.example): False');
    await waitForWords(library(), '.said-words', COWS);
  });

  it('a key is hidden while it is typed, kept, shown by its end, and forgotten', async () => {
    await library().bringToFront();
    await atChecks();
    await library().waitForSelector('input[name=key]');
    await library().type('input[name=key]', 'AIzaSyD-invented_key-0123456789abcdefghi');
    expect(await library().$eval('input[name=key]', (field) => (field as HTMLInputElement).type)).toBe(
      'password',
    );
    await pressWords(library(), 'Keep this key');
    await waitForWords(library(), '.key', 'Your key: •••• fghi');
    await library().waitForSelector('input[name=words]');
    expect(await axeFindings(library())).toEqual([]);
    await pressWords(library(), 'Forget the key');
    await waitForWords(library(), '.key', 'The key is forgotten');
    expect(await library().$('input[name=words]')).toBe(null);
  });
}
