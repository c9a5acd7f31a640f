// States are drawn: each state of the page and of the library by a drawing of its own, beside words that tell it without; each control under the
// pointer, with the focus, pressed.

import { render } from 'preact';
import { describe, expect, onTestFinished, test } from 'vitest';
import { FirstRun } from '@/components/first-run/first-run';
import { Drawn, type Vignette } from '@/components/ui/vignette';
import * as VIGNETTES from '@/components/ui/vignettes';
import { FIRST_RUNS } from '../gallery/first-run';
import { LIBRARY } from '../gallery/library-scenes';
import { PANELS } from '../gallery/scenes';
import { stageLibrary } from './library-stage';
import { emulateMedia, scene, seenText, stagePanel } from './stage';

/** Scenes in which a sentence stands where the cast would. */
const ALONE = Object.keys(PANELS).filter((name) => /^state-|^nothing-|^off-(site|paused)$/.test(name));

describe('the panel', () => {
  test.each(ALONE)('%s is drawn, beside words that tell it', (name) => {
    const { panel } = stagePanel(scene(PANELS, name));
    const status = panel.querySelector('.status')!;
    expect(status.previousElementSibling?.matches('svg.vignette[aria-hidden="true"]')).toBe(true);
    expect(seenText(status).length).toBeGreaterThan(20);
  });

  test('states that ask for something else are drawn otherwise', () => {
    const drawnBy = new Map<string, string>();
    // In both the library is waited for.
    for (const name of ALONE.filter((each) => each !== 'nothing-opening')) {
      const { panel } = stagePanel(scene(PANELS, name));
      const paths = panel.querySelector('.vignette')!.innerHTML;
      const words = seenText(panel.querySelector('.status')!);
      expect(drawnBy.get(paths) ?? words, name).toBe(words);
      drawnBy.set(paths, words);
      panel.parentElement!.remove();
    }
  });

  test('a cast has none', () => {
    expect(stagePanel(scene(PANELS, 'cast')).panel.querySelector('.vignette')).toBe(null);
  });

  test('the sentence stays one element while its drawing changes: it is read aloud', () => {
    const { panel, redraw } = stagePanel(scene(PANELS, 'state-finding'));
    const status = panel.querySelector('.status');
    redraw({ session: scene(PANELS, 'cast').session, groups: scene(PANELS, 'cast').groups });
    expect(panel.querySelector('.status')).toBe(status);
  });
});

describe('a drawing', () => {
  test.each(Object.entries(VIGNETTES as Record<string, Vignette>))('%s keeps to its grid', (_, of) => {
    const place = document.body.appendChild(document.createElement('div'));
    onTestFinished(() => place.remove());
    place.className = 'backstory';
    render(<Drawn of={of} />, place);
    const { x, y, width, height } = place.querySelector('svg')!.getBBox();
    expect(x).toBeGreaterThanOrEqual(0.75);
    expect(y).toBeGreaterThanOrEqual(0.75);
    expect(x + width).toBeLessThanOrEqual(63.25);
    expect(y + height).toBeLessThanOrEqual(47.25);
  });

  test('moves only where motion is allowed', async () => {
    const moving = () => document.getAnimations().length;
    const { panel } = stagePanel(scene(PANELS, 'state-finding'));
    const { settings } = scene(PANELS, 'state-finding');
    expect(moving()).toBeGreaterThan(0);
    await emulateMedia({});
    expect(moving()).toBe(0);
    panel.parentElement!.remove();
    await emulateMedia({ 'prefers-reduced-motion': 'no-preference' });
    stagePanel({ ...scene(PANELS, 'state-finding'), settings: { ...settings, motion: false } });
    expect(moving()).toBe(0);
  });
});

const TRIED = ['hover', 'focus-visible', 'active'] as const;

/** Has every rule for a state hold as well for what carries `data-tried`, so that no pointer need be moved to a hundred controls. */
function tryable(): void {
  const sheet = new CSSStyleSheet();
  const copy = (rules: CSSRuleList): string =>
    [...rules]
      .map((rule) => {
        if (rule instanceof CSSMediaRule)
          return matchMedia(rule.conditionText).matches ? copy(rule.cssRules) : '';
        if (!(rule instanceof CSSStyleRule) || !/:(hover|focus-visible|active)/.test(rule.selectorText))
          return '';
        return rule.cssText.replaceAll(/:(hover|focus-visible|active)\b/g, '[data-tried~="$1"]');
      })
      .join('\n');
  sheet.replaceSync([...document.styleSheets].map(({ cssRules }) => copy(cssRules)).join('\n'));
  document.adoptedStyleSheets.push(sheet);
  onTestFinished(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });
}

