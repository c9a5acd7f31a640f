// Numbers of a text by their value: 1,500,000; 1.5 million; twenty-five; with their unit where it is percent or a currency.

import { FLAG } from '../text/token-flags';
import { hashWord } from '../text/token-hash';
import { type Tokens, tokenText } from '../text/tokens';

export interface ReadNumber {
  readonly value: number;
  /** The token behind it. */
  readonly next: number;
  readonly percent: boolean;
  /** Where the sign for it stands, or -1. */
  readonly sign: number;
  readonly money: boolean;
}

const table = (words: Readonly<Record<string, number>>): ReadonlyMap<number, number> =>
  new Map(Object.entries(words).map(([word, value]) => [hashWord(word), value]));

const SMALL = table({
  zero: 0,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
});
const TENS = table({
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});
const SCALES = table({
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  bn: 1e9,
});
const ONE = hashWord('one');
const PERCENT = new Set([hashWord('percent'), hashWord('pct')]);
const PER = hashWord('per');
const CENT = hashWord('cent');
const SIGN = 37;
/** $ £ € */
const CURRENCIES = new Set([36, 0xa3, 0x20ac]);
const MONEY = new Set(['dollar', 'dollars', 'euro', 'euros', 'pounds'].map(hashWord));
/** Written against the number: 5k, 3m, 2bn. */
const LETTERS: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  b: 1e9,
  bn: 1e9,
  t: 1e12,
  tn: 1e12,
};

/** The number that begins at this token; null where none does. */
export function readNumber(tokens: Tokens, index: number, to: number): ReadNumber | null {
  const { hashes, flags, text, starts, ends } = tokens;
  let value: number;
  let next = index + 1;
  const hash = hashes[index]!;
  if (flags[index]! & FLAG.digit) {
    const digits = /^(\d[\d,]*(?:\.\d+)?)([a-z]{1,2})?$/i.exec(tokenText(tokens, index));
    if (!digits) return null;
    const letter = digits[2] === undefined ? 1 : LETTERS[digits[2].toLowerCase()];
    if (letter === undefined) return null;
    value = Number(digits[1]!.replaceAll(',', '')) * letter;
    // The tokenizer parts "4,300" where it takes the comma for a mark.
    while (
      next < to &&
      starts[next] === ends[next - 1]! + 1 &&
      text.charCodeAt(ends[next - 1]!) === 44 &&
      /^\d{3}$/.test(tokenText(tokens, next))
    ) {
      value = value * 1000 + Number(tokenText(tokens, next));
      next++;
    }
  } else if (SMALL.has(hash)) value = SMALL.get(hash)!;
  else if (TENS.has(hash)) {
    value = TENS.get(hash)!;
    const unit = next < to ? (hashes[next] === ONE ? 1 : SMALL.get(hashes[next]!)) : undefined;
    if (unit !== undefined && unit > 0 && unit < 10) {
      value += unit;
      next++;
    }
  } else if (hash === ONE && next < to && SCALES.has(hashes[next]!)) value = 1;
  else return null;
  while (next < to && SCALES.has(hashes[next]!)) value *= SCALES.get(hashes[next++]!)!;
  const end = ends[next - 1]!;
  const before = starts[index]! > 0 ? text.charCodeAt(starts[index]! - 1) : 0;
  const sign = signBehind(text, end);
  const worded = next < to && PERCENT.has(hashes[next]!);
  const parted = next + 1 < to && hashes[next] === PER && hashes[next + 1] === CENT;
  return {
    value,
    next,
    percent: sign >= 0 || worded || parted,
    sign,
    money: CURRENCIES.has(before) || (next < to && MONEY.has(hashes[next]!)),
  };
}

/** Where the sign of percent stands behind a number, or -1. */
function signBehind(text: string, end: number): number {
  const behind = text.charCodeAt(end);
  if (behind === SIGN) return end;
  return (behind === 32 || behind === 0xa0) && text.charCodeAt(end + 1) === SIGN ? end + 1 : -1;
}
