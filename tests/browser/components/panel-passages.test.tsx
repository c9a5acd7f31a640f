// The panel's sentences that repeat claims, its quotations, the coverage line and what a page offers: words, keys and focus.

import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CLAIMS, NO_CLAIMS, openClaim, SAID_NOT } from '../gallery/panel-claims';
import { OFFERS } from '../gallery/panel-offers';
import { MANY_QUOTES, SOME_QUOTES } from '../gallery/panel-quotes';
import { PANELS } from '../gallery/scenes';
import { PAINTED, SESSIONS } from '../gallery/views';
import { scene, seenText, stagePanel } from './stage';

const part = (panel: HTMLElement, kind: string): HTMLElement => {
  const found = panel.querySelector<HTMLElement>(`.group[data-kind=${kind}]`);
  if (!found) throw new Error(`There is no section of ${kind}.`);
  return found;
};
const rowsOf = (section: HTMLElement): HTMLElement[] => [...section.querySelectorAll<HTMLElement>('.row')];
const button = (row: Element | undefined): HTMLElement => row?.querySelector('.row-name') as HTMLElement;
const named = (root: ParentNode, name: string): HTMLElement => {
  const found = [...root.querySelectorAll<HTMLElement>('button, summary')].find((one) =>
    one.textContent?.startsWith(name),
  );
  if (!found) throw new Error(`There is no button “${name}”.`);
  return found;
};

describe('the coverage line', () => {
  test('is one live element through all states, and empty without a story', () => {
    const { panel, redraw } = stagePanel({ ...scene(PANELS, 'cast'), session: null, groups: [] });
    const line = panel.querySelector('.checked-words');
    expect(line?.getAttribute('role')).toBe('status');
    for (const session of Object.values(SESSIONS)) {
      redraw({ session });
      expect(seenText(panel.querySelector('.checked') as Element)).toBe('');
    }
    redraw({ session: { ...PAINTED, checked: { checkable: 14, known: 3, against: 9 } } });
    expect(panel.querySelector('.checked-words')).toBe(line);
    expect(seenText(line as Element)).toContain('the others are unchecked');
  });

  test('what is counted is one press away', async () => {
    const { panel } = stagePanel(scene(PANELS, 'claims'));
    const fold = panel.querySelector('.checked details') as HTMLDetailsElement;
    expect(fold.open).toBe(false);
    named(fold, 'What is counted?').focus();
    await userEvent.keyboard('{Enter}');
    expect(fold.open).toBe(true);
    expect(seenText(fold)).toContain('compared with 19,250 claims');
  });

  test('where no fact-checks are installed it leads to the packs', () => {
    const { panel } = stagePanel(scene(PANELS, 'checked-against-nothing'));
    expect(seenText(panel.querySelector('.checked-words') as Element)).toBe(
      'No fact-checks are installed: nothing here was checked.',
    );
    expect(panel.querySelector('.checked a')?.getAttribute('href')).toBe('library.html#/packs');
    expect(panel.querySelector('.checked details')).toBe(null);
  });
});

