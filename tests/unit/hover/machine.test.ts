// The hover machine.
//
//            pointer on a mark                  rested and ready
//   idle ────────────────────────▶ waiting ──────────────────────▶ open ◀───────────────┐
//    ▲ ▲    ask, start the clock     │  ▲ fast: rest begins anew    │ │ ▲               │ rested and ready:
//    │ │                             │  └──────────┘                │ │ │ back on mark  │ hide, then show
//    │ └──── off the mark, empty ────┘                              │ │ │ or card, pin, │
//    │                                                              │ │ │ focus         │
//    │          close, press, handed over: hide, dismissed          │ ▼ │               │
//    │          until elsewhere                                     │   │               │
//    ├──────────────────────────────────────────────────────────────┘ open, leaving     │
//    │          time of grace over: hide                               │ prolonged while nearing the card
//    └──────────────────────────────────────────────────────────────── ┤
//                                                                      └─ another mark: open with `next` ──┘
import { describe, expect, it } from 'vitest';
import { FIRST_DELAY, GRACE, NEXT_DELAY } from '@/lib/core/hover/delays';
import { type MarkRef, markRef } from '@/lib/core/hover/mark-ref';
import { markAt, Play } from './play';

describe('opening', () => {
  it('asks at once and opens after the pointer has rested', () => {
    const play = new Play().on(1);
    expect(play.log).toEqual(['ask 1']);
    play.answer().wait(FIRST_DELAY - 2);
    expect(play.log).toEqual(['ask 1']);
    play.wait(2);
    expect(play.log).toEqual(['ask 1', 'show 1']);
  });

  it('waits for the contents rather than opening empty', () => {
    const play = new Play().on(1).wait(FIRST_DELAY * 3);
    expect(play.log).toEqual(['ask 1']);
    expect(play.answer().log).toEqual(['ask 1', 'show 1']);
  });

  it('opens no card without contents, and does not ask for it again while the pointer stays', () => {
    const play = new Play().on(1).send({ type: 'empty', token: 1 }).wait(1000).on(1).wait(1000);
    expect(play.log).toEqual(['ask 1']);
    expect(play.on(null).on(1).log).toEqual(['ask 1', 'ask 1']);
  });

  it('does not open while the pointer moves fast along the mark', () => {
    const play = new Play().on(1).answer();
    play.glide(400, 0, 800, 1);
    expect(play.log).toEqual(['ask 1']);
    expect(play.wait(FIRST_DELAY).log).toEqual(['ask 1', 'show 1']);
  });

  it('does not mind a pointer that drifts slowly', () => {
    expect(
      new Play()
        .on(1)
        .answer()
        .glide(30, 4, FIRST_DELAY + 20, 1).log,
    ).toEqual(['ask 1', 'show 1']);
  });

  it('opens nothing for marks that the pointer only crosses', () => {
    const play = new Play();
    for (const mark of [1, 2, 3]) play.glide(play.time, 0, 60, mark).answer();
    play.on(null).wait(5000);
    expect(play.log).toEqual(['ask 1', 'ask 2', 'ask 3']);
  });

  it('begins anew when the page is scrolled under the pointer', () => {
    const play = new Play()
      .on(1)
      .answer()
      .wait(FIRST_DELAY - 50);
    play.send({ type: 'scroll', time: play.time, mark: markAt(1), onCard: false }).wait(60);
    expect(play.log).toEqual(['ask 1']);
    expect(play.wait(FIRST_DELAY).log).toEqual(['ask 1', 'show 1']);
  });

  it('drops the answer to an older question', () => {
    const play = new Play()
      .on(1)
      .on(2)
      .answer(0)
      .wait(FIRST_DELAY * 2);
    expect(play.log).toEqual(['ask 1', 'ask 2']);
    expect(play.answer(1).log).toEqual(['ask 1', 'ask 2', 'show 2']);
  });
});

