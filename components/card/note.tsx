// The reader's own note, read and written in place on the card. What is written is kept when the field is left, however that happens.

import { Component, createRef } from 'preact';
import type { Result } from '@/lib/core/model/result';
import { CARD_LABELS } from '@/lib/core/view/labels';
import { say } from '@/lib/core/words/say';
import { drawField } from './note-frame';
import { Press } from './press';

/** Characters of a note that stand on a card; the rest is a press away. */
const SHOWN = 600;

/** Whose note it is, and who keeps it. */
export interface Noting {
  readonly label: string;
  /** Empty: there is none. */
  readonly note: string;
  /** What was begun on this page and is not kept. */
  readonly draft: string | null;
  /** `before`: the note as it was seen here. */
  readonly onKeep: (text: string, before: string) => Promise<Result<unknown>>;
  readonly onDraft: (text: string | null) => void;
  /** The field comes in a document of its own: puts the card's styles into it. */
  readonly onDress: (document: Document) => void;
  /** The focus or the pointer is in the field, or no longer: the card's own root hears neither. */
  readonly onHeld?: (held: Held) => void;
  /** Where no note can be written out of the page's reach: opens the panel, which leads to the library. */
  readonly onElsewhere?: () => void;
}

export interface Held {
  readonly focus: boolean;
  readonly pointer: boolean;
}

interface State {
  readonly isWriting: boolean;
  /** As it is kept. */
  readonly note: string;
  readonly draft: string | null;
  readonly isWhole: boolean;
  /** Nothing can be written here that the page could not read. */
  readonly isBarred: boolean;
  readonly told: string;
}

/** A class for its life: hooks would add a kilobyte to every page that is read. */
export class Note extends Component<Noting, State> {
  override state: State = {
    isWriting: false,
    note: this.props.note,
    draft: this.props.draft,
    isWhole: false,
    isBarred: false,
    told: '',
  };
  private readonly element = createRef<HTMLDivElement>();
  private readonly frame = createRef<HTMLIFrameElement>();
  /** What is being written, kept here: the frame may be taken away, and drawn again. Null: nothing is. */
  private text: string | null = null;
  private held: Held = { focus: false, pointer: false };
  /** The frame has just come. */
  private isFresh = false;
  /** What was last sent to be kept: leaving the field twice is one wish. */
  private sent = this.props.note;

