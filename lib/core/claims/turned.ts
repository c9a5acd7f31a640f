// Whether a sentence turns what a claim says: negation, modality, an opposite, "one of" where the claim says all.

import type { Side } from './align';
import { isNegation, isWish, MAYBE, OPPOSITE, TO_COME } from './cues';
import type { Pair } from './pair';
import { stemHash } from './words';

const ONE = stemHash('one');
const OF = stemHash('of');
const AMONG = stemHash('among');

/** "One of the highest", "among the first": less than "the highest". */
export function hedged({ words }: Side, first: number, next: number): boolean {
  for (let at = Math.max(0, first - 3); at + 1 < next; at += 1)
    if ((words.stems[at] === ONE && words.stems[at + 1] === OF) || words.stems[at] === AMONG) return true;
  return false;
}

/** How far before the stretch a negation may stand that still rules it: "I don't think that". */
const REACH = 4;

/** Whether one is negated and the other not. */
export function negationsIn({ sentence, claim, alignment: a }: Pair): boolean {
  const count = ({ words }: Side, first: number, next: number): number => {
    let found = 0;
    for (let at = first; at < next; at += 1) if (isNegation(words, at)) found += 1;
    return found % 2;
  };
  return count(sentence, Math.max(0, a.first - REACH), a.next) !== count(claim, 0, claim.count);
}

export function modalityOf({ sentence, claim, alignment: a }: Pair): boolean {
  const kind = ({ words }: Side, first: number, next: number): number => {
    let found = 0;
    for (let at = first; at < next; at += 1) {
      if (MAYBE.has(words.stems[at]!)) found |= 1;
      if (TO_COME.has(words.stems[at]!)) found |= 2;
    }
    return found;
  };
  return kind(sentence, Math.max(0, a.first - 3), a.next) !== kind(claim, 0, claim.count);
}

/** Whether an unshared word of the claim has its opposite, unshared, in the stretch. */
export function hasAntonyms({ sentence, claim, alignment: a }: Pair): boolean {
  const theirs = new Set<number>();
  for (let at = 0; at < claim.count; at += 1) if (a.partner[at]! < 0) theirs.add(claim.words.stems[at]!);
  for (let at = Math.max(0, a.first - 1); at < Math.min(sentence.count, a.next + 2); at += 1) {
    if (a.back[at]! >= 0 || theirs.has(sentence.words.stems[at]!)) continue;
    for (const one of OPPOSITE.get(sentence.words.stems[at]!) ?? []) if (theirs.has(one)) return true;
  }
  return false;
}

/** Whether something is wanted, planned or promised there: "going to", "we want to". */
export function wishes({ words }: Side, first: number, next: number): boolean {
  for (let at = first; at < next; at += 1) if (isWish(words, at)) return true;
  return false;
}
