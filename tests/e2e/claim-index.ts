// The index of claims: for the next background, and for a library that an earlier version of the extension wrote. The same in both browsers.
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { readMarks, waitForMarks } from '../support/marks';
import { waitForMark } from './correcting';
import { ask, chooseFile, install } from './installing';
import { packOfClaims, SENTENCE } from './passages';

export interface ClaimIndex {
  readonly page: Page;
  /** Where `PASSAGES_PAGE` is served as `/story`. */
  readonly origin: string;
  /** Does something in a page of ours, and comes back to the story. */
  readonly ours: <Done>(work: (own: Page) => Promise<Done>) => Promise<Done>;
  readonly stopBackground: () => Promise<void>;
}

export function keepsTheClaimIndex(begin: () => Promise<ClaimIndex>): void {
  let page: Page;
  let origin: string;
  let ours: ClaimIndex['ours'];
  let stopBackground: ClaimIndex['stopBackground'];
  beforeAll(async () => {
    ({ page, origin, ours, stopBackground } = await begin());
  });

  const open = () => page.goto(`${origin}/story`);
  const marked = async () =>
    (await readMarks(page)).flatMap(({ highlight, words }) =>
      highlight === 'backstory-claim' ? [words] : [],
    );

  it('a background that was ended answers with the claims of the pack that another has installed', async () => {
    const done = await ours(async (panel) =>
      install(panel, { from: 'file', name: 'claims.gz', blob: await chooseFile(panel, packOfClaims()) }),
    );
    expect(done).toEqual({ is: 'done', pack: 'claims' });
    await stopBackground();
    await open();
    await waitForMark(page, SENTENCE, true);
    expect(await marked()).toEqual([SENTENCE]);
  });

  it('a library without the index has its names at once, and its claims without a reload', async () => {
    await page.goto('about:blank');
    await ours((panel) => panel.evaluate(forgetClaims));
    await stopBackground();
    await open();
    await waitForMarks(page);
    await waitForMark(page, SENTENCE, true);
    const { packs } = await ours((panel) => ask<{ packs: readonly { id: string }[] }>(panel, 'packs', {}));
    expect(packs.map(({ id }) => id)).toContain('claims');
  });
}

/** Runs in the page: takes the index of claims from every layer, as the version before wrote them. */
async function forgetClaims(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('knowledge');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const change = db.transaction('layers', 'readwrite');
  const layers = change.objectStore('layers');
  const all = layers.getAll();
  all.onsuccess = () => {
    for (const { claims: _, ...row } of all.result) layers.put(row);
  };
  await new Promise<void>((resolve, reject) => {
    change.oncomplete = () => resolve();
    change.onerror = () => reject(change.error);
  });
  db.close();
}
