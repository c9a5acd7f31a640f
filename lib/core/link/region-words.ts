// What the words right around a name that a state shares call it: "Governor of Washington", "Auburn, Wash.", "Bosnia and Georgia".

import type { ArticleWords } from './article-words';
import { labelWords } from './bodies';
import { stemHash } from './context-words';
import { type Country, countriesIn, isCountryName } from './countries';
import { standsInPlace } from './cues';
import { REGIONS_IN_FULL } from './lexicon/regions';
import type { Candidate, Mention } from './mentions';
import type { TokenRange } from './name-parts';
import type { EntityTable } from './table/entity-table';

/** A name that a state and some other place bear. */
export interface Shared {
  readonly regions: readonly Candidate[];
  readonly others: readonly Candidate[];
  /** Another of them lies in the state's own country: its capital, its greatest city. */
  readonly atHome: boolean;
}

/** Names of states and provinces. */
export const REGION_NAMES: ReadonlySet<string> = new Set(REGIONS_IN_FULL.values());

export function sharedName(table: EntityTable, { candidates, key }: Mention): Shared | null {
  if (candidates.length < 2 || candidates.some(({ correction }) => correction !== undefined)) return null;
  const regions = candidates.filter((one) => isRegion(table, one));
  const others = candidates.filter((one) => one.kind === 'place' && !regions.includes(one));
  if (regions.length === 0 || others.length === 0) return null;
  // The name itself tells no country: it is Georgia's in both.
  const name = new Set(countriesIn(key.split(' ').map(stemHash)));
  const countriesOf = ({ entity }: Candidate): Country[] =>
    [...countriesIn(table.described(entity))].filter((country) => !name.has(country));
  const home = new Set(regions.flatMap(countriesOf));
  const atHome = others.some((one) => countriesOf(one).some((country) => home.has(country)));
  return { regions, others, atHome };
}

const REGION = [stemHash('state'), stemHash('province')];
const NO_REGION = ['capital', 'city', 'country', 'county', 'district', 'sovereign', 'town', 'village'].map(
  stemHash,
);

/** "State of the United States", and not its capital. */
function isRegion(table: EntityTable, { entity, kind, reading }: Candidate): boolean {
  if (kind !== 'place' || reading.type !== 'full') return false;
  const told = table.described(entity);
  return REGION.some((word) => told.includes(word)) && !NO_REGION.some((word) => told.includes(word));
}

/** By its label, or what stands before "and" in it: the word "country" is too common for the table. */
export function isCountry(table: EntityTable, one: Candidate): boolean {
  if (one.kind !== 'place' || isRegion(table, one)) return false;
  const label = labelWords(table, one.entity);
  const and = label.indexOf('and');
  return isCountryName(label.slice(0, and < 0 ? label.length : and).map(stemHash));
}

interface RegionCase extends Shared {
  readonly mention: Mention;
  readonly before: Mention | null;
  readonly behind: Mention | null;
}

/** As a state, as one that has members in a congress, or as a country. */
export type Called = 'region' | 'member' | 'country';

/** What the words right around a mention call it, or null. */
export function calledAs(words: ArticleWords, table: EntityTable, here: RegionCase): Called | null {
  const { mention, atHome } = here;
  if (isOfState(words, mention) || isBehindTown(words, table, here)) return 'region';
  const title = titleBeside(words, mention);
  if (title !== null) return GOVERNORS.has(title) ? 'region' : 'member';
  // "Maryland, Virginia and Washington": the capital stands beside states.
  return atHome ? null : listedAs(words, table, here);
}

/** Who only a state has. Bodies have representatives as well: theirs are asked for a name behind. */
const GOVERNORS: ReadonlySet<string> = new Set(['gov', 'governor', 'gubernatorial']);
const MEMBERS: ReadonlySet<string> = new Set(['sen', 'rep', 'congressman', 'congresswoman']);
const NAMED_MEMBERS: ReadonlySet<string> = new Set(['senator', 'representative']);
const BETWEEN: ReadonlySet<string> = new Set(
  's republican democratic gop lt lieutenant former then'.split(' '),
);

/** "Washington senator Ols", "Georgia’s Republican governor", "Governor of Georgia", "a senator from New York". */
function titleBeside(words: ArticleWords, { first, until }: TokenRange): string | null {
  let at = until;
  while (isJoined(words, at) && at < until + 3 && BETWEEN.has(words.folded(at))) at += 1;
  if (isJoined(words, at)) {
    const title = words.folded(at);
    if (GOVERNORS.has(title) || MEMBERS.has(title)) return title;
    if (NAMED_MEMBERS.has(title) && isJoined(words, at + 1) && words.isCapital(at + 1)) return title;
  }
  if (!isJoined(words, first) || !/^(?:of|from)$/.test(words.folded(first - 1))) return null;
  // "Sen. Maria Ols of": names stand between.
  for (
    let before = first - 2;
    before >= 0 && before > first - 6 && isJoined(words, before + 1);
    before -= 1
  ) {
    const word = words.folded(before);
    if (GOVERNORS.has(word) || MEMBERS.has(word) || NAMED_MEMBERS.has(word)) return word;
    if (!words.isCapital(before)) return null;
  }
  return null;
}

