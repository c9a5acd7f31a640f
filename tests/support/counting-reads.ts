// The built extension with one script more, which runs before all others in the same isolated world and counts what is asked of the page's
// document there. A page's own patches do not see that world. Only in pages whose address says so.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from './browsers.mjs';
import { builtExtension } from './built-extension';

/** To be put behind an address. */
export const COUNTED = '?count-reads';

const COUNTER = `if (location.search.startsWith('${COUNTED}')) {
  const reads = Object.create(null);
  const asked = (what) => { reads[what] = (reads[what] ?? 0) + 1; };
  const listen = addEventListener.bind(window);
  for (const name of ['Node', 'CharacterData', 'Text', 'Element', 'HTMLElement', 'Document', 'DocumentFragment', 'ShadowRoot', 'NodeList', 'HTMLCollection', 'TreeWalker',
    'NodeIterator', 'Range', 'Selection', 'HTMLMetaElement', 'HTMLLinkElement', 'HTMLScriptElement', 'HTMLAnchorElement', 'HTMLTimeElement', 'HTMLIFrameElement',
    'MutationObserver', 'ResizeObserver', 'CSSStyleDeclaration', 'StyleSheet', 'CSSStyleSheet', 'XPathEvaluator', 'XMLSerializer', 'HighlightRegistry'])
    for (const [key, { value, get, set }] of Object.entries(Object.getOwnPropertyDescriptors(globalThis[name]?.prototype ?? {}))) {
      const what = name + '.' + key;
      if (typeof value === 'function' && key !== 'constructor')
        Object.defineProperty(globalThis[name].prototype, key, { configurable: true, writable: true, value(...given) { asked(what); return value.apply(this, given); } });
      else if (get)
        Object.defineProperty(globalThis[name].prototype, key, { configurable: true, get() { asked(what); return get.call(this); }, set(to) { set?.call(this, to); } });
    }
  for (const name of ['getComputedStyle', 'getSelection', 'find']) {
    const whole = globalThis[name];
    if (whole) globalThis[name] = (...given) => { asked(name); return whole.apply(window, given); };
  }
  listen('message', ({ data }) => { if (data === 'reads?') postMessage({ reads: { ...reads } }, '*'); });
}`;

export interface CountingCopy {
  readonly folder: string;
  readonly remove: () => void;
}

export function countingCopy(browser: BrowserName): CountingCopy {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-counting-'));
  cpSync(builtExtension(browser), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { content_scripts: object[] };
  const counter = { matches: ['<all_urls>'], js: ['counter.js'], run_at: 'document_start' };
  writeFileSync(
    path,
    JSON.stringify({ ...manifest, content_scripts: [counter, ...manifest.content_scripts] }),
  );
  writeFileSync(join(folder, 'counter.js'), COUNTER);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What our scripts have asked of the page's document so far, and how often. */
export function readsIn(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, number>>((done) => {
        const told = ({ data }: MessageEvent): void => {
          if (!data?.reads) return;
          removeEventListener('message', told);
          done(data.reads);
        };
        addEventListener('message', told);
        postMessage('reads?', '*');
      }),
  );
}
