// Set-up of store and app tests: a real IndexedDB implementation in memory, and WXT's stand-in for the browser,
// with what the stand-in lacks: messages between contexts as browsers deliver them, tabs' messages, the side panel.
import 'fake-indexeddb/auto';
import { AsyncResource } from 'node:async_hooks';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import catalogue from '@/components/public/_locales/en/messages.json';
import { speakerOf } from './speakers';

/** What the browser tells of a sender. */
export interface FakeSender {
  readonly id?: string;
  readonly url?: string;
  readonly origin?: string;
  readonly tab?: { readonly id: number; readonly url?: string; readonly incognito?: boolean };
  readonly frameId?: number;
}

/** The button of the stand-in itself: it can be pressed. */
const pressed = fakeBrowser.action.onClicked;

// The stand-in has no messages: English, from the catalogue itself.
const english = speakerOf(catalogue);
Object.assign(fakeBrowser.i18n, {
  getMessage: (key: string, values: string[] = []) =>
    key === '@@bidi_dir' ? english.direction : english.message(key, values),
});

// Node 20 has none.
globalThis.navigator ??= { storage: { persist: async () => true } } as never;

type Listener = (message: unknown, sender: FakeSender) => unknown;

const ID = 'test-extension-id';
const BASE = `chrome-extension://${ID}/`;

/** Our content script in a tab that shows a page of the web. */
export const pageSender = (tab: number, url = 'https://news.example/story'): FakeSender => ({
  id: ID,
  url,
  origin: new URL(url).origin,
  tab: { id: tab, url, incognito: false },
  frameId: 0,
});

/** Our side panel. */
export const panelSender: FakeSender = { id: ID, url: `${BASE}sidepanel.html`, origin: BASE.slice(0, -1) };

export const workerSender: FakeSender = { id: ID, url: `${BASE}background.js`, origin: BASE.slice(0, -1) };

/** The world around the extension, as tests see and steer it. */
export const world = {
  listeners: new Set<Listener>(),
  /** Who speaks when code under test sends a message. */
  speaker: workerSender,
  /** Messages to tabs, in order, and what each tab answers. */
  toTabs: [] as { tab: number; message: unknown }[],
  tabAnswers: (_tab: number, _message: unknown): unknown => {
    throw new Error('Could not establish connection. Receiving end does not exist.');
  },
  panelOpenings: [] as unknown[],
  panelBehaviour: null as unknown,
  /** Entries of the context menu, by id, and who hears that one was chosen. */
  menu: new Map<string, { id: string; title: string; contexts: string[] }>(),
  menuListeners: new Set<
    (
      chosen: { menuItemId: string; selectionText?: string; pageUrl?: string },
      tab?: { id: number; url?: string },
    ) => void
  >(),
  /** Who hears that a key of the manifest was pressed. */
  commandListeners: new Set<(name: string, tab?: { id: number; url?: string }) => void>(),
  /** How the button looks, by tab; under `null`: in all tabs that have no face of their own. */
  buttons: new Map<number | null, { icon?: string; title?: string }>(),
  /** What stands on the button in all tabs. */
  badge: '',
  /** Scripts that are run in pages as they load: match patterns by id. */
  onLoad: new Map<string, readonly string[]>(),
  /** Whether the browser lets a server be asked. */
  grants: (_wanted: unknown): boolean => true,
};

/** A message as a browser delivers it: copied as JSON, to every listener; the first native promise is the answer. */
export async function deliver(message: unknown, sender: FakeSender): Promise<unknown> {
  if (world.listeners.size === 0)
    throw new Error('Could not establish connection. Receiving end does not exist.');
  const copy = JSON.stringify(message);
  // All are called before any answers: within the sender's gesture.
  const answers = [...world.listeners].map((listener) =>
    listener(copy === undefined ? undefined : JSON.parse(copy), sender),
  );
  const promise = answers.find((answer) => answer !== undefined);
  // Browsers take any other thenable, as a Dexie promise, for no answer.
  if (!(promise instanceof Promise) || Object.getPrototypeOf(promise) !== Promise.prototype) return undefined;
  const answer = await promise;
  return answer === undefined ? undefined : JSON.parse(JSON.stringify(answer));
}

