// Presses that change what the reader keeps count only where the reader can have seen what is pressed. Part of the card's script.
//
// A page cannot make a card invisible: it stands in the top layer, where no style of the page reaches. But it can move the words under
// the pointer, and the card with them, or put something else into the top layer that lets presses through.

/** Milliseconds that a button stands before it can be pressed: what browsers ask of their own prompts. */
const SETTLED = 500;
/** The buttons of the card with which something is put right or written. */
const CHANGING = '.correct-press, .choice';
/** On the card while it is too new; a test waits for it to go. */
const NEW = 'data-new';

export interface SeenPresses {
  /** The card stands here. */
  readonly placed: (box: { readonly left: number; readonly top: number }) => void;
  /** The focus has come into the frame in which a note is written, or left it. */
  readonly focusInFrame: (inside: boolean) => void;
}

export function seenPresses(
  root: ShadowRoot,
  ports: {
    readonly view: Window;
    /** Something of the page may lie over the card, now. */
    readonly isCovered: () => boolean;
    /** It was pressed all the same. */
    readonly onCovered: () => void;
  },
  signal: AbortSignal,
): SeenPresses {
  const { view, isCovered, onCovered } = ports;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isNew = true;
  let stood = '';

  function mark(now: boolean): void {
    isNew = now;
    root.querySelector('.card')?.toggleAttribute(NEW, now);
  }

  function changed(): void {
    mark(true);
    clearTimeout(timer);
    timer = setTimeout(mark, SETTLED, false);
  }

  /** In the window, and with it: a page may move a window of its own making. */
  function stand(box: string): void {
    const place = `${box} ${view.screenX} ${view.screenY}`;
    if (place !== stood) changed();
    stood = place;
  }

  let box = '';
  // Other buttons stand there now, under a pointer that may be on its second press. What is told of the last one moves nothing.
  const observer = new MutationObserver((records) => {
    if (records.some(({ target }) => !(target as Partial<Element>).matches?.('[role=status]'))) changed();
  });
  observer.observe(root, { childList: true, subtree: true });
  // Another window lay over this one, unless the focus has only gone from the page into the card's own frame, or back.
  let left: 'page' | 'frame' | null = null;
  function leaves(from: 'page' | 'frame'): void {
    left = from;
    setTimeout(() => {
      if (!view.document.hasFocus()) left = null;
    });
  }
  view.addEventListener('blur', () => leaves('page'), { signal });
  view.addEventListener('focus', () => left === 'frame' || changed(), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  root.addEventListener(
    'click',
    (event) => {
      if (!(event.target as Element).closest(CHANGING)) return;
      stand(box);
      const covered = isCovered();
      if (!isNew && !covered) return;
      event.stopImmediatePropagation();
      if (covered) onCovered();
    },
    true,
  );
  return {
    focusInFrame: (inside) => {
      if (!inside) leaves('frame');
      else if (left !== 'page') changed();
    },
    placed: ({ left, top }) => {
      box = `${Math.round(left)} ${Math.round(top)}`;
      stand(box);
    },
  };
}
