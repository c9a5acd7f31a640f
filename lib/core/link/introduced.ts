// Bodies introduced as another place's: after "the Ohio Senate", "the Senate" is that one, until the article names its own again.

import { hashWord } from '../text/tokens';
import type { ArticleWords } from './article-words';
import { countriesLeftOut } from './bodies';
import { stemHash } from './context-words';
import { type Country, countriesIn } from './countries';
import type { Mention } from './mentions';
import type { EntityTable } from './table/entity-table';

/** Where an article says whose body a general name is. */
interface Introduction {
  /** First token. */
  readonly first: number;
  readonly isOther: boolean;
}

/**
 * Which of the mentions in `standing` speak of a body that was introduced as another place's: by the introduction before it, or, as in a
 * headline, the first after it. `others`: those that a place or a word beside them makes another's. Only names that leave a country out
 * are asked for; an article without such others costs nothing.
 */
export function findIntroduced(
  words: ArticleWords,
  table: EntityTable,
  { standing, others }: { readonly standing: readonly Mention[]; readonly others: readonly Mention[] },
): ReadonlySet<Mention> {
  const found = new Set<Mention>();
  const telling = others.filter((other) => !isOfElection(words, other));
  for (const key of new Set(telling.map((other) => other.key))) {
    const bare = standing.filter((mention) => mention.key === key);
    const own = new Set(
      bare.flatMap(({ candidates }) => candidates.flatMap((one) => [...countriesLeftOut(table, one)])),
    );
    if (own.size === 0) continue;
    const introductions = [
      ...telling.filter((other) => other.key === key).map(({ first }) => ({ first, isOther: true })),
      ...standing
        .filter((mention) => isSame(mention, bare) && namesCountry(words, mention, own))
        .map(({ first }) => ({ first, isOther: false })),
    ].sort((a, b) => a.first - b.first);
    for (const mention of bare) if (introductionOf(mention, introductions).isOther) found.add(mention);
  }
  return found;
}

/** The last before it or at it, else the first of all. */
function introductionOf({ first }: Mention, introductions: readonly Introduction[]): Introduction {
  return introductions.findLast((each) => each.first <= first) ?? introductions[0]!;
}

function isSame(mention: Mention, bare: readonly Mention[]): boolean {
  return mention.candidates.some(({ entity }) =>
    bare.some(({ candidates }) => candidates.some((one) => one.entity === entity)),
  );
}

/** "U.S. Senate", be the country a piece of the name or a word before it. */
function namesCountry(words: ArticleWords, { first, until }: Mention, own: ReadonlySet<Country>): boolean {
  const named: number[] = [];
  for (let index = Math.max(0, first - LONGEST_COUNTRY); index < until; index += 1)
    if (words.blockOf(index) === words.blockOf(first)) named.push(stemHash(words.folded(index)));
  for (const country of countriesIn(named)) if (own.has(country)) return true;
  return false;
}

/** "United States". */
const LONGEST_COUNTRY = 2;

/** "Ohio Senate race", "Texas Senate Republican primary": the place elects to the body, and has none of its own there. */
function isOfElection(words: ArticleWords, { until }: Mention): boolean {
  for (let index = until; index < Math.min(words.count, until + ELECTION_WITHIN); index += 1) {
    if (words.blockOf(index) !== words.blockOf(until - 1)) return false;
    if (ELECTIONS.has(words.tokens.hashes[index]!)) return true;
  }
  return false;
}

const ELECTION_WITHIN = 2;

const ELECTIONS: ReadonlySet<number> = new Set(
  [
    ...[
      'race',
      'races',
      'seat',
      'seats',
      'primary',
      'primaries',
      'runoff',
      'runoffs',
      'election',
      'elections',
    ],
    ...['candidate', 'candidates', 'candidacy', 'nominee', 'nominees', 'nomination', 'contest', 'contests'],
    ...[
      'campaign',
      'campaigns',
      'bid',
      'bids',
      'hopeful',
      'hopefuls',
      'contender',
      'contenders',
      'matchup',
      'run',
    ],
  ].map(hashWord),
);
