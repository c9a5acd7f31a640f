// Stays with the page: notices that the story has changed, that another has taken its place, or that the page came back. One observer.

import { documentsAround, isGone } from './frames';
import { rootsOf } from './shadow-roots';

/**
 * - `content` nodes within the story, or enough text outside it, have changed
 * - `navigated` the address is another one
 * - `restored` the page came back from the back-forward cache
 */
export type PageChange = 'content' | 'navigated' | 'restored';

export interface Watch {
  readonly stop: () => void;
  /** The story has been read anew: what counts as a change of it. */
  readonly follow: (story: readonly Node[]) => void;
}

/** Timers, so that tests need not wait. */
export interface WatchClock {
  readonly now: () => number;
  readonly setTimeout: (run: () => void, after: number) => unknown;
  readonly clearTimeout: (timer: unknown) => void;
}

/** A page is read again once it has been quiet for this long, milliseconds: frameworks write in bursts. */
const QUIET = 300;
/** A page that is never quiet is read after this long all the same. */
const LONGEST_WAIT = 2_000;
/** After each reading the next waits longer, up to this, if changes do not cease: a page that rebuilds itself every second. */
const LONGEST_BACKOFF = 60_000;
/** Without a change for this long, the waiting starts over. */
const CALM = 30_000;
/** Records looked at per batch: beyond that something has changed, whatever it is. */
const MAX_RECORDS = 300;
/** A click that lets the story grow or shrink by more than this, CSS pixels, has opened or closed a part of it. */
const UNFOLDED = 120;
/** Letters of added text outside the story from which it may be a late story. */
const LATE_TEXT = 200;

const SYSTEM_CLOCK: WatchClock = {
  now: () => performance.now(),
  setTimeout: (run, after) => setTimeout(run, after),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

/** Watches until stopped. While the tab is hidden nothing is told; on return one change is. */
export function watchPage(options: {
  readonly document: Document;
  readonly onChange: (change: PageChange) => void;
  /** Elements of our own on the page: changes in them are none. */
  readonly ignore?: (node: Node) => boolean;
  readonly clock?: WatchClock;
}): Watch {
  const { document, onChange, ignore } = options;
  const clock = options.clock ?? SYSTEM_CLOCK;
  const view = document.defaultView;
  const stopped = new AbortController();
  let story: readonly Node[] = [];
  let home: Node | null = null;
  let address = document.location.href;
  let waiting: PageChange | null = null;
  let timer: unknown = null;
  let firstAt = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  let changedAt = Number.NEGATIVE_INFINITY;
  let backoff = QUIET;

  function tell(): void {
    timer = null;
    if (!waiting || document.visibilityState === 'hidden') return;
    const change = waiting;
    waiting = null;
    const now = clock.now();
    backoff = Math.min(backoff * 2, LONGEST_BACKOFF);
    toldAt = now;
    onChange(change);
  }

  function wait(change: PageChange): void {
    const now = clock.now();
    if (now - changedAt > CALM) backoff = QUIET;
    changedAt = now;
    if (!waiting) firstAt = now;
    // Another address outweighs changed content; both outweigh nothing.
    waiting = waiting === 'navigated' || change === 'content' ? (waiting ?? change) : change;
    if (document.visibilityState === 'hidden') return;
    if (change === 'navigated') backoff = QUIET;
    const sinceTold = now - toldAt;
    const earliest = Math.max(QUIET, backoff - sinceTold);
    const latest = Math.max(0, Math.max(LONGEST_WAIT, backoff) - (now - firstAt));
    if (timer !== null) clock.clearTimeout(timer);
    timer = clock.setTimeout(tell, Math.min(earliest, latest));
  }

  function lookAtAddress(): boolean {
    if (document.location.href === address) return false;
    const path = (href: string) => href.replace(/#.*$/, '');
    const isOther = path(document.location.href) !== path(address);
    address = document.location.href;
    if (isOther) wait('navigated');
    return isOther;
  }

  function concerns(record: MutationRecord): boolean {
    const { target } = record;
    if (ignore?.(target)) return false;
    if (home && (home === target || home.contains(target))) return true;
    let letters = 0;
    for (const node of record.addedNodes) {
      if (ignore?.(node)) continue;
      if (node.nodeType === 1 || node.nodeType === 3) letters += node.textContent?.length ?? 0;
    }
    return letters >= LATE_TEXT;
  }

  /** The story stood in a frame that was removed, or that shows another document now. */
  const isFrameGone = (): boolean => story[0] !== undefined && isGone(story[0]);

  const observer = new MutationObserver((records) => {
    if (lookAtAddress()) return;
    const first = story[0];
    const lost =
      isFrameGone() || (first !== undefined && !(first.isConnected && story[story.length - 1]!.isConnected));
    if (lost || records.length > MAX_RECORDS || records.some(concerns)) wait('content');
  });
  const what: MutationObserverInit = { childList: true, characterData: true, subtree: true };
  observer.observe(document.documentElement, what);

  const { signal } = stopped;
  // A frame that is loaded changes no node around it. It matters where the story was in it, or where there is none yet.
  const loaded = ({ target }: Event): void => {
    const frame = target as Partial<HTMLIFrameElement> | null;
    if (frame?.contentDocument && (isFrameGone() || story.length === 0)) wait('content');
  };
  document.addEventListener('load', loaded, { capture: true, signal });
  view?.addEventListener('popstate', () => void lookAtAddress(), { signal });
  // Says so where the browser can; elsewhere the page's next change shows it.
  const navigation = (view as { navigation?: EventTarget } | null)?.navigation;
  navigation?.addEventListener?.('currententrychange', () => void lookAtAddress(), { signal });
  view?.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) wait('restored');
    },
    { signal },
  );
  // "Read on" often shows what was there all along: no node changes, but the story gets higher.
  document.addEventListener(
    'click',
    () => {
      const element = home?.nodeType === 1 ? (home as Element) : null;
      if (!element) return;
      const before = element.scrollHeight;
      clock.setTimeout(() => {
        if (!signal.aborted && Math.abs(element.scrollHeight - before) > UNFOLDED) wait('content');
      }, QUIET);
    },
    { capture: true, passive: true, signal },
  );
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible' && waiting) wait(waiting);
    },
    { signal },
  );

  return {
    follow: (nodes) => {
      story = nodes;
      home = homeOf(nodes);
      // What happens in a frame or a shadow root is not seen from outside.
      const inner = nodes[0]?.ownerDocument;
      if (inner && inner !== document) observer.observe(inner, what);
      for (const root of rootsOf(nodes)) observer.observe(root, what);
      for (const around of inner ? documentsAround(inner) : [])
        around.addEventListener('load', loaded, { capture: true, signal });
    },
    stop: () => {
      stopped.abort();
      observer.disconnect();
      if (timer !== null) clock.clearTimeout(timer);
      timer = null;
      waiting = null;
    },
  };
}

/** The lowest node that holds the first and the last of the story. */
function homeOf(nodes: readonly Node[]): Node | null {
  const last = nodes[nodes.length - 1];
  let home: Node | null = nodes[0] ?? null;
  while (home && last && !home.contains(last)) home = home.parentNode;
  return home;
}
