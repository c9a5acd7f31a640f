// Building an index of claims: words gathered claim by claim, then sorted by their stems.

import type { Claim } from '../model/claim';
import { dayCode } from './day-code';
import { entityHash } from './entity-hash';
import { bytesOfId } from './id-bytes';
import { impactOf, type PerField } from './impact';
import { type ClaimRegions, layOutClaims, sealClaims } from './index-layout';
import { type ClaimDropped, whyDropped } from './matchable';
import { type ReadWords, WORD, wordsOf } from './words';

/** Longest part of each that is read, UTF-16 units: what is beyond says the same again, or is no claim. */
const MAX_UNITS = { text: 2_000, title: 500, reason: 1_000, claimant: 200 } as const;
/** Most words kept of each in their order: one byte counts them. */
const MAX_WORDS = { text: 120, title: 40, claimant: 10 } as const;
/** Most words of each that it is found by. */
const MOST_COUNTED = 120;
/** Most entities kept of one claim: beyond, they tell nothing. */
const MOST_ABOUT = 16;
/** Claims between two pauses: some 2 ms of work. */
const SLICE = 64;

/** Takes a pack's claims one by one. A class because what it gathers lives from the first `add` to the end of `finish`. */
export class ClaimIndexBuilder {
  readonly #ids: Uint8Array[] = [];
  #idBytes = 0;
  readonly #days: number[] = [];
  readonly #textCounts: number[] = [];
  readonly #titleCounts: number[] = [];
  readonly #wordStarts: number[] = [0];
  /** Per word of all claims: term as numbered while gathering, and flags. */
  readonly #words: number[] = [];
  readonly #flags: number[] = [];
  readonly #terms = new Map<number, number>();
  readonly #stems: number[] = [];
  readonly #values: number[] = [];
  /** Postings as they come, ascending by claim: term, claim and impact. */
  readonly #postingTerms: number[] = [];
  readonly #postings: number[] = [];
  readonly #entityStarts: number[] = [0];
  readonly #entities: number[] = [];

