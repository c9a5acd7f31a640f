// What in a sentence speaks for its stating something that could be checked, and what against it: counted in one pass over its tokens.

import { JOIN } from '../text/joins';
import { FLAG } from '../text/token-flags';
import type { Tokens } from '../text/tokens';
import { SIGN, signsOf } from './checkable-words';

/** Counts of words, unless said otherwise. A class, because it is filled word by word, once a sentence, without a new object each. */
export class SentenceSigns {
  isQuestion = false;
  isExclaimed = false;
  /** Signs of its first word: see `SIGN`. */
  opens = 0;
  words = 0;
  /** Numbers in digits. */
  digits = 0;
  /** Names: runs of capitals within the sentence. */
  names = 0;
  past = 0;
  present = 0;
  figures = 0;
  dates = 0;
  compared = 0;
  recorded = 0;
  said = 0;
  ahead = 0;
  minded = 0;
  judged = 0;
  self = 0;
  us = 0;
  /** Words that the lists know: none in a text of another language. */
  known = 0;

  /** A word with these signs, in small letters. */
  take(signs: number): void {
    this.known += 1;
    if (signs & SIGN.past) this.past += 1;
    if (signs & SIGN.present) this.present += 1;
    if (signs & SIGN.figure) this.figures += 1;
    if (signs & SIGN.date) this.dates += 1;
    if (signs & SIGN.compared) this.compared += 1;
    if (signs & SIGN.recorded) this.recorded += 1;
    if (signs & SIGN.said) this.said += 1;
    if (signs & SIGN.ahead) this.ahead += 1;
    if (signs & SIGN.minded) this.minded += 1;
    if (signs & SIGN.judged) this.judged += 1;
    if (signs & SIGN.self) this.self += 1;
    if (signs & SIGN.us) this.us += 1;
  }
}

/** `first` to `next`, exclusive: the tokens of one sentence, as `sentenceStarts` gives them. */
export function readSigns(tokens: Tokens, first: number, next: number): SentenceSigns {
  const found = new SentenceSigns();
  if (first >= next) return found;
  const { flags, hashes, joins } = tokens;
  found.words = next - first;
  found.opens = signsOf(hashes[first]!);
  readMarks(tokens, next, found);
  let wasName = true;
  for (let at = first; at < next; at += 1) {
    const flag = flags[at]!;
    if (flag & FLAG.digit) {
      found.digits += 1;
      wasName = false;
      continue;
    }
    let signs = signsOf(hashes[at]!);
    // A capital within the sentence is a name's, whatever its word means elsewhere ("Will", "US"), but for months, weekdays and "I".
    const isName = at > first && (flag & FLAG.firstUpper) !== 0 && !(signs & (SIGN.self | SIGN.date));
    if (isName) {
      if (!wasName) found.names += 1;
      wasName = true;
      if (signs & SIGN.recorded) found.recorded += 1;
      if (signs !== 0) found.known += 1;
      continue;
    }
    wasName = false;
    if (signs !== 0) {
      // "May" is a month, "may" is ahead; "won't" is ahead, "won" is past.
      if (signs & SIGN.ahead && signs & SIGN.date) signs &= flag & FLAG.firstUpper ? ~SIGN.ahead : ~SIGN.date;
      else if (signs & SIGN.ahead && signs & SIGN.past)
        signs &= at + 1 < next && joins[at + 1] === JOIN.apostrophe ? ~SIGN.past : ~SIGN.ahead;
      found.take(signs);
    } else if (endsInEd(tokens, at)) found.past += 1;
    else if (isVerbOfName(tokens, at, first)) found.present += 1;
  }
  return found;
}

/** The mark that ends the sentence: between its last token and the one behind. */
function readMarks({ text, starts, ends, count }: Tokens, next: number, into: SentenceSigns): void {
  const limit = next < count ? starts[next]! : text.length;
  for (let at = ends[next - 1]!; at < limit; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 63) into.isQuestion = true;
    else if (unit === 33) into.isExclaimed = true;
  }
}

const D = 100;
const E = 101;
const S = 115;

/** A small word of more than four letters in -ed, which "need" and "speed" do not count as. */
function endsInEd({ text, starts, ends, flags }: Tokens, at: number): boolean {
  const end = ends[at]!;
  return (
    end - starts[at]! > 4 &&
    (flags[at]! & FLAG.firstLower) !== 0 &&
    text.charCodeAt(end - 1) === D &&
    text.charCodeAt(end - 2) === E &&
    text.charCodeAt(end - 3) !== E
  );
}

/** A small word in -s right behind a name or "she": "Kimmel blames", "he orders". */
function isVerbOfName(
  { text, starts, ends, flags, hashes, joins }: Tokens,
  at: number,
  first: number,
): boolean {
  const end = ends[at]!;
  if (at === first || joins[at] !== JOIN.space || end - starts[at]! < 4) return false;
  if (text.charCodeAt(end - 1) !== S || text.charCodeAt(end - 2) === S) return false;
  if (signsOf(hashes[at - 1]!) & SIGN.others) return true;
  return at - 1 > first && (flags[at - 1]! & FLAG.firstUpper) !== 0;
}
