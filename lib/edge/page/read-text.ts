// Reads the story's blocks as text, the way a browser would show it, and remembers where each character stood.

import type { ArticleText, Block } from '@/lib/core/model/article';
import { MAX_BLOCKS, MAX_TEXT } from '@/lib/core/model/limits';
import type { Span } from '@/lib/core/model/span';
import { capitalBefore, capitalIn, glueOf, isSetApart } from './drop-cap';
import type { Article, LiveBlock } from './find-article';
import { type Passage, passageAt } from './join-blocks';
import { isKept, passagesByNode } from './kept-passages';
import { type DrawnQuote, type Manner, Manners } from './manner';
import type { ReadPassage } from './passage';
import { isEven, readEven, readUneven } from './read-node';
import type { TextMap } from './text-map';
import { type Glue, TextWriter } from './text-writer';

export interface ReadText {
  readonly text: ArticleText;
  readonly map: TextMap;
  /** The story is longer than what is sent: its end was not read. */
  readonly cut: boolean;
  /** Positions of the blocks that are new or say something else than in the reading before. */
  readonly fresh: readonly number[];
  /** For the next reading. */
  readonly passages: readonly ReadPassage[];
}

/** Letters of one text node read at a go: a longer one is read in several strides. */
const MOST_AT_ONCE = 20_000;

/** Work between two pauses of a reading in slices: text nodes, and letters at so many to a node. */
const WORK_PER_STRIDE = 100;
const LETTERS_TO_A_NODE = 500;
/** A node that is taken over from an earlier reading, of one that is read. */
const KEPT_NODE = 0.3;

function liesIn(quote: DrawnQuote | null, outer: DrawnQuote): boolean {
  let at = quote;
  while (at && at !== outer) at = at.outer;
  return at !== null;
}

/** Cells of one row are told apart by a space. */
function rowOf({ line, lineIs }: Manner): Element | null {
  return lineIs === 'cell' ? line.parentElement : line;
}

class Reader {
  readonly writer = new TextWriter();
  readonly links: Span[] = [];
  private work = 0;

  constructor(private readonly manners: Manners) {}

  *readPassage({ block, glue }: Passage): Generator<undefined, ReadPassage> {
    const { writer, manners, links } = this;
    const { nodes, breaks, element } = block;
    writer.line();
    const before = writer.length;
    const from = [writer.nodes.length, writer.starts.length, links.length] as const;
    const written: string[] = [];
    const mannersOf: Manner[] = [];
    let isOdd = glue !== '';
    const own = manners.ofBlock(element);
    let last = own;
    let nextBreak = 0;
    let isAtStart = true;
    this.enter(null, own);
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index]!;
      const { parentElement, data } = node;
      const manner = parentElement && parentElement !== element ? manners.of(parentElement, own) : own;
      written.push(data);
      mannersOf.push(manner);
      if (breaks[nextBreak] === index) {
        writer.line();
        nextBreak++;
      }
      if (isAtStart || manner.line !== last.line) {
        // White space between two lines is none.
        if (!/\S/.test(data)) continue;
      }
      if (manner !== last) this.enter(last, manner);
      last = manner;
      const picture = isAtStart ? capitalBefore(node, element) : null;
      if (picture) {
        writer.putUnplaced(picture);
        writer.stick(/^\s/.test(data) ? glueOf(picture, data, element) : 'close');
      }
      yield* this.readNode(node, data, manner);
      const capital = isAtStart && manner !== own ? capitalIn(data) : null;
      if (capital && !glue) this.setGlue(block, index, manner, capital);
      else if (isAtStart && glue) this.setGlueBetween(glue);
      isOdd ||= manner.quote !== null || picture !== null || capital !== null;
      isAtStart = false;
    }
    this.enter(last, null);
    writer.stick('');
    const start = Math.min(writer.length, before > 0 ? before + 1 : 0);
    return {
      block,
      written,
      manners: mannersOf,
      isOdd,
      start,
      end: writer.length,
      nodes: [from[0], writer.nodes.length],
      pieces: [from[1], writer.starts.length],
      links: [from[2], links.length],
    };
  }

  /** The passage as it was read before. */
  keep(earlier: ReadText, passage: ReadPassage, block: LiveBlock): ReadPassage {
    const { writer, links } = this;
    writer.line();
    const from = [writer.nodes.length, writer.starts.length, links.length] as const;
    if (passage.end > passage.start) writer.take({ text: earlier.text.text, map: earlier.map }, passage);
    const start = writer.length - (passage.end - passage.start);
    for (let link = passage.links[0]; link < passage.links[1]; link++) {
      const span = earlier.text.links[link]!;
      const shift = start - passage.start;
      links.push({ start: span.start + shift, end: span.end + shift });
    }
    this.work += block.nodes.length * KEPT_NODE;
    return {
      ...passage,
      block,
      start,
      end: writer.length,
      nodes: [from[0], writer.nodes.length],
      pieces: [from[1], writer.starts.length],
      links: [from[2], links.length],
    };
  }

  /** Whether the caller should pause. */
  isStrideEnd(): boolean {
    if (this.work <= WORK_PER_STRIDE) return false;
    this.work = 0;
    return true;
  }

  /** From the words of one element to those of another; null: the block begins or ends. */
  private enter(from: Manner | null, to: Manner | null): void {
    const { writer } = this;
    if (from && to && from.line !== to.line && writer.glue === '') {
      if (rowOf(from) === rowOf(to)) writer.space(-1, 0);
      else writer.line();
    }
    const before = from?.quote ?? null;
    const after = to?.quote ?? null;
    if (before !== after) {
      for (let at = before; at && !liesIn(after, at); at = at.outer) writer.closeQuote();
      for (let at = after; at && !liesIn(before, at); at = at.outer) writer.opening += '“';
    }
    const link = from?.link ?? null;
    if (link === (to?.link ?? null)) return;
    if (link && writer.firstWord >= 0) this.links.push({ start: writer.firstWord, end: writer.length });
    if (to?.link) writer.firstWord = -1;
  }

  /** A block has begun with a capital in an element of its own: is it a large one, and of the word that follows? */
  private setGlue(block: LiveBlock, index: number, manner: Manner, capital: string): void {
    const { nodes, breaks, element } = block;
    let next = index + 1;
    while (next < nodes.length && !/\S/.test(nodes[next]!.data)) next++;
    const word = nodes[next]?.data;
    if (!word || !isSetApart(this.manners, manner, element)) return;
    const isParted =
      next > index + 1 || /\s$/.test(nodes[index]!.data) || /^\s/.test(word) || breaks.includes(next);
    this.writer.stick(isParted ? glueOf(capital, word, element) : 'close');
    // White space after a letter beside the line lies between two lines, and was none.
    if (isParted) this.writer.space(-1, 0);
  }

  /** Between two blocks stands no white space of the page's. */
  private setGlueBetween(glue: Glue): void {
    this.writer.stick(glue);
    this.writer.space(-1, 0);
  }

  private *readNode(node: Text, data: string, manner: Manner): Generator<undefined, void> {
    const { writer } = this;
    const position = writer.add(node, data);
    for (let at = 0; at < data.length && writer.length <= MAX_TEXT; at += MOST_AT_ONCE) {
      const part = data.length > MOST_AT_ONCE ? data.slice(at, at + MOST_AT_ONCE) : data;
      if (isEven(part)) readEven(writer, part, part, position, at);
      else readUneven(writer, part, position, at, this.manners.spaceIn(manner));
      this.work += 1 + part.length / LETTERS_TO_A_NODE;
      if (this.isStrideEnd()) yield;
    }
  }
}

