// "Not this one?": the reader puts a name right where it stands, sees what holds from now on, and can take it back at once.

import { Component, type ComponentChildren, createRef } from 'preact';
import type { Correction, CorrectionId, CorrectionScope, Said, Verdict } from '@/lib/core/model/correction';
import type { EntityId } from '@/lib/core/model/entity';
import type { Result } from '@/lib/core/model/result';
import { type Choice, CORRECT_LABELS, correctionWords } from '@/lib/core/view/corrections';
import { byReader } from '../ui/by-reader';
import { Glyph } from '../ui/glyph';
import { Press } from './press';

/** What may be put right, and who carries it out. */
export interface Correcting {
  readonly words: string;
  readonly entity: EntityId;
  readonly label: string;
  /** What may be put right of an unsure reading is also that it is the right one. */
  readonly isSure: boolean;
  /** The reader's rule by which the words mean this entity; null: there is none. */
  readonly correction: CorrectionId | null;
  /** What was said is told elsewhere, and may be taken back there. */
  readonly tellsElsewhere?: boolean;
  /** Names by which stories like this one are told. */
  readonly storyNames: () => readonly string[];
  /** What else the words may mean. */
  readonly onAsk: () => Promise<Result<readonly Choice[]>>;
  readonly onSay: (said: Said, label: string) => Promise<Result<Correction>>;
  readonly onTakeBack: (id: CorrectionId) => Promise<Result<unknown>>;
  /** What is shown under the choices: another way to choose. */
  readonly renderMore?: (choose: (choice: Choice) => void) => ComponentChildren;
}

type State =
  | { readonly is: 'closed' }
  /** All that may be chosen comes at once: nothing moves under a pointer that is about to press. */
  | { readonly is: 'asking' }
  | {
      readonly is: 'open';
      readonly names: readonly string[];
      readonly everywhere: boolean;
      readonly choices: readonly Choice[];
      readonly fault: string;
    }
  | { readonly is: 'said'; readonly id: CorrectionId; readonly sentence: string; readonly fault: string }
  | { readonly is: 'undone' };

/** A class for its life: hooks would add a kilobyte to every page that is read. */
export class Correct extends Component<{ readonly correcting: Correcting }, State> {
  override state: State = { is: 'closed' };
  private readonly element = createRef<HTMLDivElement>();

  /** The focus goes along with what is shown: from the button to the choices, to what was said, and back. */
  override componentDidUpdate(_: unknown, before: State): void {
    const element = this.element.current;
    if (!element || before === this.state) return;
    if (before.is !== this.state.is) {
      // What had the focus is gone, unless what was said is told elsewhere and took it there.
      const { activeElement } = element.getRootNode() as Document | ShadowRoot;
      const isElsewhere =
        activeElement && activeElement !== document.body && !element.contains(activeElement);
      const first = element.querySelector<HTMLElement>('[data-first]');
      // In a card only the card scrolls, never the page under it.
      if (!isElsewhere) first?.focus({ preventScroll: true });
    }
    if (this.state.is === 'closed') return;
    const leaf = element.closest('.leaf');
    if (leaf) {
      const [card, own] = [leaf.getBoundingClientRect(), element.getBoundingClientRect()];
      leaf.scrollTop += Math.max(0, Math.min(own.bottom - card.bottom, own.top - card.top));
    } else element.scrollIntoView({ block: 'nearest' });
  }

  private async open(): Promise<void> {
    const { correcting } = this.props;
    const names = correcting.storyNames();
    this.setState({ is: 'asking' });
    const asked = await correcting.onAsk();
    if (this.state.is !== 'asking') return;
    const isOffered = ({ entity }: Choice): boolean => !correcting.isSure || entity !== correcting.entity;
    const choices = asked.ok ? asked.value.filter(isOffered) : [];
    const fault = asked.ok ? '' : asked.fault.message;
    this.setState({ is: 'open', names, everywhere: names.length === 0, choices, fault });
  }

