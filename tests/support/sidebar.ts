// Firefox's own sidebar, opened as a reader does and used with a pointer that the browser trusts. Of a Firefox launched with `ownChrome`.
import type { Browser, JSHandle, Page } from 'puppeteer-core';
import { callFirefoxItself } from './firefox-itself';

/** The key of the manifest, pressed on the browser's own window: no driver of pages reaches that. */
const PRESS_KEY = `(async () => {
  const keys = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  keys.beginInputTransactionForTests(window, () => true);
  const pressed = [['Alt', 'AltLeft', 18], ['Shift', 'ShiftLeft', 16], ['Y', 'KeyY', 89]].map(([key, code, keyCode]) => new KeyboardEvent('', { key, code, keyCode }));
  for (const each of pressed) keys.keydown(each);
  for (const each of pressed.reverse()) keys.keyup(each);
  return '';
})()`;

/** Moves the pointer to a place of the sidebar's page, and presses there if it is to. */
const POINT = `(async () => {
  const inner = document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser');
  const frame = document.getElementById('sidebar').getBoundingClientRect();
  const own = inner.getBoundingClientRect();
  const [x, y] = [frame.x + own.x + AT.x, frame.y + own.y + AT.y];
  const send = (kind, at, clickCount = 0) => window.synthesizeMouseEvent(kind, at, y, { button: 0, buttons: kind === 'mousedown' ? 1 : 0, clickCount });
  for (const beside of [3, 2, 1, 0]) send('mousemove', x + beside);
  if (AT.press) { send('mousedown', x, 1); send('mouseup', x, 1); }
  return '';
})()`;

/** The windows of our pages in sidebars, from another page of ours. */
interface Views {
  readonly browser: { readonly extension: { getViews(of: { readonly type: 'sidebar' }): Window[] } };
}

export interface Sidebar {
  /** The window of the page in it, in an object: no driver may hold a window of a place that it knows nothing of. */
  readonly view: JSHandle<{ readonly inner: Window }>;
  /** Rests the pointer on the first element that matches, or presses it there. */
  readonly point: (selector: string, how?: 'press') => Promise<void>;
}

/** By its key. `own`: another page of the extension's, by which the sidebar's window is reached. */
export async function openSidebar(browser: Browser, own: Page): Promise<Sidebar> {
  await callFirefoxItself(browser, PRESS_KEY);
  await own.waitForFunction(() =>
    (globalThis as unknown as Views).browser.extension
      .getViews({ type: 'sidebar' })
      .some(({ document, innerWidth }) => innerWidth > 0 && document.querySelector('main') !== null),
  );
  const view = await own.evaluateHandle(() => ({
    inner: (globalThis as unknown as Views).browser.extension.getViews({ type: 'sidebar' })[0]!,
  }));
  return {
    view,
    point: async (selector, how) => {
      const at = await view.evaluate(({ inner }, wanted) => {
        const element = inner.document.querySelector(wanted);
        if (!element) return null;
        element.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }, selector);
      if (!at) throw new Error(`There is no ${selector} in the sidebar.`);
      const press = how === 'press';
      await callFirefoxItself(browser, POINT.replaceAll('AT', `(${JSON.stringify({ ...at, press })})`));
    },
  };
}
