// The index of all names of a library, or of one pack: built from a list, stored as one buffer, opened as views.

import type { CaseRule } from '../model/entity';
import { ok, type Result } from '../model/result';
import type { BuiltNameIndex } from './assemble';
import { NameIndexBuilder } from './build';
import { type IndexFault, openRegions, type Regions } from './layout';

export type { BuiltNameIndex } from './assemble';
export type { IndexFault } from './layout';
export type { Unmatched, UnmatchedEntry, UnmatchedWhy } from './unmatched';

export interface NameEntry {
  readonly name: string;
  readonly case: CaseRule;
}

/** An opened index. The views belong to the buffer: it must not be transferred away while the index is used. */
export interface NameIndex {
  readonly regions: Regions;
  /** Entries in it, numbered from 0 in its own order; each is found wherever its name stands. */
  readonly size: number;
}

/** Builds the index of `names` in one go. Use `NameIndexBuilder` for millions: it takes names one by one and works in slices. */
export function buildNameIndex(names: readonly NameEntry[]): BuiltNameIndex {
  const builder = new NameIndexBuilder();
  for (const entry of names) builder.add(entry.name, entry.case);
  const steps = builder.finish();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Opens a stored index: checks that it is whole, and makes views. */
export function openNameIndex(buffer: ArrayBuffer): Result<NameIndex, IndexFault> {
  const opened = openRegions(buffer);
  return opened.ok ? ok({ regions: opened.value, size: opened.value.entries }) : opened;
}
