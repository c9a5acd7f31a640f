// The reader's corrections as a list of sentences, each to be taken back where it stands.

import { useRef } from 'preact/hooks';
import type { CorrectionId } from '@/lib/core/model/correction';
import { CORRECT_LABELS, type CorrectionView } from '@/lib/core/view/corrections';
import { MoreRows } from './few-rows';
import { Hidden } from './parts';
import './rule-list.css';

export function RuleList(props: {
  readonly corrections: readonly CorrectionView[];
  /** So many more, which come when they are asked for. */
  readonly left?: number;
  readonly onMore?: () => void;
  readonly onTakeBack: (id: CorrectionId) => void;
}) {
  const { corrections, left = 0, onMore, onTakeBack } = props;
  const list = useRef<HTMLUListElement>(null);
  const takeBack = (id: CorrectionId, at: number): void => {
    onTakeBack(id);
    // The one that goes had the focus: the next takes it, or the one before, or else the place where it stood.
    const others = list.current?.querySelectorAll('button') ?? [];
    (others[at + 1] ?? others[at - 1] ?? list.current)?.focus();
  };
  const rules = (
    <ul ref={list} tabIndex={-1}>
      {corrections.map(({ id, sentence, isGone }, at) => (
        <li key={id} class="rule" data-gone={isGone ? '' : undefined}>
          <p dir="auto">
            {sentence}
            {isGone && <span class="rule-gone"> {CORRECT_LABELS.gone}</span>}
          </p>
          <button type="button" class="correct-press" onClick={() => takeBack(id, at)}>
            {CORRECT_LABELS.undo}
            <Hidden>: {sentence}</Hidden>
          </button>
        </li>
      ))}
    </ul>
  );
  return onMore ? (
    <>
      {rules}
      <MoreRows left={left} onMore={onMore} />
    </>
  ) : (
    rules
  );
}
