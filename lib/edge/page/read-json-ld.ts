// The structured data a page states about itself in JSON-LD: bounded, tolerant of what real pages write, never trusted further than that.

import { MAX_JSON_LD } from '@/lib/core/model/limits';
import { looseJson } from '@/lib/core/text/loose-json';

/** An object of the page's JSON-LD. Only keys named in our code are read, so a `__proto__` among them does nothing. */
export type LdObject = Readonly<Record<string, unknown>>;

export interface JsonLd {
  /** Objects that stand for the page or a thing on it: those at the top, in `@graph`, and in `mainEntity`. */
  readonly objects: readonly LdObject[];
  /** Faults met, each one sentence. */
  readonly notes: readonly string[];
}

/** Real pages nest five deep; deeper is of no use to us. */
const MAX_DEPTH = 12;
/** Real pages state some dozens of objects; a product feed states thousands. */
const MAX_OBJECTS = 400;
/** Values of one property that are looked at. */
const MAX_VALUES = 100;
/** What is searched for dates of data that cannot be parsed, UTF-16 units: a story's own come before its long texts. */
const MAX_SALVAGED = 20_000;

export function isLdObject(value: unknown): value is LdObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Items of an array, or the one value there is; null and undefined are none. */
export function asList(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? (value.length > MAX_VALUES ? value.slice(0, MAX_VALUES) : value) : [value];
}

/** Types of an object in small letters (pages err in them), without the vocabulary's address: `newsarticle`. */
export function typesOf(object: LdObject): readonly string[] {
  const types: string[] = [];
  for (const type of asList(object['@type'])) if (typeof type === 'string') types.push(typeName(type));
  return types;
}

export function typeName(type: string): string {
  const from = Math.max(type.lastIndexOf('/'), type.lastIndexOf('#'), type.lastIndexOf(':')) + 1;
  return type.slice(from).trim().toLowerCase();
}

/** The text of a property: a string, a number, or the `name` or `@value` of an object. */
export function textOf(value: unknown): string | null {
  let [first] = asList(value);
  for (let depth = 0; depth < 3 && isLdObject(first); depth++)
    [first] = asList(first.name ?? first['@value']);
  if (typeof first === 'string') return first.slice(0, 2_000).replace(/\s+/g, ' ').trim() || null;
  return typeof first === 'number' ? String(first) : null;
}

/** The object that `value` refers to by `@id`, where it says no more itself; else `value`. One step: a circle ends there. */
export function resolved(value: unknown, objects: readonly LdObject[]): unknown {
  if (!isLdObject(value) || value.name !== undefined || typeof value['@id'] !== 'string') return value;
  return objects.find((object) => object['@id'] === value['@id'] && object.name !== undefined) ?? value;
}

/**
 * What can still be told from JSON that does not parse: the first type, and each date of which the text states one
 * day only (an image or an update of a live blog has dates too). Pages break most often by a quotation mark in a
 * headline, which leaves these in order.
 */
function salvaged(text: string): LdObject | null {
  const object: Record<string, unknown> = Object.create(null);
  for (const key of ['@type', 'headline', 'datePublished', 'dateModified', 'inLanguage']) {
    const found = [...text.matchAll(new RegExp(`"${key}"\\s*:\\s*"([^"\\\\]{1,200})"`, 'g'))];
    const first = found[0]?.[1];
    const isOne = found.every((each) => each[1]!.slice(0, 10) === first?.slice(0, 10));
    if (first && (isOne || !key.startsWith('date'))) object[key] = first;
  }
  return '@type' in object ? object : null;
}

function collect(value: unknown, into: LdObject[], depth: number): void {
  if (depth > MAX_DEPTH) return;
  for (const object of Array.isArray(value) ? value : [value]) {
    if (into.length >= MAX_OBJECTS) return;
    if (Array.isArray(object)) collect(object, into, depth + 1);
    else if (isLdObject(object)) {
      if (object['@type'] !== undefined) into.push(object);
      for (const part of [object['@graph'], object.mainEntity, object.mainEntityOfPage])
        if (typeof part === 'object') collect(part, into, depth + 1);
    }
  }
}

/** Reads all JSON-LD of the document, up to `MAX_JSON_LD` characters. */
export function readJsonLd(document: Document): JsonLd {
  const objects: LdObject[] = [];
  const notes: string[] = [];
  let budget = MAX_JSON_LD;
  for (const script of document.querySelectorAll('script[type^="application/ld+json" i]')) {
    const text = script.textContent ?? '';
    const isTooMuch = text.length > budget;
    const value = isTooMuch ? undefined : looseJson(text);
    budget -= Math.min(text.length, budget);
    if (value !== undefined) collect(value, objects, 0);
    else if (text.length > 100 || text.trim()) {
      const rest = salvaged(text.slice(0, MAX_SALVAGED));
      if (rest) objects.push(rest);
      notes.push(
        `The page's structured data is ${isTooMuch ? 'too long' : 'not valid JSON'}; ${rest ? 'only its dates were' : 'it was not'} read.`,
      );
      if (notes.length >= 5) break;
    }
  }
  return { objects, notes };
}
