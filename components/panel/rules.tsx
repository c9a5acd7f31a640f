// What the reader has put right: what was said last, to be undone at once, and the list of all of it.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CorrectionId } from '@/lib/core/model/correction';
import { CORRECT_LABELS, type CorrectionView } from '@/lib/core/view/corrections';
import { Fold } from '../ui/parts';
import { RuleList } from '../ui/rule-list';
import './rules.css';

/** What was said last, here. Its place is always there: a status that is put in later is not read aloud. */
export function SaidLast(props: {
  readonly said: CorrectionView | null;
  readonly onTakeBack: (id: CorrectionId) => void;
}) {
  const { said, onTakeBack } = props;
  const words = useRef<HTMLParagraphElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  /** Something was said here, and taken back here. */
  const [isUndone, setUndone] = useState(false);
  const hadFocus = undo.current !== null && document.activeElement === undo.current;
  const last = useRef<CorrectionId | null>(null);
  // The row in which it was said may be gone: who said it is left where it can be undone, and then where that is told.
  useLayoutEffect(() => {
    const id = said?.id ?? null;
    if (id === last.current) return;
    last.current = id;
    setUndone(id === null && hadFocus);
    const heir = id === null ? hadFocus && words.current : undo.current;
    if (heir) heir.focus({ preventScroll: true });
    if (id !== null) words.current?.scrollIntoView({ block: 'nearest' });
  });
  return (
    <div class="said-last" data-said={said || isUndone ? '' : undefined}>
      <p ref={words} role="status" tabIndex={-1} dir="auto">
        {said ? said.sentence : isUndone && CORRECT_LABELS.undone}
      </p>
      {said && (
        <button ref={undo} type="button" class="correct-press" onClick={() => onTakeBack(said.id)}>
          {CORRECT_LABELS.undo}
        </button>
      )}
    </div>
  );
}

export function Rules(props: {
  /** Those made last, and how many there are. */
  readonly corrections: readonly CorrectionView[];
  readonly count: number;
  readonly onMore: () => void;
  readonly fault: string;
  readonly onTakeBack: (id: CorrectionId) => void;
  readonly onSave: () => void;
}) {
  const { corrections, count, fault, onTakeBack, onSave } = props;
  if (corrections.length === 0) return null;
  return (
    <section class="rules" aria-label={CORRECT_LABELS.list}>
      <p class="correct-fault" role="status">
        {fault}
      </p>
      <Fold title={`${CORRECT_LABELS.list} (${count})`}>
        <RuleList
          corrections={corrections}
          left={count - corrections.length}
          onMore={props.onMore}
          onTakeBack={onTakeBack}
        />
        <button type="button" class="correct-press" onClick={onSave}>
          {CORRECT_LABELS.save}
        </button>
      </Fold>
    </section>
  );
}
