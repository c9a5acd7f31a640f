// Keeps events that lead into an element of ours from the page, from its first moment on: see `withheld.ts`.

import { withholdBy } from './withheld';

/** What leaves a shadow root in Firefox, or leads into it: found by a page that listens to every kind there is (`tests/e2e/spying.ts`). */
const OF_HANDS = [
  'pointerdown pointermove pointerrawupdate pointerup pointercancel pointerover pointerout pointerenter pointerleave',
  'gotpointercapture lostpointercapture mousedown mousemove mouseup mouseover mouseout mouseenter mouseleave',
  'click auxclick dblclick contextmenu wheel DOMMouseScroll MozMousePixelScroll touchstart touchmove touchend touchcancel',
  'dragstart drag dragenter dragover dragleave drop dragend keydown keypress keyup beforeinput input',
  'compositionstart compositionupdate compositionend focus blur focusin focusout copy cut paste',
];
/** What a press in ours may bring about elsewhere, in the same moment: a field was left, or something open is put away. */
const BROUGHT_ABOUT = 'change select selectstart selectionchange beforetoggle toggle close cancel'.split(' ');
const KINDS = [...OF_HANDS.flatMap((kinds) => kinds.split(' ')), ...BROUGHT_ABOUT];

/** Nothing waits for what these do: the window is scrolled at once. */
const PASSIVE = /^wheel|^touch|Scroll$/;

interface FirefoxEvent extends Event {
  /** What the browser's last event of a pointer or key is on, whatever the roots. */
  readonly explicitOriginalTarget?: Node | null;
}

/** Called before any script of the page has run. */
export function startWithholding(view: Window): void {
  const ours = new WeakMap<EventTarget, (event: Event) => void>();
  const told = new EventTarget();
  let isTelling = false;

  function leadsIntoOurs(event: FirefoxEvent): boolean {
    const { type, target } = event;
    // Not named by what was brought about itself, but by every event that a listener makes then.
    const { explicitOriginalTarget: into }: FirefoxEvent = BROUGHT_ABOUT.includes(type)
      ? new Event(type)
      : event;
    if (!into || into === target) return false;
    const { host } = into.getRootNode() as Partial<ShadowRoot>;
    return host !== undefined && ours.has(host);
  }

  function stop(event: Event): void {
    if (!event.isTrusted || !event.target) return;
    const hear = ours.get(event.target) ?? (leadsIntoOurs(event) ? sayAgain : undefined);
    if (!hear) return;
    event.stopImmediatePropagation();
    // One may bring about another.
    const wasTelling = isTelling;
    isTelling = true;
    told.dispatchEvent(new CustomEvent(event.type, { detail: event }));
    hear(event);
    isTelling = wasTelling;
  }

  for (const type of KINDS) view.addEventListener(type, stop, { capture: true, passive: PASSIVE.test(type) });
  const isFirst = !isOpenedByItsOwn(view);
  // A name that no page can guess: it tells whether our listeners are still there.
  const sign = `backstory-${Math.random()}`;
  let isThere = false;
  view.addEventListener(sign, () => {
    isThere = true;
  });
  withholdBy({
    told,
    isTelling: () => isTelling,
    withhold: (host, hear) => {
      ours.set(host, hear);
      isThere = false;
      view.dispatchEvent(new Event(sign));
      return isFirst && isThere;
    },
  });
}

/**
 * Whether a page of the same site holds the window: it had it before the document was there, and what it put there then stays.
 */
function isOpenedByItsOwn(view: Window): boolean {
  try {
    return Boolean((view.opener as Window | null)?.document);
  } catch {
    return false;
  }
}

/**
 * Tells the page later: as long as the browser tells of a pointer or key, every event that a script makes names what that is on.
 */
function sayAgain(event: Event): void {
  const { constructor: Kind, target, type } = event;
  setTimeout(() => target?.dispatchEvent(new (Kind as typeof Event)(type, event)));
}
