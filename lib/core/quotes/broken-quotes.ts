// One quotation that an attribution breaks: “…,” he said, “…”.

import { ASKED, BE, SAYING } from './speech-words';
import type { StoryWords } from './story-words';

/** Longest attribution between two parts, in words and in UTF-16 units: "Secretary of State Marco Rubio told reporters in Brussels on Tuesday". */
const LONGEST = 18;
const LONGEST_TEXT = 140;

/**
 * The quotation goes on what the one before it began: between them stands an attribution and nothing else, and the first does not end
 * as a phrase of the story's own sentence does (called it “a disgrace” and said it was “sad”).
 */
export function joinsOn(words: StoryWords, index: number): boolean {
  const quote = words.quotes[index]!;
  const before = words.quotes[index - 1];
  if (
    before === undefined ||
    quote.marks === null ||
    before.marks !== quote.marks ||
    before.lastBlock !== quote.block
  )
    return false;
  const { text } = words.tokens;
  const gap = text.slice(before.outer.end, quote.outer.start);
  if (gap.length > LONGEST_TEXT || gap.trim() === '') return false;
  const last = before.parts.at(-1)!;
  const end = text.slice(Math.max(last.start, last.end - 1), last.end);
  if (!/[,?!…—–-]/.test(end) && !/^\s*[,—–-]/.test(gap)) return false;
  if (!/[,.:;—–-]\s*$/.test(gap)) return false;
  const first = words.firstFrom(before.outer.end);
  const until = words.firstFrom(quote.outer.start);
  if (until - first > LONGEST) return false;
  const endsSentence = /\.\s*$/.test(gap);
  // A new sentence with an attribution of its own is a quotation of its own.
  if (endsSentence && isAttributedBehind(words, index)) return false;
  // "When asked, “…?” he replied, “…”" are two people's.
  if (words.is(words.firstFrom(before.outer.start) - 1, ASKED)) return false;
  let says = false;
  for (let at = first; at < until; at += 1) {
    if (at > first && words.beginsSentence(at)) return false;
    if (words.is(at, SAYING) && !words.is(at - 1, BE)) says = true;
  }
  return says;
}

function isAttributedBehind(words: StoryWords, index: number): boolean {
  const quote = words.quotes[index]!;
  const { text } = words.tokens;
  const last = quote.parts.at(-1)!;
  const end = text.slice(last.end - 1, last.end);
  return end === ',' || /^\s*[,—–]/.test(text.slice(quote.outer.end, quote.outer.end + 3));
}
