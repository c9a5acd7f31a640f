// The background from the first run on: installed, asked, killed, updated, out of room, and asked by those who may not.

import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '@/lib/core/model/settings';
import { KNOWLEDGE_DB } from '@/lib/edge/store/knowledge-db';
import { listen } from '@/lib/edge/wire/news';
import { type Breakage, breakWrites, diskFull, killed } from '../store/break-writes';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { world } from '../support/fake-browser';
import { day, FLAVIA, packed, RUDOLF, RURITANIA, STRELSAU, sampleLines } from './sample-pack';
import {
  fetched,
  files,
  fromPage,
  fromPanel,
  killWorker,
  STARTER_PATH,
  serveFiles,
  startWorker,
  story,
} from './worker';

/** Each worker loads its modules anew: some hundred starts take their time on a busy machine. */
const EVERY_WRITE = { timeout: 120_000 };
const STORY = 'Rudolf Elphberg left Strelsau on Monday. Ruritania was silent.';
let breakage: Breakage | null = null;

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  breakage?.mend();
  breakage = null;
  killWorker();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function entitiesOf(text: string, tab = 1): Promise<string[]> {
  return value(await fromPage(tab, 'annotate', story(text))).annotations.map(({ entity }) => entity);
}

function setVersion(version: string): void {
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ manifest_version: 3, name: 'B', version }) });
}

/** Waits for the news that the state is settled in a `ready` whose packs have this version. */
async function readyWith(version: string): Promise<void> {
  await vi.waitFor(async () => {
    const state = value(await fromPanel('knowledge', {}));
    expect(state).toMatchObject({ is: 'ready', packs: [{ version }] });
  });
}

async function table<Row>(name: string): Promise<Row[]> {
  const db = await new Dexie(KNOWLEDGE_DB).open();
  const rows = (await db.table(name).toArray()) as Row[];
  db.close();
  return rows;
}

