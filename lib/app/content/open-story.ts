// The session of a story, joined to its marks, the pointer and the card.

import type { MentionNumber } from '@/lib/core/hover/hover-types';
import type { Day } from '@/lib/core/model/dates';
import type { Mention } from '@/lib/core/model/session';
import type { NamedEntity } from '@/lib/core/view/candidate-view';
import { rectsOfRange } from '@/lib/edge/page/hit-test';
import { CARD_SCRIPT } from './card-script';
import { createCards } from './cards';
import { type Hovering, startHovering } from './hovering';
import { createMarks } from './marks';
import { createSession } from './session';
import type { Story, StoryPorts } from './story-script';
import { newToken } from './token';

/** The number of a mention that the reader has just corrected: its card stays open, though the words may have no mark any more. */
const CORRECTED: MentionNumber = -1;

export function openStory(ports: StoryPorts): Story {
  const { document, callBackground, spread } = ports;
  const loadCard = () => CARD_SCRIPT.load(async () => (await callBackground('script', { part: 'card' })).ok);
  const marks = createMarks(document, async (range) => Boolean((await loadCard())?.reveal(range)));
  const cards = createCards((card) => callBackground('card', card));
  let hovering: Hovering | null = null;
  /** The document that it listens in: the page's own, or that of the frame which holds the story. */
  let hoveredIn: Document | null = null;
  /** The mention whose card is open; its number changes when the story is read again. */
  let shown: MentionNumber | null = null;
  /** Where the words stand that the reader is putting right on the open card. */
  let held: { readonly mention: Mention; readonly range: AbstractRange } | null = null;

  /** With the open card's own number, where the mention that it holds on to has become another, or none. */
  function withHeld(numbers: ReadonlyMap<MentionNumber, MentionNumber>): typeof numbers {
    if (!held || shown === null || numbers.has(shown)) return numbers;
    const { start, end, entity } = held.mention;
    const now = session
      .view()
      .mentions.findIndex((each) => each.start === start && each.end === end && each.entity === entity);
    return new Map(numbers).set(shown, now === -1 ? CORRECTED : now);
  }

  const session = createSession({
    document,
    marks,
    newToken,
    annotate: (article) => callBackground('annotate', article),
    page: ports.page,
    look: ports.look,
    lookInto: ports.lookInto,
    changed: (numbers) => {
      if (numbers) {
        cards.forget();
        const next = withHeld(numbers);
        shown = shown === null ? null : (next.get(shown) ?? null);
        hovering?.renumber(next);
      }
      hoverWhereThereAreMarks();
      spread('sessionChanged', { token: session.token() });
    },
    scanRest: async (scan) => (await loadCard())?.scanRest(scan),
    scanned: () => {
      hoverWhereThereAreMarks();
      const { coverage } = session.view();
      if (coverage) spread('scanned', { token: session.token(), coverage });
    },
    follow: ports.follow,
    gone: ports.withdraw,
  });

  /** A line about each that the words may mean as well; none where the background does not answer: the card is told without. */
  async function rivalsOf({ rivals }: Mention, asOf: Day | null): Promise<readonly NamedEntity[]> {
    if (rivals.length === 0) return [];
    const named = await callBackground('names', { entities: rivals.map(({ entity }) => entity), asOf });
    return named.ok ? named.value : [];
  }

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

  /** Lines of the open card's words in the window, now. */
  function lines() {
    if (held) return rectsOfRange(held.range);
    return shown === null ? [] : marks.linesOf(shown);
  }

  function hover(home: Document): Hovering {
    return startHovering({
      document,
      home,
      hitTest: marks.hitTest,
      isCard,
      hide: () => {
        held = null;
        CARD_SCRIPT.brought()?.hide();
      },
      ask: async (number) => {
        const mention = session.mention(number);
        if (!mention) return null;
        const { published } = session.view();
        const [card, others, host] = await Promise.all([
          cards.ask(mention.entity, published),
          rivalsOf(mention, published),
          loadCard(),
        ]);
        return host && card && { card, others };
      },
      show: ({ token, mention: number, contents, at }) => {
        const mention = session.mention(number);
        if (!mention) return;
        shown = number;
        const drawn = CARD_SCRIPT.brought()?.show(
          {
            open: {
              view: contents.card,
              words: mention.words,
              reason: mention.reason,
              sense: mention.sense,
            },
            mention,
            others: contents.others,
            confidence: mention.confidence,
            place: { lines, at, home },
            correct: {
              mention,
              view: session.view,
              callBackground,
              askAgain: () => session.read('corrected'),
              hold: () => {
                const range = shown === null ? null : marks.rangeOf(shown);
                if (range) held = { mention, range };
              },
            },
          },
          {
            placed: (box) => hovering?.tell({ type: 'placed', token, box }),
            closed: () => hovering?.tell({ type: 'close' }),
            pinned: (pinned) => hovering?.tell({ type: 'pin', pinned, time: performance.now() }),
            focused: (inside) => hovering?.tell({ type: 'focus', inside, time: performance.now() }),
            openPanel: (entity) => void callBackground('openPanel', { entity }),
          },
        );
        if (!drawn?.ok) hovering?.tell({ type: 'close' });
      },
      pointed: (number) => {
        if (!ports.isAlive()) return ports.withdraw();
        const entity = number === null ? null : (session.mention(number)?.entity ?? null);
        spread('pointed', { token: session.token(), entity });
      },
      broken: ports.withdraw,
    });
  }

  return {
    ...session,
    goTo: async (mention) => {
      if (!(await marks.goTo(mention))) ports.readAgain();
    },
    emphasise: marks.emphasise,
    repair: marks.repair,
    isCard,
    closeCard: () => hovering?.tell({ type: 'close' }),
    dispose: () => {
      hovering?.stop();
      hovering = null;
      hoveredIn = null;
      CARD_SCRIPT.brought()?.hide();
      session.dispose();
    },
  };
}
