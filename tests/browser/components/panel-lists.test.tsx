// The panel's lists: orders, kinds, finding by a few letters, names that the library does not know, and lists of thousands.

import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WHOLE_CAST } from '@/lib/core/view/cast';
import type { CastChoice } from '@/lib/core/view/list-view';
import { manyGroups } from '../gallery/panel-lists';
import { MANY_UNKNOWN, UNKNOWN } from '../gallery/panel-unknown';
import { PANELS } from '../gallery/scenes';
import { GROUPS, PAINTED } from '../gallery/views';
import { type StagedPanel, scene, seenText, stagePanel } from './stage';

const labels = (panel: HTMLElement, within = '.cast') =>
  [...panel.querySelectorAll(`${within} .row-label`)].map(seenText);
const field = (panel: HTMLElement) => panel.querySelector<HTMLInputElement>('.tools input[type=search]')!;
const radio = (panel: HTMLElement, value: string) =>
  panel.querySelector<HTMLInputElement>(`.tools input[value="${value}"]`)!;
const unknownRow = (panel: HTMLElement, words: string) =>
  panel.querySelector<HTMLElement>(`[data-row="unknown ${words}"]`)!;

/** Draws what is chosen, as the panel's page does. */
function follows(staged: StagedPanel): void {
  let choice: CastChoice = WHOLE_CAST;
  staged.onLook.mockImplementation((change) => {
    choice = { ...choice, ...change };
    staged.redraw({ choice });
  });
}

