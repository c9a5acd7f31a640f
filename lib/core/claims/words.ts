// A sentence or a claim as ordered words: stems, numbers by their value, names by their capitals, function words told apart.

import { stemmer } from 'stemmer';
import { JOIN } from '../text/joins';
import { sentenceStarts } from '../text/sentences';
import { FLAG } from '../text/token-flags';
import { foldedToken, hashWord, type Tokens, tokenize } from '../text/tokens';
import { frameHashes, LONG_FORMS } from './frame-words';
import { readNumber } from './numbers';
import { SIGNATURE } from './signature';

/** What is known of a word beside its stem: eight bits, as the index keeps them. */
export const WORD = {
  /** It has a value. */
  number: 1,
  /** A capital where an ordinary word has none. */
  name: 2,
  /** A function word: it has no postings. */
  frame: 4,
  /** A number of percent; of a currency. */
  percent: 8,
  money: 16,
  /** It begins a sentence, or stands in a text without small letters: its capital tells nothing. */
  first: 32,
  /** not, n't, never, no, nobody, without. */
  negation: 64,
  /** It belongs to no sentence: who sent a post and when. */
  aside: 128,
} as const;

/** Words in order, in parallel arrays (only the first `count` elements count). */
export interface Words {
  readonly count: number;
  /** Hash of the stem; of a number: of its value, so that 1,500,000 and 1.5 million are one. */
  readonly stems: Int32Array;
  /** See `WORD`. */
  readonly flags: Uint8Array;
  /** The value of a number, else NaN. */
  readonly values: Float64Array;
}

/** With the half-open spans of the text from which each word was read, UTF-16 units. */
export interface ReadWords extends Words {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Without two small letters together, capitals tell nothing. */
const SMALL = /\p{Ll}{2}/u;
const ADDRESS = /(?:https?:\/\/|pic\.twitter\.com\/|t\.co\/|www\.)\S*/gi;
/** The end of an address written without its beginning: "/2016/09/mayor-raises-all-taxes". "State-of-the-art" is shorter. */
const PATH = /(?<![\p{L}\d])(?:[\p{L}\d]+[-/]){4,}[\p{L}\d]*/gu;

/** Stems by a word's hashes. Bounded, since a worker lives long: the next thousand words fill it again. */
const STEMS = new Map<number, number>();
const MOST_STEMS = 60_000;

/** The words of a text of its own. */
export function wordsOf(text: string): ReadWords {
  const tokens = tokenize(text);
  return readWords(tokens, 0, tokens.count);
}

/** The words of the tokens `[from, to)`: a sentence, or several. */
export function readWords(tokens: Tokens, from: number, to: number): ReadWords {
  const reader = new WordReader(tokens, from, to);
  return reader.read();
}

/** The hash under which a folded word stands in an index. */
export function stemHash(folded: string): number {
  return hashWord(stemmer(folded)) | 0;
}

const PERCENT = stemHash('percent');

/** A value, stem, start and end, and flags. */
const BYTES_A_WORD = 21;

/** A class because the arrays being filled and the place in the tokens are the state of every step. */
class WordReader {
  #count = 0;
  readonly #stems: Int32Array;
  readonly #flags: Uint8Array;
  readonly #values: Float64Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  constructor(
    private readonly tokens: Tokens,
    private readonly from: number,
    private readonly to: number,
  ) {
    // A tag is several words; beyond this room its last ones are let go. One buffer: five would take longer to make than to fill.
    const room = Math.max(0, to - from) + 16;
    const buffer = new ArrayBuffer(room * BYTES_A_WORD);
    this.#values = new Float64Array(buffer, 0, room);
    this.#stems = new Int32Array(buffer, room * 8, room);
    this.#starts = new Int32Array(buffer, room * 12, room);
    this.#ends = new Int32Array(buffer, room * 16, room);
    this.#flags = new Uint8Array(buffer, room * 20, room);
  }

  read(): ReadWords {
    const { tokens, from, to } = this;
    const start = from < to ? tokens.starts[from]! : 0;
    const end = from < to ? tokens.ends[to - 1]! : 0;
    const text = tokens.text.slice(start, end);
    const skipped = addressesIn(text, start);
    const asides = text.includes('(@') ? spansOf(text, SIGNATURE, start) : [];
    const begins = from === 0 && to === tokens.count ? sentenceStarts(tokens) : [from];
    let sentence = 0;
    let capitals = 0;
    let skip = 0;
    let aside = 0;
    for (let index = from; index < to; ) {
      const at = tokens.starts[index]!;
      const isFirst = sentence < begins.length && begins[sentence]! <= index;
      if (isFirst) {
        sentence += 1;
        const next = sentence < begins.length ? tokens.starts[begins[sentence]!]! : end;
        capitals = SMALL.test(tokens.text.slice(at, next)) ? 0 : WORD.first;
      }
      while (skip < skipped.length && skipped[skip]!.end <= at) skip++;
      // Also the word that an address is written against: "#Minecrafthttps://t.co".
      if (skip < skipped.length && skipped[skip]!.start < tokens.ends[index]!) {
        index++;
        continue;
      }
      while (aside < asides.length && asides[aside]!.end <= at) aside++;
      const isAside = aside < asides.length && asides[aside]!.start <= at;
      const always = (isAside ? WORD.aside : 0) | (isFirst ? WORD.first : capitals);
      index = this.#number(index, always) || this.#word(index, always);
    }
    return {
      count: this.#count,
      stems: this.#stems,
      flags: this.#flags,
      values: this.#values,
      starts: this.#starts,
      ends: this.#ends,
    };
  }

