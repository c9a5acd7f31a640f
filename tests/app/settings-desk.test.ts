// The settings' desk before a real background: what is chosen holds at once, what another chooses is shown, and sites typed by hand.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSettingsDesk, type SettingsDesk } from '@/lib/app/library/settings-desk';
import { typedSite } from '@/lib/app/library/typed-site';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/core/model/settings';
import { type Breakage, breakWrites, diskFull } from '../store/break-writes';
import { freshIndexedDb } from '../store/fresh-database';
import { value } from '../store/sample-library';
import { panelSender, world } from '../support/fake-browser';
import { packed, sampleLines } from './sample-pack';
import { files, fromPanel, killWorker, STARTER_PATH, serveFiles, startWorker } from './worker';

const KEYS = [
  { name: '_execute_action', shortcut: 'Alt+Shift+Y', description: '' },
  { name: 'site', shortcut: '', description: 'Off or on' },
];
let desk: SettingsDesk;
let breakage: Breakage | null = null;

beforeEach(async () => {
  freshIndexedDb();
  serveFiles();
  files.set(STARTER_PATH, packed(sampleLines()));
  await startWorker();
  world.speaker = panelSender;
  Object.assign(fakeBrowser.commands, { getAll: async () => KEYS });
  desk = createSettingsDesk(() => undefined);
  await desk.open();
}, 60_000);
afterEach(() => {
  breakage?.mend();
  breakage = null;
  killWorker();
  vi.unstubAllGlobals();
});

const stored = async (): Promise<Settings> => value(await fromPanel('settings', {}));

it('shows what holds, the keys that hold and the version', () => {
  expect(desk.props()).toMatchObject({
    settings: DEFAULT_SETTINGS,
    sites: [],
    version: '0.1.0',
    commands: [
      { name: '_execute_action', keys: 'Alt+Shift+Y' },
      { name: 'site', keys: '' },
    ],
  });
});

it('a choice is shown at once, and stored; several at once all hold', async () => {
  desk.props().onChoose({ density: 'quiet' });
  desk.props().onChoose({ unmarked: ['place'] });
  desk.props().onChoose({ fading: true });
  const chosen = { ...DEFAULT_SETTINGS, density: 'quiet', unmarked: ['place'], fading: true };
  expect(desk.props().settings).toEqual(chosen);
  await vi.waitFor(async () => expect(await stored()).toEqual(chosen));
  expect(desk.props().settings).toEqual(chosen);
});

it('what cannot be stored is shown as it was, and why is told', async () => {
  breakage = breakWrites(1, diskFull);
  desk.props().onChoose({ paused: true });
  await vi.waitFor(() => expect(desk.props().fault).toContain('disk is full'));
  expect(desk.props().settings).toEqual(DEFAULT_SETTINGS);
  breakage.mend();
  desk.props().onChoose({ paused: true });
  await vi.waitFor(async () => expect((await stored()).paused).toBe(true));
  expect(desk.props().fault).toBe('');
});

describe('a site', () => {
  it('that is typed is off; on again, its row stays with the way back', async () => {
    desk.props().onAddSite(' https://www.News.example/politics ');
    await vi.waitFor(() => expect(desk.props().siteSaid).toBe('news.example is off.'));
    expect(desk.props().sites).toEqual([{ site: 'news.example', off: true }]);
    desk.props().onSwitchSite('news.example', true);
    await vi.waitFor(() => expect(desk.props().sites).toEqual([{ site: 'news.example', off: false }]));
    expect((await stored()).offAt).toEqual([]);
    desk.props().onSwitchSite('news.example', false);
    await vi.waitFor(() => expect(desk.props().sites).toEqual([{ site: 'news.example', off: true }]));
    desk.props().onAddSite('news.example');
    await vi.waitFor(() => expect(desk.props().siteSaid).toBe('news.example is off already.'));
  });

  it('that is none is told, and nothing is changed', async () => {
    desk.props().onAddSite('news');
    expect(desk.props().siteFault).toContain('“news” is not the address of a site');
    expect((await stored()).offAt).toEqual([]);
  });
});

it.each([
  ['news.example', 'news.example'],
  ['www.news.example', 'news.example'],
  ['http://news.example:8080/a?b', 'news.example'],
  ['NEWS.example.', 'news.example'],
  ['münchen.example', 'xn--mnchen-3ya.example'],
  ['localhost:3000', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['http://[::1]/', '[::1]'],
  ['com', null],
  ['', null],
  ['two words.example', null],
  ['*.example', null],
  ['file:///home', null],
  ['chrome://extensions', null],
  ['javascript:alert(1)', null],
  [`${'a'.repeat(300)}.example`, null],
])('“%s” as it is typed is the site %s', (words, site) => {
  expect(typedSite(words)).toBe(site);
});

it('what another page chooses is shown once it is read again', async () => {
  value(await fromPanel('choose', { motion: false }));
  await desk.refresh();
  expect(desk.props().settings?.motion).toBe(false);
});