  private async say(verdict: Verdict, label: string): Promise<void> {
    const { words, onSay, tellsElsewhere } = this.props.correcting;
    if (this.state.is !== 'open') return;
    const { everywhere, names } = this.state;
    const scope: CorrectionScope =
      everywhere || verdict.is === 'never' ? { in: 'everywhere' } : { in: 'stories-with', names };
    const said = await onSay({ words, verdict, scope }, label);
    if (said.ok && tellsElsewhere) this.setState({ is: 'closed' });
    else if (said.ok) {
      const sentence = correctionWords(said.value, label);
      this.setState({ is: 'said', id: said.value.id, sentence, fault: '' });
    } else this.setState({ fault: said.fault.message });
  }

  private async takeBack(id: CorrectionId): Promise<void> {
    const taken = await this.props.correcting.onTakeBack(id);
    if (taken.ok) this.setState({ is: 'undone' });
    else this.setState({ is: 'said', id, sentence: '', fault: taken.fault.message });
  }

  override render() {
    return (
      <div ref={this.element} class="correct">
        {this.shown()}
      </div>
    );
  }

  private shown() {
    const { state } = this;
    const { correction, isSure } = this.props.correcting;
    const label = isSure ? CORRECT_LABELS.open : CORRECT_LABELS.openUnsure;
    switch (state.is) {
      case 'closed':
        return (
          <>
            {correction !== null && (
              <Press label={CORRECT_LABELS.undoEarlier} onPress={() => void this.takeBack(correction)} />
            )}
            <Press first label={label} onPress={() => void this.open()} />
          </>
        );
      case 'asking':
        return this.question(CORRECT_LABELS.wait, null);
      case 'open':
        return this.question(state.fault, this.choices(state));
      case 'said':
        return (
          <>
            <p class="correct-said" role="status">
              {state.fault || state.sentence}
            </p>
            <Press first label={CORRECT_LABELS.undo} onPress={() => void this.takeBack(state.id)} />
          </>
        );
      case 'undone':
        return (
          <p class="correct-said" role="status" tabIndex={-1} data-first>
            {CORRECT_LABELS.undone}
          </p>
        );
    }
  }

  private question(status: string, answers: ComponentChildren) {
    return (
      <>
        <h3 class="entry-title" tabIndex={-1} data-first>
          {CORRECT_LABELS.choices(this.props.correcting.words)}
        </h3>
        <p class="correct-fault" role="status">
          {status}
        </p>
        {answers}
        <Press label={CORRECT_LABELS.cancel} onPress={() => this.setState({ is: 'closed' })} />
      </>
    );
  }

  private choices(state: Extract<State, { is: 'open' }>) {
    const { words, entity, label, renderMore } = this.props.correcting;
    const choose = (choice: Choice) => void this.say({ is: 'instead', entity: choice.entity }, choice.label);
    return (
      <>
        {state.names.length > 0 && (
          <fieldset class="correct-where">
            <legend class="entry-title">{CORRECT_LABELS.where}</legend>
            {[false, true].map((everywhere) => (
              <label key={String(everywhere)}>
                <input
                  type="radio"
                  name="where"
                  checked={state.everywhere === everywhere}
                  onChange={() => this.setState({ everywhere })}
                />
                <span dir="auto">
                  {everywhere ? CORRECT_LABELS.everywhere : CORRECT_LABELS.here(state.names)}
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <ul class="choices">
          {state.choices.map((choice) => (
            <ChoiceItem key={choice.entity} choice={choice} onChoose={choose} />
          ))}
          <li>
            <Press label={CORRECT_LABELS.none} onPress={() => void this.say({ is: 'not', entity }, label)} />
          </li>
          <li>
            <Press
              label={CORRECT_LABELS.never(words)}
              onPress={() => void this.say({ is: 'never' }, label)}
            />
          </li>
        </ul>
        {renderMore?.(choose)}
      </>
    );
  }
}

/** One that the words may mean instead. */
export function ChoiceItem(props: { readonly choice: Choice; readonly onChoose: (choice: Choice) => void }) {
  const { kind, label, line } = props.choice;
  return (
    <li>
      <button
        type="button"
        class="choice"
        data-kind={kind}
        onClick={(event) => byReader(event) && props.onChoose(props.choice)}
      >
        <Glyph name={kind} />
        <span>
          <bdi class="choice-label">{label}</bdi> <bdi class="choice-line">{line}</bdi>
        </span>
      </button>
    </li>
  );
}
