// The head of the panel: switches, what is marked, and what may be done where a page cannot be followed.

import { describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DEFAULT_SETTINGS } from '@/lib/core/model/settings';
import { PANELS } from '../gallery/scenes';
import { SESSIONS } from '../gallery/views';
import { scene, seenText, stagePanel } from './stage';

const turn = (panel: HTMLElement, which: 'site' | 'pause') =>
  panel.querySelector<HTMLElement>(`[data-switch="${which}"]`)!;

describe('the switch of the site', () => {
  test('says which site, and that it is on; one press turns it off', async () => {
    const { panel, onSite } = stagePanel(scene(PANELS, 'cast'));
    const site = turn(panel, 'site');
    expect(site.getAttribute('role')).toBe('switch');
    expect(site.getAttribute('aria-checked')).toBe('true');
    expect(seenText(site)).toBe('Backstory on example.orgOn');
    site.focus();
    await userEvent.keyboard('{Enter}');
    expect(onSite).toHaveBeenLastCalledWith(['example.org'], false);
  });

  test('off, it turns on all that was turned off above the page', () => {
    const { panel, onSite } = stagePanel(scene(PANELS, 'off-above'));
    const site = turn(panel, 'site');
    expect(site.getAttribute('aria-checked')).toBe('false');
    site.click();
    expect(onSite).toHaveBeenLastCalledWith(['example.org', 'newspaper.example.org'], true);
  });

  test('is not there where there is no site; the pause is', () => {
    const { panel } = stagePanel({ ...scene(PANELS, 'cast'), session: null, groups: null });
    expect(turn(panel, 'site')).toBe(null);
    expect(turn(panel, 'pause').getAttribute('aria-checked')).toBe('false');
  });

  test('stays one element, with the focus, while it turns', () => {
    const { panel, redraw } = stagePanel(scene(PANELS, 'cast'));
    const site = turn(panel, 'site');
    site.focus();
    redraw({
      settings: { ...DEFAULT_SETTINGS, offAt: ['example.org'] },
      session: SESSIONS.off,
      groups: null,
    });
    expect(turn(panel, 'site')).toBe(site);
    expect(document.activeElement).toBe(site);
  });
});

test.each([260, 360])('letters at 200 %, %i px: On and Off stand in one line', async (width) => {
  await page.viewport(width, 900);
  const { panel } = stagePanel(scene(PANELS, 'cast'));
  document.documentElement.style.fontSize = '200%';
  onTestFinished(() => {
    document.documentElement.style.fontSize = '';
  });
  for (const said of panel.querySelectorAll('.switch-is')) {
    const words = document.createRange();
    words.selectNodeContents(said);
    expect([said.textContent, words.getClientRects().length]).toEqual([said.textContent, 1]);
  }
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test('a pause for everything', () => {
  const { panel, redraw, onChoose } = stagePanel(scene(PANELS, 'cast'));
  turn(panel, 'pause').click();
  expect(onChoose).toHaveBeenLastCalledWith({ paused: true });
  redraw({ settings: { ...DEFAULT_SETTINGS, paused: true } });
  turn(panel, 'pause').click();
  expect(onChoose).toHaveBeenLastCalledWith({ paused: false });
});

test('which kinds are marked: told in the heading where some are not, turned one by one', () => {
  const { panel, onChoose } = stagePanel(scene(PANELS, 'kinds-unmarked'));
  const fold = panel.querySelector<HTMLDetailsElement>('.control details')!;
  expect(seenText(fold.querySelector('summary') as Element)).toBe(
    'Marks on the page: Normal, not of all kinds',
  );
  fold.open = true;
  const box = (kind: string) => fold.querySelector<HTMLInputElement>(`input[value="${kind}"]`)!;
  expect(
    [...fold.querySelectorAll<HTMLInputElement>('[type=checkbox]')].map(({ checked }) => checked),
  ).toEqual([true, false, true, true, false, true, false]);
  box('place').click();
  expect(onChoose).toHaveBeenLastCalledWith({ unmarked: ['term', 'quote'] });
  box('claim').click();
  expect(onChoose).toHaveBeenLastCalledWith({ unmarked: ['place', 'term', 'claim', 'quote'] });
});

test('leads to settings and memory', () => {
  const { panel } = stagePanel(scene(PANELS, 'cast'));
  expect([...panel.querySelectorAll('.control a')].map((link) => link.getAttribute('href'))).toEqual([
    'library.html#/settings',
    'library.html#/memory',
  ]);
});

test('what could not be chosen says why', () => {
  const { panel } = stagePanel(scene(PANELS, 'settings-fault'));
  expect([...panel.querySelectorAll('[role=status]')].map(seenText)).toContainEqual(
    expect.stringContaining('The disk is full'),
  );
});

describe('what may be done', () => {
  test.each(['none', 'disposed', 'failed'] as const)('the page is %s: it is loaded anew', (name) => {
    const { panel, onReload } = stagePanel({
      ...scene(PANELS, 'cast'),
      session: SESSIONS[name],
      groups: null,
    });
    panel.querySelector<HTMLElement>('.status-act button')!.click();
    expect(onReload).toHaveBeenCalledOnce();
  });

  test('the library is empty: it leads to the packs', () => {
    const { panel } = stagePanel(scene(PANELS, 'nothing-absent'));
    expect(panel.querySelector('.status-act a')?.getAttribute('href')).toBe('library.html#/packs');
  });
});
