// What was deleted last, said where it can be brought back.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { OWN_LABELS } from '@/lib/core/view/own-labels';
import type { Dropped } from './dropped';

export function UndoLine({
  dropped,
  onUndo,
}: {
  readonly dropped: Dropped | null;
  readonly onUndo: () => void;
}) {
  const told = useRef<HTMLDivElement>(null);
  // The button that deleted, or brought back, is gone: on with what can be done now, or with what was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each sentence anew
  useLayoutEffect(() => {
    if (dropped && document.activeElement === document.body)
      told.current?.querySelector<HTMLElement>(dropped.canUndo ? 'button' : 'p')?.focus();
  }, [dropped?.sentence, dropped?.canUndo]);
  return (
    <div ref={told} class="dropped" data-dropped={dropped ? '' : undefined}>
      <p role="status" tabIndex={-1} dir="auto">
        {dropped?.sentence}
      </p>
      {dropped?.canUndo && (
        <button type="button" class="press" onClick={onUndo}>
          {OWN_LABELS.undo}
        </button>
      )}
    </div>
  );
}
