// Putting a name right: only by the reader's own hand, by keys alone, with the focus kept, and undone where it was done.

import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Correcting } from '@/components/card/correct';
import { fail, ok } from '@/lib/core/model/result';
import { CORRECTIONS, correctingSample, SAID } from '../gallery/corrections';
import { CARDS, PANELS } from '../gallery/scenes';
import { scene, seenText, stageCard, stagePanel } from './stage';

function button(root: ParentNode, name: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('.correct-press, .choice, .correct-where label')].find(
    (one) => seenText(one).startsWith(name),
  );
  if (!found) throw new Error(`There is no “${name}”.`);
  return found;
}

const nextFrame = () => new Promise(requestAnimationFrame);

async function press(root: ParentNode, name: string): Promise<void> {
  button(root, name).focus();
  await userEvent.keyboard('{Enter}');
  await nextFrame();
}

async function stageCorrecting(changes: Partial<Correcting> = {}, name = 'correct') {
  const card = scene(CARDS, name);
  const sample = correctingSample(card);
  const said = vi.fn(sample.onSay);
  const taken = vi.fn(sample.onTakeBack);
  const correcting = { ...sample, onSay: said, onTakeBack: taken, ...changes };
  const { root } = await stageCard(card, undefined, { correcting });
  return { root, said, taken, focused: () => seenText(root.activeElement as Element) };
}

