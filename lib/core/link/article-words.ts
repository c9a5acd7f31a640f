// The words of one article as the linker sees them: capitals, sentence starts, what joins them, and which occur in small letters.

import type { ArticleText, Block } from '../model/article';
import type { Day } from '../model/dates';
import { TITLE_ABBREVIATIONS } from '../text/abbreviations';
import { JOIN } from '../text/joins';
import { FLAG } from '../text/token-flags';
import { firstTokenFrom, foldedToken, isAllCapitals, type Tokens } from '../text/tokens';
import { type Casing, readCasings, readDatelines, readStretches } from './casing';
import { stemHash } from './context-words';
import { FRAME } from './lexicon/lexicon';
import { type DayCode, dayCode } from './table/day-codes';

/** Share of frame words in English text: about 0.4; in other languages under 0.1 (a, in, me, on are words there too). */
const ENGLISH_SHARE = 0.2;
/** Languages that write every noun with a capital: there a capital says nothing. */
const NOUN_CAPITALS = /^(?:de|lb|nds|gsw)(?:-|$)/i;

export interface ArticleWords {
  readonly tokens: Tokens;
  readonly count: number;
  readonly blocks: readonly Block[];
  readonly english: boolean;
  /** The day of the article; null where it gives none. */
  readonly date: DayCode | null;
  /** Number of the block a token stands in. */
  blockOf(index: number): number;
  casingOf(index: number): Casing;
  /** The token belongs to the place in front of a story: "OSLO 1996-11-06", "NEW YORK (AP) -". */
  isDateline(index: number): boolean;
  /** The token begins with a capital that its writer chose (digits and scripts without capitals do not). */
  isCapital(index: number): boolean;
  /** Two letters or more, all capitals: NATO, U.S. */
  isAcronym(index: number): boolean;
  /** A single capital letter: the J of "J. Smith". */
  isInitial(index: number): boolean;
  /** The token begins a sentence, a quotation or a line: its capital says little. */
  startsSentence(index: number): boolean;
  /** One space stands before the token, or a plain hyphen: it may belong to one name with the token before. */
  continuesName(index: number): boolean;
  folded(index: number): string;
  /** A word with this hash stands somewhere in the article in small letters; or with one capital, and not at a sentence start. */
  isWrittenSmall(hash: number): boolean;
  isWrittenCapital(hash: number): boolean;
  /** Tokens whose stemmed word has this hash, in order; empty if there is none. */
  placesOf(stemmed: number): readonly number[];
  /** Stemmed hashes of all words. */
  stems(): IterableIterator<number>;
  /** First token that begins at or behind an offset. */
  tokenAt(offset: number): number;
}

const NONE: readonly number[] = [];

