// JSON of a Wikibase, in any of its forms, read as items: dump lines, wbgetentities, Special:EntityData, REST, and the form of 2015.

import { parseDay } from '../model/dates';
import { MAX_LINE, MAX_NAME } from '../model/limits';
import { fail, ok, type Result } from '../model/result';
import { cleanLine, fallbacks } from './wikidata-text';
import type { ItemId, NotAnItem, SkipReason, Skips, WikidataItem } from './wikidata-types';

type Fields = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `Q36`, or null: ids of 2015 may be written small. */
export function asItemId(value: unknown): ItemId | null {
  return typeof value === 'string' && /^[Qq][1-9]\d{0,9}$/.test(value) ? value.toUpperCase() : null;
}

export function count(skips: Skips, reason: SkipReason, by = 1): void {
  skips[reason] = (skips[reason] ?? 0) + by;
}

/** The entities of an answer, a list or a single one; what is none of these comes back alone, for `readItem` to refuse. */
export function entitiesIn(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  if (isObject(json) && !('type' in json) && !asItemId(json.id)) {
    if (isObject(json.entities)) return Object.values(json.entities);
    // Answers of the API in its second form, and an empty dictionary written as a list.
    if (Array.isArray(json.entities)) return json.entities;
  }
  return [json];
}

/** One item, with its head checked. A statement that is wrong is found when it is read. */
export function readItem(json: unknown): Result<WikidataItem, NotAnItem> {
  if (!isObject(json)) return fail('malformed', 'The entity is not an object in braces.');
  if (typeof json.redirect === 'string') {
    return fail('redirect', `${shown(json.entity)} was merged into ${shown(json.redirect)}.`);
  }
  if ('missing' in json) return fail('missing', `${shown(json.id)} does not exist.`);
  const { type } = json;
  if (type === 'property' || type === 'lexeme')
    return fail(type, `${shown(json.id)} is a ${type}, not an item.`);
  if (type !== undefined && type !== 'item') {
    return fail('other-type', `${shown(json.id)} is of the unknown type ${shown(type)}.`);
  }
  const id = asItemId(json.id);
  if (!id) return fail('malformed', `The item’s id is ${shown(json.id)} and should be like Q36.`);
  const skips: Skips = {};
  const redirects = isObject(json.redirects) ? json.redirects : {};
  return ok({
    id,
    labels: readTerms(json.labels, skips),
    descriptions: readTerms(json.descriptions, skips),
    aliases: readAliases(json.aliases, skips),
    claims: readClaims(json.claims ?? json.statements, skips),
    sitelinks: isObject(json.sitelinks) ? Object.keys(json.sitelinks).length : 0,
    modified: typeof json.modified === 'string' ? parseDay(json.modified.slice(0, 10)) : null,
    redirectedFrom: asItemId(redirects.from),
    skips,
  });
}

/** The item's label for a reader of these languages. */
export function bestLabel({ labels }: WikidataItem, languages: readonly string[]): string | null {
  for (const code of fallbacks(languages)) {
    const label = cleanLine(labels.get(code), MAX_NAME);
    if (label !== null) return label;
  }
  return null;
}

/** `{ en: { language, value } }`, or `{ en: value }` over REST; `[]` where there are none. */
function readTerms(json: unknown, skips: Skips): ReadonlyMap<string, string> {
  const terms = new Map<string, string>();
  for (const [language, term] of entries(json, skips)) {
    const value = isObject(term) ? term.value : term;
    if (typeof value === 'string') terms.set(language.toLowerCase(), value);
    else count(skips, 'malformed');
  }
  return terms;
}

function readAliases(json: unknown, skips: Skips): ReadonlyMap<string, readonly string[]> {
  const aliases = new Map<string, readonly string[]>();
  for (const [language, list] of entries(json, skips)) {
    const texts: string[] = [];
    for (const alias of Array.isArray(list) ? list : [list]) {
      const value: unknown = isObject(alias) ? alias.value : alias;
      if (typeof value === 'string') texts.push(value);
      else count(skips, 'malformed');
    }
    aliases.set(language.toLowerCase(), texts);
  }
  return aliases;
}

function entries(json: unknown, skips: Skips): [string, unknown][] {
  if (json === undefined || json === null || (Array.isArray(json) && json.length === 0)) return [];
  if (isObject(json)) return Object.entries(json);
  count(skips, 'malformed');
  return [];
}

/** Statements by property. Some writers list them without grouping. */
function readClaims(json: unknown, skips: Skips): Fields {
  if (isObject(json)) return json;
  if (json === undefined || json === null) return {};
  if (!Array.isArray(json)) {
    count(skips, 'malformed');
    return {};
  }
  const grouped: Record<string, unknown[]> = {};
  for (const statement of json as readonly unknown[]) {
    const snak = isObject(statement) && isObject(statement.mainsnak) ? statement.mainsnak : null;
    const property = snak?.property;
    if (typeof property !== 'string' || !/^P\d+$/.test(property)) {
      count(skips, 'malformed');
      continue;
    }
    grouped[property] ??= [];
    grouped[property].push(statement);
  }
  return grouped;
}

/** A value of the source inside a sentence: short and printable. */
function shown(value: unknown): string {
  return typeof value === 'string' ? `“${(cleanLine(value, MAX_LINE) ?? '').slice(0, 40)}”` : 'not given';
}
