// Another claim in the same words: a sentence that repeats a claim word for word but for who, how many or when.

import type { Alignment } from './align';
import type { Slot } from './slot';
import type { Parting } from './slots';
import { stemHash, WORD, type Words } from './words';

/**
 * From this share of the words of weight on, told both ways, a sentence says the claim so closely that a name in another's place
 * means somebody else. Of looser repetitions names in each other's place are mostly two ways to speak of one: a veto on them all cost
 * 30 right matches for 2 wrong ones.
 */
const CLOSE = 0.6;

/** They stand for a name, or beside it: "Sen." and "Senator" are nobody else. */
const TITLES = stems(
  'president senator sen governor gov congressman congresswoman representative rep secretary mayor minister judge justice general gen dr mr mrs ms miss former state then',
);
/** How many, where the number itself is a word or is the same: a billion and a million, the second and the fourth. */
const AMOUNTS = stems(
  'hundred thousand million billion trillion dozen half third quarter double triple twice second fourth fifth sixth seventh eighth ninth tenth',
);

function stems(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map(stemHash));
}

/** `claimCount` of the words of `there` are the claim's. */
export function isOtherClaim(
  here: Words,
  there: Words,
  { alignment, slots }: Parting,
  claimCount = there.count,
): boolean {
  if (!isClose(here, there, alignment, claimCount)) return false;
  const replaced = slots.filter((slot) => slot.here[0] < slot.here[1] && slot.there[0] < slot.there[1]);
  return (
    replaced.some(
      (slot) =>
        slot.kind === 'number' ||
        slot.kind === 'date' ||
        areBoth(here, there, slot, isNamed) ||
        (slot.kind === 'name' && areTurned(here, there, slot)) ||
        areBoth(here, there, slot, isAmount),
    ) ||
    areSwapped(here, there, replaced) ||
    areChanged(here, there, alignment, claimCount)
  );
}

function isClose(here: Words, there: Words, a: Alignment, claimCount: number): boolean {
  return shareOf(there, a.partner, 0, claimCount) >= CLOSE && shareOf(here, a.back, a.first, a.next) >= CLOSE;
}

/** The share of words of weight that have a partner. */
function shareOf({ flags }: Words, partners: Int32Array, first: number, next: number): number {
  let all = 0;
  let told = 0;
  for (let at = first; at < next; at += 1) {
    if (flags[at]! & (WORD.frame | WORD.aside)) continue;
    all += 1;
    if (partners[at]! >= 0) told += 1;
  }
  return all > 0 ? told / all : 0;
}

function areBoth(here: Words, there: Words, slot: Slot, is: (words: Words, at: number) => boolean): boolean {
  return hasOwn(here, slot.here, there, slot.there, is) && hasOwn(there, slot.there, here, slot.here, is);
}

/** Such a word stands in the one stretch, and not in the other. */
function hasOwn(
  words: Words,
  [first, next]: Slot['here'],
  others: Words,
  [from, to]: Slot['here'],
  is: (words: Words, at: number) => boolean,
): boolean {
  for (let at = first; at < next; at += 1)
    if (is(words, at) && !others.stems.subarray(from, to).includes(words.stems[at]!)) return true;
  return false;
}

function isNamed({ stems: stem, flags }: Words, at: number): boolean {
  return (
    (flags[at]! & (WORD.name | WORD.first)) !== 0 &&
    (flags[at]! & (WORD.frame | WORD.number)) === 0 &&
    !TITLES.has(stem[at]!)
  );
}

function isAmount({ stems: stem }: Words, at: number): boolean {
  return AMOUNTS.has(stem[at]!);
}

/** "A sued B", "B sued A": the names at both ends, each at the other. */
function areTurned(here: Words, there: Words, slot: Slot): boolean {
  const ends = ({ stems: stem }: Words, [first, next]: Slot['here']) =>
    [stem[first], stem[next - 1]] as const;
  const [firstHere, lastHere] = ends(here, slot.here);
  const [firstThere, lastThere] = ends(there, slot.there);
  return firstHere !== lastHere && firstHere === lastThere && lastHere === firstThere;
}

/** "More women than men", "more men than women": what stands in one place here stands in the other there. */
function areSwapped(here: Words, there: Words, slots: readonly Slot[]): boolean {
  return slots.some((one) =>
    slots.some(
      (two) =>
        one !== two && overlap(here, one.here, there, two.there) && overlap(here, two.here, there, one.there),
    ),
  );
}

/** Most words between two that have changed places. */
const BETWEEN = 4;
/** Of two that these join the order does not matter. */
const JOINS = stems('and or nor with');

/** The same words stand between two that have changed places: "women murdered by men", "men murdered by women". */
function areChanged(here: Words, there: Words, { partner }: Alignment, claimCount: number): boolean {
  for (let one = 0; one < claimCount; one += 1) {
    if (partner[one]! < 0) continue;
    for (let two = one + 2; two < Math.min(claimCount, one + 2 + BETWEEN); two += 1) {
      if (partner[two]! < 0 || partner[one]! - partner[two]! !== two - one) continue;
      const between = there.stems.subarray(one + 1, two);
      const isSame = between.every((stem, at) => here.stems[partner[two]! + 1 + at] === stem);
      if (isSame && between.some((stem) => !JOINS.has(stem))) return true;
    }
  }
  return false;
}

function overlap(one: Words, [first, next]: Slot['here'], two: Words, [from, to]: Slot['here']): boolean {
  for (let at = first; at < next; at += 1)
    if (two.stems.subarray(from, to).includes(one.stems[at]!)) return true;
  return false;
}