describe('at the first run', () => {
  it('the first article waits for the pack to be installed, and is annotated', async () => {
    await startWorker();
    const reply = value(await fromPage(1, 'annotate', story(STORY, { token: 'mine' })));
    expect(reply.annotations.map(({ entity, start, end }) => [entity, STORY.slice(start, end)])).toEqual([
      [RUDOLF.id, 'Rudolf Elphberg'],
      [STRELSAU.id, 'Strelsau'],
      [RURITANIA.id, 'Ruritania'],
    ]);
    expect(reply).toMatchObject({
      token: 'mine',
      settings: DEFAULT_SETTINGS,
      notes: [],
      namesKnown: 3,
    });
    expect(value(await fromPanel('knowledge', {}))).toMatchObject({
      is: 'ready',
      revision: reply.revision,
      packs: [{ id: 'starter', entities: 3, names: 3, refused: [] }],
    });
  });

  it('the pack is installed when the extension arrives, before anybody asks', async () => {
    await startWorker();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
    await vi.waitFor(async () => expect(await table('published')).toHaveLength(1));
    expect(fetched).toHaveLength(1);
    expect(await entitiesOf('Ruritania')).toEqual([RURITANIA.id]);
    expect(fetched).toHaveLength(1);
  });

  it('those who ask at once share one install', async () => {
    await startWorker();
    const answers = await Promise.all([
      ...Array.from({ length: 10 }, (_, tab) => entitiesOf('Ruritania', tab + 1)),
      fromPanel('card', { entity: RUDOLF.id, asOf: null }).then((card) => [value(card).entity]),
    ]);
    expect(answers).toEqual([...Array(10).fill([RURITANIA.id]), [RUDOLF.id]]);
    expect(fetched).toHaveLength(1);
  });

  it('a panel that asks is told that the library is being opened, and then that it has changed', async () => {
    await startWorker();
    const heard: unknown[] = [];
    world.listeners.add((message) => {
      heard.push((message as { name: string }).name);
      return undefined;
    });
    expect(value(await fromPanel('knowledge', {}))).toEqual({ is: 'opening' });
    await readyWith('1');
    expect(heard).toContain('knowledgeChanged');
  });

  it('the page of the first run opens after the installation, once, and never after an update', async () => {
    const opened = vi.spyOn(fakeBrowser.tabs, 'create');
    const arrive = (reason: string, previousVersion?: string) =>
      fakeBrowser.runtime.onInstalled.trigger({ reason, previousVersion } as never);
    await startWorker();
    await arrive('update', '0.0.1');
    await readyWith('1');
    expect(opened).not.toHaveBeenCalled();
    await arrive('install');
    await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(1));
    expect(opened.mock.lastCall?.[0].url).toMatch(/\/first-run\.html$/);
    // Said again, as after a repair of the browser's profile. What is asked after it is answered later.
    await arrive('install');
    await fakeBrowser.storage.local.get('first-run');
    value(await fromPanel('settings', {}));
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it('a pack with bad records is installed without them, and the reader is told', async () => {
    const lines = sampleLines();
    lines[2] = '{"record":"entity","id":"place/strelsau"}';
    files.set(STARTER_PATH, packed(lines));
    await startWorker();
    const reply = value(await fromPage(1, 'annotate', story(STORY)));
    expect(reply.annotations.map(({ entity }) => entity)).toEqual([RUDOLF.id, RURITANIA.id]);
    expect(reply.notes).toEqual([expect.stringMatching(/Starter pack.*Line 3/)]);
  });

  it('without a packaged file the library is empty, and says so', async () => {
    files.clear();
    await startWorker();
    expect(await fromPage(1, 'annotate', story(STORY))).toMatchObject({ fault: { code: 'unavailable' } });
    expect(value(await fromPanel('knowledge', {}))).toEqual({ is: 'absent' });
  });

  it.each([
    ['cut off', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -30)],
    ['not a pack', () => packed(['{"hello":"world"}'])],
    ['without its end', () => packed(sampleLines().slice(0, -1))],
  ])(
    'a packaged file that is %s is refused whole, with its sentence; a whole one then serves',
    async (_, spoil) => {
      const whole = files.get(STARTER_PATH)!;
      files.set(STARTER_PATH, spoil(whole));
      await startWorker();
      expect(await fromPage(1, 'annotate', story(STORY))).toMatchObject({ fault: { code: 'unavailable' } });
      const state = value(await fromPanel('knowledge', {}));
      expect(state).toMatchObject({ is: 'unavailable', fault: { code: 'broken' } });
      // A panel asks again at every news of a change: that must not begin another try, which would be news.
      const tries = fetched.length;
      expect(value(await fromPanel('knowledge', {}))).toEqual(state);
      expect(fetched).toHaveLength(tries);
      expect(await table('published')).toEqual([]);
      files.set(STARTER_PATH, whole);
      expect(await entitiesOf('Ruritania')).toEqual([RURITANIA.id]);
    },
  );
});

describe('a card', () => {
  beforeEach(startWorker);

  it('of a country tells who leads it on the day, and its capital', async () => {
    const card = value(await fromPage(1, 'card', { entity: RURITANIA.id, asOf: day('2025-08-20') }));
    expect(card.posts).toMatchObject([
      { title: 'King of Ruritania', holder: { label: 'Rudolf Elphberg' }, held: 'yes' },
    ]);
    expect(card.ties.map(({ label }) => label)).toEqual(['Strelsau']);
    expect(card.sources).toMatchObject([{ title: 'An invented almanac' }]);
  });

  it('before his time does not', async () => {
    const card = value(await fromPage(1, 'card', { entity: RURITANIA.id, asOf: day('2019-08-20') }));
    expect(card.posts).toEqual([]);
  });

  it('from a killed worker needs no index', async () => {
    await entitiesOf(STORY);
    const before = await table('published');
    const db = await new Dexie(KNOWLEDGE_DB).open();
    await db.table('layers').clear();
    db.close();
    await startWorker();
    expect(value(await fromPage(1, 'card', { entity: RUDOLF.id, asOf: null })).label).toBe('Rudolf Elphberg');
    expect(await table('published')).toEqual(before);
    expect(await table('layers')).toEqual([]);
  });

  it('is drawn by a script that is run in the top frame of the tab that asks', async () => {
    const executeScript = vi.fn(async () => []);
    Object.assign(fakeBrowser, { scripting: { executeScript } });
    expect(value(await fromPage(6, 'script', { part: 'card' }))).toBeNull();
    expect(executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 6, frameIds: [0] },
      files: ['/card.js'],
    });
    executeScript.mockRejectedValueOnce(new Error('Cannot access contents of the page'));
    expect(await fromPage(6, 'script', { part: 'card' })).toMatchObject({ fault: { code: 'unavailable' } });
  });

  it('of an entity that the library does not hold is "not known"', async () => {
    expect(await fromPage(1, 'card', { entity: 'person/nobody', asOf: null })).toMatchObject({
      fault: { code: 'not-known' },
    });
  });
});

