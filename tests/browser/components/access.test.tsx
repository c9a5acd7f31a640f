// For everyone: axe finds nothing in any view or state, inks can be read, nothing runs over its edge.

import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CARDS, type CardScene, PANELS } from '../gallery/scenes';
import { faultsOf, overflowing, showToAxe } from './judge';
import { emulateMedia, scene, stageCard, stagePanel } from './stage';

async function stageCardForAxe(what: CardScene) {
  const staged = await stageCard(what);
  showToAxe(staged);
  return staged;
}

afterEach(async () => {
  await page.viewport(414, 896);
});

describe.each(['light', 'dark'] as const)('axe, %s', (scheme) => {
  test.each(Object.keys(CARDS))('card %s', async (name) => {
    await page.viewport(800, 800);
    await emulateMedia({ 'prefers-color-scheme': scheme });
    const { host } = await stageCardForAxe(scene(CARDS, name));
    expect(await faultsOf(host)).toEqual([]);
  });

  test.each(Object.keys(PANELS))('panel %s', async (name) => {
    await emulateMedia({ 'prefers-color-scheme': scheme });
    const { panel } = stagePanel(scene(PANELS, name));
    for (const fold of panel.querySelectorAll('details')) fold.open = true;
    expect(await faultsOf(panel)).toEqual([]);
  });
});

test('a card adds no head, foot or main part to those of the page that it lies over', async () => {
  const { root } = await stageCard(scene(CARDS, 'caine'));
  expect([...root.querySelectorAll('header, footer, main, nav')]).toEqual([]);
});

describe.each(['light', 'dark'] as const)('axe, putting a name right, %s', (scheme) => {
  /** Opens the choices, and says the first: only a reader's own keys count. */
  async function press(root: ParentNode, label: string): Promise<void> {
    const buttons = [...root.querySelectorAll<HTMLElement>('.correct-press, .choice')];
    const button = buttons.find((one) => one.textContent?.startsWith(label));
    if (!button) throw new Error(`There is no “${label}”.`);
    button.focus();
    await userEvent.keyboard('{Enter}');
    await new Promise(requestAnimationFrame);
  }

  test('on a card', async () => {
    await page.viewport(800, 800);
    await emulateMedia({ 'prefers-color-scheme': scheme });
    const { host, root } = await stageCardForAxe(scene(CARDS, 'correct'));
    await press(root, 'Not this one?');
    expect(root.querySelectorAll('.choice')).toHaveLength(2);
    expect(await faultsOf(host)).toEqual([]);
    await press(root, 'Michael Caine');
    expect(root.querySelector('.correct-said')?.textContent).toContain('means Michael Caine');
    expect(await faultsOf(host)).toEqual([]);
    await press(root, 'Undo');
    expect(root.querySelector('.correct-said')?.textContent).toBe('Undone.');
    expect(await faultsOf(host)).toEqual([]);
  });

  test('in the panel', async () => {
    await emulateMedia({ 'prefers-color-scheme': scheme });
    const { panel } = stagePanel(scene(PANELS, 'open-person'));
    await press(panel, 'Not this one?');
    await userEvent.fill(panel.querySelector('input[name=name]') as Element, 'Michael Caine');
    await userEvent.keyboard('{Enter}');
    await new Promise(requestAnimationFrame);
    expect(panel.querySelectorAll('.choice')).toHaveLength(3);
    expect(await faultsOf(panel)).toEqual([]);
    for (const width of [160, 240, 320]) {
      await page.viewport(width, 800);
      expect(overflowing(panel)).toEqual([]);
    }
    for (const target of panel.querySelectorAll('.correct button, .correct label'))
      expect(target.getBoundingClientRect().height, target.textContent ?? '').toBeGreaterThanOrEqual(24);
  });
});

