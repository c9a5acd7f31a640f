// Documents that are no ordinary page: marks and a card where a story stands, nothing where none does, and no complaint. In both browsers.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { waitForClosedWords, waitForNoClosedWords } from '../support/closed-roots';
import { waitForMarks } from '../support/marks';
import { markedWords, NAMES, OTHER_STORY, pointAt, waitForMarked } from './hard-pages';
import { ODD_OTHERS, ODD_STORIES, type OddServer } from './odd-pages';

export interface Odd {
  readonly page: () => Page;
  readonly server: () => OddServer;
  /** Of the page and, where the browser tells it apart, of our own scripts since the last call. */
  readonly newComplaints: () => Promise<readonly string[]>;
}

/** What Firefox's own viewer says of a PDF without a table of its objects. */
const PDF_VIEWERS = /Indexing all PDF objects/;

export function comesThroughOddDocuments({ page, server, newComplaints }: Odd): void {
  const open = (path: string) => page().goto(`${server().origin}${path}`);
  it.each(Object.keys(ODD_STORIES))('%s: the story is marked, and its card opens', async (path) => {
    await open(path);
    await waitForMarks(page());
    const marked = await markedWords(page());
    for (const name of NAMES) expect(marked.some((mark) => mark.endsWith(name))).toBe(true);
    await pointAt(page(), page().mainFrame(), 'Dan Caine');
    await waitForClosedWords(page(), '22nd Chairman');
    await page().keyboard.press('Escape');
    await waitForNoClosedWords(page());
    expect(await newComplaints()).toEqual([]);
  });

  it('nothing was reported to the page whose policy forbids everything', () => {
    expect(server().reports).toEqual([]);
  });

  it.each([
    [
      'its root element replaced',
      (words: string) => {
        const root = new DOMParser().parseFromString(words, 'text/html').documentElement;
        document.replaceChild(document.adoptNode(root), document.documentElement);
      },
    ],
    [
      'written anew after it was loaded',
      (words: string) => {
        document.open();
        document.write(words);
        document.close();
      },
    ],
  ] as const)('%s: the new story is marked, and its card opens', async (_, change) => {
    await open('/bare.html');
    await waitForMarks(page());
    await page().evaluate(change, OTHER_STORY);
    await waitForMarked(page(), 'Viktor Orbán');
    expect(await newComplaints()).toEqual([]);
    await page().evaluate(() => {
      document.designMode = 'on';
    });
    await pointAt(page(), page().mainFrame(), 'Viktor Orbán');
    await waitForClosedWords(page(), 'Viktor Orbán');
    await page().keyboard.press('Escape');
    await waitForNoClosedWords(page());
    expect(await newComplaints()).toEqual([]);
  });

  it('all others hold no mark, and no complaint', async () => {
    const faults: string[] = [];
    for (const path of Object.keys(ODD_OTHERS)) {
      await open(path);
      // Content scripts run before the page is idle, and ours looks at once.
      const seen = await page().evaluate(
        () =>
          new Promise<{ marks: number; hosts: number }>((done) =>
            requestIdleCallback(() =>
              requestIdleCallback(() =>
                done({
                  marks: CSS.highlights.size,
                  hosts: document.getElementsByTagName('backstory-card').length,
                }),
              ),
            ),
          ),
      );
      if (seen.marks + seen.hosts > 0) faults.push(`${path}: ${JSON.stringify(seen)}`);
      for (const each of await newComplaints()) if (!PDF_VIEWERS.test(each)) faults.push(`${path}: ${each}`);
    }
    expect(faults).toEqual([]);
  });
}
