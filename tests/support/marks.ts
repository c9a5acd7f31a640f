// Reads from a page what is marked in it, and points at a mark with the real pointer.
// The page shares its highlight registry with the extension, so nothing of ours has to be asked.
import type { Page } from 'puppeteer-core';
import { nextFrame } from './closed-roots';

export interface Mark {
  /** The highlight's name in the registry; it tells the kind. */
  readonly highlight: string;
  readonly words: string;
  /** The words around it, to tell mentions apart. */
  readonly around: string;
}

/** The highlight of words that a row of the panel points at; it lies over the marks. */
const EMPHASIS = 'backstory-emphasis';

/** All marks in reading order. */
export async function readMarks(page: Page): Promise<Mark[]> {
  return (await readHighlights(page)).filter(({ highlight }) => highlight !== EMPHASIS);
}

/** The words that are emphasised now, in reading order. */
export async function readEmphasised(page: Page): Promise<string[]> {
  const highlights = await readHighlights(page);
  return highlights.filter(({ highlight }) => highlight === EMPHASIS).map(({ words }) => words);
}

function readHighlights(page: Page): Promise<Mark[]> {
  return page.evaluate(() => {
    const live = [...CSS.highlights].flatMap(([highlight, ranges]) =>
      [...ranges].map((part) => {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        return { highlight, range };
      }),
    );
    live.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    return live.map(({ highlight, range }) => {
      const text = range.startContainer.textContent ?? '';
      const around = text.slice(Math.max(0, range.startOffset - 30), range.endOffset + 30);
      return {
        highlight,
        words: range.toString().replace(/\s+/g, ' '),
        around: around.replace(/\s+/g, ' '),
      };
    });
  });
}

/** Resolves once anything is marked. */
export async function waitForMarks(page: Page): Promise<Mark[]> {
  await page.waitForFunction(() => [...CSS.highlights.values()].some((ranges) => ranges.size > 0));
  return readMarks(page);
}

/**
 * The middle of the first mark with these words, scrolled into view; viewport pixels. Null where there is none. Taken once
 * the words stand still from frame to frame: a scroll that is still gliding would carry them away from under the pointer.
 */
export function placeOfMark(page: Page, words: string): Promise<{ x: number; y: number } | null> {
  return page.evaluate(async (wanted) => {
    for (const ranges of CSS.highlights.values()) {
      for (const part of ranges) {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        if (range.toString().replace(/\s+/g, ' ') !== wanted) continue;
        range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        let still = 0;
        for (let top = Number.NaN; still < 3; ) {
          await new Promise(requestAnimationFrame);
          const now = range.getBoundingClientRect().top;
          still = now === top ? still + 1 : 0;
          top = now;
        }
        const box = range.getClientRects()[0];
        if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
    }
    return null;
  }, words);
}

/**
 * Moves the pointer onto the first mark with these words, and lets it rest there. It comes from where nothing is marked and touches no other
 * mark on its way: on a busy machine a step may take longer than a card waits, and a card of somebody else would lie over these words.
 */
export async function pointAtMark(page: Page, words: string): Promise<void> {
  const place = await placeOfMark(page, words);
  if (!place) throw new Error(`Nothing is marked “${words}” on ${page.url()}.`);
  const free = await unmarkedPlaceNear(page, place);
  await page.mouse.move(free.x, free.y);
  // The extension looks once per frame where the pointer is. Away and back within one frame, which no hand does, it would not
  // see that the pointer had left a mark whose card was dismissed.
  await nextFrame(page);
  await nextFrame(page);
  await page.mouse.move(place.x, place.y);
}

/** A place in the viewport, a little way off, where no words are marked. */
function unmarkedPlaceNear(page: Page, near: { x: number; y: number }): Promise<{ x: number; y: number }> {
  return page.evaluate(({ x, y }) => {
    const boxes = [...CSS.highlights.values()].flatMap((ranges) =>
      [...ranges].flatMap((part) => {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        return [...range.getClientRects()];
      }),
    );
    const ways = [-60, 60, -90, 90, -140, 140].flatMap((dx) => [-40, 40, -80, 80].map((dy) => ({ dx, dy })));
    return (
      ways
        .map(({ dx, dy }) => ({ x: x + dx, y: y + dy }))
        .filter((at) => at.x >= 1 && at.y >= 1 && at.x < innerWidth && at.y < innerHeight)
        .find((at) =>
          boxes.every(
            ({ left, right, top, bottom }) =>
              at.x < left - 8 || at.x > right + 8 || at.y < top - 4 || at.y > bottom + 4,
          ),
        ) ?? { x: 1, y: 1 }
    );
  }, near);
}

/** Waits until the first mark with these words is within the window. */
export async function waitUntilInView(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      for (const ranges of CSS.highlights.values()) {
        for (const part of ranges) {
          const range = document.createRange();
          range.setStart(part.startContainer, part.startOffset);
          range.setEnd(part.endContainer, part.endOffset);
          if (range.toString().replace(/\s+/g, ' ') !== wanted) continue;
          const { top, bottom } = range.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }
      }
      return false;
    },
    {},
    words,
  );
}

/** The pointer to the first place where words stand in one node of the text, marked or not. */
export async function pointAtWords(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  const place = await page.evaluate((sought: string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(sought);
      if (at < 0) continue;
      node.parentElement!.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const [box] = range.getClientRects();
      if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    return null;
  }, words);
  if (!place) throw new Error(`“${words}” do not stand in the page.`);
  await page.mouse.move(place.x, place.y);
}
