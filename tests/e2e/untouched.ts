// Nothing of ours leaks into a page: 500 of its elements have the styles and boxes that they have where Backstory does not run, with marks
// drawn, with a card open, and after it; its nodes are its own, and nothing of it moves. The same in both browsers.
import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { savedPages } from '../eval/article-pages';
import { waitForClosedWords, waitForNoClosedWords } from '../support/closed-roots';
import { placeOfMark, pointAtMark, readMarks } from '../support/marks';
import { type Beside, KNOWN_STORY, SAVED_PAGES, type SavedStories } from '../support/saved-stories';

/** Spread over the whole page. */
const ELEMENTS = 500;
const WINDOW = { width: 1000, height: 800 };

const hasPages = existsSync(SAVED_PAGES);
const stories = hasPages ? savedPages(SAVED_PAGES).filter(({ truth }) => truth && truth.length > 0) : [];
if (!hasPages) console.log(`Only the demo is looked at: there are no saved pages in ${SAVED_PAGES}.`);
/** Every eighth: a page takes some seconds. */
const pages = [KNOWN_STORY, ...stories.filter((_, at) => at % 8 === 0)];

interface Seen {
  readonly styles: readonly string[];
  readonly boxes: readonly string[];
  readonly dom: string;
}

/** As the page itself could see it, where it is scrolled to. */
function look(page: Page): Promise<Seen> {
  return page.evaluate(async (most) => {
    await document.fonts.ready;
    // What the page moves by itself stands still: a transition at its end, an animation at its beginning.
    for (const animation of document.getAnimations()) {
      if (animation instanceof CSSTransition) {
        animation.finish();
        continue;
      }
      animation.pause();
      animation.currentTime = 0;
    }
    const all = [...document.querySelectorAll('body, body *')];
    const step = Math.max(1, all.length / most);
    const chosen = Array.from({ length: Math.min(most, all.length) }, (_, at) => all[Math.floor(at * step)]!);
    return {
      styles: chosen.map((element) => {
        const style = getComputedStyle(element);
        // The page's own properties come in no order.
        return Array.from(style, (name) => `${name}:${style.getPropertyValue(name)}`)
          .sort()
          .join(';');
      }),
      // In the window, to a hundredth of a pixel: drawings are laid out in single precision.
      boxes: chosen.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [element.localName, ...[x, y, width, height].map((value) => value.toFixed(2))].join(' ');
      }),
      dom: document.documentElement.outerHTML,
    };
  }, ELEMENTS);
}

/** Shifts of the page's layout so far, as the browser reckons them; Firefox does not. */
function shifts(page: Page): Promise<number> {
  return page.evaluate(async () => {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return 0;
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return observer.takeRecords().length;
  });
}

export function leavesPagesUntouched(launch: () => Promise<SavedStories>): void {
  let ours: SavedStories;
  let without: Page;
  let openWithout: Beside['open'];

  beforeAll(async () => {
    ours = await launch();
    await ours.page.setViewport(WINDOW);
    ({ page: without, open: openWithout } = await ours.beside());
    await without.setViewport(WINDOW);
  });
  afterAll(async () => {
    await ours?.close();
  });

  /** Both pages once they look alike: pictures that do not come take the room of their words, each when the browser gives it up. */
  async function settled(page: Page): Promise<Seen> {
    for (const until = performance.now() + 20_000; ; ) {
      const [mine, theirs] = [await look(page), await look(without)];
      if (JSON.stringify(mine) !== JSON.stringify(theirs) && performance.now() < until) continue;
      // Each by itself: of whole pages Vitest tells no difference.
      for (const [at, style] of mine.styles.entries())
        expect(style.split(';'), mine.boxes[at]).toEqual(theirs.styles[at]?.split(';'));
      expect(mine.boxes).toEqual(theirs.boxes);
      expect(mine.dom).toBe(theirs.dom);
      return theirs;
    }
  }

  describe('a page with Backstory is the page without it', () => {
    it.each(pages.map((page) => [page.id, page] as const))('%s', async (_, saved) => {
      const { page } = ours;
      await openWithout(saved);
      await ours.open(saved);
      await page.bringToFront();
      const theirs = await settled(page);
      const marks = await readMarks(page);
      const name = marks.find(({ highlight }) => !/claim|quote/.test(highlight))?.words;
      if (name === undefined || !(await placeOfMark(page, name))) return;

      // A saved page has pictures that come when they are scrolled to; they do not count as ours.
      const drawn = await look(page);
      expect(drawn.dom).toBe(theirs.dom);
      const moved = await shifts(page);
      await pointAtMark(page, name);
      // A card names what it is of in its own way; that it is there is enough.
      await waitForClosedWords(page, ' ');
      const open = await look(page);
      expect(open.styles).toEqual(drawn.styles);
      expect(open.boxes).toEqual(drawn.boxes);
      expect(open.dom).not.toBe(drawn.dom);
      await page.keyboard.press('Escape');
      await waitForNoClosedWords(page);
      expect(await look(page)).toEqual(drawn);
      expect(await shifts(page)).toBe(moved);
    });

    it('is told from one that is touched: a style and a node of ours would be seen', async () => {
      await openWithout(KNOWN_STORY);
      const before = await look(without);
      await without.addStyleTag({ content: 'p { letter-spacing: .01px }' });
      const after = await look(without);
      expect(after.styles).not.toEqual(before.styles);
      expect(after.boxes).not.toEqual(before.boxes);
      expect(after.dom).not.toBe(before.dom);
    });
  });
}