describe('a killed worker', () => {
  it('is followed by one that reads what was stored', async () => {
    await startWorker();
    const before = value(await fromPage(1, 'annotate', story(STORY)));
    await startWorker();
    const after = value(await fromPage(1, 'annotate', story(STORY)));
    expect(after).toEqual(before);
    expect(value(await fromPage(1, 'card', { entity: RUDOLF.id, asOf: null })).label).toBe('Rudolf Elphberg');
    expect(fetched).toHaveLength(1);
  });

  it(
    'at any write of the first install, is followed by one that installs it whole',
    EVERY_WRITE,
    async () => {
      breakage = breakWrites(Number.POSITIVE_INFINITY, killed);
      await startWorker();
      await entitiesOf(STORY);
      const writes = breakage.count();
      breakage.mend();
      expect(writes).toBeGreaterThan(3);
      for (let at = 1; at <= writes; at++) {
        killWorker();
        freshIndexedDb();
        await startWorker();
        breakage = breakWrites(at, killed);
        expect(await fromPage(1, 'annotate', story(STORY)), `write ${at}`).toMatchObject({ ok: false });
        killWorker();
        breakage.mend();
        await startWorker();
        expect(await entitiesOf(STORY), `write ${at}`).toEqual([RUDOLF.id, STRELSAU.id, RURITANIA.id]);
        await vi.waitFor(async () => expect(await table('generations')).toHaveLength(1));
      }
    },
  );

  it(
    'at any write of an update, is followed by one that has the old or the new, and then the new',
    EVERY_WRITE,
    async () => {
      const update = async (): Promise<void> => {
        killWorker();
        freshIndexedDb();
        setVersion('0.1.0');
        files.set(STARTER_PATH, packed(sampleLines()));
        await startWorker();
        await entitiesOf(STORY);
        setVersion('0.2.0');
        files.set(STARTER_PATH, packed(sampleLines({ version: '2', entities: [RURITANIA, RUDOLF, FLAVIA] })));
      };
      await update();
      breakage = breakWrites(Number.POSITIVE_INFINITY, killed);
      await startWorker();
      await entitiesOf(STORY);
      await readyWith('2');
      const writes = breakage.count();
      breakage.mend();
      for (let at = 1; at <= writes; at++) {
        await update();
        await startWorker();
        breakage = breakWrites(at, killed);
        expect(await entitiesOf('Ruritania'), `write ${at}`).toEqual([RURITANIA.id]);
        await vi.waitFor(() => expect(breakage!.count()).toBeGreaterThanOrEqual(at));
        killWorker();
        breakage.mend();

        files.clear();
        await startWorker();
        const found = await entitiesOf('In Strelsau nobody saw Flavia Elphberg.');
        expect([[STRELSAU.id], [FLAVIA.id]], `write ${at}`).toContainEqual(found);

        files.set(STARTER_PATH, packed(sampleLines({ version: '2', entities: [RURITANIA, RUDOLF, FLAVIA] })));
        await startWorker();
        await entitiesOf('Ruritania');
        await readyWith('2');
        expect(await entitiesOf('In Strelsau nobody saw Flavia Elphberg.'), `write ${at}`).toEqual([
          FLAVIA.id,
        ]);
        // The new one, and the one it replaced.
        await vi.waitFor(async () => expect(await table('generations')).toHaveLength(2));
      }
    },
  );
});