test('axe does look into the card: it finds a fault that is put there', async () => {
  await emulateMedia({ 'prefers-color-scheme': 'light' });
  const { host, root } = await stageCardForAxe(scene(CARDS, 'caine'));
  root.querySelector('.glyph-button')?.removeAttribute('aria-label');
  root.querySelector('.glyph-button')?.removeAttribute('title');
  root.querySelector<HTMLElement>('.description')?.style.setProperty('color', '#ccc');
  const faults = (await faultsOf(host)).map((fault) => fault.split(':')[0]);
  expect(faults).toEqual(expect.arrayContaining(['button-name', 'color-contrast']));
});

/** Relative luminance of an sRGB colour, by WCAG 2. */
function luminance([red, green, blue]: readonly number[]): number {
  const linear = (value = 0) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('inks, %s', (scheme) => {
  const INKS = ['ink', 'ink-2', 'ink-3', 'focus', 'person', 'place', 'organisation', 'text', 'term'];

  test.each(INKS)('--%s can be read on paper and on a wash', async (ink) => {
    await emulateMedia({ 'prefers-color-scheme': scheme });
    const { panel } = stagePanel(scene(PANELS, 'cast'));
    const probe = panel.appendChild(document.createElement('span'));
    const channels = (token: string) => {
      probe.style.color = `var(--${token})`;
      return (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
    };
    expect(contrast(channels(ink), channels('paper'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(channels(ink), channels('wash'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(channels('rule'), channels('paper'))).toBeGreaterThanOrEqual(3);
    probe.remove();
  });
});

describe('nothing runs over', () => {
  test.each(Object.keys(CARDS))('card %s, in a window of 320 px', async (name) => {
    await page.viewport(320, 700);
    const { card } = await stageCard(scene(CARDS, name));
    for (const fold of card.querySelectorAll('details')) fold.open = true;
    expect(overflowing(card)).toEqual([]);
    const leaf = card.querySelector('.leaf');
    expect(leaf?.scrollWidth).toBe(leaf?.clientWidth);
  });

  // 160 px is 320 px at 200 % zoom.
  describe.each([160, 240, 320])('panel of %i px', (width) => {
    test.each(Object.keys(PANELS))('%s', async (name) => {
      await page.viewport(width, 800);
      const { panel } = stagePanel(scene(PANELS, name));
      for (const fold of panel.querySelectorAll('details')) fold.open = true;
      expect(overflowing(panel)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    });
  });

  test('the reader’s own text size counts in the panel, and nothing runs over at twice of it', async () => {
    await page.viewport(320, 800);
    document.documentElement.style.fontSize = '32px';
    const { panel } = stagePanel(scene(PANELS, 'open-person'));
    expect(getComputedStyle(panel.querySelector('.row-label') as Element).fontSize).toBe('32px');
    expect(overflowing(panel)).toEqual([]);
    document.documentElement.style.fontSize = '';
  });

  test('every button can be hit: 24 px at least, or in a line of text', async () => {
    await page.viewport(320, 800);
    const { panel } = stagePanel(scene(PANELS, 'open-text'));
    for (const target of panel.querySelectorAll('button, summary, .density-choice')) {
      expect(target.getBoundingClientRect().height, target.className).toBeGreaterThanOrEqual(24);
    }
  });
});

describe('forced colours', () => {
  test('kind is told by glyph and word, and what is open by a bar', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    const { panel } = stagePanel(scene(PANELS, 'open-place'));
    const bar = getComputedStyle(panel.querySelector('[data-selected]') as Element, '::after');
    expect(bar.borderInlineStartWidth).toBe('3px');
    expect(bar.borderInlineStartStyle).toBe('solid');
    const glyph = panel.querySelector('.group[data-kind=place] .glyph path') as Element;
    const title = panel.querySelector('.group[data-kind=place] .group-title') as Element;
    expect(getComputedStyle(glyph).stroke).toBe(getComputedStyle(title).color);
  });
});

describe('motion', () => {
  test.each([
    ['reduce', 'none'],
    ['no-preference', 'appear'],
  ] as const)('where the reader prefers %s, the card comes with %s', async (motion, animation) => {
    await emulateMedia({ 'prefers-reduced-motion': motion });
    const { card } = await stageCard(scene(CARDS, 'caine'));
    expect(getComputedStyle(card).animationName).toBe(animation);
  });
});
