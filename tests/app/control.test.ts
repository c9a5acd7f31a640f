// The reader's control: sites that are off, the pause, the button, menus and keys, over restarts of the worker and changes at once.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lookUpPage } from '@/lib/app/background/control';
import { patternsOf } from '@/lib/app/background/off-sites';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/core/model/settings';
import { callBackground } from '@/lib/edge/wire/call';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { pageSender, speakingAs, world } from '../support/fake-browser';
import { packed, sampleLines } from './sample-pack';
import {
  files,
  fromPage,
  fromPanel,
  killWorker,
  STARTER_PATH,
  serveFiles,
  startWorker,
  story,
} from './worker';

const OTHER = 'https://other.example/story';
const tabs = [
  { id: 1, url: 'https://news.example/story' },
  { id: 2, url: 'https://live.news.example/' },
  { id: 3, url: OTHER },
  { id: 4 },
];
let opened: string[] = [];

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  opened = [];
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => tabs as never);
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(async ({ url }) => {
    opened.push(url!.replace('chrome-extension://test-extension-id/', ''));
    return {} as never;
  });
  await startWorker();
  // The first start loads all modules, on a machine that may be busy.
}, 60_000);
afterEach(() => {
  killWorker();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const faces = (): Record<string, string | undefined> =>
  Object.fromEntries([...world.buttons].map(([tab, { icon }]) => [String(tab), icon]));
const command = (name: string, tab: (typeof tabs)[number]): void => {
  for (const listener of world.commandListeners) listener(name, tab);
};
const choose = (menuItemId: string, tab: (typeof tabs)[number] = tabs[0]!, selectionText?: string): void => {
  for (const listener of world.menuListeners)
    listener({ menuItemId, ...(selectionText === undefined ? {} : { selectionText }) }, tab);
};
const settings = async (): Promise<Settings> => value(await fromPanel('settings', {}));
const NORMAL = '/icon/16.png';
const OFF = '/icon/off/16.png';
const PAUSED = '/icon/paused/16.png';

describe('a site that is off', () => {
  beforeEach(async () => {
    value(await fromPanel('switchSite', { site: 'news.example', on: false }));
  });

  it('is answered nothing, by this worker and the next; other sites are', async () => {
    for (const restart of [false, true]) {
      if (restart) await startWorker();
      for (const [call, payload] of [
        ['annotate', story('Ruritania')],
        ['card', { entity: 'place/ruritania', asOf: null }],
        ['names', { entities: ['place/ruritania'], asOf: null }],
        ['script', { part: 'story' }],
        ['claimCard', { claims: ['claim/a'], sentence: 'Nobody reads it.' }],
        ['noteHere', { entity: 'place/ruritania', text: 'A note.', before: '' }],
      ] as const)
        expect(await fromPage(1, call, payload as never), call).toMatchObject({
          fault: { code: 'off-site', message: expect.stringContaining('off on this site') },
        });
      const elsewhere = await speakingAs(pageSender(3, OTHER), () =>
        callBackground('annotate', story('Ruritania')),
      );
      expect(value(elsewhere).annotations).toHaveLength(1);
    }
  });

  it('is told to every tab, each of which learns of its own site only', async () => {
    const told = world.toTabs.filter(({ message }) => (message as { name: string }).name === 'settings');
    expect(told.map(({ tab, message }) => [tab, (message as { payload: Settings }).payload.offAt])).toEqual([
      [1, ['news.example']],
      [2, ['news.example']],
      [3, []],
      // Where it stands is not told: it is told all.
      [4, ['news.example']],
    ]);
    expect(value(await fromPage(1, 'settings', {})).offAt).toEqual(['news.example']);
    const elsewhere = await speakingAs(pageSender(3, OTHER), () => callBackground('settings', {}));
    expect(value(elsewhere).offAt).toEqual([]);
    expect((await settings()).offAt).toEqual(['news.example']);
  });

  it('shows on the buttons of its tabs, and on no others', async () => {
    await vi.waitFor(() => expect(faces()).toEqual({ null: NORMAL, 1: OFF, 2: OFF, 3: NORMAL, 4: NORMAL }));
    expect(world.buttons.get(1)!.title).toContain('off on this site');
  });

  it('shows again when a page of it asks, after the browser has forgotten the face of the tab', async () => {
    await vi.waitFor(() => expect(faces()[1]).toBe(OFF));
    world.buttons.clear();
    await startWorker();
    await fromPage(1, 'settings', {});
    await vi.waitFor(() => expect(faces()).toEqual({ 1: OFF }));
  });

  it('is known to its pages before they look at themselves, and no more once it is on', async () => {
    await vi.waitFor(() => expect([...world.onLoad]).toEqual([['off', ['*://*.news.example/*']]]));
    value(await fromPanel('switchSite', { site: 'news.example', on: true }));
    await vi.waitFor(() => expect(world.onLoad.size).toBe(0));
    expect(value(await fromPage(1, 'annotate', story('Ruritania'))).annotations).toHaveLength(1);
  });

  it('is not known so after an update of the extension until that has arrived', async () => {
    world.onLoad.clear();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.0.1' } as never);
    await vi.waitFor(() => expect(world.onLoad.size).toBe(1));
  });
});

it.each([
  ['', 'bad-message'],
  ['https://news.example', 'bad-message'],
  ['*', 'bad-message'],
])('what is no site (“%s”) is not switched', async (site, code) => {
  expect(await fromPanel('switchSite', { site, on: false })).toMatchObject({ fault: { code } });
  expect(await settings()).toEqual(DEFAULT_SETTINGS);
});

it('a page may not switch its site, nor choose settings', async () => {
  const refused = { fault: { code: 'refused' } };
  expect(await fromPage(1, 'switchSite', { site: 'news.example', on: false })).toMatchObject(refused);
  expect(await fromPage(1, 'choose', { paused: true })).toMatchObject(refused);
});

it.each([
  ['*://*.news.example/*', 'news.example'],
  ['*://127.0.0.1/*', '127.0.0.1'],
  ['*://*.localhost/*', 'localhost'],
  [undefined, '[::1]'],
])('%s stands for the pages of %s', (pattern, site) => {
  expect(patternsOf(site)).toEqual(pattern ? [pattern] : []);
});

describe('the pause', () => {
  it('holds everywhere, shows on every button and in the menu, until it ends', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
    await vi.waitFor(() => expect(world.menu.get('pause')?.title).toBe('Pause everywhere'));
    choose('pause');
    await vi.waitFor(() =>
      expect(faces()).toEqual({ null: PAUSED, 1: PAUSED, 2: PAUSED, 3: PAUSED, 4: PAUSED }),
    );
    expect(world.menu.get('pause')?.title).toBe('Go on');
    expect(await fromPage(1, 'annotate', story('Ruritania'))).toMatchObject({
      fault: { code: 'off-paused' },
    });
    choose('pause');
    await vi.waitFor(() => expect(faces()).toMatchObject({ null: NORMAL, 1: NORMAL, 4: NORMAL }));
    expect(world.menu.get('pause')?.title).toBe('Pause everywhere');
  });

  it('shows again once the browser has been started anew', async () => {
    value(await fromPanel('choose', { paused: true }));
    world.buttons.clear();
    await startWorker();
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(() => expect(faces()[String(null)]).toBe(PAUSED));
  });
});

describe('changes at once', () => {
  it('lose nothing: each changes what it is about', async () => {
    const answers = await Promise.all([
      fromPanel('choose', { density: 'quiet' }),
      fromPanel('switchSite', { site: 'a.example', on: false }),
      fromPanel('choose', { unmarked: ['place'] }),
      fromPanel('switchSite', { site: 'b.example', on: false }),
      fromPanel('choose', { opening: 'press' }),
    ]);
    for (const answer of answers) value(answer);
    const expected = {
      ...DEFAULT_SETTINGS,
      density: 'quiet',
      unmarked: ['place'],
      opening: 'press',
      offAt: ['a.example', 'b.example'],
    };
    expect(await settings()).toEqual(expected);
    await startWorker();
    expect(await settings()).toEqual(expected);
  });

  it('are told to our pages', async () => {
    const heard: string[] = [];
    world.listeners.add((message) => {
      heard.push((message as { name: string }).name);
      return undefined;
    });
    value(await fromPanel('choose', { motion: false }));
    expect(heard).toContain('settingsChanged');
  });
});

describe('keys and menus', () => {
  it('turn a site off and on again by its tab', async () => {
    command('site', tabs[1]!);
    await vi.waitFor(async () => expect((await settings()).offAt).toEqual(['live.news.example']));
    choose('site', tabs[1]);
    await vi.waitFor(async () => expect((await settings()).offAt).toEqual([]));
    // Off by a site above it: on again, it is on.
    command('site', tabs[0]!);
    await vi.waitFor(async () => expect((await settings()).offAt).toEqual(['news.example']));
    command('site', tabs[1]!);
    await vi.waitFor(async () => expect((await settings()).offAt).toEqual([]));
  });

  it('do nothing on a page that has no site', async () => {
    command('site', tabs[3]!);
    choose('site', tabs[3]);
    value(await fromPanel('choose', {}));
    expect((await settings()).offAt).toEqual([]);
  });

  it.each(['next', 'previous', 'card'])('pass “%s” on to the page that is shown', (go) => {
    command(go, tabs[2]!);
    expect(world.toTabs).toEqual([
      { tab: 3, message: expect.objectContaining({ to: 'content', name: 'command', payload: { go } }) },
    ]);
  });

  it('look words up in the library, and open the settings', async () => {
    choose('look-up', tabs[0], ' Rudolf\n of Ruritania ');
    choose('settings');
    choose('look-up', tabs[0], ' \n');
    await vi.waitFor(() =>
      expect(opened).toEqual(['library.html#/names?query=Rudolf%20of%20Ruritania', 'library.html#/settings']),
    );
    expect(lookUpPage('\u200b')).toBeNull();
  });
});