describe('on a card', () => {
  test('what a script presses says nothing', async () => {
    const { root, said } = await stageCorrecting();
    button(root, 'Not this one?').click();
    await nextFrame();
    expect(root.querySelector('.choice')).toBeNull();
    await press(root, 'Not this one?');
    button(root, 'Never mark').click();
    button(root, 'Michael Caine').click();
    await nextFrame();
    expect(said).not.toHaveBeenCalled();
  });

  test('the choices open in place; the focus is on what is asked, and back on the button when cancelled', async () => {
    const { root, focused } = await stageCorrecting();
    await press(root, 'Not this one?');
    expect(focused()).toBe('What does “Caine” mean?');
    expect([...root.querySelectorAll('.choices > li')].map(seenText)).toEqual([
      'Michael Caine British actor',
      expect.stringContaining('Caine Prize'),
      'Someone or something else',
      'Never mark “Caine”, in any story',
    ]);
    // Which stories the answer is for is no answer itself: it says so, to the eye too.
    const where = root.querySelector('.correct-where legend') as HTMLElement;
    expect(seenText(where)).toBe('Your answer holds');
    expect(where.getBoundingClientRect().height).toBeGreaterThan(10);
    await press(root, 'Cancel');
    expect(focused()).toBe('Not this one?');
  });

  test('until the library has answered nothing can be chosen, so that nothing moves under the pointer', async () => {
    const { promise, resolve: answer } = Promise.withResolvers<void>();
    const sample = correctingSample(scene(CARDS, 'correct'));
    const { root, focused } = await stageCorrecting({
      onAsk: async () => {
        await promise;
        return sample.onAsk();
      },
    });
    await press(root, 'Not this one?');
    expect(root.querySelector('.correct-fault')?.textContent).toBe('Looking in your library …');
    expect(root.querySelectorAll('.choices, .correct-where')).toHaveLength(0);
    answer();
    await vi.waitFor(() => expect(root.querySelectorAll('.choice')).toHaveLength(2));
    expect(focused()).toBe('What does “Caine” mean?');
  });

  test.each([
    ['Michael Caine', { is: 'instead', entity: 'person/michael-caine' }],
    ['Someone or something else', { is: 'not', entity: 'person/dan-caine' }],
  ] as const)('%s: said of stories like this one', async (choice, verdict) => {
    const { root, said } = await stageCorrecting();
    await press(root, 'Not this one?');
    await press(root, choice);
    const names = ['Giuseppe Cavo Dragone', 'NATO', 'White House'];
    expect(said.mock.lastCall?.[0]).toEqual({
      words: 'Caine',
      verdict,
      scope: { in: 'stories-with', names },
    });
  });

  test('or of every story, where the reader says so', async () => {
    const { root, said } = await stageCorrecting();
    await press(root, 'Not this one?');
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    await press(root, 'Michael Caine');
    expect(said.mock.lastCall?.[0].scope).toEqual({ in: 'everywhere' });
  });

  test('in a story that names nobody else there is nothing to choose: it holds everywhere', async () => {
    const { root, said } = await stageCorrecting({ storyNames: () => [] });
    await press(root, 'Not this one?');
    expect(root.querySelector('.correct-where')).toBeNull();
    await press(root, 'Someone');
    expect(said.mock.lastCall?.[0].scope).toEqual({ in: 'everywhere' });
  });

  test('“never” holds in every story, as it says', async () => {
    const { root, said } = await stageCorrecting();
    await press(root, 'Not this one?');
    await press(root, 'Never mark');
    expect(said.mock.lastCall?.[0]).toEqual({
      words: 'Caine',
      verdict: { is: 'never' },
      scope: { in: 'everywhere' },
    });
  });

  test('what was said is told with its undo, which has the focus', async () => {
    const { root, taken, focused } = await stageCorrecting();
    await press(root, 'Not this one?');
    await press(root, 'Someone');
    expect(root.querySelector('.correct-said')?.textContent).toBe(
      '“Caine” does not mean Dan Caine in stories that also name Giuseppe Cavo Dragone, NATO or White House.',
    );
    expect(focused()).toBe('Undo');
    await userEvent.keyboard('{Enter}');
    await nextFrame();
    expect(taken).toHaveBeenCalledExactlyOnceWith('new');
    expect(focused()).toBe('Undone.');
  });

  test('what cannot be carried out says why, and the choices stay', async () => {
    const full = fail('unavailable', 'The disk is full.');
    const { root } = await stageCorrecting({ onSay: async () => full });
    await press(root, 'Not this one?');
    await press(root, 'Someone');
    expect(root.querySelector('.correct-fault')?.textContent).toBe('The disk is full.');
    expect(root.querySelectorAll('.choice')).toHaveLength(2);
  });

  test('a library that does not answer leaves what needs none of it', async () => {
    const gone = fail('unavailable', 'The library is being opened.');
    const { root, said } = await stageCorrecting({ onAsk: async () => gone });
    await press(root, 'Not this one?');
    expect(root.querySelector('.correct-fault')?.textContent).toBe('The library is being opened.');
    await press(root, 'Never mark');
    expect(said).toHaveBeenCalledOnce();
  });

  test('of an unsure reading it may be said that it is the right one', async () => {
    const sample = correctingSample(scene(CARDS, 'correct'));
    const asked = await sample.onAsk();
    const own = { entity: 'person/dan-caine', kind: 'person', label: 'Dan Caine', line: 'general' } as const;
    const onAsk = async () => ok([own, ...(asked.ok ? asked.value : [])]);
    const { root, said } = await stageCorrecting({ isSure: false, onAsk });
    await press(root, 'Is it this one?');
    await press(root, 'Dan Caine');
    expect(said.mock.lastCall?.[0].verdict).toEqual({ is: 'instead', entity: 'person/dan-caine' });
    const sure = await stageCorrecting({ onAsk });
    await press(sure.root, 'Not this one?');
    expect(sure.root.querySelectorAll('.choice')).toHaveLength(2);
  });

  test('a mark that rests on a correction offers to take it back', async () => {
    const { root, taken } = await stageCorrecting({}, 'corrected');
    await press(root, 'Undo your correction');
    expect(taken).toHaveBeenCalledExactlyOnceWith('caine');
  });

  test('the choices are brought into sight within the card, and the page stays where it is', async () => {
    const { root } = await stageCorrecting();
    await press(root, 'Not this one?');
    const leaf = root.querySelector('.leaf') as Element;
    const title = root.querySelector('.correct .entry-title') as Element;
    expect(title.getBoundingClientRect().top).toBeGreaterThanOrEqual(leaf.getBoundingClientRect().top - 1);
    expect(title.getBoundingClientRect().bottom).toBeLessThanOrEqual(leaf.getBoundingClientRect().bottom);
    expect(scrollY).toBe(0);
  });
});

