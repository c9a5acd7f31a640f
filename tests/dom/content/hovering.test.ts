// Pointer, scroll and keys reach the hover machine, and its wishes are carried out.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Hovering, type HoverPorts, startHovering } from '@/lib/app/content/hovering';
import { FIRST_DELAY, GRACE, NEXT_DELAY } from '@/lib/core/hover/delays';
import { type MarkRef, markRef } from '@/lib/core/hover/mark-ref';
import { DEFAULT_SETTINGS } from '@/lib/core/model/settings';
import { byHand } from './by-hand';

let ports: { -readonly [Name in keyof HoverPorts<string>]: HoverPorts<string>[Name] };
let hovering: Hovering;
/** What lies under the pointer. */
let under: MarkRef | null;
/** The name without a mark that lies there. */
let unmarked: number | null;
const NAME = markRef('mentions', 3);
const SENTENCE = markRef('claims', 3);
const card = document.createElement('div');

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  document.documentElement.append(card);
  under = null;
  unmarked = null;
  ports = {
    document,
    home: document,
    opening: () => DEFAULT_SETTINGS,
    hitTest: vi.fn(() => under),
    unmarkedAt: vi.fn(() => unmarked),
    isCard: (target) => target === card,
    ask: vi.fn(async (mark: MarkRef) => `card ${mark}`),
    show: vi.fn(),
    hide: vi.fn(),
    pointed: vi.fn(),
    broken: vi.fn(),
  };
  hovering = startHovering(ports);
});

afterEach(() => {
  hovering.stop();
  card.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function point(event: PointerEventInit = {}, target: Element = document.body): void {
  target.dispatchEvent(
    byHand(
      new PointerEvent('pointermove', {
        bubbles: true,
        clientX: 5,
        clientY: 5,
        pointerType: 'mouse',
        ...event,
      }),
    ),
  );
}

/** The next frame, and what was asked meanwhile. */
const frame = (): Promise<unknown> => vi.advanceTimersByTimeAsync(20);

async function rest(on: MarkRef): Promise<void> {
  under = on;
  point();
  await frame();
  await vi.advanceTimersByTimeAsync(FIRST_DELAY);
  await frame();
}

describe('a resting pointer', () => {
  it('is told once, asks while it rests, and gets its card', async () => {
    await rest(NAME);
    expect(ports.pointed).toHaveBeenCalledExactlyOnceWith(NAME, null);
    expect(ports.ask).toHaveBeenCalledExactlyOnceWith(NAME);
    expect(ports.show).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ mark: NAME, contents: `card ${NAME}`, at: { x: 5, y: 5 } }),
    );
  });

  it('on a name without a mark is told, once, and that it has left it; no card is asked for', async () => {
    unmarked = 2;
    for (const at of [5, 6, 7]) {
      point({ clientX: at });
      await frame();
    }
    expect(ports.pointed).toHaveBeenCalledExactlyOnceWith(null, 2);
    await vi.advanceTimersByTimeAsync(FIRST_DELAY);
    expect(ports.ask).not.toHaveBeenCalled();
    unmarked = null;
    document.dispatchEvent(new Event('scroll'));
    await frame();
    expect(ports.pointed).toHaveBeenLastCalledWith(null, null);
    // Under a mark no name without one is looked for.
    vi.mocked(ports.unmarkedAt).mockClear();
    under = NAME;
    point();
    await frame();
    expect(ports.unmarkedAt).not.toHaveBeenCalled();
  });

  it('many events in a frame are looked at once', async () => {
    for (let moves = 0; moves < 50; moves += 1) point();
    await frame();
    expect(ports.hitTest).toHaveBeenCalledTimes(1);
  });

  it('gets no card where there is none to have', async () => {
    ports.ask = vi.fn(async () => null);
    hovering.stop();
    hovering = startHovering(ports);
    await rest(NAME);
    expect(ports.show).not.toHaveBeenCalled();
  });

  it.each([
    ['a finger', { pointerType: 'touch' }],
    ['a pressed button', { buttons: 1 }],
  ])('%s is no hovering', async (_, event) => {
    under = NAME;
    point(event);
    await vi.advanceTimersByTimeAsync(2000);
    expect(ports.ask).not.toHaveBeenCalled();
  });
});

describe('on a busy page, which draws no frame for longer than a card takes to open', () => {
  let draw: () => void;
  beforeEach(() => {
    const frames: FrameRequestCallback[] = [];
    vi.stubGlobal('requestAnimationFrame', (told: FrameRequestCallback) => frames.push(told));
    draw = () => {
      for (const told of frames.splice(0)) told(performance.now());
    };
  });

  it('a mark that the pointer has left meanwhile gets no card', async () => {
    under = NAME;
    point();
    draw();
    under = null;
    point();
    await vi.advanceTimersByTimeAsync(FIRST_DELAY + 50);
    draw();
    expect(ports.show).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(FIRST_DELAY);
    draw();
    expect(ports.show).not.toHaveBeenCalled();
  });

  it('nor does it when its answer comes late', async () => {
    let answer: (contents: string) => void = () => {};
    ports.ask = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    hovering.stop();
    hovering = startHovering(ports);
    under = NAME;
    point();
    draw();
    await vi.advanceTimersByTimeAsync(FIRST_DELAY);
    draw();
    under = null;
    point();
    answer('late');
    await vi.advanceTimersByTimeAsync(50);
    draw();
    expect(ports.show).not.toHaveBeenCalled();
  });

  it('the card of the mark that it rests on opens with the next frame', async () => {
    under = NAME;
    point();
    draw();
    await vi.advanceTimersByTimeAsync(FIRST_DELAY);
    draw();
    // The page's styles first, in nobody's name; still in this frame.
    await vi.advanceTimersByTimeAsync(0);
    expect(ports.show).toHaveBeenCalledTimes(1);
  });
});

