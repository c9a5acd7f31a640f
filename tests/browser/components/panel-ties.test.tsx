// The panel's ties: sentences with both names and their sources, pointing, the rest on demand, and the picture as their equal.

import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BAD_TIES, MANY_TIES, SAME_TIES, TIES } from '../gallery/panel-ties';
import { PANELS } from '../gallery/scenes';
import { overflowing } from './judge';
import { emulateMedia, scene, seenText, stagePanel } from './stage';

const section = (panel: HTMLElement): HTMLElement => {
  const found = panel.querySelector<HTMLElement>('.ties-here');
  if (!found) throw new Error('There is no section of ties.');
  return found;
};
const rows = (panel: HTMLElement): HTMLElement[] => [
  ...section(panel).querySelectorAll<HTMLElement>('.tie-row'),
];

describe('the sentences', () => {
  test('say who, which post, since when; a title that names the body is not said twice', () => {
    const { panel } = stagePanel(scene(PANELS, 'ties'));
    expect(rows(panel).map(seenText)).toEqual([
      'Vladimir Putin: President of Russia, since 7 May 2012',
      'Dan Caine: 22nd Chairman of the Joint Chiefs of Staff, since 12 April 2025',
      'NATO Military Committee: part of NATO, as of 1 February 2026',
      'Warsaw: capital of Poland, as of 1 February 2026',
      'Poland: member of NATO, since 12 March 1999',
    ]);
    expect(rows(panel)[2]!.textContent).toContain('(sources 1, 2)');
    expect(seenText(section(panel))).toContain('On the day of this story, 20 August 2025');
  });

  test('point at both names, and lead to either', async () => {
    const { panel, onPoint, onReveal, redraw } = stagePanel(scene(PANELS, 'ties'));
    redraw({
      ties: {
        ...TIES,
        ties: [{ ...TIES.ties[0]!, from: { ...TIES.ties[0]!.from, entity: 'place/poland' } }],
      },
    });
    const name = rows(panel)[0]!.querySelector<HTMLElement>('.tie-end')!;
    await userEvent.hover(rows(panel)[0]!);
    expect(onPoint).toHaveBeenLastCalledWith({ of: 'entity', entity: 'place/poland', and: 'place/russia' });
    await userEvent.unhover(section(panel));
    await expect.poll(() => onPoint.mock.lastCall?.[0]).toBe(null);
    name.focus();
    expect(onPoint).toHaveBeenLastCalledWith({ of: 'entity', entity: 'place/poland', and: 'place/russia' });
    await userEvent.keyboard('{Enter}');
    expect(onReveal).toHaveBeenCalledWith('place/poland', expect.any(Number));
  });

  test('the first are shown, the rest are counted and one press away', async () => {
    const { panel } = stagePanel(scene(PANELS, 'ties-many'));
    expect(rows(panel)).toHaveLength(8);
    const more = section(panel).querySelector<HTMLElement>('.show')!;
    expect(seenText(more)).toBe('and 12 more');
    more.focus();
    await userEvent.keyboard('{Enter}');
    expect(rows(panel)).toHaveLength(MANY_TIES.ties.length);
  });

  test('that say the same of one name are a line; opened, it has each of them with its dates and sources', async () => {
    const { panel, redraw } = stagePanel(scene(PANELS, 'ties'));
    redraw({ ties: SAME_TIES });
    expect(rows(panel)).toHaveLength(5);
    const line = rows(panel)[4]!;
    expect(seenText(line)).toBe('9 named here: member of NATO');
    const opener = line.querySelector<HTMLElement>('[aria-expanded]')!;
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    opener.focus();
    await userEvent.keyboard('{Enter}');
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    const each = [...line.querySelectorAll<HTMLElement>('.tie-each li')];
    expect(each).toHaveLength(9);
    expect(seenText(each[0]!)).toContain('Poland, since 12 March 1999');
    expect(section(panel).querySelector('.group-count')!.textContent).toBe(String(SAME_TIES.ties.length));
  });

  test('are those of the names that are found, where the cast is narrowed', async () => {
    const { panel, redraw } = stagePanel(scene(PANELS, 'ties'));
    redraw({ choice: { order: 'kind', kind: null, query: 'caine' } });
    expect(rows(panel).map(seenText)).toEqual([
      'Dan Caine: 22nd Chairman of the Joint Chiefs of Staff, since 12 April 2025',
    ]);
    redraw({ choice: { order: 'kind', kind: null, query: 'nobody at all' } });
    expect(panel.querySelector('.ties-here')).toBe(null);
  });

  test('without ties there is no section', () => {
    const { panel, redraw } = stagePanel(scene(PANELS, 'cast'));
    expect(panel.querySelector('.ties-here')).toBe(null);
    redraw({ ties: { ...TIES, ties: [] } });
    expect(panel.querySelector('.ties-here')).toBe(null);
  });
});

describe('the picture', () => {
  test('is folded, one image with a name, and holds no stop of the keyboard', () => {
    const { panel } = stagePanel(scene(PANELS, 'ties'));
    const image = section(panel).querySelector<HTMLElement>('.tie-graph')!;
    expect(image.closest('details')!.open).toBe(false);
    expect(image.getAttribute('role')).toBe('img');
    const label = document.getElementById(image.getAttribute('aria-labelledby')!)!;
    expect(label.textContent).toContain('the sentences above say how');
    expect(image.querySelectorAll('a, button, [tabindex]')).toHaveLength(0);
    expect(image.querySelectorAll('.tie-arcs path')).not.toHaveLength(0);
  });

  test.each(['ltr', 'rtl'])('its arcs end at the rows of their names, %s', async (side) => {
    await emulateMedia({});
    const { panel } = stagePanel(scene(PANELS, 'ties'));
    panel.dir = side;
    for (const fold of panel.querySelectorAll('details')) fold.open = true;
    const image = section(panel).querySelector<HTMLElement>('.tie-graph')!;
    const names = [...image.querySelectorAll<HTMLElement>('.tie-name')];
    const middles = names
      .map((name) => name.getBoundingClientRect())
      .map(({ top, height }) => top + height / 2);
    const arcs = [...image.querySelectorAll<SVGPathElement>('.tie-arcs path')].map((arc) =>
      arc.getBoundingClientRect(),
    );
    // The ends themselves: a box of a curve has its stroke around it.
    const ends = [...image.querySelectorAll<SVGPathElement>('.tie-arcs path')].flatMap((arc) =>
      [0, arc.getTotalLength()].map((at) => arc.getPointAtLength(at).matrixTransform(arc.getScreenCTM()!).y),
    );
    for (const end of ends) expect(Math.min(...middles.map((y) => Math.abs(y - end)))).toBeLessThan(1);
    const inner = names[0]!.getBoundingClientRect();
    for (const { left, right } of arcs) {
      if (side === 'ltr') expect(left).toBeLessThan(inner.left);
      else expect(right).toBeGreaterThan(inner.right);
    }
  });

  test('nothing runs over its edge, however narrow, whatever a pack says', async () => {
    const { panel, redraw } = stagePanel(scene(PANELS, 'ties-many'));
    for (const ties of [MANY_TIES, BAD_TIES]) {
      redraw({ ties });
      for (const fold of panel.querySelectorAll('details')) fold.open = true;
      for (const width of [160, 260, 414]) {
        await page.viewport(width, 900);
        expect(overflowing(panel)).toEqual([]);
      }
    }
    await page.viewport(414, 896);
  });
});