/** Runs what a context does, as that context. The message must be sent before the first `await`. */
export function speakingAs<Done>(sender: FakeSender, act: () => Done): Done {
  const before = world.speaker;
  world.speaker = sender;
  try {
    return act();
  } finally {
    world.speaker = before;
  }
}

function dress(tab: number | undefined, face: { icon?: string | undefined; title?: string }): void {
  const at = tab ?? null;
  world.buttons.set(at, { ...world.buttons.get(at), ...face } as { icon?: string; title?: string });
}

const asBound = new WeakMap<Listener, Listener>();

beforeEach(() => {
  fakeBrowser.reset();
  world.listeners.clear();
  world.speaker = workerSender;
  world.toTabs.length = 0;
  world.tabAnswers = () => {
    throw new Error('Could not establish connection. Receiving end does not exist.');
  };
  world.panelOpenings.length = 0;
  world.panelBehaviour = null;
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({ manifest_version: 3, name: 'Backstory', version: '0.1.0' }),
    // What work under way calls, so that it stays awake.
    getPlatformInfo: async () => ({ os: 'linux', arch: 'x86-64' }),
    sendMessage: async (message: unknown) => deliver(message, world.speaker),
    onMessage: {
      // Whatever calls it, it runs as whoever registered it.
      addListener(listener: Listener) {
        const bound = AsyncResource.bind(listener);
        asBound.set(listener, bound);
        world.listeners.add(bound);
      },
      removeListener: (listener: Listener) => world.listeners.delete(asBound.get(listener) ?? listener),
      hasListener: (listener: Listener) => world.listeners.has(asBound.get(listener) ?? listener),
    },
  });
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async (tab: number, message: unknown) => {
      world.toTabs.push({ tab, message });
      return world.tabAnswers(tab, message);
    },
  });
  Object.assign(fakeBrowser, {
    sidePanel: {
      setPanelBehavior: async (behaviour: unknown) => {
        world.panelBehaviour = behaviour;
      },
      open: async (options: unknown) => {
        world.panelOpenings.push(options);
      },
    },
  });
  world.menu.clear();
  world.menuListeners.clear();
  world.commandListeners.clear();
  world.buttons.clear();
  world.badge = '';
  world.onLoad.clear();
  world.grants = () => true;
  pressed.removeAllListeners();
  Object.assign(fakeBrowser, {
    contextMenus: {
      removeAll: async () => world.menu.clear(),
      create: (entry: { id: string; title: string; contexts: string[] }) => {
        world.menu.set(entry.id, entry);
      },
      update: async (id: string, change: { title: string }) => {
        const entry = world.menu.get(id);
        if (!entry) throw new Error(`Cannot find menu item with id ${id}`);
        world.menu.set(id, { ...entry, ...change });
      },
      onClicked: {
        addListener: (listener: Parameters<typeof world.menuListeners.add>[0]) =>
          world.menuListeners.add(listener),
      },
    },
    commands: {
      onCommand: {
        addListener: (listener: Parameters<typeof world.commandListeners.add>[0]) =>
          world.commandListeners.add(listener),
      },
    },
    action: {
      onClicked: pressed,
      setIcon: async ({ tabId, path }: { tabId?: number; path: Record<number, string> }) =>
        dress(tabId, { icon: path[16] }),
      setBadgeText: async ({ text }: { text: string }) => {
        world.badge = text;
      },
      setTitle: async ({ tabId, title }: { tabId?: number; title: string }) => dress(tabId, { title }),
    },
    scripting: {
      executeScript: async () => [],
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        ids.filter((id) => world.onLoad.has(id)).map((id) => ({ id })),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) world.onLoad.delete(id);
      },
      registerContentScripts: async (scripts: { id: string; matches: string[] }[]) => {
        for (const { id, matches } of scripts) world.onLoad.set(id, matches);
      },
    },
    permissions: {
      contains: async (wanted: unknown) => world.grants(wanted),
      request: async (wanted: unknown) => world.grants(wanted),
    },
  });
  // Firefox's; the stand-in has it in every browser.
  Reflect.deleteProperty(fakeBrowser, 'sidebarAction');
});