describe('a page that scrolls under a resting pointer', () => {
  const slide = (play: Play, mark: number | null) =>
    play.send({ type: 'scroll', time: play.time, mark: markAt(mark), onCard: false });

  it('opens no card of what slides under it, beside an open card or after it', () => {
    const play = slide(new Play().opened(), 2).wait(5000);
    expect(play.log).toEqual(['hide']);
  });

  it('nor in the place of one that is awaited', () => {
    expect(slide(new Play().on(1), 2).wait(5000).log).toEqual(['ask 1']);
  });

  it('does not bring back what was closed there', () => {
    const play = slide(new Play().opened().send({ type: 'close' }), 1)
      .on(1)
      .wait(5000);
    expect(play.log).toEqual(['hide']);
  });
});

describe('leaving', () => {
  it('closes when the time of grace is over', () => {
    const play = new Play()
      .opened()
      .on(null)
      .wait(GRACE - 2);
    expect(play.log).toEqual([]);
    expect(play.wait(2).log).toEqual(['hide']);
  });

  it('stays when the pointer comes back in time', () => {
    expect(
      new Play()
        .opened()
        .on(null)
        .wait(GRACE - 50)
        .on(1)
        .wait(5000).log,
    ).toEqual([]);
  });

  it('lets the pointer enter the card and stay there', () => {
    expect(new Play().opened().on(null).wait(100).on(null, true).wait(60_000).log).toEqual([]);
  });

  it('waits for a slow pointer that is on its way to the card', () => {
    const play = new Play().opened();
    play.state = { ...play.state, pointer: { at: { x: 0, y: -60 }, time: play.time } };
    play.glide(0, 19, 900, null);
    expect(play.log).toEqual([]);
    expect(play.on(null, true).wait(1000).log).toEqual([]);
  });

  it('does not wait for a pointer that moves away', () => {
    expect(new Play().opened().glide(0, -300, 600, null).log).toEqual(['hide']);
  });

  it('does not wait for a pointer that trembles on the way without getting nearer', () => {
    const play = new Play().opened();
    play.state = { ...play.state, pointer: { at: { x: 0, y: -60 }, time: play.time } };
    play.glide(0, -40, 100, null);
    for (let turn = 0; turn < 20; turn += 1) play.glide(turn % 2, -40, 32, null);
    expect(play.log).toEqual(['hide']);
  });

  it('does not open the marks that lie on the way to the card', () => {
    const play = new Play().opened();
    play.state = { ...play.state, pointer: { at: { x: 0, y: -60 }, time: play.time } };
    play.glide(0, 0, 400, 7).answer().on(null, true).wait(1000);
    expect(play.log).toEqual(['ask 7']);
  });

  it('closes when the pointer leaves the window', () => {
    const play = new Play().opened();
    expect(play.send({ type: 'out', time: play.time }).wait(GRACE).log).toEqual(['hide']);
  });
});

describe('the next card', () => {
  it('comes within 100 ms, and the one before goes first', () => {
    const play = new Play().opened().on(2).answer().wait(NEXT_DELAY);
    expect(NEXT_DELAY).toBeLessThan(100);
    expect(play.log).toEqual(['ask 2', 'hide', 'show 2']);
  });

  it('comes as soon when the one before has only just closed', () => {
    const play = new Play()
      .opened()
      .on(null)
      .wait(GRACE + 100)
      .on(2)
      .answer()
      .wait(NEXT_DELAY);
    expect(play.log).toEqual(['hide', 'ask 2', 'show 2']);
  });

  it('takes the full rest when the one before closed long ago', () => {
    const play = new Play()
      .opened()
      .on(null)
      .wait(GRACE + 1000)
      .on(2)
      .answer()
      .wait(NEXT_DELAY);
    expect(play.log).toEqual(['hide', 'ask 2']);
  });

  it('is still waited for when the time of grace runs out first', () => {
    const play = new Play()
      .opened()
      .on(2)
      .wait(GRACE + 10);
    expect(play.log).toEqual(['ask 2', 'hide']);
    expect(play.answer().log).toEqual(['ask 2', 'hide', 'show 2']);
  });
});

