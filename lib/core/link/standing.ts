// Names that stand for themselves: for each group of equal mentions, which reading the article speaks for, and how surely.

import type { ArticleWords } from './article-words';
import { candidateFeatures, type GroupCase, readGroupCase } from './candidate-features';
import { Company, type Meant, WordWeights } from './company';
import { holdsTitle } from './dates';
import type { ArticleContext } from './evidence';
import {
  type FeatureVector,
  type LearntWeights,
  type NilWeights,
  score,
  setValue,
  type Weights,
  weightVector,
} from './features';
import { LEARNT } from './learnt-weights';
import { type Candidate, type Mention, titlesBefore } from './mentions';
import { REASONED, REASONED_NIL } from './reasoned-weights';
import { findElsewhere } from './setting';
import { readSports } from './sports';
import { isCommonName, strangersWeight } from './strangers';
import type { EntityTable } from './table/entity-table';

/** A candidate with what speaks for it. */
export interface Weighed {
  /** Number of its group. */
  readonly group: number;
  readonly candidate: Candidate;
  readonly features: FeatureVector;
  /** What it weighs that it is a body of a country that the article does not speak of: 0, or less. */
  readonly elsewhere: number;
  /** Natural logarithm of its odds, up to a constant shared with `Group.nil`. */
  readonly score: number;
  /** 0..1 over all candidates and "none of them". */
  readonly probability: number;
}

/** Equal mentions, and what they may mean, the likeliest first. */
export interface Group {
  readonly mentions: readonly Mention[];
  readonly weighed: readonly Weighed[];
  /** By what its readings' features were weighed. */
  readonly weights: FeatureVector;
  /** Natural logarithm of the odds that none of them is meant. */
  readonly nil: number;
}

/** All groups of an article, and what they say for each other. */
export interface Standing {
  readonly groups: readonly Group[];
  /** Asked by the number of a group. */
  readonly company: Company;
}

/** Candidates that need no person named before: all but family names. */
export function standsAlone({ reading }: Candidate): boolean {
  return reading.type !== 'family';
}

/** Mentions with the same words and the same candidates, in order of first mention; those that follow another bearer of the name apart. */
export function groupMentions(
  mentions: readonly Mention[],
  introduced: ReadonlySet<Mention> = new Set(),
): Mention[][] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = `${mention.key}|${mention.candidates.map(({ entity }) => entity).join()}|${introduced.has(mention)}`;
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  return [...groups.values()];
}

/** Readings weighed per name. The 17th of a name in the shared base has under 1 % of it. */
const MAX_READINGS = 16;

/** How often what is meant elsewhere is looked at anew: a third time changes next to nothing. */
export const ROUNDS = 2;

/** A group before it is weighed. */
export interface Draft {
  readonly mentions: readonly Mention[];
  readonly candidates: readonly { readonly candidate: Candidate; readonly features: FeatureVector }[];
  /** Natural logarithm of what belongs to somebody else, by the form of the name. */
  readonly strangers: number;
  /** 0..1: what the pack's priors leave over. */
  readonly left: number;
  /** The pack counts what names mean: what is learnt was learnt from such names, whose link texts are full of accidents. */
  readonly counted: boolean;
  /** It is a common given name before a common family name. */
  readonly namesakes: boolean;
  /** Of the article: readings that are bodies of a country which it does not speak of, or of whose name it means another, and what that weighs. */
  readonly elsewhere: ReadonlyMap<Candidate, number>;
}

/** Reads what the words around each group say for each of its readings. */
export function draftGroups(
  words: ArticleWords,
  table: EntityTable,
  context: ArticleContext,
  groups: readonly (readonly Mention[])[],
  introduced: ReadonlySet<Mention> = new Set(),
): Draft[] {
  const sports = readSports(words);
  const drafts = groups.map((mentions) => {
    const titles = mentions.flatMap(({ first }) => titlesBefore(words, first));
    const candidates = mentions[0]!.candidates
      .filter((candidate) => standsAlone(candidate) || holdsTitle(words, table, candidate.entity, titles))
      .sort(
        (a, b) => b.reading.prior - a.reading.prior || table.salience(b.entity) - table.salience(a.entity),
      )
      .slice(0, MAX_READINGS);
    const around: GroupCase = readGroupCase(words, table, { mentions, candidates }, sports);
    const drafted = candidates.map((candidate) => ({
      candidate,
      features: candidateFeatures(words, table, context, around, candidate),
    }));
    const counted = candidates.some(({ entity }) => table.isOfCounted(entity));
    return { mentions, candidates: drafted, counted, ...othersOf(words, table, drafted, mentions) };
  });
  const names = drafts.map(({ mentions, candidates }) => ({
    mentions,
    candidates: candidates.map(({ candidate }) => candidate),
    isIntroduced: introduced.has(mentions[0]!),
  }));
  const elsewhere = findElsewhere(words, table, names);
  return drafts.map((draft) => ({ ...draft, elsewhere }));
}

function othersOf(
  words: ArticleWords,
  table: EntityTable,
  drafted: Draft['candidates'],
  mentions: readonly Mention[],
): Pick<Draft, 'strangers' | 'left' | 'namesakes'> {
  // Candidates come the likeliest first.
  const [best] = drafted;
  if (!best) return { strangers: 0, left: 0, namesakes: false };
  const known = drafted.reduce((sum, { candidate }) => sum + candidate.reading.prior, 0);
  return {
    strangers: Math.log(strangersWeight(words, table, { best: best.candidate, mentions })),
    left: Math.max(0, 1 - known),
    namesakes: best.candidate.kind === 'person' && isCommonName(words, mentions[0]!),
  };
}

