// A name that a state shares with a city or a country: which of them it may mean, by what the article calls by it where it says so.

import type { ArticleWords } from './article-words';
import type { Candidate, Mention } from './mentions';
import {
  type Called,
  calledAs,
  isCountry,
  REGION_NAMES,
  type Shared,
  sharedName,
  shortenedSpots,
} from './region-words';
import type { EntityTable } from './table/entity-table';
import { NAMESAKE_OF_REGION } from './weights';

/**
 * The mentions, each with the readings that the words leave it. Where they call it the state, it is nothing else. Where they do so elsewhere
 * in the article, a namesake in another country is hardly meant; one in the same country is meant no more often than the state.
 */
export function withCalledRegions(
  words: ArticleWords,
  table: EntityTable,
  mentions: readonly Mention[],
): readonly Mention[] {
  const shared = new Map<Mention, Shared>();
  for (const mention of mentions) {
    const bearers = REGION_NAMES.has(mention.key) ? sharedName(table, mention) : null;
    if (bearers) shared.set(mention, bearers);
  }
  if (shared.size === 0) return mentions;
  const called = new Map<Mention, Called>();
  const told = new Map<string, Told>();
  for (const [at, mention] of mentions.entries()) {
    const bearers = shared.get(mention);
    if (!bearers) continue;
    const beside = { before: mentions[at - 1] ?? null, behind: mentions[at + 1] ?? null };
    const as = calledAs(words, table, { mention, ...beside, ...bearers });
    if (as) called.set(mention, as);
    const so = told.get(mention.key) ?? {
      region: shortenedSpots(words, mention.key),
      members: 0,
      bare: 0,
      dateline: false,
    };
    if (as === 'region') so.region += 1;
    else if (as === 'member') so.members += 1;
    else so.bare += 1;
    if (words.isDateline(mention.first)) so.dateline = true;
    told.set(mention.key, so);
  }
  return mentions.map((mention) => {
    const bearers = shared.get(mention);
    if (!bearers) return mention;
    const as = called.get(mention);
    if (as === 'region' || as === 'member') return onlyOf(mention, bearers.regions);
    if (as === 'country')
      return onlyOf(
        mention,
        bearers.others.filter((one) => isCountry(table, one)),
      );
    return speaksOfRegion(told.get(mention.key)!, bearers) ? leaning(mention, bearers) : mention;
  });
}

/** How an article uses a name: where it calls a state so, and how often it leaves that to the reader. */
interface Told {
  region: number;
  /** By its members of Congress: they are met in the capital. */
  members: number;
  bare: number;
  dateline: boolean;
}

/** A story from the capital that names a governor of the state once speaks of the capital all the same. */
function speaksOfRegion({ region, members, bare, dateline }: Told, { atHome }: Shared): boolean {
  return atHome ? region >= bare && !dateline : region + members > 0;
}

/** It is what the words call it, as surely as by a name of its own. */
function onlyOf(mention: Mention, meant: readonly Candidate[]): Mention {
  if (meant.length === 0) return mention;
  const prior = 1 / meant.length;
  return {
    ...mention,
    candidates: meant.map((one) => ({ ...one, reading: { ...one.reading, prior, priorGiven: true } })),
  };
}

function leaning(mention: Mention, { regions, others, atHome }: Shared): Mention {
  const most = Math.max(...others.map(({ reading }) => reading.prior));
  const left = atHome ? 1 : NAMESAKE_OF_REGION;
  const lost = others.reduce((sum, { reading }) => sum + reading.prior * (1 - left), 0);
  return {
    ...mention,
    candidates: mention.candidates.map((one) => {
      const { prior } = one.reading;
      if (others.includes(one)) return withPrior(one, prior * left);
      if (!regions.includes(one)) return one;
      return withPrior(one, atHome ? Math.max(prior, most) : prior + lost / regions.length);
    }),
  };
}

function withPrior(one: Candidate, prior: number): Candidate {
  return { ...one, reading: { ...one.reading, prior } };
}
