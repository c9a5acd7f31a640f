// Pointer, scroll and keys on the page, fed to the hover machine; its wishes carried out.

import type { Point } from '@/lib/core/hover/corridor';
import type { AskedBy, HoverEffect, HoverEvent, HoverToken } from '@/lib/core/hover/hover-types';
import { HOVER_START, stepHover } from '@/lib/core/hover/machine';
import type { MarkRef } from '@/lib/core/hover/mark-ref';
import { documentsAround, outward } from '@/lib/edge/page/frames';
import { keepListening } from '@/lib/edge/page/keep-listening';
import { onTrusted } from '@/lib/edge/page/on-trusted';
import { settleStyles } from '@/lib/edge/page/settle-styles';
import { createAsking, type Opening } from './asking';

/** What hovering needs of the session. */
export interface HoverPorts<Contents> {
  /** The page's own. */
  readonly document: Document;
  /** The document of the story: a framed one hears the pointer for itself. */
  readonly home: Document;
  /** How cards are asked for, now. */
  readonly opening: () => Opening;
  /** The mark that lies under a point of the viewport. */
  readonly hitTest: (at: Point) => MarkRef | null;
  /** The name without a mark that lies there, by its number; null where there is none, or nobody would be told. */
  readonly unmarkedAt: (at: Point) => number | null;
  /** Whether an event's target is our card. */
  readonly isCard: (target: EventTarget | null) => boolean;
  /** Contents of its card; null where there are none. */
  readonly ask: (mark: MarkRef) => Promise<Contents | null>;
  readonly show: (card: {
    readonly token: HoverToken;
    readonly mark: MarkRef;
    readonly contents: Contents;
    readonly by: AskedBy;
    readonly at: Point | null;
  }) => void;
  readonly hide: () => void;
  /** The pointer is on another mark than before, or another name without one, or on none. */
  readonly pointed: (mark: MarkRef | null, unmarked: number | null) => void;
  /** Something of ours broke. It must not end up in the page's console. */
  readonly broken: (error: unknown) => void;
}

export interface Hovering {
  /** What the card reports: placed, closed, pinned, focused. */
  readonly tell: (event: HoverEvent) => void;
  /** The marks were replaced: old ones to new ones. */
  readonly renumber: (marks: ReadonlyMap<MarkRef, MarkRef>) => void;
  /** Asks for a card by the keyboard: the focus goes into it. Asked for again, it closes. */
  readonly openCard: (mark: MarkRef) => void;
  /** The settings are others. */
  readonly settle: () => void;
  /** Takes card, timers and listeners away. */
  readonly stop: () => void;
}

const PASSIVE = { capture: true, passive: true } as const;

