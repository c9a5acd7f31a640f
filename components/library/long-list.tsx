// A list of any length, of which only the rows in sight are in the tree. Rows have one height, so where a row stands is a product.
// Written here: libraries for this measure rows of different heights, which a list of names does not have.

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows above and below those in sight: a turn of the wheel meets no gap before the next frame. */
const BEYOND = 6;

export interface LongListProps {
  readonly count: number;
  readonly label: string;
  /** Another list begins at its top. */
  readonly of: string;
  /** One element that takes the focus. `tabIndex`: only one row is a stop for Tab. */
  readonly renderRow: (at: number, tabIndex: 0 | -1) => ComponentChildren;
  readonly onRange: (from: number, to: number) => void;
}

interface Sight {
  readonly top: number;
  readonly height: number;
  readonly row: number;
}

export function LongList(props: LongListProps) {
  const { count, label, of, renderRow, onRange } = props;
  const frame = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState<Sight>({ top: 0, height: 0, row: 0 });
  /** The row that Tab leads to. It stays in the tree out of sight too, so that the focus is not lost. */
  const [stop, setStop] = useState(0);
  const wanted = useRef<number | null>(null);

  const look = (): void => {
    if (!frame.current || !probe.current) return;
    const { scrollTop: top, clientHeight: height } = frame.current;
    const row = probe.current.getBoundingClientRect().height;
    // Put away behind a record: it comes back as it was.
    if (row === 0) return;
    setSight((before) =>
      before.top === top && before.height === height && before.row === row ? before : { top, height, row },
    );
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks at what is there when it is called
  useLayoutEffect(() => {
    const observer = new ResizeObserver(look);
    observer.observe(frame.current!);
    observer.observe(probe.current!);
    look();
    return () => observer.disconnect();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, and only that, begins at its top
  useLayoutEffect(() => {
    if (frame.current) frame.current.scrollTop = 0;
    setStop(0);
    look();
  }, [of]);

  const first = sight.row === 0 ? 0 : Math.max(0, Math.floor(sight.top / sight.row) - BEYOND);
  const last =
    sight.row === 0 ? 0 : Math.min(count, Math.ceil((sight.top + sight.height) / sight.row) + BEYOND);
  const reachable = Math.min(stop, Math.max(0, count - 1));

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once for each range
  useLayoutEffect(() => {
    if (last > first) onRange(first, last);
  }, [first, last, of, count]);

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = frame.current?.querySelector<HTMLElement>(`[data-at="${wanted.current}"] > *`);
    wanted.current = null;
    row?.focus({ preventScroll: true });
  });

  function goTo(at: number): void {
    const to = Math.max(0, Math.min(count - 1, at));
    const { top, height, row } = sight;
    wanted.current = to;
    setStop(to);
    if (!frame.current) return;
    if (to * row < top) frame.current.scrollTop = to * row;
    else if ((to + 1) * row > top + height) frame.current.scrollTop = (to + 1) * row - height;
    look();
  }

  function step(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const page = Math.max(1, Math.floor(sight.height / Math.max(1, sight.row)) - 1);
    const to = {
      ArrowDown: reachable + 1,
      ArrowUp: reachable - 1,
      PageDown: reachable + page,
      PageUp: reachable - page,
      Home: 0,
      End: count - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    goTo(to);
  }

  const shown = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  if (count > 0 && !shown.includes(reachable)) shown.push(reachable);
  return (
    <div ref={frame} class="long" onScroll={look}>
      <div ref={probe} class="long-row" aria-hidden="true" />
      <ul
        class="long-rows"
        aria-label={label}
        style={{ blockSize: `${count * sight.row}px` }}
        onKeyDown={step}
        onFocusIn={(event) => {
          const at = (event.target as Element).closest<HTMLElement>('[data-at]')?.dataset.at;
          if (at !== undefined) setStop(Number(at));
        }}
      >
        {shown.map((at) => (
          <li
            key={at}
            class="long-row"
            data-at={at}
            aria-setsize={count}
            aria-posinset={at + 1}
            style={{ insetBlockStart: `${at * sight.row}px` }}
          >
            {renderRow(at, at === reachable ? 0 : -1)}
          </li>
        ))}
      </ul>
    </div>
  );
}
