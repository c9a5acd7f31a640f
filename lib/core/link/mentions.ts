// From found names to mentions: where they stand, what they may mean, and what surrounds them.

import type { CorrectionId } from '../model/correction';
import type { EntityKind } from '../model/entity';
import type { Span } from '../model/span';
import { fold } from '../text/fold';
import type { ArticleWords } from './article-words';
import { stemHash } from './context-words';
import { COMPANY_FORMS, COMPANY_GROUPS, COURTESY, GIVEN, TITLES } from './lexicon/lexicon';
import { nameFit } from './name-fit';
import type { TokenRange } from './name-parts';
import type { EntityTable, Reading } from './table/entity-table';
import { spellingCode, spellingHash } from './table/table-layout';
import { SPELT_OTHERWISE } from './weights';

/** Words of the article that are a name of the library: entries of the name index, rising. */
export interface PlainName extends Span {
  readonly entries: readonly number[];
  /** Of the folded name. */
  readonly hash: number;
}

/** One that the scan found, with the shorter and overlapping names that begin inside it. */
export interface FoundName extends PlainName {
  readonly inside: readonly PlainName[];
}

/** One thing that a mention may mean. */
export interface Candidate {
  readonly entity: number;
  readonly kind: EntityKind;
  readonly reading: Reading;
  /** The reader's rule that says so: then it is the only one. */
  readonly correction?: CorrectionId;
}

export interface Mention extends Span, TokenRange {
  readonly words: string;
  /** The folded words with one space between: what equal mentions share. */
  readonly key: string;
  /** Meanings by the library; empty for a short form of someone whose family name it does not list. */
  readonly candidates: readonly Candidate[];
  /** Meanings that ask for words which the article does not have. */
  readonly unmet: number;
  /** The library knows the name with the title in front, which is left out of the span: hardly a stranger's. */
  readonly titled?: boolean;
}

/** The mention at a span, or null where the span does not fall on whole tokens. */
export function readMention(
  words: ArticleWords,
  table: EntityTable,
  { start, end, entries, hash }: PlainName,
): Mention | null {
  const { starts, ends } = words.tokens;
  const first = words.tokenAt(start);
  if (first >= words.count || starts[first] !== start) return null;
  let last = first;
  while (last + 1 < words.count && starts[last + 1]! < end) last += 1;
  if (ends[last] !== end) return null;
  const span = withoutArticle(words, { first, until: last + 1 });
  const best = new Map<number, Reading>();
  let unmet = 0;
  const names = table.readings(entries, hash);
  const spellings = spellingsOf(words, span, words.tokens.text.slice(start, end));
  const spelt = names.filter((name) => spellings.has(name.spelling)).length;
  for (const name of names) {
    const fits = spellings.has(name.spelling);
    // Of two spellings that fit as well, each counts half: "BRUSSELS" in link texts is not what a headline in capitals means.
    const share = spelt === 0 ? 1 : fits ? 1 / spelt : SPELT_OTHERWISE;
    for (const reading of name.readings) {
      if (!needsAreMet(words, reading)) {
        unmet += 1;
        continue;
      }
      const weighed = share === 1 ? reading : { ...reading, prior: reading.prior * share };
      const known = best.get(reading.entity);
      // A name that stands alone tells more than a family name; else the likelier one.
      const better = !known || rank(weighed) > rank(known) ? weighed : known;
      best.set(reading.entity, known && fits ? { ...better, prior: known.prior + weighed.prior } : better);
    }
  }
  const candidates = [...best.values()].map((reading) => ({
    entity: reading.entity,
    kind: table.kind(reading.entity),
    reading,
  }));
  const meant = withoutGivenNames(
    words,
    table,
    span,
    words.isDateline(first) ? placesIn(table, keyOf(words, span), candidates) : candidates,
  );
  const company = companyAt(words, span, meant);
  return company === null
    ? mentionAt(words, span, { candidates: meant, unmet })
    : mentionAt(
        words,
        { first: span.first, until: company.until },
        { candidates: company.candidates, unmet },
      );
}

/**
 * "Boeing Co", "Apple, Inc.", "Toyota Motor Corp": the legal form belongs to the name, and makes it a company's. Null where none follows,
 * or where the name means people and places only.
 */
function companyAt(
  words: ArticleWords,
  { until }: TokenRange,
  candidates: readonly Candidate[],
): { readonly until: number; readonly candidates: readonly Candidate[] } | null {
  const { hashes, starts, ends, text } = words.tokens;
  const joined = (index: number): boolean =>
    index < words.count &&
    words.isCapital(index) &&
    words.casingOf(index) === 'sentence' &&
    (words.continuesName(index) || text.slice(ends[index - 1]!, starts[index]!) === ', ');
  let end = until;
  if (joined(end) && words.continuesName(end) && COMPANY_GROUPS.has(hashes[end]!)) end += 1;
  if (!joined(end) || !COMPANY_FORMS.has(hashes[end]!)) return null;
  const companies = candidates.filter(({ kind }) => kind === 'organisation');
  const things = companies.length > 0 ? companies : candidates.filter(({ kind }) => kind === 'term');
  return things.length > 0 ? { until: end + 1, candidates: things } : null;
}

/**
 * "Gloria" alone is nobody, though a base has link texts that mean some Gloria: without the full name beside it, a given name says who is
 * meant to friends only. Names that a library says press uses alone stay.
 */
