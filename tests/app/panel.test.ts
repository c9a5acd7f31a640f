// What the panel joins: the words of its rows from the store, from the background where the store has them not; and its tab.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createRowWords } from '@/lib/app/panel/row-words';
import { tabInAddress } from '@/lib/app/panel/shown-tab';
import { createShelves } from '@/lib/edge/store/read-shelves';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { panelSender, world } from '../support/fake-browser';
import { day, packed, RUDOLF, RURITANIA, sampleLines } from './sample-pack';
import { files, fromPage, fromPanel, killWorker, STARTER_PATH, serveFiles, startWorker } from './worker';

beforeEach(() => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
});
afterEach(() => {
  killWorker();
  vi.unstubAllGlobals();
});

async function installed(): Promise<void> {
  await startWorker();
  await vi.waitFor(async () =>
    expect(value(await fromPanel('knowledge', {}))).toMatchObject({ is: 'ready' }),
  );
  world.speaker = panelSender;
}

describe('names of rivals', () => {
  it('are told to a page, of those asked for only, seen from the day of the story', async () => {
    await installed();
    const asked = { entities: [RUDOLF.id, 'person/nobody'], asOf: day('2025-08-20') };
    expect(value(await fromPage(1, 'names', asked))).toEqual([
      { entity: RUDOLF.id, kind: 'person', label: 'Rudolf Elphberg', line: 'King of Ruritania' },
    ]);
  });

  it('are not told in lists', async () => {
    await installed();
    const entities = Array.from({ length: 5 }, () => RUDOLF.id);
    expect(await fromPage(1, 'names', { entities, asOf: null })).toMatchObject({
      ok: false,
      fault: { code: 'bad-message' },
    });
  });
});

describe('words of rows', () => {
  it('are read from the store, seen from the day of the story, and the background is not asked', async () => {
    await installed();
    // Whoever is asked now does not answer.
    world.listeners.clear();
    const words = createRowWords(createShelves());
    const ids = new Set([RUDOLF.id, RURITANIA.id]);
    const told = await words.read(ids, day('2025-08-20'));
    expect(told.get(RUDOLF.id)).toEqual({
      kind: 'person',
      label: 'Rudolf Elphberg',
      line: 'King of Ruritania',
      others: ['Rudolf Elphberg', 'King of Ruritania', 'something made up'],
    });
    expect(told.get(RURITANIA.id)?.line).toBe('something made up');
    expect((await words.read(ids, day('2019-01-01'))).get(RUDOLF.id)?.line).toBe('something made up');
  });

  it('are the reader’s where the reader has an entry of their own', async () => {
    await installed();
    const mine = { ...RUDOLF, label: 'My king', roles: [] };
    value(await fromPanel('keepOwn', { entity: mine, sources: {} }));
    world.listeners.clear();
    const told = await createRowWords(createShelves()).read(new Set([RUDOLF.id]), day('2025-08-20'));
    expect(told.get(RUDOLF.id)?.label).toBe('My king');
  });

  it('come from the background where the store is empty, as with a library in memory', async () => {
    await installed();
    freshIndexedDb();
    const told = await createRowWords(createShelves()).read(
      new Set([RUDOLF.id, 'person/nobody']),
      day('2025-08-20'),
    );
    expect([...told]).toEqual([
      [
        RUDOLF.id,
        {
          kind: 'person',
          label: 'Rudolf Elphberg',
          line: 'King of Ruritania',
          others: ['King of Ruritania', 'something made up'],
        },
      ],
    ]);
  });

  it('of nobody ask nobody', async () => {
    expect((await createRowWords(createShelves()).read(new Set(), null)).size).toBe(0);
  });
});

describe('the tab that the panel is about', () => {
  it.each([
    ['', null],
    ['?tab=7', 7],
    ['?tab=', null],
    ['?tab=-1', null],
    ['?tab=7x', null],
    ['?tab=99999999999', null],
  ])('%j: %s', (search, tab) => expect(tabInAddress(search)).toBe(tab));
});

describe('the card’s script', () => {
  it.each([
    ['runs in the top frame of the tab that asked', true],
    ['is a fault in words where the browser does not let us', false],
  ])('%s', async (_, isAllowed) => {
    const executeScript = vi.fn(async () => {
      if (!isAllowed) throw new Error('Cannot access contents of the page.');
      return [];
    });
    Object.assign(fakeBrowser, { scripting: { executeScript } });
    await startWorker();
    const reply = await fromPage(5, 'script', { part: 'card' });
    expect(reply.ok).toBe(isAllowed);
    expect(executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 5, frameIds: [0] },
      files: ['/card.js'],
    });
    const fromElsewhere = await fromPanel('script', { part: 'card' });
    expect(fromElsewhere).toMatchObject({ ok: false, fault: { code: 'refused' } });
  });
});
