// A note written in place: kept when the field is left however that happens, lost by nothing, its state told.

import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Noting } from '@/components/card/note';
import { fail, ok } from '@/lib/core/model/result';
import { CARDS } from '../gallery/scenes';
import { dressField, emulateMedia, scene, seenText, stageCard } from './stage';

const nextFrame = () => new Promise(requestAnimationFrame);

async function stageNote(changes: Partial<Noting> = {}) {
  const onKeep = vi.fn<Noting['onKeep']>(async () => ok(null));
  const onDraft = vi.fn<Noting['onDraft']>();
  const onHeld = vi.fn<NonNullable<Noting['onHeld']>>();
  const onElsewhere = vi.fn<NonNullable<Noting['onElsewhere']>>();
  const heard = { onKeep, onDraft, onHeld, onElsewhere };
  const noting: Noting = {
    label: 'Colonel Sapt',
    note: '',
    draft: null,
    onDress: dressField,
    ...heard,
    ...changes,
  };
  const { root, card, ...staged } = await stageCard(scene(CARDS, 'unnoted'), undefined, { noting });
  const element = () => root.querySelector<HTMLElement>('.own-note')!;
  const frame = () => root.querySelector<HTMLIFrameElement>('.note-frame');
  const field = () => frame()?.contentDocument?.querySelector<HTMLTextAreaElement>('.note-field') ?? null;
  const press = async (name: string): Promise<void> => {
    const button = [...element().querySelectorAll('button')].find((one) => seenText(one) === name);
    if (!button) throw new Error(`There is no “${name}”: ${seenText(element())}`);
    button.focus();
    await userEvent.keyboard('{Enter}');
    await nextFrame();
  };
  const told = () => element().querySelector('[role=status]')?.textContent;
  return { root, card, element, frame, field, press, told, onKeep, onDraft, onHeld, onElsewhere, ...staged };
}

afterEach(async () => {
  await page.viewport(414, 896);
});

test('begun by one press, with the focus in the field; done, the focus is back and the note stands there', async () => {
  const { root, press, frame, field, told, onKeep, onHeld, element } = await stageNote();
  await press('Write a note');
  expect(root.activeElement).toBe(frame());
  expect(frame()?.contentDocument?.activeElement).toBe(field());
  expect(frame()?.title).toBe('Your note on Colonel Sapt');
  expect(onHeld).toHaveBeenLastCalledWith({ focus: true, pointer: false });
  expect(field()?.getAttribute('aria-label')).toBe('Your note on Colonel Sapt');
  await userEvent.keyboard('Met in Zenda.');
  await press('Done');
  await vi.waitFor(() => expect(field()).toBeNull());
  expect(onKeep).toHaveBeenCalledExactlyOnceWith('Met in Zenda.', '');
  expect(element().querySelector('.note')?.textContent).toBe('Met in Zenda.');
  expect(told()).toBe('Kept.');
  expect(seenText(root.activeElement!)).toBe('Edit the note');
});

describe('in its frame', () => {
  test('it is drawn again where the frame is loaded anew, with what was written, and goes on', async () => {
    const { press, host, field, card, onKeep } = await stageNote({ note: 'Old.' });
    await press('Edit the note');
    await userEvent.keyboard('{Control>}{End}{/Control} New');
    const before = field();
    document.body.append(host);
    card.showPopover();
    await vi.waitFor(() => expect(field()).not.toBe(null));
    expect(field()).not.toBe(before);
    expect(field()!.value).toBe('Old. New');
    field()!.focus();
    await userEvent.keyboard('{Control>}{End}{/Control}er.');
    await press('Done');
    await vi.waitFor(() => expect(field()).toBeNull());
    expect(onKeep).toHaveBeenLastCalledWith('Old. Newer.', 'Old.');
  });

  test('it grows with its text, up to twelve lines, and shrinks again; the frame with it', async () => {
    const { press, frame, field } = await stageNote();
    await press('Write a note');
    const height = () => frame()!.getBoundingClientRect().height;
    const least = height();
    expect(least).toBe(field()!.offsetHeight);
    const line = (n: number) => '{Enter}'.repeat(n);
    await userEvent.keyboard(line(6));
    expect(field()!.rows).toBe(7);
    expect(height()).toBeGreaterThan(least);
    expect(field()!.scrollHeight).toBeLessThanOrEqual(field()!.clientHeight);
    await userEvent.keyboard(line(10));
    expect(field()!.rows).toBe(12);
    await userEvent.keyboard('{Control>}a{/Control}{Delete}');
    expect(height()).toBe(least);
  });

  test('out of our own reach: the card says so, leads to the panel, and keeps what was written', async () => {
    const { press, host, card, field, told, onKeep, onElsewhere } = await stageNote();
    await press('Write a note');
    await userEvent.keyboard('Met.');
    const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument')!;
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', { ...own, get: () => null });
    try {
      document.body.append(host);
      card.showPopover();
      await vi.waitFor(() => expect(onKeep).toHaveBeenCalledExactlyOnceWith('Met.', ''));
    } finally {
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', own);
    }
    await vi.waitFor(() => expect(told()).toBe('Kept.'));
    expect(field()).toBeNull();
    await press('Open in panel');
    expect(onElsewhere).toHaveBeenCalledOnce();
  });

  test('the pointer in it is told, since the card hears of none', async () => {
    const { press, frame, onHeld } = await stageNote();
    await press('Write a note');
    const { x, y, width, height } = frame()!.getBoundingClientRect();
    const pointAt = (place: { x: number; y: number }) =>
      userEvent.hover(document.documentElement, { position: place, force: true });
    await pointAt({ x: x + width / 2, y: y + height / 2 });
    await vi.waitFor(() => expect(onHeld).toHaveBeenLastCalledWith({ focus: true, pointer: true }));
    await pointAt({ x: 1, y: 1 });
    await vi.waitFor(() => expect(onHeld).toHaveBeenLastCalledWith({ focus: true, pointer: false }));
  });

  test('it is set as the card is: its tokens, its direction, its size of text, in light and dark', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      await emulateMedia({ 'prefers-color-scheme': scheme });
      const { press, field, card, redraw } = await stageNote();
      redraw({ scale: 2 });
      await press('Write a note');
      const view = field()!.ownerDocument.defaultView!;
      const [inner, outer] = [view.getComputedStyle(field()!), getComputedStyle(card)];
      expect(inner.backgroundColor).toBe(outer.backgroundColor);
      expect(inner.color).toBe(outer.color);
      expect(inner.fontSize).toBe('30px');
      expect(field()!.ownerDocument.documentElement.dir).toBe(card.dir);
      expect(view.getComputedStyle(field()!.ownerDocument.documentElement).backgroundColor).toBe(
        outer.backgroundColor,
      );
    }
  });
});

