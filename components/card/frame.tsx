// The frame of every card over the page: stands beside the marked words, in the top layer, with its tools. Lives in a closed shadow root.

import { Component, type ComponentChildren, createRef } from 'preact';
import { CARD_LABELS } from '@/lib/core/view/labels';
import { spokenDirection, spokenLanguage } from '@/lib/core/words/say';
import { GlyphButton } from '../ui/parts';
import { followWords } from './position';
import type { Box } from './side';

/** The marked words that the card belongs to, as the page shows them. */
export interface CardPlace {
  /** Their lines in the window, now. Empty when they are gone. Asked again whenever something moves. */
  readonly lines: () => readonly Box[];
  /** Where the pointer was when the card opened. */
  readonly at?: { readonly x: number; readonly y: number };
  /** The document that they stand in, where it is a framed one: its scrolling moves them too. */
  readonly home?: Document;
}

/** What every card is handed. */
export interface FrameProps {
  /** Where to stand. The same object as long as the card belongs to the same words. */
  readonly place: CardPlace;
  readonly pinned: boolean;
  /** Left to the page by default; `light` or `dark` where the page's own ground is known. */
  readonly scheme?: 'light' | 'dark';
  readonly onClose: () => void;
  readonly onPin: (pinned: boolean) => void;
  readonly onOpenPanel: () => void;
  /** The card stands here now. */
  readonly onPlaced?: (box: Box) => void;
  /** The words have scrolled out of the window or left the page. The card waits at the edge. */
  readonly onAway?: () => void;
}

interface Framed {
  readonly frame: FrameProps;
  /** For those who cannot see where it stands. */
  readonly name: string;
  readonly kind: string;
  /** Glyph and word of the kind. */
  readonly mark: ComponentChildren;
  /** What the card says. Another begins at the top, with everything folded: it has another `key`. */
  readonly children: ComponentChildren;
}

/** A class for its life: hooks would add a kilobyte to every page that is read. */
export class CardFrame extends Component<Framed> {
  private readonly element = createRef<HTMLDivElement>();
  private stop = (): void => {};

  override componentDidMount(): void {
    this.stand();
  }

  override componentDidUpdate({ frame }: Framed): void {
    if (frame.place !== this.props.frame.place) this.stand();
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
    const { lines, at, home } = this.props.frame.place;
    this.stop = followWords({
      card,
      lines,
      at,
      home,
      onPlaced: (box) => this.props.frame.onPlaced?.(box),
      onAway: () => this.props.frame.onAway?.(),
    });
  }

  override render() {
    const { frame, name, kind, mark, children } = this.props;
    const { pinned } = frame;
    return (
      <div
        ref={this.element}
        class="backstory card"
        popover="manual"
        role="dialog"
        aria-label={name}
        tabIndex={-1}
        dir={spokenDirection()}
        lang={spokenLanguage()}
        data-kind={kind}
        data-scheme={frame.scheme}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          frame.onClose();
        }}
      >
        <div class="frame">
          <header class="head">
            {mark}
            <span class="tools">
              <GlyphButton
                glyph="pin"
                label={CARD_LABELS.pin}
                pressed={pinned}
                onPress={() => frame.onPin(!pinned)}
              />
              <GlyphButton glyph="panel" label={CARD_LABELS.openInPanel} onPress={frame.onOpenPanel} />
              <GlyphButton glyph="close" label={CARD_LABELS.close} onPress={frame.onClose} />
            </span>
          </header>
          {children}
        </div>
      </div>
    );
  }
}
