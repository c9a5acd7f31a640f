// Which claims can be matched at all: a question or a topic states nothing that a sentence could repeat.

import { type ReadWords, WORD } from './words';

/** Why a claim is not matched; it is listed and shown all the same. */
export type ClaimDropped =
  /** It asks, and states nothing that a sentence could repeat. */
  | 'question'
  /** It names what is spoken about, and nothing said of it: "On raising taxes." */
  | 'topic'
  /** Three words or fewer, or a single word of weight. */
  | 'too-short';

const LEAST_WORDS = 4;
const LEAST_WEIGHTY = 2;

const QUOTES = /^["“”„'‘’«»]+|["“”'‘’«»]+$/g;
/** An end of a sentence inside the text: something was stated before the question. */
const STATED = /[.!…]["”’')]*\s/;
const TOPIC = /^(?:on|about|regarding|whether)\s/i;
const WHETHER = /^(?:on\s+)?(?:whether|how|why|what)\s/i;
/** "On Wednesday, he …", "About 40 percent …", "On torture: “I …”": more than a topic. */
const TOLD = /[,:;\d"“”]/;
const FINITE = new Set(
  'is are was were has have had will would can could may might must should does do did says said say'.split(
    ' ',
  ),
);

/** Null: the claim can be matched. The first `count` of the words are those of `text`. */
export function whyDropped(text: string, words: ReadWords, count: number): ClaimDropped | null {
  const trimmed = text.trim();
  if (isQuestion(trimmed)) return 'question';
  if (isTopic(trimmed)) return 'topic';
  let weighty = 0;
  for (let at = 0; at < count; at += 1) if (!(words.flags[at]! & WORD.frame)) weighty += 1;
  return count < LEAST_WORDS || weighty < LEAST_WEIGHTY ? 'too-short' : null;
}

/** A question that somebody is said to have asked is a statement: 'Says she said, "Who needs farms?"' */
function isQuestion(text: string): boolean {
  const bare = text.replace(QUOTES, '');
  if (!/[?？]$/.test(bare)) return false;
  const isQuotedWhole = /^["“”„'‘’«»]/.test(text);
  if (!isQuotedWhole && !/[?？]$/.test(text)) return false;
  return !STATED.test(bare);
}

function isTopic(text: string): boolean {
  if (!TOPIC.test(text) || TOLD.test(text)) return false;
  return (
    WHETHER.test(text) ||
    !text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => FINITE.has(word))
  );
}
