// The session of a story, joined to its marks, the pointer and the card.

import { distanceToBox, type Point } from '@/lib/core/hover/corridor';
import { type MarkedList, type MarkRef, markRef, placeOf } from '@/lib/core/hover/mark-ref';
import { MAX_LINE } from '@/lib/core/model/limits';
import type { SessionToken, Subject } from '@/lib/core/model/session';
import type { Span } from '@/lib/core/model/span';
import { speakAs } from '@/lib/core/words/say';
import { settleStyles } from '@/lib/edge/page/settle-styles';
import type { ShownCard } from './card-host';
import { CARD_SCRIPT, type CardParts } from './card-script';
import { type Contents, createContents } from './contents';
import { clearAfterForerunner } from './forerunner';
import { type Hovering, startHovering } from './hovering';
import { lateLoader } from './load-late';
import { createMarks, linesOf } from './marks';
import { meantBy } from './painted';
import { createSession } from './session';
import { createStaying } from './staying';
import type { Step } from './stepping';
import type { Story, StoryPorts } from './story-script';
import { newToken } from './token';

/** Words that keep their card though the mark may be taken off them. */
interface Held extends Span {
  readonly of: MarkedList;
  readonly meant: string;
  readonly ranges: readonly AbstractRange[];
}

/** How long a window may take to glide to a mark, milliseconds. */
const GLIDE = 1_000;