describe('sentences that repeat claims', () => {
  test('each with its words and every rating, those that confirm like those that do not', () => {
    const { panel } = stagePanel(scene(PANELS, 'claims'));
    const section = part(panel, 'claim');
    expect(seenText(section.querySelector('h2') as Element)).toBe('Checked before 5');
    const rows = rowsOf(section).map(seenText);
    expect(rows[0]).toBe(
      'Michael told the guard that 400,000 people had crossed the river in one year.Rated “False” by Strelsau Facts, 17 May 2024',
    );
    expect(rows[1]).toContain('Something close was rated “Exaggerated” by Strelsau Facts');
    expect(rows[1]).toContain('Something close was rated “Half true” by The Hofbau Check, June 2024');
    expect(rows[1]).toContain('Rated “Correct” by Strelsau Facts, 2023');
    expect(rows[1]).toContain('The checkers disagree');
    expect(rows[2]).toContain('The opposite was rated “Misleading”');
    expect(rows[3]).toContain('What is disputed here was rated “Pants on fire”');
    expect(rows[4]).toContain('Rated “True” by The Hofbau Check');
  });

  test('pressed, a row opens and the page shows its sentence; pressed again it closes', async () => {
    const { panel, redraw, claims } = stagePanel(scene(PANELS, 'claims'));
    const name = button(rowsOf(part(panel, 'claim'))[1]);
    name.focus();
    await userEvent.keyboard('{Enter}');
    const { key } = CLAIMS.rows[1]!;
    expect(claims.onSelect).toHaveBeenLastCalledWith(key);
    expect(claims.onReveal).toHaveBeenLastCalledWith(1);
    redraw({ claims: openClaim(1) });
    expect(document.activeElement).toBe(name);
    expect(name.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(name.getAttribute('aria-controls') ?? '')).not.toBe(null);
    await userEvent.keyboard('{Enter}');
    expect(claims.onSelect).toHaveBeenLastCalledWith(null);
    expect(claims.onReveal).toHaveBeenCalledOnce();
    await userEvent.click(named(rowsOf(part(panel, 'claim'))[1]!, 'Show in the text'));
    expect(claims.onReveal).toHaveBeenCalledTimes(2);
  });

  test('opened, each claim stands whole, and can be said to be another', async () => {
    const { panel, claims } = stagePanel(scene(PANELS, 'claims-several'));
    const row = rowsOf(part(panel, 'claim'))[1]!;
    expect(seenText(row)).toContain('Some 3,000 hectares of the forest were felled last winter.');
    expect(seenText(row)).toContain('The forest of Zenda is smaller than it was.');
    const rejects = [...row.querySelectorAll<HTMLElement>('button')].filter((one) =>
      one.textContent?.startsWith('Not this claim?'),
    );
    expect(rejects.map((one) => one.textContent)).toEqual([
      'Not this claim?: Some 3,000 hectares of the forest were felled last winter.',
      'Not this claim?: The forest of Zenda is smaller than it was.',
    ]);
    rejects[1]!.focus();
    await userEvent.keyboard('{Enter}');
    const [asked, claim] = claims.onReject.mock.lastCall!;
    expect([asked.number, claim.claim]).toEqual([1, 'claim/winter']);
  });

  test('before its card is there a row is its sentence, and says why where the card does not come', () => {
    const { panel, redraw } = stagePanel(scene(PANELS, 'claims-waiting'));
    expect(seenText(rowsOf(part(panel, 'claim'))[2]!)).toBe(
      'The duchy did not raise the toll on the bridge.',
    );
    redraw({ claims: scene(PANELS, 'claims-failed').claims });
    const told = [...panel.querySelectorAll('[role=status]')].map(seenText);
    expect(told).toContain('Backstory was stopped before it could answer: try again.');
  });

  test('said to be another, it is told with its undo, which has the focus, whether or not the row stays', async () => {
    const { panel, redraw, claims } = stagePanel(scene(PANELS, 'claims-denied'));
    named(rowsOf(part(panel, 'claim'))[2]!, 'Not this claim?').focus();
    redraw({ claims: SAID_NOT });
    expect(document.activeElement?.textContent).toBe('Undo');
    expect(seenText(panel)).toContain('is not taken for the claim');
    redraw({ claims: { ...SAID_NOT, rows: [] } });
    expect(document.activeElement?.textContent).toBe('Undo');
    await userEvent.keyboard('{Enter}');
    expect(claims.onTakeBack).toHaveBeenCalledExactlyOnceWith('r1');
    redraw({ claims: CLAIMS });
    await new Promise(requestAnimationFrame);
    expect(document.activeElement?.textContent).toBe('Undone.');
  });

  test('all that was said is listed, folded, each with its undo, also where no sentence repeats anything', async () => {
    const { panel, claims } = stagePanel({
      ...scene(PANELS, 'cast'),
      claims: { ...NO_CLAIMS, rejections: SAID_NOT.rejections },
    });
    expect(panel.querySelector('.group[data-kind=claim]')).toBe(null);
    const fold = panel.querySelector('.rules details') as HTMLDetailsElement;
    expect([fold.open, seenText(fold.querySelector('summary')!)]).toEqual([false, 'Not this claim (2)']);
    fold.open = true;
    await userEvent.click(named(fold, 'Undo'));
    expect(claims.onTakeBack).toHaveBeenCalledExactlyOnceWith('r1');
  });

  test('of very many the first are shown, and the rest on a press', async () => {
    const { panel, claims } = stagePanel(scene(PANELS, 'claims-many'));
    const section = part(panel, 'claim');
    expect(rowsOf(section)).toHaveLength(20);
    expect(seenText(section.querySelector('h2')!)).toBe('Checked before 137');
    await userEvent.click(named(section, 'Show all 137'));
    expect(claims.onAll).toHaveBeenCalledOnce();
  });

  test('arrow keys go from sentence to sentence', async () => {
    const { panel } = stagePanel(scene(PANELS, 'claims'));
    const names = rowsOf(part(panel, 'claim')).map(button);
    names[0]!.focus();
    const visited: number[] = [];
    for (const key of ['{ArrowDown}', '{End}', '{ArrowDown}', '{Home}']) {
      await userEvent.keyboard(key);
      visited.push(names.indexOf(document.activeElement as HTMLElement));
    }
    expect(visited).toEqual([1, 4, 4, 0]);
  });

  test('the focus stays on its sentence when others come before it, and when its row is built anew', () => {
    const { panel, redraw } = stagePanel(scene(PANELS, 'claims'));
    button(rowsOf(part(panel, 'claim'))[3]).focus();
    const { words, key } = CLAIMS.rows[3]!;
    redraw({ claims: { ...CLAIMS, rows: CLAIMS.rows.slice(2) } });
    expect(document.activeElement?.textContent).toBe(words);
    redraw({ claims: { ...CLAIMS, rows: [...CLAIMS.rows].reverse() } });
    expect(document.activeElement?.closest('.row')?.getAttribute('data-row')).toBe(`claim ${key}`);
  });

  test('pointer and focus on a row are told, by its place in the session, and their leaving', async () => {
    const { panel, onPoint } = stagePanel(scene(PANELS, 'claims'));
    const rows = rowsOf(part(panel, 'claim'));
    await userEvent.hover(rows[2]!);
    expect(onPoint).toHaveBeenLastCalledWith({ of: 'claims', number: 2 });
    await userEvent.hover(panel.querySelector('.headline') as HTMLElement);
    expect(onPoint).toHaveBeenLastCalledWith(null);
    button(rows[4]).focus();
    expect(onPoint).toHaveBeenLastCalledWith({ of: 'claims', number: 4 });
    button(rows[4]).blur();
    expect(onPoint).toHaveBeenLastCalledWith(null);
  });

  test('what the pointer is on in the page is marked in its own list alone', () => {
    const { panel, redraw } = stagePanel(scene(PANELS, 'claims'));
    const pointed = () =>
      [...panel.querySelectorAll('[data-pointed]')].map((row) => row.getAttribute('data-row'));
    redraw({ pointed: { of: 'claims', number: 1 } });
    expect(pointed()).toEqual([`claim ${CLAIMS.rows[1]!.key}`]);
    redraw({ pointed: { of: 'quotes', number: SOME_QUOTES.list.checked[1]!.number } });
    expect(pointed()).toEqual([`quote ${SOME_QUOTES.list.checked[1]!.key}`]);
    redraw({ pointed: null });
    expect(pointed()).toEqual([]);
  });

  test('a row that was chosen in the page comes into sight', () => {
    const { panel, redraw } = stagePanel(scene(PANELS, 'claims'));
    window.scrollTo(0, 0);
    panel.style.paddingBlockStart = '300vh';
    redraw({ claims: openClaim(2) });
    const { top } = button(rowsOf(part(panel, 'claim'))[2]).getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(window.innerHeight);
  });

  test('a story without a name of the library shows them all the same', () => {
    const { panel } = stagePanel(scene(PANELS, 'claims-alone'));
    expect(panel.querySelector('.cast')).toBe(null);
    expect(rowsOf(part(panel, 'claim'))).toHaveLength(5);
  });
});

