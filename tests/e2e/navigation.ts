// A newspaper that is one page: stories come and go under changing addresses, and the head follows sooner, later, or never. The same in both
// browsers.
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Calls, markedWords, ONLY_IN, waitForMarked } from '../support/life';

export interface Navigated {
  readonly page: Page;
  readonly panel: Page;
  readonly calls: Calls;
  /** Where tests/demo is served. */
  readonly origin: string;
  /** Of the page and of our scripts in it, so far. */
  readonly complaints: () => Promise<readonly string[]>;
}

export function followsStories(begin: () => Promise<Navigated>): void {
  let page: Page;
  let panel: Page;
  let calls: Calls;
  let origin: string;
  let complaints: Navigated['complaints'];
  beforeAll(async () => {
    ({ page, panel, calls, origin, complaints } = await begin());
  });

  beforeEach(async () => {
    await page.goto(`${origin}/life/app.html`);
    await waitForMarked(page, ONLY_IN.one);
  });

  /** The panel's line on the story's date, once it is this. */
  async function waitForDate(words: string): Promise<void> {
    await panel.waitForFunction(
      (wanted) => document.querySelector('.published')?.textContent?.startsWith(wanted) ?? false,
      {},
      words,
    );
  }

  const NO_DATE = 'No date found';
  const DAY_ONE = 'Published 20 August 2025';
  const DAY_TWO = 'Published 1 August 2025';

  describe('another story within the page', () => {
    it('the marks go in the very moment in which the address changes, though the old words still stand', async () => {
      const left = await page.evaluate(() => {
        history.pushState(null, '', '/life/two.html');
        return [...CSS.highlights.values()].reduce((sum, ranges) => sum + ranges.size, 0);
      });
      expect(left).toBe(0);
    });

    it('the old story is not read again while the new one is on its way', async () => {
      const before = await calls.annotated();
      await page.evaluate(() => {
        history.pushState(null, '', '/life/two.html');
        // The answer of a slow server: more than the time in which a quiet page is read.
        return new Promise<void>((resolve) =>
          setTimeout(() => {
            window.app.show('two');
            window.app.describe('two');
            resolve();
          }, 1_000),
        );
      });
      await waitForMarked(page, ONLY_IN.two);
      expect(await calls.annotated()).toBe(before + 1);
      await waitForDate(DAY_TWO);
      expect(await markedWords(page)).not.toContain(ONLY_IN.one);
    });

    it('whose head follows after its words: no date until then, never the old one', async () => {
      await waitForDate(DAY_ONE);
      await page.evaluate(() => {
        history.pushState(null, '', '/life/two.html');
        window.app.show('two');
      });
      await waitForMarked(page, ONLY_IN.two);
      await waitForDate(NO_DATE);
      await page.evaluate(() => window.app.describe('two'));
      await waitForDate(DAY_TWO);
      expect(await markedWords(page)).toContain(ONLY_IN.two);
    });

    it('whose head never follows: read all the same, without a date', async () => {
      await page.evaluate(() => {
        history.pushState(null, '', '/life/two.html');
        window.app.show('two');
      });
      await waitForMarked(page, ONLY_IN.two);
      await waitForDate(NO_DATE);
    });

    it('whose head follows in part: the title, but not the date', async () => {
      await page.evaluate(() => {
        history.pushState(null, '', '/life/two.html');
        document.title = 'A summer of new faces, and of some that stay';
        window.app.show('two');
      });
      await waitForMarked(page, ONLY_IN.two);
      await waitForDate(NO_DATE);
    });

    it('beside the structured data of the old one, which names the old address', async () => {
      await page.evaluate(() => window.app.state('one', '/life/app.html'));
      await page.evaluate(() => {
        history.pushState(null, '', '/life/two.html');
        window.app.show('two');
        window.app.describe('two');
      });
      await waitForMarked(page, ONLY_IN.two);
      await waitForDate(DAY_TWO);
    });

    it('by replaceState', async () => {
      const left = await page.evaluate(() => {
        history.replaceState(null, '', '/life/two.html');
        window.app.show('two');
        window.app.describe('two');
        return new Promise<number>((resolve) =>
          requestAnimationFrame(() =>
            resolve([...CSS.highlights.values()].reduce((sum, ranges) => sum + ranges.size, 0)),
          ),
        );
      });
      expect(left).toBe(0);
      await waitForMarked(page, ONLY_IN.two);
      await waitForDate(DAY_TWO);
    });

    it('by a route behind the hash', async () => {
      const left = await page.evaluate(() => {
        location.hash = '#/two';
        return new Promise<number>((resolve) =>
          addEventListener(
            'hashchange',
            () => {
              window.app.show('two');
              resolve([...CSS.highlights.values()].reduce((sum, ranges) => sum + ranges.size, 0));
            },
            { once: true },
          ),
        );
      });
      expect(left).toBe(0);
      await waitForMarked(page, ONLY_IN.two);
      await waitForDate(NO_DATE);
    });

    it('by the Navigation API', async () => {
      await page.evaluate(() => {
        navigation.addEventListener('navigate', (event) => {
          if (event.canIntercept)
            event.intercept({
              handler: async () => {
                window.app.show('two');
                window.app.describe('two');
              },
            });
        });
        navigation.navigate('/life/two.html');
      });
      await waitForMarked(page, ONLY_IN.two);
      await waitForDate(DAY_TWO);
    });

    it('and back, and forward', async () => {
      await page.evaluate(() => {
        addEventListener('popstate', () => {
          const name = location.pathname.includes('two') ? 'two' : 'one';
          window.app.show(name);
          window.app.describe(name);
        });
        history.pushState(null, '', '/life/two.html');
        window.app.show('two');
        window.app.describe('two');
      });
      await waitForMarked(page, ONLY_IN.two);
      await page.evaluate(() => history.back());
      await waitForMarked(page, ONLY_IN.one);
      await waitForDate(DAY_ONE);
      expect(await markedWords(page)).not.toContain(ONLY_IN.two);
      await page.evaluate(() => history.forward());
      await waitForMarked(page, ONLY_IN.two);
      await waitForDate(DAY_TWO);
    });

    it('back to a story whose head was never taken down: its date is believed again', async () => {
      await page.evaluate(() => {
        addEventListener('popstate', () => window.app.show('one'));
        history.pushState(null, '', '/life/two.html');
        window.app.show('two');
      });
      await waitForMarked(page, ONLY_IN.two);
      await page.evaluate(() => history.back());
      await waitForMarked(page, ONLY_IN.one);
      await waitForDate(DAY_ONE);
    });
  });

  describe('what is no other story', () => {
    it('an index: no mark, though the head still describes the story', async () => {
      await page.evaluate(() => {
        history.pushState(null, '', '/life/world.html');
        window.app.index();
      });
      await panel.waitForFunction(
        () => document.querySelector('.status')?.getAttribute('data-state') === 'no-article',
      );
      expect(await markedWords(page)).toEqual([]);
    });

    it('an address tidied up, a place within the page: the marks stay, and nobody is asked', async () => {
      const before = await calls.annotated();
      const marked = await page.evaluate(() => {
        const count = () => [...CSS.highlights.values()].reduce((sum, ranges) => sum + ranges.size, 0);
        const counts = [count()];
        history.replaceState(null, '', '/life/app.html?from=mail');
        counts.push(count());
        history.replaceState(null, '', '/life/app.html');
        location.hash = '#comments';
        counts.push(count());
        return counts;
      });
      expect(marked).toEqual([marked[0], marked[0], marked[0]]);
      await page.evaluate(() =>
        document
          .querySelector('article')
          ?.append(window.app.paragraph('Emmanuel Macron said nothing to this.')),
      );
      await waitForMarked(page, 'Emmanuel Macron');
      await waitForDate(DAY_ONE);
      expect(await calls.annotated()).toBe(before + 1);
    });

    it('a picture opened under an address of its own: the marks come back, with the story’s date', async () => {
      const before = await calls.annotated();
      await page.evaluate(() => history.pushState(null, '', '/life/app.html/picture-1'));
      await waitForMarked(page, ONLY_IN.one);
      await waitForDate(DAY_ONE);
      expect(await calls.annotated()).toBe(before);
    });
  });

  it('endless scrolling: the first story keeps its marks and its date until the address names the second', async () => {
    await page.evaluate(() => {
      const main = document.querySelector('main') as HTMLElement;
      main.append(window.app.article('two'));
    });
    await page.evaluate(() =>
      document
        .querySelector('article')
        ?.append(window.app.paragraph('Emmanuel Macron said nothing to this.')),
    );
    // Read again, with the second story below it.
    await waitForMarked(page, 'Emmanuel Macron');
    expect(await markedWords(page)).not.toContain(ONLY_IN.two);

    const stayed = await page.evaluate(async () => {
      const count = () => [...CSS.highlights.values()].reduce((sum, ranges) => sum + ranges.size, 0);
      const before = count();
      const second = document.querySelectorAll('article')[1] as HTMLElement;
      await new Promise<void>((resolve) => {
        addEventListener('scroll', () => resolve(), { once: true });
        scrollTo({ top: second.offsetTop, behavior: 'instant' });
      });
      history.replaceState(null, '', '/life/two.html');
      window.app.describe('two');
      return count() === before;
    });
    expect(stayed).toBe(true);
    await waitForMarked(page, ONLY_IN.two);
    await waitForDate(DAY_TWO);
    expect(await markedWords(page)).not.toContain(ONLY_IN.one);

    await page.evaluate(async () => {
      await new Promise<void>((resolve) => {
        addEventListener('scroll', () => resolve(), { once: true });
        scrollTo({ top: 0, behavior: 'instant' });
      });
      history.replaceState(null, '', '/life/app.html');
      window.app.describe('one');
    });
    await waitForMarked(page, ONLY_IN.one);
    await waitForDate(DAY_ONE);
  });

  it('no page’s console holds a complaint', async () => {
    expect(await complaints()).toEqual([]);
  });
}
