// Gathers the people (and introduced abbreviations) of one article from its full names, and finds the short forms to settle.

import type { Introduction } from './acronyms';
import type { ArticleWords } from './article-words';
import { COURTESY } from './lexicon/lexicon';
import { keyOf, type Mention, mentionAt, titlesBefore } from './mentions';
import { PART, type TokenRange } from './name-parts';
import {
  type Bearer,
  nameWords,
  readShortForms,
  type ShortForms,
  sharesNameBehind,
  titlesOf,
} from './people';
import type { ShortMention } from './short-forms';
import type { Group } from './standing';
import type { EntityTable } from './table/entity-table';
import { IN_LONGER, UNSURE } from './weights';
import type { UnknownName } from './whole-names';

/** Everyone named in full, and the abbreviations that the article introduces. */
export interface People {
  readonly bearers: readonly Bearer[];
  /** Abbreviation → whom it was introduced for, and from which token on it holds. */
  readonly introduced: ReadonlyMap<string, { readonly bearer: Bearer; readonly from: number }>;
}

interface FullNames {
  readonly groups: readonly Group[];
  readonly unknown: readonly UnknownName[];
  /** Known names inside longer ones: "Andy Warhol Foundation" names Andy Warhol all the same. */
  readonly inLonger: readonly Mention[];
  readonly introductions: readonly Introduction[];
}

export function readBearers(
  words: ArticleWords,
  { groups, unknown, inLonger, introductions }: FullNames,
): People {
  const bearers: Bearer[] = [];
  const byEntity = new Map<number, { probability: number; named: TokenRange[]; knownAlone: boolean }>();
  const strangers = new Map<string, TokenRange[]>();
  for (const { mentions, weighed } of groups) {
    const best = weighed[0];
    if (best?.candidate.kind !== 'person') continue;
    const { entity, reading } = best.candidate;
    const knownAlone = reading.type === 'short';
    const full = mentions.filter(
      (mention) => nameWords(words, mention).length > 1 || hasTellingTitle(words, mention),
    );
    if (best.probability < UNSURE) {
      for (const mention of full)
        if (nameWords(words, mention).length > 1) push(strangers, mention.key, mention);
      continue;
    }
    const known = byEntity.get(entity);
    if (known) {
      known.probability = Math.max(known.probability, best.probability);
      known.named.push(...full);
      known.knownAlone ||= knownAlone;
    } else byEntity.set(entity, { probability: best.probability, named: [...full], knownAlone });
  }
  for (const mention of inLonger) {
    const entity = personStarting(words, mention, unknown);
    if (entity === null) continue;
    const known = byEntity.get(entity);
    if (known) known.named.push(mention);
    else byEntity.set(entity, { probability: IN_LONGER, named: [mention], knownAlone: false });
  }
  for (const [entity, { probability, named, knownAlone }] of byEntity) {
    if (named.length === 0) continue;
    named.sort((a, b) => a.first - b.first);
    bearers.push({ entity, probability, named, titles: titlesOf(words, named), knownAlone });
  }
  const ofKnown = new Set(bearers.flatMap((bearer) => endings(words, bearer)));
  for (const name of unknown) {
    const key = keyOf(words, name);
    // "Cavo Dragone" after the full name is its short form, not another person.
    if (name.looks === 'named' && nameWords(words, name).length > 1 && !ofKnown.has(key))
      push(strangers, key, name);
  }
  for (const named of strangers.values())
    bearers.push({ entity: null, probability: 1, named, titles: titlesOf(words, named), knownAlone: false });
  return { bearers, introduced: readIntroduced(words, groups, introductions) };
}

/** "President Trump" is as good as the full name; "Mr. Trump" is not, and "Mrs. Trump" is another. */
function hasTellingTitle(words: ArticleWords, { first }: Mention): boolean {
  return titlesBefore(words, first).some((title) => !COURTESY.has(title | 0));
}

/** The one person whose full name begins a longer name that is no person's: not "Donald Trump Jr.". */
function personStarting(
  words: ArticleWords,
  mention: Mention,
  unknown: readonly UnknownName[],
): number | null {
  const [only, ...others] = mention.candidates;
  if (!only || others.length > 0 || only.kind !== 'person' || nameWords(words, mention).length < 2)
    return null;
  const longer = unknown.find(({ first, until }) => first <= mention.first && mention.until <= until);
  const begins = longer?.first === mention.first && longer.looks !== 'named';
  return begins && longer.until > mention.until ? only.entity : null;
}

