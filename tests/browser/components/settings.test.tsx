// The settings by their reader's hand: each choice tells of itself, by pointer and by keys, and the focus stays where it is.

import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Settings } from '@/lib/core/model/settings';
import { LIBRARY } from '../gallery/library-scenes';
import { control, stageLibrary } from './library-stage';
import { scene, seenText } from './stage';

function stage(name: 'settings' | 'settings-used' = 'settings') {
  const onChoose = vi.fn();
  const onSwitchSite = vi.fn();
  const onAddSite = vi.fn();
  const all = scene(LIBRARY, name);
  const settings = { ...all.settings, onChoose, onSwitchSite, onAddSite };
  const staged = stageLibrary({ ...all, settings });
  return { ...staged, onChoose, onSwitchSite, onAddSite };
}

describe('each choice is told at once', () => {
  test.each<[string, Partial<Settings>]>([
    ['Quiet', { density: 'quiet' }],
    ['Places', { unmarked: ['place'] }],
    ['Checked claims', { unmarked: ['claim'] }],
    ['Quotations', { unmarked: ['quote'] }],
    ['When a mark is pressed', { opening: 'press' }],
    ['While a key is held', { opening: 'key' }],
    ['Let things move', { motion: false }],
    ['Remember the stories', { ledger: false }],
    ['Let marks fade', { fading: true }],
    ['Pause everywhere', { paused: true }],
  ])('%s', async (words, choice) => {
    const { library, onChoose } = stage();
    await userEvent.click(control(library, words));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(choice);
  });

  test('and shown once it holds: a choice that is refused leaves the switch as it was', async () => {
    const { library, redraw } = stage();
    const box = control(library, 'Pause everywhere').querySelector('input')!;
    await userEvent.click(box);
    expect(box.checked).toBe(false);
    redraw((now) => ({
      ...now,
      settings: { ...now.settings, settings: { ...now.settings.settings!, paused: true } },
    }));
    expect(box.checked).toBe(true);
    expect(document.activeElement).toBe(box);
  });

  test('one kind more or less leaves the others', async () => {
    const { library, onChoose } = stage('settings-used');
    await userEvent.click(control(library, 'Places'));
    await userEvent.click(control(library, 'People'));
    expect(onChoose.mock.calls).toEqual([
      [{ unmarked: ['quote'] }],
      [{ unmarked: ['person', 'place', 'quote'] }],
    ]);
  });
});

test('the key that is held is asked for only where it is of use', async () => {
  expect(stage().library.querySelector('select')).toBeNull();
  const { library, onChoose } = stage('settings-used');
  await userEvent.selectOptions(library.querySelector('select')!, 'Shift');
  expect(onChoose).toHaveBeenCalledExactlyOnceWith({ heldKey: 'Shift' });
});

test('by keys alone: tab leads through, arrows choose, space switches', async () => {
  const { library, onChoose } = stage();
  library.querySelector<HTMLElement>('input[value="normal"]')!.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(onChoose).toHaveBeenLastCalledWith({ density: 'everything' });
  await userEvent.tab();
  expect(seenText(document.activeElement!.closest('label')!)).toContain('People');
  await userEvent.keyboard(' ');
  expect(onChoose).toHaveBeenLastCalledWith({ unmarked: ['person'] });
});

test('every switch and every choice is told with what it means', () => {
  const { library } = stage();
  const inputs = library.querySelectorAll('.settings :is([type="radio"], [aria-describedby])');
  expect(inputs.length).toBeGreaterThan(8);
  for (const input of inputs) {
    const meaning = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(meaning, input.outerHTML).not.toBeNull();
  }
});

describe('sites that are off', () => {
  test('are on again by one press, which stays where it is', async () => {
    const { library, redraw, onSwitchSite } = stage('settings-used');
    const press = [...library.querySelectorAll<HTMLElement>('.off-site .press')];
    expect(press.map((each) => each.textContent)).toEqual([
      'On again: news.example',
      'Off again: on-again.example',
      expect.stringContaining('On again: a-very-long-name'),
    ]);
    press[0]!.focus();
    await userEvent.keyboard('{Enter}');
    expect(onSwitchSite).toHaveBeenCalledExactlyOnceWith('news.example', true);
    redraw((now) => ({
      ...now,
      settings: {
        ...now.settings,
        sites: now.settings.sites.map((each) => ({ ...each, off: false })),
      },
    }));
    expect(document.activeElement).toBe(press[0]);
    expect(press[0]!.textContent).toBe('Off again: news.example');
  });

  test('are added by hand; what was not understood stands there to be mended, what was done is cleared', async () => {
    const { library, redraw, onAddSite } = stage();
    const field = library.querySelector<HTMLInputElement>('.add-site input')!;
    await userEvent.type(field, 'news{Enter}');
    expect(onAddSite).toHaveBeenCalledExactlyOnceWith('news');
    redraw((now) => ({ ...now, settings: { ...now.settings, siteFault: 'It is no site.' } }));
    expect(field.value).toBe('news');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby')!)?.textContent).toBe(
      'It is no site.',
    );
    redraw((now) => ({
      ...now,
      settings: { ...now.settings, siteFault: '', siteSaid: 'news.example is off.' },
    }));
    expect(field.value).toBe('');
  });

  test('of thousands the first are shown, and more on a press', async () => {
    const { library, redraw } = stage();
    redraw((now) => ({
      ...now,
      settings: {
        ...now.settings,
        sites: Array.from({ length: 5_000 }, (_, at) => ({ site: `site-${at}.example`, off: true })),
      },
    }));
    expect(library.querySelectorAll('.off-site')).toHaveLength(50);
    await userEvent.click(control(library, 'Show 4,950 more'));
    expect(library.querySelectorAll('.off-site')).toHaveLength(100);
  });
});

test('keys are shown as they hold, with the way to change them in this browser', () => {
  const { library } = stage();
  const lines = [...library.querySelectorAll('.key-line')].map((line) => seenText(line));
  expect(lines).toHaveLength(5);
  expect(lines[0]).toContain('Alt+Shift+Y');
  expect(lines[4]).toContain('none');
  expect(seenText(library)).toContain('chrome://extensions/shortcuts');
  expect(library.querySelector('a[href^="chrome:"]')).toBeNull();
  control(library, 'Copy the address');
  const other = stage('settings-used').library;
  control(other, 'Change the keys');
});

test('no choice is headed as the part is that it stands in', () => {
  const { library } = stage('settings-used');
  for (const part of library.querySelectorAll('.part')) {
    const headings = [...part.querySelectorAll('.part-title, .setting-title')].map(seenText);
    expect(headings).toEqual([...new Set(headings)]);
  }
});

test('a field is drawn as wrong only where something is wrong', () => {
  const { library, redraw } = stage();
  const width = () => getComputedStyle(library.querySelector('.add-site input') as Element).borderTopWidth;
  expect(width()).toBe('1px');
  redraw((now) => ({ ...now, settings: { ...now.settings, siteFault: 'This is no site.' } }));
  expect(width()).toBe('2px');
});
