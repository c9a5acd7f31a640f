// When the panel is drawn: once for all that changes before a frame, and also where the browser gives none.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { oncePerFrame, painted } from '@/lib/app/panel/frames';

let frames: (() => void)[] = [];
const frame = (): void => {
  for (const run of frames.splice(0)) run();
};

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  vi.stubGlobal('cancelAnimationFrame', (number: number) => {
    frames[number - 1] = () => {};
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('all that ask before a frame share one drawing, and who asks after it has the next', () => {
  const draw = vi.fn();
  const drawSoon = oncePerFrame(draw);
  for (let answer = 0; answer < 12; answer++) drawSoon();
  expect(draw).not.toHaveBeenCalled();
  frame();
  expect(draw).toHaveBeenCalledTimes(1);
  drawSoon();
  frame();
  vi.runAllTimers();
  expect(draw).toHaveBeenCalledTimes(2);
});

it('a change that is made while it is drawn is drawn with the next frame', () => {
  const draw = vi.fn(() => {
    if (draw.mock.calls.length === 1) drawSoon();
  });
  const drawSoon = oncePerFrame(draw);
  drawSoon();
  frame();
  frame();
  expect(draw).toHaveBeenCalledTimes(2);
});

it('a panel that the browser gives no frame is drawn all the same, once', () => {
  const draw = vi.fn();
  oncePerFrame(draw)();
  vi.runAllTimers();
  expect(draw).toHaveBeenCalledTimes(1);
  frame();
  expect(draw).toHaveBeenCalledTimes(1);
});

it('a page that lies behind does not wait for a frame', () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const draw = vi.fn();
  oncePerFrame(draw)();
  vi.advanceTimersByTime(0);
  expect([draw.mock.calls.length, frames.length]).toEqual([1, 0]);
});

it('what comes after a drawing comes after its frame', async () => {
  const told: string[] = [];
  oncePerFrame(() => told.push('drawn'))();
  const after = painted().then(() => told.push('after'));
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual([]);
  frame();
  expect(told).toEqual(['drawn']);
  await vi.advanceTimersByTimeAsync(0);
  await after;
  expect(told).toEqual(['drawn', 'after']);
});
