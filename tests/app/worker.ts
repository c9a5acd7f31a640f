// The background as a browser runs it: started from nothing, killed at any time, with files that came with it.
import { AsyncLocalStorage } from 'node:async_hooks';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Day } from '@/lib/core/model/dates';
import { callBackground } from '@/lib/edge/wire/call';
import type { BackgroundCall, BackgroundPayload, BackgroundReply } from '@/lib/edge/wire/message-types';
import { pageSender, panelSender, speakingAs, workerSender, world } from '../support/fake-browser';

const BASE = 'chrome-extension://test-extension-id/';

const realFetch = globalThis.fetch;

/** The extension's own files, by path; a path without one is answered as Chrome does. */
export const files = new Map<string, Uint8Array<ArrayBuffer>>();
export const STARTER_PATH = 'packs/starter.jsonl.gz';
/** Files that were asked for. */
export const fetched: string[] = [];

/** Blobs, and servers on this machine, are asked for as they are. */
export function serveFiles(): void {
  files.clear();
  fetched.length = 0;
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    // Servers of packs, and files that a page was given.
    if (/^(?:https?|blob):/.test(url)) return realFetch(url, init);
    const path = url.startsWith(BASE) ? url.slice(BASE.length) : url;
    fetched.push(path);
    const bytes = files.get(path);
    if (!bytes) throw new TypeError('Failed to fetch');
    return new Response(bytes);
  });
}

/**
 * Connections of the worker that runs now, and of those that were killed. A killed worker begins no transaction any more, and what it had
 * begun is rolled back; the one here would go on in the same process, sweep away what its successor installs, and say of its job that it failed.
 */
let living = new Set<IDBDatabase>();
const dead = new WeakSet<IDBDatabase>();
const open = new Set<IDBTransaction>();
const begin = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof begin>) {
  if (dead.has(this)) throw new DOMException('the worker was killed', 'AbortError');
  living.add(this);
  const transaction = begin.apply(this, args);
  open.add(transaction);
  for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => open.delete(transaction));
  return transaction;
};

function rollBack(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has come to its end, and is about to say so.
  }
}

/** Which worker some code runs in: what a killed one had begun must not remember anything either. */
const lives = new AsyncLocalStorage<{ isDead: boolean }>();
let life = { isDead: false };
const { local } = fakeBrowser.storage;
const remember = local.set.bind(local);
local.set = ((items: Record<string, unknown>) =>
  lives.getStore()?.isDead ? new Promise(() => undefined) : remember(items)) as typeof local.set;

/** A new worker: every module anew, as after the browser has killed the one before. */
export async function startWorker(): Promise<void> {
  killWorker();
  vi.resetModules();
  life = { isDead: false };
  await lives.run(life, async () => {
    const { startBackground } = await import('@/lib/app/background/start');
    startBackground();
  });
}

export function killWorker(): void {
  life.isDead = true;
  for (const connection of living) dead.add(connection);
  for (const transaction of open) if (dead.has(transaction.db)) rollBack(transaction);
  living = new Set();
  world.listeners.clear();
  world.speaker = workerSender;
}

export function fromPage<Call extends BackgroundCall>(
  tab: number,
  call: Call,
  payload: BackgroundPayload<Call>,
): Promise<BackgroundReply<Call>> {
  return speakingAs(pageSender(tab), () => callBackground(call, payload));
}

export function fromPanel<Call extends BackgroundCall>(
  call: Call,
  payload: BackgroundPayload<Call>,
): Promise<BackgroundReply<Call>> {
  return speakingAs(panelSender, () => callBackground(call, payload));
}

/** A story of one paragraph, as a content session would send it. */
export function story(text: string, { token = 'token', date = null as Day | null } = {}) {
  return {
    token,
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' as const }],
    links: [],
    language: 'en',
    date,
  };
}
