// The card as a sheet: at the bottom, clear of its words, dragged away, whole in a low window; and the card for readers of large text.

import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { CARDS } from '../gallery/scenes';
import { overflowing } from './judge';
import { scene, stageCard } from './stage';

afterEach(async () => {
  document.body.replaceChildren();
  scrollTo(0, 0);
  await page.viewport(414, 896);
});

/** A long page with words somewhere in it. */
function wordsAt(top: number): HTMLElement {
  document.body.innerHTML = `<div style="height:4000px;position:relative"><p style="position:absolute;top:${top}px;margin:0">About <b>Sapt</b>.</p></div>`;
  return document.querySelector('b')!;
}

const stageSheet = (words: HTMLElement) =>
  stageCard(scene(CARDS, 'whole'), () => [words.getBoundingClientRect()], {
    sheet: true,
    motion: false,
    place: { lines: () => [words.getBoundingClientRect()], within: words },
  });

describe('a sheet', () => {
  test('stands at the bottom, as wide as the window, and leaves the upper part of the page', async () => {
    await page.viewport(390, 760);
    const { card } = await stageSheet(wordsAt(100));
    const box = card.getBoundingClientRect();
    expect([box.left, box.right, Math.round(box.bottom)]).toEqual([0, 390, 760]);
    expect(box.top).toBeGreaterThanOrEqual(760 * 0.4 - 1);
    expect(scrollY).toBe(0);
  });

  test.each([700, 400, 2500])('words at %i px are scrolled clear of it', async (top) => {
    await page.viewport(390, 760);
    const words = wordsAt(top);
    scrollTo(0, Math.max(0, top - 730));
    const { card } = await stageSheet(words);
    const [sheet, seen] = [card.getBoundingClientRect(), words.getBoundingClientRect()];
    expect(seen.bottom).toBeLessThanOrEqual(sheet.top);
    expect(seen.top).toBeGreaterThanOrEqual(0);
  });

  test('within an inner scroller it is that which is scrolled', async () => {
    await page.viewport(390, 760);
    document.body.innerHTML =
      '<div style="position:fixed;inset:0;overflow:auto"><div style="height:3000px;padding-top:690px">About <b>Sapt</b>.</div></div>';
    const words = document.querySelector('b')!;
    const { card } = await stageSheet(words);
    expect(words.getBoundingClientRect().bottom).toBeLessThanOrEqual(card.getBoundingClientRect().top);
    expect(scrollY).toBe(0);
  });

  test('stays when the page scrolls on', async () => {
    await page.viewport(390, 760);
    const { card, onAway } = await stageSheet(wordsAt(100));
    scrollTo(0, 2000);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(onAway).not.toHaveBeenCalled();
    expect(Math.round(card.getBoundingClientRect().bottom)).toBe(760);
  });

  test('is dragged away by its head; a little is no farewell', async () => {
    await page.viewport(390, 760);
    const { card, onClose } = await stageSheet(wordsAt(100));
    const head = card.querySelector<HTMLElement>('.head')!;
    head.setPointerCapture = () => {};
    const drag = (by: number): void => {
      const { top } = head.getBoundingClientRect();
      const at = (type: string, y: number) =>
        head.dispatchEvent(new PointerEvent(type, { pointerId: 7, clientX: 100, clientY: y, bubbles: true }));
      at('pointerdown', top + 8);
      at('pointermove', top + 8 + by);
      at('pointerup', top + 8 + by);
    };
    drag(10);
    expect(onClose).not.toHaveBeenCalled();
    expect(card.style.translate).toBe('');
    drag(120);
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('with text of twice the size', () => {
  test.each([
    [1280, 900],
    [640, 500],
    [320, 640],
  ])('in a window of %i × %i the card is whole, and nothing runs over its edge', async (width, height) => {
    await page.viewport(width, height);
    for (const name of ['whole', 'bad-longName', 'bad-mixed', 'bad-unbrokenNote']) {
      const { card } = await stageCard(scene(CARDS, name), undefined, { scale: 2 });
      for (const fold of card.querySelectorAll('details')) fold.open = true;
      const box = card.getBoundingClientRect();
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.bottom).toBeLessThanOrEqual(height);
      expect(overflowing(card)).toEqual([]);
      const tools = [...card.querySelectorAll('.tools button')].map((button) =>
        button.getBoundingClientRect(),
      );
      expect(tools.length).toBeGreaterThanOrEqual(3);
      for (const tool of tools) expect(tool.right).toBeLessThanOrEqual(box.right);
    }
  });
});
