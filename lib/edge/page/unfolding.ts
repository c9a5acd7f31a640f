// "Read on" often shows what was there all along, and no node changes: but the story gets higher.

/** A story that grows or shrinks by so many CSS pixels, a line of small print, has shown or hidden some of its words. */
const LINE = 12;

export interface Unfolding {
  readonly follow: (home: Node | null) => void;
  readonly stop: () => void;
}

/**
 * Calls `changed` when the box of the story changes its height while its width stays. The browser tells by itself,
 * whatever the cause: a class, `hidden`, `details`, a transition. Pictures that load are among them; a reading tells.
 */
export function createUnfolding(changed: () => void): Unfolding {
  let home: Element | null = null;
  let before: { readonly width: number; readonly height: number } | null = null;

  let next = 0;

  const observer = new ResizeObserver((entries) => {
    const { width, height } = entries[entries.length - 1]!.contentRect;
    // An inline element has no box to be measured, but stands in one that has.
    if (!before && height === 0 && home?.parentElement) return measureSoon(home, home.parentElement);
    // Another width is another window: the same words in other lines.
    if (before && before.width === width && Math.abs(before.height - height) >= LINE) changed();
    before = { width, height };
  });

  /** In the next frame: what is nearer to the root than the box just told of cannot be told of in this one, and the page would get the error for it. */
  function measureSoon(inline: Element, box: Element): void {
    cancelAnimationFrame(next);
    next = requestAnimationFrame(() => {
      if (home === inline) measure(box);
    });
  }

  function measure(element: Element | null): void {
    observer.disconnect();
    home = element;
    before = null;
    if (element) observer.observe(element);
  }

  return {
    follow: (node) => {
      // Not `instanceof`: it may stand in a frame, whose elements are of another window.
      const element =
        node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : (node?.parentElement ?? null);
      if (element !== home) measure(element);
    },
    stop: () => {
      cancelAnimationFrame(next);
      observer.disconnect();
    },
  };
}
