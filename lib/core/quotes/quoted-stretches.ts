// What stands within quotation marks in a story, block by block; over several paragraphs; and block quotes, which need no marks.

import type { Block } from '../model/article';
import type { Span } from '../model/span';
import { type MarkedStretch, type PairedMarks, pairMarks } from './pair-marks';
import { type MarkFamily, readMarks } from './quote-marks';

/** One quotation as its marks tell it, before any attribution. */
export interface QuotedStretch {
  /** Within the marks; more than one where it runs over several paragraphs. One at least, none empty. */
  readonly parts: readonly Span[];
  /** From the first mark to behind the last. Without marks: the block. */
  readonly outer: Span;
  /** Index of the block it begins in, and of the one it ends in. */
  readonly block: number;
  readonly lastBlock: number;
  /** Null: a block quote without marks. */
  readonly marks: MarkFamily | null;
}

/** Most paragraphs of one quotation: a long statement has a dozen. */
const MOST_PARAGRAPHS = 40;

/** Sorted, not overlapping. Marks in headlines and headings are not read: nothing is drawn there. */
export function quotedStretches(text: string, blocks: readonly Block[]): QuotedStretch[] {
  const paired = blocks.map((block) => pairBlock(text, block));
  const found: QuotedStretch[] = [];
  let toldUntil = -1;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]!;
    const { stretches, unclosed } = paired[index]!;
    if (block.kind === 'quote' && index > toldUntil && !opensAtStart(text, block, paired[index]!)) {
      push(found, { parts: [block], outer: block, block: index, lastBlock: index, marks: null }, text);
      continue;
    }
    for (const { open, close } of stretches)
      push(
        found,
        {
          parts: [{ start: open.behind, end: close.at }],
          outer: { start: open.at, end: close.behind },
          block: index,
          lastBlock: index,
          marks: open.family,
        },
        text,
      );
    if (unclosed === null || stretches.some(({ close }) => close.at > unclosed.at)) continue;
    const chain = continued(text, blocks, paired, index);
    if (chain === null) continue;
    const { until, close } = chain;
    const parts = [{ start: unclosed.behind, end: block.end }];
    for (let next = index + 1; next <= until; next += 1) {
      const opening = openingOf(text, blocks[next]!, paired[next]!)!;
      parts.push({
        start: opening,
        end: next === until && close !== null ? close.close.at : blocks[next]!.end,
      });
    }
    push(
      found,
      {
        parts,
        outer: { start: unclosed.at, end: close?.close.behind ?? blocks[until]!.end },
        block: index,
        lastBlock: until,
        marks: unclosed.family,
      },
      text,
    );
    // What closes in the last paragraph is told; the rest of that paragraph is still to be read.
    const rest = paired[until]!;
    paired[until] = {
      ...rest,
      stretches: close === null ? rest.stretches : rest.stretches.filter((it) => it !== close),
    };
    toldUntil = until;
    index = until - 1;
  }
  return found;
}

function pairBlock(text: string, { kind, start, end }: Block): PairedMarks {
  if (kind === 'headline' || kind === 'heading') return { stretches: [], unclosed: null };
  return pairMarks(text, readMarks(text, start, end));
}

/** Where the words begin behind a mark at the block's very beginning; null where none stands there. */
function openingOf(text: string, block: Block, { stretches, unclosed }: PairedMarks): number | null {
  const first = stretches[0]?.open ?? null;
  const mark = first !== null && (unclosed === null || first.at < unclosed.at) ? first : unclosed;
  if (mark === null || mark.family === 'single') return null;
  return text.slice(block.start, mark.at).trim() === '' ? mark.behind : null;
}

function opensAtStart(text: string, block: Block, paired: PairedMarks): boolean {
  return openingOf(text, block, paired) !== null;
}

interface Continued {
  readonly until: number;
  /** The stretch of the last paragraph whose mark closes the quotation. */
  readonly close: MarkedStretch | null;
}

/**
 * How far a quotation goes that its block does not close: each paragraph that begins with a mark again is part of it, up to the first
 * that closes it. Null where the next block does not begin so: then the mark was a slip.
 */
function continued(
  text: string,
  blocks: readonly Block[],
  paired: readonly PairedMarks[],
  from: number,
): Continued | null {
  for (let next = from + 1; next < blocks.length && next <= from + MOST_PARAGRAPHS; next += 1) {
    const block = blocks[next]!;
    if (block.kind === 'headline' || block.kind === 'heading') return null;
    const { stretches, unclosed } = paired[next]!;
    if (openingOf(text, block, paired[next]!) === null) return null;
    const first = stretches[0];
    if (first !== undefined && (unclosed === null || first.open.at < unclosed.at))
      return { until: next, close: first };
  }
  return null;
}

function push(found: QuotedStretch[], stretch: QuotedStretch, text: string): void {
  const parts = stretch.parts.map((part) => trimmed(text, part)).filter(({ start, end }) => end > start);
  if (parts.length > 0) found.push({ ...stretch, parts });
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from += 1;
  while (to > from && /\s/.test(text[to - 1]!)) to -= 1;
  return { start: from, end: to };
}
