// Presses, taps and held keys on the page ask for cards, and what belongs to the page stays the page's.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Hovering, startHovering } from '@/lib/app/content/hovering';
import { NEXT_DELAY } from '@/lib/core/hover/delays';
import { type MarkRef, markRef } from '@/lib/core/hover/mark-ref';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/core/model/settings';
import { byHand } from './by-hand';

const NAME = markRef('mentions', 3);
const card = document.createElement('div');
let hovering: Hovering;
let settings: Settings;
let under: MarkRef | null;
const ports = {
  document,
  home: document,
  opening: () => settings,
  unmarkedAt: () => null,
  hitTest: () => under,
  isCard: (target: EventTarget | null) => target === card,
  ask: vi.fn(async (mark: MarkRef) => `card ${mark}`),
  show: vi.fn(),
  hide: vi.fn(),
  pointed: vi.fn(),
  broken: vi.fn(),
};

function choose(opening: Settings['opening']): void {
  settings = { ...DEFAULT_SETTINGS, opening, heldKey: 'Alt' };
  hovering.settle();
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  document.body.innerHTML = '<p>Words <a href="/x">linked <b>words</b></a> <button>press</button></p>';
  document.documentElement.append(card);
  under = NAME;
  settings = DEFAULT_SETTINGS;
  hovering = startHovering(ports);
});

afterEach(() => {
  hovering.stop();
  card.remove();
  getSelection()?.removeAllRanges();
  vi.useRealTimers();
});

async function press(on = 'p', init: PointerEventInit = {}): Promise<void> {
  const target = document.querySelector(on)!;
  const event = {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: 5,
    clientY: 5,
    pointerType: 'mouse',
    detail: 1,
    ...init,
  };
  target.dispatchEvent(byHand(new PointerEvent('pointerdown', event)));
  target.dispatchEvent(byHand(new PointerEvent('click', event)));
  await vi.advanceTimersByTimeAsync(40);
}

function key(type: 'keydown' | 'keyup', name: string, target: EventTarget = document.body): void {
  target.dispatchEvent(
    byHand(
      new KeyboardEvent(type, { key: name, altKey: type === 'keydown' && name === 'Alt', bubbles: true }),
    ),
  );
}

async function point(): Promise<void> {
  document.body.dispatchEvent(
    byHand(new PointerEvent('pointermove', { bubbles: true, clientX: 5, clientY: 5, pointerType: 'mouse' })),
  );
  await vi.advanceTimersByTimeAsync(40);
}

describe('cards on a press', () => {
  beforeEach(() => choose('press'));

  it('a press on a mark opens its card, where it was pressed; the next press on it closes it', async () => {
    await press();
    expect(ports.show).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ mark: NAME, by: 'press', at: { x: 5, y: 5 } }),
    );
    await press();
    expect(ports.hide).toHaveBeenCalledOnce();
    expect(ports.show).toHaveBeenCalledOnce();
    await press();
    expect(ports.show).toHaveBeenCalledTimes(2);
  });

  it('rest opens none, however long', async () => {
    await point();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ports.ask).toHaveBeenCalledOnce();
    expect(ports.show).not.toHaveBeenCalled();
  });

  it.each([
    ['a link', 'a b', {}],
    ['a button', 'button', {}],
    ['another button of the mouse', 'p', { button: 2 }],
    ['a second click, which selects a word', 'p', { detail: 2 }],
    ['a key with it', 'p', { ctrlKey: true }],
  ])('%s is not a press for a card', async (_, on, init) => {
    await press(on, init);
    expect(ports.show).not.toHaveBeenCalled();
  });

  it('nor is the end of selecting words', async () => {
    getSelection()?.selectAllChildren(document.querySelector('b')!);
    await press();
    expect(ports.show).not.toHaveBeenCalled();
  });

  it('nor a press that the page has used', async () => {
    document.body.addEventListener('click', (event) => event.preventDefault(), { once: true });
    await press();
    expect(ports.show).not.toHaveBeenCalled();
  });

  it('a page that hears of no press further out does not keep the card away', async () => {
    const stop = (event: Event): void => event.stopPropagation();
    document.querySelector('p')!.addEventListener('click', stop);
    await press();
    expect(ports.show).toHaveBeenCalledOnce();
  });
});

describe('cards while a key is held', () => {
  beforeEach(() => choose('key'));

  it('pressed over a mark, it opens the card at once; let go, it leaves it', async () => {
    await point();
    expect(ports.show).not.toHaveBeenCalled();
    key('keydown', 'Alt');
    expect(ports.show).toHaveBeenCalledOnce();
    key('keyup', 'Alt');
    await vi.advanceTimersByTimeAsync(5000);
    expect(ports.hide).not.toHaveBeenCalled();
  });

  it('another key does nothing, nor does this one while something is written', async () => {
    document.body.append(document.createElement('textarea'));
    await point();
    key('keydown', 'Shift');
    key('keydown', 'Alt', document.querySelector('textarea')!);
    await vi.advanceTimersByTimeAsync(NEXT_DELAY * 2);
    expect(ports.show).not.toHaveBeenCalled();
  });
});

describe('a tap', () => {
  it.each(['rest', 'press', 'key'] as const)('opens a card, cards being on %s', async (opening) => {
    choose(opening);
    await press('p', { pointerType: 'touch' });
    expect(ports.show).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ mark: NAME, by: 'tap' }));
  });

  it('on a link follows the link', async () => {
    await press('a', { pointerType: 'touch' });
    expect(ports.show).not.toHaveBeenCalled();
  });

  it('that becomes scrolling leaves an open sheet where it is; one elsewhere puts it away', async () => {
    await press('p', { pointerType: 'touch' });
    document.body.dispatchEvent(
      byHand(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' })),
    );
    expect(ports.hide).not.toHaveBeenCalled();
    under = null;
    await press('p', { pointerType: 'touch' });
    expect(ports.hide).toHaveBeenCalledOnce();
  });
});

it('the keyboard opens a card, and asked for again closes it', async () => {
  hovering.openCard(NAME);
  await vi.advanceTimersByTimeAsync(40);
  expect(ports.show).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ mark: NAME, by: 'keys', at: null }),
  );
  hovering.openCard(NAME);
  expect(ports.hide).toHaveBeenCalledOnce();
});
