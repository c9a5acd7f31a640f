// The names of an item, typed, without those that would be marked where they do not mean it.

import type { EntityKind, EntityName, NameType } from '../model/entity';
import { MAX_NAME, MAX_PARTS } from '../model/limits';
import { stretchOf } from './wikidata-dates';
import { count } from './wikidata-item';
import { statementsOf, textOf } from './wikidata-statements';
import { cleanLine, fallbacks } from './wikidata-text';
import type { OutlineOptions, PropertyId, Skips, WikidataItem } from './wikidata-types';

const OFFICIAL_NAME = 'P1448';
const NATIVE_LABEL = 'P1705';
const NAME_IN_NATIVE_LANGUAGE = 'P1559';
const BIRTH_NAME = 'P1477';
const SHORT_NAME = 'P1813';

/** The label first, then what statements vouch for, then aliases; each spelling once. */
export function namesOf(
  item: WikidataItem,
  kind: EntityKind,
  label: string,
  { languages, isCommon = () => false }: OutlineOptions,
  skips: Skips,
): readonly EntityName[] {
  // English aliases come with English only: its fallback is for the label.
  const wanted = fallbacks(languages).filter((code) => code !== 'en' || languages.some(isEnglish));
  const names = new Map<string, EntityName>();
  const add = (given: EntityName): void => {
    // A story writes "the", small; the name stands behind it.
    const name = given.name === label ? label : given.name.replace(/^The (?=\p{Lu})/u, '');
    const key = isAcronym(name) ? name : name.toLowerCase();
    if (names.has(key)) return;
    if (names.size >= MAX_PARTS) count(skips, 'too-many');
    // WHO, ONE, Apple: everyday words count where all words of the label stand in the story too.
    else if (name !== label && isCommon(name.toLowerCase()))
      names.set(key, { ...given, name, needs: [label] });
    else names.set(key, { ...given, name });
  };

  add({ name: label, type: isAcronym(label) && kind !== 'person' ? 'acronym' : 'full' });
  for (const code of wanted) {
    const other = cleanLine(item.labels.get(code), MAX_NAME);
    if (other !== null && weakness(other, kind, label) === null) add({ name: other, type: 'full' });
  }
  const stated = (property: PropertyId, type: NameType, foreign: NameType | null): void => {
    for (const { name, language, period } of statedNames(item, property, skips)) {
      const isWanted = language === null || wanted.includes(language);
      const short = type === 'short' && isAcronym(name) ? 'acronym' : type;
      const isForeignAcronym = !isWanted && short === 'acronym' && lettersOf(name) > 2;
      const as = isWanted || isForeignAcronym ? short : foreign;
      if (as === null) continue;
      if (hasNoShape(name)) count(skips, 'weak-name');
      else add({ name, type: period.to && as !== 'acronym' ? 'former' : as, ...period });
    }
  };
  stated(OFFICIAL_NAME, 'full', 'native');
  stated(NATIVE_LABEL, 'native', 'native');
  stated(NAME_IN_NATIVE_LANGUAGE, 'native', 'native');
  stated(BIRTH_NAME, 'alias', 'alias');
  // A short name in a language that is not read is a word among others; its acronym is used in all languages, if it is not two letters.
  stated(SHORT_NAME, 'short', null);
  for (const code of wanted) {
    for (const alias of item.aliases.get(code) ?? []) {
      const name = cleanLine(alias, MAX_NAME);
      if (name === null) count(skips, 'unusable-text');
      else {
        const type = weakness(name, kind, label) ?? (isAcronym(name) ? 'acronym' : 'alias');
        if (type === 'weak') count(skips, 'weak-name');
        else add({ name, type });
      }
    }
  }
  return [...names.values()];
}

function* statedNames(item: WikidataItem, property: PropertyId, skips: Skips) {
  for (const statement of statementsOf(item, property, skips)) {
    const read = statement.main.is === 'value' ? textOf(statement.main, skips, MAX_NAME) : null;
    if (!read) continue;
    const { from, to } = stretchOf(statement, skips);
    yield {
      name: read.text,
      language: read.language,
      period: { ...(from ? { from } : {}), ...(to ? { to } : {}) },
    };
  }
}

const isEnglish = (language: string): boolean => /^en\b/i.test(language);

/** One word of capitals, with figures and signs between: NATO, U.S., G20, AT&T. */
export function isAcronym(name: string): boolean {
  return /^(?=.*\p{Lu}.*[\p{Lu}\d])[\p{Lu}\d][\p{Lu}\d.&/-]{1,9}$/u.test(name);
}

const lettersOf = (name: string): number => name.match(/\p{L}/gu)?.length ?? 0;

/** Nothing that a matcher could hold on to: no letters, or one. */
const hasNoShape = (name: string): boolean => lettersOf(name) < 2;

/** "Adams, Douglas (1952-2001)", "foo@bar", a list, a path: forms of catalogues, which no story prints. */
const CATALOGUED = /[()[\]{}|;@=_<>]|https?:| \/ |^["“'].*["”']$/u;
const CASED = /[\p{Lu}\p{Ll}]/u;

/**
 * Whether an alias is left out (`weak`) or, where it is the person's own family name, counts only after the full name. What was
 * left out of real items: initials of persons (DNA for Douglas Adams), codes of two letters, catalogue forms, words without a capital,
 * single words for a person ("Titan"), which are nicknames and first names.
 */
function weakness(name: string, kind: EntityKind, label: string): 'weak' | 'family' | null {
  // "World Bank, WB" stands in catalogues too.
  if (hasNoShape(name) || CATALOGUED.test(name) || name.startsWith(`${label}, `)) return 'weak';
  const words = name.split(' ');
  if (isAcronym(name))
    return kind === 'person' || name.replace(/[^\p{L}\d]/gu, '').length < 3 ? 'weak' : null;
  const isAllSmall = CASED.test(name) && !/\p{Lu}/u.test(name);
  if (words.length === 1 && isAllSmall) return 'weak';
  if (kind === 'person') {
    if (words.length === 1 && CASED.test(name)) {
      const last = label.split(' ').at(-1)!;
      return label.includes(' ') && name.toLowerCase() === last.toLowerCase() ? 'family' : 'weak';
    }
    // "D. N. Adams" is printed; "D. N." is not, and "Adams, Douglas" stands in catalogues.
    if (words.every((word) => /^\p{L}\.?$/u.test(word) || /^(?:\p{L}\.)+$/u.test(word))) return 'weak';
    if (/^[^,]+, (?!(?:Jr|Sr|I{1,3}|IV)\b)/.test(name)) return 'weak';
  }
  return isAllSmall && kind !== 'term' ? 'weak' : null;
}
