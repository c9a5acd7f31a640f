// The index of a pack's claims: one buffer of typed arrays, stored as one value and opened as views.

import type { ClaimId } from '../model/claim';
import { ok, type Result } from '../model/result';
import { idOfBytes } from './id-bytes';
import { type ClaimIndexFault, type ClaimRegions, openClaimRegions } from './index-layout';
import type { Words } from './words';

export { ClaimIndexBuilder } from './build-index';
export { entityHash } from './entity-hash';
export type { ClaimIndexFault } from './index-layout';
export type { ClaimDropped } from './matchable';

/** A claim's words as the index keeps them: those of its text, then of the first title of a review, then the claimant's name. */
export interface ClaimWords extends Words {
  /** The words `[0, text)` are the claim's own. */
  readonly text: number;
  /** Those of `[text, title)` the title's; those of `[title, count)` the claimant's. */
  readonly title: number;
  /** When it was said, else when it was checked: see `dayCode`; 0 where neither is known. */
  readonly day: number;
  readonly isSaid: boolean;
}

/** The claims of one pack, opened. */
export interface ClaimIndex {
  readonly count: number;
  readonly regions: ClaimRegions;
  id(claim: number): ClaimId;
  words(claim: number): ClaimWords;
  /** Hashes (`entityHash`) of those it is about. */
  about(claim: number): Int32Array;
  /** The hash of who said it; 0 where no entity is told. */
  claimant(claim: number): number;
}

export function openClaimIndex(buffer: ArrayBuffer): Result<ClaimIndex, ClaimIndexFault> {
  const opened = openClaimRegions(buffer);
  return opened.ok ? ok(new OpenIndex(opened.value)) : opened;
}

/** The number of a stem in an index, or -1. */
export function termOf({ stems }: ClaimRegions, stem: number): number {
  let low = 0;
  let high = stems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stems[middle]! < stem) low = middle + 1;
    else high = middle;
  }
  return low < stems.length && stems[low] === stem ? low : -1;
}

class OpenIndex implements ClaimIndex {
  readonly count: number;

  constructor(readonly regions: ClaimRegions) {
    this.count = regions.claims;
  }

  id(claim: number): ClaimId {
    const { ids, idStarts } = this.regions;
    return idOfBytes(ids, idStarts[claim]!, idStarts[claim + 1]!);
  }

  words(claim: number): ClaimWords {
    const { wordStarts, wordLow, wordHigh, wordFlags, stems, textCounts, titleCounts, days } = this.regions;
    const from = wordStarts[claim]!;
    const count = wordStarts[claim + 1]! - from;
    const own = new Int32Array(count);
    const values = new Float64Array(count).fill(Number.NaN);
    const flags = wordFlags.subarray(from, from + count);
    const isWide = wordHigh.length > 0;
    for (let at = 0; at < count; at += 1) {
      const term = wordLow[from + at]! | (isWide ? wordHigh[from + at]! << 16 : 0);
      own[at] = stems[term]!;
      if (flags[at]! & 1) values[at] = this.#value(term);
    }
    const text = textCounts[claim]!;
    return {
      count,
      stems: own,
      flags,
      values,
      text,
      title: text + titleCounts[claim]!,
      day: days[claim]! >> 1,
      isSaid: (days[claim]! & 1) === 1,
    };
  }

  about(claim: number): Int32Array {
    const { entities, entityStarts } = this.regions;
    return entities.subarray(
      Math.min(entityStarts[claim]! + 1, entityStarts[claim + 1]!),
      entityStarts[claim + 1]!,
    );
  }

  claimant(claim: number): number {
    const { entities, entityStarts } = this.regions;
    return entityStarts[claim]! < entityStarts[claim + 1]! ? entities[entityStarts[claim]!]! : 0;
  }

  #value(term: number): number {
    const { numbered, values } = this.regions;
    let low = 0;
    let high = numbered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbered[middle]! < term) low = middle + 1;
      else high = middle;
    }
    return numbered[low] === term ? values[low]! : Number.NaN;
  }
}
