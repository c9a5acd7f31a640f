// What stands right around a name and calls for something of a kind: "in X", "X 3, Y 1", "shares of X", “X”, "X, 45,".

import { FLAG } from '../text/token-flags';
import type { ArticleWords } from './article-words';
import { COMPANY_BEFORE, COMPANY_BEHIND, PLACE_PREPOSITIONS, SAYING, TEAM_VERBS } from './lexicon/lexicon';
import { hasPersonalTitle } from './mentions';
import type { TokenRange } from './name-parts';

/** Kinds of thing that a sentence calls for. */
export const CUES = ['place', 'team', 'company', 'work', 'person', 'speaker'] as const;
export type Cue = (typeof CUES)[number];

/** For each cue the share of the mentions that have it, in the order of `CUES`. */
export type CueShares = readonly number[];

/** The cues of equal mentions. */
export function readCues(words: ArticleWords, mentions: readonly TokenRange[]): CueShares {
  const { length } = mentions;
  return CUES.map((cue) => mentions.filter((mention) => HAS[cue](words, mention)).length / length);
}

const HAS: Record<Cue, (words: ArticleWords, mention: TokenRange) => boolean> = {
  place: (words, mention) => standsInPlace(words, mention) || words.isDateline(mention.first),
  team: (words, mention) => hasScore(words, mention) || isBetweenRivals(words, mention),
  company: isTraded,
  work: isQuoted,
  person: (words, mention) => hasPersonalTitle(words, mention.first) || hasAge(words, mention),
  speaker: (words, { until }) =>
    until < words.count && words.continuesName(until) && SAYING.has(words.tokens.hashes[until]!),
};

/** Whether a preposition of place stands in front: "in Jordan". */
export function standsInPlace(words: ArticleWords, { first }: TokenRange): boolean {
  if (first === 0 || !words.continuesName(first)) return false;
  const before = first - 1;
  if (words.folded(before) === 'the' && before > 0 && words.continuesName(before))
    return PLACE_PREPOSITIONS.has(words.tokens.hashes[before - 1]!) && !words.isCapital(before - 1);
  const ofSentence = !words.isCapital(before) || words.startsSentence(before);
  return ofSentence && PLACE_PREPOSITIONS.has(words.tokens.hashes[before]!);
}

/** Where somebody or something comes from or is: "in X", "Stich ( Germany )", "Becker of Germany", "X-born". */
export function isHome(words: ArticleWords, mention: TokenRange): boolean {
  const { first, until } = mention;
  if (standsInPlace(words, mention) || words.isDateline(mention.first)) return true;
  const { text, starts, ends } = words.tokens;
  const front = text.slice(Math.max(0, starts[first]! - 2), starts[first]);
  const back = text.slice(ends[until - 1], ends[until - 1]! + 2);
  if (/\( ?$/.test(front) && /^ ?\)/.test(back)) return true;
  return (
    first > 1 && words.folded(first - 1) === 'of' && words.continuesName(first) && words.isCapital(first - 2)
  );
}

/** "Chicago 10 Baltimore 3", "England 2-1": goals, runs and points stand right behind; years and sums of money have more digits. */
function hasScore(words: ArticleWords, { first, until }: TokenRange): boolean {
  if (until >= words.count || words.blockOf(until) !== words.blockOf(first)) return false;
  if (!isNumber(words, until) || words.folded(until).length > 3) return false;
  const { text, starts, ends } = words.tokens;
  if (text.slice(ends[until - 1]!, starts[until]!) !== ' ') return false;
  const next = until + 1;
  // "Boeing 747 jets", "Iraq 200 times": a small word behind counts something.
  if (next >= words.count || words.blockOf(next) !== words.blockOf(until)) return true;
  return isNumber(words, next) || words.isCapital(next) || !words.continuesName(next);
}

function isNumber(words: ArticleWords, index: number): boolean {
  return (words.tokens.flags[index]! & FLAG.digit) !== 0 && /^\d+$/.test(words.folded(index));
}

/** "beat X", "X thrashed", "X vs", "win over X": what sides do to each other. */
function isBetweenRivals(words: ArticleWords, { first, until }: TokenRange): boolean {
  const { hashes } = words.tokens;
  const behind = until < words.count && words.continuesName(until) && TEAM_VERBS.has(hashes[until]!);
  return behind || (first > 0 && words.continuesName(first) && TEAM_VERBS.has(hashes[first - 1]!));
}

/** "Ford Motor Co" is one name; "Ford shares", "Ford's chief executive" and "shares of Ford" speak of the company. */
function isTraded(words: ArticleWords, { first, until }: TokenRange): boolean {
  const { hashes, text, starts, ends } = words.tokens;
  const behind = words.folded(Math.min(until, words.count - 1)) === 's' ? until + 1 : until;
  if (behind < words.count && words.blockOf(behind) === words.blockOf(first)) {
    const gap = text.slice(ends[until - 1]!, starts[behind]!);
    if (/^(?:['’]s?)? $/.test(gap) && COMPANY_BEHIND.has(hashes[behind]!)) return true;
    if (/^ \($/.test(gap) && /^(?:nyse|nasdaq|ftse)$/.test(words.folded(behind))) return true;
  }
  if (first < 2 || !words.continuesName(first)) return false;
  const before = words.folded(first - 1);
  return (
    (before === 'of' || before === 'at' || before === 'in') &&
    words.continuesName(first - 1) &&
    COMPANY_BEFORE.has(hashes[first - 2]!)
  );
}

/** In quotation marks, whole and alone: a film, a song, a ship. */
function isQuoted(words: ArticleWords, { first, until }: TokenRange): boolean {
  const { text, starts, ends } = words.tokens;
  return (
    /["“„«‘]$/.test(text.slice(Math.max(0, starts[first]! - 1), starts[first])) &&
    /^[,.!?]?["”“»’]/.test(text.slice(ends[until - 1], ends[until - 1]! + 2))
  );
}

/** "Smith, 45, of Leeds": the age of a person. */
function hasAge(words: ArticleWords, { until }: TokenRange): boolean {
  if (until >= words.count || !isNumber(words, until) || words.folded(until).length !== 2) return false;
  const { text, starts, ends } = words.tokens;
  return text.slice(ends[until - 1]!, starts[until]!) === ', ' && text[ends[until]!] === ',';
}
