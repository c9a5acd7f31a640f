// Tabs that nobody looks at: opened behind, changing behind, thrown out by the browser. The same in both browsers.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Calls, markedWords, ONLY_IN, waitForMarked } from '../support/life';

export interface Behind {
  /** A tab with the newspaper’s first story, in front. */
  readonly page: Page;
  readonly origin: string;
  readonly calls: () => Promise<Calls>;
  /** Ends the background as the browser does at rest. */
  readonly stop: () => Promise<void>;
  readonly isUp: () => Promise<boolean>;
  /** Has a function run where the extension’s own interface is. */
  readonly inExtension: <Value>(work: () => Promise<Value>) => Promise<Value>;
}

/** `tabs`, as the extension has it. */
interface DiscardingTabs {
  readonly query: (what: object) => Promise<readonly { readonly id: number }[]>;
  readonly discard: (id: number) => Promise<unknown>;
  readonly update: (id: number, to: object) => Promise<unknown>;
}

export function readsWhatIsSeen(open: () => Promise<Behind>): void {
  describe('a tab that nobody has looked at', () => {
    let behind: Behind;
    let page: Page;
    beforeAll(async () => {
      behind = await open();
      ({ page } = behind);
    });

    const openStory = async (tab: Page): Promise<void> => {
      await tab.goto(`${behind.origin}/life/app.html`);
      await waitForMarked(tab, ONLY_IN.one);
    };

    /** Opens tabs behind the one that is shown, and waits until each has loaded. */
    async function openBehind(count: number): Promise<Page[]> {
      const tabs = await Promise.all(
        Array.from({ length: count }, () => page.browser().newPage({ type: 'tab', background: true })),
      );
      await Promise.all(tabs.map((tab) => tab.goto(`${behind.origin}/life/app.html`)));
      for (const tab of tabs) expect(await tab.evaluate(() => document.visibilityState)).toBe('hidden');
      return tabs;
    }

    it('many at once: nothing read, nobody woken; each is read when it is seen, and not before', async () => {
      await behind.stop();
      const tabs = await openBehind(5);
      // A tab in front, loaded after them, is read: by then they would have been.
      const front = tabs.pop()!;
      expect(await behind.isUp()).toBe(false);
      await front.bringToFront();
      await waitForMarked(front, ONLY_IN.one);
      const calls = await behind.calls();
      const before = await calls.annotated();
      for (const tab of tabs) expect(await markedWords(tab)).toEqual([]);
      for (const [at, tab] of tabs.entries()) {
        await tab.bringToFront();
        await waitForMarked(tab, ONLY_IN.one);
        expect(await calls.annotated()).toBe(before + at + 1);
      }
      for (const tab of [...tabs, front]) await tab.close();
      await page.bringToFront();
    });

    it('changes behind: nothing is read until it is seen again, and then once', async () => {
      await openStory(page);
      const calls = await behind.calls();
      const before = await calls.annotated();
      const other = await page.browser().newPage();
      await other.bringToFront();
      await page.evaluate(async () => {
        for (let round = 0; round < 4; round++) {
          document
            .querySelector('article')
            ?.append(window.app.paragraph(`Round ${round}: Emmanuel Macron said nothing.`));
          await new Promise((resolve) => setTimeout(resolve, 400));
        }
      });
      expect(await calls.annotated()).toBe(before);
      await page.bringToFront();
      await waitForMarked(page, 'Emmanuel Macron');
      expect(await calls.annotated()).toBe(before + 1);
      await other.close();
    });

    it('that the browser has thrown out is read when it is seen again', async () => {
      const tab = await page.browser().newPage();
      await openStory(tab);
      await page.bringToFront();
      const thrownOut = await behind.inExtension(async () => {
        const { tabs } = (globalThis as unknown as { chrome: { tabs: DiscardingTabs } }).chrome;
        const [one] = await tabs.query({ active: false, url: '*://*/life/app.html' });
        await tabs.discard(one!.id);
        return (await tabs.query({ discarded: true })).length;
      });
      expect(thrownOut).toBe(1);
      const calls = await behind.calls();
      const before = await calls.annotated();
      await behind.inExtension(async () => {
        const { tabs } = (globalThis as unknown as { chrome: { tabs: DiscardingTabs } }).chrome;
        const [one] = await tabs.query({ discarded: true });
        await tabs.update(one!.id, { active: true });
      });
      await expect.poll(() => calls.annotated(), { timeout: 10_000 }).toBe(before + 1);
      await page.bringToFront();
    });
  });
}
