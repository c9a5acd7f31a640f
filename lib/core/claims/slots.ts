// Where a sentence and a claim part: the places between the words that they share. Read from words alone, without any index.

import { type Alignment, align, placesOf, type Side } from './align';
import { isNegation, MAYBE, OPPOSITE, PLACES_ALIKE, TO_COME, WEAK } from './cues';
import { compareFigures, type Figure, figuresIn } from './figures';
import { WORD, type Words } from './words';

/** One place where they part: words of the sentence and of the claim, half-open; either may be empty. */
export interface Slot {
  readonly kind: 'number' | 'date' | 'negation' | 'modality' | 'name' | 'words';
  /** It says the opposite. */
  readonly opposite: boolean;
  readonly here: readonly [number, number];
  readonly there: readonly [number, number];
  /** How much it matters, for the order in which it is told. */
  readonly weight: number;
}

export interface Parting {
  readonly alignment: Alignment;
  readonly slots: readonly Slot[];
}

/** What a word counts for without statistics: a name or a number more, a verb that says little less. */
function plainSide(words: Words, count: number): Side {
  const tells = new Float64Array(count);
  let weight = 0;
  for (let at = 0; at < count; at += 1) {
    const flags = words.flags[at]!;
    if (flags & (WORD.frame | WORD.aside)) continue;
    tells[at] = WEAK.has(words.stems[at]!) ? 0.3 : flags & (WORD.name | WORD.number) ? 1.5 : 1;
    weight += tells[at]!;
  }
  return { words, count, tells, weight };
}

const APART = 99;

export function partingOf(here: Words, there: Words, claimCount = there.count): Parting {
  const sentence = plainSide(here, here.count);
  const claim = plainSide(there, claimCount);
  const alignment = align(sentence, placesOf(sentence), claim, () => APART);
  const slots = [...figureSlots(sentence, claim, alignment), ...orderSlots(claim, alignment)];
  const negation = negationSlot(sentence, claim, alignment);
  if (negation) slots.push(negation);
  const modality = modalitySlot(sentence, claim, alignment);
  if (modality) slots.push(modality);
  slots.push(...wordSlots(sentence, claim, alignment, slots));
  return { alignment, slots: slots.sort((a, b) => b.weight - a.weight || a.there[0] - b.there[0]) };
}

/** Numbers of the claim that the stretch tells otherwise. */
function figureSlots(sentence: Side, claim: Side, a: Alignment): Slot[] {
  const here = figuresIn(sentence.words, 0, sentence.count);
  const slots: Slot[] = [];
  for (const there of figuresIn(claim.words, 0, claim.count)) {
    if (here.some((one) => isAlike(one, there))) continue;
    const other = nearest(here, there, a);
    if (other)
      slots.push({
        kind: there.kind === 'year' ? 'date' : 'number',
        opposite: false,
        here: [other.first, other.next],
        there: [there.first, there.next],
        weight: 5,
      });
  }
  return slots;
}

export function isAlike(one: Figure, two: Figure): boolean {
  const compared = compareFigures(one, two);
  return compared === 'equal' || compared === 'rough';
}

function nearest(here: readonly Figure[], there: Figure, a: Alignment): Figure | null {
  const others = here.filter((one) => compareFigures(one, there) === 'differs');
  const inside = others.filter(({ first, next }) => first < a.next + 3 && next > a.first - 3);
  return inside[0] ?? others[0] ?? null;
}

/** Names or numbers that both have, in another order: "A sued B" and "B sued A". */
function orderSlots(claim: Side, a: Alignment): Slot[] {
  let before = -1;
  for (let at = 0; at < claim.count; at += 1) {
    const place = a.partner[at]!;
    if (place < 0 || !isTelling(claim, at)) continue;
    if (before >= 0 && place < a.partner[before]! && a.partner[before]! - place > 1 && at - before > 1)
      return [
        {
          kind: claim.words.flags[at]! & WORD.number ? 'number' : 'name',
          opposite: false,
          here: [place, a.partner[before]! + 1],
          there: [before, at + 1],
          weight: 4,
        },
      ];
    before = at;
  }
  return [];
}

function isTelling({ words }: Side, at: number): boolean {
  return (
    (words.flags[at]! & (WORD.name | WORD.number)) !== 0 ||
    (words.flags[at]! & WORD.first && at === 0) === true
  );
}

/** How far before the stretch a negation may stand that still rules it: "It is not true that", "never". */
const REACH = 4;

function negationSlot(sentence: Side, claim: Side, a: Alignment): Slot | null {
  const here = negationsIn(sentence, Math.max(0, a.first - REACH), Math.min(sentence.count, a.next + 1));
  const there = negationsIn(claim, 0, claim.count);
  const isShared = (at: number): boolean =>
    there.some((other) => claim.words.stems[other] === sentence.words.stems[at]);
  if (here.length % 2 === there.length % 2) return null;
  const at = here.find((one) => !isShared(one)) ?? here[0];
  const other = there[0];
  return {
    kind: 'negation',
    opposite: true,
    here: at === undefined ? [0, 0] : [at, at + 1],
    there: at === undefined && other !== undefined ? [other, other + 1] : [0, 0],
    weight: 6,
  };
}

