// What stands between two tokens, in one canonical form: part of a name's key, and what decides whether a name may end there.

import { FLAG } from './token-flags';
import { behind, CLASS, classOf, SPREADS, unitAt } from './units';

/**
 * A join is a number: the canonical separator's one or two units themselves (`u` or `u << 16 | v`), or a hash of a longer
 * one. White space counts as one space, hyphens and en dashes as one hyphen, quotes of a kind as one.
 */
export const JOIN = {
  /** A line break, or the beginning of the text: no name goes over it. */
  lineBreak: 0,
  /** Nothing: two tokens of scripts without spaces, or of different scripts. */
  none: -1,
  space: 32,
  hyphen: 45,
  apostrophe: 39,
  stop: 46,
} as const;

/** The join in the gap `[from, to)` behind a token with `flags`. */
export function joinOf(text: string, from: number, to: number, flags: number): number {
  const gap = canonicalGap(text, from, to, flags);
  if (gap === null) return JOIN.lineBreak;
  if (gap.length === 0) return JOIN.none;
  if (gap.length === 1) return gap.charCodeAt(0);
  if (gap.length === 2) return (gap.charCodeAt(0) << 16) | gap.charCodeAt(1);
  let hash = 0x1b873593;
  for (let at = 0; at < gap.length; at++) hash = Math.imul(hash ^ gap.charCodeAt(at), 0x01000193);
  return hash || 1;
}

/** The gap's canonical form; null where it holds a line break. */
export function canonicalGap(text: string, from: number, to: number, flags: number): string | null {
  let at = from;
  // The stop of an initial or an abbreviation is not a separator: "George W. Bush" is "George W Bush".
  if (flags & FLAG.initial && at < to && classOf(unitAt(text, at)) === CLASS.stop) at++;
  let gap = '';
  for (; at < to; at = behind(text, at)) {
    const unit = unitAt(text, at);
    switch (classOf(unit)) {
      case CLASS.lineBreak:
        return null;
      case CLASS.space:
        if (!gap.endsWith(' ')) gap += ' ';
        break;
      case CLASS.ignored:
      case CLASS.markDropped:
      case CLASS.markKept:
        break;
      default:
        gap += unit & SPREADS ? '\ufffd' : String.fromCharCode(unit & 0xffff);
    }
  }
  // "Mr.Trump", "J.D.Vance": a space was forgotten.
  if (gap === '' && flags & (FLAG.initial | FLAG.dotted)) return ' ';
  return gap;
}
