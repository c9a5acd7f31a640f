// Gathers the people, bodies and introduced abbreviations of one article from its full names.

import type { Introduction } from './acronyms';
import type { ArticleWords } from './article-words';
import { GIVEN_HERS, GIVEN_HIS } from './lexicon/given-by-sex';
import { BODY_NOUNS, CALLED_AFTER, COMMON, COURTESY, DESCRIBERS } from './lexicon/lexicon';
import { keyOf, type Mention, titlesBefore } from './mentions';
import type { TokenRange } from './name-parts';
import { type Bearer, nameWords, titlesOf } from './people';
import { headNoun } from './short-bodies';
import type { Group } from './standing';
import { type KnownPerson, VariantNames } from './variant-names';
import { IN_LONGER, UNSURE } from './weights';
import type { UnknownName } from './whole-names';

/** Everyone named in full, and the abbreviations that the article introduces. */
export interface People {
  readonly bearers: readonly Bearer[];
  /** Abbreviation → whom it was introduced for, and from which token on it holds. */
  readonly introduced: ReadonlyMap<string, { readonly bearer: Bearer; readonly from: number }>;
  /** First token of an unknown name → the name within it that means one of the bearers: "Donald John Trump". */
  readonly variants: ReadonlyMap<number, { readonly bearer: Bearer; readonly range: TokenRange }>;
}

interface FullNames {
  readonly groups: readonly Group[];
  readonly unknown: readonly UnknownName[];
  /** Known names inside longer ones: "Andy Warhol Foundation" names Andy Warhol all the same. */
  readonly inLonger: readonly Mention[];
  readonly introductions: readonly Introduction[];
}

/** A bearer of the library while its names are gathered. */
interface Gathered extends KnownPerson {
  readonly is: Bearer['is'];
  probability: number;
  knownAlone: boolean;
}

export function readBearers(
  words: ArticleWords,
  { groups, unknown, inLonger, introductions }: FullNames,
): People {
  const known = new Map<number, Gathered>();
  const strangers = new Map<string, Stranger>();
  gatherGroups(words, groups, known, strangers);
  const longer = new Map(unknown.map((name) => [name.first, name]));
  for (const mention of inLonger) {
    const entity = personStarting(words, mention, longer.get(mention.first));
    if (entity !== null)
      gather(known, entity, { is: 'person', probability: IN_LONGER, named: [mention], knownAlone: false });
  }
  const variants = new VariantNames(words, known.values());
  const fallen: Fallen = {
    starting: new Map(inLonger.map((mention) => [mention.first, mention])),
    ending: new Map(inLonger.map((mention) => [mention.until, mention])),
  };
  const meant: { name: UnknownName; entity: number; range: TokenRange }[] = [];
  for (const name of unknown) {
    const size = nameWords(words, name).length;
    const variant = name.looks !== 'other' && size > 1 ? variants.find(name) : null;
    if (variant === 'ending') continue;
    if (variant) {
      variant.person.named.push(variant.range);
      meant.push({ name, entity: variant.person.entity, range: variant.range });
    } else if (name.looks === 'named' && size > 1) {
      if (!endsInThing(name, fallen)) push(strangers, keyOf(words, name), 'person', name);
    } else if (headNoun(words, name) !== null) push(strangers, keyOf(words, name), 'body', name);
  }
  const bearers: Bearer[] = [];
  const byEntity = new Map<number, Bearer>();
  for (const { named, ...rest } of known.values()) {
    if (named.length === 0) continue;
    named.sort((a, b) => a.first - b.first);
    const bearer = { ...rest, named, titles: titlesOf(words, named) };
    byEntity.set(rest.entity, bearer);
    bearers.push(bearer);
  }
  for (const { is, named } of strangers.values())
    bearers.push({
      is,
      entity: null,
      probability: 1,
      named,
      titles: titlesOf(words, named),
      knownAlone: false,
    });
  return {
    bearers,
    introduced: readIntroduced(words, groups, introductions),
    variants: new Map(
      meant.map(({ name, entity, range }) => [name.first, { bearer: byEntity.get(entity)!, range }]),
    ),
  };
}

interface Stranger {
  readonly is: Bearer['is'];
  readonly named: TokenRange[];
}

function gatherGroups(
  words: ArticleWords,
  groups: readonly Group[],
  known: Map<number, Gathered>,
  strangers: Map<string, Stranger>,
): void {
  for (const { mentions, weighed } of groups) {
    const best = weighed[0];
    if (!best) continue;
    const { entity, kind, reading } = best.candidate;
    const seeming = kind === 'term' && hasShapeOfPerson(words, mentions[0]!);
    const is = kind === 'person' ? 'person' : seeming ? 'seeming' : 'body';
    if (kind === 'place' || kind === 'text') continue;
    const full = mentions.filter(
      (mention) => isFullName(words, mention, is) || (is === 'person' && hasTellingTitle(words, mention)),
    );
    if (best.probability < UNSURE) {
      for (const mention of full)
        if (isFullName(words, mention, is)) push(strangers, mention.key, is, mention);
      continue;
    }
    const { probability } = best;
    gather(known, entity, { is, probability, named: full, knownAlone: reading.type === 'short' });
  }
}