describe('quotations', () => {
  test('pointer and focus on those that were compared are told; of who is quoted, the one that is shown', async () => {
    const { panel, onPoint } = stagePanel(scene(PANELS, 'claims'));
    const section = part(panel, 'quote');
    const [compared] = [...section.querySelectorAll<HTMLElement>(':scope > .row-list > .row')];
    await userEvent.hover(compared!);
    expect(onPoint).toHaveBeenLastCalledWith({ of: 'quotes', number: SOME_QUOTES.list.checked[0]!.number });
    await userEvent.hover(panel.querySelector('.headline') as HTMLElement);
    expect(onPoint).toHaveBeenLastCalledWith(null);
    section.querySelector<HTMLDetailsElement>('.fold')!.open = true;
    // What has the focus scrolls into sight, and other rows under the pointer: that one of them is told as well.
    section.querySelector<HTMLElement>('.speaker .row-name')!.focus();
    onPoint.mockClear();
    await userEvent.keyboard('{Enter}');
    const number = SOME_QUOTES.list.speakers[0]!.quotes[0]!;
    expect(onPoint).toHaveBeenCalledWith({ of: 'quotes', number });
  });

  test('those that were compared come first, their kind in words; who is quoted is folded, with counts', () => {
    const { panel } = stagePanel(scene(PANELS, 'claims'));
    const section = part(panel, 'quote');
    expect(seenText(section.querySelector('h2')!)).toBe('Quotations 7');
    const compared = [...section.querySelectorAll(':scope > .row-list > .row')].map(seenText);
    expect(compared[0]).toMatch(/attack against all of them”Words changed, beside Article 5/);
    expect(compared[1]).toMatch(/Word for word, beside Article 5/);
    expect(compared[2]).toMatch(/Not found in this version of Article 5/);
    const fold = section.querySelector('details')!;
    expect(fold.open).toBe(false);
    expect(seenText(fold.querySelector('summary')!)).toBe(
      '6 quotations; your library knows 3 of those quoted.',
    );
    fold.open = true;
    expect([...fold.querySelectorAll('.row')].map(seenText)).toEqual([
      'The Guard of Zenda quoted once',
      'Black Michael quoted 3 times',
      'Antoinette de Mauban quoted once',
      'Others, or not told quoted once',
    ]);
  });

  test('opened, the difference is laid out', () => {
    const { panel } = stagePanel(scene(PANELS, 'quotes-open'));
    const [row] = rowsOf(part(panel, 'quote'));
    expect(seenText(row!)).toContain('in Europe or North America');
    expect(row!.querySelector('.ratings')).toBe(null);
  });

  test('pressed, who is quoted is gone through, round the end', async () => {
    const { panel, quotes } = stagePanel(scene(PANELS, 'claims'));
    const section = part(panel, 'quote');
    section.querySelector('details')!.open = true;
    const michael = [...section.querySelectorAll('details .row')][1]!;
    button(michael).focus();
    await userEvent.keyboard('{Enter}');
    expect(seenText(michael)).toContain('“every member must send soldiers at once”Quotation 1 of 3');
    await userEvent.click(michael.querySelector('[aria-label="Next quotation"]')!);
    expect(seenText(michael)).toContain(
      '“We have waited long enough,” “and we shall not wait for the spring.”',
    );
    await userEvent.click(michael.querySelector('[aria-label="Next quotation"]')!);
    await userEvent.click(michael.querySelector('[aria-label="Next quotation"]')!);
    expect(quotes.onReveal.mock.calls).toEqual([[2], [3], [5], [2]]);
    await userEvent.click(button(michael));
    expect(michael.querySelector('.row-open')).toBe(null);
  });

  test('thirty of them are one line until they are asked for', () => {
    const { panel } = stagePanel(scene(PANELS, 'quotes-many'));
    const section = part(panel, 'quote');
    expect(section.getBoundingClientRect().height).toBeLessThan(120);
    expect(MANY_QUOTES.list.count).toBe(30);
    expect(section.compareDocumentPosition(panel.querySelector('.cast')!)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  test('a story without any has no section', () =>
    expect(stagePanel(scene(PANELS, 'cast')).panel.querySelector('.group[data-kind=quote]')).toBe(null));
});

describe('what a page publishes', () => {
  const offers = (panel: HTMLElement): HTMLElement[] => [...panel.querySelectorAll<HTMLElement>('.offered')];

  test('is offered on a page that is no story: claim, rating, checker with its place, date', () => {
    const { panel } = stagePanel(scene(PANELS, 'offer-one'));
    expect(seenText(panel)).toContain('facts.example publishes 1 fact-check.');
    expect(seenText(offers(panel)[0]!)).toBe(
      'Last year 400,000 people crossed the river.Said by Black Michael, in a speech at Zenda, 3 May 2024' +
        'Rated “False” by Strelsau Facts (facts.example), 17 May 2024Keep this fact-check',
    );
  });

  test('is kept on a press only, said, and undone by the same button, which keeps the focus', async () => {
    const { panel, redraw, offer } = stagePanel(scene(PANELS, 'offer-one'));
    expect(offer.onKeep).not.toHaveBeenCalled();
    const press = named(offers(panel)[0]!, 'Keep this fact-check');
    press.focus();
    await userEvent.keyboard('{Enter}');
    expect(offer.onKeep.mock.lastCall?.[0].claim.id).toBe('claim/kept-1');
    redraw({ offer: OFFERS.kept! });
    expect(document.activeElement).toBe(press);
    expect(press.textContent).toBe('Undo: Last year 400,000 people crossed the river.');
    expect(seenText(offers(panel)[0]!.querySelector('[role=status]')!)).toBe('Kept.');
    await userEvent.keyboard('{Enter}');
    expect(offer.onDrop.mock.lastCall?.[0].claim.id).toBe('claim/kept-1');
  });

  test('several: what is in the library is said, a fault stands at its own, what was left out is told', () => {
    const { panel } = stagePanel(scene(PANELS, 'offer-several'));
    const told = offers(panel).map((one) => seenText(one.querySelector('.offered-keep')!));
    expect(told).toEqual([
      expect.stringContaining('Kept.'),
      'Keep this fact-check',
      'In your library.',
      expect.stringMatching(/^The disk is full.*Keep this fact-check$/),
    ]);
    expect(seenText(offers(panel)[1]!)).toContain(
      'by The Hofbau Check (hofbau.example), as told by facts.example',
    );
    const fold = panel.querySelector('.page-offer details')!;
    expect(seenText(fold.querySelector('summary')!)).toBe('Left out (2)');
    expect(fold.querySelectorAll('li')).toHaveLength(2);
  });

  test('of a hundred five are shown, then all; all are kept at once only when asked', async () => {
    const { panel, redraw, offer } = stagePanel(scene(PANELS, 'offer-hundred'));
    expect(offers(panel)).toHaveLength(5);
    await userEvent.click(named(panel, 'and 95 more fact-checks'));
    expect(offers(panel)).toHaveLength(100);
    await userEvent.click(named(panel, 'Keep all 100'));
    expect(offer.onKeepAll).toHaveBeenCalledOnce();
    expect(offer.onKeep).not.toHaveBeenCalled();
    redraw({ offer: OFFERS['all-kept']! });
    const status = [...panel.querySelectorAll('[role=status]')].map(seenText);
    expect(status).toContain('3 fact-checks kept.');
    await userEvent.click(panel.querySelector('.page-offer > .offered-keep button')!);
    expect(offer.onUndoAll).toHaveBeenCalledOnce();
  });

  test('kept, but in the library before: there is no undo, and the focus is at the words that say so', () => {
    const { panel, redraw } = stagePanel(scene(PANELS, 'offer-one'));
    named(offers(panel)[0]!, 'Keep this fact-check').focus();
    const statuses = { 'claim/kept-1': { is: 'in-library', fault: '' } } as const;
    redraw({ offer: { ...OFFERS.one!, statuses } });
    expect(document.activeElement?.textContent).toBe('In your library.');
  });

  test('where nothing can be kept it says so, and why', () => {
    const { panel } = stagePanel(scene(PANELS, 'offer-all-dropped'));
    expect(seenText(panel)).toContain('publishes no fact-check that can be kept');
    expect(panel.querySelector('.page-offer details')).not.toBe(null);
    expect(offers(panel)).toEqual([]);
  });
});
