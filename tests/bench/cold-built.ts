// The built extension with another pack in it, and with notes of when its background and its first script did what.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { build, type Logger } from 'wxt';
import type { BrowserName } from '../support/browsers.mjs';
import { ROOT } from '../support/built-extension';

/** What the worker tells of itself, by the wall clock, milliseconds. */
export interface WorkerReport {
  readonly firstLine: number;
  readonly notes: readonly (readonly [name: string, at: number])[];
}

/**
 * Runs before the background's own code: when it began, when messages came and were answered, what the database and its files gave.
 * As text: it goes into a built file.
 */
const PRELUDE = `
globalThis.cold = (() => {
  const clock = () => performance.timeOrigin + performance.now();
  const firstLine = clock();
  const notes = [];
  const note = (name) => { notes.push([name, clock()]); };
  const api = globalThis.browser?.runtime?.id ? browser : chrome;
  const { onMessage } = api.runtime;
  onMessage.addListener((message) => {
    if (message?.cold === 'ping') return Promise.resolve(clock());
    if (message?.cold === 'report') return Promise.resolve({ firstLine, notes });
    if (message?.cold === 'storage') return navigator.storage.estimate().then(({ usage }) => usage);
    if (message?.backstory) note('message ' + message.name);
  });
  const noteEnd = (request, name) => {
    request.addEventListener('success', () => note(name));
    return request;
  };
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...given) {
    note('open ' + given[0]);
    return noteEnd(open.apply(this, given), 'opened ' + given[0]);
  };
  for (const how of ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count']) {
    const own = IDBObjectStore.prototype[how];
    IDBObjectStore.prototype[how] = function (...given) {
      return noteEnd(own.apply(this, given), how + ' ' + this.name);
    };
  }
  const { databases } = IDBFactory.prototype;
  IDBFactory.prototype.databases = function () {
    note('versions asked');
    return databases.call(this).then((all) => {
      note('versions told');
      return all;
    });
  };
  const { arrayBuffer } = Blob.prototype;
  Blob.prototype.arrayBuffer = function () {
    return arrayBuffer.call(this).then((buffer) => {
      note('blob of ' + buffer.byteLength);
      return buffer;
    });
  };
  return { note, notes };
})();
`;

/** Notes in the page's own scripts when a message leaves and when its answer is there. */
const SENDER = `
{
  const clock = () => performance.timeOrigin + performance.now();
  const api = globalThis.browser?.runtime?.id ? browser : chrome;
  const send = api.runtime.sendMessage.bind(api.runtime);
  globalThis.coldSent = [];
  api.runtime.sendMessage = (message, ...rest) => {
    const sent = { name: message?.name ?? message?.cold, at: clock(), answered: 0 };
    coldSent.push(sent);
    const answer = send(message, ...rest);
    answer.then(() => { sent.answered = clock(); }, () => undefined);
    return answer;
  };
}
`;

/** Lets the bench's page speak to the background as a script of the extension's, and tells when the background is gone. */
const BRIDGE = `
{
  const api = globalThis.browser?.runtime?.id ? browser : chrome;
  const clock = () => performance.timeOrigin + performance.now();
  addEventListener('message', async ({ source, data }) => {
    if (source !== window || data?.to !== 'bridge') return;
    const { message, number } = data;
    const answer = { to: 'page', number };
    if (message === 'sent') answer.answer = globalThis.coldSent;
    else {
      answer.sent = clock();
      try {
        answer.answer = await api.runtime.sendMessage(message);
      } catch (error) {
        answer.fault = String(error);
      }
      answer.received = clock();
    }
    if (message.cold === 'report') {
      api.runtime.connect().onDisconnect.addListener(() => postMessage({ to: 'page', gone: true }));
    }
    postMessage(answer);
  });
}
`;

/** What the background takes from `core/annotate` comes by way of our notes. */
const traced: Plugin = {
  name: 'cold-traced',
  enforce: 'pre',
  // The alias `@` has been put in place by then.
  resolveId: (source, importer) =>
    /\/lib\/core\/annotate\/(annotate|knowledge)$/.test(source) && importer?.includes('/lib/app/background/')
      ? join(ROOT, 'tests/bench/cold-traced.ts')
      : null,
};

const hush = (): void => undefined;
/** The build's own account would stand between our lines. */
const QUIET: Logger = {
  level: 0,
  debug: hush,
  log: hush,
  info: hush,
  success: hush,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
};

/** Builds into a folder of the benchmark's own, and puts pack and notes in. */
export async function buildWithPack(
  browser: BrowserName,
  where: { readonly folder: string; readonly pack: string },
): Promise<string> {
  const name = browser === 'firefox' ? 'firefox' : 'chrome';
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({
    root: ROOT,
    browser: name,
    outDir: join(where.folder, 'built'),
    logger: QUIET,
    vite: () => ({ plugins: [traced], logLevel: 'error' }),
  });
  process.env.NODE_ENV = before;
  const built = join(where.folder, `built/${name}-mv3`);
  cpSync(where.pack, join(built, 'packs/starter.jsonl.gz'));
  prepend(join(built, 'background.js'), PRELUDE);
  prepend(join(built, 'content-scripts/article.js'), SENDER);
  writeFileSync(join(built, 'bridge.js'), BRIDGE);
  const manifestPath = join(built, 'manifest.json');
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as { content_scripts: unknown[] };
  manifest.content_scripts.push({
    matches: ['http://127.0.0.1/*'],
    js: ['bridge.js'],
    run_at: 'document_start',
  });
  rmSync(manifestPath);
  writeFileSync(manifestPath, JSON.stringify(manifest));
  return built;
}

function prepend(path: string, text: string): void {
  const own = readFileSync(path, 'utf8');
  rmSync(path);
  writeFileSync(path, `${text}${own}`);
}
