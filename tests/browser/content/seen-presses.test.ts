// Presses that count and presses that do not, with real ones in a real browser: a page moves the card, lays something over it, or waits for a second press.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { closedHost } from '@/lib/app/content/closed-host';
import { type SeenPresses, seenPresses } from '@/lib/app/content/seen-presses';
import { isCovered } from '@/lib/app/content/top-layer';

const CSS =
  '.card { position: fixed; inset: 100px auto auto 100px; margin: 0 } button { width: 100px; height: 60px }';

let host: HTMLElement;
let card: HTMLElement;
let presses: SeenPresses;
let over: AbortController;
const pressed = vi.fn();
const covered = vi.fn();

beforeEach(async () => {
  pressed.mockClear();
  covered.mockClear();
  document.body.innerHTML = '';
  const made = closedHost(document, CSS);
  if (!made.ok) throw new Error(made.fault.message);
  const { root } = made.value;
  ({ host } = made.value);
  card = document.createElement('div');
  card.className = 'card';
  card.popover = 'manual';
  const button = document.createElement('button');
  button.className = 'correct-press';
  button.onclick = pressed;
  card.append(button);
  document.documentElement.append(host);
  over = new AbortController();
  presses = seenPresses(
    root,
    { view: window, isCovered: () => isCovered(host), onCovered: covered },
    over.signal,
  );
  root.append(card);
  card.showPopover();
  presses.placed({ left: 100, top: 100 });
});

afterEach(() => {
  over.abort();
  host.remove();
});

const press = () => userEvent.click(document.documentElement, { position: { x: 150, y: 130 }, force: true });
/** The card says so itself. */
const settled = () => vi.waitFor(() => expect(card.hasAttribute('data-new')).toBe(false), { timeout: 5_000 });

it('counts once the card has stood for a while, and not while it is new', async () => {
  presses.placed({ left: 100, top: 101 });
  await press();
  expect(pressed).not.toHaveBeenCalled();
  await settled();
  await press();
  expect(pressed).toHaveBeenCalledOnce();
  expect(covered).not.toHaveBeenCalled();
});

it('not where the card has moved, or shows other buttons, since it was seen', async () => {
  await settled();
  presses.placed({ left: 100, top: 200 });
  await press();
  await settled();
  card.prepend(document.createElement('p'));
  await vi.waitFor(() => expect(card.hasAttribute('data-new')).toBe(true));
  await press();
  expect(pressed).not.toHaveBeenCalled();
});

it.each([
  ['a popover', '<div popover="manual" style="pointer-events:none">Win a prize</div>', 'div', 'showPopover'],
  [
    'a modal dialog that takes no pointer',
    '<dialog style="pointer-events:none">Win a prize</dialog>',
    'dialog',
    'showModal',
  ],
] as const)('%s of the page over all: it does not count, and is told', async (_, html, selector, show) => {
  document.body.innerHTML = html;
  const element = document.querySelector(selector) as HTMLDialogElement;
  await settled();
  element[show]();
  expect(isCovered(host)).toBe(true);
  if (show === 'showPopover') {
    await press();
    expect(covered).toHaveBeenCalledOnce();
  }
  expect(pressed).not.toHaveBeenCalled();
  element.remove();
  expect(isCovered(host)).toBe(false);
});

it('a popover that is closed, but held in the top layer by a transition, still covers', async () => {
  document.body.innerHTML =
    '<style>[popover] { transition: overlay 100s allow-discrete, display 100s allow-discrete }</style><div popover="manual">Win</div>';
  const popover = document.querySelector<HTMLElement>('[popover]')!;
  popover.showPopover();
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  popover.hidePopover();
  await new Promise(requestAnimationFrame);
  expect(popover.matches(':popover-open')).toBe(false);
  expect(isCovered(host)).toBe(true);
});

it('the pictures of a view transition cover', async () => {
  const transition = document.startViewTransition(() => {});
  await transition.ready;
  expect(isCovered(host)).toBe(true);
  transition.skipTransition();
  await transition.finished;
  expect(isCovered(host)).toBe(false);
});

it('what a script sends to a button is no press', async () => {
  await settled();
  card.querySelector('button')!.click();
  expect(pressed).not.toHaveBeenCalled();
});

describe('with the focus in the card’s own frame', () => {
  let field: HTMLTextAreaElement;
  beforeEach(async () => {
    const frame = card.appendChild(document.createElement('iframe'));
    field = frame.contentDocument!.body.appendChild(frame.contentDocument!.createElement('textarea'));
    field.onfocus = () => presses.focusInFrame(true);
    field.onblur = () => presses.focusInFrame(false);
    await settled();
    field.focus();
    await new Promise((done) => setTimeout(done));
  });

  it('a press counts right after the focus has come back from there', async () => {
    expect(card.hasAttribute('data-new')).toBe(false);
    await press();
    expect(pressed).toHaveBeenCalledOnce();
  });

  it.each([
    ['beside the frame', () => window.dispatchEvent(new Event('focus'))],
    ['into it', () => field.dispatchEvent(new FocusEvent('focus'))],
  ] as const)('not where another window had it meanwhile, and it comes back %s', async (_, back) => {
    // A driven browser has the focus always, whatever lies over it.
    const asked = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    field.dispatchEvent(new FocusEvent('blur'));
    await new Promise((done) => setTimeout(done));
    asked.mockRestore();
    back();
    expect(card.hasAttribute('data-new')).toBe(true);
    await press();
    expect(pressed).not.toHaveBeenCalled();
  });
});
