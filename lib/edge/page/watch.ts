// Stays with the page: notices that the story has changed, that another has taken its place, or that the page came back. One observer.

import { documentsAround, isGone } from './frames';
import { keepListening } from './keep-listening';
import { onTrusted } from './on-trusted';
import { parentNodeOf } from './own-property';
import { type Clock, createPace, type Pace, type Reading, SYSTEM_CLOCK } from './pace';
import { createPageName } from './page-name';
import { rootsOf } from './shadow-roots';
import { createUnfolding } from './unfolding';

/**
 * - `content` it is looked at for the first time, or something on it has changed
 * - `restored` the page came back from the back-forward cache
 */
export type PageChange = 'content' | 'restored';

export interface Watch {
  /** Has the page read for the first time. */
  readonly begin: () => void;
  /** Has the page read then: as `Reading.again`, told by a reading that was not asked for here. */
  readonly again: Pace['again'];
  /** The story has been read anew: what counts as a change of it. Empty: there is none. */
  readonly follow: (story: readonly Node[]) => void;
  /** The name of the page that the document shows: the same address may mean the same page, another one another. */
  readonly page: () => string;
  readonly stop: () => void;
}

/** Records and nodes looked at per batch: beyond that something has changed, whatever it is. One call of a script may bring thousands of nodes. */
const MAX_RECORDS = 300;
const MAX_NODES = 600;
/** Letters that must have come to stay, outside the story, for a late story. Within it every letter counts. */
const LATE_TEXT = 200;
/** Letters from which a text of no element of the story is worth a look, when it is rewritten in place: no clock has as many. */
const REWRITTEN = 80;
/** An address that is changed so soon after a movement of the page, milliseconds, is changed by scrolling. */
const SCROLLING = 1_000;
/** Mending, and counting letters, each hold the page's thread for no more than a twentieth of the time, but none is put off for longer than this, milliseconds. */
const REST = 20;
const LONGEST_REST = 2_000;
/** Letters are counted for so long, milliseconds, in one batch: a script may put a book in and out with one call. */
const LONGEST_COUNT = 2;

const WHAT: MutationObserverInit = { childList: true, characterData: true, subtree: true };
/** What the head states stands in attributes. */
const WHAT_IN_HEAD: MutationObserverInit = {
  ...WHAT,
  attributes: true,
  attributeFilter: ['content', 'href'],
};

export interface WatchOptions {
  readonly document: Document;
  /** The reader has gone to another page within the document: now, before anything is drawn. */
  readonly onLeave: () => void;
  /** The page is to be read: told once it is quiet, and within the budget of `pace`. */
  readonly onChange: (change: PageChange) => Promise<Reading>;
  /** Nodes have changed: puts right what can be at once, before the page is drawn. True: all of the story stands. */
  readonly mend: (added: readonly Node[]) => boolean;
  /** Elements of our own on the page: changes in them are none. */
  readonly ignore?: (node: Node) => boolean;
  readonly clock?: Clock;
}