describe('in the panel', () => {
  test('another one is found by its full name, or the sentence says that there is none', async () => {
    const { panel } = stagePanel(scene(PANELS, 'open-person'));
    await press(panel, 'Not this one?');
    const field = panel.querySelector('input[name=name]') as HTMLInputElement;
    await userEvent.fill(field, 'Nobody');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(seenText(panel)).toContain('Your library has no such name.'));
    await userEvent.fill(field, 'Michael Caine');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(panel.querySelectorAll('.choice')).toHaveLength(3));
  });

  test('what was said is told above the cast, with its undo in the focus, and then that it was undone', async () => {
    const { panel, redraw, onTakeBack } = stagePanel(scene(PANELS, 'cast'));
    redraw({ said: SAID, corrections: CORRECTIONS });
    expect(panel.querySelector('.said-last [role=status]')?.textContent).toBe(SAID.sentence);
    expect(document.activeElement?.textContent).toBe('Undo');
    await userEvent.keyboard('{Enter}');
    expect(onTakeBack).toHaveBeenCalledExactlyOnceWith(SAID.id);
    redraw({ said: null, corrections: CORRECTIONS.slice(1) });
    await nextFrame();
    expect(panel.querySelector('.said-last')?.textContent).toBe('Undone.');
    expect(document.activeElement?.textContent).toBe('Undone.');
  });

  test('said in a row, the focus is where it can be undone, whether or not the row stays', async () => {
    const start = scene(PANELS, 'open-person');
    const { panel, redraw } = stagePanel(start);
    const sample = correctingSample({
      words: 'Caine',
      view: { entity: 'person/dan-caine', label: 'Dan Caine' },
    });
    const onSay: Correcting['onSay'] = async (said, label) => {
      redraw({ said: SAID, corrections: CORRECTIONS });
      return sample.onSay(said, label);
    };
    redraw({ correctingAt: () => ({ ...sample, onSay, tellsElsewhere: true }) });
    await press(panel, 'Not this one?');
    await press(panel, 'Someone');
    expect(panel.querySelector('.choice')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Undo');
    redraw({ groups: (start.groups ?? []).map((group) => ({ ...group, rows: [] })), selected: null });
    await nextFrame();
    expect(document.activeElement?.textContent).toBe('Undo');
  });

  test('all corrections are listed, each with its undo; one whose entity is gone says so', async () => {
    const { panel, onTakeBack, onSave } = stagePanel(scene(PANELS, 'corrections'));
    const fold = panel.querySelector('.rules details') as HTMLDetailsElement;
    expect(fold.open).toBe(false);
    expect(seenText(fold.querySelector('summary') as Element)).toBe('Your corrections (4)');
    fold.open = true;
    expect([...panel.querySelectorAll('.rule > p')].map(seenText)).toEqual([
      SAID.sentence,
      '“May” is not marked in any story.',
      '“Jordan” does not mean Jordan in any story.',
      '“Smith” means person/smith in every story. Not in your library now: until it is again, this does nothing.',
    ]);
    const [, second] = panel.querySelectorAll<HTMLElement>('.rule button');
    expect(second?.textContent).toBe('Undo: “May” is not marked in any story.');
    await userEvent.click(second as Element);
    expect(onTakeBack).toHaveBeenCalledExactlyOnceWith('may');
    expect(document.activeElement?.textContent).toContain('“Jordan”');
    await userEvent.click(button(panel.querySelector('.rules') as Element, 'Save as a file'));
    expect(onSave).toHaveBeenCalledOnce();
  });

  test('a reader who has corrected nothing sees nothing of it', () => {
    const { panel } = stagePanel(scene(PANELS, 'cast'));
    expect(panel.querySelector('.rules')).toBeNull();
    expect(panel.querySelector('.said-last')?.textContent).toBe('');
  });
});
