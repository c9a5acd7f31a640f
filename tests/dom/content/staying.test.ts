// When a story counts as read: looked at for a while that its length sets, and only time in which it could be seen.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStaying, type Staying } from '@/lib/app/content/staying';

const SHORT = 300;
const LONG = 40_000;
let stayed: ReturnType<typeof vi.fn<() => void>>;
let staying: Staying;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  stayed = vi.fn<() => void>();
  staying = createStaying(document, stayed);
});
afterEach(() => {
  staying.stop();
  see(true);
  vi.useRealTimers();
});

function see(visible: boolean): void {
  Object.defineProperty(document, 'hidden', { value: !visible, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

it.each([
  ['a short story', SHORT, 8_000],
  ['one of 1,500 units', 1_500, 15_000],
  ['a long one', LONG, 25_000],
])('%s is read after its time, and not before', (_, length, time) => {
  staying.with(length);
  vi.advanceTimersByTime(time - 1);
  expect(stayed).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(stayed).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(600_000);
  expect(stayed).toHaveBeenCalledTimes(1);
});

it('counts no time in which the page is hidden, and goes on where it was', () => {
  staying.with(SHORT);
  vi.advanceTimersByTime(5_000);
  see(false);
  vi.advanceTimersByTime(600_000);
  see(true);
  vi.advanceTimersByTime(2_999);
  expect(stayed).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(stayed).toHaveBeenCalledTimes(1);
});

it('begun while hidden it counts from the moment at which it is seen', () => {
  see(false);
  staying.with(SHORT);
  vi.advanceTimersByTime(600_000);
  expect(stayed).not.toHaveBeenCalled();
  see(true);
  vi.advanceTimersByTime(8_000);
  expect(stayed).toHaveBeenCalledTimes(1);
});

it('read anew by us, the story keeps the time that the reader has stayed, and is told again at once when that is over', () => {
  staying.with(SHORT);
  vi.advanceTimersByTime(6_000);
  staying.with(SHORT);
  vi.advanceTimersByTime(2_000);
  expect(stayed).toHaveBeenCalledTimes(1);
  staying.with(SHORT);
  vi.advanceTimersByTime(0);
  expect(stayed).toHaveBeenCalledTimes(2);
});

it('another story begins anew, and none counts nothing', () => {
  staying.with(SHORT);
  vi.advanceTimersByTime(7_000);
  staying.with(0);
  vi.advanceTimersByTime(600_000);
  staying.with(SHORT);
  vi.advanceTimersByTime(7_999);
  expect(stayed).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(stayed).toHaveBeenCalledTimes(1);
});

it('stopped it tells nothing more', () => {
  staying.with(SHORT);
  staying.stop();
  see(false);
  see(true);
  vi.advanceTimersByTime(600_000);
  expect(stayed).not.toHaveBeenCalled();
});
