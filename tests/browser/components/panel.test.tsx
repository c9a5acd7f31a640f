// The panel's words, rows, keys and focus.

import { render } from 'preact';
import { describe, expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Candidates } from '@/components/panel/candidates';
import type { SessionView } from '@/lib/core/model/session';
import { DEFAULT_SETTINGS } from '@/lib/core/model/settings';
import { PANELS } from '../gallery/scenes';
import { CAINE, GEORGIAS, GROUPS, KNOWLEDGE, NATO, PAINTED, POLAND, SESSIONS } from '../gallery/views';
import { scene, seenText, stagePanel } from './stage';

function nameOf(panel: HTMLElement, entity: string): HTMLElement {
  const found = panel.querySelector<HTMLElement>(`[data-entity="${entity}"] .row-name`);
  if (!found) throw new Error(`There is no row of ${entity}.`);
  return found;
}

function rowOf(panel: HTMLElement, entity: string): HTMLElement {
  return nameOf(panel, entity).closest('.row') as HTMLElement;
}

const TRUMP_ROW = 'person/donald-trump';

describe('the cast', () => {
  test('groups in the order of kinds, each with its count, rows in reading order', () => {
    const { panel } = stagePanel(scene(PANELS, 'cast'));
    expect([...panel.querySelectorAll('h2')].map(seenText)).toEqual([
      'People 7',
      'Places 5',
      'Organisations 2',
      'Texts 1',
      'Terms 1',
      'Perhaps named here 1',
    ]);
    expect([...panel.querySelectorAll('.group:first-child .row-label')].map(seenText)).toEqual([
      'Vladimir Putin',
      'Volodymyr Zelenskyy',
      'Donald Trump',
      'Karoline Leavitt',
      'Steve Witkoff',
      'Giuseppe Cavo Dragone',
      'Dan Caine',
    ]);
  });

  test('a row: name, post on the story’s day, number of mentions', () => {
    const { panel } = stagePanel(scene(PANELS, 'cast'));
    const caine = nameOf(panel, CAINE.entity);
    expect(seenText(caine)).toBe('Dan Caine1 22nd Chairman of the Joint Chiefs of Staff');
    expect(caine.textContent).toContain(', 1 mention');
    // Read aloud as one name: with a pause between its parts.
    expect(nameOf(panel, TRUMP_ROW).textContent).toMatch(/, 2 mentions, \s*President/);
  });

  test('what is unsure stands apart, with the words of the page and why that is', () => {
    const { panel } = stagePanel(scene(PANELS, 'cast'));
    const unsure = panel.querySelector('.unsure') as HTMLElement;
    expect(seenText(unsure)).toContain('Not marked on the page');
    expect(seenText(unsure)).toContain('Too little in this story decides between them.');
    const list = unsure.querySelector('ol.candidates') as HTMLElement;
    expect(list.getAttribute('aria-label')).toBe('What “Des Moines” may mean, the likeliest first');
    expect([...list.querySelectorAll('.candidate')].map(seenText)).toEqual([
      expect.stringContaining('Des Moines Public Schools'),
      expect.stringContaining('Des Moines'),
    ]);
    expect(seenText(list)).toContain('Capital of Iowa');
    expect(list.querySelector('button')).toBe(null);
    expect([...panel.querySelectorAll('.group:not(.unsure) .row-label')].map(seenText)).not.toContain(
      'Des Moines Public Schools',
    );
  });

  test('one candidate alone is listed too, and says what else may be meant', () => {
    const { panel } = stagePanel(scene(PANELS, 'unsure'));
    const row = panel.querySelector('[data-entity="person/mike-johnson"]') as HTMLElement;
    expect(seenText(row)).toContain('not in your library may be meant');
    expect(row.querySelectorAll('.candidate')).toHaveLength(1);
  });

  test('a sure row tells, opened, how many of its mentions are not sure and what they may mean', () => {
    const { panel } = stagePanel(scene(PANELS, 'unsure-in-part'));
    const row = panel.querySelector('[data-entity="place/moscow"]') as HTMLElement;
    expect(seenText(row)).toContain('1 of 3 mentions is not sure.');
    expect(seenText(row)).toContain('Town in Idaho');
    expect(seenText(row.querySelector('.row-name') as Element)).toContain(
      'In 2 of 3 mentions probably those who govern, not the place itself.',
    );
  });

  test('who listens is told which candidate is chosen, by a button that names it', () => {
    const chosen: string[] = [];
    const place = document.body.appendChild(document.createElement('div'));
    onTestFinished(() => {
      render(null, place);
      place.remove();
    });
    render(
      <Candidates words="Georgia" candidates={GEORGIAS} onChoose={(entity) => void chosen.push(entity)} />,
      place,
    );
    const buttons = [...place.querySelectorAll('button')];
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
      'It is this one: Georgia (Country in the South Caucasus; capital Tbilisi)',
      'It is this one: Georgia (State of the United States; capital Atlanta)',
      'It is this one: Georgia Institute of Technology (University in Atlanta)',
    ]);
    buttons[1]!.click();
    expect(chosen).toEqual(['place/us-georgia']);
  });

  test('a row opens, and the text is shown its first mention', () => {
    const { panel, redraw, onSelect, onReveal } = stagePanel(scene(PANELS, 'cast'));
    const name = nameOf(panel, TRUMP_ROW);
    expect(name.getAttribute('aria-expanded')).toBe('false');
    name.click();
    expect(onSelect).toHaveBeenLastCalledWith(TRUMP_ROW);
    expect(onReveal).toHaveBeenLastCalledWith(TRUMP_ROW, 12);
    redraw({ selected: TRUMP_ROW });
    expect(name.getAttribute('aria-expanded')).toBe('true');
    name.click();
    expect(onSelect).toHaveBeenLastCalledWith(null);
    expect(onReveal).toHaveBeenCalledOnce();
  });

  test('from mention to mention, forwards and backwards, round the end', async () => {
    const { panel, redraw, onReveal } = stagePanel(scene(PANELS, 'cast'));
    nameOf(panel, TRUMP_ROW).click();
    redraw({ selected: TRUMP_ROW });
    const row = rowOf(panel, TRUMP_ROW);
    const press = (label: string) =>
      userEvent.click(row.querySelector(`[aria-label="${label}"]`) as HTMLElement);
    expect(seenText(row.querySelector('.steps') as Element)).toBe('Mention 1 of 2');
    await press('Next mention');
    await press('Next mention');
    await press('Previous mention');
    expect(onReveal.mock.calls).toEqual([
      [TRUMP_ROW, 12],
      [TRUMP_ROW, 19],
      [TRUMP_ROW, 12],
      [TRUMP_ROW, 19],
    ]);
  });

  test('an open row shows the card’s body once it is there, and its line until then', () => {
    const { panel, redraw } = stagePanel(scene(PANELS, 'open-waiting'));
    const row = rowOf(panel, CAINE.entity);
    expect(row.querySelector('.row-line')).not.toBe(null);
    expect(row.querySelector('.body')).toBe(null);
    redraw({ cardFor: NATO });
    expect(row.querySelector('.body')).toBe(null);
    redraw({ cardFor: CAINE });
    expect(row.querySelector('.row-line')).toBe(null);
    expect(seenText(row)).toContain('22nd Chairman of the Joint Chiefs of Staff, since 12 April 2025');
  });

  test('pointer and focus on a row are told, and their leaving', async () => {
    const { panel, onPoint } = stagePanel(scene(PANELS, 'cast'));
    await userEvent.hover(nameOf(panel, TRUMP_ROW));
    expect(onPoint).toHaveBeenLastCalledWith({ of: 'entity', entity: TRUMP_ROW });
    await userEvent.hover(panel.querySelector('.headline') as HTMLElement);
    expect(onPoint).toHaveBeenLastCalledWith(null);
    nameOf(panel, CAINE.entity).focus();
    expect(onPoint).toHaveBeenLastCalledWith({ of: 'entity', entity: CAINE.entity });
    nameOf(panel, CAINE.entity).blur();
    expect(onPoint).toHaveBeenLastCalledWith(null);
  });

  test('what the pointer is on in the page is marked in the list', () => {
    const { panel } = stagePanel(scene(PANELS, 'pointed'));
    expect([...panel.querySelectorAll('[data-pointed] .row-label')].map(seenText)).toEqual(['Russia']);
  });

  test('a row that was chosen in the page comes into sight', () => {
    const { panel, redraw } = stagePanel(scene(PANELS, 'cast'));
    window.scrollTo(0, 0);
    redraw({ selected: GROUPS[4]?.rows[0]?.entity ?? '' });
    const { top, bottom } = rowOf(panel, GROUPS[4]?.rows[0]?.entity ?? '').getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    // Scrolling ends on whole device pixels.
    expect(bottom).toBeLessThanOrEqual(window.innerHeight + 0.5);
  });
});

