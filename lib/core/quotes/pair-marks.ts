// Which quotation marks of one block belong together. What is opened and not closed swallows nothing: it is left out.

import type { QuoteMark } from './quote-marks';

export interface MarkedStretch {
  readonly open: QuoteMark;
  readonly close: QuoteMark;
}

export interface PairedMarks {
  /** The outermost, in order, not overlapping. */
  readonly stretches: readonly MarkedStretch[];
  /** The last mark of the block that opens and is not closed in it. */
  readonly unclosed: QuoteMark | null;
}

/** Most marks open inside each other: a quotation in a quotation in a quotation, and one for a slip. */
const DEEPEST = 4;

export function pairMarks(text: string, marks: readonly QuoteMark[]): PairedMarks {
  const { stretches, unclosed } = pairDoubles(
    text,
    marks.filter(({ family }) => family !== 'single'),
  );
  const outer = outermost(stretches);
  const singles = pairSingles(
    text,
    marks.filter(({ family }) => family === 'single'),
  );
  return { stretches: withSingles(outer, singles), unclosed };
}

function pairDoubles(text: string, marks: readonly QuoteMark[]): PairedMarks {
  const stretches: MarkedStretch[] = [];
  const open: QuoteMark[] = [];
  marks.forEach((mark, index) => {
    const last = open.at(-1);
    if (isInch(text, mark, last, marks[index + 1])) return;
    if (opensHere(mark, last)) {
      // Straight marks of a kind do not nest: the one before was never closed.
      if (last?.shape === 'straight' && mark.shape === 'straight' && last.family === mark.family) open.pop();
      if (open.length === DEEPEST) open.shift();
      open.push(mark);
      return;
    }
    const match = open.findLastIndex(({ family }) => family === mark.family);
    if (match < 0) return;
    if (mark.at > open[match]!.behind) stretches.push({ open: open[match]!, close: mark });
    open.length = match;
  });
  return { stretches, unclosed: open.at(-1) ?? null };
}

function opensHere(mark: QuoteMark, last: QuoteMark | undefined): boolean {
  const isOpen = last !== undefined && last.family === mark.family;
  const onlyOpens = mark.mayOpen && !mark.mayClose;
  const onlyCloses = mark.mayClose && !mark.mayOpen;
  switch (mark.shape) {
    case 'low':
      return true;
    case 'opens':
      // German “ closes „; « closes »; “ behind a word and before a space is a slip for ”.
      if (isOpen && last.shape === 'low') return onlyOpens;
      return !(isOpen && onlyCloses);
    case 'closes':
      return onlyOpens && !(isOpen && mark.family === 'corner');
    case 'straight':
      if (onlyOpens) return true;
      return !onlyCloses && !isOpen;
  }
}

/** A straight mark behind a figure is inches, unless it closes what is open and nothing else does. */
function isInch(
  text: string,
  mark: QuoteMark,
  last: QuoteMark | undefined,
  next: QuoteMark | undefined,
): boolean {
  if (mark.shape !== 'straight' || !/\d/.test(text[mark.at - 1] ?? '')) return false;
  if (last === undefined) return true;
  return next !== undefined && next.family === mark.family && next.mayClose && !next.mayOpen;
}

/** Stretches that lie in no other. */
function outermost(stretches: readonly MarkedStretch[]): MarkedStretch[] {
  const sorted = stretches.toSorted(
    (one, other) => one.open.at - other.open.at || other.close.at - one.close.at,
  );
  const outer: MarkedStretch[] = [];
  for (const stretch of sorted) {
    const last = outer.at(-1);
    if (last === undefined || stretch.open.at >= last.close.behind) outer.push(stretch);
  }
  return outer;
}

/**
 * Single marks: from one that opens to the first that closes, before the next that opens. An s with an apostrophe (the players’ union)
 * closes only where no later mark does.
 */
function pairSingles(text: string, marks: readonly QuoteMark[]): MarkedStretch[] {
  const stretches: MarkedStretch[] = [];
  for (let index = 0; index < marks.length; index += 1) {
    const open = marks[index]!;
    if (!opensSingle(open)) continue;
    let close: QuoteMark | null = null;
    let next = index + 1;
    for (; next < marks.length && !opensSingle(marks[next]!); next += 1) {
      const mark = marks[next]!;
      if (!mark.mayClose || mark.at <= open.behind) continue;
      close = mark;
      if (!isPossessive(text, mark)) break;
    }
    if (close !== null) {
      stretches.push({ open, close });
      index = marks.indexOf(close, index);
    }
  }
  return stretches;
}

function opensSingle({ shape, mayOpen, mayClose }: QuoteMark): boolean {
  if (shape === 'closes') return false;
  return mayOpen && !(shape === 'straight' && mayClose);
}

/** "players’ union": an s before, a small letter behind. */
function isPossessive(text: string, { at, behind }: QuoteMark): boolean {
  return /[sz]/i.test(text[at - 1] ?? '') && /^ [\p{Ll}\p{N}]/u.test(text.slice(behind, behind + 2));
}

/** A stretch in single marks counts outside all others, or around them; one that crosses another is apostrophes. */
function withSingles(outer: readonly MarkedStretch[], singles: readonly MarkedStretch[]): MarkedStretch[] {
  if (singles.length === 0) return [...outer];
  const kept: MarkedStretch[] = [];
  let at = 0;
  let single = 0;
  while (at < outer.length || single < singles.length) {
    const one = outer[at];
    const other = singles[single];
    if (other === undefined || (one !== undefined && one.open.at < other.open.at)) {
      kept.push(one!);
      at += 1;
      while (single < singles.length && singles[single]!.open.at < one!.close.behind) single += 1;
      continue;
    }
    single += 1;
    let inside = at;
    while (inside < outer.length && outer[inside]!.close.behind <= other.close.at) inside += 1;
    const crosses = inside < outer.length && outer[inside]!.open.at < other.close.behind;
    if (crosses) continue;
    kept.push(other);
    at = inside;
  }
  return kept;
}
