// The name index as the benchmark uses it: what changes when its interface does.

import { NameIndexBuilder } from '@/lib/core/match/build';
import { type NameIndex, openNameIndex } from '@/lib/core/match/name-index';
import { type NameMatch, scan } from '@/lib/core/match/scan';
import type { CaseRule } from '@/lib/core/model/entity';
import { FLAG } from '@/lib/core/text/token-flags';
import { firstTokenFrom, tokenize } from '@/lib/core/text/tokens';
import type { Spans } from './names-folded';

export interface BuiltIndex {
  readonly buffer: ArrayBuffer;
  /** Per entry of the index: the number of its name. */
  readonly order: Int32Array;
  readonly longestSliceMs: number;
}

export function buildIndex(names: readonly string[], rule: CaseRule): BuiltIndex {
  const builder = new NameIndexBuilder();
  for (const name of names) builder.add(name, rule);
  const steps = builder.finish();
  let longestSliceMs = 0;
  for (;;) {
    const before = performance.now();
    const step = steps.next();
    longestSliceMs = Math.max(longestSliceMs, performance.now() - before);
    if (step.done) {
      const { buffer, order } = step.value;
      return { buffer, order, longestSliceMs };
    }
  }
}

export function openIndex(buffer: ArrayBuffer): NameIndex {
  const opened = openNameIndex(buffer);
  if (!opened.ok) throw new Error(opened.fault.message);
  return opened.value;
}

export function scanIndex(index: NameIndex, text: string): NameMatch[] {
  return scan([index], text);
}

/** The index's matches as token numbers; those at a hyphen between capitals apart, because the peers do not know that rule. */
export function spansOf(
  index: NameIndex,
  order: Int32Array,
  text: string,
): { readonly spans: Spans; readonly joined: Spans } {
  const tokens = tokenize(text);
  const spans: Spans = [];
  const joined: Spans = [];
  for (const match of scanIndex(index, text)) {
    const first = firstTokenFrom(tokens, match.start);
    const last = firstTokenFrom(tokens, match.end) - 1;
    const isJoined = (tokens.flags[first]! & FLAG.joinedBefore) | (tokens.flags[last]! & FLAG.joinedAfter);
    (isJoined ? joined : spans).push(first, last, order[match.entries[0]!]!);
  }
  return { spans, joined };
}
