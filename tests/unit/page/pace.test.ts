// A question that is lost, and the page's pace: when the page is read again by itself, and when it is not.
import { beforeEach, describe, expect, it } from 'vitest';
import { createPatience, type Patience } from '@/lib/app/content/patience';
import { type Clock, createPace, type Pace } from '@/lib/edge/page/pace';

/** Timers that run when the test says so. */
class TestClock implements Clock {
  private time = 0;
  private next = 0;
  private readonly timers = new Map<number, { readonly at: number; readonly run: () => void }>();

  readonly now = () => this.time;
  readonly setTimeout = (run: () => void, after: number) => {
    this.timers.set(++this.next, { at: this.time + after, run });
    return this.next;
  };
  readonly clearTimeout = (timer: unknown) => void this.timers.delete(timer as number);

  async pass(milliseconds: number): Promise<void> {
    const until = this.time + milliseconds;
    for (;;) {
      const due = [...this.timers].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      const [key, { at, run }] = due;
      this.timers.delete(key);
      this.time = Math.max(this.time, at);
      run();
      // A reading that has nothing to wait for is over within a few turns.
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    }
    this.time = until;
  }

  get waiting(): number {
    return this.timers.size;
  }
}

const HOUR = 3_600_000;

let clock: TestClock;
let patience: Patience;
let pace: Pace;
/** When the page was read, milliseconds. */
let readAt: number[];
/** So many of the next questions are lost. */
let losses: number;

beforeEach(() => {
  clock = new TestClock();
  patience = createPatience();
  readAt = [];
  losses = Number.POSITIVE_INFINITY;
  pace = createPace(clock, async () => {
    readAt.push(clock.now());
    if (losses-- > 0) {
      const { again } = patience.failed({ code: 'no-receiver', message: 'Nobody answered.' });
      return { spent: 1, again };
    }
    patience.renew();
    return { spent: 1, again: null };
  });
});

/** Begins, and lets the first reading come to its end. */
async function begin(): Promise<void> {
  pace.begin();
  await clock.pass(0);
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
}

describe('a page whose question is lost', () => {
  it('is read again by itself, within a second', async () => {
    losses = 1;
    await begin();
    await clock.pass(1_000);
    expect(readAt).toHaveLength(2);
    await clock.pass(HOUR);
    expect(readAt).toHaveLength(2);
    expect(clock.waiting).toBe(0);
  });

  it('each time: a few times more, after pauses that grow, and then not in an hour', async () => {
    await begin();
    await clock.pass(HOUR);
    const pauses = readAt.slice(1).map((at, before) => at - readAt[before]!);
    expect(pauses.length).toBeGreaterThan(2);
    expect(pauses.length).toBeLessThan(8);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses.at(-1)).toBeGreaterThan(30_000);
    expect(clock.waiting).toBe(0);
  });

  it('each time, and is seen again later: is read once for that, and in the end answered', async () => {
    await begin();
    await clock.pass(HOUR);
    const before = readAt.length;
    for (const seen of [1, 2]) {
      pace.rest(true);
      await clock.pass(HOUR);
      pace.rest(false);
      await clock.pass(HOUR);
      expect(readAt).toHaveLength(before + seen);
    }
    losses = 0;
    for (const _ of [1, 2]) {
      pace.rest(true);
      pace.rest(false);
      await clock.pass(HOUR);
      expect(readAt).toHaveLength(before + 3);
    }
  });

  it('lies behind: is not read until it is seen, and then once', async () => {
    losses = 1;
    await begin();
    pace.rest(true);
    await clock.pass(HOUR);
    expect(readAt).toHaveLength(1);
    expect(clock.waiting).toBe(0);
    pace.rest(false);
    await clock.pass(HOUR);
    expect(readAt).toHaveLength(2);
  });

  it('is left, or turned off: nothing is read, and no timer is left', async () => {
    await begin();
    pace.stop();
    expect(clock.waiting).toBe(0);
    await clock.pass(HOUR);
    expect(readAt).toHaveLength(1);
    // Told by a reading that began before.
    pace.again(100);
    expect(clock.waiting).toBe(0);
  });

  it('changes while it waits: is read for that, once', async () => {
    losses = 1;
    await begin();
    pace.changed();
    await clock.pass(HOUR);
    expect(readAt).toHaveLength(2);
  });

  it('is read beside its pace: the pace is told, and the later word holds', async () => {
    losses = 0;
    await begin();
    pace.again(2_000);
    pace.again(5_000);
    await clock.pass(4_000);
    expect(readAt).toHaveLength(1);
    await clock.pass(HOUR);
    expect(readAt).toHaveLength(2);
  });

  it('is answered at last: the next loss finds the whole patience again', async () => {
    losses = 3;
    await begin();
    await clock.pass(HOUR);
    expect(readAt).toHaveLength(4);
    losses = Number.POSITIVE_INFINITY;
    readAt = [];
    pace.changed();
    await clock.pass(HOUR);
    expect(readAt.length).toBeGreaterThan(4);
  });
});

it('a page that is told why there is no answer asks no more', () => {
  const fault = { code: 'unavailable', message: 'The library cannot be opened.' };
  expect(patience.failed(fault)).toEqual({ fault, again: null });
});