function withoutGivenNames(
  words: ArticleWords,
  table: EntityTable,
  { first, until }: TokenRange,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  if (until - first > 1 || !GIVEN.has(words.tokens.hashes[first]!)) return candidates;
  const start = `${words.folded(first)} `;
  return candidates.filter(
    ({ entity, kind, reading }) =>
      kind !== 'person' || reading.type !== 'alias' || !fold(table.label(entity)).startsWith(start),
  );
}

/** Spellings that fit as well as the one written: in a headline in capitals, or a dateline, the capitals are not the name's own. */
function spellingsOf(words: ArticleWords, { first }: TokenRange, written: string): ReadonlySet<number> {
  const spellings = new Set([spellingCode(spellingHash(written))]);
  if (words.casingOf(first) === 'capitals' || words.isDateline(first))
    spellings.add(spellingCode(spellingHash(written.replace(/\p{L}+/gu, inTitleCase))));
  return spellings;
}

function inTitleCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** A dateline names the place that the story comes from, whatever else bears the name: teams, people. Without a place, all stay. */
function placesIn(table: EntityTable, key: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const sum = (some: readonly Candidate[]): number =>
    some.reduce((total, { reading }) => total + reading.prior, 0);
  const all = candidates.filter(({ kind }) => kind === 'place');
  if (all.length === 0) return candidates;
  // "Brussels" is called that; the European Union is not.
  const called = all.filter(
    ({ entity, reading }) => nameFit(key, table.label(entity), reading.type) !== 'apart',
  );
  const places = called.length > 0 ? called : all;
  const share = sum(candidates) / sum(places);
  return places.map((place) => ({
    ...place,
    reading: { ...place.reading, prior: place.reading.prior * share },
  }));
}

/** "the Netherlands": a small article in front is no part of the name, also where a pack lists it so. */
function withoutArticle(words: ArticleWords, { first, until }: TokenRange): TokenRange {
  const article = until - first > 1 && !words.isCapital(first) && words.folded(first) === 'the';
  return { first: article ? first + 1 : first, until };
}

/** A mention over whole tokens. */
export function mentionAt(
  words: ArticleWords,
  { first, until }: TokenRange,
  meanings: { readonly candidates: readonly Candidate[]; readonly unmet: number } = {
    candidates: [],
    unmet: 0,
  },
): Mention {
  const span = { start: words.tokens.starts[first]!, end: words.tokens.ends[until - 1]! };
  return {
    first,
    until,
    ...span,
    words: words.tokens.text.slice(span.start, span.end),
    key: keyOf(words, { first, until }),
    ...meanings,
  };
}

export function keyOf(words: ArticleWords, { first, until }: TokenRange): string {
  let key = words.folded(first);
  for (let index = first + 1; index < until; index += 1) key += ` ${words.folded(index)}`;
  return key;
}

function rank({ type, prior }: Reading): number {
  return (type === 'family' ? 0 : 1) + prior;
}

function needsAreMet(words: ArticleWords, { needs }: Reading): boolean {
  return needs === null || needs.some((group) => group.every((hash) => words.placesOf(hash).length > 0));
}

/** Stemmed hashes of the titles right in front of a token, the nearest first: "Chairman Gen." → gen, chairman. */
export function titlesBefore(words: ArticleWords, first: number): number[] {
  const titles: number[] = [];
  for (let index = first - 1; index >= 0 && titles.length < 4; index -= 1) {
    if (!words.continuesName(index + 1) || !TITLES.has(words.tokens.hashes[index]!)) break;
    titles.push(stemHash(TITLE_IN_FULL.get(words.folded(index)) ?? words.folded(index)));
  }
  return titles;
}

/** Abbreviated titles, as descriptions write them. */
const TITLE_IN_FULL: ReadonlyMap<string, string> = new Map([
  ['gen', 'general'],
  ['adm', 'admiral'],
  ['sen', 'senator'],
  ['sens', 'senator'],
  ['rep', 'representative'],
  ['reps', 'representative'],
  ['gov', 'governor'],
  ['pres', 'president'],
  ['amb', 'ambassador'],
  ['lt', 'lieutenant'],
  ['col', 'colonel'],
  ['maj', 'major'],
  ['capt', 'captain'],
  ['sgt', 'sergeant'],
  ['prof', 'professor'],
  ['rev', 'reverend'],
  ['congressman', 'representative'],
  ['congresswoman', 'representative'],
]);

/** Mr., Gen., Judge: titles that only a person has. Adjectives such as "former" and parties stand before places too. */
export function hasPersonalTitle(words: ArticleWords, first: number): boolean {
  if (first === 0 || !words.continuesName(first)) return false;
  const hash = words.tokens.hashes[first - 1]!;
  return words.isCapital(first - 1) &&
    TITLES.has(hash) &&
    PERSONAL.has(words.folded(first - 1)) &&
    !words.startsSentence(first - 1)
    ? true
    : COURTESY.has(hash) && PERSONAL.has(words.folded(first - 1));
}

const PERSONAL: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr prof professor judge justice sen senator rep congressman congresswoman gov mayor sheriff detective officer sgt lt capt coach rev pastor rabbi sir lady dame'.split(
    ' ',
  ),
);
