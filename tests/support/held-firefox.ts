// What pages and the extension hold in Firefox once garbage is collected, by the browser's own memory reporters.
import type { Browser } from 'puppeteer-core';
import { callFirefoxItself } from './firefox-itself';
import type { Held, Watched } from './held';

/**
 * Runs in the browser's own window. Paths of reports are told with their slashes turned round; a process of pages is called `web…`. What a
 * page's window holds includes the worlds of scripts in it.
 */
const COUNT = `(async () => {
  const ours = WebExtensionPolicy.getByID(OUR_ID)?.mozExtensionHostname ?? 'not installed';
  const reporters = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  for (let time = 0; time < 2; time++) {
    Services.obs.notifyObservers(null, 'child-mmu-request');
    await new Promise((resolve) => reporters.minimizeMemoryUsage(resolve));
  }
  const told = { 'windows of pages': 0, 'bytes of pages': 0, 'listeners of pages': 0, 'bytes of the background': 0, 'listeners of the background': 0, 'ghost windows': 0 };
  const windows = new Set();
  await new Promise((resolve) => reporters.getReports((process, path, kind, units, amount) => {
    const isPage = process.startsWith('web');
    const window = /window-objects.top.([^)]*)/.exec(path)?.[1] ?? '';
    const isOurs = window.includes(ours);
    if (/(?:^|\\/)ghost-windows$/.test(path)) told['ghost windows'] += amount;
    if (isPage && window.includes('127.0.0.1')) {
      windows.add(process + window);
      if (path.startsWith('explicit/')) told['bytes of pages'] += amount;
      if (path.endsWith('event-listeners')) told['listeners of pages'] += amount;
    }
    if (isOurs && window.includes('_generated_background_page')) {
      if (path.startsWith('explicit/')) told['bytes of the background'] += amount;
      if (path.endsWith('event-listeners')) told['listeners of the background'] += amount;
    }
  }, null, resolve, null, false));
  told['windows of pages'] = windows.size;
  return JSON.stringify(told);
})()`;

/** Of a Firefox that was launched with `ownChrome`. */
export async function watchFirefoxHeld(browser: Browser, extensionId: string): Promise<Watched> {
  const expression = COUNT.replace('OUR_ID', JSON.stringify(extensionId));
  return { now: async () => JSON.parse(await callFirefoxItself(browser, expression)) as Held };
}
