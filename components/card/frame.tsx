// The frame of every card over the page: stands beside the marked words, in the top layer, with its tools. Lives in a closed shadow root.

import { Component, type ComponentChildren, createRef } from 'preact';
import { CARD_LABELS } from '@/lib/core/view/labels';
import { say, spokenDirection, spokenLanguage } from '@/lib/core/words/say';
import { COPY } from '../ui/drawings';
import { GlyphButton } from '../ui/parts';
import { followWords } from './position';
import { dragAway } from './sheet';
import type { Box } from './side';

/** The marked words that the card belongs to, as the page shows them. */
export interface CardPlace {
  /** Their lines in the window, now. Empty when they are gone. Asked again whenever something moves. */
  readonly lines: () => readonly Box[];
  /** Has the page's own pending changes of style carried out first: what we measure would else be what they are put down to. */
  readonly settled?: () => Promise<unknown>;
  /** Where the pointer was when the card opened. */
  readonly at?: { readonly x: number; readonly y: number };
  /** The document that they stand in, where it is a framed one: its scrolling moves them too. */
  readonly home?: Document;
  /** The element that they stand in. */
  readonly within?: Element | null;
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
  /** At the bottom of the screen, for fingers. */
  readonly sheet?: boolean;
  /** False: nothing moves, whatever the system prefers. */
  readonly motion?: boolean;
  /** The focus goes into it, once it stands. */
  readonly takesFocus?: boolean;
  /** How large the reader's own text is, beside the common 16 px. */
  readonly scale?: number;
  /** By how much the page enlarges what stands in it, by CSS `zoom`: the card is not enlarged with it. */
  readonly zoom?: number;
  /** Copies what the card says; answers with what came of it, in one sentence. Left out: there is nothing to copy. */
  readonly onCopy?: () => Promise<string>;
  /** To be looked at alone, which it says: neither pointer nor focus comes into it. */
  readonly isReadOnly?: boolean;
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
export class CardFrame extends Component<Framed, { readonly told: string }> {
  override state = { told: '' };
  private readonly element = createRef<HTMLDivElement>();
  private readonly head = createRef<HTMLDivElement>();
  private stop = (): void => {};
  private hasFocused = false;

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
    const { place, sheet, motion } = this.props.frame;
    const smooth = motion !== false && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    const stopFollowing = followWords({
      card,
      lines: place.lines,
      settled: place.settled,
      at: place.at,
      home: place.home,
      sheet: sheet ? { within: place.within ?? null, smooth } : undefined,
      onPlaced: (box) => {
        this.takeFocus(card);
        this.props.frame.onPlaced?.(box);
      },
      onAway: () => this.props.frame.onAway?.(),
    });
    const head = this.head.current;
    const stopDragging = sheet && head ? dragAway(card, head, () => this.props.frame.onClose()) : () => {};
    this.stop = () => {
      stopFollowing();
      stopDragging();
    };
  }

  /** Before it stands it is not seen, and what is not seen takes no focus. */
  private takeFocus(card: HTMLElement): void {
    if (this.hasFocused || !this.props.frame.takesFocus) return;
    this.hasFocused = true;
    card.focus({ preventScroll: true });
  }

  private async copy(onCopy: () => Promise<string>): Promise<void> {
    this.setState({ told: await onCopy() });
  }

  override render() {
    const { frame, name, kind, mark, children } = this.props;
    const { pinned, onCopy, isReadOnly = false } = frame;
    return (
      <div
        ref={this.element}
        class={frame.sheet ? 'backstory card sheet' : 'backstory card'}
        style={{ '--u': `${frame.scale ?? 1}px`, zoom: 1 / (frame.zoom ?? 1) }}
        popover="manual"
        role="dialog"
        aria-label={name}
        tabIndex={-1}
        inert={isReadOnly}
        dir={spokenDirection()}
        lang={spokenLanguage()}
        data-kind={kind}
        data-scheme={frame.scheme}
        data-motion={frame.motion === false ? 'off' : undefined}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          frame.onClose();
        }}
      >
        <div class="frame">
          <div ref={this.head} class="head">
            {mark}
            {!isReadOnly && (
              <span class="tools">
                {onCopy && (
                  <GlyphButton glyph={COPY} label={say('card_copy')} onPress={() => void this.copy(onCopy)} />
                )}
                <GlyphButton
                  glyph="pin"
                  label={CARD_LABELS.pin}
                  pressed={pinned}
                  onPress={() => frame.onPin(!pinned)}
                />
                <GlyphButton glyph="panel" label={CARD_LABELS.openInPanel} onPress={frame.onOpenPanel} />
                <GlyphButton glyph="close" label={CARD_LABELS.close} onPress={frame.onClose} />
              </span>
            )}
          </div>
          <p class="told" role="status">
            {isReadOnly ? say('card_readOnly') : this.state.told}
          </p>
          {children}
        </div>
      </div>
    );
  }
}
