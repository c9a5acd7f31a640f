// The statements of an item, in either form in which a Wikibase writes them, and the values inside.

import { MAX_LINE } from '../model/limits';
import { asItemId, count, isObject } from './wikidata-item';
import { cleanLine } from './wikidata-text';
import type { ItemId, PropertyId, Skips, WikidataItem } from './wikidata-types';

/** What a snak says: a value, that there is none ("no end"), or that there is one which is not known. */
export type Snak = { readonly is: 'value'; readonly value: unknown } | { readonly is: 'none' | 'unknown' };

export interface Statement {
  readonly isPreferred: boolean;
  readonly main: Snak;
  /** Of one property, in their order. */
  readonly qualifiers: (property: PropertyId) => readonly Snak[];
}

/** The statements of one property but for those deprecated. Malformed ones are counted and passed over. */
export function statementsOf(
  { claims }: WikidataItem,
  property: PropertyId,
  skips: Skips,
): readonly Statement[] {
  if (!Object.hasOwn(claims, property)) return [];
  const list = claims[property];
  const statements: Statement[] = [];
  for (const json of Array.isArray(list) ? (list as readonly unknown[]) : [list]) {
    const statement = readStatement(json, skips);
    if (statement) statements.push(statement);
  }
  return statements;
}

/** Those that the source prefers; where it prefers none, all. */
export function bestOf(statements: readonly Statement[]): readonly Statement[] {
  const preferred = statements.filter(({ isPreferred }) => isPreferred);
  return preferred.length > 0 ? preferred : statements;
}

function readStatement(json: unknown, skips: Skips): Statement | null {
  if (isObject(json) && json.rank === 'deprecated') {
    count(skips, 'deprecated');
    return null;
  }
  const main = isObject(json) ? readSnak(json.mainsnak ?? json) : null;
  if (!isObject(json) || !main) {
    count(skips, 'malformed');
    return null;
  }
  return {
    isPreferred: json.rank === 'preferred',
    main,
    qualifiers: (property) => readQualifiers(json.qualifiers, property, skips),
  };
}

/** `{ snaktype, datavalue }` of dumps and the API, `{ value: { type, content } }` of REST. */
function readSnak(json: unknown): Snak | null {
  if (!isObject(json)) return null;
  const rest = isObject(json.value) ? json.value : null;
  const type = json.snaktype ?? rest?.type;
  if (type === 'novalue') return { is: 'none' };
  if (type === 'somevalue') return { is: 'unknown' };
  if (type !== 'value') return null;
  const value: unknown = isObject(json.datavalue) ? json.datavalue.value : rest?.content;
  return value === undefined || value === null ? null : { is: 'value', value };
}

/** A dictionary of lists, or one list of all over REST; `[]` where there are none. */
function readQualifiers(json: unknown, property: PropertyId, skips: Skips): readonly Snak[] {
  if (json === undefined || json === null) return [];
  const list: unknown = isObject(json)
    ? Object.hasOwn(json, property)
      ? json[property]
      : []
    : Array.isArray(json)
      ? json.filter((snak) => propertyOf(snak) === property)
      : [json];
  const snaks: Snak[] = [];
  for (const each of Array.isArray(list) ? (list as readonly unknown[]) : [list]) {
    const snak = readSnak(each);
    if (snak) snaks.push(snak);
    else count(skips, 'malformed');
  }
  return snaks;
}

function propertyOf(json: unknown): unknown {
  if (!isObject(json)) return undefined;
  return isObject(json.property) ? json.property.id : json.property;
}

/** The item that a value names. Before 2016 entity values gave a number and no id. */
export function itemOf(snak: Snak | undefined, skips: Skips): ItemId | null {
  if (snak?.is !== 'value') return null;
  const { value } = snak;
  if (typeof value === 'string') return counted(asItemId(value), skips);
  if (!isObject(value)) return counted(null, skips);
  const type = value['entity-type'];
  if (type !== undefined && type !== 'item') return null;
  return counted(asItemId(value.id) ?? asItemId(`Q${String(value['numeric-id'])}`), skips);
}

/** A plain text, or one with its language. */
export function textOf(
  snak: Snak | undefined,
  skips: Skips,
  max = MAX_LINE,
): { readonly text: string; readonly language: string | null } | null {
  if (snak?.is !== 'value') return null;
  const { value } = snak;
  const text = cleanLine(isObject(value) ? value.text : value, max);
  if (text === null) {
    count(skips, 'unusable-text');
    return null;
  }
  const language =
    isObject(value) && typeof value.language === 'string' ? value.language.toLowerCase() : null;
  return { text, language };
}

/** A whole number that fits, written `+328864`. */
export function wholeNumberOf(snak: Snak | undefined): number | null {
  if (snak?.is !== 'value') return null;
  const { value } = snak;
  const written = isObject(value) ? value.amount : value;
  if (typeof written !== 'string' || !/^\+?\d{1,15}$/.test(written)) return null;
  return Number(written);
}

function counted<Value>(value: Value | null, skips: Skips): Value | null {
  if (value === null) count(skips, 'malformed');
  return value;
}
