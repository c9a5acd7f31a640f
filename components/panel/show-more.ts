// "Show more": the first of a list, and all of it on a press. The pressed button goes, so the focus goes on to the first row that came.

import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface More {
  /** For the element around the rows. */
  readonly list: RefObject<HTMLElement | null>;
  readonly isAll: boolean;
  readonly onAll: () => void;
}

/** `of`: another list begins with its first rows again. `most`: how many those are. */
export function useMore(of: string, most: number): More {
  const list = useRef<HTMLElement>(null);
  /** The list of which all is shown. */
  const [all, setAll] = useState<string | null>(null);
  const before = useRef(all);
  useLayoutEffect(() => {
    if (all !== null && all !== before.current)
      list.current?.querySelectorAll<HTMLElement>('.row-name')[most]?.focus();
    before.current = all;
  }, [all, most]);
  return { list, isAll: all === of, onAll: () => setAll(of) };
}
