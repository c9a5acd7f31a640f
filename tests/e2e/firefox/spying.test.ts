// A page that spies on the card, in a real Firefox.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxOfCard, waitForClosedWords } from '../../support/closed-roots';
import { ownPage } from '../../support/launch';
import { pointAtMark, waitForMarks } from '../../support/marks';
import { type PageServer, servePages } from '../../support/page-server';
import { borrowFirefox, setPreferences } from '../../support/shared-firefox';
import { keepsDraftsFromPages } from '../drafts';
import { page as pageOf, STATED, story } from '../hard-pages';
import { leaksOf, SECRET, SPY, spies } from '../spying';

let page: Page;

beforeAll(async () => {
  ({ page } = await borrowFirefox());
});

describe('what stands on the card', () => spies({ page: () => page, isFound: true }));
describe('a draft on the card', () => keepsDraftsFromPages({ page: () => page }));

/** Pages that have put a listener before ours, by taking ours away, or by reaching a window before it had its document. */
describe('a page that hears first', () => {
  const written = JSON.stringify(pageOf(STATED, story)).replaceAll('</', '<\\/');
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages({
      '/written.html': pageOf(
        '',
        `<script>addEventListener('load', () => { document.open(); ${SPY} document.write(${written}); document.close(); });</script>`,
      ),
      '/story.html': pageOf(STATED, story),
      '/opener.html': pageOf('', ''),
    });
  });
  afterAll(async () => {
    await server?.close();
  });

  async function tryAll(tab: Page): Promise<void> {
    await waitForMarks(tab);
    await pointAtMark(tab, 'Dan Caine');
    expect(await waitForClosedWords(tab, SECRET)).toContain('here it can only be read');
    const box = (await boxOfCard(tab))!;
    const [x, y] = [box.right - 20, box.top + 20];
    expect(await leaksOf(tab, { x, y })).toEqual([]);
    await tab.mouse.move(x - 60, y + 30, { steps: 5 });
    await tab.mouse.click(x - 200, y + 30);
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Tab');
    expect(await leaksOf(tab, { x, y })).toEqual([]);
  }

  it('written anew, with every listener of ours taken away: the card is to be read only, and tells the page nothing', async () => {
    await page.goto(`${server.origin}/written.html`);
    await tryAll(page);
  });

  it('opened by another page, which could listen before the story was there', async () => {
    await page.goto(`${server.origin}/opener.html`);
    await setPreferences(page.browser(), { 'dom.disable_open_during_load': false });
    // What is put into the empty window stays when the story comes.
    await page.evaluate((spy) => {
      const opened = window.open('/story.html') as unknown as { eval(script: string): void };
      opened.eval(spy);
    }, SPY);
    const tab = await ownPage(page.browser(), (path) => path === '/story.html', page);
    await tab.bringToFront();
    expect(await tab.evaluate('typeof spied')).toBe('object');
    await tryAll(tab);
    await tab.close();
  });
});