/** All that is seen of it: itself, what is in it, and the row or label around it. */
function looksOf(control: Element): string {
  const around = control.closest('label, .row') ?? control;
  return [around, ...around.querySelectorAll('*')]
    .flatMap((element) =>
      [null, '::before', '::after'].map((part) => {
        const style = getComputedStyle(element, part);
        const { color, backgroundColor, borderColor, borderStyle, boxShadow, content, fill } = style;
        const { outlineStyle, outlineWidth, textDecoration, textDecorationThickness, opacity } = style;
        return [
          ...[color, backgroundColor, borderColor, borderStyle, boxShadow, content, fill],
          ...[outlineStyle, outlineWidth, textDecoration, textDecorationThickness, opacity],
        ].join();
      }),
    )
    .join('\n');
}

/** Controls that look as they did, each kind once: "active: button.press". */
function undrawn(root: Element): string[] {
  const found = new Set<string>();
  for (const control of root.querySelectorAll<HTMLElement>('button, a, summary, input, select, textarea')) {
    if (control.matches(':disabled') || control.closest('[data-unseen]')) continue;
    // What is chosen, open or pointed at looks so already, whatever is done to it.
    const isSo =
      control.matches('input[type="radio"]:checked, [aria-current]') ||
      control.closest('[data-selected], [data-pointed]');
    const before = looksOf(control);
    for (const state of TRIED) {
      if (isSo && state !== 'focus-visible') continue;
      // What is pressed to write in it has the focus from that moment.
      if (
        state === 'active' &&
        control.matches('textarea, select, input:not([type="radio"], [type="checkbox"])')
      )
        continue;
      // The pointer is over all that a control is in; the focus is in one place.
      const carriers = state === 'focus-visible' ? [control] : ancestry(control, root);
      for (const each of carriers) each.dataset.tried = state;
      if (looksOf(control) === before) found.add(`${state}: ${control.localName}.${control.className}`);
      for (const each of carriers) delete each.dataset.tried;
    }
  }
  return [...found].sort();
}

function ancestry(control: HTMLElement, root: Element): HTMLElement[] {
  const all: HTMLElement[] = [];
  for (let each: HTMLElement | null = control; each && each !== root; each = each.parentElement)
    all.push(each);
  return all;
}

const unfold = (root: Element) => {
  for (const fold of root.querySelectorAll('details')) fold.open = true;
};

describe('every control is drawn under the pointer, with the focus and pressed', () => {
  test.each([
    'open-person',
    'unknown',
    'claims-several',
    'offer-several',
    'corrections',
    'ties-many',
    'state-failed',
  ])('panel: %s', (name) => {
    const { panel } = stagePanel(scene(PANELS, name));
    tryable();
    unfold(panel);
    expect(undrawn(panel)).toEqual([]);
  });

  test.each([
    'names',
    'record',
    'packs-offer',
    'yours',
    'edit',
    'look-up-matches',
    'fact-checks-found',
    'memory',
    'settings-used',
    'safe-chosen',
    'safe-unreadable',
    'alarm',
  ])('library: %s', (name) => {
    const { library } = stageLibrary(scene(LIBRARY, name));
    tryable();
    unfold(library);
    expect(undrawn(library)).toEqual([]);
  });

  test('the first run', () => {
    const place = document.body.appendChild(document.createElement('div'));
    onTestFinished(() => {
      render(null, place);
      place.remove();
    });
    render(<FirstRun {...scene(FIRST_RUNS, 'run')} />, place);
    tryable();
    expect(undrawn(place)).toEqual([]);
  });

  test('one that has no rule is found', () => {
    const place = document.body.appendChild(document.createElement('div'));
    onTestFinished(() => place.remove());
    place.append(document.createElement('button'));
    tryable();
    expect(undrawn(place)).toEqual(['active: button.', 'focus-visible: button.', 'hover: button.']);
  });
});
