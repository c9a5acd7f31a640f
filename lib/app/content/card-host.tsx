// The one element that we ever add to a page: the host of the card's closed shadow root, there only while a card is open.
//
// It is appended to the document's root element, outside the body, where no script of the page keeps its own children;
// the card shows itself in the top layer. With no card open the page's serialised DOM is byte for byte its own.

import { type JSX, render } from 'preact';
import { Card } from '@/components/card/card';
import { CARD_CSS } from '@/components/card/card-css';
import type { CardPlace, FrameProps } from '@/components/card/frame';
import type { Noting } from '@/components/card/note';
import { ClaimCard, QuoteCard } from '@/components/card/passage-card';
import type { Box } from '@/lib/core/hover/corridor';
import type { AskedBy } from '@/lib/core/hover/hover-types';
import { ok, type Result } from '@/lib/core/model/result';
import type { SessionView } from '@/lib/core/model/session';
import { candidatesOnCard } from '@/lib/core/view/candidate';
import { withholding } from '@/lib/edge/page/withheld';
import { copyCard, notingOf, saidOf } from './card-tools';
import { type ClosedHost, closedHost } from './closed-host';
import type { Contents } from './contents';
import { correctingOf, rejectingOf, type SayingPorts } from './correcting';
import { sealKeys } from './sealed';
import { seenPresses } from './seen-presses';
import { isCovered, placeOfHost, watchTopLayer } from './top-layer';

export type ShownCard = Contents & {
  readonly place: CardPlace;
  /** How it was asked for: a finger's card is a sheet, the keyboard's takes the focus. */
  readonly by?: AskedBy | undefined;
  /** False: nothing moves. */
  readonly motion?: boolean;
  /** Left out: there is nothing to put right. */
  readonly correct?: SayingPorts & {
    readonly view: () => SessionView;
    readonly goTo: (quote: number) => void;
  };
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

/** Where a finger is the pointer, or a card would fill the window anyway. */
const FOR_SHEETS = '(pointer: coarse), (max-width: 600px)';

/** Pixels of text where a reader has chosen none. */
const COMMON_TEXT = 16;

export function createCardHost(document: Document): CardHost {
  let standing: ClosedHost | null = null;
  let over = new AbortController();
  /** What had the focus before the card took it. */
  let before: Element | null = null;

  function hide(): void {
    const closing = standing;
    standing = null;
    over.abort();
    if (!closing) return;
    const hadFocus = closing.root.activeElement !== null;
    // First, while its fields still hold what was written.
    render(null, closing.ground);
    // What a press in the card leads to comes to the page once that is over.
    if (withholding()?.isTelling()) setTimeout(() => closing.host.remove());
    else closing.host.remove();
    if (hadFocus && before instanceof HTMLElement && before.isConnected)
      before.focus({ preventScroll: true });
    before = null;
  }

  const isCard = (target: EventTarget | null): boolean => target !== null && target === standing?.host;

  /** Called, not sent again: in Firefox a `KeyboardEvent` that begins in a closed root comes to the page's window, whoever sends it. */
  function pass(event: KeyboardEvent, close: () => void): void {
    if (event.isComposing || event.key !== 'Escape') return;
    event.preventDefault();
    close();
  }

  return {
    isCard,
    hide,
    show: (card, events) => {
      hide();
      over = new AbortController();
      const { signal } = over;
      const { by = 'rest', motion = true } = card;
      const { within = null } = card.place;
      before = document.activeElement;
      const made = closedHost(document, CARD_CSS);
      if (!made.ok) return made;
      standing = made.value;
      const { host, root, ground, isOverheard } = made.value;
      root.addEventListener('focusin', () => events.focused(true));
      root.addEventListener('focusout', (event) => {
        if (!(event as FocusEvent).relatedTarget) events.focused(false);
      });
      placeOfHost(document, within).append(host);
      const raise = () => {
        const face = root.querySelector<HTMLElement>('[popover]');
        const focused = root.activeElement as HTMLElement | null;
        face?.hidePopover();
        face?.showPopover();
        focused?.focus({ preventScroll: true });
      };
      const presses = seenPresses(
        root,
        {
          view: window,
          isCovered: () => isCovered(host),
          // In the panel the same can be put right, and no page reaches there.
          onCovered: () => {
            raise();
            events.openPanel();
          },
        },
        signal,
      );
      sealKeys(window, made.value, { signal, onKey: (event) => pass(event, events.closed) });
      watchTopLayer(
        document,
        {
          words: within,
          away: events.closed,
          raise,
        },
        signal,
      );
      // The reader's own text size: nothing that a page says reaches the host.
      const scale = Math.max(1, Number.parseFloat(getComputedStyle(host).fontSize) / COMMON_TEXT || 1);
      const zoom = (host as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
      const drawn = faceOf(card, {
        onHeld: ({ focus, pointer }) => {
          presses.focusInFrame(focus);
          events.focused(focus || pointer);
        },
        onElsewhere: events.openPanel,
      });
      const draw = (pinned: boolean): void => {
        const frame = {
          place: card.place,
          pinned,
          motion,
          scale,
          zoom,
          sheet: by === 'tap' && matchMedia(FOR_SHEETS).matches,
          takesFocus: by === 'keys',
          isReadOnly: isOverheard,
          onClose: events.closed,
          onPin: (next: boolean) => {
            draw(next);
            events.pinned(next);
          },
          onOpenPanel: events.openPanel,
          onPlaced: (box: Box) => {
            presses.placed(box);
            events.placed(box);
          },
          onAway: events.closed,
        };
        render(drawn(frame), ground);
      };
      draw(false);
      return ok(null);
    },
  };
}

/** The card as it is drawn, pinned or not. */
function faceOf(
  card: ShownCard,
  writing: Pick<Noting, 'onHeld' | 'onElsewhere'>,
): (frame: FrameProps) => JSX.Element {
  const { correct } = card;
  switch (card.is) {
    case 'name': {
      const { view, of: mention, others } = card;
      const { words, reason, sense, confidence } = mention;
      const open = { view, words, reason, sense, candidates: candidatesOnCard(view, mention, others) };
      const ports = correct && { ...correct, mention };
      const more = ports
        ? {
            correcting: correctingOf(ports, view.label),
            noting: { ...notingOf(ports, view), ...writing },
            said: saidOf(ports),
            onCopy: () => copyCard(document, view),
          }
        : {};
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
