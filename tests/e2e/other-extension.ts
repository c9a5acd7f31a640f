// Another extension beside ours: what it sends to ours is not answered and changes nothing, and it cannot look into our pages. In both browsers.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { envelope } from '@/lib/edge/wire/envelope';
import { READER_CALLS } from '@/lib/edge/wire/reader-calls';
import { ownPage } from '../support/launch';
import type { Listening } from './churning';

/** It may do whatever an extension can ask for without the reader's word, and opens a page of its own as it is installed. */
const MANIFEST = {
  manifest_version: 3,
  name: 'Another',
  version: '1.0',
  permissions: ['tabs', 'scripting', 'storage', 'webNavigation'],
  host_permissions: ['<all_urls>'],
  externally_connectable: { ids: ['*'] },
  browser_specific_settings: { gecko: { id: 'another@example.com' } },
};
const BACKGROUND = `const api = globalThis.browser ?? chrome; api.runtime.onInstalled.addListener(() => api.tabs.create({ url: 'another.html', active: false }));`;

function written(firefox: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'another-'));
  mkdirSync(folder, { recursive: true });
  const { externally_connectable, browser_specific_settings, ...common } = MANIFEST;
  const manifest = firefox
    ? { ...common, browser_specific_settings, background: { scripts: ['background.js'] } }
    : { ...common, externally_connectable, background: { service_worker: 'background.js' } };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), BACKGROUND);
  writeFileSync(join(folder, 'another.html'), '<!doctype html><title>Another</title><p>Another</p>');
  return folder;
}

export interface Beside {
  /** A page of ours. */
  readonly own: () => Page;
  readonly listening: () => Listening;
  readonly extensionId: () => string;
  readonly firefox: boolean;
}

/** What would change something, and what would tell something. */
const SENT = [
  envelope('background', 'choose', { paused: true }),
  envelope('background', 'switchSite', { site: '127.0.0.1', on: false }),
  envelope('background', 'eraseRequests', {}),
  envelope('background', 'openPanel', {}),
  ...Object.keys(READER_CALLS).map((name) => envelope('background', name, {})),
  envelope('listeners', 'settingsChanged', {}),
  envelope('content', 'settings', { paused: true }),
  'settings',
];

interface Api {
  readonly runtime: {
    sendMessage(to: string, message: unknown): Promise<unknown>;
    connect(to: string): {
      readonly onDisconnect: { addListener(done: () => void): void };
      readonly onMessage: { addListener(done: (message: unknown) => void): void };
      postMessage(message: unknown): void;
    };
  };
  readonly tabs: {
    query(what: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
  readonly scripting: { executeScript(what: object): Promise<readonly { readonly result?: unknown }[]> };
}

export function keepsFromOthers({ own, listening, extensionId, firefox }: Beside): void {
  let folder: string;
  let another: Page;
  beforeAll(async () => {
    folder = written(firefox);
    await own().browser().installExtension(folder);
    another = await ownPage(own().browser(), (path) => path === '/another.html');
  });
  afterAll(async () => {
    await another?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ourSettings = () =>
    own().evaluate(
      async (question) =>
        JSON.stringify(
          await (
            globalThis as unknown as {
              chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
            }
          ).chrome.runtime.sendMessage(question),
        ),
      envelope('background', 'settings', {}),
    );

  it('its messages, to us and to every tab, are not answered, heard or heeded', async () => {
    const before = await ourSettings();
    expect(before).toContain('"ok":true');
    await listening().forget();
    const answers = await another.evaluate(
      async (to, messages) => {
        const api = ((globalThis as { browser?: unknown }).browser ??
          (globalThis as { chrome?: unknown }).chrome) as Api;
        const outcome = (work: Promise<unknown>) =>
          work.then(
            (answer) => (answer === undefined ? 'nothing' : JSON.stringify(answer)),
            () => 'nothing',
          );
        const told: string[] = [];
        for (const message of messages) told.push(await outcome(api.runtime.sendMessage(to, message)));
        for (const { id } of await api.tabs.query({}))
          for (const message of messages) told.push(await outcome(api.tabs.sendMessage(id, message)));
        const port = api.runtime.connect(to);
        port.onMessage.addListener((message) => told.push(JSON.stringify(message)));
        const closed = new Promise<void>((done) => port.onDisconnect.addListener(done));
        for (const message of messages)
          try {
            port.postMessage(message);
          } catch {
            // It was closed already.
          }
        await closed;
        return [...new Set(told)];
      },
      extensionId(),
      SENT,
    );
    expect(answers).toEqual(['nothing']);
    expect(await listening().heard()).toEqual([]);
    expect(await ourSettings()).toBe(before);
  });

  it('it can neither load, frame nor open our pages, nor run anything in one', async () => {
    const { address, base } = await own().evaluate(() => ({ address: location.href, base: location.origin }));
    const reached = await another.evaluate(
      async (address, base) => {
        const api = ((globalThis as { browser?: unknown }).browser ??
          (globalThis as { chrome?: unknown }).chrome) as Api;
        const told: string[] = [];
        for (const file of ['library.html', 'sidepanel.html', 'card.js', 'story.js', 'manifest.json']) {
          const url = `${base}/${file}`;
          await fetch(url).then(
            () => told.push(`fetched ${file}`),
            () => null,
          );
          const frame = document.createElement('iframe');
          await new Promise((done) => {
            frame.onload = done;
            frame.onerror = done;
            frame.src = url;
            document.body.append(frame);
          });
          let words: string | undefined;
          try {
            words = frame.contentDocument?.querySelector('main, script, title')?.outerHTML;
          } catch {
            // Another origin: an error page, or ours.
          }
          if (words) told.push(`framed ${file}: ${words}`);
          frame.remove();
        }
        // Which tabs show our pages the right to see tabs tells, as it does of any page; what stands in them it does not.
        const ours = (await api.tabs.query({})).filter(
          ({ url }) => url === undefined || url.startsWith(base) || url === address,
        );
        for (const { id } of ours)
          await api.scripting
            .executeScript({ target: { tabId: id }, func: () => document.body.textContent })
            .then(
              (results) => told.push(`ran ${JSON.stringify(results)}`),
              () => null,
            );
        return { told, tried: ours.length };
      },
      address,
      base,
    );
    expect(reached.told).toEqual([]);
    expect(reached.tried).toBeGreaterThan(0);
  });
}
