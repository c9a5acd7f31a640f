// How long a job will take: told only where its rate says something.
import { afterEach, expect, it, vi } from 'vitest';
import { createProgress, timeLeft } from '@/lib/app/background/packs/progress';
import { createThrottle } from '@/lib/edge/platform/turns';

afterEach(() => vi.useRealTimers());

it.each([
  [{ done: 100, left: 300, took: 5_000 }, 15],
  [{ done: 1, left: 1, took: 2_001 }, 3],
  [{ done: 100, left: 0, took: 5_000 }, 0],
  // Too early, nothing done, not told how much there is, more than was told.
  [{ done: 100, left: 300, took: 1_999 }, null],
  [{ done: 0, left: 300, took: 5_000 }, null],
  [{ done: 100, left: null, took: 5_000 }, null],
  [{ done: 100, left: -1, took: 5_000 }, null],
])('%j: %s seconds', (rate, seconds) => expect(timeLeft(rate)).toBe(seconds));

it('what another worker has brought does not count into the rate', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const progress = createProgress();
  expect(progress.state()).toEqual({ is: 'waiting' });
  progress.at('fetching', 900, 2_000);
  vi.advanceTimersByTime(10_000);
  progress.at('fetching', 1_000, 2_000);
  expect(progress.state()).toEqual({ is: 'fetching', done: 1_000, total: 2_000, secondsLeft: 100 });
  progress.at('reading', 0, 50);
  expect(progress.state()).toEqual({ is: 'reading', done: 0, total: 50, secondsLeft: null });
});

it('news are told at once, and then some times a second at most, the last one too', () => {
  vi.useFakeTimers();
  const act = vi.fn();
  const tell = createThrottle(250, act);
  for (let time = 0; time < 100; time++) tell();
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(250);
  expect(act).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1_000);
  expect(act).toHaveBeenCalledTimes(2);
  tell();
  expect(act).toHaveBeenCalledTimes(3);
});
