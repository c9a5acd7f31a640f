// Reads the story's blocks as text, the way a browser would show it, and remembers where each character stood.

import type { ArticleText, Block } from '@/lib/core/model/article';
import { MAX_BLOCKS, MAX_TEXT } from '@/lib/core/model/limits';
import type { Span } from '@/lib/core/model/span';
import type { Article, LiveBlock } from './find-article';
import type { TextMap } from './text-map';

export interface ReadText {
  readonly text: ArticleText;
  readonly map: TextMap;
  /** The story is longer than what is sent: its end was not read. */
  readonly cut: boolean;
}

/** Blocks between two pauses of a reading in slices. */
const BLOCKS_PER_STRIDE = 50;

/** Characters that are not seen: soft hyphen, zero-width space, word joiner, byte order mark, marks of direction. */
function isUnseen(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x200b ||
    code === 0x2060 ||
    code === 0xfeff ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  );
}

/** White space that collapses. A no-break space does not, and is read as a space. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c;
}

/** What keeps a text node from being read as it stands: characters that vanish or become a space, spaces in a row. */
const UNEVEN = /[\t\n\f\r\u00a0\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]| {2}/;

/** Grows as it is read; its columns are cut to length at the end. */
interface Reader {
  readonly parts: string[];
  length: number;
  readonly nodes: Text[];
  readonly written: string[];
  readonly starts: number[];
  readonly lengths: number[];
  readonly nodeOf: number[];
  readonly offsets: number[];
  /** What waits for the next word, and is dropped where none follows: a line break, else a collapsible space. */
  breakWaits: boolean;
  space: { readonly node: number; readonly offset: number } | null;
  /** Where the first word of the node read last begins, or -1. */
  firstWord: number;
}

function write(reader: Reader, words: string, node: number, offset: number): void {
  const last = reader.starts.length - 1;
  const joins =
    last >= 0 &&
    reader.nodeOf[last] === node &&
    reader.offsets[last]! + reader.lengths[last]! === offset &&
    reader.starts[last]! + reader.lengths[last]! === reader.length;
  if (joins) reader.lengths[last]! += words.length;
  else {
    reader.starts.push(reader.length);
    reader.lengths.push(words.length);
    reader.nodeOf.push(node);
    reader.offsets.push(offset);
  }
  reader.parts.push(words);
  reader.length += words.length;
}

/** A line ends: in the text by a character that the page does not have. */
function breakLine(reader: Reader): void {
  reader.space = null;
  reader.breakWaits = reader.length > 0;
}

/** Writes what waits before a word. */
function settle(reader: Reader): void {
  if (reader.breakWaits) {
    reader.parts.push('\n');
    reader.length++;
  } else if (reader.space) write(reader, ' ', reader.space.node, reader.space.offset);
  reader.breakWaits = false;
  reader.space = null;
}

/** Reads a text node in which nothing vanishes but perhaps a space at either end. */
function readEven(reader: Reader, data: string, node: number): void {
  const from = data.startsWith(' ') ? 1 : 0;
  const end = Math.max(from, data.endsWith(' ') ? data.length - 1 : data.length);
  const atLineStart = reader.length === 0 || reader.breakWaits;
  if (from === 1 && !atLineStart) reader.space ??= { node, offset: 0 };
  if (end === from) return;
  settle(reader);
  reader.firstWord = reader.length;
  write(reader, data.slice(from, Math.min(end, from + MAX_TEXT - reader.length)), node, from);
  if (end < data.length) reader.space = { node, offset: end };
}

/** Reads one text node to its end, or until `MAX_TEXT` is reached. */
function readNode(reader: Reader, text: Text, keepsSpace: boolean): void {
  const { data } = text;
  const node = reader.nodes.length;
  reader.nodes.push(text);
  reader.written.push(data);
  reader.firstWord = -1;
  // Most text within a paragraph is even, and is then one piece: by the word it costs ten times as much.
  if (!keepsSpace && !UNEVEN.test(data)) {
    readEven(reader, data, node);
    return;
  }
  let at = 0;
  while (at < data.length && reader.length < MAX_TEXT - 1) {
    const code = data.charCodeAt(at);
    if (isUnseen(code)) at++;
    else if (keepsSpace && (code === 0x0a || code === 0x0d)) {
      breakLine(reader);
      at++;
    } else if (isSpace(code) && !keepsSpace) {
      // At the beginning of a line white space vanishes.
      if (reader.length > 0 && !reader.breakWaits) reader.space ??= { node, offset: at };
      at++;
    } else {
      let end = at + 1;
      for (; end < data.length; end++) {
        const next = data.charCodeAt(end);
        if (isUnseen(next) || isSpace(next)) break;
      }
      settle(reader);
      if (reader.firstWord < 0) reader.firstWord = reader.length;
      end = Math.min(end, at + MAX_TEXT - reader.length);
      write(reader, data.slice(at, end).replace(/[\u00a0\t]/g, ' '), node, at);
      at = end;
    }
  }
}

function readBlock(reader: Reader, block: LiveBlock, links: Span[]): void {
  const keepsSpace = block.element.closest('pre') !== null;
  let anchor: Element | null = null;
  let from = -1;
  const endLink = () => {
    if (from >= 0) links.push({ start: from, end: reader.length });
    from = -1;
  };
  block.nodes.forEach((node, index) => {
    if (block.breaks.includes(index)) breakLine(reader);
    const under = node.parentElement?.closest('a[href]') ?? null;
    if (under !== anchor) endLink();
    anchor = under;
    readNode(reader, node, keepsSpace);
    if (anchor && from < 0) from = reader.firstWord;
  });
  endLink();
}

/** The reading as a generator, to be paused between strides of blocks. */
export function* reading(article: Article): Generator<undefined, ReadText> {
  const reader: Reader = {
    parts: [],
    length: 0,
    nodes: [],
    written: [],
    starts: [],
    lengths: [],
    nodeOf: [],
    offsets: [],
    breakWaits: false,
    space: null,
    firstWord: -1,
  };
  const blocks: Block[] = [];
  const links: Span[] = [];
  let cut = false;
  for (const [index, live] of article.blocks.entries()) {
    if (index % BLOCKS_PER_STRIDE === BLOCKS_PER_STRIDE - 1) yield;
    if (blocks.length === MAX_BLOCKS || reader.length >= MAX_TEXT - 1) {
      cut = true;
      break;
    }
    breakLine(reader);
    const before = reader.length;
    readBlock(reader, live, links);
    const start = before > 0 ? before + 1 : 0;
    if (reader.length > start) blocks.push({ start, end: reader.length, kind: live.kind });
  }
  return {
    text: { text: reader.parts.join(''), blocks, links },
    map: {
      nodes: reader.nodes,
      written: reader.written,
      starts: Int32Array.from(reader.starts),
      lengths: Int32Array.from(reader.lengths),
      nodeOf: Int32Array.from(reader.nodeOf),
      offsets: Int32Array.from(reader.offsets),
    },
    cut: cut || reader.length >= MAX_TEXT,
  };
}

/** Reads the story at one go. */
export function readText(article: Article): ReadText {
  const strides = reading(article);
  for (;;) {
    const stride = strides.next();
    if (stride.done) return stride.value;
  }
}
