// The one element that we ever add to a page: the host of the card's closed shadow root, there only while a card is open.
//
// It is appended to the document's root element, outside the body, where no script of the page keeps its own children;
// the card shows itself in the top layer. With no card open the page's serialised DOM is byte for byte its own.

import { render } from 'preact';
import { Card, type CardPlace } from '@/components/card/card';
import { CARD_CSS } from '@/components/card/card-css';
import type { Box } from '@/lib/core/hover/corridor';
import type { Annotation, Confidence } from '@/lib/core/model/annotation';
import type { EntityId } from '@/lib/core/model/entity';
import { ok, type Result } from '@/lib/core/model/result';
import { candidatesOnCard } from '@/lib/core/view/candidate';
import type { NamedEntity } from '@/lib/core/view/candidate-view';
import type { OpenCard } from '@/lib/core/view/card-view';
import { adoptStyle } from '@/lib/edge/page/style-sheet';
import { type CorrectingPorts, correctingOf } from './correcting';

export interface ShownCard {
  readonly open: Omit<OpenCard, 'candidates'>;
  readonly mention: Pick<Annotation, 'score' | 'rivals'>;
  /** What is known of the mention's rivals. */
  readonly others: readonly NamedEntity[];
  readonly confidence: Confidence;
  readonly place: CardPlace;
  /** Left out: there is nothing to put right. */
  readonly correct?: CorrectingPorts;
}

/** What a card tells of itself. */
export interface CardEvents {
  readonly placed: (box: Box) => void;
  readonly closed: () => void;
  readonly pinned: (pinned: boolean) => void;
  /** The keyboard focus has entered or left the card. */
  readonly focused: (inside: boolean) => void;
  readonly openPanel: (entity: EntityId) => void;
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
    show: ({ correct, ...card }, events) => {
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
      const open = { ...card.open, candidates: candidatesOnCard(card.open.view, card.mention, card.others) };
      const correcting = correct && correctingOf(correct, card.open.view.label);
      const draw = (pinned: boolean): void => {
        render(
          <Card
            open={open}
            confidence={card.confidence}
            place={card.place}
            pinned={pinned}
            {...(correcting ? { correcting } : {})}
            onClose={events.closed}
            onPin={(next) => {
              draw(next);
              events.pinned(next);
            }}
            onOpenPanel={events.openPanel}
            onPlaced={events.placed}
            onAway={events.closed}
          />,
          into,
        );
      };
      draw(false);
      return ok(null);
    },
  };
}
