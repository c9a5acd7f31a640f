// Short forms: whom "Leavitt" or "Cavo Dragone" means, given the people named in the article and what the library says of the name.

import type { Evidence } from '../model/annotation';
import type { ArticleWords } from './article-words';
import { standsInPlace } from './cues';
import { titleEvidence } from './evidence';
import { COURTESY } from './lexicon/lexicon';
import { words as wordSet } from './lexicon/word-set';
import { type Mention, titlesBefore } from './mentions';
import type { TokenRange } from './name-parts';
import { type Bearer, type Sex, type ShortForms, type ShortKind, sexOf, sexOfTitles } from './people';
import type { Weighed } from './standing';
import type { EntityTable } from './table/entity-table';
import {
  GIVEN_BESIDE_NAME,
  IN_PERSON,
  NOMINAL_SHARE,
  SHORT_FORM,
  SHORT_KIND,
  TITLE_FITS,
  TITLE_STRANGE,
} from './weights';

/** What a short form may mean: someone named in the article, or a reading of the library that needs nobody named. */
export type ShortMeaning =
  | { readonly is: 'bearer'; readonly bearer: Bearer; readonly antecedent: TokenRange }
  | { readonly is: 'reading'; readonly weighed: Weighed };

export interface WeighedMeaning {
  readonly meaning: ShortMeaning;
  readonly score: number;
  readonly probability: number;
  readonly because: readonly Evidence[];
}

export interface ShortMention {
  readonly mention: Mention;
  readonly forms: NonNullable<ReturnType<ShortForms['get']>>;
  /** Readings of the library for the same words, and the odds of none of them, from `weighGroups`. */
  readonly standing: readonly Weighed[];
  readonly nil: number;
}

/** Where a bearer was last meant, and how often: it grows as the article is read. */
interface Track {
  last: number;
  times: number;
  /** Full names that stand before the place read last. */
  passed: number;
  /** The last of them with more than one word. */
  full: TokenRange | null;
}

/** Weighs all short forms in reading order, since each one resolved makes its bearer the one talked of. The likeliest first. */
export function weighShortForms(
  words: ArticleWords,
  table: EntityTable,
  mentions: readonly ShortMention[],
): WeighedMeaning[][] {
  const tracks = new Map<Bearer, Track>();
  return mentions.map((short) => {
    for (const { bearer } of short.forms) catchUp(tracks, bearer, short.mention.first);
    const weighed = weighOne(words, table, short, tracks);
    const best = weighed[0];
    if (best?.meaning.is === 'bearer' && best.probability >= 0.5) {
      const track = tracks.get(best.meaning.bearer)!;
      track.last = short.mention.first;
      track.times += 1;
    }
    return weighed;
  });
}

/** Counts the full names that stand before `first`. Mentions come in reading order, so each is passed once. */
function catchUp(tracks: Map<Bearer, Track>, bearer: Bearer, first: number): void {
  const track = tracks.get(bearer) ?? { last: -1, times: 0, passed: 0, full: null };
  tracks.set(bearer, track);
  while (track.passed < bearer.named.length && bearer.named[track.passed]!.first < first) {
    const named = bearer.named[track.passed]!;
    track.last = Math.max(track.last, named.first);
    if (named.until - named.first > 1) track.full = named;
    track.passed += 1;
  }
  track.times = Math.max(track.times, track.passed);
}

function weighOne(
  words: ArticleWords,
  table: EntityTable,
  { mention, forms, standing, nil }: ShortMention,
  tracks: ReadonlyMap<Bearer, Track>,
): WeighedMeaning[] {
  const latest = Math.max(...forms.map(({ bearer }) => tracks.get(bearer)!.last));
  const entities = new Set(forms.map(({ bearer }) => bearer.entity));
  const titles = titlesBefore(words, mention.first);
  const meanings: {
    meaning: ShortMeaning;
    score: number;
    because: readonly Evidence[];
    share: number;
  }[] = [];
  for (const { bearer, kind } of forms) {
    const track = tracks.get(bearer)!;
    const because = bearerEvidence(words, table, {
      bearer,
      kind,
      track,
      latest,
      mention,
      titles,
      among: forms.length,
      own: standing.find(({ candidate }) => candidate.entity === bearer.entity)?.probability ?? 0,
    });
    if (standing.length > 0) {
      // A word that the library knows as a name of its own is less likely a given name.
      const own = standing[0]!.probability;
      if (kind === 'given') because.push({ kind: 'kind', detail: '', weight: GIVEN_BESIDE_NAME * own });
      const thing = standing.some(({ candidate }) => candidate.kind !== 'person');
      if (thing && standsInPlace(words, mention))
        because.push({ kind: 'kind', detail: '', weight: IN_PERSON });
    }
    meanings.push({
      meaning: { is: 'bearer', bearer, antecedent: antecedentOf(bearer, track) },
      score: because.reduce((sum, { weight }) => sum + weight, 0),
      because,
      share: kind === 'nominal' ? NOMINAL_SHARE : 1,
    });
  }
  // A bearer's score is odds against all that the words would mean without it, whose weights are their own and learnt.
  const rest = standing.length > 0 ? total(nil, standing) : nil;
  for (const weighed of standing)
    if (!entities.has(weighed.candidate.entity))
      meanings.push({
        meaning: { is: 'reading', weighed },
        score: weighed.score - rest,
        because: [],
        share: 1,
      });
  const apart = mention.first > 0 && TELLING_APART.has(words.tokens.hashes[mention.first - 1]!);
  const none = nil - rest + (apart ? SHORT_FORM.toldApart : 0);
  const all = total(none, meanings);
  return meanings
    .map(({ share, ...weighed }) => ({
      ...weighed,
      probability: Math.exp(weighed.score - all) * trust(weighed.meaning) * share,
    }))
    .sort((a, b) => b.probability - a.probability);
}

