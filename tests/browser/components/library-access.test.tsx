// The library page for everyone: axe finds nothing in any view or state, nothing runs over its edge, every target can be hit.

import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { LIBRARY } from '../gallery/library-scenes';
import { faultsOf, overflowing, unfold, unrollAll } from './judge';
import { stageLibrary } from './library-stage';
import { emulateMedia, scene } from './stage';

afterEach(async () => {
  await page.viewport(414, 896);
});

/** Two frames: the list of names measures its rows, then draws those in sight. */
const drawn = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))));

describe.each(['light', 'dark'] as const)('axe, %s', (scheme) => {
  test.each(Object.keys(LIBRARY))('library %s', async (name) => {
    // There is room for all, and rows are few.
    await page.viewport(1280, 7000);
    await emulateMedia({ 'prefers-color-scheme': scheme });
    const all = scene(LIBRARY, name);
    const names = { ...all.names, count: Math.min(all.names.count, 11) };
    const { library } = stageLibrary({ ...all, names });
    unrollAll(library);
    await drawn();
    expect(await faultsOf(library)).toEqual([]);
  });
});

test('axe does look at it: it finds faults that are put there', async () => {
  await emulateMedia({ 'prefers-color-scheme': 'light' });
  const { library } = stageLibrary(scene(LIBRARY, 'packs'));
  const arrow = library.querySelector('.glyph-button:enabled');
  arrow?.removeAttribute('aria-label');
  arrow?.removeAttribute('title');
  library.querySelector<HTMLElement>('.page-words')?.style.setProperty('color', '#ccc');
  const faults = (await faultsOf(library)).map((fault) => fault.split(':')[0]);
  expect(faults).toEqual(expect.arrayContaining(['button-name', 'color-contrast']));
});

/** What is read along a line of its own and cut there with three dots. */
const CUT = ['name-label', 'name-line', 'name-own', ''];

// 320 px is also 640 px at 200 % zoom; 1,600 is a wide desk.
describe.each([320, 640, 1280, 1600])('%i px', (width) => {
  test.each(Object.keys(LIBRARY))('library %s runs over no edge', async (name) => {
    await page.viewport(width, 900);
    const { library } = stageLibrary(scene(LIBRARY, name));
    unfold(library);
    await drawn();
    const out = overflowing(library).filter((part) => !CUT.includes(part));
    expect(out).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});

test.each(Object.keys(LIBRARY))('every target of %s can be hit: 24 px at least', async (name) => {
  await page.viewport(320, 900);
  const { library } = stageLibrary(scene(LIBRARY, name));
  unfold(library);
  await drawn();
  const targets =
    'button:not(.skip, .entity-name), summary, .press, .check, .kind-choice, .field, .names-field, .lib-nav a';
  for (const target of library.querySelectorAll(targets))
    if (target.checkVisibility({ visibilityProperty: true }))
      expect(target.getBoundingClientRect().height, target.outerHTML).toBeGreaterThanOrEqual(24);
});

describe('from right to left', () => {
  test.each(['names', 'record', 'packs-offer', 'new-faults'])('%s runs over no edge', async (name) => {
    await page.viewport(1280, 900);
    const { library } = stageLibrary(scene(LIBRARY, name));
    library.dir = 'rtl';
    await drawn();
    expect(overflowing(library).filter((part) => !CUT.includes(part))).toEqual([]);
  });

  test('of words too long for their row it is the end that is cut, whichever way they are written', async () => {
    await page.viewport(320, 900);
    const long = 'Body of the most senior officers of the armed forces, led by a chairman';
    const sample = scene(LIBRARY, 'names');
    const rowAt = (at: number) => {
      const row = sample.names.rowAt(at);
      return row && { ...row, label: long, line: long, foundAs: '' };
    };
    const { library } = stageLibrary({ ...sample, names: { ...sample.names, rowAt } });
    library.dir = 'rtl';
    await drawn();
    for (const part of ['.name-head', '.name-line']) {
      const box = library.querySelector(part) as Element;
      const words = box.querySelector('bdi')?.firstChild as Text;
      const begins = new Range();
      begins.setStart(words, 0);
      begins.setEnd(words, 1);
      const { left, right } = begins.getBoundingClientRect();
      const seen = box.getBoundingClientRect();
      expect(left, part).toBeGreaterThanOrEqual(seen.left - 1);
      expect(right, part).toBeLessThanOrEqual(seen.right + 1);
    }
  });

  test('short words stand at the edge that the interface begins at', async () => {
    await page.viewport(1280, 900);
    const { library } = stageLibrary(scene(LIBRARY, 'names'));
    library.dir = 'rtl';
    await drawn();
    for (const part of ['.name-head', '.name-line']) {
      const box = library.querySelector(part) as Element;
      const words = new Range();
      words.selectNodeContents(box.querySelector('bdi') as Element);
      expect(words.getBoundingClientRect().right, part).toBeCloseTo(box.getBoundingClientRect().right, 0);
    }
  });

  test('keys end where their lines end, and an example is read in the interface’s direction', async () => {
    await page.viewport(1280, 900);
    const { library } = stageLibrary(scene(LIBRARY, 'settings'));
    library.dir = 'rtl';
    await drawn();
    const line = library.querySelector('.key-line') as Element;
    const keys = line.querySelector('kbd') as Element;
    expect(keys.getBoundingClientRect().left).toBeCloseTo(line.getBoundingClientRect().left, 0);
    const field = library.querySelector('.add-site input') as HTMLInputElement;
    expect(getComputedStyle(field).direction).toBe('rtl');
  });
});

test('the reader’s own text size counts', async () => {
  await page.viewport(640, 900);
  document.documentElement.style.fontSize = '32px';
  const { library } = stageLibrary(scene(LIBRARY, 'record'));
  await drawn();
  const size = getComputedStyle(library.querySelector('.record-label') as Element).fontSize;
  const out = overflowing(library);
  document.documentElement.style.fontSize = '';
  expect(size).toBe('64px');
  expect(out).toEqual([]);
});

describe('forced colours', () => {
  test('which part is open, and which name, is told by a line in the system’s own colour', async () => {
    await page.viewport(1280, 900);
    await emulateMedia({ 'forced-colors': 'active' });
    const { library } = stageLibrary(scene(LIBRARY, 'record'));
    await drawn();
    const tab = getComputedStyle(library.querySelector('.lib-nav [aria-current]') as Element);
    expect(tab.borderBlockEndWidth).toBe('2px');
    const row = getComputedStyle(library.querySelector('.name-row[aria-current]') as Element);
    const other = getComputedStyle(library.querySelector('.name-row:not([aria-current])') as Element);
    expect(row.borderInlineStartColor).not.toBe(other.borderInlineStartColor);
  });
});
