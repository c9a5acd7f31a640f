// "Add to my library" on words selected in any page: offered once, and it opens the library page with them.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newEntryPage } from '@/lib/app/background/add-from-page';
import { MAX_NAME } from '@/lib/core/model/limits';
import { askForSearches, mayBeSearched } from '@/lib/edge/platform/permissions';
import { freshIndexedDb } from '../store/fresh-database';
import { world } from '../support/fake-browser';
import { packed, sampleLines } from './sample-pack';
import { files, killWorker, STARTER_PATH, serveFiles, startWorker } from './worker';

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  await startWorker();
});
afterEach(() => {
  killWorker();
  vi.unstubAllGlobals();
});

it('is offered on selections once the extension has arrived, and once after each update', async () => {
  for (const reason of ['install', 'update', 'update'] as const) {
    await fakeBrowser.runtime.onInstalled.trigger({
      reason,
      temporary: false,
      previousVersion: '0.0.9',
    } as never);
    await vi.waitFor(() =>
      expect([...world.menu.values()].filter(({ contexts }) => contexts.includes('selection'))).toEqual([
        { id: 'look-up', title: 'Look up “%s” in my library', contexts: ['selection'] },
        { id: 'add-to-library', title: 'Add “%s” to my library', contexts: ['selection'] },
      ]),
    );
  }
});

it('opens the library page in a tab of its own', async () => {
  const opened: unknown[] = [];
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(async (tab) => {
    opened.push(tab);
    return {} as never;
  });
  for (const listener of world.menuListeners) {
    listener({
      menuItemId: 'add-to-library',
      selectionText: ' Aunt\n Ada ',
      pageUrl: 'https://news.example/a?b=1&c',
    });
    listener({ menuItemId: 'of-another', selectionText: 'Aunt Ada' });
    listener({ menuItemId: 'add-to-library', selectionText: ' \n ' });
    listener({ menuItemId: 'add-to-library' });
  }
  expect(opened).toEqual([
    {
      url: 'chrome-extension://test-extension-id/library.html#/new?name=Aunt%20Ada&from=https%3A%2F%2Fnews.example%2Fa%3Fb%3D1%26c',
    },
  ]);
});

describe('the page for', () => {
  const nameIn = (page: string | null) => new URLSearchParams(page?.split('?')[1]).get('name');

  it.each([
    ['plain words', 'Dan Caine', 'Dan Caine'],
    ['words with marks that turn directions', 'A\u202Eda', 'A da'],
    ['too many words', 'word '.repeat(400), `${'word '.repeat(MAX_NAME / 5).trim()}`],
    ['a character cut in two', `${'x'.repeat(MAX_NAME - 1)}😀`, 'x'.repeat(MAX_NAME - 1)],
    ['marks of addresses', 'A & B #1?', 'A & B #1?'],
  ])('%s', (_, words, name) => {
    expect(nameIn(newEntryPage({ words, page: null }))).toBe(name);
  });

  it.each([
    ['https://news.example/', true],
    ['file:///tmp/a.html', false],
    ['javascript:alert(1)', false],
    [`https://news.example/${'a'.repeat(3_000)}`, false],
  ])('a selection in %.30s names it: %s', (page, named) => {
    expect(newEntryPage({ words: 'Ada', page })!.includes('from=')).toBe(named);
  });
});

describe('to ask a server, the browser is asked for', () => {
  it('its address; in Firefox also for sending what is searched', async () => {
    const wanted: unknown[] = [];
    world.grants = (one) => wanted.push(one) > 0;
    expect(await askForSearches('http://localhost:8181')).toBe(true);
    Object.assign(fakeBrowser.runtime, {
      getManifest: () => ({ manifest_version: 3, browser_specific_settings: { gecko: {} } }),
    });
    await mayBeSearched('https://www.wikidata.org');
    expect(wanted).toEqual([
      { origins: ['http://localhost/*'] },
      { origins: ['https://www.wikidata.org/*'], data_collection: ['searchTerms'] },
    ]);
  });
});