/** Reads the article's words once; linear in the text. */
export function readArticleWords(
  article: ArticleText,
  tokens: Tokens,
  language: string | null = null,
  date: Day | null = null,
): ArticleWords {
  const { count, flags, hashes, joins, starts, text } = tokens;
  const blocks = article.blocks.length > 0 ? article.blocks : [whole(text)];
  const blockNumbers = new Uint32Array(count);
  const sentenceStarts = new Uint8Array(count);
  const small = new Set<number>();
  let frame = 0;
  let block = 0;
  for (let index = 0; index < count; index += 1) {
    while (block < blocks.length - 1 && starts[index]! >= blocks[block + 1]!.start) block += 1;
    blockNumbers[index] = block;
    const begins = index === 0 || blockNumbers[index - 1] !== block || joins[index] === JOIN.lineBreak;
    if (begins || startsBehindGap(tokens, index)) sentenceStarts[index] = 1;
    if (flags[index]! & FLAG.firstLower) small.add(hashes[index]!);
    if (FRAME.has(hashes[index]!)) frame += 1;
  }
  const casings = readCasings(tokens, blockNumbers, blocks.length);
  const stretches = readStretches(tokens, blockNumbers);
  const datelines = new Uint8Array(count);
  for (const { first, until, story } of readDatelines(tokens, blockNumbers, stretches)) {
    datelines.fill(1, first, until);
    sentenceStarts[first] = 1;
    if (story < count) sentenceStarts[story] = 1;
  }
  // A short text has too few words to tell; then the page's own word counts.
  const english =
    count < 60 ? language === null || /^en(?:-|$)/i.test(language) : frame >= ENGLISH_SHARE * count;
  const nounCapitals = language !== null && NOUN_CAPITALS.test(language) && !english;
  const foldedWords = new Map<number, string>();
  const folded = (index: number): string => {
    let word = foldedWords.get(hashes[index]!);
    if (word === undefined) {
      word = foldedToken(tokens, index);
      foldedWords.set(hashes[index]!, word);
    }
    return word;
  };
  let capital: ReadonlySet<number> | null = null;
  let places: Map<number, number[]> | null = null;
  const stemPlaces = (): Map<number, number[]> => {
    places ??= readStemPlaces(tokens, folded);
    return places;
  };
  return {
    tokens,
    count,
    blocks,
    english,
    date: date === null ? null : dayCode(date),
    blockOf: (index) => blockNumbers[index]!,
    casingOf: (index) => {
      if (nounCapitals) return 'title';
      return stretches[index] === 1 ? 'capitals' : casings[blockNumbers[index]!]!;
    },
    isDateline: (index) => datelines[index] === 1,
    isCapital: (index) => (flags[index]! & FLAG.firstUpper) !== 0,
    isAcronym: (index) => isAllCapitals(tokens, index) && folded(index).length > 1,
    isInitial: (index) =>
      (flags[index]! & (FLAG.firstUpper | FLAG.laterUpper | FLAG.laterLower)) === FLAG.firstUpper,
    startsSentence: (index) => sentenceStarts[index] === 1,
    continuesName: (index) =>
      index > 0 &&
      blockNumbers[index] === blockNumbers[index - 1] &&
      sentenceStarts[index] === 0 &&
      (joins[index] === JOIN.space || (flags[index]! & FLAG.hyphenBefore) !== 0),
    folded,
    isWrittenSmall: (hash) => small.has(hash),
    isWrittenCapital: (hash) => {
      capital ??= readCapitalised(tokens, sentenceStarts);
      return capital.has(hash);
    },
    placesOf: (stemmed) => stemPlaces().get(stemmed) ?? NONE,
    stems: () => stemPlaces().keys(),
    tokenAt: (offset) => firstTokenFrom(tokens, offset),
  };
}

function whole(text: string): Block {
  return { start: 0, end: text.length, kind: 'paragraph' };
}

/** Whether the gap in front of a token ends a sentence or opens a quotation, a bracket or a part after a colon or dash. */
function startsBehindGap({ text, starts, ends, flags, joins, hashes }: Tokens, index: number): boolean {
  const before = index - 1;
  if (joins[index] === JOIN.space) {
    // The stop of "U.S." or "Corp." may end the sentence as well: a frame word behind it says so.
    if (!(flags[before]! & FLAG.dotted) || !FRAME.has(hashes[index]!)) return false;
    const word = text.slice(starts[before]!, ends[before]! - 1).toLowerCase();
    return !TITLE_ABBREVIATIONS.has(word);
  }
  const gap = text.slice(ends[before]!, starts[index]!);
  // Or with a space behind the mark, as tokenisers set it; such a one may close a quotation as well.
  if (/["'“‘«„([{`] ?$/.test(gap) && gap.length > 1) return true;
  const stop = flags[before]! & FLAG.initial ? gap.slice(1) : gap;
  return /[.!?…:;—|•·▪。！？]/.test(stop) || / [-–] /.test(gap);
}

/** Words with one capital that no sentence start gave them. */
function readCapitalised({ count, flags, hashes }: Tokens, sentenceStarts: Uint8Array): Set<number> {
  const found = new Set<number>();
  const shape = FLAG.firstUpper | FLAG.laterLower;
  for (let index = 0; index < count; index += 1)
    if ((flags[index]! & shape) === shape && sentenceStarts[index] === 0) found.add(hashes[index]!);
  return found;
}

function readStemPlaces(tokens: Tokens, folded: (index: number) => string): Map<number, number[]> {
  const places = new Map<number, number[]>();
  const stemOf = new Map<number, number>();
  for (let index = 0; index < tokens.count; index += 1) {
    const hash = tokens.hashes[index]!;
    let stemmed = stemOf.get(hash);
    if (stemmed === undefined) {
      stemmed = stemHash(folded(index));
      stemOf.set(hash, stemmed);
    }
    const known = places.get(stemmed);
    if (known) known.push(index);
    else places.set(stemmed, [index]);
  }
  return places;
}
