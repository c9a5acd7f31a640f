// Finds the places in an article whose meaning hangs on someone, or a body, named elsewhere in it.

import { JOIN } from '../text/joins';
import type { ArticleWords } from './article-words';
import { hiddenNouns, hiddenSurnames, standsForSomeone, surnamesInHeadline } from './hidden-surnames';
import { COMMON, TITLES } from './lexicon/lexicon';
import { type Candidate, keyOf, type Mention, mentionAt } from './mentions';
import { PART, type TokenRange } from './name-parts';
import { readNominals } from './nominals';
import { type Bearer, type ShortForms, type ShortKind, sharesNameBehind } from './people';
import type { People } from './people-here';
import { personForms } from './person-forms';
import { bodyForms } from './short-bodies';
import type { ShortMention } from './short-forms';
import type { Group } from './standing';
import type { EntityTable } from './table/entity-table';
import { OWN_MEANING } from './weights';
import type { UnknownName } from './whole-names';

interface Settled {
  readonly groups: readonly Group[];
  readonly unknown: readonly UnknownName[];
  readonly inLonger: readonly Mention[];
  readonly parts: Uint8Array;
  readonly people: People;
}

/** In reading order. */
export function findShortMentions(
  words: ArticleWords,
  table: EntityTable,
  { groups, unknown, inLonger, parts, people }: Settled,
): ShortMention[] {
  const forms = readShortForms(words, table, people.bearers);
  const named = new Set(people.bearers.flatMap((bearer) => bearer.named.map(({ first }) => first)));
  const fallen = new Map(inLonger.map((mention) => [mention.first, mention]));
  const found = new Map<number, ShortMention>();
  const add = (mention: Mention, group: Group | null): void => {
    const meanings = meaningsOf(words, table, { parts, forms, people, mention, group, fallen });
    if (meanings.length === 0) return;
    // Nothing in the library bears an unknown name: a stranger not named in full is unlikely, but possible.
    const standing = group?.weighed ?? [];
    found.set(mention.first, { mention, forms: meanings, standing, nil: group ? nilOf(group) : 0 });
  };
  for (const group of groups)
    for (const mention of group.mentions)
      if (!named.has(mention.first)) add(withoutThe(words, mention), group);
  for (const name of unknown) {
    const variant = people.variants.get(name.first);
    if (variant) {
      const mention = mentionAt(words, variant.range);
      const form = { bearer: variant.bearer, kind: 'family' } as const;
      found.set(mention.first, { mention, forms: [form], standing: [], nil: 0 });
    } else if (!named.has(name.first)) {
      add(longestForm(words, parts, forms, withoutTitle(words, name)), null);
      for (const range of surnamesInHeadline(words, forms, name)) add(mentionAt(words, range), null);
    }
  }
  const settled = new Set(groups.flatMap(({ mentions }) => mentions.flatMap(tokensOf)));
  const hidden = [
    ...hiddenSurnames(words, parts, forms, settled),
    ...hiddenNouns(words, parts, forms, settled),
  ];
  for (const range of hidden) if (!named.has(range.first)) add(mentionAt(words, range), null);
  for (const { range, bearer } of readNominals(words, forms))
    found.set(range.first, {
      mention: mentionAt(words, range),
      forms: [{ bearer, kind: 'nominal' }],
      standing: [],
      nil: 0,
    });
  return [...found.values()].sort((a, b) => a.mention.first - b.mention.first);
}

function tokensOf({ first, until }: TokenRange): number[] {
  return Array.from({ length: until - first }, (_, at) => first + at);
}

/** "The Commission" in a library that lists it with its article: what the article has named is looked for without. */
function withoutThe(words: ArticleWords, mention: Mention): Mention {
  const { first, until, candidates, unmet } = mention;
  if (until - first !== 2 || words.folded(first) !== 'the') return mention;
  return mentionAt(words, { first: first + 1, until }, { candidates, unmet });
}

/** Of one name: more do not occur in a story, and each short form weighs them all. */
const MOST_BEARERS = 16;

/** All short forms: key as in `Mention.key`. */
function readShortForms(words: ArticleWords, table: EntityTable, bearers: readonly Bearer[]): ShortForms {
  const forms = new Map<string, { bearer: Bearer; kind: ShortKind }[]>();
  for (const bearer of bearers) {
    const own = bearer.is === 'body' ? bodyForms(words, table, bearer) : personForms(words, table, bearer);
    for (const [key, kind] of own) {
      const known = forms.get(key);
      if (known && known.length >= MOST_BEARERS) continue;
      if (known) known.push({ bearer, kind });
      else forms.set(key, [{ bearer, kind }]);
    }
  }
  return forms;
}

/** Family names have no standing reading, so no odds of their own either. */
function nilOf({ weighed, nil }: Group): number {
  return weighed.length > 0 ? nil : 0;
}

interface Place {
  readonly parts: Uint8Array;
  readonly forms: ShortForms;
  readonly people: People;
  readonly mention: Mention;
  /** What the library knows by the same words. */
  readonly group: Group | null;
  /** Known names that were taken for pieces of longer ones, by their first token. */
  readonly fallen: ReadonlyMap<number, Mention>;
}

