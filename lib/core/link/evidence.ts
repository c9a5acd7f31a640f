// What in the article speaks for an entity: words of its description, and the title in front.

import type { Evidence } from '../model/annotation';
import type { ArticleWords } from './article-words';
import { stemHash } from './context-words';
import { COURTESY, FRAME } from './lexicon/lexicon';
import type { TokenRange } from './name-parts';
import type { EntityTable } from './table/entity-table';
import { CONTEXT_FAR, CONTEXT_SCALE, TITLE_FITS, TITLE_STRANGE } from './weights';

/** A word of the article that occurs in some entity's context. */
interface ContextWord {
  /** Its tokens. */
  readonly places: readonly number[];
  /** How telling it is, 0..1. */
  readonly weight: number;
}

/** These words by their hashes. Grows with the article only. */
export type ArticleContext = ReadonlyMap<number, ContextWord>;

export function readContext(words: ArticleWords, table: EntityTable): ArticleContext {
  const context = new Map<number, ContextWord>();
  for (const stemmed of words.stems()) {
    const weight = table.wordWeight(stemmed);
    if (weight === null) continue;
    const places = words.placesOf(stemmed);
    const telling = FRAME.has(stemmed | 0) ? places.filter((place) => words.isAcronym(place)) : places;
    if (telling.length > 0) context.set(stemmed, { places: telling, weight });
  }
  return context;
}

/** Where equal mentions stand: their tokens, which are no context of their own, and their blocks. */
export interface Surroundings {
  readonly own: ReadonlySet<number>;
  /** Stemmed words of the name: elsewhere they are others of that name. */
  readonly ownWords: ReadonlySet<number>;
  readonly blocks: ReadonlySet<number>;
}

export function surroundingsOf(words: ArticleWords, mentions: readonly TokenRange[]): Surroundings {
  const own = new Set<number>();
  const ownWords = new Set<number>();
  const blocks = new Set<number>();
  for (const { first, until } of mentions) {
    blocks.add(words.blockOf(first));
    for (let index = first; index < until; index += 1) {
      own.add(index);
      ownWords.add(stemHash(words.folded(index)));
    }
  }
  return { own, ownWords, blocks };
}

/** How far the words around the mentions speak for an entity: found, 0..1, saturated; and the share of its words that is found. */
export interface ContextMatch {
  readonly found: number;
  readonly share: number;
}

/** An entity, and where a name stands that may mean it. */
interface Around extends Surroundings {
  readonly entity: number;
}

const NO_MATCH: ContextMatch = { found: 0, share: 0 };

export function contextMatch(
  words: ArticleWords,
  table: EntityTable,
  context: ArticleContext,
  around: Around,
): ContextMatch {
  const told = table.context(around.entity);
  let sum = 0;
  for (const word of told) {
    const here = context.get(word);
    if (here && !around.ownWords.has(word)) sum += nearness(words, around, here) * here.weight;
  }
  if (sum === 0) return NO_MATCH;
  return { found: 1 - Math.exp(-sum / CONTEXT_SCALE), share: sum / (told.length + SHORT_TEXT) };
}

/** The words found, as they stand in the article, the most telling first; at most `most`. */
export function contextWords(
  words: ArticleWords,
  table: EntityTable,
  {
    context,
    around,
    most,
  }: { readonly context: ArticleContext; readonly around: Around; readonly most: number },
): string[] {
  const found: { weight: number; place: number }[] = [];
  for (const word of table.context(around.entity)) {
    const here = context.get(word);
    if (!here || around.ownWords.has(word)) continue;
    const near = nearness(words, around, here);
    const place = here.places.find((at) => !around.own.has(at) && nearnessAt(words, around, at) === near);
    if (near > 0 && place !== undefined) found.push({ weight: near * here.weight, place });
  }
  found.sort((a, b) => b.weight - a.weight || a.place - b.place);
  const { text, starts, ends } = words.tokens;
  return found.slice(0, most).map(({ place }) => text.slice(starts[place]!, ends[place]!));
}

/** 1 for a word in a block where the name stands, less for one elsewhere, 0 where it stands in the name only. */
function nearness(words: ArticleWords, around: Around, { places }: ContextWord): number {
  let best = 0;
  for (const place of places) {
    if (around.own.has(place)) continue;
    best = Math.max(best, nearnessAt(words, around, place));
    if (best === 1) break;
  }
  return best;
}

function nearnessAt(words: ArticleWords, { blocks }: Around, place: number): number {
  return blocks.has(words.blockOf(place)) ? 1 : CONTEXT_FAR;
}

/** One word found of a description of one proves little. */
const SHORT_TEXT = 2;

/** Whether the titles in front of a name fit what is known of a person; null where nothing can be said. */
export function titleFit(
  table: EntityTable,
  { entity, titles }: { readonly entity: number; readonly titles: readonly number[] },
): 'fits' | 'strange' | null {
  const telling = titles.filter((title) => !COURTESY_STEMS.has(title));
  if (telling.length === 0) return null;
  const known = table.context(entity);
  if (telling.some((title) => known.includes(title))) return 'fits';
  // Without any context the library says nothing about posts, so nothing is strange.
  return known.length === 0 ? null : 'strange';
}

/** The same for a short form. `also` are titles that the article gave the person before. */
export function titleEvidence(
  table: EntityTable,
  {
    entity,
    titles,
    also,
  }: { readonly entity: number; readonly titles: readonly number[]; readonly also: ReadonlySet<number> },
): Evidence | null {
  const fit = titles.some((title) => also.has(title)) ? 'fits' : titleFit(table, { entity, titles });
  return fit && { kind: 'title', detail: '', weight: fit === 'fits' ? TITLE_FITS : TITLE_STRANGE };
}

/** Courtesy titles have no plural, so their stem is the word itself. */
const COURTESY_STEMS: ReadonlySet<number> = new Set([...COURTESY].map((hash) => hash >>> 0));