describe('an update of the extension', () => {
  const newer = (version: string) =>
    packed(sampleLines({ version, entities: [RURITANIA, STRELSAU, RUDOLF, FLAVIA] }));

  beforeEach(async () => {
    files.set(STARTER_PATH, packed(sampleLines({ version: '2.9' })));
    await startWorker();
    await entitiesOf(STORY);
    setVersion('0.2.0');
    fetched.length = 0;
  });

  it('with a later pack installs it while the old one serves', async () => {
    files.set(STARTER_PATH, newer('2.10'));
    await startWorker();
    const first = value(await fromPage(1, 'annotate', story('Flavia Elphberg came to Ruritania.')));
    expect(first.annotations.map(({ entity }) => entity)).toEqual([RURITANIA.id]);
    await readyWith('2.10');
    const then = value(await fromPage(1, 'annotate', story('Flavia Elphberg came to Ruritania.')));
    expect(then.annotations.map(({ entity }) => entity)).toEqual([FLAVIA.id, RURITANIA.id]);
    expect(then.revision).toBeGreaterThan(first.revision);
    // The new one, and the one it replaced.
    await vi.waitFor(async () => expect(await table('layers')).toHaveLength(2));
  });

  it.each(['2.9', '2.8', '2'])(
    'with a pack of version %s keeps what is installed, and looks only once',
    async (version) => {
      files.set(STARTER_PATH, newer(version));
      await startWorker();
      await entitiesOf(STORY);
      await vi.waitFor(async () => expect(await table('published')).toMatchObject([{ examinedBy: '0.2.0' }]));
      expect(await entitiesOf('Flavia Elphberg')).toEqual([]);
      expect(fetched).toHaveLength(1);
      await startWorker();
      await entitiesOf(STORY);
      expect(fetched).toHaveLength(1);
      expect(await table('generations')).toHaveLength(1);
    },
  );

  it('with a broken pack keeps what is installed, and says so', async () => {
    files.set(STARTER_PATH, newer('3').slice(0, -20));
    await startWorker();
    await vi.waitFor(async () => {
      const reply = value(await fromPage(1, 'annotate', story(STORY)));
      expect(reply.notes).toEqual([expect.stringMatching(/newer starter pack was not installed/i)]);
      expect(reply.annotations).toHaveLength(3);
    });
  });

  it('on a full disk keeps what is installed, and says so', async () => {
    files.set(STARTER_PATH, newer('3'));
    await startWorker();
    breakage = breakWrites(2, diskFull);
    await vi.waitFor(async () => {
      const reply = value(await fromPage(1, 'annotate', story(STORY)));
      expect(reply.notes).toEqual([expect.stringMatching(/disk is full/i)]);
      expect(reply.annotations).toHaveLength(3);
    });
    breakage.mend();
    await startWorker();
    await entitiesOf(STORY);
    await readyWith('3');
  });

  it('a reload in the same version installs the packaged pack again', async () => {
    setVersion('0.1.0');
    files.set(STARTER_PATH, newer('2.9'));
    await startWorker();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.1.0' } as never);
    await vi.waitFor(async () => expect(await entitiesOf('Flavia Elphberg')).toEqual([FLAVIA.id]));
  });
});

describe('a disk that is full from the beginning', () => {
  it('leaves the library in memory for this worker, with one sentence; later it is stored', async () => {
    breakage = breakWrites(1, diskFull);
    await startWorker();
    const reply = value(await fromPage(1, 'annotate', story(STORY)));
    expect(reply.annotations).toHaveLength(3);
    expect(reply.notes).toEqual([expect.stringMatching(/disk is full/i)]);
    const card = value(await fromPage(1, 'card', { entity: RURITANIA.id, asOf: day('2025-08-20') }));
    expect(card.posts).toMatchObject([{ holder: { label: 'Rudolf Elphberg' } }]);
    expect(await fromPage(1, 'card', { entity: 'person/nobody', asOf: null })).toMatchObject({
      fault: { code: 'not-known' },
    });
    expect(value(await fromPanel('knowledge', {}))).toMatchObject({
      is: 'ready',
      packs: [{ id: 'starter' }],
    });
    expect(await table('published')).toEqual([]);

    breakage.mend();
    await startWorker();
    expect(value(await fromPage(1, 'annotate', story(STORY))).notes).toEqual([]);
    expect(await table('published')).toHaveLength(1);
  });
});

