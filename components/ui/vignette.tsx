// A small drawing beside the sentence that tells a state. Decoration only: whoever does not see it misses nothing.

import type { ComponentChildren } from 'preact';
import './vignette.css';

/** One of `vignettes`: paths on 64 × 48. */
export interface Vignette {
  readonly name: string;
  readonly ink: string;
  /** What stands for words. */
  readonly faint?: string;
  /** What is not there: dashed. */
  readonly gone?: string;
}

/** `isPassing`: the state lasts a moment as a rule; what is drawn of it waits, so that nothing flashes. */
export function Drawn({ of, isPassing }: { readonly of: Vignette; readonly isPassing?: boolean }) {
  const { name, ink, faint, gone } = of;
  return (
    <svg
      class={`vignette vignette-${name}`}
      data-passing={isPassing ? '' : undefined}
      viewBox="0 0 64 48"
      aria-hidden="true"
      focusable="false"
    >
      {faint && <path class="faint" d={faint} />}
      <path d={ink} />
      {gone && <path class="gone" d={gone} />}
    </svg>
  );
}

/** The drawing beside its words; over them where there is no room. Null: another part of the view is drawn already. */
export function DrawnState(props: { readonly of: Vignette | null; readonly children: ComponentChildren }) {
  return (
    <div class="drawn-state">
      {props.of && <Drawn of={props.of} />}
      <div class="drawn-words">{props.children}</div>
    </div>
  );
}