/** In one sentence with the word before it, a possessive ending and the stop of "Sen." included. */
function isJoined(words: ArticleWords, index: number): boolean {
  if (index <= 0 || index >= words.count || words.blockOf(index) !== words.blockOf(index - 1)) return false;
  const { text, starts, ends } = words.tokens;
  return /^(?:\.? |['’])$/.test(text.slice(ends[index - 1]!, starts[index]!));
}

/** "the state of Georgia", "Georgia state legislators". */
function isOfState(words: ArticleWords, { first, until }: TokenRange): boolean {
  if (isJoined(words, until) && words.folded(until) === 'state') return true;
  return (
    isJoined(words, first) &&
    first > 1 &&
    words.folded(first - 1) === 'of' &&
    words.folded(first - 2) === 'state' &&
    isJoined(words, first - 1)
  );
}

/** Words of a town's name: "Port St. Lucie". */
const LONGEST_TOWN = 3;

/** "in Everett, Washington": not a list, and where namesakes are foreign, of a town that the library has in the state. */
function isBehindTown(words: ArticleWords, table: EntityTable, here: RegionCase): boolean {
  const { mention, before, regions, atHome } = here;
  const { first, until } = mention;
  if (first === 0 || !isBehindComma(words, first) || goesOnAsList(words, until)) return false;
  if (before?.until === first && before.candidates.some(({ kind }) => kind === 'place'))
    return before.candidates.some(({ entity }) =>
      regions.some((region) => isTied(table, entity, region.entity)),
    );
  if (!atHome) return false;
  let town = first - 1;
  while (town > first - LONGEST_TOWN && words.continuesName(town) && words.isCapital(town - 1)) town -= 1;
  // "In Oslo, Washington was asked": a clause ends there.
  return standsInPlace(words, { first: town, until: first }) && !words.startsSentence(town - 1);
}

function isTied(table: EntityTable, one: number, other: number): boolean {
  return table.related(one).includes(other) || table.related(other).includes(one);
}

function isBehindComma(words: ArticleWords, index: number): boolean {
  const { text, starts, ends } = words.tokens;
  return (
    words.blockOf(index) === words.blockOf(index - 1) &&
    words.isCapital(index - 1) &&
    text.slice(ends[index - 1]!, starts[index]!) === ', '
  );
}

/** "and Paris", ", Paris", "’s envoy". */
function goesOnAsList(words: ArticleWords, until: number): boolean {
  const { text, ends } = words.tokens;
  return /^(?: (?:and|or|&) |,(?: and| or)? \p{Lu}|['’])/u.test(
    text.slice(ends[until - 1]!, ends[until - 1]! + 8),
  );
}

/** "Bosnia and Georgia", "Arizona (11), Georgia (16)": what stands beside it in a list, where the library knows that for one thing. */
function listedAs(words: ArticleWords, table: EntityTable, here: RegionCase): 'region' | 'country' | null {
  const { mention, before, behind } = here;
  const front = before && isListed(words, before, mention) ? before : null;
  const back = behind && isListed(words, mention, behind) ? behind : null;
  const beside = [front, back].filter((each) => each !== null);
  const and = [front && [front, mention], back && [mention, back]].some(
    (pair) => pair && /(?:and|or|\)) ?,? /.test(gapOf(words, pair[0]!, pair[1]!)),
  );
  if (beside.length === 0 || !(and || beside.length === 2)) return null;
  if (beside.every(({ candidates }) => candidates.every((one) => isRegion(table, one)))) return 'region';
  if (beside.every(({ candidates }) => candidates.every((one) => isCountry(table, one)))) return 'country';
  return null;
}

function gapOf({ tokens }: ArticleWords, before: TokenRange, behind: TokenRange): string {
  return tokens.text.slice(tokens.ends[before.until - 1]!, tokens.starts[behind.first]!);
}

function isListed(words: ArticleWords, before: Mention, behind: Mention): boolean {
  return (
    words.blockOf(before.first) === words.blockOf(behind.first) &&
    /^(?: \(\d+\))?(?:,|,? (?:and|or)) $/.test(gapOf(words, before, behind))
  );
}

/** How often the name is written in short behind a town: "Auburn, Wash." */
export function shortenedSpots(words: ArticleWords, name: string): number {
  let spots = 0;
  for (const [short, full] of REGIONS_IN_FULL)
    if (full === name)
      for (const at of words.placesOf(stemHash(short)))
        if (at > 0 && words.isCapital(at) && isBehindComma(words, at)) spots += 1;
  return spots;
}
