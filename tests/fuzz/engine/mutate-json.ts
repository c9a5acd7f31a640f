// Structured data bent: wrong types, missing and foreign keys, nesting, repetition; and texts inside it as text is bent.

import { mutateText } from './mutate-text';
import type { Random } from './random';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const ODD: readonly Json[] = [
  ...[null, true, false, 0, -1, 1.5, 1e21, -1e308, 2 ** 31, 2 ** 32, 2 ** 53, 5e-324],
  ...[
    '',
    ' ',
    '0',
    'null',
    '__proto__',
    'https://a.example/',
    '2025-02-30',
    'x'.repeat(5_000),
    '\ud800',
    '\u202e',
  ],
  ...[[], {}, [[]], [null], { toString: 1 }, { length: 5 }, { '@value': 'x' }, { '@id': '#a' }],
];
const KEYS: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'length',
  'then',
  'toJSON',
  '',
  '0',
  '@id',
  'record',
  'id',
];

/** Places of a value from its top, each as the keys that lead there. */
function placesIn(
  value: Json,
  at: readonly string[] = [],
  into: (readonly string[])[] = [],
): (readonly string[])[] {
  into.push(at);
  if (typeof value === 'object' && value !== null && at.length < 40)
    for (const [key, part] of Object.entries(value)) placesIn(part, [...at, key], into);
  return into;
}

function valueAt(value: Json, at: readonly string[]): Json {
  let part: Json | undefined = value;
  for (const key of at)
    part = typeof part === 'object' && part !== null ? (part as Record<string, Json>)[key] : undefined;
  return part ?? null;
}

/** The value with the one at a place changed; `undefined` takes it out. */
function withAt(value: Json, at: readonly string[], change: (part: Json) => Json | undefined): Json {
  const [key, ...rest] = at;
  if (key === undefined) return change(value) ?? null;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = [...(value as readonly Json[])];
    const next = rest.length === 0 ? change(list[Number(key)]!) : withAt(list[Number(key)]!, rest, change);
    if (next === undefined) list.splice(Number(key), 1);
    else list[Number(key)] = next;
    return list;
  }
  const entries = Object.entries(value).flatMap(([name, part]): [string, Json][] => {
    if (name !== key) return [[name, part]];
    const next = rest.length === 0 ? change(part) : withAt(part, rest, change);
    return next === undefined ? [] : [[name, next]];
  });
  return objectOf(entries);
}

/** `__proto__` becomes a key of its own, as `JSON.parse` makes it. */
function objectOf(entries: readonly (readonly [string, Json])[]): Json {
  const made: Record<string, Json> = {};
  for (const [key, value] of entries)
    Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
  return made;
}

function nested(part: Json, times: number, random: Random): Json {
  let value = part;
  const key = random.once(2) ? null : random.pick(['@graph', 'mainEntity', 'value', 'a']);
  for (let left = times; left > 0; left--) value = key === null ? [value] : { [key]: value };
  return value;
}

function changed(random: Random, part: Json, root: Json, other: Json): Json | undefined {
  const elsewhere = () => {
    const from = random.once(2) ? root : other;
    return valueAt(from, random.pick(placesIn(from)));
  };
  switch (random.below(9)) {
    case 0:
      return undefined;
    case 1:
      return random.pick(ODD);
    case 2:
      return elsewhere();
    case 3:
      return nested(part, 1 + random.size(60), random);
    case 4:
      return Array.from({ length: 1 + random.size(300) }, () => part);
    case 5:
      if (typeof part === 'object' && part !== null && !Array.isArray(part))
        return objectOf([
          ...Object.entries(part),
          [random.pick(KEYS), random.once(2) ? elsewhere() : random.pick(ODD)],
        ]);
      return [part, elsewhere()];
    case 6:
      if (typeof part === 'object' && part !== null && !Array.isArray(part)) {
        const entries = Object.entries(part);
        return objectOf(
          entries.map(([key, value], at) => [at === 0 ? mutateText(random, key).slice(0, 50) : key, value]),
        );
      }
      return typeof part === 'string' ? `${part}${part}` : [part];
    default:
      if (typeof part === 'string') return mutateText(random, part);
      if (typeof part === 'number')
        return random.pick([part + 1, -part, part * 1e9, part / 3, part ^ 1, String(part)]);
      return random.pick(ODD);
  }
}

/** Leaves (texts and numbers) are chosen as often as what holds them: most of a record is leaves, most checks are of form. */
export function mutateJson(random: Random, value: Json, other: Json = value): Json {
  let result = value;
  for (let left = 1 + random.size(4); left > 0; left--) {
    const places = placesIn(result);
    if (places.length > 20_000) return result;
    const root = result;
    result = withAt(result, random.pick(places), (part) => changed(random, part, root, other));
  }
  return result;
}

/** Simpler values, the simplest first: parts alone, then each part left out, then texts cut. */
export function* simplerJson(value: Json): Generator<Json> {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield part;
  const places = placesIn(value).slice(1, 2_000);
  for (const at of places) yield withAt(value, at, () => undefined);
  for (const at of places) {
    const part = valueAt(value, at);
    if (typeof part === 'object' && part !== null) {
      for (const inner of Object.values(part).slice(0, 3)) yield withAt(value, at, () => inner);
      if (Array.isArray(part) && part.length > 3) {
        yield withAt(value, at, () => part.slice(0, part.length >> 1));
        yield withAt(value, at, () => part.slice(part.length >> 1));
      }
    } else if (typeof part === 'string' && part.length > 1) {
      yield withAt(value, at, () => part.slice(0, part.length >> 1));
      yield withAt(value, at, () => part.slice(part.length >> 1));
    }
  }
}
