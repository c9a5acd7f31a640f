// How much of a very long story was read, and the button that has the rest read. Its place is always there: a status that is put in later is not read aloud.

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Coverage } from '@/lib/core/model/session';
import { PANEL_LABELS } from '@/lib/core/view/labels';
import { coverageWords } from '@/lib/core/view/session-words';
import './coverage.css';

export function CoverageLine(props: {
  readonly coverage: Coverage | undefined;
  readonly onScan: (on: boolean) => void;
}) {
  const { coverage, onScan } = props;
  const words = useRef<HTMLParagraphElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isWhole = !coverage || coverage.read >= coverage.all;
  // The button goes when all is read: who pressed it is left where the answer stands.
  const hadFocus = button.current !== null && document.activeElement === button.current;
  useLayoutEffect(() => {
    if (hadFocus && !button.current) words.current?.focus({ preventScroll: true });
  });
  return (
    <div class="coverage" data-scanning={coverage?.scanning ? '' : undefined}>
      <p ref={words} class="coverage-words" role="status" tabIndex={-1}>
        {coverage && coverageWords(coverage)}
      </p>
      {coverage && !isWhole && (
        <button ref={button} type="button" class="coverage-button" onClick={() => onScan(!coverage.scanning)}>
          {coverage.scanning ? PANEL_LABELS.stopScan : PANEL_LABELS.scan}
        </button>
      )}
      {coverage?.scanning && (
        <progress
          class="coverage-bar"
          max={coverage.all}
          value={coverage.read}
          aria-label={PANEL_LABELS.scanned}
        />
      )}
    </div>
  );
}