describe('keys and focus', () => {
  test('arrows, Home and End go from name to name', async () => {
    const { panel } = stagePanel(scene(PANELS, 'cast'));
    const names = [...panel.querySelectorAll<HTMLElement>('.row-name')];
    names[0]?.focus();
    const visited: number[] = [];
    for (const key of [
      '{ArrowDown}',
      '{ArrowDown}',
      '{ArrowUp}',
      '{End}',
      '{ArrowDown}',
      '{Home}',
      '{ArrowUp}',
    ]) {
      await userEvent.keyboard(key);
      visited.push(names.indexOf(document.activeElement as HTMLElement));
    }
    expect(visited).toEqual([1, 2, 1, 16, 16, 0, 0]);
  });

  test('Enter opens the row that has the focus', async () => {
    const { panel, onSelect } = stagePanel(scene(PANELS, 'cast'));
    nameOf(panel, POLAND.entity).focus();
    await userEvent.keyboard('{Enter}');
    expect(onSelect).toHaveBeenCalledWith(POLAND.entity);
  });

  test('the focus stays where it was when rows come, go and change places', () => {
    const { panel, redraw } = stagePanel(scene(PANELS, 'cast'));
    nameOf(panel, TRUMP_ROW).focus();
    const [people, ...others] = GROUPS;
    if (!people) throw new Error('no people');
    redraw({ groups: [{ ...people, rows: people.rows.slice(2) }, ...others] });
    expect(document.activeElement).toBe(nameOf(panel, TRUMP_ROW));
    redraw({ groups: [{ ...people, rows: [...people.rows].reverse() }, ...others] });
    expect(document.activeElement).toBe(nameOf(panel, TRUMP_ROW));
    redraw({ groups: [...others, people] });
    expect(document.activeElement).toBe(nameOf(panel, TRUMP_ROW));
    // No longer sure: the row is built anew among the unsure ones.
    const doubted = people.rows.map((row) =>
      row.entity === TRUMP_ROW ? { ...row, confidence: 'unsure' as const } : row,
    );
    redraw({ groups: [{ ...people, rows: doubted }, ...others] });
    expect(panel.querySelector(`.unsure [data-entity="${TRUMP_ROW}"]`)).not.toBe(null);
    expect(document.activeElement).toBe(nameOf(panel, TRUMP_ROW));
  });

  test('a focus outside is not drawn in', () => {
    const { redraw } = stagePanel(scene(PANELS, 'cast'));
    const elsewhere = document.body.appendChild(document.createElement('button'));
    elsewhere.focus();
    redraw({ groups: [...GROUPS].reverse() });
    expect(document.activeElement).toBe(elsewhere);
    elsewhere.remove();
  });

  test('density is one choice of three, by arrow keys too', async () => {
    const { panel, redraw, onChoose } = stagePanel(scene(PANELS, 'cast'));
    const radios = [...panel.querySelectorAll<HTMLInputElement>('.density')[0]!.querySelectorAll('input')];
    expect(radios.map((radio) => radio.checked)).toEqual([false, true, false]);
    panel.querySelector<HTMLDetailsElement>('.control details')!.open = true;
    radios[1]?.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(onChoose).toHaveBeenLastCalledWith({ density: 'everything' });
    redraw({ settings: { ...DEFAULT_SETTINGS, density: 'everything' } });
    expect(radios.map((radio) => radio.checked)).toEqual([false, false, true]);
    expect(seenText(panel.querySelector('.density') as Element)).toContain('Every mention is marked.');
  });
});