function meaningsOf(
  words: ArticleWords,
  table: EntityTable,
  { parts, forms, people, mention, group, fallen }: Place,
): ShortMention['forms'] {
  const introduced = people.introduced.get(mention.key);
  if (introduced && mention.first >= introduced.from)
    return [{ bearer: introduced.bearer, kind: 'introduced' }];
  const single = mention.until - mention.first === 1;
  const acronym = single && words.isAcronym(mention.first) && words.casingOf(mention.first) === 'sentence';
  const own = (forms.get(mention.key) ?? []).filter(({ bearer, kind }) => {
    if (kind === 'letters') return acronym;
    if (kind === 'noun') return isTheNoun(words, mention);
    // An ordinary word needs the article: "the Post"; a word like no other does not: "A380".
    if (kind === 'tail' && COMMON.has(words.tokens.hashes[mention.first]!) && !isTheNoun(words, mention))
      return false;
    if (kind === 'lead' || kind === 'tail' || kind === 'seeming')
      return !isThing(table, { readings: readingsHere(group, fallen.get(mention.first)), bearer, kind });
    // "UN" is not the last word of Kim Jong Un.
    return !(acronym && mention.key.length <= 3);
  });
  if (single && isWordAtStart(words, mention.first) && !standsForSomeone(words, mention.first)) return [];
  const goesOn = sharesNameBehind(words, parts, mention) || hasNameBehind(words, mention);
  const usable = goesOn ? own.filter(({ kind }) => kind !== 'given') : own;
  // A given name, or one between, means someone only where one alone bears it.
  const family = usable.filter(({ kind }) => kind !== 'given' && kind !== 'inner');
  if (family.length > 0) return family;
  return usable.length === 1 ? usable : [];
}

/** "Sir John Hawkins": a given name before another capital is that of somebody else. */
function hasNameBehind(words: ArticleWords, { until }: TokenRange): boolean {
  return (
    until < words.count &&
    words.casingOf(until) === 'sentence' &&
    words.continuesName(until) &&
    words.isCapital(until)
  );
}

/** "Brown bears are rare": an ordinary word at a sentence start has its capital from there. */
function isWordAtStart(words: ArticleWords, first: number): boolean {
  return (
    words.startsSentence(first) &&
    words.casingOf(first) === 'sentence' &&
    COMMON.has(words.tokens.hashes[first]!) &&
    !words.isAcronym(first)
  );
}

/**
 * "Indonesia" beside Garuda Indonesia, "Wikipedia" beside English Wikipedia: the words have a meaning of their own that is better
 * known than the bearer.
 */
function isThing(
  table: EntityTable,
  {
    readings,
    bearer: { entity },
    kind: made,
  }: { readings: readonly Likely[]; bearer: Bearer; kind: ShortKind },
): boolean {
  const known = entity === null ? 0 : table.salience(entity);
  // "Ford" alone is a name of the Ford Motor Company already.
  if (readings.some(({ candidate, probability }) => candidate.entity === entity && probability >= 0.5))
    return false;
  return readings.some(({ candidate: { entity: other, kind, reading }, probability }) => {
    if (other === entity) return false;
    // A person's name may be that of several, but "Clinton" is not the foundation.
    if (kind === 'person' && made === 'seeming') return false;
    if (Math.max(probability, reading.prior) < OWN_MEANING) return false;
    return (
      reading.type === 'demonym' || (kind === 'place' && probability >= 0.5) || table.salience(other) >= known
    );
  });
}

interface Likely {
  readonly candidate: Candidate;
  readonly probability: number;
}

/** What the library knows by the same words: family names too, and what was taken for a piece of a longer name. */
function readingsHere(group: Group | null, fallen: Mention | undefined): readonly Likely[] {
  const candidates = group?.mentions[0]?.candidates ?? fallen?.candidates ?? [];
  const weighed = new Map(group?.weighed.map((one) => [one.candidate.entity, one.probability]));
  return candidates.map((candidate) => ({
    candidate,
    probability: weighed.get(candidate.entity) ?? candidate.reading.prior,
  }));
}

/** "the Commission": with the article in front, a capital that its writer chose, and nothing behind that makes it another name. */
function isTheNoun(words: ArticleWords, { first, until }: TokenRange): boolean {
  if (first === 0 || until - first > 1 || words.casingOf(first) !== 'sentence') return false;
  if (!words.isCapital(first) || !words.continuesName(first) || words.folded(first - 1) !== 'the')
    return false;
  if (until >= words.count || !words.continuesName(until)) return true;
  return !words.isCapital(until) && !['of', 'for', 'on'].includes(words.folded(until));
}

/** "General Trujillo": a title word in front, taken for a piece of the name, is none. */
function withoutTitle(words: ArticleWords, { first, until }: TokenRange): TokenRange {
  let from = first;
  while (from < until - 1 && TITLES.has(words.tokens.hashes[from]!)) from += 1;
  return { first: from, until };
}

/** "von der Leyen", "O’Reilly": small words in front belong to the short form where the full name has them. */
function longestForm(words: ArticleWords, parts: Uint8Array, forms: ShortForms, name: TokenRange): Mention {
  let best = name;
  for (let first = name.first - 1; first >= 0 && name.first - first <= 3; first -= 1) {
    const joined = words.continuesName(first + 1) || words.tokens.joins[first + 1] === JOIN.apostrophe;
    if (!joined || parts[first] === PART.known) break;
    const range = { first, until: name.until };
    if (forms.has(keyOf(words, range))) best = range;
  }
  return mentionAt(words, best);
}
