// Many tabs with a story in each: each is marked when it is looked at, the background is asked once for each, and closed they leave nothing.
// The same in both browsers.
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { waitForClosedWords } from '../support/closed-roots';
import { type Calls, ONLY_IN, waitForMarked } from '../support/life';
import { pointAtMark } from '../support/marks';

/** Bytes that the background may have grown by for all of them: what is remembered of a tab is a list of words and names. */
const MOST_GROWTH = 8_000_000;

export interface ManyTabs {
  /** Shows a story. */
  readonly page: Page;
  readonly calls: Calls;
  /** Where tests/demo is served. */
  readonly origin: string;
  /** How many tabs are opened: a multiple of ten. */
  readonly count: number;
  /** Of tabs that are open now. */
  readonly openTabs: () => Promise<number>;
  /** Bytes that the background holds on to. */
  readonly bytes: () => Promise<number>;
}

export function bearsManyTabs(begin: () => Promise<ManyTabs>): void {
  let page: Page;
  let calls: Calls;
  let origin: string;
  let count: number;
  let openTabs: ManyTabs['openTabs'];
  let bytes: ManyTabs['bytes'];
  beforeAll(async () => {
    ({ page, calls, origin, count, openTabs, bytes } = await begin());
  });

  let before = 0;
  let others = 0;
  let tabs: Page[] = [];

  it('opened behind, none is read; looked at one after the other, each is marked, and asked about once', async () => {
    before = await bytes();
    const asked = await calls.annotated();
    others = await openTabs();
    // A few at a time: that is how a browser opens them again.
    for (let at = 0; at < count; at += 10) {
      const some = await Promise.all(
        Array.from({ length: 10 }, () => page.browser().newPage({ type: 'tab', background: true })),
      );
      await Promise.all(some.map((tab) => tab.goto(`${origin}/life/app.html`)));
      tabs.push(...some);
    }
    expect(await calls.annotated()).toBe(asked);
    for (const tab of tabs) {
      await tab.bringToFront();
      await waitForMarked(tab, ONLY_IN.one);
    }
    expect(await calls.annotated()).toBe(asked + count);
  });

  it('with all of them open a card still opens, and the background holds little more than before', async () => {
    const last = tabs.at(-1)!;
    await pointAtMark(last, ONLY_IN.one);
    await waitForClosedWords(last, 'Chancellor');
    const grown = (await bytes()) - before;
    console.log(
      `The background: ${(before / 1e6).toFixed(1)} MB, with ${count} tabs ${(grown / 1e6).toFixed(1)} MB more.`,
    );
    expect(grown).toBeLessThan(MOST_GROWTH);
  });

  it('closed, they leave nothing: no frame, and no more in the background', async () => {
    await Promise.all(tabs.map((tab) => tab.close()));
    tabs = [];
    await page.bringToFront();
    expect(await openTabs()).toBe(others);
    expect((await bytes()) - before).toBeLessThan(MOST_GROWTH / 2);
    await page.reload();
    await waitForMarked(page, ONLY_IN.one);
  });
}
