// A plain text file → the story's text by blocks, and what of the file is not the story.

import type { ArticleText, Block, BlockKind } from '../model/article';
import { MAX_BLOCKS, MAX_TEXT } from '../model/limits';

export interface LeftOut {
  readonly text: string;
  /** One clause: why this is not the story. */
  readonly why: string;
}

export interface PlainArticle {
  readonly article: ArticleText;
  readonly leftOut: readonly LeftOut[];
}

/** Longest label over a list, in words: "More from this section today". */
const LABEL_WORDS = 6;
/** Longest line that can be a headline, UTF-16 units: press headlines end at about 120, some run on. */
const HEADLINE_LENGTH = 180;
/** Fewest lines that make a list. */
const LIST_LINES = 3;
/** Longest subheading inside a story, in words. */
const HEADING_WORDS = 12;
/** Share of a line's telling words that stand in the body too, from which the line speaks of the story itself. */
const SAME_SUBJECT = 0.6;

/** The story in a plain text: one paragraph per line, empty lines passed over. */
export function readPlainArticle(source: string): PlainArticle {
  const lines = source
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const leftOut: LeftOut[] = [];
  const tail = findTrailingList(lines);
  for (const text of lines.slice(tail))
    leftOut.push({ text, why: 'part of a list of headlines after the story' });
  const story = lines.slice(0, tail);
  const blocks: Block[] = [];
  let text = '';
  for (const [index, line] of story.entries()) {
    const start = text === '' ? 0 : text.length + 1;
    if (start + line.length > MAX_TEXT || blocks.length === MAX_BLOCKS) {
      leftOut.unshift({ text: story.slice(index).join('\n'), why: 'beyond the longest text that is read' });
      break;
    }
    text += text === '' ? line : `\n${line}`;
    blocks.push({ start, end: start + line.length, kind: kindOf(line, index, story) });
  }
  return { article: { text, blocks, links: [] }, leftOut };
}

function kindOf(line: string, index: number, lines: readonly string[]): BlockKind {
  if (/^[-*•–▪]\s/.test(line)) return 'list-item';
  const next = lines[index + 1];
  if (next === undefined || endsSentence(line)) return 'paragraph';
  if (index === 0 && line.length <= HEADLINE_LENGTH) return 'headline';
  return wordsOf(line).length <= HEADING_WORDS && !line.endsWith(':') && endsSentence(next)
    ? 'heading'
    : 'paragraph';
}

/** What of a line's end tells whether it ends a sentence, and the longest word that is looked at, UTF-16 units: what is longer is no prose. */
const TAIL = 200;
const LONGEST_WORD = 100;

/** Whether a line ends as a sentence does. An abbreviation's stop ("back in the U.S.") is none. */
function endsSentence(whole: string): boolean {
  const line = whole.slice(-TAIL);
  if (/(?:^|\P{L})(?:\p{Lu}\.)+["'”’»)]*$/u.test(line)) return false;
  return /[.!?…:;。！？][\])"'”’»]*$/u.test(line);
}

function wordsOf(line: string): string[] {
  return line.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
}

/** Words that can say what a line is about: long ones and those with a capital, folded simply. */
function tellingWords(line: string): string[] {
  return wordsOf(line)
    .filter((word) => word.length <= LONGEST_WORD)
    .filter((word, index) => word.length > 5 || (index > 0 && /^\p{Lu}/u.test(word)))
    .map((word) => word.toLowerCase().replace(/['’]s$|[.'’-]+$/u, ''));
}

/**
 * Where the list of other stories' headlines begins that sites put under a story, or `lines.length`. Told by its build: the last
 * lines of the file, none of them a sentence, under a short label, and about other things than the body. A list that belongs to
 * the story is announced by a line with a colon, or speaks of what the body speaks of.
 */
function findTrailingList(lines: readonly string[]): number {
  let from = lines.length;
  while (from > 0 && isHeadlineLike(lines[from - 1]!)) from -= 1;
  // A question right behind the story may be its own last one.
  while (from < lines.length && /[?!]\P{L}*$/u.test(lines[from]!)) from += 1;
  const before = lines[from - 1];
  if (from === lines.length || before === undefined) return lines.length;
  if (lines.slice(0, from).filter(endsSentence).length < 2) return lines.length;

  const colon = /:\P{L}*$/u.test(before);
  if (colon && wordsOf(before).length > LABEL_WORDS) return lines.length;
  const labelled = colon || wordsOf(lines[from]!).length <= LABEL_WORDS;
  const list = colon || !labelled ? from : from + 1;
  if (lines.length - list < LIST_LINES) return lines.length;
  // Without a label, the lines themselves must be clearly foreign.
  const most = labelled ? 0.5 : 0.2;
  if (shareOnSubject(lines, list) > most) return lines.length;
  return colon ? from - 1 : from;
}

/** Share of the lines from `list` on that speak of what the lines before speak of. */
function shareOnSubject(lines: readonly string[], list: number): number {
  const body = new Set(lines.slice(0, list).flatMap(tellingWords));
  const onSubject = lines.slice(list).filter((line) => {
    const words = tellingWords(line);
    return words.length > 0 && words.filter((word) => body.has(word)).length >= SAME_SUBJECT * words.length;
  });
  return onSubject.length / (lines.length - list);
}

/** A line that is no statement, no list point of the story and not too long for a headline. A question may be one. */
function isHeadlineLike(line: string): boolean {
  if (line.length > HEADLINE_LENGTH || /^[-*•–▪]\s/.test(line)) return false;
  return !endsSentence(line) || (/[?!]['’”"]?$/u.test(line) && !/[.!?…]\P{L}*\s\p{Lu}/u.test(line));
}
