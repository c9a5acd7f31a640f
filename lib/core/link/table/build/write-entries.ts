// What each entry of the name index means, in the index's order: entity, prior, spelling, needed words.

import { type Claimant, lonePrior, sharePriors } from '../priors';
import { ENTRY, priorCode, spellingCode } from '../table-layout';
import type { Regions } from '../table-regions';
import type { Gathered } from './gathered';
import type { EntryOrder } from './index-order';
import type { Numbering } from './numbering';
import type { Pace } from './pace';

/** What must be known before the regions of entries are laid out. */
export interface EntrySizes {
  /** Distinct folded names. */
  readonly names: number;
  readonly needs: number;
  readonly neededWords: number;
}

export function* measureEntries(
  { names }: Gathered,
  { order, firsts, flags }: EntryOrder,
  pace: Pace,
): Generator<void, EntrySizes> {
  let distinct = 0;
  let asking = 0;
  let neededWords = 0;
  for (let entry = 0; entry < order.length; entry += 1) {
    distinct += firsts[entry]!;
    if (pace.isDue(0.2)) yield;
    if ((flags[entry]! & ENTRY.needs) === 0) continue;
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
  const { order, firsts, entities, flags } = index;
  const { meanings, priors, spellings, needs, neededWords } = regions;
  const { names } = gathered;
  let needsAt = 0;
  let wordsAt = 0;
  for (let first = 0; first < order.length; ) {
    let until = first + 1;
    while (until < order.length && firsts[until] === 0) until += 1;
    const shared =
      until - first === 1
        ? [lonePrior(names.prior(order[first]!))]
        : sharePriorsOfName(gathered, index, { first, until });
    for (let entry = first; entry < until; entry += 1) {
      const name = order[entry]!;
      meanings[entry] = numbering.numbers[entities[entry]!]! | (flags[entry]! << ENTRY.shift);
      priors[entry] = priorCode(shared[entry - first]!);
      spellings[entry] = spellingCode(names.spelling(name));
      if ((flags[entry]! & ENTRY.needs) === 0) continue;
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

/** A prior for each of the entries that fold alike: those of one spelling and rule share. */
function sharePriorsOfName(
  { names, salience }: Gathered,
  { order, entities }: EntryOrder,
  { first, until }: { readonly first: number; readonly until: number },
): number[] {
  const keys: number[] = [];
  const claimants: Claimant[] = [];
  for (let entry = first; entry < until; entry += 1) {
    const prior = names.prior(order[entry]!);
    keys.push(names.key(order[entry]!));
    claimants.push({ prior, salience: salience.get(entities[entry]!) });
  }
  if (keys.every((key) => key === keys[0])) return sharePriors(claimants);
  const shared: number[] = [];
  for (const [at, key] of keys.entries()) {
    if (shared[at] !== undefined) continue;
    const priors = sharePriors(claimants.filter((_, other) => keys[other] === key));
    let next = 0;
    for (let other = at; other < keys.length; other += 1)
      if (keys[other] === key) shared[other] = priors[next++]!;
  }
  return shared;
}
