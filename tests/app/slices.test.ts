// Work in slices: others have their turn, the clock is kept, and work that is given up stops.
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPace, NEVER, runInSlices } from '@/lib/app/background/slices';
import { stayAwakeFor } from '@/lib/edge/platform/stay-awake';
import { nextTurn } from '@/lib/edge/platform/turns';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A clock that a millisecond passes on at every look. */
function countLooks(): void {
  let looks = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => ++looks);
}

function* steps(count: number, at: { step: number }): Generator<void, string> {
  for (at.step = 1; at.step <= count; at.step++) yield;
  return 'done';
}

it('an event that waits is served while turns are given', async () => {
  const { port1, port2 } = new MessageChannel();
  let heard = false;
  port1.onmessage = () => {
    heard = true;
  };
  port2.postMessage(null);
  // Node serves its ports in no fixed order: not always in the first turn.
  for (let turns = 0; turns < 100 && !heard; turns++) await nextTurn();
  expect(heard).toBe(true);
  port1.close();
});

it('turns that are waited for at once all come, in order', async () => {
  const came: number[] = [];
  await Promise.all([1, 2, 3].map((number) => nextTurn().then(() => came.push(number))));
  expect(came).toEqual([1, 2, 3]);
});

it('between two turns of others there are no more steps than fit into a slice', async () => {
  countLooks();
  const at = { step: 0 };
  const running = runInSlices(steps(100, at), NEVER);
  let done = false;
  void running.then(() => {
    done = true;
  });
  const seen = [at.step];
  while (!done) {
    await nextTurn();
    seen.push(at.step);
  }
  const longest = Math.max(...seen.slice(1).map((step, index) => step - seen[index]!));
  expect(seen.length).toBeGreaterThan(10);
  expect(longest).toBeLessThanOrEqual(6);
  expect(await running).toEqual({ ok: true, value: 'done' });
});

it('short work is done without a pause', async () => {
  const at = { step: 0 };
  vi.spyOn(performance, 'now').mockReturnValue(0);
  let turned = false;
  void nextTurn().then(() => {
    turned = true;
  });
  expect(await runInSlices(steps(50, at), NEVER)).toEqual({ ok: true, value: 'done' });
  expect(turned).toBe(false);
});

it('work that is given up stops at its next step, and says so', async () => {
  const cancel = new AbortController();
  const at = { step: 0 };
  function* work(): Generator<void, string> {
    for (const _ of steps(100, at)) {
      if (at.step === 40) cancel.abort();
      yield;
    }
    return 'done';
  }
  expect(await runInSlices(work(), cancel.signal)).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
  expect(at.step).toBe(40);
  expect(await createPace(cancel.signal).goOn()).toBe(false);
});

it.each([
  ['done', () => Promise.resolve()],
  ['failed', () => Promise.reject(new Error('failed'))],
])('the browser is called every 20 s while work is under way, and not once it is %s', async (_, end) => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const call = vi.fn(async () => ({}) as never);
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: call });
  let finish = (_: Promise<void>): void => undefined;
  const work = stayAwakeFor(
    new Promise<void>((resolve) => {
      finish = resolve;
    }),
  );
  expect(call).not.toHaveBeenCalled();
  vi.advanceTimersByTime(61_000);
  expect(call).toHaveBeenCalledTimes(3);
  finish(end());
  await work.catch(() => undefined);
  vi.advanceTimersByTime(61_000);
  expect(call).toHaveBeenCalledTimes(3);
});