/**
 * The reading as a generator, to be paused between strides. `earlier`: a reading of the same page, from which what has
 * not changed is taken over; the result is the same as without.
 */
export function* reading(article: Article, earlier?: ReadText): Generator<undefined, ReadText> {
  const manners = new Manners(article.blocks[0]!.element);
  const reader = new Reader(manners);
  const { writer, links } = reader;
  const known = earlier && passagesByNode(earlier.passages, earlier.text.text.length);
  const passages: ReadPassage[] = [];
  const blocks: Block[] = [];
  const fresh: number[] = [];
  let next = 0;
  while (next < article.blocks.length && blocks.length < MAX_BLOCKS && writer.length <= MAX_TEXT) {
    const passage = passageAt(manners, article.blocks, next);
    const { block } = passage;
    ({ next } = passage);
    const before = passage.glue === '' ? known?.get(block.nodes[0]!) : undefined;
    const isSame = before !== undefined && isKept(manners, before, block);
    const read = isSame ? reader.keep(earlier!, before, block) : yield* reader.readPassage(passage);
    if (reader.isStrideEnd()) yield;
    passages.push(read);
    if (read.end === read.start) continue;
    if (!isSame) fresh.push(blocks.length);
    blocks.push({ start: read.start, end: read.end, kind: block.kind });
  }
  const isTooLong = writer.length > MAX_TEXT;
  const end = isTooLong ? writer.cutAt(MAX_TEXT) : writer.length;
  return {
    text: { text: writer.text(), blocks: within(blocks, end), links: within(links, end) },
    map: writer.map(),
    cut: isTooLong || next < article.blocks.length,
    fresh,
    passages,
  };
}

/** The spans cut off at `end`. */
function within<Kind extends Span>(spans: readonly Kind[], end: number): readonly Kind[] {
  if ((spans.at(-1)?.end ?? 0) <= end) return spans;
  return spans.flatMap((span) => (span.start >= end ? [] : [{ ...span, end: Math.min(span.end, end) }]));
}

/** Reads the story at one go. */
export function readText(article: Article): ReadText {
  const strides = reading(article);
  for (;;) {
    const stride = strides.next();
    if (stride.done) return stride.value;
  }
}
