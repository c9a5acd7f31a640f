// What each entry of the name index means, in the index's order: entity, prior, spelling, needed words.

import type { Gathered } from './gathered';
import type { Numbering } from './numbering';
import type { Pace } from './pace';
import { type Claimant, sharePriors } from './priors';
import { ENTRY, priorCode, spellingCode } from './table-layout';
import type { Regions } from './table-regions';

/** The order of the index that was built from the same names. */
export interface IndexOrder {
  /** Per entry of the index: the number of the name among those added. */
  readonly order: Int32Array;
  /** Beside it: 1 where an entry is the first of its folded name. */
  readonly firsts: Uint8Array;
  /** Beside it: the folded name's hash, as a match gives it. */
  readonly hashes: Int32Array;
}

/** What must be known before the regions of entries are laid out. */
export interface EntrySizes {
  /** Distinct folded names. */
  readonly names: number;
  readonly needs: number;
  readonly neededWords: number;
}

export function* measureEntries(
  gathered: Gathered,
  { order, firsts }: IndexOrder,
  pace: Pace,
): Generator<void, EntrySizes> {
  let names = 0;
  let asking = 0;
  let neededWords = 0;
  for (let entry = 0; entry < order.length; entry += 1) {
    names += firsts[entry]!;
    if (pace.isDue(0.3)) yield;
    if (!asks(gathered, order[entry]!)) continue;
    asking += 1;
    const { from, to } = neededRange(gathered, order[entry]!);
    neededWords += to - from;
  }
  return { names, needs: asking * 2 + 2, neededWords };
}

/** Fills the regions of entries; yields after each slice of work. */
export function* writeEntries(
  gathered: Gathered,
  {
    order,
    firsts,
    numbering,
    regions,
  }: Omit<IndexOrder, 'hashes'> & {
    readonly numbering: Numbering;
    readonly regions: Regions;
  },
  pace: Pace,
): Generator<void, void> {
  const { meanings, priors, spellings, needs, neededWords } = regions;
  let needsAt = 0;
  let wordsAt = 0;
  for (let first = 0; first < order.length; ) {
    let until = first + 1;
    while (until < order.length && firsts[until] === 0) until += 1;
    const shared = sharePriorsOfName(gathered, order.subarray(first, until));
    for (let entry = first; entry < until; entry += 1) {
      const name = order[entry]!;
      const meaning = gathered.meanings.get(name);
      meanings[entry] = numbering.numbers[meaning & 0xffffff]! | (meaning & ~0xffffff);
      priors[entry] = priorCode(shared[entry - first]!);
      spellings[entry] = spellingCode(gathered.spellings.get(name));
      if (!asks(gathered, name)) continue;
      needs[needsAt++] = entry;
      needs[needsAt++] = wordsAt;
      const { from, to } = neededRange(gathered, name);
      for (let at = from; at < to; at += 1) neededWords[wordsAt++] = gathered.neededWords.get(at);
    }
    const alike = until - first;
    if (pace.isDue(alike * (4 + alike * 0.1))) yield;
    first = until;
  }
  needs[needsAt++] = 0xffffffff;
  needs[needsAt] = wordsAt;
}

function asks({ meanings }: Gathered, name: number): boolean {
  return ((meanings.get(name) >>> ENTRY.shift) & ENTRY.needs) !== 0;
}

/** Where a name's needed words stand among all those gathered. */
function neededRange({ asking, neededEnds }: Gathered, name: number): { from: number; to: number } {
  let low = 0;
  let high = asking.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (asking.get(middle) < name) low = middle + 1;
    else high = middle;
  }
  return { from: low === 0 ? 0 : neededEnds.get(low - 1), to: neededEnds.get(low) };
}

/** A prior for each of the names that fold alike: those of one spelling and rule share. */
function sharePriorsOfName(gathered: Gathered, names: Int32Array): number[] {
  if (names.length === 1) return sharePriors([claimantOf(gathered, names[0]!)]);
  const shared: number[] = [];
  for (let first = 0; first < names.length; first += 1) {
    if (shared[first] !== undefined) continue;
    const together: number[] = [];
    const claimants: Claimant[] = [];
    for (let at = first; at < names.length; at += 1) {
      if (!isSameName(gathered, names[first]!, names[at]!)) continue;
      together.push(at);
      claimants.push(claimantOf(gathered, names[at]!));
    }
    const priors = sharePriors(claimants);
    for (let index = 0; index < together.length; index += 1) shared[together[index]!] = priors[index]!;
  }
  return shared;
}

function claimantOf({ priors, salience, meanings }: Gathered, name: number): Claimant {
  const given = priors.get(name);
  return {
    prior: Number.isNaN(given) ? null : given,
    salience: salience.get(meanings.get(name) & 0xffffff),
  };
}

function isSameName({ spellings, meanings }: Gathered, one: number, other: number): boolean {
  return (
    spellings.get(one) === spellings.get(other) &&
    ruleBits(meanings.get(one)) === ruleBits(meanings.get(other))
  );
}

function ruleBits(meaning: number): number {
  return (meaning >>> (ENTRY.shift + ENTRY.ruleShift)) & 3;
}
