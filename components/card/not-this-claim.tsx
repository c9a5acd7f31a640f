// "Not this claim?": the reader says that a sentence does not say what was checked, and can take it back at once.

import { Component, createRef } from 'preact';
import type { ClaimId } from '@/lib/core/model/claim';
import type { Result } from '@/lib/core/model/result';
import { CLAIM_LABELS } from '@/lib/core/view/passage-labels';
import { Press } from './press';

/** Who carries it out. */
export interface Rejecting {
  readonly onReject: (claim: ClaimId) => Promise<Result<{ readonly id: string }>>;
  readonly onTakeBack: (id: string) => Promise<Result<unknown>>;
}

type State =
  | { readonly is: 'open'; readonly fault: string }
  | { readonly is: 'said'; readonly id: string; readonly fault: string }
  | { readonly is: 'undone' };

interface Props {
  readonly claim: ClaimId;
  readonly rejecting: Rejecting;
}

/** A class for its life: hooks would add a kilobyte to every page that is read. */
export class NotThisClaim extends Component<Props, State> {
  override state: State = { is: 'open', fault: '' };
  private readonly element = createRef<HTMLDivElement>();

  /** The focus goes along: from the button to Undo, to what was undone. In a card only the card scrolls, never the page under it. */
  override componentDidUpdate(_: Props, before: State): void {
    if (before.is === this.state.is) return;
    this.element.current?.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true });
  }

  private async reject(): Promise<void> {
    const { claim, rejecting } = this.props;
    const said = await rejecting.onReject(claim);
    this.setState(
      said.ok ? { is: 'said', id: said.value.id, fault: '' } : { is: 'open', fault: said.fault.message },
    );
  }

  private async takeBack(id: string): Promise<void> {
    const taken = await this.props.rejecting.onTakeBack(id);
    this.setState(taken.ok ? { is: 'undone' } : { is: 'said', id, fault: taken.fault.message });
  }

  override render() {
    const { state } = this;
    return (
      <div ref={this.element} class="correct">
        {state.is === 'undone' ? (
          <p class="correct-said" role="status" tabIndex={-1} data-first>
            {CLAIM_LABELS.restored}
          </p>
        ) : (
          <>
            <p class={state.is === 'said' ? 'correct-said' : 'correct-fault'} role="status">
              {state.fault || (state.is === 'said' ? CLAIM_LABELS.rejected : '')}
            </p>
            {state.is === 'said' ? (
              <Press
                key="undo"
                first
                label={CLAIM_LABELS.undo}
                onPress={() => void this.takeBack(state.id)}
              />
            ) : (
              <Press key="reject" first label={CLAIM_LABELS.reject} onPress={() => void this.reject()} />
            )}
          </>
        )}
      </div>
    );
  }
}
