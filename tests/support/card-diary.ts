// What a page itself can tell of cards: when the host of one came and went, and when the pointer moved. Kept in the page, by its own clock.
import type { Page } from 'puppeteer-core';

export interface CardLife {
  readonly opened: number;
  /** Null: it is open. */
  readonly closed: number | null;
  /** Milliseconds for which the pointer had not moved when it opened. */
  readonly rest: number;
}

interface Diary {
  moved: number;
  lives: { opened: number; closed: number | null; rest: number }[];
}

/** Begins a new diary of the document that is shown. */
export async function keepDiary(page: Page): Promise<void> {
  await page.evaluate(() => {
    const scope = window as unknown as { diary?: Diary };
    const isKept = scope.diary !== undefined;
    scope.diary = { moved: Number.NEGATIVE_INFINITY, lives: [] };
    if (isKept) return;
    addEventListener('pointermove', ({ timeStamp }) => (scope.diary!.moved = timeStamp), {
      capture: true,
      passive: true,
    });
    new MutationObserver((records) => {
      const { lives, moved } = scope.diary!;
      const now = performance.now();
      for (const { addedNodes, removedNodes } of records) {
        for (const node of removedNodes)
          if (node.nodeName === 'BACKSTORY-CARD') for (const life of lives) life.closed ??= now;
        for (const node of addedNodes)
          if (node.nodeName === 'BACKSTORY-CARD')
            lives.push({ opened: now, closed: null, rest: now - moved });
      }
    }).observe(document.documentElement, { childList: true });
  });
}

export function readDiary(page: Page): Promise<readonly CardLife[]> {
  return page.evaluate(() => (window as unknown as { diary: Diary }).diary.lives);
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Takes the real pointer along a way at a speed in pixels per millisecond: where it is follows the clock, however busy the machine. */
export async function sweep(page: Page, way: readonly Place[], speed: number): Promise<void> {
  const begun = performance.now();
  for (let isThere = false; !isThere; ) {
    const { at, left } = placeAlong(way, (performance.now() - begun) * speed);
    await page.mouse.move(at.x, at.y);
    isThere = left >= 0;
  }
}

/** Where one is after so many pixels of a way, and how many are left over at its end; below 0 before it. */
function placeAlong(way: readonly Place[], pixels: number): { readonly at: Place; readonly left: number } {
  let left = pixels;
  let from = way[0]!;
  for (const to of way.slice(1)) {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (left < length) {
      const part = left / length;
      return {
        at: { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part },
        left: left - length,
      };
    }
    left -= length;
    from = to;
  }
  return { at: from, left };
}
