// The reader's own note, read and written in place on the card. What is written is kept when the field is left, however that happens.

import { Component, createRef } from 'preact';
import { MAX_NOTE } from '@/lib/core/model/limits';
import type { Result } from '@/lib/core/model/result';
import { CARD_LABELS } from '@/lib/core/view/labels';
import { say } from '@/lib/core/words/say';
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
}

interface State {
  readonly isWriting: boolean;
  /** As it is kept. */
  readonly note: string;
  readonly draft: string | null;
  readonly isWhole: boolean;
  readonly told: string;
}

/** A class for its life: hooks would add a kilobyte to every page that is read. */
export class Note extends Component<Noting, State> {
  override state: State = {
    isWriting: false,
    note: this.props.note,
    draft: this.props.draft,
    isWhole: false,
    told: '',
  };
  private readonly element = createRef<HTMLDivElement>();
  private readonly field = createRef<HTMLTextAreaElement>();
  /** What was last sent to be kept: leaving the field twice is one wish. */
  private sent = this.props.note;

  /** The focus goes along: into the field, and back to the button that opened it. In a card only the card scrolls. */
  override componentDidUpdate(_: Noting, before: State): void {
    if (before.isWriting === this.state.isWriting) return;
    // A property, so that the card's host can hand it keys which the page is not to hear of.
    if (this.field.current) this.field.current.onkeydown = (event) => this.key(event);
    const element = this.element.current;
    (this.field.current ?? element?.querySelector<HTMLElement>('[data-first]'))?.focus({
      preventScroll: true,
    });
    const leaf = element?.closest('.leaf');
    if (!element || !leaf) return;
    const [card, own] = [leaf.getBoundingClientRect(), element.getBoundingClientRect()];
    leaf.scrollTop += Math.max(0, Math.min(own.bottom - card.bottom, own.top - card.top));
  }

  /** The card is closed with words in the field. */
  override componentWillUnmount(): void {
    void this.keep();
  }

  private async keep(): Promise<void> {
    const text = this.field.current?.value;
    if (text === undefined || text === this.sent) return;
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
    if (this.field.current && this.field.current.value === this.sent) this.setState({ isWriting: false });
  }

  /** Esc: the field goes, what is in it is not kept, and can be gone on with. */
  private putAway(): void {
    const text = this.field.current?.value ?? '';
    const isBegun = text !== this.state.note;
    const draft = isBegun ? text : null;
    this.props.onDraft(draft);
    // Taken away, the field is left: that must not keep it.
    this.sent = text;
    this.setState({ isWriting: false, draft, told: isBegun ? say('card_note_put_away') : '' });
  }

  private write(): void {
    this.sent = this.state.note;
    this.setState({ isWriting: true, told: '' });
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.putAway();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.done();
  }

  override render() {
    const { note, draft, isWriting, isWhole, told } = this.state;
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
    const { note, draft } = this.state;
    return (
      <>
        <textarea
          ref={this.field}
          class="note-field"
          rows={4}
          dir="auto"
          maxLength={MAX_NOTE}
          aria-label={say('card_note_field', this.props.label)}
          aria-describedby="note-keys"
          defaultValue={draft ?? note}
          onBlur={() => void this.keep()}
        />
        <p class="more" id="note-keys">
          {say('card_note_keys')}
        </p>
      </>
    );
  }
}
