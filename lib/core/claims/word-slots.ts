// Words that stand on one side only, or in each other's place, between the words that a sentence and a claim share.

import type { Alignment, Side } from './align';
import { DIRECTIONS, OPPOSITE } from './cues';
import type { Slot } from './slot';
import { WORD } from './words';

/** A claim's words of weight without a partner at either end count as missing from this share of its weight; fewer are a detail. */
const MISSING = 0.12;

/** Words of weight, and of direction, that stand between two shared words on one side only or in each other's place. */
export function wordSlots(sentence: Side, claim: Side, a: Alignment, taken: readonly Slot[]): Slot[] {
  const slots: Slot[] = [];
  const anchors = anchorsOf(claim, a);
  for (let gap = 0; gap <= anchors.length; gap += 1) {
    const before = anchors[gap - 1] ?? -1;
    const behind = anchors[gap] ?? claim.count;
    const isEnd = gap === 0 || gap === anchors.length;
    const from = before < 0 ? Math.max(0, (a.partner[behind] ?? a.first) - AROUND) : a.partner[before]! + 1;
    const to = behind < claim.count ? a.partner[behind]! : Math.min(sentence.count, from + AROUND);
    const there = telling(claim, before + 1, behind).filter(
      (at) => !taken.some((slot) => isIn(at, slot.there)),
    );
    const here = telling(sentence, from, Math.max(from, to)).filter(
      (at) => !taken.some((slot) => isIn(at, slot.here)),
    );
    const slot = slotOf({ sentence, claim, ...partedOf({ sentence, claim, a, here, there }), isEnd, a });
    if (slot) slots.push(slot);
  }
  return slots;
}

/** How far from the nearest shared word a sentence's words may stand that take the place of a claim's first or last. */
const AROUND = 5;

function isIn(at: number, [first, next]: readonly [number, number]): boolean {
  return at >= first && at < next;
}

interface Between {
  readonly sentence: Side;
  readonly claim: Side;
  readonly a: Alignment;
  readonly here: readonly number[];
  readonly there: readonly number[];
}

/**
 * What truly parts them in one place: words that one side has alone; and words of both that stand in each other's place ("more men
 * than women"). A word that has merely moved is no difference, nor is the rest of a name of which a part is shared.
 */
function partedOf({ sentence, claim, a, here, there }: Between) {
  const movedHere = here.filter((at) => a.back[at]! >= 0);
  const movedThere = there.filter((at) => a.partner[at]! >= 0);
  const areSwapped = movedHere.length > 0 && movedThere.length > 0;
  let ours = here.filter((at) => areSwapped || a.back[at]! < 0);
  let theirs = there.filter((at) => areSwapped || a.partner[at]! < 0);
  const ourStems = new Set(ours.map((at) => sentence.words.stems[at]!));
  const theirStems = new Set(theirs.map((at) => claim.words.stems[at]!));
  ours = ours.filter((at) => !theirStems.has(sentence.words.stems[at]!));
  theirs = theirs.filter((at) => !ourStems.has(claim.words.stems[at]!));
  const isReplaced = hasName(claim, theirs) && hasName(sentence, ours);
  return {
    here: isReplaced ? ours : ours.filter((at) => !isPartOf(sentence, at, a.back)),
    there: isReplaced ? theirs : theirs.filter((at) => !isPartOf(claim, at, a.partner)),
  };
}

function hasName({ words }: Side, places: readonly number[]): boolean {
  return places.some((at) => (words.flags[at]! & (WORD.name | WORD.first)) !== 0);
}

/** Part of a name of which another part is shared: the "Donald" of a Trump. */
function isPartOf({ words, count }: Side, at: number, partners: Int32Array): boolean {
  const isName = (place: number): boolean =>
    place >= 0 &&
    place < count &&
    (words.flags[place]! & (WORD.name | WORD.first)) !== 0 &&
    !(words.flags[place]! & WORD.frame);
  if (!isName(at)) return false;
  for (let before = at - 1; isName(before); before -= 1) if (partners[before]! >= 0) return true;
  for (let behind = at + 1; isName(behind); behind += 1) if (partners[behind]! >= 0) return true;
  return false;
}

/** The shared words in one order: the longest sequence that rises in both. */
function anchorsOf(claim: Side, a: Alignment): number[] {
  const chains: number[][] = [];
  for (let at = 0; at < claim.count; at += 1) {
    const place = a.partner[at]!;
    if (place < 0) continue;
    let best: readonly number[] = [];
    for (const chain of chains)
      if (a.partner[chain.at(-1)!]! < place && chain.length > best.length) best = chain;
    chains.push([...best, at]);
  }
  return chains.reduce((best, chain) => (chain.length > best.length ? chain : best), []);
}

function telling({ words, tells }: Side, first: number, next: number): number[] {
  const found: number[] = [];
  for (let at = first; at < next; at += 1)
    if (tells[at]! >= 1 || DIRECTIONS.has(words.stems[at]!)) found.push(at);
  return found;
}

interface Gap {
  readonly sentence: Side;
  readonly claim: Side;
  readonly here: readonly number[];
  readonly there: readonly number[];
  /** It stands before the first shared word, or behind the last. */
  readonly isEnd: boolean;
  readonly a: Alignment;
}

function slotOf({ sentence, claim, here, there, isEnd, a }: Gap): Slot | null {
  const make = (kind: Slot['kind'], weight: number, opposite = false): Slot => ({
    kind,
    opposite,
    here: there.length === 0 || kind === 'name' || here.length <= LONGEST ? spanOf(here) : [0, 0],
    there: spanOf(there),
    weight,
  });
  const isOpposite = there.some((at) =>
    here.some(
      (one) =>
        a.partner[at]! < 0 &&
        a.back[one]! < 0 &&
        OPPOSITE.get(claim.words.stems[at]!)?.has(sentence.words.stems[one]!),
    ),
  );
  if (isOpposite) return make('words', 5, true);
  // What a sentence says before and behind is its own affair.
  if (there.length === 0) return here.length === 0 || isEnd ? null : make('words', 1);
  const told = there.reduce((sum, at) => sum + Math.max(claim.tells[at]!, 1), 0);
  if (here.length === 0 || here.length > LONGEST)
    return isEnd && told < MISSING * claim.weight ? null : make('words', 1.5);
  const names = there.filter((at) => claim.words.flags[at]! & WORD.name);
  const others = here.filter((at) => sentence.words.flags[at]! & WORD.name);
  return make(
    names.length > 0 && others.length > 0 ? 'name' : 'words',
    names.length > 0 && others.length > 0 ? 4 : 2,
  );
}

/** Most words told of a sentence in the place of a claim's: more are a clause that was put in. */
const LONGEST = 6;

function spanOf(places: readonly number[]): readonly [number, number] {
  return places.length === 0 ? [0, 0] : [places[0]!, places.at(-1)! + 1];
}
