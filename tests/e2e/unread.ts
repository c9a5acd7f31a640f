// A site that is off, and every site during the pause: our scripts ask nothing of its document. In both browsers, by an extension that counts.
import type { Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import { envelope } from '@/lib/edge/wire/envelope';
import { COUNTED, readsIn } from '../support/counting-reads';
import { waitForMarks } from '../support/marks';
import type { Listening } from './churning';

export interface Counted {
  readonly page: () => Page;
  readonly at: (path: string) => string;
  /** A page of ours. */
  readonly own: () => Page;
  readonly listening: () => Listening;
}

interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly scripting: { unregisterContentScripts(): Promise<void> };
}

/** Whether it is seen, and whether it has another root element, by one observer of the document's own children: nothing of what stands in it. */
const OF_NO_WORDS = /^Document\.(?:hidden|prerendering|documentElement)$/;
const isOfNoWords = ([what, count]: [string, number]): boolean =>
  OF_NO_WORDS.test(what) || (what === 'MutationObserver.observe' && count === 1);

export function leavesUnread({ page, at, own, listening }: Counted): void {
  const call = (name: string, payload: object) =>
    own().evaluate(
      async (message) => {
        await (globalThis as unknown as { chrome: Api }).chrome.runtime.sendMessage(message);
      },
      envelope('background', name, payload),
    );

  /** Opens a story, and waits until its script has asked whether it is off, and been answered; what it has read by then. */
  async function openOff(path: string): Promise<string[]> {
    await listening().forget();
    await page().goto(at(`${path}${COUNTED}`));
    await expect.poll(() => listening().heard()).toContain('settings');
    // What it would do with another answer it would begin in the tasks that follow.
    await page().evaluate(
      () =>
        new Promise((done) =>
          requestIdleCallback(() => requestIdleCallback(() => requestAnimationFrame(done))),
        ),
    );
    const reads = Object.entries(await readsIn(page()));
    return reads.filter((each) => !isOfNoWords(each)).map(([what]) => what);
  }

  afterAll(async () => {
    await call('choose', { paused: false });
    await call('switchSite', { site: '127.0.0.1', on: true });
  });

  it('a site that is on is read: what is asked of it is counted', async () => {
    await page().goto(at(`/forging.html${COUNTED}`));
    await waitForMarks(page());
    const reads = await readsIn(page());
    expect(reads['CharacterData.data'] ?? 0).toBeGreaterThan(0);
    expect(Object.values(reads).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(300);
  });

  it.each([
    ['a site that is off', 'switchSite', { site: '127.0.0.1', on: false }],
    ['the pause', 'choose', { paused: true }],
  ] as const)('%s: nothing in it is asked for, by any script of ours', async (_, name, payload) => {
    await call('choose', { paused: false });
    await call('switchSite', { site: '127.0.0.1', on: true });
    await call(name, payload);
    expect(await openOff('/forging.html')).toEqual([]);
    expect(await listening().heard()).not.toContain('script');
  });

  it('and the count would tell: with the browser’s list of such sites emptied, the head is read before the background refuses', async () => {
    await own().evaluate(() =>
      (globalThis as unknown as { chrome: Api }).chrome.scripting.unregisterContentScripts(),
    );
    await listening().forget();
    await page().goto(at(`/forging.html${COUNTED}`));
    await expect.poll(() => listening().heard()).toContain('script');
    expect(Object.keys(await readsIn(page())).length).toBeGreaterThan(3);
  });
}