/** Listens from now on. Call it only while there are marks: a page without any pays nothing. */
export function startHovering<Contents>(ports: HoverPorts<Contents>): Hovering {
  const { document } = ports;
  const heard = documentsAround(ports.home);
  const stopped = new AbortController();
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  const answers = new Map<HoverToken, Contents>();
  let state = HOVER_START;
  let pointed: MarkRef | null = null;
  /** A name without a mark that the pointer is on. */
  let unmarked: number | null = null;
  /** The pointer's last place, handled once in the next frame however many events there were. */
  let moved: { readonly at: Point; readonly onCard: boolean } | null = null;
  /** The page has moved under the pointer. */
  let scrolled = false;
  /**
   * Timers that have run out, and answers: told with the next frame, behind the pointer's last moves, which come with it. A page that was
   * busy for longer than a delay would else get the card of a mark that the pointer has left. What opens or closes is drawn with that
   * frame at the earliest.
   */
  const due: HoverEvent[] = [];
  let frame = 0;
  let escaping: AbortController | null = null;

  /** What is sent while another event is carried out (a card that is taken away loses the focus) waits its turn. */
  const waiting: HoverEvent[] = [];
  let busy = false;

  function send(event: HoverEvent): void {
    waiting.push(event);
    if (busy) return;
    busy = true;
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const step = stepHover(state, next);
        state = step.state;
        for (const effect of step.effects) carryOut(effect);
      }
      hearEscape(state.phase.is === 'open');
    } catch (error) {
      waiting.length = 0;
      ports.broken(error);
    } finally {
      busy = false;
    }
  }

  function carryOut(effect: HoverEffect): void {
    switch (effect.do) {
      case 'start':
        timers.set(effect.timer, setTimeout(runOut, effect.after, effect.timer));
        return;
      case 'ask':
        void ask(effect.token, effect.mark);
        return;
      case 'hide':
        ports.hide();
        return;
      case 'show': {
        const contents = answers.get(effect.token);
        answers.clear();
        if (contents === undefined) send({ type: 'close' });
        else ports.show({ ...effect, contents });
      }
    }
  }

  function runOut(timer: number): void {
    timers.delete(timer);
    due.push({ type: 'timer', timer, time: performance.now() });
    nextFrame();
  }

  async function ask(token: HoverToken, mark: MarkRef): Promise<void> {
    const contents = await ports.ask(mark);
    if (stopped.signal.aborted) return;
    if (contents === null) return send({ type: 'empty', token });
    // Only the latest question can still be answered: earlier contents are let go.
    if (token === state.lastToken) {
      answers.clear();
      answers.set(token, contents);
      due.push({ type: 'ready', token });
      nextFrame();
    }
  }

  function nextFrame(): void {
    frame ||= requestAnimationFrame(() => void settleStyles().then(inFrame));
  }

  function inFrame(): void {
    frame = 0;
    if (stopped.signal.aborted) return;
    try {
      if (moved || scrolled) lookUnderPointer();
    } catch (error) {
      ports.broken(error);
    }
    moved = null;
    scrolled = false;
    for (const event of due.splice(0)) send(event);
  }

  function lookUnderPointer(): void {
    const at = moved?.at ?? state.pointer?.at;
    if (!at) return;
    const onCard = moved ? moved.onCard : ports.isCard(document.elementFromPoint(at.x, at.y));
    const mark = onCard ? null : ports.hitTest(at);
    tellPointed(mark, onCard || mark !== null ? null : ports.unmarkedAt(at));
    const time = performance.now();
    send(moved ? { type: 'move', at, time, mark, onCard } : { type: 'scroll', time, mark, onCard });
  }

  function tellPointed(mark: MarkRef | null, words: number | null): void {
    if (mark === pointed && words === unmarked) return;
    pointed = mark;
    unmarked = words;
    ports.pointed(mark, words);
  }

  /** Esc is heard only while there is a card to close, and then the page does not hear it. */
  function hearEscape(open: boolean): void {
    if (open === (escaping !== null)) return;
    escaping?.abort();
    escaping = null;
    if (!open) return;
    escaping = new AbortController();
    const { signal } = escaping;
    for (const { defaultView } of heard)
      if (defaultView) onTrusted(defaultView, 'keydown', closeOnEscape, { capture: true, signal });
  }

  function closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    send({ type: 'close' });
  }

  const openMark = (): MarkRef | null => (state.phase.is === 'open' ? state.phase.mark : null);
  const asking = createAsking({
    opening: ports.opening,
    hitTest: ports.hitTest,
    isCard: ports.isCard,
    open: openMark,
    send,
  });
  const settle = (): void => send({ type: 'resting', resting: asking.resting(), time: performance.now() });

  function listenIn(inner: Document, signal: AbortSignal): void {
    const options = { ...PASSIVE, signal };
    const placeOf = ({ x, y }: Point): Point | null => {
      if (inner === document) return { x, y };
      const at = outward(inner, new DOMRect(x, y));
      return at && { x: at.x, y: at.y };
    };
    asking.listenIn(inner, placeOf, signal);
    onTrusted(
      inner,
      'pointermove',
      (event) => {
        // A finger has no hover; a pressed button means selecting or dragging.
        if (event.pointerType === 'touch') return;
        asking.keysOf(event);
        const dragging = event.buttons !== 0;
        const at = placeOf({ x: event.clientX, y: event.clientY });
        if (!at) return;
        moved = { at, onCard: ports.isCard(event.target) };
        if (dragging && !moved.onCard) {
          moved = null;
          send({ type: 'out', time: performance.now() });
          return;
        }
        nextFrame();
      },
      options,
    );
    inner.addEventListener(
      'scroll',
      () => {
        // A mark that only slides under a resting pointer is not asked for; one that slides away is no longer pointed at.
        if (state.phase.is === 'idle' && pointed === null && unmarked === null) return;
        scrolled = true;
        nextFrame();
      },
      options,
    );
  }

  // Not in a frame: to leave it for the card over it is no farewell. Who leaves the window leaves the page's document too.
  const listenOutside = (signal: AbortSignal): void =>
    onTrusted(
      document,
      'pointerout',
      (event) => {
        if (event.relatedTarget !== null) return;
        moved = null;
        tellPointed(null, null);
        send({ type: 'out', time: performance.now() });
      },
      { ...PASSIVE, signal },
    );
  for (const each of heard)
    keepListening(each, stopped.signal, (signal) => {
      listenIn(each, signal);
      if (each === document) listenOutside(signal);
    });
  settle();

  return {
    tell: send,
    settle,
    openCard: (mark) =>
      send(
        mark === openMark() ? { type: 'close' } : { type: 'want', mark, by: 'keys', time: performance.now() },
      ),
    renumber: (marks) => {
      pointed = pointed === null ? null : (marks.get(pointed) ?? null);
      unmarked = null;
      send({ type: 'renumber', marks });
    },
    stop: () => {
      stopped.abort();
      send({ type: 'close' });
      cancelAnimationFrame(frame);
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      answers.clear();
      tellPointed(null, null);
    },
  };
}
