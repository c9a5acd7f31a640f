// The card over the page: who or what the marked words mean, on the day of the story. Lives in a closed shadow root.

import { Component, createRef } from 'preact';
import type { Confidence } from '@/lib/core/model/annotation';
import type { EntityId } from '@/lib/core/model/entity';
import type { OpenCard } from '@/lib/core/view/card-view';
import { senseWords } from '@/lib/core/view/government';
import { CARD_LABELS, cardName } from '@/lib/core/view/labels';
import { GlyphButton, KindMark } from '../ui/parts';
import { CardBody } from './card-body';
import type { Correcting } from './correct';
import { followWords } from './position';
import type { Box } from './side';

/** Characters from which a name is set smaller, so that it does not push out what it is the name of. */
const LONG_NAME = 64;

/** The marked words that the card belongs to, as the page shows them. */
export interface CardPlace {
  /** Their lines in the window, now. Empty when they are gone. Asked again whenever something moves. */
  readonly lines: () => readonly Box[];
  /** Where the pointer was when the card opened. */
  readonly at?: { readonly x: number; readonly y: number };
  /** The document that they stand in, where it is a framed one: its scrolling moves them too. */
  readonly home?: Document;
}

export interface CardProps {
  readonly open: OpenCard;
  readonly confidence?: Confidence;
  /** Where to stand. The same object as long as the card belongs to the same words. */
  readonly place: CardPlace;
  readonly pinned: boolean;
  /** Left to the page by default; `light` or `dark` where the page's own ground is known. */
  readonly scheme?: 'light' | 'dark';
  /** Left out: there is nothing to put right. */
  readonly correcting?: Correcting;
  readonly onClose: () => void;
  readonly onPin: (pinned: boolean) => void;
  readonly onOpenPanel: (entity: EntityId) => void;
  /** The name of a holder or a tied entity was pressed. */
  readonly onEntity?: (entity: EntityId) => void;
  /** The card stands here now. */
  readonly onPlaced?: (box: Box) => void;
  /** The words have scrolled out of the window or left the page. The card waits at the edge. */
  readonly onAway?: () => void;
}

/** A class for its life: hooks would add a kilobyte to every page that is read. */
export class Card extends Component<CardProps> {
  private readonly element = createRef<HTMLDivElement>();
  private stop = (): void => {};

  override componentDidMount(): void {
    this.stand();
  }

  override componentDidUpdate(before: CardProps): void {
    if (before.place !== this.props.place) this.stand();
  }

  override componentWillUnmount(): void {
    this.stop();
  }

  /** Beside its words, from now on. */
  private stand(): void {
    this.stop();
    const card = this.element.current;
    if (!card) return;
    // In the top layer: above every z-index of the page and above a full-screen element.
    if (!card.matches(':popover-open')) card.showPopover();
    const { lines, at, home } = this.props.place;
    this.stop = followWords({
      card,
      lines,
      at,
      home,
      onPlaced: (box) => this.props.onPlaced?.(box),
      onAway: () => this.props.onAway?.(),
    });
  }

  override render() {
    const { props } = this;
    const { open, pinned } = props;
    const { view } = open;
    return (
      <div
        ref={this.element}
        class="backstory card"
        popover="manual"
        role="dialog"
        aria-label={cardName(view.label)}
        tabIndex={-1}
        dir="ltr"
        data-kind={view.kind}
        data-scheme={props.scheme}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          props.onClose();
        }}
      >
        <div class="frame">
          <header class="head">
            <KindMark kind={view.kind} />
            <span class="tools">
              <GlyphButton
                glyph="pin"
                label={CARD_LABELS.pin}
                pressed={pinned}
                onPress={() => props.onPin(!pinned)}
              />
              <GlyphButton
                glyph="panel"
                label={CARD_LABELS.openInPanel}
                onPress={() => props.onOpenPanel(view.entity)}
              />
              <GlyphButton glyph="close" label={CARD_LABELS.close} onPress={props.onClose} />
            </span>
          </header>
          {/* Another entity begins at the top, with everything folded. */}
          <div class="leaf" key={view.entity}>
            <h2 class={view.label.length > LONG_NAME ? 'name long' : 'name'} dir="auto">
              {view.label}
            </h2>
            {open.sense === 'government' && <p class="sense">{senseWords(view.government ?? null)}</p>}
            <CardBody
              view={view}
              why={{
                words: open.words,
                reason: open.reason,
                ...(open.candidates ? { candidates: open.candidates } : {}),
                ...(props.confidence ? { confidence: props.confidence } : {}),
              }}
              correcting={props.correcting}
              onEntity={props.onEntity}
            />
          </div>
        </div>
      </div>
    );
  }
}