  /** The focus goes along: into the field, and back to the button that opened it. */
  override componentDidUpdate(_: Noting, before: State): void {
    if (before.isWriting === this.state.isWriting) return;
    if (this.state.isWriting) this.draw(true);
    else this.element.current?.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true });
    this.reveal();
  }

  /** In a card only the card scrolls. */
  private reveal(): void {
    const element = this.element.current;
    const leaf = element?.closest('.leaf');
    if (!element || !leaf) return;
    const [card, own] = [leaf.getBoundingClientRect(), element.getBoundingClientRect()];
    leaf.scrollTop += Math.max(0, Math.min(own.bottom - card.bottom, own.top - card.top));
  }

  /** Into the frame as it is now. */
  private draw(takesFocus: boolean): void {
    const frame = this.frame.current;
    if (!frame || this.text === null) return;
    const field = drawField(frame, {
      text: this.text,
      onDress: this.props.onDress,
      label: say('card_note_field', this.props.label),
      keys: say('card_note_keys'),
      onInput: (text) => {
        this.text = text;
      },
      onKey: (event) => this.key(event),
      onFocus: (focus) => {
        this.hold({ focus });
        if (!focus) void this.keep();
      },
      onGrown: () => this.reveal(),
    });
    if (field) {
      if (takesFocus) field.focus({ preventScroll: true });
    } else if (frame.isConnected) {
      void this.keep();
      this.stop({ isBarred: true, told: say('card_note_barred') });
    }
  }

  /** Some browsers put another empty document in the place of the first; where the page moves the card, all of them do. */
  private loaded(): void {
    const takesFocus = this.isFresh || this.held.focus;
    this.isFresh = false;
    this.draw(takesFocus);
  }

  private hold(more: Partial<Held>): void {
    this.held = { ...this.held, ...more };
    this.props.onHeld?.(this.held);
  }

  /** The card is closed with words in the field. */
  override componentWillUnmount(): void {
    void this.keep();
  }

  private async keep(): Promise<void> {
    const { text } = this;
    if (text === null || text === this.sent) return;
    const { note } = this.state;
    const { onDraft, onKeep } = this.props;
    this.sent = text;
    // Until it is kept it is a draft: nothing is lost where that fails.
    onDraft(text);
    this.setState({ told: say('card_note_keeping') });
    const kept = await onKeep(text, note);
    if (kept.ok) {
      if (this.sent === text) onDraft(null);
      const now = text.trim() === '' ? '' : text;
      this.setState({ note: now, draft: null, told: say('card_note_kept') });
    } else {
      if (this.sent === text) this.sent = note;
      this.setState({ draft: text, told: kept.fault.message });
    }
  }

  private async done(): Promise<void> {
    await this.keep();
    // What could not be kept stays where it can be seen.
    if (this.text !== null && this.text === this.sent) this.stop();
  }

  private stop(more: Partial<State> = {}): void {
    this.text = null;
    this.hold({ focus: false, pointer: false });
    this.setState({ ...more, isWriting: false });
  }

  /** Esc: the field goes, what is in it is not kept, and can be gone on with. */
  private putAway(): void {
    const text = this.text ?? '';
    const isBegun = text !== this.state.note;
    const draft = isBegun ? text : null;
    this.props.onDraft(draft);
    this.stop({ draft, told: isBegun ? say('card_note_put_away') : '' });
  }

  private write(): void {
    const { draft, note } = this.state;
    this.sent = note;
    this.text = draft ?? note;
    this.isFresh = true;
    this.setState({ isWriting: true, told: '' });
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.putAway();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.done();
  }

  override render() {
    const { note, draft, isWriting, isWhole, isBarred, told } = this.state;
    const { onElsewhere } = this.props;
    const isCut = !isWhole && note.length > SHOWN;
    const begin = draft === null ? say(note ? 'card_note_edit' : 'card_note_add') : say('card_note_draft');
    return (
      <div ref={this.element} class="own-note">
        {(note || isWriting) && <h3 class="entry-title">{CARD_LABELS.note}</h3>}
        {isWriting ? this.writing() : note && this.reading(isCut)}
        <div class="note-presses">
          {isCut && !isWriting && (
            <Press label={say('card_note_whole')} onPress={() => this.setState({ isWhole: true })} />
          )}
          {isWriting ? (
            <Press key="done" label={say('card_note_done')} onPress={() => void this.done()} />
          ) : isBarred ? (
            <Press key="barred" first label={CARD_LABELS.openInPanel} onPress={() => onElsewhere?.()} />
          ) : (
            <Press key="begin" first label={begin} onPress={() => this.write()} />
          )}
          <span class="note-told" role="status">
            {told}
          </span>
        </div>
      </div>
    );
  }

  private reading(isCut: boolean) {
    const { note, isWhole } = this.state;
    return (
      <p class={isWhole ? 'note whole' : 'note'} dir="auto" tabIndex={isWhole ? 0 : undefined}>
        {isCut ? `${note.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, '')} …` : note}
      </p>
    );
  }

  private writing() {
    const title = say('card_note_field', this.props.label);
    const hears = {
      onLoad: () => this.loaded(),
      onPointerEnter: () => this.hold({ pointer: true }),
      onPointerLeave: () => this.hold({ pointer: false }),
    };
    return (
      <>
        <iframe ref={this.frame} class="note-frame" title={title} {...hears} />
        <p class="more">{say('card_note_keys')}</p>
      </>
    );
  }
}
