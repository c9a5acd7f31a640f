// A page that wants to know whether Backstory is there: what it can see of us, and what not. The same in both browsers.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitForClosedWords, waitForNoClosedWords } from '../support/closed-roots';
import { pointAtMark, waitForMarks } from '../support/marks';
import { page as htmlPage, STATED, story } from './hard-pages';
import type { Attacked } from './stealing';

/** But for the page's own few lines and its icon nothing may be loaded, made of a text or sent: whatever of ours would ask for that is reported to the page. */
const STRICT =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Runs first: keeps names and whatever is told of errors, reports, scripts and messages. */
const LOOKOUT = `
  window.told = [];
  const tell = (what) => told.push(String(what));
  for (const kind of ['error', 'unhandledrejection', 'securitypolicyviolation', 'message', 'messageerror'])
    addEventListener(kind, (event) => tell(kind + ' ' + (event.message ?? event.reason ?? event.blockedURI ?? event.data)), true);
  new ReportingObserver?.((reports) => reports.forEach(({ type, body }) => tell(type + ' ' + JSON.stringify(body))), { buffered: true }).observe();
  const send = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) { tell('dispatched ' + event.type); return send.call(this, event); };
  window.globals = new Set(Object.getOwnPropertyNames(window));`.replace(
  'new ReportingObserver?.(',
  'if (window.ReportingObserver) new ReportingObserver(',
);

/**
 * Pictures that the page's own policy forbids, behind boxes. A browser tries one anew whenever its box is styled anew, in the
 * name of the script that needs it so: Chromium a plain one, Firefox one that is told with a variable.
 */
