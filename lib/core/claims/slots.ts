// Where a sentence and a claim part: the places between the words that they share. Read from words alone, without any index.

import { type Alignment, align, placesOf, type Side } from './align';
import { COUNTRIES, isNegation, isWish, MAYBE, TO_COME, WEAK } from './cues';
import { compareFigures, type Figure, figuresIn } from './figures';
import type { Slot } from './slot';
import { wordSlots } from './word-slots';
import { stemHash, WORD, type Words } from './words';

const BY = stemHash('by');
const SHOULD = stemHash('should');

export interface Parting {
  readonly alignment: Alignment;
  readonly slots: readonly Slot[];
}

/** What a word counts for without statistics: a name or a number more, a verb that says little less. */
function plainSide(given: Words, count: number): Side {
  const words = withCountries(given, count);
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

/** "U.S." and "United States" are one word. */
function withCountries(words: Words, count: number): Words {
  let changed: { stems: Int32Array; flags: Uint8Array } | null = null;
  for (let at = 0; at < count; at += 1) {
    const two = at + 1 < count ? COUNTRIES.two.get(words.stems[at]!)?.get(words.stems[at + 1]!) : undefined;
    const one = words.flags[at]! & WORD.frame ? undefined : COUNTRIES.one.get(words.stems[at]!);
    if (two === undefined && one === undefined) continue;
    changed ??= { stems: words.stems.slice(), flags: words.flags.slice() };
    changed.stems[at] = (two ?? one)!;
    if (two !== undefined) changed.flags[at + 1]! |= WORD.frame;
  }
  return changed ? { ...words, ...changed } : words;
}

const APART = 99;

export function partingOf(here: Words, there: Words, claimCount = there.count): Parting {
  const sentence = plainSide(here, here.count);
  const claim = plainSide(there, claimCount);
  const alignment = align(sentence, placesOf(sentence), claim, () => APART);
  const slots = [...figureSlots(sentence, claim, alignment), ...orderSlots(sentence, claim, alignment)];
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

/** Names or numbers that both have, in another order: "A sued B" and "B sued A"; not where one of them is in the passive. */
function orderSlots(sentence: Side, claim: Side, a: Alignment): Slot[] {
  const before: number[] = [];
  for (let at = 0; at < claim.count; at += 1) {
    const place = a.partner[at]!;
    if (place < 0 || !isTelling(claim, at)) continue;
    const crossed = before.find(
      (one) =>
        isNumber(claim, one) === isNumber(claim, at) &&
        at - one > 1 &&
        a.partner[one]! - place > 1 &&
        hasBy(sentence, place, a.partner[one]!) === hasBy(claim, one, at),
    );
    if (crossed !== undefined)
      return [
        {
          kind: isNumber(claim, at) ? 'number' : 'name',
          opposite: false,
          here: [place, a.partner[crossed]! + 1],
          there: [crossed, at + 1],
          weight: 4,
        },
      ];
    before.push(at);
  }
  return [];
}

function isNumber({ words }: Side, at: number): boolean {
  return (words.flags[at]! & WORD.number) !== 0;
}

function hasBy({ words }: Side, first: number, next: number): boolean {
  return words.stems.subarray(first, next).includes(BY);
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
  const here = negationsIn(sentence, Math.max(0, a.first - REACH), a.next);
  const there = negationsIn(claim, 0, claim.count);
  const isShared = (at: number): boolean =>
    there.some((other) => claim.words.stems[other] === sentence.words.stems[at]);
  if (here.length === there.length) return null;
  const at = here.find((one) => !isShared(one));
  const other = there[0];
  // Only where what is negated on the one side is said on the other: "they don't like to tell us, but they have" denies nothing of "they have".
  const isTurned =
    at === undefined
      ? here.length === 0 && other !== undefined && negatesShared(claim, other, a.partner)
      : there.length === 0 && negatesShared(sentence, at, a.back);
  return {
    kind: 'negation',
    opposite: isTurned,
    here: at === undefined ? [0, 0] : [at, at + 1],
    there: at === undefined && other !== undefined ? [other, other + 1] : [0, 0],
    weight: 6,
  };
}

/** How far behind a negation the word stands that it negates: "did not even really try". */
const NEGATES = 3;

/** Whether the first word of weight behind the negation is one that both have. */
function negatesShared({ words, tells, count }: Side, at: number, partners: Int32Array): boolean {
  // "Should not" says nothing of what is.
  if (at > 0 && words.stems[at - 1] === SHOULD) return false;
  for (let next = at + 1; next < Math.min(count, at + 1 + NEGATES); next += 1)
    if (tells[next]! > 0 || !(words.flags[next]! & WORD.frame)) return partners[next]! >= 0;
  return false;
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
    if (isWish(words, at)) return { kind: 2, at };
    if (TO_COME.has(words.stems[at]!)) return { kind: 2, at };
  }
  return null;
}
