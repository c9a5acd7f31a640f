// How a text uses capitals: block by block, and where it changes inside one, as headlines and datelines run into the story.

import { JOIN } from '../text/joins';
import { FLAG } from '../text/token-flags';
import { isAllCapitals, type Tokens } from '../text/tokens';
import { ABBREVIATIONS_TOO, COMMON, FUNCTION_WORDS } from './lexicon/lexicon';

/**
 * How a block uses capitals:
 * - `sentence` for names and sentence starts only: a capital is evidence
 * - `title` on most words, as in headlines
 * - `capitals` throughout
 */
export type Casing = 'sentence' | 'title' | 'capitals';

/** Share of words with a capital from which a block is in title case. Running text stays under 0.3; lists of names pass it. */
const TITLE_SHARE = 0.6;
/** Fewest words of a stretch in capitals inside a block: two stand together in names (NATO SFOR). */
const SHORTEST_STRETCH = 3;
/** Letters from which a word in capitals is hardly an abbreviation (UNESCO, UNICEF, OXFAM have six). */
const LONGEST_ABBREVIATION = 7;
/** Figures in a row that end a stretch: the row of a table, where each name in capitals stands for itself. */
const FIGURES = 3;

export function readCasings({ count, flags }: Tokens, blockNumbers: Uint32Array, blocks: number): Casing[] {
  const capitals = new Uint32Array(blocks);
  const allCapitals = new Uint32Array(blocks);
  const cased = new Uint32Array(blocks);
  for (let index = 0; index < count; index += 1) {
    const flag = flags[index]!;
    if (!(flag & (FLAG.firstUpper | FLAG.firstLower))) continue;
    const block = blockNumbers[index]!;
    cased[block]! += 1;
    if (!(flag & FLAG.firstUpper)) continue;
    // The first word has its capital in any case, and abbreviations have theirs.
    if (flag & FLAG.laterUpper && !(flag & FLAG.laterLower)) allCapitals[block]! += 1;
    else if (index > 0 && blockNumbers[index - 1] === block) capitals[block]! += 1;
  }
  return Array.from(cased, (words, block) => {
    if (words >= 4 && allCapitals[block]! >= 0.8 * words) return 'capitals';
    const open = words - 1 - allCapitals[block]!;
    // Two or three words with capitals are a name more often than a title.
    return open >= 3 && capitals[block]! >= TITLE_SHARE * open ? 'title' : 'sentence';
  });
}

/**
 * Marks the words of stretches in capitals inside blocks: "SOCCER - BRAZIL HOLD ITALY ." before the story in one line, as news agencies
 * wrote. An ordinary word among them tells them from a row of abbreviations.
 */
export function readStretches(tokens: Tokens, blockNumbers: Uint32Array): Uint8Array {
  const { count, flags } = tokens;
  const marks = new Uint8Array(count);
  for (let first = 0; first < count; ) {
    let until = first;
    let words = 0;
    let ordinary = 0;
    let figures = 0;
    while (until < count && figures < FIGURES && blockNumbers[until] === blockNumbers[first]) {
      if (until > first && endsSentence(tokens, until)) break;
      if (isAllCapitals(tokens, until)) {
        words += 1;
        figures = 0;
        if (isWord(tokens, until)) ordinary += 1;
      } else if (flags[until]! & FLAG.digit) figures += 1;
      else break;
      until += 1;
    }
    if (words >= SHORTEST_STRETCH && ordinary > 0) marks.fill(1, first, until);
    first = Math.max(until, first + 1);
  }
  return marks;
}

/** An ordinary word that is no abbreviation as well (US, WHO, AIDS); or one too long for an abbreviation: STANDINGS. */
function isWord({ hashes, starts, ends }: Tokens, index: number): boolean {
  const hash = hashes[index]!;
  if (ends[index]! - starts[index]! >= LONGEST_ABBREVIATION) return true;
  return (COMMON.has(hash) || FUNCTION_WORDS.has(hash)) && !ABBREVIATIONS_TOO.has(hash);
}

function endsSentence({ text, starts, ends, flags }: Tokens, index: number): boolean {
  const gap = text.slice(ends[index - 1]!, starts[index]!);
  return /[.!?]/.test(flags[index - 1]! & FLAG.initial ? gap.slice(1) : gap);
}

/** A place in capitals in front of a story, and the token its first sentence begins with. */
export interface Dateline {
  readonly first: number;
  readonly until: number;
  readonly story: number;
}

/** What follows the place: a date, the agency in brackets, or a dash; perhaps the country before it. */
const BEHIND_PLACE =
  /^(?: ?, ?\p{Lu}[\p{L}. ]{1,30}?)? ?(?:(?:19|20)\d\d-\d\d-\d\d|\((?:Reuters?|AP|AFP|UPI|CNN|MarketWatch)\)|(?=(?:--|[-–—]) ))/u;
/** Words of the longest place names in datelines: RIO DE JANEIRO, SAN JOSE DE COSTA RICA. */
const LONGEST_PLACE = 5;

/** All datelines: "Peter Holm OSLO 1996-11-06 Brazil held", "NEW YORK (AP) - Stocks fell". Not inside a headline in capitals. */
export function readDatelines(tokens: Tokens, blockNumbers: Uint32Array, stretches: Uint8Array): Dateline[] {
  const { count, starts, ends, flags, text } = tokens;
  const found: Dateline[] = [];
  for (let first = 0; first < count; ) {
    const block = blockNumbers[first]!;
    let until = first;
    while (until < count && isAllCapitals(tokens, until) && stretches[until] === 0) {
      if (until > first && (blockNumbers[until] !== block || !isJoined(tokens, until))) break;
      until += 1;
    }
    const size = until - first;
    const long = size > 0 && ends[until - 1]! - starts[first]! >= 3 && (flags[first]! & FLAG.dotted) === 0;
    if (size === 0 || size > LONGEST_PLACE || !long) {
      first = Math.max(until, first + 1);
      continue;
    }
    const behind = BEHIND_PLACE.exec(text.slice(ends[until - 1]!, ends[until - 1]! + 60));
    if (behind && (behind[0].trim() !== '' || opensBlock(tokens, blockNumbers, first))) {
      const end = ends[until - 1]! + behind[0].length;
      let story = until;
      while (story < count && starts[story]! < end) story += 1;
      found.push({ first, until, story });
    }
    first = until;
  }
  return found;
}

/** RIO DE JANEIRO, AL-AIN. */
function isJoined({ joins, flags }: Tokens, index: number): boolean {
  return joins[index] === JOIN.space || (flags[index]! & FLAG.hyphenBefore) !== 0;
}

/** Before a mere dash the place must stand where a story begins: first, or behind a byline. */
function opensBlock({ text, starts }: Tokens, blockNumbers: Uint32Array, first: number): boolean {
  if (first === 0 || blockNumbers[first - 1] !== blockNumbers[first]) return true;
  return /(?:^|\n|[.!?] )By (?:\p{Lu}[\p{L}.'’-]* ){2,4}$/u.test(
    text.slice(Math.max(0, starts[first]! - 60), starts[first]!),
  );
}