  /** Reads a number, and returns the token behind it; 0 where none is. */
  #number(index: number, always: number): number {
    const number = readNumber(this.tokens, index, this.to);
    if (number === null) return 0;
    const { value, next, percent, money, sign } = number;
    const flags = WORD.number | (percent ? WORD.percent : 0) | (money ? WORD.money : 0) | always;
    this.#push(numberHash(value), flags, this.tokens.starts[index]!, this.tokens.ends[next - 1]!, value);
    // The sign is the word.
    if (sign >= 0) this.#push(PERCENT, always & WORD.aside, sign, sign + 1);
    return next;
  }

  #word(index: number, always: number): number {
    const { tokens } = this;
    const start = tokens.starts[index]!;
    const end = tokens.ends[index]!;
    const token = tokens.flags[index]!;
    if (tokens.joins[index] === JOIN.apostrophe && index > this.from) {
      const long = LONG_FORMS[foldedToken(tokens, index)];
      // "Trump's", "he's": nothing that can be compared.
      if (long === '') return index + 1;
      if (long !== undefined) {
        this.#push(stemHash(long), WORD.frame | (long === 'not' ? WORD.negation : 0) | always, start, end);
        return index + 1;
      }
    }
    const sign = start > 0 ? tokens.text.charCodeAt(start - 1) : 0;
    if ((sign === 35 || sign === 64) && this.#tag(index, always)) return index + 1;
    const hash = tokens.hashes[index]!;
    const upper = (token & (FLAG.firstUpper | FLAG.laterUpper)) !== 0;
    const allUpper = upper && (token & (FLAG.firstLower | FLAG.laterLower)) === 0 && end - start > 1;
    const named = allUpper
      ? !(always & WORD.first)
      : (token & FLAG.firstUpper) !== 0 && !(always & WORD.first);
    const frame = frameHashes().get(hash);
    // "US", "IT" in capitals are no pronouns.
    if (frame !== undefined && !(allUpper && named)) {
      this.#push(this.#stem(index), frame | WORD.frame | always, start, end);
      return index + 1;
    }
    this.#push(this.#stem(index), (named ? WORD.name : 0) | always, start, end);
    return index + 1;
  }

  /** "#AustralianFires", "@realDonaldTrump": the words that its capitals tell apart. False where it is one. */
  #tag(index: number, always: number): boolean {
    const { tokens } = this;
    const start = tokens.starts[index]!;
    const parts = tokens.text
      .slice(start, tokens.ends[index]!)
      .match(/\p{Lu}{2,}(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}|\d+/gu);
    if (!parts || parts.length < 2 || parts.length > 6) return false;
    let at = start;
    for (const part of parts) {
      const folded = part.toLowerCase();
      const frame = frameHashes().get(hashWord(folded));
      const flags = frame === undefined ? WORD.name : frame | WORD.frame;
      this.#push(stemHash(folded), flags | always, at, at + part.length);
      at += part.length;
    }
    return true;
  }

  #stem(index: number): number {
    const { tokens } = this;
    const key = tokens.hashes[index]!;
    const known = STEMS.get(key);
    if (known !== undefined) return known;
    if (STEMS.size >= MOST_STEMS) STEMS.clear();
    const stem = stemHash(foldedToken(tokens, index));
    STEMS.set(key, stem);
    return stem;
  }

  #push(stem: number, flags: number, start: number, end: number, value = Number.NaN): void {
    const at = this.#count;
    if (at === this.#stems.length) return;
    this.#stems[at] = stem;
    this.#flags[at] = flags;
    this.#values[at] = value;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#count = at + 1;
  }
}

/** The hash under which a number stands, whatever way it is written. */
export function numberHash(value: number): number {
  return hashWord(`#${Number(value.toPrecision(12))}`) | 0;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function addressesIn(text: string, offset: number): Stretch[] {
  const paths = text.includes('-') || text.includes('/') ? spansOf(text, PATH, offset) : [];
  const addresses = text.includes('.') || text.includes(':') ? spansOf(text, ADDRESS, offset) : [];
  return paths.length === 0 ? addresses : [...addresses, ...paths].sort((a, b) => a.start - b.start);
}

function spansOf(text: string, pattern: RegExp, offset: number): Stretch[] {
  return [...text.matchAll(pattern)].map((found) => ({
    start: offset + found.index,
    end: offset + found.index + found[0].length,
  }));
}
