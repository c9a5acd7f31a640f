// What each entry of the name index means, in the index's order: entity, prior, spelling, needed words.

import type { Gathered } from './gathered';
import { isSameName } from './gathered-names';
import type { EntryOrder, IndexOrder } from './index-order';
import type { Numbering } from './numbering';
import type { Pace } from './pace';
import { type Claimant, sharePriors } from './priors';
import { priorCode, spellingCode } from './table-layout';
import type { Regions } from './table-regions';

/** What must be known before the regions of entries are laid out. */
export interface EntrySizes {
  /** Distinct folded names. */
  readonly names: number;
  readonly needs: number;
  readonly neededWords: number;
}

export function* measureEntries(
  { names }: Gathered,
  { order, firsts }: IndexOrder,
  pace: Pace,
): Generator<void, EntrySizes> {
  let distinct = 0;
  let asking = 0;
  let neededWords = 0;
  for (let entry = 0; entry < order.length; entry += 1) {
    distinct += firsts[entry]!;
    if (pace.isDue(0.5)) yield;
    if (!names.asks(order[entry]!)) continue;
    asking += 1;
    neededWords += names.neededWords(order[entry]!).length;
  }
  return { names: distinct, needs: asking * 2 + 2, neededWords };
}

/** Fills the regions of entries; yields after each slice of work. */
export function* writeEntries(
  gathered: Gathered,
  index: EntryOrder,
  {
    numbering,
    regions,
    pace,
  }: { readonly numbering: Numbering; readonly regions: Regions; readonly pace: Pace },
): Generator<void, void> {
  const { order, firsts, entities } = index;
  const { meanings, priors, spellings, needs, neededWords } = regions;
  const { names } = gathered;
  let needsAt = 0;
  let wordsAt = 0;
  for (let first = 0; first < order.length; ) {
    let until = first + 1;
    while (until < order.length && firsts[until] === 0) until += 1;
    const shared = sharePriorsOfName(gathered, order.subarray(first, until));
    for (let entry = first; entry < until; entry += 1) {
      const name = order[entry]!;
      meanings[entry] = numbering.numbers[entities[entry]!]! | (names.meaning(name) & ~0xffffff);
      priors[entry] = priorCode(shared[entry - first]!);
      spellings[entry] = spellingCode(names.spelling(name));
      if (!names.asks(name)) continue;
      needs[needsAt++] = entry;
      needs[needsAt++] = wordsAt;
      for (const word of names.neededWords(name)) neededWords[wordsAt++] = word;
    }
    const alike = until - first;
    if (pace.isDue(alike * (4 + alike * 0.1))) yield;
    first = until;
  }
  needs[needsAt++] = 0xffffffff;
  needs[needsAt] = wordsAt;
}

/** A prior for each of the names that fold alike: those of one spelling and rule share. */
function sharePriorsOfName(gathered: Gathered, alike: Int32Array): number[] {
  if (alike.length === 1) return sharePriors([claimantOf(gathered, alike[0]!)]);
  const shared: number[] = [];
  for (let first = 0; first < alike.length; first += 1) {
    if (shared[first] !== undefined) continue;
    const together: number[] = [];
    const claimants: Claimant[] = [];
    for (let at = first; at < alike.length; at += 1) {
      if (!isSameName(gathered.names, alike[first]!, alike[at]!)) continue;
      together.push(at);
      claimants.push(claimantOf(gathered, alike[at]!));
    }
    const priors = sharePriors(claimants);
    for (let index = 0; index < together.length; index += 1) shared[together[index]!] = priors[index]!;
  }
  return shared;
}

function claimantOf({ names, salience }: Gathered, name: number): Claimant {
  const prior = names.prior(name);
  return { prior, salience: prior === null ? salience.get(names.entity(name)) : 0 };
}
