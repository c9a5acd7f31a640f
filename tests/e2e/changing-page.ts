// Pages that change under their marks: late words, words unfolded, words replaced by equal ones, pages that never rest (`restless-page.ts`). The same
// in both browsers.
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitForClosedWords } from '../support/closed-roots';
import { type Calls, ONLY_IN, waitForMarked } from '../support/life';
import { pointAtMark } from '../support/marks';
import { staysWhereNothingRests } from './restless-page';

export interface Changing {
  readonly page: Page;
  readonly calls: Calls;
  /** Where tests/demo is served. */
  readonly origin: string;
  /** Of the page and of our scripts in it, so far. */
  readonly complaints: () => Promise<readonly string[]>;
}

export function staysWithItsWords(begin: () => Promise<Changing>): void {
  let page: Page;
  let calls: Calls;
  let origin: string;
  let complaints: Changing['complaints'];
  beforeAll(async () => {
    ({ page, calls, origin, complaints } = await begin());
  });

  async function openStory(): Promise<void> {
    await page.goto(`${origin}/life/app.html`);
    await waitForMarked(page, ONLY_IN.one);
  }

  describe('a shell that fills later', () => {
    beforeEach(async () => {
      await page.goto(`${origin}/life/shell.html`);
    });

    it('head first, then words', async () => {
      await page.evaluate(() => {
        window.app.describe('one');
        return new Promise<void>((resolve) =>
          setTimeout(() => {
            window.app.show('one');
            resolve();
          }, 500),
        );
      });
      await waitForMarked(page, ONLY_IN.one);
    });

    it('words first, then head', async () => {
      await page.evaluate(() => {
        window.app.show('one');
        return new Promise<void>((resolve) =>
          setTimeout(() => {
            window.app.describe('one');
            resolve();
          }, 1_000),
        );
      });
      await waitForMarked(page, ONLY_IN.one);
    });

    it('structured data that is put in by a script, after the words', async () => {
      await page.evaluate(() => {
        window.app.show('two');
        return new Promise<void>((resolve) =>
          setTimeout(() => {
            window.app.state('two', location.href);
            resolve();
          }, 1_000),
        );
      });
      await waitForMarked(page, ONLY_IN.two);
    });

    it('line by line, no line of any length', async () => {
      await page.evaluate(async () => {
        window.app.describe('one');
        const whole = window.app.article('one');
        const story = document.createElement('article');
        document.querySelector('main')?.append(story);
        for (const part of [...whole.children]) {
          const element = document.createElement(part.localName);
          story.append(element);
          for (const sentence of part.textContent?.match(/[^.]+\.?\s*/g) ?? []) {
            element.append(sentence);
            await new Promise(requestAnimationFrame);
          }
        }
      });
      await waitForMarked(page, 'Viktor Orbán');
    });
  });

  describe('words that come to a story', () => {
    beforeEach(openStory);

    it('paragraphs that are loaded while the reader scrolls', async () => {
      await page.evaluate(() =>
        document.querySelector('article')?.append(window.app.paragraph('Emmanuel Macron said nothing.')),
      );
      await waitForMarked(page, 'Emmanuel Macron');
    });

    it.each(['hidden', 'style', 'class', 'details', 'max-height'] as const)(
      'unfolded by %s, without a click',
      async (how) => {
        await page.evaluate((by) => {
          const rest = document.createElement(by === 'details' ? 'details' : 'div');
          rest.append(
            window.app.paragraph(
              'Emmanuel Macron had spoken to all of them before the weekend. What came of it will be known when the ministers meet, and not before, as a member of his staff said on Monday.',
            ),
          );
          if (by === 'hidden') rest.hidden = true;
          if (by === 'style') rest.style.display = 'none';
          if (by === 'class') rest.className = 'rest';
          if (by === 'max-height') rest.className = 'unfolding';
          const story = document.querySelector('article') as HTMLElement;
          if (by === 'class') story.className = 'collapsed';
          story.append(rest);
          // Read again with this, so that what is folded was there to be read.
          story.append(
            window.app.paragraph(
              'Donald Tusk was not asked, as his office let it be known. The prime minister had been on the road since the morning, and read of the call in the papers of the next day.',
            ),
          );
        }, how);
        await waitForMarked(page, 'Donald Tusk');
        await page.evaluate((by) => {
          const rest = document.querySelector('article > div, article > details') as HTMLElement;
          if (by === 'hidden') rest.hidden = false;
          if (by === 'style') rest.style.display = '';
          if (by === 'class') rest.parentElement?.classList.remove('collapsed');
          if (by === 'details') rest.setAttribute('open', '');
          if (by === 'max-height') rest.classList.add('open');
        }, how);
        await waitForMarked(page, 'Emmanuel Macron');
      },
    );
  });

  describe('nodes replaced by equal ones', () => {
    beforeEach(openStory);

    it('the marks are on the new ones before the next frame; again and again, once mending has rested; and nobody is asked', async () => {
      const before = await calls.annotated();
      const counts = await page.evaluate(async () => {
        const count = () =>
          [...CSS.highlights.values()]
            .flatMap((ranges) => [...ranges])
            .filter(({ startContainer }) => startContainer.isConnected).length;
        const main = document.querySelector('main') as HTMLElement;
        const found = [count()];
        const replace = async (): Promise<void> => {
          // biome-ignore lint/correctness/noSelfAssign: the nodes are made anew.
          main.innerHTML = main.innerHTML;
          // Called before the frame is drawn.
          await new Promise(requestAnimationFrame);
        };
        await replace();
        found.push(count());
        // How long mending rests goes by how long it took: on a busy machine no fixed time is enough.
        for (let round = 0; round < 2; round++) {
          await replace();
          while (count() !== found[0]) await new Promise(requestAnimationFrame);
        }
        return found;
      });
      expect(counts[0]).toBeGreaterThan(5);
      expect(counts).toEqual([counts[0], counts[0]]);
      await page.evaluate(() =>
        document.querySelector('article')?.append(window.app.paragraph('Emmanuel Macron said nothing.')),
      );
      await waitForMarked(page, 'Emmanuel Macron');
      expect(await calls.annotated()).toBe(before + 1);
    });

    it('a reader mode of the page’s own, and the story put back', async () => {
      const before = await calls.annotated();
      await page.evaluate(() => {
        const story = document.querySelector('article') as HTMLElement;
        const overlay = document.createElement('section');
        overlay.id = 'reader';
        overlay.append(...[...story.children].map((child) => child.cloneNode(true)));
        story.replaceWith(overlay);
        (window as unknown as { kept: HTMLElement }).kept = story;
      });
      await waitForMarked(page, ONLY_IN.one);
      await page.evaluate(() =>
        document.getElementById('reader')?.replaceWith((window as unknown as { kept: HTMLElement }).kept),
      );
      await waitForMarked(page, ONLY_IN.one);
      await pointAtMark(page, ONLY_IN.one);
      await waitForClosedWords(page, ONLY_IN.one);
      expect(await calls.annotated()).toBe(before);
    });

    it('a word that is rewritten in place loses its mark before the next frame', async () => {
      const words = await page.evaluate(async () => {
        const text = [...document.querySelectorAll('p')].find((p) => p.textContent?.startsWith('Friedrich'))
          ?.firstChild as Text;
        text.data = text.data.replace('Friedrich Merz', 'Fritz Meier');
        await new Promise(requestAnimationFrame);
        return [...CSS.highlights.values()]
          .flatMap((ranges) => [...ranges])
          .filter(({ startContainer }) => startContainer === text).length;
      });
      expect(words).toBe(0);
    });
  });

  staysWhereNothingRests({ page: () => page, calls: () => calls, openStory });

  it('no page’s console holds a complaint', async () => {
    expect(await complaints()).toEqual([]);
  });
}
