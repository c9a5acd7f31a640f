// The index of all names we know: built from a list, stored as one buffer, opened as views.

import type { CaseRule } from '../model/entity';
import { ok, type Result } from '../model/result';
import { UNMATCHED, type UnmatchedWhy } from './assemble';
import { NameIndexBuilder } from './build';
import { type IndexFault, openRegions, type Regions } from './layout';

export type { UnmatchedWhy } from './assemble';
export type { IndexFault } from './layout';

export interface NameEntry {
  readonly name: string;
  readonly case: CaseRule;
}

/** An entry that no text can match, and why. */
export interface UnmatchedEntry {
  /** Position in the list given to build. */
  readonly entry: number;
  readonly why: UnmatchedWhy;
}

/** An opened index. The views belong to the buffer: it must not be transferred away while the index is used. */
export interface NameIndex {
  readonly regions: Regions;
  /** Entries given to build. */
  readonly size: number;
  /** Entries that the index cannot hold; each of the others is found wherever its name stands. */
  readonly unmatched: readonly UnmatchedEntry[];
}

/** Builds the index of `names` in one go. Use `NameIndexBuilder` for millions: it takes names one by one and works in slices. */
export function buildNameIndex(names: readonly NameEntry[]): ArrayBuffer {
  const builder = new NameIndexBuilder();
  for (const entry of names) builder.add(entry.name, entry.case);
  const steps = builder.finish();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Opens a stored index: checks that it is whole, and makes views. 1 M names take 4 ms. */
export function openNameIndex(buffer: ArrayBuffer): Result<NameIndex, IndexFault> {
  const opened = openRegions(buffer);
  if (!opened.ok) return opened;
  const regions = opened.value;
  const unmatched: UnmatchedEntry[] = [];
  for (let at = 0; at < regions.refused.length; at += 2)
    unmatched.push({ entry: regions.refused[at]!, why: UNMATCHED[regions.refused[at + 1]!]! });
  return ok({ regions, size: regions.entries, unmatched });
}
