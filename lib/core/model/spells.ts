// Whether two sources that tell of a stretch of time mean the same one, and what both together say of it.

import { latest, type PartialDate, type Period } from './dates';

/**
 * - `agree` one can be the other, told more or less exactly: 2025 and 2025-01
 * - `apart` one is over when the other begins: two spells
 * - `differ` they overlap, and cannot both be right
 */
export type Likeness = 'agree' | 'apart' | 'differ';

export function compareSpells(a: Period, b: Period): Likeness {
  if (beginsAgree(a.from, b.from) && endsAgree(a, b)) return 'agree';
  return isOver(a.to, b.from) || isOver(b.to, a.from) ? 'apart' : 'differ';
}

/** What is not known agrees with anything. */
function beginsAgree(a: PartialDate | null, b: PartialDate | null): boolean {
  return a === null || b === null || datesAgree(a, b);
}

/** One of them is as exact as the other or says less: 2025 and 2025-01-17. */
export function datesAgree(a: PartialDate, b: PartialDate): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** A spell told without an end was still under way when its source was checked: an end before that is another story. */
function endsAgree(a: Period, b: Period): boolean {
  if (a.to !== null && b.to !== null) return datesAgree(a.to, b.to);
  const end = a.to ?? b.to;
  return end === null || latest(end) >= (a.to === null ? a : b).asOf;
}

/** As far as both are exact: one who left in 2021 is followed by one who came in 2021-03. */
function isOver(end: PartialDate | null, begin: PartialDate | null): boolean {
  if (end === null || begin === null) return false;
  const exact = Math.min(end.length, begin.length);
  return end.slice(0, exact) <= begin.slice(0, exact);
}

/** Of two that agree: the ends that either gives, the more exact where both do, vouched for until the later day. */
export function joinSpells(a: Period, b: Period): Period {
  return {
    from: moreExact(a.from, b.from),
    to: moreExact(a.to, b.to),
    asOf: a.asOf >= b.asOf ? a.asOf : b.asOf,
  };
}

export function moreExact(a: PartialDate | null, b: PartialDate | null): PartialDate | null {
  if (a === null || b === null) return a ?? b;
  return b.length > a.length ? b : a;
}