describe('a library that is not as it was left', () => {
  beforeEach(async () => {
    await startWorker();
    await entitiesOf(STORY);
    fetched.length = 0;
  });

  async function change(
    tableName: string,
    act: (rows: import('dexie').Table) => PromiseLike<unknown>,
  ): Promise<void> {
    const db = await new Dexie(KNOWLEDGE_DB).open();
    await act(db.table(tableName));
    db.close();
  }

  it.each<[string, (rows: import('dexie').Table) => PromiseLike<unknown>]>([
    ['missing', (rows) => rows.clear()],
    ['damaged', (rows) => rows.toCollection().modify({ names: new Blob([new ArrayBuffer(300)]) })],
    [
      'cut off',
      (rows) =>
        rows.toCollection().modify((row) => Object.assign(row, { entities: row.entities.slice(0, 40) })),
    ],
    ['of another form', (rows) => rows.toCollection().modify({ entities: new ArrayBuffer(40) })],
  ])('its index %s, is given a new one from its records', async (_, spoil) => {
    const before = value(await fromPage(1, 'annotate', story(STORY)));
    await change('layers', spoil);
    await startWorker();
    const after = value(await fromPage(1, 'annotate', story(STORY)));
    expect(after.annotations).toEqual(before.annotations);
    expect(after.revision).toBeGreaterThan(before.revision);
    expect(fetched).toEqual([]);
    await startWorker();
    expect(value(await fromPage(1, 'annotate', story(STORY))).revision).toBe(after.revision);
  });

  it.each(['generations', 'published'])('its table "%s" emptied, is made anew', async (name) => {
    await change(name, (rows) => rows.clear());
    await startWorker();
    expect(await entitiesOf(STORY)).toHaveLength(3);
    expect(value(await fromPage(1, 'card', { entity: RUDOLF.id, asOf: null })).label).toBe('Rudolf Elphberg');
    expect(fetched).toEqual([STARTER_PATH]);
  });

  it('deleted while it is open, is noticed at the next card and made anew', async () => {
    await Dexie.delete(KNOWLEDGE_DB);
    expect(value(await fromPage(1, 'card', { entity: RUDOLF.id, asOf: null })).label).toBe('Rudolf Elphberg');
    expect(fetched).toEqual([STARTER_PATH]);
    expect(await table('published')).toHaveLength(1);
  });

  it('written by a later version of the extension, is left alone, and the reader is told', async () => {
    killWorker();
    freshIndexedDb();
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(KNOWLEDGE_DB, 90);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    await startWorker();
    expect(await fromPage(1, 'annotate', story(STORY))).toMatchObject({
      fault: { code: 'unavailable', message: expect.stringContaining('later version') },
    });
    expect(value(await fromPanel('knowledge', {}))).toMatchObject({
      is: 'unavailable',
      fault: { code: 'newer' },
    });
    expect((await indexedDB.databases()).find(({ name }) => name === KNOWLEDGE_DB)?.version).toBe(90);
  });
});

describe('questions of one tab', () => {
  beforeEach(startWorker);

  it('asked while the library opens: the latest is answered, the older one told so', async () => {
    const [older, later, other] = await Promise.all([
      fromPage(1, 'annotate', story('Ruritania', { token: 'older' })),
      fromPage(1, 'annotate', story('Strelsau', { token: 'later' })),
      fromPage(2, 'annotate', story('Ruritania', { token: 'other' })),
    ]);
    expect(older).toMatchObject({ fault: { code: 'superseded' } });
    expect(value(later)).toMatchObject({ token: 'later', annotations: [{ entity: STRELSAU.id }] });
    expect(value(other)).toMatchObject({ token: 'other', annotations: [{ entity: RURITANIA.id }] });
  });

  it('asked one after the other are both answered', async () => {
    expect(await entitiesOf('Ruritania')).toHaveLength(1);
    expect(await entitiesOf('Strelsau')).toHaveLength(1);
  });
});

