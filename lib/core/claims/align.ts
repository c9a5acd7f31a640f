// A sentence laid beside a claim: which words they share, in what stretch, in what order, and how much those words tell.

import { WORD, type Words } from './words';

/** A text prepared for comparing: its words, and what each of them tells in nats (0 for function words). */
export interface Side {
  readonly words: Words;
  /** Of `words`, only the first so many are compared. */
  readonly count: number;
  readonly tells: Float64Array;
  /** Sum of `tells`. */
  readonly weight: number;
  /** Other words for names in it, from what they are known to mean: the word that each stands for. */
  readonly aliases?: ReadonlyMap<number, number>;
}

export interface Alignment {
  /** For each word of the claim: the word of the sentence that it is, or -1. */
  readonly partner: Int32Array;
  /** For each word of the sentence: the word of the claim, or -1. Function words have partners only next to shared ones. */
  readonly back: Int32Array;
  /** The stretch of the sentence in which the claim is repeated, words, half-open. */
  readonly first: number;
  readonly next: number;
  /** What the shared words tell, words that always come together counted once; and without that discount. */
  readonly shared: number;
  readonly sharedPlain: number;
  /** What the longest run of the same words tells, and its words. */
  readonly run: number;
  readonly runWords: number;
  /** Share of neighbouring shared words that stand in the same order in both. */
  readonly order: number;
}

/** A word that the claim does not have, within the stretch, against one that it has: chosen so that one foreign clause ends a stretch. */
const FOREIGN = 0.45;

/** Positions of each stem of weight in a sentence. */
export type Places = ReadonlyMap<number, readonly number[]>;

export function placesOf({ words, count, tells }: Side): Places {
  const places = new Map<number, number[]>();
  for (let at = 0; at < count; at += 1) {
    if (tells[at] === 0) continue;
    const known = places.get(words.stems[at]!);
    if (known) known.push(at);
    else places.set(words.stems[at]!, [at]);
  }
  return places;
}

/** `together`: what the second of two neighbours tells once the first is known. */
export function align(
  sentence: Side,
  places: Places,
  claim: Side,
  together: (first: number, second: number) => number,
): Alignment {
  const partner = new Int32Array(claim.count).fill(-1);
  const back = new Int32Array(sentence.count).fill(-1);
  const { first, next } = stretchOf(sentence, claim);
  pair({ sentence, places, claim, first, next }, partner, back);
  let shared = 0;
  let sharedPlain = 0;
  let before = -1;
  for (let at = 0; at < partner.length; at += 1) {
    const here = partner[at]!;
    if (here < 0) continue;
    const tells = Math.min(claim.tells[at]!, sentence.tells[here]!);
    sharedPlain += tells;
    const isNext =
      before >= 0 && at - before <= 2 && here - partner[before]! > 0 && here - partner[before]! <= 2;
    shared += isNext ? Math.min(tells, together(claim.words.stems[before]!, claim.words.stems[at]!)) : tells;
    before = at;
  }
  const run = longestRun(sentence, claim, partner);
  return { partner, back, first, next, shared, sharedPlain, ...run, order: orderOf(partner) };
}

/** The stretch of most gain: shared words count for it, foreign ones against it. */
function stretchOf(sentence: Side, claim: Side): { first: number; next: number } {
  const has = new Set<number>();
  for (let at = 0; at < claim.count; at += 1) if (claim.tells[at]! > 0) has.add(claim.words.stems[at]!);
  let best = 0;
  let found = { first: 0, next: 0 };
  let sum = 0;
  let first = 0;
  for (let at = 0; at < sentence.count; at += 1) {
    const tells = sentence.tells[at]!;
    if (tells === 0) continue;
    if (sum <= 0) {
      sum = 0;
      first = at;
    }
    sum += has.has(sentence.words.stems[at]!) ? tells : -FOREIGN * tells;
    if (sum > best) {
      best = sum;
      found = { first, next: at + 1 };
    }
  }
  return found;
}

interface Pairing {
  readonly sentence: Side;
  readonly places: Places;
  readonly claim: Side;
  readonly first: number;
  readonly next: number;
}

/** Words of weight, one to one: the nearest behind the last partner, else the first that is free. */
function pair(
  { sentence, places, claim, first, next }: Pairing,
  partner: Int32Array,
  back: Int32Array,
): void {
  let last = -1;
  for (let at = 0; at < claim.count; at += 1) {
    if (claim.tells[at] === 0) continue;
    let chosen = -1;
    for (const place of places.get(claim.words.stems[at]!) ?? []) {
      if (place < first || place >= next || back[place]! >= 0) continue;
      if (chosen < 0) chosen = place;
      if (place > last) {
        chosen = place;
        break;
      }
    }
    if (chosen < 0) {
      const alias = sentence.aliases?.get(claim.words.stems[at]!);
      if (alias !== undefined && alias >= first - 1 && alias <= next) partner[at] = alias;
      continue;
    }
    partner[at] = chosen;
    back[chosen] = at;
    last = chosen;
  }
}

/** What a function word within a run tells: that the same words were chosen around it. */
const FRAME = 0.7;

function longestRun(sentence: Side, claim: Side, partner: Int32Array): { run: number; runWords: number } {
  let run = 0;
  let runWords = 0;
  const { stems: here } = sentence.words;
  const { stems: there, flags } = claim.words;
  // Runs hold a shared word of weight: they are followed both ways from each.
  for (let at = 0; at < partner.length; at += 1) {
    const place = partner[at]!;
    if (place < 0) continue;
    if (at > 0 && place > 0 && partner[at - 1] === place - 1) continue;
    let from = 0;
    while (at - from > 0 && place - from > 0 && there[at - from - 1] === here[place - from - 1]) from += 1;
    let to = 0;
    let tells = 0;
    for (let back = from; back > 0; back -= 1) tells += toldBy(claim, flags, at - back);
    while (at + to < partner.length && place + to < sentence.count && there[at + to] === here[place + to]) {
      tells += toldBy(claim, flags, at + to);
      to += 1;
    }
    if (tells > run) {
      run = tells;
      runWords = from + to;
    }
  }
  return { run, runWords };
}

function toldBy(claim: Side, flags: Uint8Array, at: number): number {
  return flags[at]! & WORD.frame ? FRAME : claim.tells[at]!;
}

function orderOf(partner: Int32Array): number {
  let pairs = 0;
  let inOrder = 0;
  let before = -1;
  for (const here of partner) {
    if (here < 0) continue;
    if (before >= 0) {
      pairs += 1;
      if (here > before) inOrder += 1;
    }
    before = here;
  }
  return pairs === 0 ? 1 : inOrder / pairs;
}
