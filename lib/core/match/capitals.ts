// Case rules: which capitals a name asks for, packed small, and whether a stretch of text has them.

import type { CaseRule } from '../model/entity';
import { ANY_LOWER, ANY_UPPER, FLAG } from '../text/token-flags';
import type { Tokens } from '../text/tokens';
import { CLASS, classOf, SPREADS, spreadOf, unitAt } from '../text/units';

/** How an entry's capitals are stored. The four that fit into a byte cover nearly all names. */
export const SHAPE = {
  /** Capitals do not count. */
  any: 0,
  /** `cased`; the byte says for each of the first four tokens (two bits): 0 a capital first, 1 nothing, 2 all capitals. Later ones: a capital first. */
  cased: 1,
  /** Every letter is a capital. For such a name `exact` and `cased` are one rule. */
  capitals: 2,
  /** `exact`; the byte says for each of the first eight tokens: 0 only the first letter is a capital, 1 none. Later ones: the first. */
  exact: 3,
  /** Letter by letter, both rules: "McDonald", "iPhone". Only in lists. */
  letters: 4,
} as const;

/** The capitals of a range of tokens, unit by unit: 0 caseless, 1 capital, 2 small. */
export type CapitalPattern = readonly number[];

const TWO_BITS_TOKENS = 4;
const ONE_BIT_TOKENS = 8;

/** What the tokens of a name ask for under `rule`: a shape in the low byte, its byte above. `letters` needs the pattern besides. */
export function packCapitals(tokens: Tokens, range: TokenRange, rule: CaseRule): number {
  if (rule === 'any') return SHAPE.any;
  let capitals = true;
  let small = true;
  let expanded = false;
  let casedByte = 0;
  let exactByte = 0;
  let fitsCased = true;
  let fitsExact = true;
  for (let at = range.from; at < range.to; at++) {
    const flags = tokens.flags[at]!;
    const index = at - range.from;
    if (flags & FLAG.expanded) expanded = true;
    if (flags & ANY_LOWER) capitals = false;
    if (flags & ANY_UPPER) small = false;
    const asks = casedCode(flags);
    if (asks === null || (asks !== 0 && index >= TWO_BITS_TOKENS)) fitsCased = false;
    else casedByte |= asks << (2 * index);
    const none = flags & FLAG.firstUpper ? 0 : 1;
    if (flags & (FLAG.laterUpper | FLAG.ampersand | FLAG.expanded) || (none && index >= ONE_BIT_TOKENS))
      fitsExact = false;
    else if (index < ONE_BIT_TOKENS) exactByte |= none << index;
  }
  if (small && rule === 'cased') return SHAPE.any;
  if (capitals && !expanded) return SHAPE.capitals;
  if (rule === 'cased' && fitsCased) return SHAPE.cased | (casedByte << 8);
  if (rule === 'exact' && fitsExact) return SHAPE.exact | (exactByte << 8);
  return SHAPE.letters;
}

/** Half-open, in tokens. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The two bits of a token under `cased`, or null where only letter by letter will do. */
function casedCode(flags: number): number | null {
  if ((flags & ANY_UPPER) === 0) return 1;
  if (flags & FLAG.expanded) return null;
  if ((flags & FLAG.laterUpper) === 0) return flags & FLAG.firstUpper ? 0 : null;
  return flags & ANY_LOWER ? null : 2;
}

/** Whether the tokens have the capitals of a one-byte shape. */
export function hasCapitals(
  tokens: Tokens,
  range: TokenRange,
  asked: { shape: number; byte: number },
): boolean {
  const { flags } = tokens;
  const { shape, byte } = asked;
  switch (shape) {
    case SHAPE.any:
      return true;
    case SHAPE.capitals:
      for (let at = range.from; at < range.to; at++) if (flags[at]! & ANY_LOWER) return false;
      return true;
    case SHAPE.cased:
      for (let at = range.from, bits = byte; at < range.to; at++, bits >>>= 2) {
        const code = bits & 3;
        if (code === 0 ? flags[at]! & FLAG.firstLower : code === 2 && flags[at]! & ANY_LOWER) return false;
      }
      return true;
    default:
      for (let at = range.from, bits = byte; at < range.to; at++, bits >>>= 1) {
        if (flags[at]! & (bits & 1 ? ANY_UPPER : FLAG.firstLower | FLAG.laterUpper)) return false;
      }
      return true;
  }
}

/** Whether a unit of a text has the capital that a name's unit asks for (see `CapitalPattern`). A caseless one on either side agrees with anything. */
export function agrees(asked: number, found: number, exact: boolean): boolean {
  return !(asked === 1 && found === 2) && !(exact && asked === 2 && found === 1);
}

export function capitalPattern(tokens: Tokens, range: TokenRange): CapitalPattern {
  const pattern: number[] = [];
  for (let index = range.from; index < range.to; index++) {
    if (tokens.flags[index]! & FLAG.ampersand) {
      pattern.push(0, 0, 0);
      continue;
    }
    const end = tokens.ends[index]!;
    for (let at = tokens.starts[index]!; at < end; ) {
      const unit = unitAt(tokens.text, at);
      const point = tokens.text.codePointAt(at)!;
      const found = classOf(unit);
      if (unit & SPREADS && unit >= 0) pattern.push(...spreadOf(point).capitals);
      else if (unit < 0 || found >= CLASS.markKept || found === CLASS.sign) pattern.push((unit >> 16) & 3);
      at += point > 0xffff ? 2 : 1;
    }
  }
  return pattern;
}
