// Which of overlapping names an article means: when the longest found is broken up, as an alias that swallows a title or a neighbour.

import type { Span } from '../model/span';
import { FLAG } from '../text/token-flags';
import type { ArticleWords } from './article-words';
import { DESCRIBERS, PARTICLES, PLACE_PREPOSITIONS, PORTFOLIOS, TITLES } from './lexicon/lexicon';
import { type Candidate, type FoundName, type Mention, type PlainName, readMention } from './mentions';
import type { EntityTable } from './table/entity-table';
import { ARTICLE_NAME } from './weights';

/** A name with what it may mean here; no mention where its span does not fall on whole words. */
export interface ReadName {
  readonly name: PlainName;
  readonly mention: Mention | null;
}

/** The names to settle, in order and not overlapping. Each that was found is looked at once, with those inside it. */
export function readNames(words: ArticleWords, table: EntityTable, found: readonly FoundName[]): ReadName[] {
  const read: ReadName[] = [];
  let end = -1;
  for (const name of found) {
    // A name taken before runs into this one: what is left of it may hold another.
    const left = name.start < end ? name.inside : pieces(words, table, name);
    for (const piece of left) {
      const plain = 'candidates' in piece ? { ...piece, entries: [], hash: 0 } : piece;
      if (plain.start < end) continue;
      const mention = 'candidates' in piece ? piece : readMention(words, table, piece);
      read.push({ name: plain, mention });
      end = mention?.end ?? plain.end;
    }
  }
  return read;
}

/** What a found name is read as: itself, or the names it is broken up into. */
function pieces(words: ArticleWords, table: EntityTable, name: FoundName): readonly (PlainName | Mention)[] {
  if (name.inside.length === 0) return [name];
  return (
    withoutArticle(words, table, name) ??
    withoutSmallWords(words, table, name) ??
    withoutTitles(words, table, name) ??
    withoutSmallEnd(words, table, name) ??
    runningOn(words, table, name) ??
    partsOfList(words, table, name) ?? [name]
  );
}

/**
 * "The European | Commission", "The | US": where the article's capital is that of the sentence, the name behind it is as likely meant. Both
 * are weighed then; in running text "The Guardian" has its capital because it is the name.
 */
function withoutArticle(
  words: ArticleWords,
  table: EntityTable,
  name: FoundName,
): readonly (PlainName | Mention)[] | null {
  const first = words.tokenAt(name.start);
  if (words.folded(first) !== 'the' || !words.isCapital(first)) return null;
  const bare = name.inside.find(({ start }) => start === words.tokens.starts[first + 1]);
  if (bare === undefined || bare.end < name.end) return null;
  if (bare.end > name.end) return [bare];
  if (words.casingOf(first) === 'sentence' && !mayBeginSentence(words, first)) return null;
  const whole = readMention(words, table, name);
  const rest = readMention(words, table, bare);
  if (whole === null || rest === null || rest.candidates.length === 0) return null;
  return [{ ...rest, candidates: blend(rest.candidates, whole.candidates) }];
}

/** It begins a sentence; or a date stands in front, as where a dateline runs into its story. */
function mayBeginSentence(words: ArticleWords, index: number): boolean {
  return words.startsSentence(index) || (words.tokens.flags[index - 1]! & FLAG.digit) !== 0;
}

/** Readings of both names, those of the second by the share of cases in which the article belongs to the name. */
function blend(bare: readonly Candidate[], whole: readonly Candidate[]): Candidate[] {
  const byEntity = new Map<number, Candidate>();
  const add = ({ reading, ...rest }: Candidate, share: number): void => {
    const known = byEntity.get(rest.entity);
    const prior = reading.prior * share + (known?.reading.prior ?? 0);
    byEntity.set(rest.entity, { ...rest, reading: { ...(known?.reading ?? reading), prior } });
  };
  for (const candidate of bare) add(candidate, 1 - ARTICLE_NAME);
  for (const candidate of whole) add(candidate, ARTICLE_NAME);
  return [...byEntity.values()];
}

/** "pilgrimage to | Mecca": a phrase that begins with a small word is what links are set on, unless a library calls the thing so. */
function withoutSmallWords(
  words: ArticleWords,
  table: EntityTable,
  name: FoundName,
): readonly PlainName[] | null {
  const first = words.tokenAt(name.start);
  const { flags, hashes } = words.tokens;
  // "In Europe" at the start of a sentence is no title, and has the capital of the sentence.
  const ofSentence = words.startsSentence(first) && PLACE_PREPOSITIONS.has(hashes[first]!);
  if (!ofSentence && (!(flags[first]! & FLAG.firstLower) || flags[first]! & FLAG.laterUpper)) return null;
  if (PARTICLES.has(hashes[first]!) || words.folded(first) === 'the' || flags[first + 1]! & FLAG.hyphenBefore)
    return null;
  if (
    !ofSentence &&
    readMention(words, table, name)?.candidates.some(({ reading }) => reading.type === 'full')
  )
    return null;
  const later = name.inside.filter(
    ({ start }) => start > name.start && words.isCapital(words.tokenAt(start)),
  );
  return later.length > 0 ? later : null;
}

/** "Indian | government", "United Nations | headquarters": small words behind a name that means the same without them are no part of it. */
function withoutSmallEnd(
  words: ArticleWords,
  table: EntityTable,
  name: FoundName,
): readonly PlainName[] | null {
  const head = name.inside.find(({ start, end }) => start === name.start && end < name.end);
  if (head === undefined) return null;
  const { flags, ends } = words.tokens;
  const small = FLAG.firstLower | FLAG.hyphenBefore;
  for (let at = words.tokenAt(head.end); at < words.count && ends[at]! <= name.end; at += 1)
    if ((flags[at]! & small) !== FLAG.firstLower) return null;
  const whole = likeliest(words, table, name);
  // "Chhindwara district": what the library itself calls the thing is its name.
  if (whole === null || whole.reading.type === 'full') return null;
  return likeliest(words, table, head)?.entity === whole.entity ? [head] : null;
}