/** Endings of two words or more of the full names of someone known. */
function endings(words: ArticleWords, { named }: Bearer): string[] {
  return named.flatMap((range) => {
    const full = nameWords(words, range);
    return full.slice(1, -1).map((_, from) => full.slice(from + 1).join(' '));
  });
}

function push(map: Map<string, TokenRange[]>, key: string, range: TokenRange): void {
  const known = map.get(key);
  if (known) known.push(range);
  else map.set(key, [range]);
}

/** Whom each introduced abbreviation stands for: the entity that its spelt-out name surely means, or nobody we know. */
function readIntroduced(
  words: ArticleWords,
  groups: readonly Group[],
  introductions: readonly Introduction[],
): People['introduced'] {
  const introduced = new Map<string, { bearer: Bearer; from: number }>();
  for (const { acronym, name } of introductions) {
    let entity: number | null = null;
    let probability = 1;
    for (const { mentions, weighed } of groups) {
      const best = weighed[0];
      if (!best || best.probability < UNSURE || best.candidate.kind === 'person') continue;
      // The name may have more in front than the letters say: "U.S. Food and Drug Administration (FDA)".
      if (!mentions.some(({ first, until }) => until === name.until && first <= name.first)) continue;
      entity = best.candidate.entity;
      probability = best.probability;
    }
    const key = keyOf(words, acronym);
    if (introduced.has(key)) continue;
    const bearer = { entity, probability, named: [name], titles: new Set<number>(), knownAlone: false };
    introduced.set(key, { bearer, from: acronym.first });
  }
  return introduced;
}

interface Settled extends Pick<FullNames, 'groups' | 'unknown'> {
  readonly parts: Uint8Array;
  readonly people: People;
}

/** All places whose meaning hangs on someone named elsewhere in the article, in reading order. */
export function findShortMentions(
  words: ArticleWords,
  table: EntityTable,
  { groups, unknown, parts, people }: Settled,
): ShortMention[] {
  const forms = readShortForms(words, table, people.bearers);
  const named = new Set(people.bearers.flatMap((bearer) => bearer.named.map(({ first }) => first)));
  const found: ShortMention[] = [];
  for (const group of groups)
    for (const mention of group.mentions) {
      if (named.has(mention.first)) continue;
      const meanings = meaningsOf(words, parts, { forms, people, mention });
      if (meanings.length > 0)
        found.push({ mention, forms: meanings, standing: group.weighed, nil: nilOf(group) });
    }
  for (const name of unknown) {
    if (named.has(name.first)) continue;
    const mention = longestForm(words, parts, forms, name);
    const meanings = meaningsOf(words, parts, { forms, people, mention });
    // Nothing in the library bears the name: a stranger not named in full is unlikely, but possible.
    if (meanings.length > 0) found.push({ mention, forms: meanings, standing: [], nil: 0 });
  }
  return found.sort((a, b) => a.mention.first - b.mention.first);
}

/** Family names have no standing reading, so no odds of their own either. */
function nilOf({ weighed, nil }: Group): number {
  return weighed.length > 0 ? nil : 0;
}

function meaningsOf(
  words: ArticleWords,
  parts: Uint8Array,
  {
    forms,
    people,
    mention,
  }: { readonly forms: ShortForms; readonly people: People; readonly mention: Mention },
): ShortMention['forms'] {
  const introduced = people.introduced.get(mention.key);
  if (introduced && mention.first >= introduced.from)
    return [{ bearer: introduced.bearer, kind: 'introduced' }];
  // "UN" is not the last word of Kim Jong Un.
  if (mention.until - mention.first === 1 && mention.key.length <= 3 && words.isAcronym(mention.first))
    return [];
  const own = forms.get(mention.key) ?? [];
  const shared = own.some(({ kind }) => kind === 'given') && sharesNameBehind(words, parts, mention);
  const usable = shared ? own.filter(({ kind }) => kind !== 'given') : own;
  // A given name alone means someone only where one alone bears it.
  const family = usable.filter(({ kind }) => kind !== 'given');
  if (family.length > 0) return family;
  return usable.length === 1 ? usable : [];
}

/** "von der Leyen": small words in front belong to the short form where the full name has them. */
function longestForm(words: ArticleWords, parts: Uint8Array, forms: ShortForms, name: TokenRange): Mention {
  let best = name;
  for (let first = name.first - 1; first >= 0 && name.first - first <= 3; first -= 1) {
    if (!words.continuesName(first + 1) || parts[first] === PART.known) break;
    const range = { first, until: name.until };
    if (forms.has(keyOf(words, range))) best = range;
  }
  return mentionAt(words, best);
}
