// Ranking: the claims nearest to a sentence by its words and those around, put in order by what was learnt of such pairs.

import { Search } from './candidates';
import type { ClaimIndex } from './claim-index';
import { emptyFeatures, type Featured, MarkedIndex, type RankQuestion, SCORES } from './pair-features';
import { RANK_WEIGHTS } from './rank-weights';
import { WORD, type Words } from './words';

export type { RankQuestion } from './pair-features';

export interface RankedClaim {
  readonly index: number;
  readonly claim: number;
  /** Higher is likelier; comparable within one question only. */
  readonly score: number;
}

/** How much the words around a sentence count for finding claims, beside its own. Chosen on ../shared/data/claims: see DESIGN.md. */
const COUNTS = { before: 0.45, after: 0.2, speaker: 0.6, aside: 0.7 } as const;
/** Claims that are compared word by word. */
const POOL = 40;

/** The most likely claims for a sentence, best first. */
export function rankClaims(
  indexes: readonly ClaimIndex[],
  question: RankQuestion,
  most: number,
): RankedClaim[] {
  const ranked = featuresOf(new Search(indexes), question, POOL).map(({ index, claim, features }) => ({
    index,
    claim,
    score: scoreOf(features),
  }));
  return ranked.sort((a, b) => b.score - a.score || a.index - b.index || a.claim - b.claim).slice(0, most);
}

function scoreOf(features: Float64Array): number {
  let score = 0;
  for (let at = 0; at < features.length; at += 1) score += features[at]! * RANK_WEIGHTS[at]!;
  return score;
}

/** The claims of the first choice, best first, with the features by which they are ranked. */
export function featuresOf(search: Search, question: RankQuestion, pool: number): Featured[] {
  const own = search
    .sought(question.words)
    .map((word) =>
      isAside(question.words, word.stem) ? { ...word, weight: word.weight * COUNTS.aside } : word,
    );
  const around = (['before', 'after', 'speaker'] as const).flatMap((part) => {
    const words = question[part];
    return words ? search.sought(words, COUNTS[part]) : [];
  });
  const marked = search.indexes.map((_, index) => new MarkedIndex(search, index, question));
  const featured = search.nearest([...own, ...around], pool).map(({ index, claim }) => {
    const features = emptyFeatures();
    marked[index]!.fill(claim, features);
    features[SCORES.sentence] = search.scoreOf(own, index, claim);
    features[SCORES.around] = search.scoreOf(around, index, claim);
    return { index, claim, features };
  });
  const best = Math.max(1e-9, ...featured.map(({ features }) => features[SCORES.sentence]!));
  for (const { features } of featured) features[SCORES.share] = features[SCORES.sentence]! / best;
  return featured;
}

function isAside(words: Words, stem: number): boolean {
  for (let at = 0; at < words.count; at += 1)
    if (words.stems[at] === stem) return (words.flags[at]! & WORD.aside) !== 0;
  return false;
}
