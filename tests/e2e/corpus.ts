// Every saved page in the built extension, at its own address: marks on the very words and in the story only, the page untouched,
// its console clean; nothing at all where there is no story. The same in both browsers.
import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionView } from '@/lib/core/model/session';
import { savedPages } from '../eval/article-pages';
import { holds } from '../eval/visible-words';
import { waitForMarks } from '../support/marks';
import { chooseDensity } from '../support/panel';
import { KNOWN_STORY, openerOf, SAVED_PAGES, type SavedStories } from '../support/saved-stories';

const hasPages = existsSync(SAVED_PAGES);
const pages = hasPages ? savedPages(SAVED_PAGES) : [];
const stories = pages.filter(({ truth }) => truth !== null && truth.length > 0);
/** Those that are no story. */
const others = pages.filter(({ truth }) => truth?.length === 0);
if (!hasPages) console.log(`The corpus is not tested: there are no saved pages in ${SAVED_PAGES}.`);

/** What is asked of a page's tab: how its document stood before us, and what is complained of since the last call. */
export interface Watched {
  readonly domBefore: () => Promise<string>;
  readonly newComplaints: () => Promise<readonly string[]>;
}

/** Where no mark belongs. */
const NOT_STORY = 'nav, aside, footer, figcaption, h1, [role="navigation"], [role="dialog"]';
/** Letters. Some papers set their standfirst as a heading: one heading of a page may hold marks, if it is as long as this. */
const STANDFIRST = 40;

interface DrawnMark {
  readonly words: string;
  /** What of `NOT_STORY` it lies in, or a list of links; null where it lies well. */
  readonly misplaced: string | null;
  /** The words of the heading below `h1` that it lies in. */
  readonly heading: string | null;
}

function readDrawn(page: Page): Promise<DrawnMark[]> {
  return page.evaluate((notStory) => {
    const live = [...CSS.highlights].flatMap(([, ranges]) =>
      [...ranges].map((part) => {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        return range;
      }),
    );
    live.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return live.map((range) => {
      const element = range.startContainer.parentElement!;
      const odd = element.closest(notStory)?.localName ?? null;
      const item = element.closest('li');
      const linked = [...(item?.querySelectorAll('a') ?? [])].reduce(
        (sum, link) => sum + (link.textContent ?? '').trim().length,
        0,
      );
      const isLink = item !== null && linked >= (item.textContent ?? '').trim().length * 0.8;
      const heading = element.closest('h2, h3, h4, h5, h6')?.textContent ?? null;
      return { words: range.toString(), misplaced: odd ?? (isLink ? 'a list of links' : null), heading };
    });
  }, NOT_STORY);
}

const domNow = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

/** What is wrong with how the page came out; empty where all is well. */
async function faultsOf(
  page: Page,
  watch: Watched,
  { mentions, claims, quotes }: SessionView,
): Promise<string[]> {
  const drawn = await readDrawn(page);
  const said = [
    ...mentions.filter(({ shownFrom }) => shownFrom !== null),
    ...claims,
    ...quotes.flatMap(({ check, parts, words }) =>
      check === null ? [] : parts.map(({ start }, part) => ({ start, words: words[part]! })),
    ),
  ]
    .sort((a, b) => a.start - b.start)
    .map(({ words }) => words);
  const faults = drawn.flatMap(({ words, misplaced }) =>
    misplaced ? [`“${words}” is marked in ${misplaced}`] : [],
  );
  const headings = [...new Set(drawn.flatMap(({ heading }) => heading ?? []))];
  if (headings.length > 1 || headings.some((heading) => heading.trim().length < STANDFIRST))
    faults.push(`marks in headings: ${headings.join(' | ')}`);
  if (drawn.length !== said.length) faults.push(`${drawn.length} marks for ${said.length} mentions`);
  else
    for (const [index, { words }] of drawn.entries())
      if (!holds(words, said[index]!)) faults.push(`“${words}” is marked for “${said[index]}”`);
  if ((await domNow(page)) !== (await watch.domBefore())) faults.push('the page has changed');
  return faults;
}

/**
 * `watchTab` is called before any page is opened that counts. `every`: one page of so many; `npm run eval -- errors` opens all of them in
 * both browsers.
 */
export function marksSavedPages(
  launch: () => Promise<SavedStories>,
  watchTab: (open: SavedStories) => Promise<Watched>,
  every = 1,
): void {
  const sampled = <Saved>(of: readonly Saved[]): Saved[] => of.filter((_, at) => at % every === 0);
  describe.skipIf(!hasPages)('the saved pages (needs ../shared/data/pages)', () => {
    let open: SavedStories;
    let watch: Watched;

    beforeAll(async () => {
      open = await launch();
      watch = await watchTab(open);
      // Every mention that may be drawn is.
      await open.panel.bringToFront();
      await chooseDensity(open.panel, 'everything');
      await open.page.bringToFront();
    });
    afterAll(() => open?.close());

    it.each(sampled(stories))('$id: a story, marked where it should be, and untouched', async (saved) => {
      const view = await open.open(saved);
      expect(view.state.is).toBe('painted');
      expect(await faultsOf(open.page, watch, view)).toEqual([]);
      expect(await watch.newComplaints()).toEqual([]);
    });

    it.each(sampled(others))('$id: no story, so no mark, and one sentence why', async (saved) => {
      const view = await open.open(saved);
      expect(view.state).toEqual({ is: 'no-article', why: expect.stringMatching(/^[A-Z].*\.$/) });
      expect(await readDrawn(open.page)).toEqual([]);
      expect(await domNow(open.page)).toBe(await watch.domBefore());
      expect(await watch.newComplaints()).toEqual([]);
    });
  });
}

/** A browser with the extension, and whether its background, which the browser lets go at rest, is up. */
export interface Drowsy {
  readonly page: Page;
  readonly stop: () => Promise<void>;
  readonly isUp: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

export function wakesForStoriesOnly(launch: () => Promise<Drowsy>): void {
  describe.skipIf(!hasPages)('pages that are no story (needs ../shared/data/pages)', () => {
    let drowsy: Drowsy;
    beforeAll(async () => {
      drowsy = await launch();
    });
    afterAll(() => drowsy?.close());

    it('say nothing to the background: once stopped, it stays so until a story comes', async () => {
      const { page, stop, isUp } = drowsy;
      const open = await openerOf(page);
      await open(KNOWN_STORY);
      await waitForMarks(page);
      await open(others[0]!);
      await stop();
      const woken: string[] = [];
      for (const saved of others) {
        await open(saved);
        // Content scripts run before the page is idle, and ours looks at once.
        await page.evaluate(
          () => new Promise((done) => requestIdleCallback(() => requestIdleCallback(() => done(null)))),
        );
        // Woken, it would be up for half a minute.
        if (await isUp()) woken.push(saved.id);
      }
      expect(woken).toEqual([]);
      await open(KNOWN_STORY);
      await waitForMarks(page);
      expect(await isUp()).toBe(true);
    });
  });
}
