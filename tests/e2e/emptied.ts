// A database of an earlier version is carried over, then all is emptied under the extension: panel, library page and button say so until the reader decides. The same in both browsers.
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { type DatabaseFixture, makeDatabase } from '../faults/make-database';
import { readTables, type UserTables } from '../faults/user-tables';
import { goToView, loadAnew, pressWords, waitForWords } from '../support/library-page';
import { askBackground } from './restoring';

const FIXTURES = JSON.parse(
  readFileSync(new URL('../fixtures/databases/user.json', import.meta.url), 'utf8'),
) as Record<string, DatabaseFixture>;

/** `tsx` and Vitest wrap named functions in a helper that a page does not have. */
const inPage = (code: string): string => `(() => { const __name = (one) => one; ${code} })()`;

export async function tablesOf(page: Page, name = 'user'): Promise<UserTables> {
  return (await page.evaluate(
    inPage(
      `return (${readTables.toString()})(${JSON.stringify(name)}).then((all) => JSON.parse(JSON.stringify(all)))`,
    ),
  )) as UserTables;
}

async function putFixture(page: Page, version: string): Promise<void> {
  const wanted = [JSON.stringify('user'), version, JSON.stringify(FIXTURES[version])].join(', ');
  await page.evaluate(inPage(`return (${makeDatabase.toString()})(${wanted})`));
}

/** What stands on the button, as a page of ours may ask. */
function badge(page: Page): Promise<string> {
  return page.evaluate(
    inPage('return (globalThis.browser ?? chrome).action.getBadgeText({})'),
  ) as Promise<string>;
}

export async function throwAway(page: Page, ...names: readonly string[]): Promise<void> {
  await page.evaluate(
    inPage(`return Promise.all(${JSON.stringify(names)}.map((name) => new Promise((resolve, reject) => {
      const gone = indexedDB.deleteDatabase(name);
      gone.onsuccess = resolve;
      gone.onerror = () => reject(gone.error);
    }))).then(() => null)`),
  );
}

export function noticesEmptied({
  library,
  panel,
  empty,
}: {
  readonly library: () => Page;
  /** The panel's page, in a tab. */
  readonly panel: () => Promise<Page>;
  /** All databases of the extension are gone then. */
  readonly empty: () => Promise<void>;
}): void {
  it.each(Object.keys(FIXTURES))(
    'a database of version %s is carried over in the browser, row by row',
    async (version) => {
      await putFixture(library(), version);
      await loadAnew(library());
      await goToView(library(), '#/yours', 'What you wrote');
      const found = await tablesOf(library());
      for (const [table, rows] of Object.entries(FIXTURES[version]!.rows)) {
        const keys = (all: readonly unknown[]) => all.map((row) => JSON.stringify(row));
        // Rows of the reader's own from before version 4 get their sources and days; packs that are told as lost stay.
        if (table === 'own' && Number(version) < 4)
          expect(found[table]).toMatchObject([{ id: 'own/aunt', changed: expect.any(String) }]);
        // The background goes on with it at once: a pack that was leaving goes, updates are looked for.
        else if (table === 'packs')
          expect(found.packs).toContainEqual(
            expect.objectContaining({
              pack: 'second',
              origin: { from: 'url', url: 'https://packs.example/second.gz' },
              key: expect.objectContaining({ since: '2026-03-01' }),
            }),
          );
        else expect(keys(found[table]!), table).toEqual(expect.arrayContaining(keys(rows)));
      }
    },
  );

  it('emptied, the library page says what is gone, and the button shows it', async () => {
    expect(
      await askBackground(library(), 'keepNote', { entity: 'place/strelsau', text: 'Large.' }),
    ).toMatchObject({ ok: true });
    await library().waitForFunction(
      inPage(
        `return (globalThis.browser ?? chrome).storage.local.get('written').then(({ written }) => written?.counts?.notes === 3)`,
      ),
    );
    await empty();
    await loadAnew(library());
    await waitForWords(library(), '.alarm', 'is gone');
    await waitForWords(library(), '.alarm', '3 notes');
    await waitForWords(library(), '.alarm', '2 stories');
    await expect.poll(() => badge(library())).toBe('!');
  });

  it('the panel says so too, and leads to the restore', async () => {
    const page = await panel();
    await waitForWords(page, '[role=alert]', '3 notes');
    await waitForWords(page, '[role=alert] a', 'Restore a backup, or start anew');
    await page.close();
  });

  it('what was chosen holds still, and packs are offered again by their addresses', async () => {
    expect((await askBackground(library(), 'settings', {})).value).toMatchObject({
      density: 'quiet',
      offAt: ['bank.example'],
    });
    await goToView(library(), '#/packs', 'Packs');
    await waitForWords(library(), '.lost', 'Pack second');
    await waitForWords(library(), '.lost', 'https://packs.example/second.gz');
  });

  it('whoever starts anew is told no more', async () => {
    await pressWords(library(), 'Start anew', '.alarm');
    await library().waitForFunction(() => document.querySelector('.alarm') === null);
    await expect.poll(() => badge(library())).toBe('');
    await loadAnew(library());
    expect((await askBackground(library(), 'loss', {})).value).toBeNull();
  });
}