describe('states in words', () => {
  test.each(Object.entries(SESSIONS))('the page is %s', (name, session) => {
    const { panel } = stagePanel({ ...scene(PANELS, 'cast'), session, groups: [] });
    const status = panel.querySelector('[role=status]') as HTMLElement;
    expect(status.dataset.state).toBe(name);
    expect(seenText(status).length).toBeGreaterThan(10);
    expect(panel.querySelector('.cast')).toBe(null);
  });

  test.each(Object.entries(KNOWLEDGE))('the library is %s', (_, knowledge) => {
    const { panel } = stagePanel({ ...scene(PANELS, 'cast'), knowledge });
    expect(seenText(panel.querySelector('.foot') as Element).length).toBeGreaterThan(10);
  });

  test('says how many names it knows, and as of when', () => {
    const { panel } = stagePanel(scene(PANELS, 'cast'));
    const foot = seenText(panel.querySelector('.foot') as Element);
    expect(foot).toContain('6,120 names');
    expect(foot).toContain('20 August 2025');
  });

  test('the sentence is one live element through all states', () => {
    const { panel, redraw } = stagePanel({ ...scene(PANELS, 'cast'), session: null, groups: [] });
    const status = panel.querySelector('[role=status]');
    for (const session of Object.values(SESSIONS)) redraw({ session });
    expect(panel.querySelector('[role=status]')).toBe(status);
  });

  test('title, publisher and date of the story; faults of the page as notes', () => {
    const { panel } = stagePanel(scene(PANELS, 'notes'));
    expect(seenText(panel.querySelector('h1') as Element)).toBe(PAINTED.title);
    expect(seenText(panel.querySelector('.masthead') as Element)).toContain('The Center Square');
    expect(seenText(panel.querySelector('.masthead') as Element)).toContain('No date found');
    expect(panel.querySelectorAll('.notes li').length).toBe(2);
  });

  test('the same note twice is told once', () => {
    const note = 'The page’s JSON-LD is broken.';
    const session: SessionView = { ...PAINTED, notes: [note, note] };
    const { panel } = stagePanel({ ...scene(PANELS, 'cast'), session });
    expect(panel.querySelectorAll('.notes li').length).toBe(1);
  });
});

