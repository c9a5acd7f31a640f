// Reads, for one reading of a name, what the name itself and the words around its mentions say for it.

import type { ArticleWords } from './article-words';
import { type CandidateClass, classOf } from './candidate-class';
import { CUES, type Cue, type CueShares, isHome, readCues } from './cues';
import { dateFit } from './dates';
import { type ArticleContext, contextMatch, type Surroundings, surroundingsOf, titleFit } from './evidence';
import { emptyVector, type Feature, type FeatureVector, setValue } from './features';
import { liesIn, regionBehind } from './geography';
import { type Candidate, type Mention, titlesBefore } from './mentions';
import { isCommonNoun, isProperName, type NameFit, nameFit } from './name-fit';
import { type SportProfile, sportOf } from './sports';
import type { EntityTable } from './table/entity-table';

/** What the article says around a group of equal mentions, whoever is meant. */
export interface GroupCase {
  readonly key: string;
  readonly surroundings: Surroundings;
  readonly titles: readonly number[];
  readonly cues: CueShares;
  readonly sports: SportProfile;
  /** Share of the mentions that the words around call a place, or where somebody comes from. */
  readonly placed: number;
  /** Words of the regions named right behind mentions. */
  readonly regions: readonly (readonly number[])[];
  /** A place among the candidates has just this name. */
  readonly ownedByPlace: boolean;
  /** Candidates are of several kinds: "Faith in Putin" says nothing where nothing but a person bears the name. */
  readonly mixed: boolean;
}

export function readGroupCase(
  words: ArticleWords,
  table: EntityTable,
  {
    mentions,
    candidates,
  }: { readonly mentions: readonly Mention[]; readonly candidates: readonly Candidate[] },
  sports: SportProfile,
): GroupCase {
  return {
    key: mentions[0]!.key,
    surroundings: surroundingsOf(words, mentions),
    titles: mentions.flatMap(({ first }) => titlesBefore(words, first)),
    cues: readCues(words, mentions),
    sports,
    placed: mentions.filter((mention) => isHome(words, mention)).length / mentions.length,
    regions: mentions.flatMap((mention) => {
      const region = regionBehind(words, mention);
      // "Paris, Chelsea and Georgia" is a list: what none of the places lies in is no region.
      const known =
        region !== null &&
        candidates.some(({ entity, kind }) => kind === 'place' && liesIn(table, entity, region));
      return known ? [region] : [];
    }),
    ownedByPlace: candidates.some(({ kind, reading }) => kind === 'place' && reading.type === 'full'),
    mixed: new Set(candidates.map(({ kind }) => kind)).size > 1,
  };
}

interface SideCase {
  readonly entity: number;
  readonly is: CandidateClass;
  readonly fit: NameFit;
}

/** How surely a reading is a side of the sport that the article reports of, 0..1. */
function sideShare(
  table: EntityTable,
  { sports, placed, mixed }: GroupCase,
  { entity, is, fit }: SideCase,
): number {
  // A side is called by a word of its name: the Athletics once played in Philadelphia, and are not meant by it.
  if (is !== 'team' || fit === 'apart' || !mixed) return 0;
  const sport = sportOf(table, entity);
  return sport === null ? 0 : sports.share * (1 - placed) * sports.sports.get(sport)!;
}

/** "A Brazilian striker" comes from the country, so demonyms are not asked. */
function addSport(
  add: (feature: Feature, value: number) => void,
  { sports, placed, mixed }: GroupCase,
  is: CandidateClass,
  side: number,
): void {
  const share = sports.share * (1 - placed);
  if (share === 0 || !mixed) return;
  if (is === 'place') add('placeInSport', share);
  if (is !== 'team') return;
  add('sideHere', side);
  add('sideElsewhere', share - side);
}

/** Half way of the logarithmic scale. */
const MIDDLING = 0.5;

/** All features but those of company, which are added when it is known. */
export function candidateFeatures(
  words: ArticleWords,
  table: EntityTable,
  context: ArticleContext,
  around: GroupCase,
  { entity, kind, reading }: Candidate,
): FeatureVector {
  const vector = emptyVector();
  const add = (feature: Feature, value: number): void => setValue(vector, feature, value);
  add('prior', Math.log(reading.prior));
  const salience = table.salience(entity);
  // A pack that says nothing of salience says nothing for or against.
  const counted = table.isOfCounted(entity);
  if (salience > 0 || counted) add('salience', salience - MIDDLING);
  if (counted && !reading.priorGiven) add('uncounted', 1);
  const label = table.label(entity);
  const fit = nameFit(around.key, label, reading.type);
  const is = classOf(table, entity);
  const side = sideShare(table, around, { entity, is, fit });
  // In a report of its sport a side bears its place's name as its own.
  if (fit === 'start') {
    add('start', 1 - side);
    add('whole', side);
  } else if (fit !== 'apart') add(fit, 1);
  if (reading.type === 'demonym') add('demonym', 1);
  const isThing = kind === 'organisation' || kind === 'term';
  if (around.ownedByPlace && isThing && reading.type === 'alias') add('loose', 1 - side);
  if (kind === 'person' && fit === 'whole' && around.key.includes(' ')) add('personInFull', 1);
  if (reading.type === 'acronym') add('acronym', 1);
  if (kind === 'term') add(isProperName(label) ? 'thing' : 'concept', 1);
  if (kind !== 'person' && isCommonNoun(label)) add('commonNoun', 1);
  if (table.context(entity).length === 0) add('untold', 1);
  const { found, share } = contextMatch(words, table, context, { entity, ...around.surroundings });
  add('context', found);
  add('contextShare', share);
  if (kind === 'person') {
    const title = titleFit(table, { entity, titles: around.titles });
    if (title !== null) add(title === 'fits' ? 'titleFits' : 'titleStrange', 1);
  }
  if (words.date !== null) {
    const { held, strange } = dateFit(words, table, { entity, kind, titles: around.titles });
    add('heldThen', held);
    add('outOfTime', strange);
  }
  addCues(add, around, is);
  if (reading.type !== 'demonym') addSport(add, around, is, side);
  if (around.regions.length > 0 && kind === 'place') {
    const fits = around.regions.filter((region) => liesIn(table, entity, region)).length;
    add('regionFits', fits / around.regions.length);
    add('regionStrange', 1 - fits / around.regions.length);
  }
  return vector;
}

/** What each cue calls for. A speaker may be a person, a body, or a place that stands for its government. */
const CALLED_FOR: Record<Cue, ReadonlySet<CandidateClass>> = {
  place: new Set(['place']),
  team: new Set(['team']),
  company: new Set(['company']),
  work: new Set(['work']),
  person: new Set(['person']),
  speaker: new Set(['person', 'company']),
};

/** "Mr. Jordan" is no country, even where the library knows nothing else of the name; all other cues only choose. */
function addCues(
  add: (feature: Feature, value: number) => void,
  { cues, mixed }: GroupCase,
  is: CandidateClass,
): void {
  for (const [at, cue] of CUES.entries()) {
    const share = cues[at]!;
    if (share > 0 && (mixed || cue === 'person'))
      add(CALLED_FOR[cue].has(is) ? `${cue}Fits` : `${cue}Misfits`, share);
  }
}