/** The natural logarithm of the odds of all together. */
function total(none: number, scored: readonly { readonly score: number }[]): number {
  const most = Math.max(none, ...scored.map(({ score }) => score));
  return (
    most + Math.log(scored.reduce((sum, { score }) => sum + Math.exp(score - most), Math.exp(none - most)))
  );
}

/** A short form is no surer than the full name it hangs on. */
function trust(meaning: ShortMeaning): number {
  return meaning.is === 'bearer' ? meaning.bearer.probability : 1;
}

interface BearerCase {
  readonly bearer: Bearer;
  readonly kind: ShortKind;
  readonly track: Track;
  readonly latest: number;
  readonly mention: Mention;
  readonly titles: readonly number[];
  /** How many bear the name here. */
  readonly among: number;
  /** How likely the bearer would be meant if nobody were named in full: Ford, of which the Ford Motor Company is one name. */
  readonly own: number;
}

function bearerEvidence(
  words: ArticleWords,
  table: EntityTable,
  { bearer, kind, track, latest, mention, titles, among, own }: BearerCase,
): Evidence[] {
  const evidence: Evidence[] = [];
  const add = (weight: number): void => {
    if (weight !== 0) evidence.push({ kind: 'context', detail: '', weight });
  };
  const before = track.last >= 0;
  add(before ? SHORT_KIND[kind].before : SHORT_KIND[kind].later);
  if (before) {
    add(SHORT_FORM.often * Math.log(1 + track.times));
    if (track.last === latest) add(SHORT_FORM.latest);
    if (words.blockOf(track.last) === words.blockOf(mention.first)) add(SHORT_FORM.sameBlock);
  }
  if (bearer.is === 'body') {
    add(SHORT_FORM.knownAlone * own);
    return evidence;
  }
  const said = sexOfTitles(titles);
  const sex = said === null ? null : sexOf(words, bearer);
  if (said !== null && sex !== null && said !== sex) add(SHORT_FORM.otherSex);
  else if (bearer.knownAlone && !isHerAmongOthers({ said, sex, among })) add(SHORT_FORM.knownAlone);
  if (kind === 'given' && titles.length > 0 && GIVEN_TITLES.has(words.tokens.hashes[mention.first - 1]!))
    add(SHORT_FORM.givenTitle);
  const title =
    bearer.entity === null
      ? strangerTitle(bearer, titles)
      : titleEvidence(table, { entity: bearer.entity, titles, also: bearer.titles });
  if (title) evidence.push(title);
  return evidence;
}

/** "Mrs. Trump" beside a Trump of whom we know no more: the one that press calls so is hardly meant. */
function isHerAmongOthers({
  said,
  sex,
  among,
}: {
  readonly said: Sex | null;
  readonly sex: Sex | null;
  readonly among: number;
}): boolean {
  return said === 'she' && sex === null && among > 1;
}

/** Titles that stand before given names: Sir Keir, Queen Camilla. */
const GIVEN_TITLES = wordSet('sir dame king queen prince princess lord lady pope saint sister emperor');

/** "the younger Bush": said where the name alone would mean the other. */
const TELLING_APART = wordSet('younger elder older eldest youngest');

function strangerTitle(bearer: Bearer, titles: readonly number[]): Evidence | null {
  const telling = titles.filter((title) => !COURTESY.has(title | 0));
  if (telling.length === 0) return null;
  if (telling.some((title) => bearer.titles.has(title)))
    return { kind: 'title', detail: '', weight: TITLE_FITS };
  return bearer.titles.size === 0 ? null : { kind: 'title', detail: '', weight: TITLE_STRANGE };
}

/** The last name in full among those passed; where none is, the first behind. A name of one word only where there is no longer one. */
function antecedentOf({ named }: Bearer, { full, passed }: Track): TokenRange {
  if (full !== null) return full;
  for (let at = passed; at < named.length; at += 1)
    if (named[at]!.until - named[at]!.first > 1) return named[at]!;
  return named[Math.max(0, passed - 1)]!;
}
