// A stretch of the article's text, and where an offset falls among several.

/** Half-open `[start, end)`, in UTF-16 code units of `ArticleText.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Index of the span that covers `offset`, or -1. `spans` must be sorted and must not overlap, as every list
 * that leaves `core/annotate` is.
 */
export function spanAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle]!;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