/** Weighs each group's readings: first each by itself, then with what is likely meant elsewhere. */
export function weighGroups(
  table: EntityTable,
  drafts: readonly Draft[],
  { alone, nilAlone, together, nilTogether }: LearntWeights = LEARNT,
): Standing {
  const wordWeights = new WordWeights(table);
  let company = companyOf(table, drafts, { weights: alone, nil: nilAlone, wordWeights });
  addCompany(company, drafts);
  for (let round = 1; round < ROUNDS; round += 1) {
    company = companyOf(table, drafts, { weights: together, nil: nilTogether, wordWeights });
    addCompany(company, drafts);
  }
  const odds = oddsOf(drafts, together, nilTogether);
  return {
    groups: drafts.map((draft, group) => groupOf(draft, group, withElsewhere(draft, odds[group]!))),
    company,
  };
}

/** What these weights take to be meant in the article. */
export function companyOf(
  table: EntityTable,
  drafts: readonly Draft[],
  {
    weights,
    nil,
    wordWeights,
  }: { readonly weights: Weights; readonly nil: NilWeights; readonly wordWeights?: WordWeights },
): Company {
  const meant: Meant[] = [];
  for (const [group, { probabilities }] of oddsOf(drafts, weights, nil).entries())
    for (const [at, { candidate }] of drafts[group]!.candidates.entries())
      meant.push({ group, entity: candidate.entity, probability: probabilities[at]! });
  return new Company(table, meant, wordWeights);
}

/** Writes into each reading's features what the rest of the article says for it. */
export function addCompany(company: Company, drafts: readonly Draft[]): void {
  for (const [group, { candidates }] of drafts.entries()) {
    const ask = company.asking(group);
    const asked = candidates.map(({ candidate }) => ask(candidate.entity));
    const mostPeers = asked.reduce((most, { peers }) => Math.max(most, peers), 0);
    for (const [at, { features }] of candidates.entries()) {
      setValue(features, 'tied', asked[at]!.tied);
      // Only between readings: whatever is in the library has words in common with any story.
      setValue(features, 'peers', asked[at]!.peers - mostPeers);
    }
  }
}

/** Of one draft's readings, in their order. */
interface Odds {
  readonly weights: FeatureVector;
  readonly scores: Float64Array;
  readonly probabilities: Float64Array;
  readonly nil: number;
}

/** A pack without counts was put together by hand, and being in it says more: there reason holds. */
function oddsOf(drafts: readonly Draft[], weights: Weights, nilWeights: NilWeights): Odds[] {
  const learnt = weightVector(weights);
  const reasoned = weightVector(REASONED);
  return drafts.map((draft) => {
    const nil = nilOf(draft, draft.counted ? nilWeights : REASONED_NIL);
    const by = draft.counted ? learnt : reasoned;
    const scores = Float64Array.from(draft.candidates, ({ features }) => score(features, by));
    const most = scores.reduce((a, b) => Math.max(a, b), nil);
    const odds = scores.map((one) => Math.exp(one - most));
    const total = odds.reduce((sum, one) => sum + one, Math.exp(nil - most));
    return { weights: by, scores, probabilities: odds.map((one) => one / total), nil };
  });
}

/**
 * Where what would be linked is a body of a country that the article does not speak of, the odds between such bodies and "none of
 * them" are weighed anew: the one meant is most likely not in the library. No other reading of the name gains by it.
 */
function withElsewhere({ candidates, elsewhere }: Draft, odds: Odds): Odds {
  const { probabilities, scores, nil } = odds;
  const against = (at: number): number => elsewhere.get(candidates[at]!.candidate) ?? 0;
  const best = probabilities.indexOf(Math.max(...probabilities));
  if (best < 0 || against(best) === 0) return odds;
  let before = 1 - probabilities.reduce((sum, one) => sum + one, 0);
  let after = before;
  for (const [at, one] of probabilities.entries()) {
    if (against(at) === 0) continue;
    before += one;
    after += one * Math.exp(against(at));
  }
  const back = Math.log(before / after);
  const added = (at: number): number => (against(at) < 0 ? against(at) + back : 0);
  return {
    ...odds,
    scores: scores.map((one, at) => one + added(at)),
    probabilities: probabilities.map((one, at) => one * Math.exp(added(at))),
    nil: nil + back,
  };
}

function nilOf(draft: Draft, { constant, strangers, left, namesakes }: NilWeights): number {
  const others = constant + strangers * draft.strangers + (draft.namesakes ? namesakes : 0);
  return Math.log(Math.exp(others) + left * draft.left);
}

/** The likeliest reading first; equal ones in the order given. */
function groupOf(
  { mentions, candidates, elsewhere }: Draft,
  group: number,
  { weights, scores, probabilities, nil }: Odds,
): Group {
  const weighed = candidates
    .map(
      ({ candidate, features }, at): Weighed => ({
        group,
        candidate,
        features,
        elsewhere: elsewhere.get(candidate) ?? 0,
        score: scores[at]!,
        probability: probabilities[at]!,
      }),
    )
    .sort((a, b) => b.probability - a.probability);
  return { mentions, weighed, weights, nil };
}
