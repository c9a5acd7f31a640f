// Events kept from a page, with real presses. What Firefox names in them is tried in a real one: tests/e2e/firefox/spying.test.ts.

import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { onTrusted } from '@/lib/edge/page/on-trusted';
import { startWithholding } from '@/lib/edge/page/start-withholding';
import { withholding } from '@/lib/edge/page/withheld';

let host: HTMLElement;
const heard = vi.fn();
const pageHears = vi.fn();
const weHear = vi.fn();
const over = new AbortController();

beforeAll(() => {
  expect(withholding()).toBe(null);
  startWithholding(window);
  for (const type of ['click', 'pointerdown', 'keydown'] as const) {
    window.addEventListener(type, pageHears, true);
    onTrusted(document, type, weHear, { capture: true, signal: over.signal });
  }
});

beforeEach(() => {
  document.body.innerHTML = '<button>The page’s</button>';
  host = document.createElement('div');
  host.tabIndex = 0;
  host.style.cssText = 'position: fixed; inset: 200px auto auto 0; width: 100px; height: 100px';
  document.documentElement.append(host);
  for (const each of [heard, pageHears, weHear]) each.mockClear();
});

afterAll(() => over.abort());

const typesOf = (mock: typeof heard): string[] => mock.mock.calls.map(([event]) => (event as Event).type);

it('what begins in ours comes to it and to what else of ours listens, and to nobody else', async () => {
  expect(withholding()?.withhold(host, heard)).toBe(true);
  await userEvent.click(host);
  await userEvent.keyboard('x');
  expect(pageHears).not.toHaveBeenCalled();
  expect(typesOf(weHear)).toEqual(['pointerdown', 'click', 'keydown']);
  expect(typesOf(heard)).toEqual(expect.arrayContaining(['pointerdown', 'click', 'keydown']));
  expect(weHear.mock.calls.every(([event]) => event.isTrusted && event.target === host)).toBe(true);
  host.remove();
});

it('what begins elsewhere is the page’s, and heard once by us', async () => {
  withholding()?.withhold(host, heard);
  await userEvent.click(document.querySelector('button')!);
  expect(typesOf(pageHears)).toEqual(['pointerdown', 'click']);
  expect(typesOf(weHear)).toEqual(['pointerdown', 'click']);
  expect(typesOf(heard).filter((type) => ['pointerdown', 'click'].includes(type))).toEqual([]);
  host.remove();
});

it('who listens in a frame does not hear of it: its places are others', async () => {
  withholding()?.withhold(host, heard);
  const inFrame = vi.fn();
  const inner = document.body.appendChild(document.createElement('iframe')).contentDocument!;
  onTrusted(inner, 'pointerdown', inFrame, { signal: over.signal });
  await userEvent.click(host);
  expect(typesOf(weHear)).toEqual(['pointerdown', 'click']);
  expect(inFrame).not.toHaveBeenCalled();
  host.remove();
});

it('what a script sends to ours is no press', () => {
  withholding()?.withhold(host, heard);
  host.click();
  expect(heard).not.toHaveBeenCalled();
  expect(weHear).not.toHaveBeenCalled();
  host.remove();
});

it('says so where a page has taken all listeners away', () => {
  host.remove();
  const frame = document.body.appendChild(document.createElement('iframe'));
  startWithholding(frame.contentWindow!);
  const inner = frame.contentDocument!;
  expect(withholding()?.withhold(inner.body, heard)).toBe(true);
  inner.open();
  inner.write('<p>Anew</p>');
  inner.close();
  expect(withholding()?.withhold(inner.body, heard)).toBe(false);
});
