// Leftmost-longest among all that a peer reports, and whether its answers are the index's.
import type { Accepts, FoldedText, Spans } from './names-folded';

/**
 * Takes every occurrence a peer reports, in any order, and answers with the leftmost-longest of those that stand where names may
 * and whose capitals agree. Who uses such a package needs this too, so it counts in the peer's time; it is made to cost little: one
 * look per occurrence, one pass over the offsets. A class because its arrays serve every scan of a text.
 */
export class LongestFilter {
  private readonly longest: Int32Array;
  private readonly names: Int32Array;

  constructor(
    readonly text: FoldedText,
    private readonly accepts: Accepts,
  ) {
    this.longest = new Int32Array(text.mayBegin.length);
    this.names = new Int32Array(text.mayBegin.length);
  }

  /** Whether nothing can be wrong with an occurrence `[start, end)` but the capitals of its name. */
  maybe(start: number, end: number): boolean {
    return this.text.mayBegin[start] === 1 && this.text.mayEnd[end] === 1 && end > this.longest[start]!;
  }

  offer(start: number, end: number, name: number): void {
    const { text, longest, names } = this;
    if (!this.maybe(start, end)) return;
    if (!this.accepts(name, text.beginning[start]!, text.ending[end]!)) return;
    longest[start] = end;
    names[start] = name;
  }

  /** The spans of what was offered; the filter is empty afterwards. */
  take(): Spans {
    const { text, longest, names } = this;
    const spans: Spans = [];
    for (let at = 0; at < longest.length; ) {
      const end = longest[at]!;
      if (end === 0) at++;
      else {
        spans.push(text.beginning[at]!, text.ending[end]!, names[at]!);
        at = end;
      }
    }
    longest.fill(0);
    return spans;
  }
}

/** How a peer's answers compare with the index's. */
export interface Answers {
  readonly expected: number;
  readonly found: number;
  /** Found by both: the same span and name, or, where a peer gives no offsets, the same name. */
  readonly common: number;
  readonly areTheSame: boolean;
}

/**
 * Compares spans as sets, without what overlaps one of `ignored`; with `hasOffsets` false names as multisets.
 */
export function compareAnswers(
  expected: Spans,
  reported: Spans,
  { hasOffsets, ignored }: { readonly hasOffsets: boolean; readonly ignored: Spans },
): Answers {
  const found = hasOffsets ? without(reported, ignored) : reported;
  const left = new Map<string, number>();
  const keyOf = (spans: Spans, at: number): string =>
    hasOffsets ? `${spans[at]} ${spans[at + 1]} ${spans[at + 2]}` : `${spans[at + 2]}`;
  for (let at = 0; at < expected.length; at += 3) {
    const key = keyOf(expected, at);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  let common = 0;
  for (let at = 0; at < found.length; at += 3) {
    const key = keyOf(found, at);
    const count = left.get(key) ?? 0;
    if (count === 0) continue;
    left.set(key, count - 1);
    common++;
  }
  const counts = { expected: expected.length / 3, found: found.length / 3, common };
  return {
    ...counts,
    areTheSame: hasOffsets && common === counts.expected && common === counts.found,
  };
}

function without(spans: Spans, ignored: Spans): Spans {
  const kept: Spans = [];
  for (let at = 0; at < spans.length; at += 3) {
    const first = spans[at]!;
    const last = spans[at + 1]!;
    let isIgnored = false;
    for (let other = 0; other < ignored.length; other += 3)
      isIgnored ||= first <= ignored[other + 1]! && last >= ignored[other]!;
    if (!isIgnored) kept.push(first, last, spans[at + 2]!);
  }
  return kept;
}
