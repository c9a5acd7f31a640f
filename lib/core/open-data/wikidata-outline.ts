// An item as an entity whose other items are still to be named: all that it tells, as plain data.

import type { SourceKey } from '../model/entity';
import { MAX_ID, MAX_LINE, MAX_NAME } from '../model/limits';
import { fail, ok, type Result } from '../model/result';
import { bestLabel } from './wikidata-item';
import { kindOf } from './wikidata-kind';
import { namesOf } from './wikidata-names';
import { bestOf, itemOf, statementsOf, textOf } from './wikidata-statements';
import { cleanLine, fallbacks } from './wikidata-text';
import { tiesOf } from './wikidata-ties';
import type { ItemId, Outline, OutlineOptions, PropertyId, Skips, WikidataItem } from './wikidata-types';

const FAMILY_NAME = 'P734';
const OCCUPATION = 'P106';
const COUNTRY = 'P17';
const CITIZENSHIP = 'P27';
const NATIVE_NAMES: readonly PropertyId[] = ['P1559', 'P1705', 'P1448'];

/** Identifiers elsewhere that other data is joined by. */
const IDENTIFIERS: readonly (readonly [PropertyId, string])[] = [
  ['P214', 'viaf'],
  ['P213', 'isni'],
  ['P227', 'gnd'],
  ['P244', 'lccn'],
  ['P345', 'imdb'],
];

/**
 * Sitelinks for one point of salience. Salience is relative; with this a country of 300 Wikipedias comes out near 85, as in the starter
 * pack, a member of a parliament with 20 to 40 at 6 to 11.
 */
const SITELINKS_PER_POINT = 3.5;

/** What the item tells to readers of these languages; refused where it has no label they could read, or lists bearers of a name. */
export function outlineItem(
  item: WikidataItem,
  options: OutlineOptions,
): Result<Outline, 'no-label' | 'a-list'> {
  const skips: Skips = { ...item.skips };
  const label = bestLabel(item, options.languages) ?? nativeLabel(item, skips);
  if (label === null) {
    return fail('no-label', `${item.id} has no label in ${fallbacks(options.languages).join(', ')}.`);
  }
  const { kind, class: ofClass, isList } = kindOf(item, skips);
  if (isList) return fail('a-list', `${item.id} (${label}) lists bearers of a name and is none.`);
  // "Human" says nothing of a person; the occupation does.
  const is = kind === 'person' ? firstItem(item, OCCUPATION, skips) : ofClass;
  const country = firstItem(item, kind === 'person' ? CITIZENSHIP : COUNTRY, skips);
  return ok({
    item: item.id,
    kind,
    label,
    description: descriptionOf(item, label, options),
    about: {
      ...(is && is !== item.id ? { is } : {}),
      ...(country && country !== item.id ? { in: country } : {}),
    },
    names: namesOf(item, kind, label, options, skips),
    family:
      kind === 'person'
        ? statementsOf(item, FAMILY_NAME, skips).flatMap(({ main }) => itemOf(main, skips) ?? [])
        : [],
    ...tiesOf(item, kind, skips),
    ids: { wikidata: item.id, ...identifiersOf(item, skips) },
    salience: Math.max(1, Math.round(item.sitelinks / SITELINKS_PER_POINT)),
    skips,
  });
}

/** The items whose labels `finishEntity` asks for. */
export function neededItems({ about, family, roles, relations, facts }: Outline): ReadonlySet<ItemId> {
  const items = new Set<ItemId>(family);
  for (const id of [about.is, about.in]) if (id) items.add(id);
  for (const { post, of, after } of roles) for (const id of [post, of, after]) if (id) items.add(id);
  for (const { target } of relations) items.add(target);
  for (const { text } of facts) {
    for (const piece of text) {
      if (typeof piece === 'string') continue;
      for (const id of 'items' in piece ? piece.items : [piece.item]) items.add(id);
    }
  }
  return items;
}

/** Key that parts of entities from Wikidata name, unless told otherwise. */
export const WIKIDATA: SourceKey = 'wikidata';

function nativeLabel(item: WikidataItem, skips: Skips): string | null {
  for (const property of NATIVE_NAMES) {
    for (const { main } of bestOf(statementsOf(item, property, skips))) {
      const native = main.is === 'value' ? textOf(main, skips, MAX_NAME) : null;
      if (native) return native.text;
    }
  }
  return null;
}

function descriptionOf(
  { descriptions }: WikidataItem,
  label: string,
  { languages }: OutlineOptions,
): string | null {
  for (const code of fallbacks(languages)) {
    const words = cleanLine(descriptions.get(code), MAX_LINE)?.replace(/\s*\.$/, '');
    if (words && words !== label) return words;
  }
  return null;
}

function firstItem(item: WikidataItem, property: PropertyId, skips: Skips): ItemId | null {
  return itemOf(bestOf(statementsOf(item, property, skips))[0]?.main, skips);
}

function identifiersOf(item: WikidataItem, skips: Skips): Record<string, string> {
  const ids: Record<string, string> = {};
  for (const [property, scheme] of IDENTIFIERS) {
    const [best] = bestOf(statementsOf(item, property, skips));
    const id = best?.main.is === 'value' ? textOf(best.main, skips, MAX_ID) : null;
    if (id) ids[scheme] = id.text;
  }
  return ids;
}