const FORBIDDEN = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
${STATED}<style>
  :root { --thin: #eee }
  .thumb { background: url(/forbidden.png) }
  .thumb > * { background: var(--thin) url(/forbidden.png?2) }
</style>
<script>
  window.sources = [];
  addEventListener('securitypolicyviolation', ({ sourceFile }) => sources.push(String(sourceFile)));
</script>`;

export const DETECTING_PAGES: Readonly<Record<string, string>> = {
  '/pictures.html': htmlPage(
    FORBIDDEN,
    `<div style="padding:80px 150px">${story}</div>${'<div class="thumb"><img><p></p></div>'.repeat(5)}`,
  ),
  // All boxes have a pending change whenever anybody asks; the story’s nodes are replaced on demand.
  '/restless-pictures.html': htmlPage(
    `${FORBIDDEN}<script>
  let turn = 0;
  setInterval(() => document.documentElement.style.setProperty('--thin', turn++ % 2 ? '#eee' : '#ddd'), 5);
  window.replaceStory = () => { for (const each of document.querySelectorAll('article p, p')) each.replaceWith(each.cloneNode(true)); };
</script>`,
    `<div style="padding:80px 150px">${story}</div>${'<div class="thumb"><img><p></p></div>'.repeat(5)}`,
  ),
  '/lookout.html': htmlPage(
    `<meta http-equiv="Content-Security-Policy" content="${STRICT}">${STATED}<script>${LOOKOUT}</script>`,
    `<div style="padding:80px 150px">${story}</div>`,
  ),
};

interface Sight {
  readonly told: readonly string[];
  readonly globals: readonly string[];
  /** Addresses of whatever was loaded, and of the scripts that long frames are put down to. */
  readonly loaded: string;
  readonly nodes: string;
  readonly sheets: number;
  readonly highlights: readonly string[];
}

const look = (page: Page): Promise<Sight> =>
  page.evaluate(() => {
    const scope = window as unknown as { told: string[]; globals: Set<string> };
    const types = PerformanceObserver.supportedEntryTypes;
    return {
      told: scope.told,
      globals: Object.getOwnPropertyNames(window).filter(
        (name) => !scope.globals.has(name) && !/^(?:\d+|globals|_*(?:puppeteer|aria).*)$/.test(name),
      ),
      loaded: JSON.stringify(types.flatMap((type) => performance.getEntriesByType(type))),
      nodes: [...document.documentElement.children].map(({ localName }) => localName).join(),
      sheets: document.styleSheets.length,
      highlights: [...CSS.highlights.keys()].filter((name) => !name.startsWith('backstory-')),
    };
  });

/**
 * `files`: addresses of all that the extension consists of, where a page could know them. `asked`: what the pages' server was asked for:
 * a driver tells of requests that never left, too.
 */
export function showsOnlyThis(
  { page, at, newComplaints }: Attacked,
  files: () => readonly string[],
  asked: () => readonly string[],
): void {
  it('a page with a strict policy sees marks and the open card’s empty host, and no script, error, report, message or global of ours', async () => {
    await page().goto(at('/lookout.html'));
    await waitForMarks(page());
    await pointAtMark(page(), 'Dan Caine');
    await waitForClosedWords(page(), '22nd Chairman');
    const open = await look(page());
    expect(open.nodes).toBe('head,body,backstory-card');
    await page().keyboard.press('Escape');
    await waitForNoClosedWords(page());
    const seen = await look(page());
    expect(seen).toMatchObject({ told: [], globals: [], nodes: 'head,body', highlights: [] });
    expect(seen.sheets).toBe(await page().evaluate(() => document.querySelectorAll('style').length));
    expect(seen.loaded).not.toMatch(/extension:/);
    // What Chromium says of asking for some kinds of entries, as `look` does.
    expect(newComplaints().filter((each) => !/Deprecated API for given entry type/.test(each))).toEqual([]);
  });

  it('what its policy forbids a page stays forbidden, and no report of it names an extension', async () => {
    await page().goto(at('/pictures.html'));
    await waitForMarks(page());
    await pointAtMark(page(), 'Dan Caine');
    await waitForClosedWords(page(), '22nd Chairman');
    await page().keyboard.press('Escape');
    await waitForNoClosedWords(page());
    const sources = await page().evaluate(() => (window as unknown as { sources: string[] }).sources);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((each) => /extension/.test(each))).toEqual([]);
    expect(asked()).toContain('/pictures.html');
    expect(asked()).not.toContain('/forbidden.png');
    newComplaints();
  });

  it('a page whose styles change all the time is reported nothing in our name while we read it, draw and open a card', async () => {
    await page().goto(at('/restless-pictures.html'));
    await waitForMarks(page());
    const sources = () => page().evaluate(() => (window as unknown as { sources: string[] }).sources);
    expect((await sources()).filter((each) => /extension/.test(each)).length, 'read').toBe(0);
    await page().evaluate(() => (window as unknown as { replaceStory: () => void }).replaceStory());
    await waitForMarks(page());
    expect((await sources()).filter((each) => /extension/.test(each)).length, 'replaced').toBe(0);
    await pointAtMark(page(), 'Dan Caine');
    await waitForClosedWords(page(), '22nd Chairman');
    expect((await sources()).filter((each) => /extension/.test(each)).length, 'card').toBe(0);
    await page().keyboard.press('Escape');
    await waitForNoClosedWords(page());
    expect((await sources()).length).toBeGreaterThan(0);
    expect((await sources()).filter((each) => /extension/.test(each))).toEqual([]);
    newComplaints();
  });

  it('no file of ours can be loaded by a page, in any way', async () => {
    await page().goto(at('/forging.html'));
    const reached = await page().evaluate(async (addresses) => {
      const load = (tag: 'img' | 'script' | 'link', set: (element: HTMLElement) => void) =>
        new Promise<boolean>((resolve) => {
          const element = document.createElement(tag);
          element.onload = () => resolve(true);
          element.onerror = () => resolve(false);
          set(element);
          document.head.append(element);
        });
      const ways = await Promise.all(
        addresses.map(async (url) => {
          const got = await Promise.all([
            fetch(url).then(
              () => true,
              () => false,
            ),
            load('img', (element) => element.setAttribute('src', url)),
            load('script', (element) => element.setAttribute('src', url)),
            load('link', (element) => {
              element.setAttribute('rel', 'stylesheet');
              element.setAttribute('href', url);
            }),
          ]);
          return got.some(Boolean) ? url : null;
        }),
      );
      return ways.filter((url) => url !== null);
    }, files());
    expect(reached).toEqual([]);
    newComplaints();
  });
}
