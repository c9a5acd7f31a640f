// What in the article speaks for an entity: words of its description, ties to others here, the title in front.

import type { Evidence } from '../model/annotation';
import type { ArticleWords } from './article-words';
import type { EntityTable } from './entity-table';
import { COURTESY, FRAME } from './lexicon/lexicon';
import type { TokenRange } from './name-parts';
import {
  CONTEXT_FAR,
  CONTEXT_MOST,
  CONTEXT_SCALE,
  SHARED_TIE,
  TIE,
  TIES_MOST,
  TITLE_FITS,
  TITLE_STRANGE,
} from './weights';

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

/** Names named in a reason: three tell enough. */
const DETAILS = 3;

/** Where equal mentions stand: their tokens, which are no context of their own, and their blocks. */
export interface Surroundings {
  readonly own: ReadonlySet<number>;
  readonly blocks: ReadonlySet<number>;
}

export function surroundingsOf(words: ArticleWords, mentions: readonly TokenRange[]): Surroundings {
  const own = new Set<number>();
  const blocks = new Set<number>();
  for (const { first, until } of mentions) {
    blocks.add(words.blockOf(first));
    for (let index = first; index < until; index += 1) own.add(index);
  }
  return { own, blocks };
}

/** How far the words around the mentions speak for an entity. */
export function contextEvidence(
  words: ArticleWords,
  table: EntityTable,
  context: ArticleContext,
  { entity, own, blocks }: Surroundings & { readonly entity: number },
): Evidence | null {
  const found: { weight: number; place: number }[] = [];
  let sum = 0;
  for (const word of table.context(entity)) {
    const here = context.get(word);
    if (!here) continue;
    let best = 0;
    let at = -1;
    for (const place of here.places) {
      if (own.has(place)) continue;
      const near = blocks.has(words.blockOf(place)) ? 1 : CONTEXT_FAR;
      if (near <= best) continue;
      best = near;
      at = place;
      if (near === 1) break;
    }
    if (at < 0) continue;
    const weight = best * here.weight;
    sum += weight;
    found.push({ weight, place: at });
  }
  if (sum === 0) return null;
  found.sort((a, b) => b.weight - a.weight || a.place - b.place);
  const { text, starts, ends } = words.tokens;
  return {
    kind: 'context',
    detail: found
      .slice(0, DETAILS)
      .map(({ place }) => text.slice(starts[place]!, ends[place]!))
      .join(', '),
    weight: CONTEXT_MOST * (1 - Math.exp(-sum / CONTEXT_SCALE)),
  };
}

/** The entities that are surely meant here, and for each entity which of them are tied to it. */
export interface Company {
  readonly sure: ReadonlySet<number>;
  readonly tiedTo: ReadonlyMap<number, readonly number[]>;
}

/** Gathers the ties of what is surely meant, once for all candidates: the cost is the sum of the ties. */
export function readCompany(table: EntityTable, sure: ReadonlySet<number>): Company {
  const tiedTo = new Map<number, number[]>();
  for (const entity of sure)
    for (const other of table.related(entity)) {
      const known = tiedTo.get(other);
      if (known) known.push(entity);
      else tiedTo.set(other, [entity]);
    }
  return { sure, tiedTo };
}

/** Ties between an entity and others that are surely meant in this article. */
export function tieEvidence(table: EntityTable, entity: number, { sure, tiedTo }: Company): Evidence | null {
  const tied = new Set<number>();
  const shared = new Set<number>();
  for (const other of tiedTo.get(entity) ?? []) if (other !== entity) tied.add(other);
  for (const other of table.related(entity)) {
    if (sure.has(other)) tied.add(other);
    for (const third of tiedTo.get(other) ?? []) if (third !== entity) shared.add(third);
    // More cannot add anything.
    if (tied.size * TIE >= TIES_MOST) break;
  }
  const sum = tied.size * TIE + [...shared].filter((third) => !tied.has(third)).length * SHARED_TIE;
  if (sum === 0) return null;
  return {
    kind: 'coherence',
    detail: [...tied]
      .slice(0, DETAILS)
      .map((other) => table.label(other))
      .join(', '),
    weight: Math.min(TIES_MOST, sum),
  };
}

/** Whether the titles in front of a name fit what is known of a person. `also` are titles that the article gave them before. */
export function titleEvidence(
  table: EntityTable,
  {
    entity,
    titles,
    also,
  }: { readonly entity: number; readonly titles: readonly number[]; readonly also: ReadonlySet<number> },
): Evidence | null {
  const telling = titles.filter((title) => !COURTESY_STEMS.has(title));
  if (telling.length === 0) return null;
  const known = table.context(entity);
  const fits = telling.some((title) => also.has(title) || known.includes(title));
  if (fits) return { kind: 'title', detail: '', weight: TITLE_FITS };
  // Without any context the library says nothing about posts, so nothing is strange.
  return known.length === 0 ? null : { kind: 'title', detail: '', weight: TITLE_STRANGE };
}

/** Courtesy titles have no plural, so their stem is the word itself. */
const COURTESY_STEMS: ReadonlySet<number> = new Set([...COURTESY].map((hash) => hash >>> 0));