/** Watches until stopped. While the tab is hidden nothing is told, and nothing looked at once something has changed. */
export function watchPage(options: WatchOptions): Watch {
  const { document, onLeave, onChange, ignore, clock = SYSTEM_CLOCK } = options;
  const view = document.defaultView!;
  const stopped = new AbortController();
  let story: readonly Node[] = [];
  let home: Node | null = null;
  let waiting: PageChange = 'content';
  /** Letters that came to the page outside the story since it was read. */
  let strayLetters = 0;
  let scrolledAt = Number.NEGATIVE_INFINITY;
  let mendFrom = 0;
  let countFrom = 0;

  const pageName = createPageName(view, () => clock.now() - scrolledAt < SCROLLING);
  const pace = createPace(clock, () => {
    const change = waiting;
    waiting = 'content';
    strayLetters = 0;
    return onChange(change);
  });
  const unfolding = createUnfolding(pace.changed);

  function lookAtAddress(way?: string | null): void {
    const move = pageName.look(way);
    if (move === 'same') return;
    pace.hurry();
    pace.changed();
    if (move === 'left') onLeave();
  }

  /** The story stood in a frame that was removed, or that shows another document now: its nodes are not touched again. */
  const isFrameGone = (): boolean => story[0] !== undefined && isGone(story[0]);

  function mend(added: readonly Node[]): boolean {
    const since = clock.now();
    if (since < mendFrom) return false;
    const stands = options.mend(added);
    const now = clock.now();
    mendFrom = now + Math.min((now - since) * REST, LONGEST_REST);
    return stands;
  }

  const observer = new MutationObserver((records) => {
    lookAtAddress();
    if (isFrameGone()) return loseFrame();
    let isTouched = home !== null && !home.isConnected;
    const since = clock.now();
    const isCounting = since >= countFrom;
    const isOver = () => clock.now() - since > LONGEST_COUNT;
    let isDue = records.length > MAX_RECORDS;
    let letters = 0;
    let nodes = 0;
    const added: Node[] = [];
    const look = (several: NodeList, sign: 1 | -1): void => {
      for (const node of several) {
        if (++nodes > MAX_NODES) isDue = true;
        if (nodes > MAX_NODES) return;
        if (ignore?.(node)) continue;
        if (sign > 0) added.push(node);
        isDue ||= !isCounting || isOver() || (sign > 0 && statesPage(node));
        // What is due is read, however many letters it is.
        if (!isDue) letters += sign * lettersOf(node);
      }
    };
    for (const record of records.slice(0, MAX_RECORDS)) {
      const { target, type } = record;
      if (ignore?.(target)) continue;
      const isHome = home?.contains(target) ?? false;
      isTouched ||= isHome;
      isDue ||= statesPage(target);
      if (type === 'characterData' && (isHome || !home)) {
        const { length } = (target as CharacterData).data;
        if (length >= REWRITTEN) letters += length;
      }
      look(record.addedNodes, 1);
      look(record.removedNodes, -1);
    }
    if (isCounting && isOver()) countFrom = since + Math.min((clock.now() - since) * REST, LONGEST_REST);
    // Without a story, one that was lost may have come back.
    const stands = isTouched || (!home && added.length > 0) ? !document.hidden && mend(added) : true;
    if (!isTouched) strayLetters += letters;
    isDue ||= isTouched ? letters > 0 || !stands : strayLetters >= LATE_TEXT;
    if (isDue) pace.changed();
    if (document.hidden && pace.isDue()) observer.disconnect();
  });

  /** No mark of it is seen any more; another story may stand there. */
  function loseFrame(): void {
    story = [];
    home = null;
    pace.changed();
  }

  function observe(): void {
    // The document, not its root element: a page may replace that whole, or write itself anew.
    observer.observe(document, WHAT);
    if (document.head) observer.observe(document.head, WHAT_IN_HEAD);
    // What happens in a frame or a shadow root is not seen from outside.
    const inner = story[0]?.ownerDocument;
    if (inner && inner !== document) observer.observe(inner, WHAT);
    for (const root of rootsOf(story)) observer.observe(root, WHAT);
  }
  observe();

  // A frame that is loaded changes no node around it. It matters where the story was in it, or where there is none yet.
  const loaded = ({ target }: Event): void => {
    if (!(target as Partial<HTMLIFrameElement> | null)?.contentDocument) return;
    if (isFrameGone()) loseFrame();
    else if (!home) pace.changed();
  };
  const inAll = (signal: AbortSignal) => ({ capture: true, passive: true, signal });
  keepListening(document, stopped.signal, (signal) => {
    const listener = inAll(signal);
    document.addEventListener('load', loaded, listener);
    view.addEventListener('popstate', () => lookAtAddress('traverse'), listener);
    view.addEventListener('hashchange', () => lookAtAddress('push'), listener);
    // Says so where the browser can; elsewhere the page's next change shows it.
    (view as { navigation?: EventTarget }).navigation?.addEventListener(
      'currententrychange',
      (event) => lookAtAddress((event as Event & { navigationType?: string | null }).navigationType),
      listener,
    );
    onTrusted(
      view,
      'pageshow',
      (event) => {
        if (!event.persisted) return;
        waiting = 'restored';
        pace.hurry();
        pace.changed();
      },
      listener,
    );
    document.addEventListener(
      'scroll',
      () => {
        scrolledAt = clock.now();
      },
      listener,
    );
    onTrusted(document, 'click', pace.hurry, listener);
    onTrusted(
      document,
      'visibilitychange',
      () => {
        pace.rest(document.hidden);
        if (document.hidden) return;
        if (isFrameGone()) loseFrame();
        observe();
      },
      listener,
    );
  });

  return {
    begin: pace.begin,
    again: pace.again,
    page: pageName.name,
    follow: (nodes) => {
      story = nodes;
      home = homeOf(nodes);
      unfolding.follow(home);
      observe();
      const inner = nodes[0]?.ownerDocument;
      if (inner && inner !== document)
        for (const around of documentsAround(inner))
          around.addEventListener('load', loaded, inAll(stopped.signal));
    },
    stop: () => {
      stopped.abort();
      observer.disconnect();
      unfolding.stop();
      pace.stop();
    },
  };
}

/** Statements to machines on which the story's date and the gate hang; the colour of the browser's frame changes with every scroll. */
const STATEMENTS =
  'meta[content]:not([name="theme-color"], [name="viewport"]), link[rel~="canonical"], script[type*="ld+json" i]';

function statesPage(node: Node): boolean {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentNode : node;
  return element?.nodeType === Node.ELEMENT_NODE && (element as Element).matches(STATEMENTS);
}

/** Code is no text, and spaces between elements are no letters. */
function lettersOf(node: Node): number {
  const isText =
    node.nodeType === Node.TEXT_NODE ||
    (node.nodeType === Node.ELEMENT_NODE && !/^(?:script|style)$/i.test(node.nodeName));
  return isText ? (node.textContent ?? '').trim().length : 0;
}

/** The lowest node that holds the first and the last of the story. */
function homeOf(nodes: readonly Node[]): Node | null {
  const last = nodes[nodes.length - 1];
  let home: Node | null = nodes[0] ?? null;
  while (home && last && !home.contains(last)) home = parentNodeOf(home);
  return home;
}
