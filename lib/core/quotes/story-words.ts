// The words of a story around its quotations: which are quoted, which are names, and where sentences begin outside quotation marks.

import type { Block } from '../model/article';
import type { Span } from '../model/span';
import { sentenceStarts } from '../text/sentences';
import { FLAG } from '../text/token-flags';
import { firstTokenFrom, type Tokens } from '../text/tokens';
import type { NamedHere } from './named-here';
import type { QuotedStretch } from './quoted-stretches';
import { setsOf, type WordSet } from './speech-words';

/** Everything by token index. Quotations keep the order of `quotes`. */
export class StoryWords {
  readonly count: number;
  private readonly nameOf: Int32Array;
  private readonly quoteOf: Int32Array;
  private readonly begins: Uint8Array;
  private readonly blockOfToken: Int32Array;
  /** The sets of words that each token is in. */
  private readonly low: Int32Array;
  private readonly high: Int32Array;

  constructor(
    readonly tokens: Tokens,
    readonly blocks: readonly Block[],
    readonly names: readonly NamedHere[],
    readonly quotes: readonly QuotedStretch[],
  ) {
    const { count, starts } = tokens;
    this.count = count;
    this.nameOf = indexOver(tokens, names);
    this.quoteOf = indexOver(
      tokens,
      quotes.map(({ outer }) => outer),
    );
    this.low = new Int32Array(count);
    this.high = new Int32Array(count);
    this.blockOfToken = new Int32Array(count);
    let block = 0;
    for (let index = 0; index < count; index += 1) {
      while (block < blocks.length - 1 && starts[index]! >= blocks[block + 1]!.start) block += 1;
      this.blockOfToken[index] = block;
      const sets = setsOf(tokens.hashes[index]!);
      if (sets === undefined) continue;
      this.low[index] = sets.low;
      this.high[index] = sets.high;
    }
    this.begins = new Uint8Array(count);
    for (const index of sentenceStarts(tokens)) if (this.quoteOf[index]! < 0) this.begins[index] = 1;
    for (let index = 0; index < count; index += 1)
      if (index === 0 || this.blockOfToken[index] !== this.blockOfToken[index - 1]) this.begins[index] = 1;
  }

  is(index: number, words: WordSet): boolean {
    if (index < 0 || index >= this.count) return false;
    return ((words < 32 ? this.low[index]! >> words : this.high[index]! >> (words - 32)) & 1) === 1;
  }

  /** The name that the token belongs to; null if none. */
  nameAt(index: number): NamedHere | null {
    return index < 0 || index >= this.count ? null : (this.names[this.nameOf[index]!] ?? null);
  }

  /** Index of the quotation that the token stands in, or -1. */
  quoteAt(index: number): number {
    return index < 0 || index >= this.count ? -1 : this.quoteOf[index]!;
  }

  blockOf(index: number): number {
    return this.blockOfToken[index]!;
  }

  beginsSentence(index: number): boolean {
    return index >= this.count || this.begins[index] === 1;
  }

  isCapitalised(index: number): boolean {
    return index >= 0 && index < this.count && (this.tokens.flags[index]! & FLAG.firstUpper) !== 0;
  }

  /** The W of "George W. Bush". */
  isInitial(index: number): boolean {
    return index >= 0 && index < this.count && (this.tokens.flags[index]! & FLAG.initial) !== 0;
  }

  /** What stands between the token and the one before. */
  gapBefore(index: number): string {
    const { text, starts, ends } = this.tokens;
    const from = index === 0 ? 0 : ends[index - 1]!;
    return text.slice(from, index < this.count ? starts[index]! : text.length);
  }

  /** Only spaces stand in front of the token, or a hyphen. */
  isJoined(index: number): boolean {
    return /^(?:\s?|[-‐‑–.]\s?)$/.test(this.gapBefore(index));
  }

  firstFrom(offset: number): number {
    return firstTokenFrom(this.tokens, offset);
  }

  lastOf({ end }: Span): number {
    return this.firstFrom(end) - 1;
  }
}

/** For each token the span that it begins in, or -1. `spans` are sorted and do not overlap. */
function indexOver({ count, starts }: Tokens, spans: readonly Span[]): Int32Array {
  const found = new Int32Array(count).fill(-1);
  let index = 0;
  spans.forEach(({ start, end }, span) => {
    while (index < count && starts[index]! < start) index += 1;
    for (; index < count && starts[index]! < end; index += 1) found[index] = span;
  });
  return found;
}

/** The token as it stands in the text; empty beyond both ends. */
export function wordAt({ tokens, count }: StoryWords, index: number): string {
  return index < 0 || index >= count ? '' : tokens.text.slice(tokens.starts[index]!, tokens.ends[index]!);
}