/** One entity at least may be meant by both. */
function meetIn({ candidates }: Mention, other: Mention): boolean {
  return candidates.some((one) => other.candidates.some(({ entity }) => entity === one.entity));
}

/** "US | National Science Foundation", "New York | Times Square": a place, and a name that runs on behind what was found. */
function runningOn(words: ArticleWords, table: EntityTable, name: FoundName): readonly PlainName[] | null {
  const on = name.inside.find(({ start, end }) => start > name.start && end > name.end);
  if (on === undefined) return null;
  const head = headBefore(words, name, words.tokenAt(on.start));
  return head !== null && isPlace(words, table, head) ? [head, on] : null;
}

/** "U.S. | Senator", "British | Prime Minister", "State Department | spokesman", "U.S. | President | Bill Clinton". */
function withoutTitles(
  words: ArticleWords,
  table: EntityTable,
  name: FoundName,
): readonly (PlainName | Mention)[] | null {
  const { starts, ends } = words.tokens;
  // "U.S. President" may be a name as well: the head is what the titles stand behind.
  const head = name.inside.find((one) => {
    if (one.start !== name.start || isTitle(words, one)) return false;
    const behind = words.tokenAt(one.end);
    return behindTitles(words, behind) > behind;
  });
  const from = words.tokenAt(head?.end ?? name.start);
  const until = behindTitles(words, from);
  if (until === from || ends[until - 1]! > name.end) return null;
  const whole = readMention(words, table, name);
  if (whole === null) return null;
  const person = whole.candidates.some(({ kind }) => kind === 'person');
  if (ends[until - 1] === name.end) {
    const body = head && !person && likeliest(words, table, head)?.kind !== 'person';
    return body ? [head] : null;
  }
  const tail = name.inside.find(({ start, end }) => start === starts[until] && end === name.end);
  const rest = tail && person ? readMention(words, table, tail) : null;
  if (rest === null || !meetIn(whole, rest)) return null;
  // The title tells who is meant; the full name may do so more surely.
  const named = {
    ...rest,
    titled: true,
    candidates: whole.candidates.map((one) => surer(one, rest.candidates)),
  };
  return head ? [head, named] : [named];
}

function surer(one: Candidate, others: readonly Candidate[]): Candidate {
  const same = others.find(({ entity }) => entity === one.entity);
  return same && same.reading.prior > one.reading.prior ? same : one;
}

/** First token behind the titles and portfolios from `from` on, the last of them a title; `from` itself where there are none. */
function behindTitles(words: ArticleWords, from: number): number {
  const { hashes } = words.tokens;
  let until = from;
  for (let at = from; at < words.count; at += 1) {
    const title = TITLES.has(hashes[at]!);
    if (!title && !PORTFOLIOS.has(hashes[at]!)) break;
    if (title && !DESCRIBERS.has(hashes[at]!) && !CROWNED.has(words.folded(at))) until = at + 1;
  }
  return until;
}

/** Titles that belong to a name: of the crowned and holy (King Hussein, Pope John Paul, Lady Gaga), and of ships (Challenger). */
const CROWNED: ReadonlySet<string> = new Set(
  'king queen prince princess emperor sultan sheikh emir pope cardinal imam ayatollah saint st sister father brother sir dame lady lord challenger'.split(
    ' ',
  ),
);

/** "Sudan, Iran, Libya and Yemen": countries in a list, of which two happen to be a place with its country. */
function partsOfList(words: ArticleWords, table: EntityTable, name: FoundName): readonly PlainName[] | null {
  const { text } = words.tokens;
  const comma = text.slice(name.start, name.end).indexOf(', ');
  if (
    comma < 0 ||
    !/^(?:, \p{Lu}[\p{L} .]+)*,? (?:and|or) \p{Lu}/u.test(text.slice(name.end, name.end + 120))
  )
    return null;
  const head = name.inside.find(({ start, end }) => start === name.start && end === name.start + comma);
  const tail = name.inside.find(({ start, end }) => start === name.start + comma + 2 && end === name.end);
  if (head === undefined || tail === undefined) return null;
  return isPlace(words, table, head) && isPlace(words, table, tail) ? [head, tail] : null;
}

/** The name inside that begins with the whole and ends right before a token. */
function headBefore(words: ArticleWords, name: FoundName, token: number): PlainName | null {
  const end = words.tokens.ends[token - 1];
  return name.inside.find((head) => head.start === name.start && head.end === end) ?? null;
}

function isPlace(words: ArticleWords, table: EntityTable, name: PlainName): boolean {
  return likeliest(words, table, name)?.kind === 'place';
}

function likeliest(words: ArticleWords, table: EntityTable, name: PlainName): Candidate | null {
  const candidates = readMention(words, table, name)?.candidates ?? [];
  return candidates.reduce<Candidate | null>(
    (most, one) => (most === null || one.reading.prior > most.reading.prior ? one : most),
    null,
  );
}

function isTitle(words: ArticleWords, { start, end }: Span): boolean {
  for (let index = words.tokenAt(start); index < words.count && words.tokens.starts[index]! < end; index += 1)
    if (!TITLES.has(words.tokens.hashes[index]!) && !PORTFOLIOS.has(words.tokens.hashes[index]!))
      return false;
  return true;
}
