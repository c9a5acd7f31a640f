// A press sent on within the card: it counts, and presses nothing a second time.

import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { byReader, sendOn } from '@/components/ui/by-reader';

afterEach(() => {
  document.body.innerHTML = '';
});

function box(): HTMLInputElement {
  const field = document.body.appendChild(document.createElement('input'));
  field.type = 'checkbox';
  return field;
}

/** Its click is stopped at the window and sent on, as in Firefox. */
async function press(field: HTMLInputElement): Promise<void> {
  const over = new AbortController();
  const stop = (event: Event): void => {
    if (!event.isTrusted) return;
    event.stopImmediatePropagation();
    sendOn(event, field);
  };
  window.addEventListener('click', stop, { capture: true, signal: over.signal });
  await userEvent.click(field);
  over.abort();
}

it('is the reader’s, with what it tells of hand and keys, and the browser does what it does once', async () => {
  const field = box();
  const told = vi.fn();
  field.addEventListener('click', (event) =>
    told(byReader(event), event.clientX > 0, event.button, event.detail),
  );
  await press(field);
  expect(told.mock.calls).toEqual([[true, true, 0, 1]]);
  expect(field.checked).toBe(true);
});

it('what is prevented of it is prevented of the browser’s own', async () => {
  const field = box();
  field.addEventListener('click', (event) => event.preventDefault());
  await press(field);
  expect(field.checked).toBe(false);
});

it('a script’s is not', () => {
  const field = box();
  const told = vi.fn();
  field.addEventListener('click', (event) => told(byReader(event)));
  field.click();
  field.dispatchEvent(new Event('click'));
  expect(told.mock.calls).toEqual([[false], [false]]);
});
