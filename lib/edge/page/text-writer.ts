// Writes the story's text piece by piece, and beside it the columns of the map: which piece stands where on the page.

import type { ReadPassage } from './passage';
import type { TextMap } from './text-map';

/** What waits for the next word, and is dropped where none follows. */
type Waiting = '' | ' ' | '\n';

/**
 * After the first letter of a paragraph, set large and apart: `close` what parts it from its word is not read, `space`
 * it is read as a space at most, for the letter may be a word of its own.
 */
export type Glue = '' | 'close' | 'space';

/** Letters: what is longer is no word that should not be cut. */
const LONGEST_WORD = 1_000;

export class TextWriter {
  length = 0;
  private parts: string[] = [];
  readonly nodes: Text[] = [];
  readonly written: string[] = [];
  readonly starts: number[] = [];
  readonly lengths: number[] = [];
  readonly nodeOf: number[] = [];
  readonly offsets: number[] = [];
  /** Not empty: what was written last is a large first letter. */
  glue: Glue = '';
  /** Where the first word begins that was written since this was set to -1. */
  firstWord = 0;
  /** Quotation marks that stand before the next word. */
  opening = '';
  private waiting: Waiting = '';
  private spaceNode = -1;
  private spaceOffset = 0;

  /** A text node's words follow. Its position is what they are put with. */
  add(node: Text, data: string): number {
    this.written.push(data);
    return this.nodes.push(node) - 1;
  }

  /** What was written last is a large first letter. */
  stick(glue: Glue): void {
    this.glue = glue;
    if (glue === 'close') this.waiting = '';
  }

  /** White space that collapses, and vanishes at both ends of a line. `node` -1: the page has no such character. */
  space(node: number, offset: number): void {
    if (this.waiting !== '' || this.length === 0 || this.glue === 'close') return;
    this.waiting = ' ';
    this.spaceNode = node;
    this.spaceOffset = offset;
  }

  /** A line ends: in the text by a character that the page does not have. */
  line(): void {
    if (this.glue !== '') this.space(-1, 0);
    else if (this.length > 0) this.waiting = '\n';
  }

  /** Words of `node`, as they stand there from `offset` on. */
  put(words: string, node: number, offset: number): void {
    this.settle();
    this.place(words, node, offset);
  }

  /** Words that the reader sees and no text node has. */
  putUnplaced(words: string): void {
    this.settle();
    this.append(words);
  }

  /** Ends a quotation: before what waits for the next word. */
  closeQuote(): void {
    if (this.opening !== '') this.opening = this.opening.slice(1);
    else this.append('”');
  }

  /** Takes over what was read before: a stretch of `text`, and the nodes and pieces of it. */
  take({ text, map }: { readonly text: string; readonly map: TextMap }, passage: ReadPassage): void {
    this.settle();
    const [from, to] = passage.nodes;
    const shift = this.nodes.length - from;
    for (let node = from; node < to; node++) this.add(map.nodes[node]!, map.written[node]!);
    const [first, end] = passage.pieces;
    for (let piece = first; piece < end; piece++) {
      this.starts.push(map.starts[piece]! - passage.start + this.length);
      this.lengths.push(map.lengths[piece]!);
      this.nodeOf.push(map.nodeOf[piece]! + shift);
      this.offsets.push(map.offsets[piece]!);
    }
    this.append(text.slice(passage.start, passage.end));
  }

  private settle(): void {
    if (this.waiting === ' ' && this.spaceNode >= 0) this.place(' ', this.spaceNode, this.spaceOffset);
    else if (this.waiting !== '') this.append(this.waiting);
    if (this.opening !== '') this.append(this.opening);
    this.waiting = '';
    this.opening = '';
    this.glue = '';
    if (this.firstWord < 0) this.firstWord = this.length;
  }

  private place(words: string, node: number, offset: number): void {
    const { starts, lengths } = this;
    const last = starts.length - 1;
    if (
      last >= 0 &&
      this.nodeOf[last] === node &&
      this.offsets[last]! + lengths[last]! === offset &&
      starts[last]! + lengths[last]! === this.length
    )
      lengths[last]! += words.length;
    else {
      starts.push(this.length);
      lengths.push(words.length);
      this.nodeOf.push(node);
      this.offsets.push(offset);
    }
    this.append(words);
  }

  private append(words: string): void {
    this.parts.push(words);
    this.length += words.length;
  }

  text(): string {
    return this.parts.join('');
  }

  /**
   * Ends the text at `most` or a little before: between two words, or where there is but one, between two characters.
   * Answers where.
   */
  cutAt(most: number): number {
    const text = this.text();
    const word = text.slice(most - LONGEST_WORD, most + 1).search(/\s\S*$/);
    let end = word > 0 ? most - LONGEST_WORD + word : most;
    if (/[\ud800-\udbff]/.test(text[end - 1]!)) end--;
    const { starts, lengths } = this;
    while (starts.length > 0 && starts[starts.length - 1]! >= end) {
      for (const column of [starts, lengths, this.nodeOf, this.offsets]) column.pop();
    }
    const last = starts.length - 1;
    if (last >= 0) lengths[last] = Math.min(lengths[last]!, end - starts[last]!);
    this.parts = [text.slice(0, end)];
    this.length = end;
    return end;
  }

  map(): TextMap {
    const { nodes, written } = this;
    return {
      nodes,
      written,
      starts: new Int32Array(this.starts),
      lengths: new Int32Array(this.lengths),
      nodeOf: new Int32Array(this.nodeOf),
      offsets: new Int32Array(this.offsets),
    };
  }
}