describe('how the cast is looked at', () => {
  test('as in the story: one list of all kinds, each row says its own', () => {
    const { panel } = stagePanel(scene(PANELS, 'order-reading'));
    expect(labels(panel, '.group:first-child').slice(0, 4)).toEqual([
      'United States',
      'Ukraine',
      'NATO',
      'Russia',
    ]);
    const [first] = panel.querySelectorAll('.row-name');
    expect(first?.textContent).toContain('Place: ');
    expect(first?.querySelector('.glyph-place')).not.toBe(null);
    expect(panel.querySelector('.unsure')).not.toBe(null);
  });

  test('order and kind are radio buttons that tell what was chosen', async () => {
    const staged = stagePanel(scene(PANELS, 'unknown'));
    follows(staged);
    const { panel, onLook } = staged;
    await userEvent.click(radio(panel, 'reading'));
    expect(onLook).toHaveBeenLastCalledWith({ order: 'reading' });
    expect(radio(panel, 'reading').checked).toBe(true);
    await userEvent.click(radio(panel, 'place'));
    expect(onLook).toHaveBeenLastCalledWith({ kind: 'place' });
    expect(labels(panel)).toEqual(['United States', 'Ukraine', 'Russia', 'Poland', 'Budapest']);
    expect(labels(panel, '.unknown')).toEqual(['Zenda']);
    expect(seenText(panel.querySelector('.tools-left') as Element)).toBe('6 of 21 names fit.List all');
  });

  test('typing finds by name, other name and post; what is left is told', async () => {
    const staged = stagePanel(scene(PANELS, 'unknown'));
    follows(staged);
    const { panel } = staged;
    field(panel).focus();
    await userEvent.keyboard('зеленс');
    expect(labels(panel)).toEqual(['Volodymyr Zelenskyy']);
    expect(seenText(panel.querySelector('.row-by') as Element)).toBe('Also: Володимир Зеленський');
    expect(seenText(panel.querySelector('.tools-left') as Element)).toContain('1 of 21 names fits.');
    await expect
      .poll(() => panel.querySelector('.tools-left [role=status]')?.textContent)
      .toBe('1 of 21 names fits.');
    expect(document.activeElement).toBe(field(panel));
  });

  test('Esc takes the letters away, the arrow goes to what was found, a press lists all again', async () => {
    const staged = stagePanel(scene(PANELS, 'unknown'));
    follows(staged);
    const { panel } = staged;
    field(panel).focus();
    await userEvent.keyboard('tarl{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('Fritz von Tarlenheim');
    field(panel).focus();
    await userEvent.keyboard('{Escape}');
    expect(field(panel).value).toBe('');
    expect(labels(panel).length).toBe(17);
    await userEvent.keyboard('nothing at all');
    await userEvent.click(panel.querySelector('.tools-left button') as Element);
    expect(labels(panel).length).toBe(17);
    expect(document.activeElement).toBe(field(panel));
  });

  test('that nothing fits does not sound as if there were nothing', () => {
    const { panel } = stagePanel(scene(PANELS, 'find-nothing'));
    const words = seenText(panel.querySelector('.tools-left') as Element);
    expect(words).toContain('Nothing in this list fits “Black Michael”.');
    expect(words).toContain('The story may name it all the same');
    expect(panel.querySelector('.tools-left a')?.getAttribute('href')).toBe(
      'library.html#/names?query=Black%20Michael',
    );
  });

  test('letters, their place and the open row outlive a story that is read again', async () => {
    const staged = stagePanel(scene(PANELS, 'cast'));
    follows(staged);
    const { panel, redraw } = staged;
    field(panel).focus();
    await userEvent.keyboard('pre');
    field(panel).setSelectionRange(1, 1);
    redraw({ selected: 'person/donald-trump' });
    const again = GROUPS.map((group) => ({ ...group, rows: group.rows.map((row) => ({ ...row })) }));
    redraw({ groups: again, session: { ...PAINTED, token: 'again' } });
    expect(field(panel).value).toBe('pre');
    expect(field(panel).selectionStart).toBe(1);
    expect(document.activeElement).toBe(field(panel));
    expect(panel.querySelector('[data-selected] .row-label')?.textContent).toBe('Donald Trump');
  });
});

describe('names that the library does not know', () => {
  test('each with its words and how often, in reading order, after the cast', () => {
    const { panel } = stagePanel(scene(PANELS, 'unknown'));
    expect(labels(panel, '.unknown')).toEqual(UNKNOWN.map(({ words }) => words));
    const first = unknownRow(panel, 'Fritz von Tarlenheim').querySelector('.row-name') as Element;
    expect(first.textContent).toContain('Perhaps Person: ');
    expect(first.textContent).toContain(', 4 mentions');
    const order = panel.querySelector('.cast')!.compareDocumentPosition(panel.querySelector('.unknown')!);
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  test('pressed it is gone to in the text, one mention after the other', async () => {
    const { panel, onRevealUnknown } = stagePanel(scene(PANELS, 'unknown'));
    const row = unknownRow(panel, 'Zenda');
    await userEvent.click(row.querySelector('.row-name') as Element);
    await userEvent.click(row.querySelector('[aria-label="Next mention"]') as Element);
    await userEvent.click(row.querySelector('[aria-label="Next mention"]') as Element);
    expect(onRevealUnknown.mock.calls).toEqual([
      [1, 0],
      [1, 1],
      [1, 0],
    ]);
  });

  test('leads to the form of a new entry, and to one that is looked up; each link says of whom', async () => {
    const { panel } = stagePanel(scene(PANELS, 'unknown'));
    const row = unknownRow(panel, 'Hentzau');
    await userEvent.click(row.querySelector('.row-name') as Element);
    const links = [...row.querySelectorAll('a')];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Add: Hentzau', 'library.html#/new?name=Hentzau&from=https%3A%2F%2Fexample.org%2Fstory'],
      ['Look up: Hentzau', 'library.html#/new?name=Hentzau&from=https%3A%2F%2Fexample.org%2Fstory&look=up'],
    ]);
  });

  test('that are none are said so, by a button that says which', async () => {
    const { panel, onNoName } = stagePanel(scene(PANELS, 'unknown'));
    const row = unknownRow(panel, 'Hentzau');
    await userEvent.click(row.querySelector('.row-name') as Element);
    const press = row.querySelector('.unknown-acts button') as HTMLElement;
    expect(press.textContent).toBe('Not a name: Hentzau');
    press.click();
    expect(onNoName).toHaveBeenLastCalledWith('Hentzau');
  });

  test('stands out in the page while it is pointed at, and here while the page points at it', async () => {
    const { panel, onPoint } = stagePanel(scene(PANELS, 'unknown-pointed'));
    expect(labels(panel, '[data-pointed]')).toEqual(['Zenda']);
    await userEvent.hover(unknownRow(panel, 'Hentzau'));
    expect(onPoint).toHaveBeenLastCalledWith({ of: 'unknown', number: 3 });
    await userEvent.hover(panel.querySelector('.masthead') as Element);
    expect(onPoint).toHaveBeenLastCalledWith(null);
  });

  test('of many the first are shown, and the focus goes on to those that come', async () => {
    const { panel } = stagePanel(scene(PANELS, 'unknown-many'));
    expect(labels(panel, '.unknown').length).toBe(12);
    const more = panel.querySelector<HTMLElement>('.unknown > button')!;
    expect(more.textContent).toBe('Show 228 more');
    more.focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toContain('Rupert Hentzau 13');
    await expect.poll(() => labels(panel, '.unknown').length, { timeout: 15_000 }).toBe(MANY_UNKNOWN.length);
  });

  test('alone are listed too: a story without a name of the library is not an empty one', () => {
    const { panel } = stagePanel(scene(PANELS, 'unknown-alone'));
    expect(labels(panel, '.unknown').length).toBe(UNKNOWN.length);
    expect(seenText(panel.querySelector('.status') as Element)).toContain(
      'at least 4 that your library does not know',
    );
  });
});

describe('a list of thousands', () => {
  test('is begun at once and whole in the end, and what is out of sight is not laid out', async () => {
    const { panel } = stagePanel(scene(PANELS, 'list-many'));
    expect(labels(panel).length).toBe(20);
    await expect.poll(() => labels(panel).length, { timeout: 15_000 }).toBe(2_000);
    const rows = panel.querySelectorAll<HTMLElement>('.cast .row');
    expect(getComputedStyle(rows[1_000]!).contentVisibility).toBe('auto');
    expect(panel.querySelectorAll('.cast .group-count')[0]?.textContent).toBe('650');
  });

  test('the open row is there from the beginning, however far down', () => {
    const many = manyGroups(2_000);
    const last = many.at(-1)!.rows.at(-2)!;
    const { panel } = stagePanel({ ...scene(PANELS, 'list-many'), selected: last.entity });
    expect(labels(panel, '[data-selected]')).toEqual([last.label]);
  });

  test('pointing draws two rows anew, and no other', async () => {
    const { panel, redraw } = stagePanel(scene(PANELS, 'list-many'));
    await expect.poll(() => labels(panel).length, { timeout: 15_000 }).toBe(2_000);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(panel.querySelector('.cast')!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    redraw({ pointed: { of: 'entity', entity: 'person/invented-3' } });
    redraw({ pointed: { of: 'entity', entity: 'person/invented-6' } });
    changes.push(...observer.takeRecords());
    observer.disconnect();
    expect(new Set(changes.map(({ target }) => (target as Element).getAttribute('data-entity')))).toEqual(
      new Set(['person/invented-3', 'person/invented-6']),
    );
  });

  test('End leads to the last row that is there, Home back', async () => {
    const { panel } = stagePanel(scene(PANELS, 'list-many'));
    await expect.poll(() => labels(panel).length, { timeout: 15_000 }).toBe(2_000);
    panel.querySelector<HTMLElement>('.cast .row-name')!.focus();
    await userEvent.keyboard('{End}');
    const names = panel.querySelectorAll('.cast .row-name');
    expect(document.activeElement).toBe(names[names.length - 1]);
    await userEvent.keyboard('{Home}');
    expect(document.activeElement).toBe(names[0]);
  });
});

describe('the focus is not lost', () => {
  const nameOf = (panel: HTMLElement, entity: string) =>
    panel.querySelector<HTMLElement>(`[data-entity="${entity}"] .row-name`)!;
  const without = (...entities: readonly string[]) =>
    GROUPS.map((group) => ({ ...group, rows: group.rows.filter((row) => !entities.includes(row.entity)) }));

  test('its row goes: the next has it; the last of a group goes: the one before', () => {
    const { panel, redraw } = stagePanel(scene(PANELS, 'cast'));
    nameOf(panel, 'person/donald-trump').focus();
    redraw({ groups: without('person/donald-trump') });
    expect(document.activeElement).toBe(nameOf(panel, 'person/karoline-leavitt'));
    nameOf(panel, 'place/budapest').focus();
    redraw({ groups: without('person/donald-trump', 'place/budapest') });
    expect(document.activeElement).toBe(nameOf(panel, 'place/poland'));
  });

  test('the whole list goes: the sentence that says what the page is now has it', () => {
    const { panel, redraw } = stagePanel(scene(PANELS, 'cast'));
    nameOf(panel, 'person/donald-trump').focus();
    redraw({ session: { ...PAINTED, state: { is: 'finding' }, mentions: [] }, groups: null });
    expect(document.activeElement).toBe(panel.querySelector('.status'));
  });
});
