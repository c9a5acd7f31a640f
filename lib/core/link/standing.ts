// Names that stand for themselves: for each group of equal mentions, which reading the article speaks for, and how surely.

import type { Evidence } from '../model/annotation';
import type { ArticleWords } from './article-words';
import type { EntityTable } from './entity-table';
import {
  type ArticleContext,
  contextEvidence,
  readCompany,
  surroundingsOf,
  tieEvidence,
  titleEvidence,
} from './evidence';
import { COURTESY, TITLES } from './lexicon/lexicon';
import type { Candidate, Mention } from './mentions';
import { standsInPlace, titlesBefore } from './mentions';
import { strangersWeight } from './strangers';
import { IN_PERSON, IN_PLACE, LEFT_OVER, LOOSE_NAME, SURE, TITLE_ON_THING } from './weights';

/** A candidate with what speaks for it. */
export interface Weighed {
  readonly candidate: Candidate;
  /** Natural logarithm of its odds, up to a constant shared with `Choice.nil`. */
  readonly score: number;
  /** 0..1 over all candidates and "none of them". */
  readonly probability: number;
  readonly because: readonly Evidence[];
}

/** Equal mentions, and what they may mean, the likeliest first. */
export interface Group {
  readonly mentions: readonly Mention[];
  readonly weighed: readonly Weighed[];
  /** Natural logarithm of the odds that none of them is meant. */
  readonly nil: number;
}

/** Candidates that need no person named before: all but family names. */
export function standsAlone({ reading }: Candidate): boolean {
  return reading.type !== 'family';
}

/** Mentions with the same words and the same candidates, in order of first mention. */
export function groupMentions(mentions: readonly Mention[]): Mention[][] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = `${mention.key}|${mention.candidates.map(({ entity }) => entity).join()}`;
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  return [...groups.values()];
}

/** Weighs each group's readings: first each by itself, then twice with the ties to what is surely meant elsewhere. */
export function weighGroups(
  words: ArticleWords,
  table: EntityTable,
  context: ArticleContext,
  groups: readonly (readonly Mention[])[],
): Group[] {
  const bases = groups.map((mentions) => weighAlone(words, table, context, mentions));
  let weighed = bases.map(({ candidates, nil }) => choose(candidates, nil));
  for (let round = 0; round < 2; round += 1) {
    const sure = new Set<number>();
    for (const [best] of weighed) if (best && best.probability >= SURE) sure.add(best.candidate.entity);
    const company = readCompany(table, sure);
    weighed = bases.map(({ candidates, nil }) =>
      choose(
        candidates.map((base) => {
          const tie = tieEvidence(table, base.candidate.entity, company);
          return tie ? { ...base, score: base.score + tie.weight, because: [...base.because, tie] } : base;
        }),
        nil,
      ),
    );
  }
  return groups.map((mentions, number) => ({ mentions, weighed: weighed[number]!, nil: bases[number]!.nil }));
}

/** Readings weighed per name. The 17th of a name in the shared base has under 1 % of it. */
const MAX_READINGS = 16;

interface Base {
  readonly candidate: Candidate;
  readonly score: number;
  readonly because: readonly Evidence[];
}

const NO_TITLES: ReadonlySet<number> = new Set();

function weighAlone(
  words: ArticleWords,
  table: EntityTable,
  context: ArticleContext,
  mentions: readonly Mention[],
): { readonly candidates: readonly Base[]; readonly nil: number } {
  const candidates = mentions[0]!.candidates
    .filter(standsAlone)
    .sort((a, b) => b.reading.prior - a.reading.prior)
    .slice(0, MAX_READINGS);
  if (candidates.length === 0) return { candidates: [], nil: 0 };
  const titles = mentions.flatMap(({ first }) => titlesBefore(words, first));
  const titled = mentions.filter(({ first }) => hasPersonalTitle(words, first)).length / mentions.length;
  const placed = mentions.filter(({ first }) => standsInPlace(words, first)).length / mentions.length;
  // "Faith in Putin": the preposition counts only where the name may be a place as well.
  const mixed = new Set(candidates.map(({ kind }) => kind)).size > 1;
  const ownedByPlace = candidates.some(({ kind, reading }) => kind === 'place' && reading.type === 'full');
  const surroundings = surroundingsOf(words, mentions);
  const bases = candidates.map((candidate): Base => {
    const { entity, kind, reading } = candidate;
    const because: Evidence[] = [
      {
        kind: reading.priorGiven ? 'prior' : 'salience',
        detail: '',
        weight: Math.log(reading.prior) + (ownedByPlace && isLoose(candidate) ? LOOSE_NAME : 0),
      },
    ];
    const nearby = contextEvidence(words, table, context, { entity, ...surroundings });
    if (nearby) because.push(nearby);
    if (kind === 'person') {
      const title = titleEvidence(table, { entity, titles, also: NO_TITLES });
      if (title) because.push(title);
      if (placed > 0 && mixed) because.push({ kind: 'kind', detail: '', weight: IN_PERSON * placed });
    } else {
      if (titled > 0 && kind !== 'text')
        because.push({ kind: 'kind', detail: '', weight: TITLE_ON_THING * titled });
      if (placed > 0 && kind === 'place')
        because.push({ kind: 'kind', detail: '', weight: IN_PLACE * placed });
    }
    return { candidate, score: because.reduce((sum, { weight }) => sum + weight, 0), because };
  });
  const best = bases.reduce((a, b) => (b.score > a.score ? b : a)).candidate;
  const left = Math.max(0, 1 - candidates.reduce((sum, { reading }) => sum + reading.prior, 0));
  return {
    candidates: bases,
    nil: Math.log(LEFT_OVER * left + strangersWeight(words, table, { best, mentions })),
  };
}

function isLoose({ kind, reading }: Candidate): boolean {
  return reading.type === 'alias' && (kind === 'organisation' || kind === 'term');
}

/** Mr., Gen., Judge: titles that only a person has. Adjectives such as "former" and parties stand before places too. */
function hasPersonalTitle(words: ArticleWords, first: number): boolean {
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

/** Probabilities over the candidates and none of them, the likeliest first; equal ones in the order given. */
export function choose(bases: readonly Base[], nil: number): Weighed[] {
  if (bases.length === 0) return [];
  const most = Math.max(nil, ...bases.map(({ score }) => score));
  const total = bases.reduce((sum, { score }) => sum + Math.exp(score - most), Math.exp(nil - most));
  return bases
    .map((base) => ({ ...base, probability: Math.exp(base.score - most) / total }))
    .sort((a, b) => b.probability - a.probability);
}
