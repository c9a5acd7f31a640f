// Verbs of saying in a story: whether a word is one here, and whether it can have a quotation for what it says.

import { AS_OF, BE, BEFORE_NOUN, BLAMING, BUT, NAMING, NO_NAMING, SAYING, TEXT_SAYS } from './speech-words';
import type { StoryWords } from './story-words';

/** How far what something is called stands behind the verb: "called the speech on Monday a “disgrace”". */
const FAR_NAMED = 9;

export interface VerbKind {
  readonly speech: boolean;
  readonly text: boolean;
}

export function verbKind(words: StoryWords, at: number): VerbKind | null {
  const speech = words.is(at, SAYING) || words.is(at, NAMING) || words.is(at, BLAMING);
  const text = words.is(at, TEXT_SAYS);
  return speech || text ? { speech, text } : null;
}

/** "called into the show". */
export function isPhrasal(words: StoryWords, at: number): boolean {
  return words.is(at, NAMING) && words.is(at + 1, NO_NAMING);
}

/** Whether the verb can have the quotation for what it says, from where that stands. */
export function takes(words: StoryWords, verb: number, open: number): boolean {
  if (words.is(verb, NAMING)) return ownWords(words, verb, open) <= FAR_NAMED;
  if (!words.is(verb, BLAMING)) return true;
  for (let at = open - 1; at > verb && at >= open - 3; at -= 1) if (words.is(at, AS_OF)) return true;
  return false;
}

/** Tokens between that are the story's own. */
function ownWords(words: StoryWords, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (words.quoteAt(at) < 0) count += 1;
  return count;
}

export function hasBreak(words: StoryWords, from: number, open: number): boolean {
  for (let at = from; at <= open; at += 1) {
    if (words.quoteAt(at - 1) >= 0 && words.quoteAt(at) >= 0) continue;
    if (at < open && (/[—–;(]|--/.test(words.gapBefore(at)) || words.is(at, BUT))) return true;
  }
  return false;
}

/** "the claims", "United States", "his answers". */
export function isNoun(words: StoryWords, at: number): boolean {
  // "so-called" is no verb either.
  return (
    words.nameAt(at) !== null ||
    /^[-‐‑]$/.test(words.gapBefore(at)) ||
    (words.is(at - 1, BEFORE_NOUN) && words.isJoined(at) && !words.is(at - 1, BE))
  );
}

export function isCapitalInside(words: StoryWords, at: number): boolean {
  return words.isCapitalised(at) && !words.beginsSentence(at);
}
