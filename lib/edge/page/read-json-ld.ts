// The structured data a page states about itself in JSON-LD: bounded, tolerant of what real pages write, never trusted further than that.

import { MAX_JSON_LD } from '@/lib/core/model/limits';

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

export function isLdObject(value: unknown): value is LdObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Items of an array, or the one value there is; null and undefined are none. */
export function asList(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Types of an object without the vocabulary's address: `NewsArticle`. */
export function typesOf(object: LdObject): readonly string[] {
  return asList(object['@type'])
    .filter((type): type is string => typeof type === 'string')
    .map((type) =>
      type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#'), type.lastIndexOf(':')) + 1),
    );
}

/** The text of a property: a string, a number, or the `name`, `@value` or `@id` of an object. */
export function textOf(value: unknown): string | null {
  const [first] = asList(value);
  if (typeof first === 'string') return first.replace(/\s+/g, ' ').trim() || null;
  if (typeof first === 'number') return String(first);
  if (isLdObject(first)) return textOf(first.name ?? first['@value'] ?? first['@id']);
  return null;
}

/** What pages wrap around JSON or leave in it: comments, CDATA, raw line breaks in strings, commas too many. */
function mended(text: string): string {
  return (
    text
      .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
      .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON forbids within strings
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s*(?=[}\]])/g, '')
      .replace(/;\s*$/, '')
  );
}

function parse(text: string): { readonly value: unknown } | null {
  for (const attempt of [text, mended(text)]) {
    try {
      return { value: JSON.parse(attempt) };
    } catch (fault) {
      if (!(fault instanceof SyntaxError || fault instanceof RangeError)) throw fault;
    }
  }
  return null;
}

/**
 * What can still be told from JSON that does not parse: the first type and the dates, read as text. Pages break
 * most often by a quotation mark in a headline, which leaves these in order.
 */
function salvaged(text: string): LdObject | null {
  const object: Record<string, unknown> = Object.create(null);
  for (const key of ['@type', 'datePublished', 'dateModified', 'inLanguage']) {
    const found = new RegExp(`"${key}"\\s*:\\s*"([^"\\\\]{1,80})"`).exec(text);
    if (found) object[key] = found[1];
  }
  return '@type' in object ? object : null;
}

function collect(value: unknown, into: LdObject[], depth: number): void {
  if (depth > MAX_DEPTH || into.length >= MAX_OBJECTS) return;
  for (const object of asList(value)) {
    if (Array.isArray(object)) collect(object, into, depth + 1);
    if (!isLdObject(object) || into.length >= MAX_OBJECTS) continue;
    if ('@type' in object) into.push(object);
    collect(object['@graph'], into, depth + 1);
    collect(object.mainEntity, into, depth + 1);
    if (isLdObject(object.mainEntityOfPage)) collect(object.mainEntityOfPage, into, depth + 1);
  }
}

/** Reads all JSON-LD of the document, up to `MAX_JSON_LD` characters. */
export function readJsonLd(document: Document): JsonLd {
  const objects: LdObject[] = [];
  const notes: string[] = [];
  let budget = MAX_JSON_LD;
  for (const script of document.querySelectorAll('script[type^="application/ld+json" i]')) {
    const text = script.textContent ?? '';
    if (!/\S/.test(text)) continue;
    if (text.length > budget) {
      notes.push(`Structured data beyond ${MAX_JSON_LD} characters was not read.`);
      continue;
    }
    budget -= text.length;
    const parsed = parse(text);
    if (parsed) collect(parsed.value, objects, 0);
    else {
      const rest = salvaged(text);
      if (rest) objects.push(rest);
      notes.push(
        `The page's structured data is not valid JSON; ${rest ? 'only its dates were read' : 'it was passed over'}.`,
      );
    }
  }
  return { objects, notes };
}
