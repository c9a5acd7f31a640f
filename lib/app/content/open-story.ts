// The session of a story, joined to its marks, the pointer and the card.

import type { MentionNumber } from '@/lib/core/hover/hover-types';
import type { Day } from '@/lib/core/model/dates';
import type { Mention } from '@/lib/core/model/session';
import type { NamedEntity } from '@/lib/core/view/candidate';
import { CARD_SCRIPT } from './card-script';
import { createCards } from './cards';
import { type Hovering, startHovering } from './hovering';
import { createMarks } from './marks';
import { createSession } from './session';
import type { Story, StoryPorts } from './story-script';
import { newToken } from './token';

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
        shown = shown === null ? null : (numbers.get(shown) ?? null);
        hovering?.renumber(numbers);
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

  function hover(home: Document): Hovering {
    return startHovering({
      document,
      home,
      hitTest: marks.hitTest,
      isCard,
      hide: () => CARD_SCRIPT.brought()?.hide(),
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
            place: { lines: () => (shown === null ? [] : marks.linesOf(shown)), at, home },
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
