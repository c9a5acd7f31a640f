// Debates and pages as streams of sentences in which claims are looked for, and what is shown in them: document, line, claim, score.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { SaidWords } from '@/lib/core/claims/find-claims';
import type { Block } from '@/lib/core/model/article';
import type { ClaimMatch } from '@/lib/core/model/claim-match';
import { type Day, parseDay } from '@/lib/core/model/dates';
import { readPlainArticle } from '@/lib/core/text/plain-article';
import type { Finder } from './claims-find';

/** A document to look for claims in. */
export interface StreamDoc {
  readonly doc: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly date: Day | null;
  /** Who speaks, where the stream says so. */
  readonly said: readonly SaidWords[];
  /** Number of each block: of a debate its line, of a page 1 for the first line of its text. */
  readonly lines: readonly number[];
  /** "train" or "dev", where the stream says so. */
  readonly split: string | null;
}

/** A claim that is shown at a place. */
export interface Shown extends ClaimMatch {
  readonly doc: string;
  readonly line: number;
  /** Offset of the words in their line: two sentences of a line are told apart by it. */
  readonly at: number;
  readonly words: string;
}

interface StreamLine {
  readonly doc?: string;
  readonly id?: string;
  readonly line?: number;
  readonly title?: string;
  readonly text: string;
  readonly speaker?: string | null;
  readonly split?: string;
}

/** JSON lines, plain or gzip: `{doc, line, text}`, a sentence each, or `{id, title, text}`, a page each. Throws where a line is neither. */
export function readStream(file: string): readonly StreamDoc[] {
  const bytes = readFileSync(file);
  const rows = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as StreamLine);
  const debates = new Map<string, StreamLine[]>();
  const docs: StreamDoc[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.doc !== undefined && row.line !== undefined) {
      const lines = debates.get(row.doc) ?? [];
      lines.push(row);
      debates.set(row.doc, lines);
    } else if (row.id !== undefined) docs.push(pageOf(row.id, `${row.title ?? ''}\n${row.text}`));
    else throw new Error(`${file}, line ${index + 1}: there is neither a "doc" with a "line" nor an "id".`);
  }
  return [...docs, ...[...debates].map(([doc, lines]) => debateOf(doc, lines))];
}

export function pageOf(doc: string, text: string): StreamDoc {
  const { article } = readPlainArticle(text);
  return { doc, ...article, date: null, said: [], lines: article.blocks.map((_, at) => at + 1), split: null };
}

/** The day with which the names of debates begin. */
export function dayOfName(doc: string): Day | null {
  const day = /^(\d{4})(\d\d)(\d\d)/.exec(doc);
  return day ? parseDay(`${day[1]}-${day[2]}-${day[3]}`) : null;
}

/** A paragraph a line. */
function debateOf(doc: string, rows: readonly StreamLine[]): StreamDoc {
  const blocks: Block[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const row of rows) {
    const text = row.text.replace(/\s+/g, ' ').trim();
    texts.push(text);
    blocks.push({ start, end: start + text.length, kind: 'paragraph' });
    start += text.length + 1;
  }
  return {
    doc,
    text: texts.join('\n'),
    blocks,
    date: dayOfName(doc),
    said: rows.flatMap(({ speaker }, at) =>
      speaker ? [{ start: blocks[at]!.start, end: blocks[at]!.end, entity: null, name: speaker }] : [],
    ),
    lines: rows.map(({ line }) => line!),
    split: rows[0]?.split ?? null,
  };
}

/** What is shown in a document, in the order of its text; at one place the likeliest first. */
export function shownIn(find: Finder, { doc, text, blocks, date, said, lines }: StreamDoc): readonly Shown[] {
  return find.inArticle(text, blocks, { date, said }).mentions.flatMap(({ start, end, matches }) => {
    const block = blocks.findIndex((each) => start < each.end);
    const place = {
      doc,
      line: lines[block]!,
      at: start - blocks[block]!.start,
      words: text.slice(start, end),
    };
    return matches.map((match) => ({ ...place, ...match }));
  });
}

/** As `npm run eval -- claims --stream --out` writes it: JSON lines. */
export function streamRows(shown: readonly Shown[]): string {
  return shown
    .map(({ doc, line, claim, score }) => `${JSON.stringify({ doc, line, claim, score: round(score) })}\n`)
    .join('');
}

function round(score: number): number {
  return Math.round(score * 1e5) / 1e5;
}
