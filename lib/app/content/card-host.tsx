// The one element that we ever add to a page: the host of the card's closed shadow root, there only while a card is open.
//
// It is appended to the document's root element, outside the body, where no script of the page keeps its own children;
// the card shows itself in the top layer. With no card open the page's serialised DOM is byte for byte its own.

import { type JSX, render } from 'preact';
import { Card } from '@/components/card/card';
import { CARD_CSS } from '@/components/card/card-css';
import type { CardPlace, FrameProps } from '@/components/card/frame';
import { ClaimCard, QuoteCard } from '@/components/card/passage-card';
import type { Box } from '@/lib/core/hover/corridor';
import { ok, type Result } from '@/lib/core/model/result';
import type { SessionView } from '@/lib/core/model/session';
import { candidatesOnCard } from '@/lib/core/view/candidate';
import { adoptStyle } from '@/lib/edge/page/style-sheet';
import type { Contents } from './contents';
import { correctingOf, rejectingOf, type SayingPorts } from './correcting';

export type ShownCard = Contents & {
  readonly place: CardPlace;
  /** Left out: there is nothing to put right. */
  readonly correct?: SayingPorts & { readonly view: () => SessionView };
};

/** What a card tells of itself. */
export interface CardEvents {
  readonly placed: (box: Box) => void;
  readonly closed: () => void;
  readonly pinned: (pinned: boolean) => void;
  /** The keyboard focus has entered or left the card. */
  readonly focused: (inside: boolean) => void;
  readonly openPanel: () => void;
}

export interface CardHost {
  /** Shows a card; there is none before. */
  readonly show: (card: ShownCard, events: CardEvents) => Result<null>;
  /** Whether an event's target, as the page sees it, is the card. */
  readonly isCard: (target: EventTarget | null) => boolean;
  readonly hide: () => void;
}

/** A name of our own: rules of pages for their own elements do not meet it. Never registered. */
const HOST_TAG = 'backstory-card';

export function createCardHost(document: Document): CardHost {
  let host: HTMLElement | null = null;
  let root: ShadowRoot | null = null;

  function hide(): void {
    const before = root;
    host?.remove();
    host = null;
    root = null;
    if (before) render(null, before);
  }

  return {
    isCard: (target) => target !== null && target === host,
    hide,
    show: (card, events) => {
      hide();
      host = document.createElement(HOST_TAG);
      root = host.attachShadow({ mode: 'closed' });
      const styled = adoptStyle(root, CARD_CSS);
      if (!styled.ok) {
        hide();
        return styled;
      }
      root.addEventListener('focusin', () => events.focused(true));
      root.addEventListener('focusout', (event) => {
        if (!(event as FocusEvent).relatedTarget) events.focused(false);
      });
      document.documentElement.append(host);
      const into = root;
      const drawn = faceOf(card);
      const draw = (pinned: boolean): void => {
        const frame = {
          place: card.place,
          pinned,
          onClose: events.closed,
          onPin: (next: boolean) => {
            draw(next);
            events.pinned(next);
          },
          onOpenPanel: events.openPanel,
          onPlaced: events.placed,
          onAway: events.closed,
        };
        render(drawn(frame), into);
      };
      draw(false);
      return ok(null);
    },
  };
}

/** The card as it is drawn, pinned or not. */
function faceOf(card: ShownCard): (frame: FrameProps) => JSX.Element {
  const { correct } = card;
  switch (card.is) {
    case 'name': {
      const { view, of: mention, others } = card;
      const { words, reason, sense, confidence } = mention;
      const open = { view, words, reason, sense, candidates: candidatesOnCard(view, mention, others) };
      const correcting = correct && correctingOf({ ...correct, mention }, view.label);
      const more = correcting ? { correcting } : {};
      return (frame) => <Card {...frame} {...more} open={open} confidence={confidence} />;
    }
    case 'claim': {
      const rejecting = correct ? { rejecting: rejectingOf(correct, card.of.words) } : {};
      return (frame) => <ClaimCard {...frame} {...rejecting} view={card.view} />;
    }
    case 'quote':
      return (frame) => <QuoteCard {...frame} view={card.view} />;
  }
}
