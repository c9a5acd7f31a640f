// Live reports, and pages that never rest: a part of `changing-page.ts`.
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitForClosedWords, waitForNoClosedWords, wordsInClosedRoots } from '../support/closed-roots';
import { type Calls, markedWords, ONLY_IN, waitForMarked, waitForNoMarks } from '../support/life';
import { pointAtMark } from '../support/marks';

export interface Restless {
  readonly page: () => Page;
  readonly calls: () => Calls;
  readonly openStory: () => Promise<void>;
}

/** Room to scroll, or the words would leave the pointer, and their card with them. */
async function makeRoom(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.style.paddingBottom = '2000px';
    document.documentElement.style.overflowAnchor = 'none';
  });
}

/** As live reports do, so that the reader is not moved. */
async function postOnTop(page: Page, who: string): Promise<void> {
  await page.evaluate((names) => {
    const first = document.querySelector('article p') as HTMLElement;
    const height = document.documentElement.scrollHeight;
    first.before(window.app.paragraph(`${names} have spoken, as both of their offices said today.`));
    scrollBy({ top: document.documentElement.scrollHeight - height, behavior: 'instant' });
  }, who);
}

export function staysWhereNothingRests({ page, calls, openStory }: Restless): void {
  describe('a live report', () => {
    beforeEach(openStory);

    it('posts on top, words edited in place: all marked, and the open card stays with its words', async () => {
      await makeRoom(page());
      await pointAtMark(page(), ONLY_IN.one);
      await waitForClosedWords(page(), 'Chancellor');
      const names = ['Emmanuel Macron', 'Donald Tusk', 'Giorgia Meloni', 'Mette Frederiksen'];
      for (const name of names) {
        await postOnTop(page(), `${name} and his guest`);
        await waitForMarked(page(), name);
        expect(await wordsInClosedRoots(page())).toContain('Chancellor');
      }
      await page().evaluate(() => {
        const text = document.querySelector('article p')?.firstChild as Text;
        text.data = 'Mark Rutte has corrected this post, and with it what was said before in this place.';
      });
      await waitForMarked(page(), 'Mark Rutte');
      expect(await wordsInClosedRoots(page())).toContain('Chancellor');
      await page().keyboard.press('Escape');
    });

    it('a post on top names the same person, who is marked there now: the open card stays with its words, and goes when they are left', async () => {
      await makeRoom(page());
      await pointAtMark(page(), ONLY_IN.one);
      await waitForClosedWords(page(), 'Chancellor');
      await postOnTop(page(), `${ONLY_IN.one} and Donald Tusk`);
      await waitForMarked(page(), 'Donald Tusk');
      const isMarkedOnTop = () =>
        page().evaluate((who) => {
          const top = document.querySelector('article p');
          const marks = [...CSS.highlights.values()].flatMap((ranges) => [...ranges] as AbstractRange[]);
          const ofHim = marks.filter(
            ({ startContainer: { textContent }, startOffset, endOffset }) =>
              textContent?.slice(startOffset, endOffset) === who,
          );
          return ofHim.length > 0 && ofHim.every(({ startContainer }) => top?.contains(startContainer));
        }, ONLY_IN.one);
      expect(await isMarkedOnTop()).toBe(true);
      // The page moves under the pointer, and is read once more: whatever would close the card for that has come by then.
      await page().evaluate(() => scrollBy({ top: 1, behavior: 'instant' }));
      await page().evaluate(() => {
        const story = document.querySelector('article') as HTMLElement;
        story.append(window.app.paragraph('Mark Rutte has said nothing of all this, and will not say more.'));
      });
      await waitForMarked(page(), 'Mark Rutte');
      expect(await wordsInClosedRoots(page())).toContain('Chancellor');
      await page().mouse.move(2, 2);
      await waitForNoClosedWords(page());
    });
  });

  describe('a page that never rests', () => {
    beforeEach(openStory);

    it('rebuilds its body again and again: the marks are always there, and nobody is asked', async () => {
      const before = await calls().annotated();
      const seen = await page().evaluate(async () => {
        const count = () =>
          [...CSS.highlights.values()]
            .flatMap((ranges) => [...ranges])
            .filter(({ startContainer }) => startContainer.isConnected).length;
        const found = new Set([count()]);
        for (let round = 0; round < 12; round++) {
          const body = document.body;
          body.replaceWith(body.cloneNode(true));
          await new Promise(requestAnimationFrame);
          found.add(count());
          await new Promise((resolve) => setTimeout(resolve, 250));
        }
        return [...found];
      });
      expect(seen).toHaveLength(1);
      expect(await calls().annotated()).toBe(before);
    });

    it('takes its body away and brings it back: the marks come back with it', async () => {
      const before = await calls().annotated();
      for (let round = 0; round < 3; round++) {
        await page().evaluate(() => {
          (window as unknown as { kept: HTMLElement }).kept = document.body;
          document.body.replaceWith(document.createElement('body'));
        });
        await waitForNoMarks(page());
        await page().evaluate(
          () =>
            // Longer than it takes to read the page as it is now: one without a story.
            new Promise<void>((resolve) =>
              setTimeout(() => {
                document.body.replaceWith((window as unknown as { kept: HTMLElement }).kept);
                resolve();
              }, 700),
            ),
        );
        await waitForMarked(page(), ONLY_IN.one);
      }
      expect(await calls().annotated()).toBe(before);
    });

    it('writes another word with every frame: read within the budget, and what it says in the end is marked', async () => {
      const before = await calls().annotated();
      await page().evaluate(async () => {
        const last = window.app.paragraph('');
        document.querySelector('article')?.append(last);
        for (let round = 0; round < 240; round++) {
          last.textContent = `Round ${round} of the talks has begun, and those who wait outside the doors know nothing.`;
          await new Promise(requestAnimationFrame);
        }
        last.textContent = 'Donald Tusk said nothing.';
      });
      await waitForMarked(page(), 'Donald Tusk');
      // Not one to a frame: six at once, however slow the machine, and the one that was waited for.
      expect((await calls().annotated()) - before).toBeLessThanOrEqual(7);
      expect(await markedWords(page())).toContain(ONLY_IN.one);
    });

    it('changes its address with every frame: nothing breaks, and the story is read once it stands', async () => {
      const before = await calls().annotated();
      await page().evaluate(async () => {
        for (let round = 0; round < 60; round++) {
          history.replaceState(null, '', `/life/${round}.html`);
          await new Promise(requestAnimationFrame);
        }
        window.app.show('two');
        window.app.describe('two');
      });
      await waitForMarked(page(), ONLY_IN.two);
      expect((await calls().annotated()) - before).toBeLessThanOrEqual(2);
    });
  });
}
