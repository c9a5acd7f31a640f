// The first rows of a list that may hold thousands, and a press for more: drawing all of them would hold the page for seconds.

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { sayCount } from '@/lib/core/words/say';

/** Rows shown at first, and with each press more. What is looked for is found by its words under Names. */
export const ROWS_AT_ONCE = 50;

/** The press for more; nothing where none are left. The focus goes on to the first row that came, since the button may go. */
export function MoreRows(props: { readonly left: number; readonly onMore: () => void }): ComponentChildren {
  const { left, onMore } = props;
  const place = useRef<HTMLParagraphElement>(null);
  /** How many were left when it was pressed; null: it was not, or the rows have come. */
  const pressed = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (pressed.current === null || left >= pressed.current) return;
    const came = pressed.current - left;
    pressed.current = null;
    const rows = place.current?.previousElementSibling?.children;
    rows
      ?.item(rows.length - came)
      ?.querySelector<HTMLElement>('a, button')
      ?.focus();
  }, [left]);
  return (
    <p ref={place} class="presses" hidden={left === 0}>
      {left > 0 && (
        <button
          type="button"
          class="press"
          onClick={() => {
            pressed.current = left;
            onMore();
          }}
        >
          {sayCount('rows_more', left)}
        </button>
      )}
    </p>
  );
}

/** The first rows, and a press for more of them. */
export function useRows<Row>(rows: readonly Row[]) {
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const left = Math.max(0, rows.length - shown);
  const more = <MoreRows left={left} onMore={() => setShown(shown + ROWS_AT_ONCE)} />;
  return [rows.slice(0, shown), more] as const;
}