  /** Null: taken; else why the claim cannot be matched. */
  add(claim: Claim): ClaimDropped | null {
    const review = claim.reviews[0];
    // Read in one go, a line each: a text is dear to begin, not to read.
    const fields = [
      lineOf(claim.text, MAX_UNITS.text),
      lineOf(review?.title ?? '', MAX_UNITS.title),
      lineOf(review?.reason ?? '', MAX_UNITS.reason),
      lineOf(claim.claimant?.name ?? '', MAX_UNITS.claimant),
    ] as const;
    const words = wordsOf(fields.join('\n'));
    const [text, title, reason, claimant] = stretchesOf(words, fields);
    const dropped = whyDropped(fields[0], words, text.end);
    if (dropped !== null) return dropped;
    const number = this.#ids.length;
    const id = bytesOfId(claim.id);
    this.#ids.push(id);
    this.#idBytes += id.length;
    const said = dayCode(claim.date);
    this.#days.push(said > 0 ? said * 2 + 1 : dayCode(review?.date) * 2);
    this.#textCounts.push(this.#keep(words, text, MAX_WORDS.text));
    this.#titleCounts.push(this.#keep(words, title, MAX_WORDS.title));
    this.#keep(words, claimant, MAX_WORDS.claimant);
    this.#wordStarts.push(this.#words.length);
    const speaker = claim.claimant?.entity;
    if (speaker !== undefined || claim.about.length > 0)
      this.#entities.push(
        speaker === undefined ? 0 : entityHash(speaker),
        ...claim.about.slice(0, MOST_ABOUT).map(entityHash),
      );
    this.#entityStarts.push(this.#entities.length);
    const tallies = new Map<number, PerField>();
    const lengths = [
      tally(words, text, 0, tallies),
      tally(words, title, 1, tallies),
      tally(words, reason, 2, tallies),
      tally(words, claimant, 3, tallies),
    ] as const;
    for (const [stem, counts] of tallies) {
      this.#postingTerms.push(this.#term(stem, Number.NaN));
      this.#postings.push(((number << 8) | impactOf(counts, lengths)) >>> 0);
    }
    return null;
  }

  /** Builds; yields after each slice of a few ms. Null: no claim can be matched. The builder is spent then. */
  *finish(): Generator<void, ArrayBuffer | null> {
    const claims = this.#ids.length;
    if (claims === 0) return null;
    const stems = Int32Array.from(this.#stems).sort();
    yield;
    const rank = new Int32Array(stems.length);
    stems.forEach((stem, at) => {
      rank[this.#terms.get(stem)!] = at;
    });
    const numbered = Array.from(this.#values.keys())
      .filter((term) => !Number.isNaN(this.#values[term]!))
      .sort((a, b) => rank[a]! - rank[b]!);
    yield;
    const { buffer, regions } = layOutClaims({
      claims,
      terms: stems.length,
      postings: this.#postings.length,
      spoken: this.#words.length,
      numbers: numbered.length,
      idBytes: this.#idBytes,
      entities: this.#entities.length,
    });
    regions.stems.set(stems);
    numbered.forEach((term, at) => {
      regions.numbered[at] = rank[term]!;
      regions.values[at] = this.#values[term]!;
    });
    regions.wordStarts.set(this.#wordStarts);
    regions.entityStarts.set(this.#entityStarts);
    regions.entities.set(this.#entities);
    regions.days.set(this.#days);
    regions.textCounts.set(this.#textCounts);
    regions.titleCounts.set(this.#titleCounts);
    regions.wordFlags.set(this.#flags);
    yield;
    let idAt = 0;
    for (let claim = 0; claim < claims; claim += 1) {
      regions.idStarts[claim] = idAt;
      regions.ids.set(this.#ids[claim]!, idAt);
      idAt += this.#ids[claim]!.length;
      for (let at = this.#wordStarts[claim]!; at < this.#wordStarts[claim + 1]!; at += 1) {
        const term = rank[this.#words[at]!]!;
        regions.wordLow[at] = term & 0xffff;
        if (regions.wordHigh.length > 0) regions.wordHigh[at] = term >>> 16;
      }
      if (claim % (SLICE * 16) === 0) yield;
    }
    regions.idStarts[claims] = idAt;
    yield* this.#writePostings(rank, regions);
    return sealClaims(buffer);
  }

  /** Sorted by counting: they came in the order of claims, and stay so within a term. */
  *#writePostings(rank: Int32Array, regions: ClaimRegions): Generator<void> {
    const { postingStarts: starts, postings, highest } = regions;
    for (const term of this.#postingTerms) starts[rank[term]! + 1]! += 1;
    for (let at = 1; at < starts.length; at += 1) starts[at]! += starts[at - 1]!;
    yield;
    const next = starts.slice();
    for (let at = 0; at < this.#postings.length; at += 1) {
      const term = rank[this.#postingTerms[at]!]!;
      const posting = this.#postings[at]!;
      postings[next[term]!] = posting;
      highest[term] = Math.max(highest[term]!, posting & 255);
      next[term]! += 1;
      if (at % 50_000 === 0) yield;
    }
  }

  /** Keeps a text's words in their order; returns how many. */
  #keep(words: ReadWords, { start, end }: Stretch, most: number): number {
    const count = Math.min(end - start, most);
    for (let at = start; at < start + count; at += 1) {
      this.#words.push(this.#term(words.stems[at]!, words.values[at]!));
      this.#flags.push(words.flags[at]!);
    }
    return count;
  }

  #term(stem: number, value: number): number {
    const known = this.#terms.get(stem);
    if (known !== undefined) {
      if (!Number.isNaN(value)) this.#values[known] = value;
      return known;
    }
    const term = this.#stems.length;
    this.#terms.set(stem, term);
    this.#stems.push(stem);
    this.#values.push(value);
    return term;
  }
}

/** Words `[start, end)`. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

function lineOf(text: string, most: number): string {
  return text.slice(0, most).replace(/[\n\v\f\r\u0085\u2028\u2029]+/g, ' ');
}

/** Which words belong to which of the lines that were read together. */
function stretchesOf(words: ReadWords, lines: readonly string[]): [Stretch, Stretch, Stretch, Stretch] {
  let limit = 0;
  let at = 0;
  const [text, title, reason, claimant] = lines.map((line) => {
    limit += line.length + 1;
    const start = at;
    while (at < words.count && words.starts[at]! < limit) at += 1;
    return { start, end: at };
  });
  return [text!, title!, reason!, claimant!];
}

/** Counts a field's words of weight into `tallies`; returns how many there are. */
function tally(
  words: ReadWords,
  { start, end }: Stretch,
  field: 0 | 1 | 2 | 3,
  tallies: Map<number, PerField>,
): number {
  let length = 0;
  for (let at = start; at < Math.min(end, start + MOST_COUNTED); at += 1) {
    if (words.flags[at]! & WORD.frame) continue;
    length += 1;
    const stem = words.stems[at]!;
    const counts = tallies.get(stem);
    if (counts) counts[field] += 1;
    else {
      const fresh: PerField = [0, 0, 0, 0];
      fresh[field] = 1;
      tallies.set(stem, fresh);
    }
  }
  return length;
}