function gather(known: Map<number, Gathered>, entity: number, more: Omit<Gathered, 'entity'>): void {
  const before = known.get(entity);
  if (before === undefined) {
    known.set(entity, { ...more, entity, named: [...more.named] });
    return;
  }
  before.probability = Math.max(before.probability, more.probability);
  before.knownAlone ||= more.knownAlone;
  before.named.push(...more.named);
}

/**
 * Two words or more, without Jr. and without an article. "The Commission" is no full name, nor is "Obama administration", which a
 * library may list as a name of the person.
 */
function isFullName(words: ArticleWords, mention: Mention, is: Bearer['is']): boolean {
  if (is === 'person' && CALLED_AFTER.has(words.tokens.hashes[mention.until - 1]!)) return false;
  return nameWords(words, mention).length > (words.folded(mention.first) === 'the' ? 2 : 1);
}

/**
 * A library may not say what a name is: two or three words that are neither ordinary nor a body's are a person's, as a rule; and "Theresa
 * May", of an ordinary word behind one of the commonest given names.
 */
function hasShapeOfPerson(words: ArticleWords, { first, until }: TokenRange): boolean {
  if (until - first < 2 || until - first > 3) return false;
  const given = words.tokens.hashes[first]!;
  if (until - first === 2 && (GIVEN_HIS.has(given) || GIVEN_HERS.has(given)))
    return words.isCapital(until - 1) && !BODY_NOUNS.has(words.tokens.hashes[until - 1]!);
  for (let index = first; index < until; index += 1) {
    const hash = words.tokens.hashes[index]!;
    if (!words.isCapital(index) || words.isAcronym(index) || COMMON.has(hash) || BODY_NOUNS.has(hash))
      return false;
  }
  return true;
}

/** "President Trump" is as good as the full name; "Mr. Trump" and "the first Bush" are not, and "Mrs. Trump" is another. */
function hasTellingTitle(words: ArticleWords, { first }: Mention): boolean {
  return titlesBefore(words, first).some((title) => !COURTESY.has(title | 0) && !DESCRIBERS.has(title | 0));
}

/** The one person whose full name begins a longer name that is no person's: not "Donald Trump Jr.". */
function personStarting(
  words: ArticleWords,
  mention: Mention,
  longer: UnknownName | undefined,
): number | null {
  const [only, ...others] = mention.candidates;
  if (!only || others.length > 0 || only.kind !== 'person' || nameWords(words, mention).length < 2)
    return null;
  return longer && longer.looks !== 'named' && longer.until > mention.until ? only.entity : null;
}

/**
 * "A South Korea", "MetroNews West Virginia": whatever stands in front, what ends in a place of several words is no person; nor are
 * "Michigan Ford’s shares", where the place and the company have lost their comma.
 */
function endsInThing(name: UnknownName, fallen: Fallen): boolean {
  const ending = fallen.ending.get(name.until);
  if (!ending || ending.first === name.first) return false;
  if (ending.until - ending.first > 1) return ending.candidates[0]?.kind !== 'person';
  const start = fallen.starting.get(name.first)?.candidates ?? [];
  const body = ending.candidates.some(
    ({ kind, reading }) => kind !== 'person' && reading.prior >= LIKELY_BODY,
  );
  return body && start.some(({ kind }) => kind === 'place');
}

/** From this share on a family name is as likely a company's: Ford. */
const LIKELY_BODY = 0.3;

/** Known names that are pieces of longer ones, by their first token and by the token behind them. */
interface Fallen {
  readonly starting: ReadonlyMap<number, Mention>;
  readonly ending: ReadonlyMap<number, Mention>;
}

function push(map: Map<string, Stranger>, key: string, is: Bearer['is'], range: TokenRange): void {
  const known = map.get(key);
  if (known) known.named.push(range);
  else map.set(key, { is, named: [range] });
}

/** Whom each introduced abbreviation stands for: the entity that its spelt-out name surely means, or nobody we know. */
function readIntroduced(
  words: ArticleWords,
  groups: readonly Group[],
  introductions: readonly Introduction[],
): People['introduced'] {
  const introduced = new Map<string, { bearer: Bearer; from: number }>();
  if (introductions.length === 0) return introduced;
  const ending = new Map<number, { first: number; entity: number; probability: number }>();
  for (const { mentions, weighed } of groups) {
    const best = weighed[0];
    if (!best || best.probability < UNSURE || best.candidate.kind === 'person') continue;
    for (const { first, until } of mentions)
      ending.set(until, { first, entity: best.candidate.entity, probability: best.probability });
  }
  for (const { acronym, name } of introductions) {
    const key = keyOf(words, acronym);
    if (introduced.has(key)) continue;
    const known = ending.get(name.until);
    // The name may have more in front than the letters say: "U.S. Food and Drug Administration (FDA)".
    const meant = known && known.first <= name.first ? known : { entity: null, probability: 1 };
    introduced.set(key, {
      bearer: {
        is: 'body',
        entity: meant.entity,
        probability: meant.probability,
        named: [name],
        titles: new Set<number>(),
        knownAlone: false,
      },
      from: Math.min(acronym.first, name.first),
    });
  }
  return introduced;
}
