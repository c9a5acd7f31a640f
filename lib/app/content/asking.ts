// Asking for a card outright: by a press of its button, a tap, or resting while a key is held. What the page does with a press is its own.

import type { Point } from '@/lib/core/hover/corridor';
import type { AskedBy, HoverEvent, Resting } from '@/lib/core/hover/hover-types';
import type { MarkRef } from '@/lib/core/hover/mark-ref';
import type { Settings } from '@/lib/core/model/settings';
import { onTrusted } from '@/lib/edge/page/on-trusted';

/** How cards are asked for, as the reader has chosen. */
export type Opening = Pick<Settings, 'opening' | 'heldKey'>;

/** What a press belongs to before it belongs to a mark: a link goes where it leads. */
const PAGES_OWN =
  'a[href],area,button,input,select,textarea,label,summary,option,audio,video,[contenteditable],[onclick],[role=button],[role=link],[role=tab],[role=menuitem],[role=option],[role=checkbox],[role=switch]';

/** How an event tells that a key is held. */
const PRESSED = { Alt: 'altKey', Control: 'ctrlKey', Shift: 'shiftKey' } as const;

export interface AskingPorts {
  readonly opening: () => Opening;
  /** The mark under a point of the listening document's window. */
  readonly hitTest: (at: Point) => MarkRef | null;
  /** The mark whose card is open. */
  readonly open: () => MarkRef | null;
  readonly isCard: (target: EventTarget | null) => boolean;
  readonly send: (event: HoverEvent) => void;
}

export interface Asking {
  /** To be called with each pointer event: a key that was pressed or let go elsewhere is known by it. */
  readonly keysOf: (event: MouseEvent) => void;
  readonly resting: () => Resting;
  /** Listens in a document; `outward`: its points in the page's window. */
  readonly listenIn: (inner: Document, outward: (at: Point) => Point | null, signal: AbortSignal) => void;
}

const isPen = (event: MouseEvent): boolean => ['touch', 'pen'].includes((event as PointerEvent).pointerType);

const elementsOf = (event: Event): Element[] =>
  event.composedPath().filter((each): each is Element => (each as Node).nodeType === 1);

export function createAsking(ports: AskingPorts): Asking {
  let isHeld = false;

  const resting = (): Resting => {
    const { opening } = ports.opening();
    if (opening === 'rest') return 'opens';
    return opening === 'key' && isHeld ? 'opens-soon' : 'fetches';
  };

  function hold(held: boolean): void {
    if (held === isHeld) return;
    isHeld = held;
    ports.send({ type: 'resting', resting: resting(), time: performance.now() });
  }

  function keysOf(event: MouseEvent): void {
    if (ports.opening().opening === 'key') hold(event[PRESSED[ports.opening().heldKey]]);
  }

  function keyed(event: KeyboardEvent): void {
    // Who writes a capital letter is not asking.
    if (event.type === 'keydown' && elementsOf(event)[0]?.matches('input,textarea,[contenteditable]')) return;
    if (event.key === ports.opening().heldKey)
      hold(event.type === 'keydown' && ports.opening().opening === 'key');
  }

  /** Told after all of the page's listeners: one that keeps the press from doing anything has used it. */
  function clicked(inner: Document, event: MouseEvent, at: Point, wasOpen: MarkRef | null): void {
    if (event.defaultPrevented) return;
    const byPen = isPen(event);
    // A finger's press is known as one only now: until then it may have been the beginning of scrolling.
    if (byPen) ports.send({ type: 'press' });
    if (!byPen && ports.opening().opening !== 'press') return;
    const { button, detail, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (button !== 0 || detail > 1 || altKey || ctrlKey || metaKey || shiftKey) return;
    // Words were selected.
    if (inner.getSelection()?.isCollapsed === false) return;
    const mark = ports.hitTest(at);
    if (mark === null || mark === wasOpen) return;
    const by: AskedBy = byPen ? 'tap' : 'press';
    ports.send({ type: 'want', mark, by, at, time: performance.now() });
  }

  return {
    keysOf,
    resting,
    listenIn(inner, outward, signal) {
      /** Pressed again, its mark closes a card. */
      let wasOpen: MarkRef | null = null;
      const listening = { capture: true, passive: true, signal };
      const { defaultView } = inner;
      onTrusted(
        inner,
        'pointerdown',
        (event) => {
          if (ports.isCard(event.target)) return;
          wasOpen = ports.open();
          if (!isPen(event)) ports.send({ type: 'press' });
        },
        listening,
      );
      onTrusted(
        inner,
        'click',
        (event) => {
          const at = outward({ x: event.clientX, y: event.clientY });
          if (!at || ports.isCard(event.target)) return;
          if (!elementsOf(event).some((each) => each.matches(PAGES_OWN)))
            setTimeout(clicked, 0, inner, event, at, wasOpen);
          else if (isPen(event)) ports.send({ type: 'press' });
        },
        listening,
      );
      if (!defaultView) return;
      for (const type of ['keydown', 'keyup'] as const) onTrusted(defaultView, type, keyed, listening);
      onTrusted(defaultView, 'blur', () => hold(false), { signal });
    },
  };
}
