// Where an article is set, as far as general names of bodies ask: "Supreme Court" in a story of India's is not another country's.

import { hashWord } from '../text/tokens';
import type { ArticleWords } from './article-words';
import { countriesLeftOut, isGeneral, labelWords } from './bodies';
import { stemHash } from './context-words';
import { type Country, countriesIn, countriesNamed } from './countries';
import { PAPERS } from './lexicon/lexicon';
import type { Candidate, Mention } from './mentions';
import type { TokenRange } from './name-parts';
import type { EntityTable } from './table/entity-table';
import {
  ELSEWHERE,
  ELSEWHERE_LEAST,
  ELSEWHERE_LEFT,
  ELSEWHERE_PARTY,
  ELSEWHERE_QUOTED,
  LIKELY_MEANT,
  SPOKEN_OF,
} from './weights';

/** Equal mentions and what they may mean, the likeliest first. */
export interface NameCase {
  readonly mentions: readonly Mention[];
  readonly candidates: readonly Candidate[];
  /** The article has introduced another body under this name: see introduced.ts. */
  readonly isIntroduced: boolean;
}

/** How often an article speaks of each country; and of which it names only papers and broadcasters. */
interface Setting {
  readonly spoken: ReadonlyMap<Country, number>;
  readonly quoted: ReadonlySet<Country>;
}

/**
 * Readings that are bodies of a country which the article does not speak of, while it speaks of another, or of whose name it has introduced
 * another bearer: what that weighs, a negative natural logarithm of odds. Nothing is counted for an article without general names of bodies.
 */
export function findElsewhere(
  words: ArticleWords,
  table: EntityTable,
  names: readonly NameCase[],
): ReadonlyMap<Candidate, number> {
  const bodies = names.map((name) => leftOut(words, table, name));
  const found = new Map<Candidate, number>();
  let setting: Setting | null = null;
  for (const [at, general] of bodies.entries()) {
    const left = (candidate: Candidate): number => leftToOthers(candidate, isParty(names[at]!.mentions[0]!));
    for (const [candidate, own] of general) {
      if (names[at]!.isIntroduced) {
        found.set(candidate, -Math.log(1 + ELSEWHERE * left(candidate)));
        continue;
      }
      // Names that ask do not tell: Senate and Congress would each speak for the other.
      setting ??= readSetting(
        words,
        table,
        names.filter(({ candidates }, number) => !bodies[number]!.has(candidates[0]!)),
      );
      const weight = elsewhere(setting, own) * Math.log(1 + ELSEWHERE * left(candidate));
      if (weight > 0) found.set(candidate, -weight);
    }
  }
  return found;
}

/** Bodies under a general name that leaves their country out, with it. */
function leftOut(
  words: ArticleWords,
  table: EntityTable,
  { mentions, candidates }: NameCase,
): ReadonlyMap<Candidate, ReadonlySet<Country>> {
  if (!candidates.some(({ kind }) => kind === 'organisation')) return NONE;
  const party = isParty(mentions[0]!);
  if (!party && !isGeneral(words, mentions[0]!)) return NONE;
  const found = new Map<Candidate, ReadonlySet<Country>>();
  for (const body of candidates) {
    const label = countriesLeftOut(table, body);
    const own = party && label.size === 0 ? partyCountries(table, body) : label;
    if (own.size > 0) found.set(body, own);
  }
  return found;
}

const NONE: ReadonlyMap<Candidate, ReadonlySet<Country>> = new Map();

/** "Democratic Party": whole labels, and yet other parties are called so in many countries. */
function isParty({ key }: Mention): boolean {
  const words = key.split(' ');
  return words.length > 1 && words.pop() === 'party' && words.every((word) => PARTY_WORDS.has(word));
}

const PARTY_WORDS: ReadonlySet<string> = new Set(
  `action centre center christian civic communist conservative democratic freedom green independence independent justice labor labour left liberal
  liberty national nationalist people s progress progressive radical reform republican social socialist union united unity workers`.split(
    /\s+/,
  ),
);

/** Of a party whose label names no country, by its description. */
function partyCountries(table: EntityTable, { entity, kind }: Candidate): ReadonlySet<Country> {
  return kind === 'organisation' ? countriesIn(table.described(entity)) : new Set();
}

function leftToOthers({ reading }: Candidate, party: boolean): number {
  if (party) return ELSEWHERE_PARTY;
  return reading.priorGiven ? Math.max(ELSEWHERE_LEAST, 1 - reading.prior) : ELSEWHERE_LEFT;
}

/** Whether a story that speaks of other countries never speaks of a body's own, 0..1. */
function elsewhere({ spoken, quoted }: Setting, own: ReadonlySet<Country>): number {
  let most = 0;
  let all = 0;
  for (const [country, count] of spoken) {
    if (own.has(country)) return 0;
    most = Math.max(most, count);
    all += count;
  }
  if (most < SPOKEN_OF || most * 2 < all) return 0;
  for (const country of own) if (quoted.has(country)) return ELSEWHERE_QUOTED;
  return 1;
}

/** By the names of countries and peoples, and by what the library says of the places, people and bodies that are named. */
function readSetting(words: ArticleWords, table: EntityTable, names: readonly NameCase[]): Setting {
  const { counts, tokens } = countriesNamed(words);
  const spoken = new Map(counts);
  const quoted = new Set<Country>();
  for (const { mentions, candidates } of names) {
    const [likeliest] = candidates;
    if (!likeliest || likeliest.reading.prior < LIKELY_MEANT) continue;
    const press = isPress(table, likeliest);
    // "India" and "Indian" are counted already; Georgia, a state, tells of another country than its name does.
    const fresh = mentions.filter((mention) => !hasAny(tokens, mention)).length;
    for (const country of countriesOf(table, likeliest))
      if (press) quoted.add(country);
      else if (fresh > 0 || !counts.has(country))
        spoken.set(country, (spoken.get(country) ?? 0) + mentions.length);
  }
  return { spoken, quoted };
}

function hasAny(tokens: ReadonlySet<number>, { first, until }: TokenRange): boolean {
  for (let index = first; index < until; index += 1) if (tokens.has(index)) return true;
  return false;
}

/** By its description; a person's own name tells no country: Jordan Ols. */
function countriesOf(table: EntityTable, { entity, kind }: Candidate): ReadonlySet<Country> {
  const told = table.described(entity);
  if (kind !== 'person') return countriesIn(told);
  const own = new Set(labelWords(table, entity).map(stemHash));
  return countriesIn(told.filter((word) => !own.has(word)));
}

/** By the last word of its name, or by its description. */
function isPress(table: EntityTable, { entity, kind }: Candidate): boolean {
  if (kind !== 'organisation') return false;
  const last = labelWords(table, entity).at(-1);
  if (last !== undefined && PAPERS.has(hashWord(last))) return true;
  return table.described(entity).some((word) => PRESS.has(word));
}

const PRESS: ReadonlySet<number> = new Set(
  ['newspaper', 'broadcaster', 'channel', 'network'].map((word) => stemHash(word)),
);