describe('settings', () => {
  beforeEach(startWorker);

  it('that are chosen hold, for every tab and for the next worker', async () => {
    await fakeBrowser.tabs.create({ url: 'https://news.example/' });
    await fakeBrowser.tabs.create({ url: 'https://other.example/' });
    expect(value(await fromPanel('choose', { density: 'everything' }))).toEqual({
      ...DEFAULT_SETTINGS,
      density: 'everything',
    });
    const tabs = await fakeBrowser.tabs.query({});
    expect(world.toTabs.map(({ tab }) => tab).sort()).toEqual(tabs.map(({ id }) => id).sort());
    expect(world.toTabs[0]!.message).toMatchObject({ name: 'settings', payload: { density: 'everything' } });
    await startWorker();
    expect(value(await fromPage(1, 'settings', {}))).toEqual({ ...DEFAULT_SETTINGS, density: 'everything' });
    expect(value(await fromPage(1, 'annotate', story(STORY))).settings).toEqual({
      ...DEFAULT_SETTINGS,
      density: 'everything',
    });
  });

  it('cannot be chosen by a page, nor be what they are not', async () => {
    expect(await fromPage(1, 'choose', { density: 'quiet' })).toMatchObject({ fault: { code: 'refused' } });
    expect(await fromPanel('choose', { density: 'deafening' as never })).toMatchObject({
      fault: { code: 'bad-message' },
    });
    expect(value(await fromPanel('settings', {}))).toEqual({ ...DEFAULT_SETTINGS, density: 'normal' });
  });

  it('that cannot be stored are refused, and what was chosen before holds', async () => {
    value(await fromPanel('choose', { density: 'quiet' }));
    breakage = breakWrites(1, diskFull);
    expect(await fromPanel('choose', { density: 'everything' })).toMatchObject({
      fault: { code: 'unavailable' },
    });
    expect(value(await fromPanel('settings', {}))).toEqual({ ...DEFAULT_SETTINGS, density: 'quiet' });
  });
});

describe('the panel', () => {
  beforeEach(startWorker);

  it.each([
    { of: 'entity', entity: RUDOLF.id },
    { of: 'claims', number: 2 },
    { of: 'quotes', number: 0 },
  ] as const)('opens from a card within the gesture, and learns what it was of: $of', async (subject) => {
    const opening = fromPage(4, 'openPanel', { token: 't', subject });
    expect(world.panelOpenings).toEqual([{ tabId: 4 }]);
    expect(value(await opening)).toBe('beside');
    expect(value(await fromPanel('selection', { tab: 5 }))).toBeNull();
    // There may be several panels of a tab.
    for (let panels = 0; panels < 2; panels += 1)
      expect(value(await fromPanel('selection', { tab: 4 }))).toEqual({ token: 't', subject });
  });

  it('that is opened later by itself is not led there any more', async () => {
    value(await fromPage(4, 'openPanel', { token: 't', subject: { of: 'claims', number: 2 } }));
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 10_000);
    expect(value(await fromPanel('selection', { tab: 4 }))).toBeNull();
    vi.mocked(Date.now).mockRestore();
  });

  it('that is open already is told of it', async () => {
    const selected = vi.fn();
    const stop = listen({ selected });
    const subject = { of: 'claims', number: 2 } as const;
    value(await fromPage(4, 'openPanel', { token: 't', subject }));
    await vi.waitFor(() => expect(selected).toHaveBeenCalledOnce());
    expect(selected.mock.calls[0]![0]).toEqual({ tab: 4, token: 't', subject });
    stop();
  });

  it('learns nothing from a card that is of nothing any more', async () => {
    value(await fromPage(4, 'openPanel', { token: 't', subject: null }));
    expect(value(await fromPanel('selection', { tab: 4 }))).toBeNull();
  });

  it('where the browser refuses it, opens in a tab', async () => {
    Reflect.deleteProperty(fakeBrowser, 'sidePanel');
    Object.assign(fakeBrowser, {
      sidebarAction: {
        open: async () => {
          throw new Error('sidebarAction.open may only be called from a user input handler');
        },
        toggle: vi.fn(async () => undefined),
      },
    });
    expect(value(await fromPage(4, 'openPanel', { token: 't', subject: null }))).toBe('tab');
    const urls = (await fakeBrowser.tabs.query({})).map(({ url }) => url);
    expect(urls).toContain('chrome-extension://test-extension-id/sidepanel.html?tab=4');
  });

  it('opens at a click on the toolbar button in Firefox', async () => {
    const toggle = vi.fn(async () => undefined);
    Reflect.deleteProperty(fakeBrowser, 'sidePanel');
    Object.assign(fakeBrowser, { sidebarAction: { open: vi.fn(), toggle } });
    await fakeBrowser.action.onClicked.trigger({ id: 4 } as never, undefined as never);
    expect(toggle).toHaveBeenCalledTimes(1);
  });

  it('is left to Chrome to open at such a click', () => {
    expect(world.panelBehaviour).toEqual({ openPanelOnActionClick: true });
  });
});