/** Negations that turn what is said about: not "not only", "no longer than", "No. 1". */
export function negationsIn({ words }: Side, first: number, next: number): number[] {
  const found: number[] = [];
  for (let at = first; at < next; at += 1) if (isNegation(words, at)) found.push(at);
  return found;
}

function modalitySlot(sentence: Side, claim: Side, a: Alignment): Slot | null {
  const here = modalOf(sentence, Math.max(0, a.first - 3), a.next);
  const there = modalOf(claim, 0, claim.count);
  if ((here?.kind ?? 0) === (there?.kind ?? 0)) return null;
  return {
    kind: 'modality',
    opposite: false,
    here: here ? [here.at, here.at + 1] : [0, 0],
    there: there ? [there.at, there.at + 1] : [0, 0],
    weight: 3,
  };
}

function modalOf({ words }: Side, first: number, next: number): { kind: number; at: number } | null {
  for (let at = first; at < next; at += 1) {
    if (MAYBE.has(words.stems[at]!)) return { kind: 1, at };
    if (TO_COME.has(words.stems[at]!)) return { kind: 2, at };
  }
  return null;
}

/** Most words of a place that is told: beyond, a whole clause was put in. */
const LONGEST = 6;
/** A claim's words without a partner at either end, as a share of its weight, from which it is said that they are missing. */
const MISSING = 0.34;

/** Words of weight that stand between two shared words, on either side. */
function wordSlots(sentence: Side, claim: Side, a: Alignment, taken: readonly Slot[]): Slot[] {
  const slots: Slot[] = [];
  const anchors = anchorsOf(claim, a);
  const isTaken = (at: number): boolean => taken.some(({ there }) => at >= there[0] && at < there[1]);
  const isTakenHere = (at: number): boolean => taken.some(({ here }) => at >= here[0] && at < here[1]);
  for (let gap = 0; gap <= anchors.length; gap += 1) {
    const before = anchors[gap - 1] ?? -1;
    const behind = anchors[gap] ?? claim.count;
    const there = weighty(claim, before + 1, behind).filter((at) => !isTaken(at));
    const isEnd = gap === 0 || gap === anchors.length;
    const from = before < 0 ? Math.max(0, a.first - 3) : a.partner[before]! + 1;
    const to = behind === claim.count ? Math.min(sentence.count, a.next + 3) : a.partner[behind]!;
    const here = (to >= from ? weighty(sentence, from, to) : []).filter(
      (at) => a.back[at]! < 0 && !isTakenHere(at),
    );
    const slot = slotOf({ sentence, claim, here, there, isEnd });
    if (slot) slots.push(slot);
  }
  return slots;
}

function anchorsOf(claim: Side, a: Alignment): number[] {
  const anchors: number[] = [];
  let last = -1;
  for (let at = 0; at < claim.count; at += 1) {
    if (a.partner[at]! <= last) continue;
    anchors.push(at);
    last = a.partner[at]!;
  }
  return anchors;
}

function weighty({ tells }: Side, first: number, next: number): number[] {
  const found: number[] = [];
  for (let at = first; at < next; at += 1) if (tells[at]! >= 1) found.push(at);
  return found;
}

interface Gap {
  readonly sentence: Side;
  readonly claim: Side;
  readonly here: readonly number[];
  readonly there: readonly number[];
  /** It stands before the first shared word, or behind the last. */
  readonly isEnd: boolean;
}

function slotOf({ sentence, claim, here, there, isEnd }: Gap): Slot | null {
  if (there.length === 0 && (here.length === 0 || isEnd || here.length > LONGEST)) return null;
  const told = there.reduce((sum, at) => sum + claim.tells[at]!, 0);
  const span = (places: readonly number[]): readonly [number, number] =>
    places.length === 0 ? [0, 0] : [places[0]!, places.at(-1)! + 1];
  const opposite = there.some((at) =>
    here.some((one) => OPPOSITE.get(claim.words.stems[at]!)?.has(sentence.words.stems[one]!)),
  );
  if (opposite) return { kind: 'words', opposite, here: span(here), there: span(there), weight: 5 };
  if (here.length === 0 || here.length > LONGEST || there.length > LONGEST)
    return told >= MISSING * claim.weight && there.length > 0
      ? { kind: 'words', opposite: false, here: [0, 0], there: span(there), weight: 1.5 }
      : there.length === 0
        ? { kind: 'words', opposite: false, here: span(here), there: [0, 0], weight: 1 }
        : null;
  const names = there.filter((at) => claim.words.flags[at]! & WORD.name);
  const others = here.filter((at) => sentence.words.flags[at]! & WORD.name);
  const isSamePlace =
    names.every((at) => PLACES_ALIKE.has(claim.words.stems[at]!)) &&
    others.every((at) => PLACES_ALIKE.has(sentence.words.stems[at]!));
  if (names.length > 0 && others.length > 0 && !isSamePlace)
    return { kind: 'name', opposite: false, here: span(here), there: span(there), weight: 4 };
  if (there.length === 0)
    return { kind: 'words', opposite: false, here: span(here), there: [0, 0], weight: 1 };
  if (names.length > 0 && names.length === there.length && isSamePlace) return null;
  return { kind: 'words', opposite: false, here: span(here), there: span(there), weight: 2 };
}
