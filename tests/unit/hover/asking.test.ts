// Cards that are asked for outright: by a press, a tap, the keyboard, or resting while a key is held.
import { describe, expect, it } from 'vitest';
import { FIRST_DELAY, GRACE, NEXT_DELAY } from '@/lib/core/hover/delays';
import type { AskedBy, Resting } from '@/lib/core/hover/hover-types';
import { markAt, Play } from './play';

type Outright = Exclude<AskedBy, 'rest'>;
const want = (play: Play, mark: number, by: Outright) =>
  play.send({ type: 'want', mark: markAt(mark)!, by, time: play.time });
const resting = (play: Play, is: Resting) => play.send({ type: 'resting', resting: is, time: play.time });

describe.each(['press', 'tap', 'keys'] as const)('by %s', (by) => {
  it('comes at once where its contents are there, and as soon as they are where not', () => {
    const there = resting(new Play(), 'fetches').on(1).answer();
    expect(there.log).toEqual(['ask 1']);
    expect(want(there, 1, by).log).toEqual(['ask 1', 'show 1']);
    const later = want(new Play(), 1, by);
    expect(later.log).toEqual(['ask 1']);
    expect(later.answer().log).toEqual(['ask 1', 'show 1']);
  });

  it('comes although the pointer goes on, or the page scrolls under it', () => {
    const play = want(new Play(), 1, by).on(2).on(null);
    play.send({ type: 'scroll', time: play.time, mark: markAt(3), onCard: false }).wait(2000);
    expect(play.answer(0).log).toEqual(['ask 1', 'show 1']);
  });

  it('takes the place of the one that is open, also of a pinned one', () => {
    const play = new Play().opened().send({ type: 'pin', pinned: true, time: 0 });
    expect(want(play, 2, by).answer().log).toEqual(['ask 2', 'hide', 'show 2']);
  });

  it('comes also where it was closed before', () => {
    const play = new Play().opened().send({ type: 'close' });
    expect(want(play, 1, by).answer().log).toEqual(['hide', 'ask 1', 'show 1']);
  });

  it('shows nothing where there is nothing to show', () => {
    const play = want(new Play(), 1, by).send({ type: 'empty', token: 1 }).wait(2000);
    expect(play.log).toEqual(['ask 1']);
    expect(play.state.phase).toEqual({ is: 'idle' });
  });
});

describe('a card that was pressed for', () => {
  it.each(['press', 'tap'] as const)(
    'by %s stays when the pointer leaves it, until a press elsewhere or Esc',
    (by) => {
      for (const type of ['press', 'close'] as const) {
        const play = want(new Play(), 1, by).answer().on(1).on(null).wait(60_000).on(2).wait(60_000);
        expect(play.log).toEqual(['ask 1', 'show 1']);
        expect(play.send({ type }).log).toEqual(['ask 1', 'show 1', 'hide']);
      }
    },
  );

  it('by keys has the focus, and goes when that leaves', () => {
    const play = want(new Play(), 1, 'keys').answer().on(null).wait(60_000);
    expect(play.log).toEqual(['ask 1', 'show 1']);
    play.send({ type: 'focus', inside: false, time: play.time }).wait(GRACE);
    expect(play.log).toEqual(['ask 1', 'show 1', 'hide']);
  });
});

describe('where rest opens nothing', () => {
  it('contents are fetched while the pointer is on the mark, and no card ever comes of it', () => {
    const play = resting(new Play(), 'fetches')
      .on(1)
      .answer()
      .wait(FIRST_DELAY * 10);
    expect(play.log).toEqual(['ask 1']);
    expect(play.timers).toEqual([]);
  });

  it('a press of the button does not throw away what was fetched', () => {
    const play = resting(new Play(), 'fetches').on(1).answer().send({ type: 'press' });
    expect(want(play, 1, 'press').log).toEqual(['ask 1', 'show 1']);
  });
});

describe('while a key is held', () => {
  it('pressed over a mark it opens the card at once, and let go it leaves it open', () => {
    const play = resting(new Play(), 'fetches').on(1).answer();
    expect(resting(play, 'opens-soon').log).toEqual(['ask 1', 'show 1']);
    expect(resting(play, 'fetches').wait(60_000).log).toEqual(['ask 1', 'show 1']);
    expect(play.on(null).wait(GRACE).log).toEqual(['ask 1', 'show 1', 'hide']);
  });

  it('the next mark opens soon, but none that the pointer only crosses', () => {
    const play = resting(resting(new Play(), 'fetches'), 'opens-soon');
    for (const mark of [1, 2, 3]) play.glide(play.time, 0, NEXT_DELAY - 20, mark).answer();
    expect(play.log).toEqual(['ask 1', 'ask 2', 'ask 3']);
    expect(play.wait(NEXT_DELAY).log).toEqual(['ask 1', 'ask 2', 'ask 3', 'show 3']);
  });

  it('let go before the pointer has rested, it opens nothing', () => {
    const play = resting(resting(new Play(), 'fetches'), 'opens-soon').on(1).answer();
    expect(resting(play, 'fetches').wait(2000).log).toEqual(['ask 1']);
  });

  it('opens also a card that the reader closed', () => {
    const play = resting(new Play().opened().send({ type: 'close' }), 'fetches');
    expect(resting(play, 'opens-soon').on(1).answer().wait(NEXT_DELAY).log).toEqual([
      'hide',
      'ask 1',
      'show 1',
    ]);
  });
});

it('chosen while the pointer is on a mark, rest opens its card from then on', () => {
  const play = resting(resting(new Play(), 'fetches').on(1).answer(), 'opens');
  expect(play.wait(FIRST_DELAY - 2).log).toEqual(['ask 1']);
  expect(play.wait(2).log).toEqual(['ask 1', 'show 1']);
});
