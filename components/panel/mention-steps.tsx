// How often a row's name stands in the story, and the way from one mention to the next; of a single one, to it.

import { mentionCount, mentionPosition, PANEL_LABELS } from '@/lib/core/view/labels';
import { listComma } from '@/lib/core/words/say';
import { GlyphButton, Hidden } from '../ui/parts';

/** At the end of a row's head. */
export function MentionCount({ count }: { readonly count: number }) {
  return (
    <>
      <span class="leader" />
      <span class="row-count" aria-hidden="true">
        {count}
      </span>
      <Hidden>
        {listComma()}
        {mentionCount(count)}
      </Hidden>
    </>
  );
}

/** `at`: the mention gone to last, from 0. */
export function MentionSteps(props: {
  readonly at: number;
  readonly count: number;
  readonly onReveal: (mention: number) => void;
}) {
  const { at, count, onReveal } = props;
  return (
    <div class="steps">
      {count > 1 ? (
        <>
          <span class="steps-at" aria-live="polite">
            {mentionPosition(at + 1, count)}
          </span>
          <GlyphButton glyph="previous" label={PANEL_LABELS.previous} onPress={() => onReveal(at - 1)} />
          <GlyphButton glyph="next" label={PANEL_LABELS.next} onPress={() => onReveal(at + 1)} />
        </>
      ) : (
        <button type="button" class="show" onClick={() => onReveal(0)}>
          {PANEL_LABELS.show}
        </button>
      )}
    </div>
  );
}
