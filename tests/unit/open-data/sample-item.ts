// Items made up for tests, in the forms a Wikibase writes: no fact of theirs is true.

import type { Day } from '@/lib/core/model/dates';
import type { Entity } from '@/lib/core/model/entity';
import {
  type Finished,
  finishEntity,
  type ItemId,
  neededItems,
  type Outline,
  type OutlineOptions,
  outlineItem,
  readItem,
  wikidataSource,
} from '@/lib/core/open-data/wikidata';
import { createPackReader } from '@/lib/core/packs/read-pack';
import { createTally, endLine, entityLine, manifestLine, type PackHead } from '@/lib/core/packs/write-pack';

export const GREGORIAN = 'http://www.wikidata.org/entity/Q1985727';
export const JULIAN = 'http://www.wikidata.org/entity/Q1985786';

export const time = (text: string, precision = 11, calendarmodel = GREGORIAN) => ({
  type: 'time',
  value: { time: text, timezone: 0, before: 0, after: 0, precision, calendarmodel },
});
export const entity = (id: string) => ({
  type: 'wikibase-entityid',
  value: { 'entity-type': 'item', 'numeric-id': Number(id.slice(1)), id },
});
export const text = (value: string) => ({ type: 'string', value });
export const worded = (words: string, language = 'en') => ({
  type: 'monolingualtext',
  value: { text: words, language },
});
export const amount = (value: string) => ({ type: 'quantity', value: { amount: value, unit: '1' } });

export const NO_VALUE = { snaktype: 'novalue' };
export const SOME_VALUE = { snaktype: 'somevalue' };

type Given = object;
const snak = (property: string, value: Given) =>
  'snaktype' in value ? { ...value, property } : { snaktype: 'value', property, datavalue: value };

/** A statement; qualifiers as `{ P580: time(…) }`. */
export function statement(
  property: string,
  value: Given,
  qualifiers: Readonly<Record<string, Given>> = {},
  rank = 'normal',
) {
  return {
    type: 'statement',
    rank,
    mainsnak: snak(property, value),
    qualifiers: Object.fromEntries(Object.entries(qualifiers).map(([id, each]) => [id, [snak(id, each)]])),
  };
}

/** Statements grouped by their property. */
export function claims(...statements: readonly ReturnType<typeof statement>[]) {
  const grouped: Record<string, unknown[]> = {};
  for (const each of statements) {
    const { property } = each.mainsnak;
    grouped[property] = [...(grouped[property] ?? []), each];
  }
  return grouped;
}

export function item(fields: object = {}) {
  return {
    type: 'item',
    id: 'Q900',
    labels: { en: { language: 'en', value: 'Ada Rivers' } },
    descriptions: { en: { language: 'en', value: 'minister who exists in tests only' } },
    aliases: {},
    claims: {},
    sitelinks: {},
    ...fields,
  };
}

export function outlined(json: unknown, options: OutlineOptions = { languages: ['en'] }): Outline {
  const read = readItem(json);
  if (!read.ok) throw new Error(read.fault.message);
  const outline = outlineItem(read.value, options);
  if (!outline.ok) throw new Error(outline.fault.message);
  return outline.value;
}

/** The entity of an item; `labels` are those of other items, `held` those that are entities too. */
export function made(
  json: unknown,
  {
    labels = {},
    held = {},
    ...options
  }: Partial<OutlineOptions> & {
    readonly labels?: Readonly<Record<ItemId, string>>;
    readonly held?: Readonly<Record<ItemId, string>>;
  } = {},
): Finished {
  return finishEntity(outlined(json, { languages: ['en'], ...options }), {
    labelOf: (id) => labels[id],
    entityOf: (id) => held[id],
    source: 'wikidata',
  });
}

/** Every needed item labelled by its id: nothing is left out for want of a label. */
export function madeWithAll(outline: Outline): Finished {
  const needed = neededItems(outline);
  return finishEntity(outline, {
    labelOf: (id) => (needed.has(id) ? `Label of ${id}` : undefined),
    entityOf: (id) => (Number(id.slice(1)) % 2 === 0 ? `wikidata/${id.toLowerCase()}` : undefined),
    source: 'wikidata',
  });
}

const HEAD: PackHead = {
  id: 'sample',
  title: 'Sample',
  version: '1',
  languages: ['en'],
  licence: 'CC0-1.0',
  dataAsOf: '2025-08-20' as Day,
  sources: { wikidata: wikidataSource() },
};

/** What the reader of packs finds wrong with these entities. */
export function faultsOf(entities: readonly Entity[]): string[] {
  const tally = createTally();
  for (const each of entities) tally.entity(each);
  const lines = [manifestLine(HEAD, tally.counted()), ...entities.map(entityLine), endLine(tally.counted())];
  const reader = createPackReader();
  return lines.flatMap((line, at) => {
    const event = reader.line(line, at + 1);
    return 'message' in event ? [`${event.message} ${line.slice(0, 400)}`] : [];
  });
}