describe('leaving', () => {
  it('hides the card after the time of grace, and tells that nobody is pointed at', async () => {
    await rest(NAME);
    under = null;
    point();
    await frame();
    expect(ports.pointed).toHaveBeenLastCalledWith(null, null);
    await vi.advanceTimersByTimeAsync(GRACE);
    await frame();
    expect(ports.hide).toHaveBeenCalledTimes(1);
  });

  it('the pointer in the card keeps it', async () => {
    await rest(NAME);
    under = null;
    point({}, card);
    await vi.advanceTimersByTimeAsync(5000);
    expect(ports.hide).not.toHaveBeenCalled();
  });

  it('out of the window hides it', async () => {
    await rest(NAME);
    document.body.dispatchEvent(
      byHand(new PointerEvent('pointerout', { bubbles: true, relatedTarget: null })),
    );
    await vi.advanceTimersByTimeAsync(GRACE);
    await frame();
    expect(ports.hide).toHaveBeenCalledTimes(1);
  });

  it('a press on the page hides it at once, a press in the card does not', async () => {
    await rest(NAME);
    card.dispatchEvent(byHand(new PointerEvent('pointerdown', { bubbles: true })));
    expect(ports.hide).not.toHaveBeenCalled();
    document.body.dispatchEvent(byHand(new PointerEvent('pointerdown', { bubbles: true })));
    expect(ports.hide).toHaveBeenCalledTimes(1);
  });

  it('on to the next mark: the one before goes, the next comes', async () => {
    await rest(NAME);
    under = SENTENCE;
    point();
    await frame();
    await vi.advanceTimersByTimeAsync(NEXT_DELAY);
    await frame();
    expect(vi.mocked(ports.hide).mock.invocationCallOrder[0]).toBeLessThan(
      vi.mocked(ports.show).mock.invocationCallOrder[1]!,
    );
    expect(ports.show).toHaveBeenLastCalledWith(expect.objectContaining({ contents: `card ${SENTENCE}` }));
  });
});

describe('scrolling', () => {
  const scroll = (): Promise<unknown> => {
    document.dispatchEvent(new Event('scroll'));
    return frame();
  };

  it('a mark that slides away is no longer pointed at, also when its card was closed', async () => {
    await rest(NAME);
    hovering.tell({ type: 'close' });
    under = null;
    await scroll();
    expect(ports.pointed).toHaveBeenLastCalledWith(null, null);
  });

  it('a mark that slides under a resting pointer is not asked for', async () => {
    point();
    await frame();
    under = NAME;
    await scroll();
    await vi.advanceTimersByTimeAsync(FIRST_DELAY * 2);
    expect(ports.ask).not.toHaveBeenCalled();
  });
});

describe('Esc', () => {
  const press = (key: string): KeyboardEvent => {
    const event = byHand(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    document.body.dispatchEvent(event);
    return event;
  };

  it('closes the card, and the page does not hear it', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    await rest(NAME);
    press('Escape');
    expect(ports.hide).toHaveBeenCalledTimes(1);
    expect(heard).not.toHaveBeenCalled();
    document.removeEventListener('keydown', heard);
  });

  it('without a card, and any other key with one, is the page’s own', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    expect(press('Escape').defaultPrevented).toBe(false);
    await rest(NAME);
    press('a');
    expect(heard).toHaveBeenCalledTimes(2);
    document.removeEventListener('keydown', heard);
  });
});

it('a card that loses the focus while it is taken away does not upset what follows', async () => {
  ports.hide = vi.fn(() => hovering.tell({ type: 'focus', inside: false, time: performance.now() }));
  hovering.stop();
  hovering = startHovering(ports);
  await rest(NAME);
  hovering.tell({ type: 'focus', inside: true, time: performance.now() });
  hovering.tell({ type: 'close' });
  expect(ports.hide).toHaveBeenCalledTimes(1);
  under = null;
  point();
  await frame();
  await rest(SENTENCE);
  expect(ports.show).toHaveBeenLastCalledWith(expect.objectContaining({ mark: SENTENCE }));
});

it('what breaks is told, not thrown into the page', async () => {
  ports.hitTest = () => {
    throw new TypeError('caretPositionFromPoint is not a function');
  };
  hovering.stop();
  hovering = startHovering(ports);
  point();
  await frame();
  expect(ports.broken).toHaveBeenCalledTimes(1);
});

it('once stopped it hears, waits for and shows nothing', async () => {
  under = NAME;
  point();
  await frame();
  hovering.stop();
  await vi.advanceTimersByTimeAsync(5000);
  point();
  await vi.advanceTimersByTimeAsync(5000);
  expect(ports.show).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