describe('is kept', () => {
  test('by Ctrl+Enter, which also puts the field away', async () => {
    const { press, field, onKeep } = await stageNote({ note: 'Old.' });
    await press('Edit the note');
    await userEvent.keyboard('{Control>}{End}{/Control} New.{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(field()).toBeNull());
    expect(onKeep).toHaveBeenCalledExactlyOnceWith('Old. New.', 'Old.');
  });

  test('by leaving the field, which stays, so that nothing moves under the pointer', async () => {
    const { root, press, field, told, onKeep } = await stageNote();
    await press('Write a note');
    await userEvent.keyboard('Met.');
    root.querySelector<HTMLElement>('[aria-label="Close"]')!.focus();
    await vi.waitFor(() => expect(told()).toBe('Kept.'));
    expect(onKeep).toHaveBeenCalledExactlyOnceWith('Met.', '');
    expect(field()?.value).toBe('Met.');
  });

  test('when the card is closed with the words in the field', async () => {
    const { press, onKeep, root } = await stageNote();
    await press('Write a note');
    await userEvent.keyboard('Met.');
    render(null, root);
    expect(onKeep).toHaveBeenCalledExactlyOnceWith('Met.', '');
  });

  test('not where nothing was changed', async () => {
    const { press, field, onKeep } = await stageNote({ note: 'Old.' });
    await press('Edit the note');
    await press('Done');
    expect(field()).toBeNull();
    expect(onKeep).not.toHaveBeenCalled();
  });
});

test('Esc puts the field away and keeps nothing; what was begun can be gone on with; a second Esc closes the card', async () => {
  const { press, field, told, onKeep, onDraft, onClose } = await stageNote({ note: 'Old.' });
  await press('Edit the note');
  await userEvent.keyboard('{Control>}a{/Control}Other.{Escape}');
  await nextFrame();
  expect(field()).toBeNull();
  expect(onKeep).not.toHaveBeenCalled();
  expect(onDraft).toHaveBeenLastCalledWith('Other.');
  expect(onClose).not.toHaveBeenCalled();
  expect(told()).toContain('Not kept.');
  await press('Go on with the note that you began');
  expect(field()?.value).toBe('Other.');
  await userEvent.keyboard('{Escape}{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

test('not kept, it says why, stays where it was written, and can be kept again', async () => {
  const onKeep = vi.fn<Noting['onKeep']>(async () => fail('unavailable', 'The disk is full.'));
  const { press, field, told, onDraft } = await stageNote({ onKeep });
  await press('Write a note');
  await userEvent.keyboard('Met.');
  await press('Done');
  await vi.waitFor(() => expect(told()).toBe('The disk is full.'));
  expect(field()?.value).toBe('Met.');
  expect(new Set(onDraft.mock.calls.flat())).toEqual(new Set(['Met.']));
  onKeep.mockResolvedValue(ok(null));
  await press('Done');
  await vi.waitFor(() => expect(field()).toBeNull());
  expect(onDraft).toHaveBeenLastCalledWith(null);
});

test('what a card before did not keep is offered, beside the note that stands', async () => {
  const { element, press, field } = await stageNote({ note: 'From the library.', draft: 'From the card.' });
  expect(element().querySelector('.note')?.textContent).toBe('From the library.');
  await press('Go on with the note that you began');
  expect(field()?.value).toBe('From the card.');
});

test('of a hundred thousand characters: its beginning is shown, the rest on a press, and all of it can be written on', async () => {
  const note = 'He said that the bridge would be paid for. '.repeat(2400).slice(0, 99_990);
  const { element, press, field, card, onKeep } = await stageNote({ note });
  expect(element().querySelector('.note')!.textContent!.length).toBeLessThan(700);
  await press('Show all of it');
  expect(element().querySelector('.note')!.textContent).toBe(note);
  expect(card.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight);
  await press('Edit the note');
  const began = performance.now();
  await userEvent.keyboard('{Control>}{End}{/Control}now');
  expect(field()!.value).toBe(`${note}now`);
  // Three keys over the debugging protocol: generous, but far from unusable.
  expect(performance.now() - began).toBeLessThan(3_000);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitFor(() => expect(field()).toBeNull());
  expect(onKeep).toHaveBeenCalledExactlyOnceWith(`${note}now`, note);
});
