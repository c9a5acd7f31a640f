// Where sentences begin: at line breaks, and behind a stop that belongs to no abbreviation.

import type { Span } from '../model/span';
import { TITLE_ABBREVIATIONS } from './abbreviations';
import { JOIN } from './joins';
import { FLAG } from './token-flags';
import { hashWord } from './token-hash';
import type { Tokens } from './tokens';

/**
 * Words that begin a sentence far more often than they continue a name: behind "U.S." or "Inc.", which end sentences as well as
 * not, a capital alone says nothing (U.S. Senate), one of these does (in the U.S. The president).
 */
const STARTERS: ReadonlySet<number> = new Set(
  'the a an he she it they we i you but and in on at for this that these those his her their its there then when while as if after before since however meanwhile what who how why no not my our yet so still some many most both with from by to according last'
    .split(' ')
    .map(hashWord),
);
const TITLES: ReadonlySet<number> = new Set([...TITLE_ABBREVIATIONS].map(hashWord));

/** Indexes of the tokens that begin a sentence, ascending; the first is 0 unless there are no tokens. */
export function sentenceStarts(tokens: Tokens): number[] {
  const begins: number[] = [];
  for (let index = 0; index < tokens.count; index++)
    if (index === 0 || beginsSentence(tokens, index)) begins.push(index);
  return begins;
}

/** The sentences as stretches of the text, from the first letter of each to the end of its last mark. */
export function sentenceSpans(tokens: Tokens): Span[] {
  const begins = sentenceStarts(tokens);
  return begins.map((first, sentence) => {
    const next = begins[sentence + 1] ?? tokens.count;
    const limit = next < tokens.count ? tokens.starts[next]! : tokens.text.length;
    const last = tokens.ends[next - 1]!;
    const marks = /^[^\s\p{Ps}\p{Pi}]*/u.exec(tokens.text.slice(last, limit))!;
    return { start: tokens.starts[first]!, end: last + marks[0].length };
  });
}

function beginsSentence(tokens: Tokens, index: number): boolean {
  const { text, joins, flags, hashes, ends, starts } = tokens;
  const join = joins[index]!;
  if (join === JOIN.lineBreak) return true;
  const before = flags[index - 1]!;
  const after = flags[index]!;
  if (join === JOIN.space && !(before & (FLAG.dotted | FLAG.initial))) return false;
  if (join === JOIN.hyphen || join === JOIN.apostrophe || join === JOIN.none) return false;
  const gap = text.slice(ends[index - 1]!, starts[index]!);
  if (/[。！？]/.test(gap)) return true;
  if (after & FLAG.firstLower) return false;
  if (/[!?]/.test(gap)) return /\s/.test(gap) || join === 33 || join === 63;
  if (before & (FLAG.dotted | FLAG.initial)) {
    if (TITLES.has(hashes[index - 1]!)) return false;
    return STARTERS.has(hashes[index]!) || /[\p{Pi}\p{Ps}"]$/u.test(gap);
  }
  // Not in one pattern: a page may write nothing but dots, and each would be tried against all behind it.
  const stop = gap.search(/[.…]/);
  return (stop >= 0 && /\s/.test(gap.slice(stop))) || join === JOIN.stop;
}