export function openStory(ports: StoryPorts): Story {
  speakAs(ports.speaker);
  const { document, callBackground, spread } = ports;
  clearAfterForerunner(document);
  const cardLoader = lateLoader(CARD_SCRIPT, () => callBackground('script', { part: 'card' }));
  async function loadCard(): Promise<CardParts | null> {
    const card = await cardLoader();
    return card.ok ? card.value : null;
  }
  const marks = createMarks(
    document,
    async (range) => Boolean((await loadCard())?.reveal(range, !session.settings().motion)),
    () => session.view().unknown,
  );
  let hovering: Hovering | null = null;
  /** The document that it listens in: the page's own, or that of the frame which holds the story. */
  let hoveredIn: Document | null = null;
  /** The mark whose card is open; its number changes when the story is read again. */
  let shown: MarkRef | null = null;
  /** The mark that a key has led to last, and when. */
  let stepped: { readonly mark: MarkRef; readonly time: number } | null = null;
  /** The words that the reader is putting right on the open card. */
  let held: Held | null = null;

  /** The last reading that was told to be read, and whether the story was asked about again for that. */
  let told: SessionToken | null = null;
  let isAskedAgain = false;
  const staying = createStaying(document, async () => {
    const { token, title, publisher, published } = session.view();
    if (token === told) return;
    told = token;
    // A page may give anything for these; that must not have the call refused.
    const cut = (text: string | null) => text?.slice(0, MAX_LINE) ?? null;
    const answer = await callBackground('storyRead', {
      token,
      title: cut(title),
      publisher: cut(publisher),
      published,
    });
    // A worker that was killed meanwhile knows nothing of this page until it is asked about it again.
    if (answer.ok || answer.fault.code !== 'not-given' || isAskedAgain) return;
    isAskedAgain = true;
    void session.read('corrected');
  });

  /** With the open card's own mark, where that which it holds on to has become another, or none. */
  function withHeld(marks: ReadonlyMap<MarkRef, MarkRef>): typeof marks {
    if (!held || shown === null || marks.has(shown)) return marks;
    const { of, start, end, meant } = held;
    const now = session
      .found()
      [of].findIndex((each) => each.start === start && each.end === end && meantBy(of, each) === meant);
    return new Map(marks).set(shown, now === -1 ? 'held' : markRef(of, now));
  }

  /** The reader puts something right: the open card stays where it is, whatever becomes of its mark. */
  function hold(): void {
    const place = placeOf(shown);
    const each = place && session.found()[place.of][place.number];
    const ranges = shown === null ? [] : marks.rangesOf(shown);
    if (!each || ranges.length === 0) return;
    const { start, end } = each;
    held = { of: place.of, start, end, meant: meantBy(place.of, each), ranges };
  }

  const session = createSession({
    document,
    marks,
    newToken,
    annotate: async (article) => {
      const reply = await callBackground('annotate', article);
      await settleStyles();
      return reply;
    },
    page: ports.page,
    look: ports.look,
    lookInto: ports.lookInto,
    changed: (same) => {
      if (same) {
        contents.forget();
        marks.renumber(same);
        const next = withHeld(same);
        shown = shown === null ? null : (next.get(shown) ?? null);
        const now = stepped && same.get(stepped.mark);
        stepped = stepped && now ? { ...stepped, mark: now } : null;
        hovering?.renumber(next);
      }
      hoverWhereThereAreMarks();
      hovering?.settle();
      const length = session.length();
      if (length === 0) isAskedAgain = false;
      staying.with(length);
      spread('sessionChanged', { token: session.token() });
    },
    scanRest: async (scan) => (await loadCard())?.scanRest(scan),
    scanned: () => {
      hoverWhereThereAreMarks();
      const { coverage } = session.view();
      if (coverage) spread('scanned', { token: session.token(), coverage });
    },
    follow: ports.follow,
    again: ports.again,
    patience: ports.patience,
    gone: ports.withdraw,
  });

  const contents = createContents({
    callBackground,
    found: session.found,
    story: session.view,
  });

  function isCard(target: EventTarget | null): boolean {
    return CARD_SCRIPT.brought()?.isCard(target) ?? false;
  }

  function hoverWhereThereAreMarks(): void {
    const home = marks.home();
    if (home === hoveredIn) return;
    hovering?.stop();
    hoveredIn = home;
    hovering = home && hover(home);
  }

  function subjectOf(mark: MarkRef | null): Subject | null {
    const place = placeOf(mark);
    if (!place) return null;
    const { of, number } = place;
    if (of !== 'mentions') return { of, number };
    const mention = session.found().mentions[number];
    return mention ? { of: 'entity', entity: mention.entity } : null;
  }

  /** Lines of the open card's words in the window, now. */
  function lines() {
    return linesOf(held?.ranges ?? (shown === null ? [] : marks.rangesOf(shown)));
  }

  /** A card belongs to its words, also where these are marked no more: a post above them names the same person first. */
  const isOverOwn = (at: Point): boolean => lines().some((line) => distanceToBox(at, line) === 0);

  /** Where a key has led the reader, while that stands in the window, or the window is still on its way there. */
  function steppedAt(): MarkRef | null {
    if (!stepped) return null;
    const { mark, time } = stepped;
    const { innerHeight } = document.defaultView!;
    const isSeen = linesOf(marks.rangesOf(mark)).some(({ top, bottom }) => top < innerHeight && bottom > 0);
    return isSeen || performance.now() - time < GLIDE ? mark : null;
  }

  async function command(go: Step): Promise<void> {
    const card = await loadCard();
    if (!card) return;
    if (go !== 'card') hovering?.tell({ type: 'close' });
    const mark = await card.step(go, {
      document,
      marks,
      linesOf: (each) => linesOf(marks.rangesOf(each)),
      found: session.found,
      at: steppedAt(),
      openCard: (each) => hovering?.openCard(each),
      announce: card.announce,
    });
    stepped = mark && { mark, time: performance.now() };
  }

  function hover(home: Document): Hovering {
    return startHovering({
      document,
      home,
      opening: session.settings,
      hitTest: (at) => marks.hitTest(at) ?? (isOverOwn(at) ? shown : null),
      unmarkedAt: (at) => (ports.isWatched() ? marks.unknownAt(at) : null),
      isCard,
      hide: () => {
        held = null;
        shown = null;
        CARD_SCRIPT.brought()?.hide();
      },
      ask: async (mark) => {
        const [card, host] = await Promise.all([contents.ask(mark), loadCard()]);
        return host && card;
      },
      show: ({ token, mark, contents: card, by, at }) => {
        shown = mark;
        const words = marks.rangesOf(mark)[0]?.startContainer;
        const place = {
          lines,
          settled: settleStyles,
          home,
          within: words?.parentElement ?? null,
          ...(at ? { at } : {}),
        };
        const drawn = CARD_SCRIPT.brought()?.show(cardOf(card, { place, by }), {
          placed: (box) => hovering?.tell({ type: 'placed', token, box }),
          closed: () => hovering?.tell({ type: 'close' }),
          pinned: (pinned) => hovering?.tell({ type: 'pin', pinned, time: performance.now() }),
          focused: (inside) => hovering?.tell({ type: 'focus', inside, time: performance.now() }),
          openPanel: () => {
            // Words that have lost their mark are still a name of somebody; of a passage the panel has no row then.
            const subject =
              card.is === 'name' ? ({ of: 'entity', entity: card.of.entity } as const) : subjectOf(shown);
            void callBackground('openPanel', { token: session.token(), subject }).then((opened) => {
              // What it told stands in the panel now; over the words it would only be in the way.
              if (opened.ok) hovering?.tell({ type: 'handed-over', token });
            });
          },
        });
        if (!drawn?.ok) hovering?.tell({ type: 'close' });
      },
      pointed: (mark, number) => {
        if (!ports.isAlive()) return ports.withdraw();
        const subject = number === null ? subjectOf(mark) : ({ of: 'unknown', number } as const);
        spread('pointed', { token: session.token(), subject });
      },
      broken: ports.withdraw,
    });
  }

  function cardOf(card: Contents, { place, by }: Pick<ShownCard, 'place' | 'by'>): ShownCard {
    const saying = {
      callBackground,
      askAgain: () => session.read('corrected'),
      forget: contents.forget,
      hold,
      view: session.view,
      goTo: (quote: number) => void goTo(markRef('quotes', quote)),
    };
    return { ...card, place, by, motion: session.settings().motion, correct: saying };
  }

  async function goTo(mark: MarkRef): Promise<void> {
    if (!(await marks.goTo(mark))) ports.readAgain();
  }

  return {
    ...session,
    goTo,
    openCard: (mark) => hovering?.openCard(mark),
    goToUnknown: async (number, mention) => {
      if (!(await marks.goToUnknown(number, mention))) ports.readAgain();
    },
    emphasise: marks.emphasise,
    repair: marks.repair,
    isCard,
    command,
    closeCard: () => hovering?.tell({ type: 'close' }),
    dispose: () => {
      hovering?.stop();
      hovering = null;
      hoveredIn = null;
      CARD_SCRIPT.brought()?.hide();
      staying.stop();
      session.dispose();
    },
  };
}