describe('a very long story', () => {
  const button = (panel: HTMLElement) => panel.querySelector<HTMLElement>('.coverage button');
  const long = (coverage: SessionView['coverage']): SessionView => ({
    ...PAINTED,
    ...(coverage ? { coverage } : {}),
  });

  test('says how much was read; the rest is read on a press, from the keyboard too', async () => {
    const { panel, onScan } = stagePanel(scene(PANELS, 'long-first'));
    expect(seenText(panel.querySelector('.coverage-words')!)).toBe(
      'Read the first 20,000 of about 200,000 words.',
    );
    expect(button(panel)?.textContent).toBe('Scan the rest');
    button(panel)?.focus();
    await userEvent.keyboard('{Enter}');
    expect(onScan).toHaveBeenLastCalledWith(true);
  });

  test('the same button stops it, and keeps the focus', async () => {
    const { panel, redraw, onScan } = stagePanel(scene(PANELS, 'long-first'));
    button(panel)?.focus();
    redraw({ session: long({ scanning: true, read: 40_000, all: 200_000 }) });
    expect(document.activeElement).toBe(button(panel));
    expect(button(panel)?.textContent).toBe('Stop');
    expect(panel.querySelector('progress')?.value).toBe(40_000);
    await userEvent.keyboard(' ');
    expect(onScan).toHaveBeenLastCalledWith(false);
  });

  test('once all is read the button is gone, and who pressed it is at the words that say so', () => {
    const { panel, redraw } = stagePanel(scene(PANELS, 'long-scanning'));
    button(panel)?.focus();
    redraw({ session: long({ scanning: false, read: 200_000, all: 200_000 }) });
    expect(button(panel)).toBeNull();
    expect(document.activeElement?.textContent).toBe('Read to the end, about 200,000 words.');
  });

  test('is no matter for other stories: nothing is seen', () => {
    const { panel } = stagePanel(scene(PANELS, 'cast'));
    expect(button(panel)).toBeNull();
    expect(panel.querySelector<HTMLElement>('.coverage')?.offsetHeight).toBe(0);
  });
});