describe('closing on purpose', () => {
  it.each(['close', 'press'] as const)(
    '%s hides the card at once, and it stays away until the pointer has been elsewhere',
    (type) => {
      const play = new Play().opened().send({ type }).on(1).wait(2000);
      expect(play.log).toEqual(['hide']);
      expect(play.on(null).on(1).answer().wait(FIRST_DELAY).log).toEqual(['hide', 'ask 1', 'show 1']);
    },
  );

  describe('handed over to the panel', () => {
    const handOver = (play: Play, token: number) => play.send({ type: 'handed-over', token });

    it('the card closes though the press has put the focus into it, and stays away until the pointer has been elsewhere', () => {
      const play = new Play().opened();
      play.send({ type: 'focus', inside: true, time: play.time });
      expect(handOver(play, play.tokens.at(-1)!).on(1).wait(2000).log).toEqual(['hide']);
    });

    it('a pinned one stays', () => {
      const play = new Play().opened();
      play.send({ type: 'pin', pinned: true, time: play.time });
      expect(handOver(play, play.tokens.at(-1)!).wait(2000).log).toEqual([]);
    });

    it('so does the next one, where the panel was slow to open', () => {
      const play = new Play().opened();
      const first = play.tokens.at(-1)!;
      play.on(2).answer().wait(2000);
      expect(play.log).toEqual(['ask 2', 'hide', 'show 2']);
      expect(handOver(play, first).wait(2000).log).toEqual(['ask 2', 'hide', 'show 2']);
    });
  });

  it('takes back a card that was only awaited', () => {
    expect(new Play().on(1).send({ type: 'press' }).answer().wait(2000).log).toEqual(['ask 1']);
  });
});

describe('holding on', () => {
  it.each([
    [
      'pinned',
      (play: Play) => play.send({ type: 'pin', pinned: true, time: play.time }),
      (play: Play) => play.send({ type: 'pin', pinned: false, time: play.time }),
    ],
    [
      'focused',
      (play: Play) => play.send({ type: 'focus', inside: true, time: play.time }),
      (play: Play) => play.send({ type: 'focus', inside: false, time: play.time }),
    ],
  ])(
    '%s: stays while the pointer is elsewhere, opens no other, and leaves when let go',
    (_, hold, release) => {
      const play = hold(new Play().opened()).on(2).wait(5000).on(null).wait(5000);
      expect(play.log).toEqual([]);
      expect(release(play).wait(GRACE).log).toEqual(['hide']);
    },
  );

  it('pinned: a press on the page leaves it open, Esc closes it', () => {
    const play = new Play().opened().send({ type: 'pin', pinned: true, time: 0 }).send({ type: 'press' });
    expect(play.log).toEqual([]);
    expect(play.send({ type: 'close' }).log).toEqual(['hide']);
  });
});

describe('marks replaced under the pointer', () => {
  it('keeps the card whose mark has a new number', () => {
    const play = new Play().opened().send({ type: 'renumber', marks: new Map([[markAt(1)!, markAt(4)!]]) });
    expect(play.on(4).wait(2000).log).toEqual([]);
  });

  it('closes the card whose mark is gone', () => {
    expect(new Play().opened().send({ type: 'renumber', marks: new Map() }).log).toEqual(['hide']);
  });
});

describe('a name within a passage', () => {
  const sentence = markRef('claims', 0);
  const over = (play: Play, mark: MarkRef) =>
    play.send({ type: 'move', at: { x: 0, y: 0 }, time: play.time, mark, onCard: false });

  it('has a card of its own, and the words beside it have the passage’s', () => {
    const play = over(new Play(), sentence).answer().wait(FIRST_DELAY);
    expect(play.log).toEqual(['ask 0', 'show 0']);
    play.log = [];
    over(play, markRef('mentions', 7)).answer().wait(NEXT_DELAY);
    expect(play.log).toEqual(['ask 7', 'hide', 'show 7']);
  });

  it('is crossed on the way to the passage’s card without opening', () => {
    const play = over(new Play(), sentence).answer().wait(FIRST_DELAY);
    play.send({
      type: 'placed',
      token: play.tokens[0]!,
      box: { left: -50, top: 80, right: 250, bottom: 220 },
    });
    play.log = [];
    play.glide(20, 70, 400, 7).glide(30, 90, 100, null, true).wait(5000);
    expect(play.log).toEqual(['ask 7']);
  });

  it('of another list with the same number is another mark', () => {
    const play = over(new Play(), sentence).answer().wait(FIRST_DELAY);
    play.log = [];
    over(play, markRef('quotes', 0)).answer().wait(NEXT_DELAY);
    expect(play.log).toEqual(['ask 0', 'hide', 'show 0']);
  });
});
