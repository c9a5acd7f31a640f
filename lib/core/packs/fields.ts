// The fields that the records of packs, patches and indexes are made of, each with its bounds and the words for a fault.

import * as v from 'valibot';
import { type Day, earliest, latest, type PartialDate, parseDay, parsePartialDate } from '../model/dates';
import { MAX_BODY, MAX_ID, MAX_PARTS, MAX_URL } from '../model/limits';

// Controls and lone surrogates garble what is shown; line separators and bidi overrides can make it lie.
const UNPRINTABLE = /[\p{Cc}\p{Surrogate}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
const UNPRINTABLE_BUT_BREAKS = /[^\P{Cc}\n]|[\p{Surrogate}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** One line of text with something in it and no space at its ends. */
export function line(max: number) {
  return v.pipe(
    v.string('must be a text'),
    v.minLength(1, 'must not be empty'),
    v.maxLength(max, `must not be longer than ${max} characters`),
    v.check((text) => !UNPRINTABLE.test(text), 'must not hold control characters or line breaks'),
    v.check((text) => text.trim() === text, 'must not begin or end with a space'),
  );
}

export const body = v.pipe(
  v.string('must be a text'),
  v.minLength(1, 'must not be empty'),
  v.maxLength(MAX_BODY, `must not be longer than ${MAX_BODY} characters`),
  v.check((text) => !UNPRINTABLE_BUT_BREAKS.test(text), 'must not hold control characters'),
);

export const entityId = v.pipe(
  v.string('must be a text'),
  v.maxLength(MAX_ID, `must not be longer than ${MAX_ID} characters`),
  v.regex(
    /^[a-z0-9][a-z0-9._:#-]*(?:\/[a-z0-9][a-z0-9._:#-]*)*$/,
    'must be an id of small letters, digits and . _ : # - in parts divided by /, like person/dan-caine',
  ),
);

export const sourceKey = v.pipe(
  v.string('must be a text'),
  v.maxLength(MAX_ID, `must not be longer than ${MAX_ID} characters`),
  v.regex(/^[a-z0-9][a-z0-9._-]*$/, 'must be a key of small letters, digits and . _ -'),
);

export const sources = v.pipe(
  v.array(sourceKey, 'must be a list of source keys'),
  v.minLength(1, 'must name at least one source'),
  v.maxLength(MAX_PARTS, `must not hold more than ${MAX_PARTS} keys`),
);

export const url = v.pipe(
  v.string('must be a text'),
  v.maxLength(MAX_URL, `must not be longer than ${MAX_URL} characters`),
  v.regex(/^https?:\/\/[^\s<>"\\^`{|}\p{Cc}]+$/iu, 'must be an http or https address'),
);

export const partialDate = v.custom<PartialDate>(
  (value) => typeof value === 'string' && parsePartialDate(value) !== null,
  'must be a date like 2025, 2025-01 or 2025-01-17',
);

export const day = v.custom<Day>(
  (value) => typeof value === 'string' && parseDay(value) !== null,
  'must be a day like 2025-01-17',
);

/** `JSON.parse` makes `__proto__` an own key; the record schema would pass over it in silence. */
export function plainKeys(value: unknown): boolean {
  return typeof value !== 'object' || value === null || !Object.hasOwn(value, '__proto__');
}

export function list<Part extends v.GenericSchema>(part: Part, what: string) {
  return v.pipe(
    v.array(part, `must be a list of ${what}`),
    v.maxLength(MAX_PARTS, `must not hold more than ${MAX_PARTS} ${what}`),
  );
}

export function inOrder(spell: {
  readonly from?: PartialDate | null | undefined;
  readonly to?: PartialDate | null | undefined;
}): boolean {
  return !spell.from || !spell.to || earliest(spell.from) <= latest(spell.to);
}
export const ENDS_FIRST = 'must not end before it begins';

export const count = v.pipe(
  v.number('must be a whole number from 0'),
  v.safeInteger('must be a whole number from 0'),
  v.minValue(0, 'must be a whole number from 0'),
);

export const languageTag = v.pipe(
  v.string('must be a text'),
  v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'must be a language tag like en or pt-BR'),
);

/** The id of a pack. */
export const packId = v.pipe(
  v.string('must be a text'),
  v.maxLength(64, 'must not be longer than 64 characters'),
  v.regex(/^[a-z0-9][a-z0-9._-]*$/, 'must be an id of small letters, digits and . _ -'),
  // By that id the reader's own entries are told from those of packs.
  v.check((id) => id !== 'own', 'must not be “own”, which stands for what the reader wrote'),
);

/** The version of a pack, compared number by number. */
export const packVersion = v.pipe(
  v.string('must be a text'),
  v.regex(
    /^\d{1,9}(?:\.\d{1,9}){0,3}$/,
    'must be one to four whole numbers divided by dots, like 1.2 or 2025.8.20',
  ),
);

/** SHA-256 of a file, in hexadecimal. */
export const sha256 = v.pipe(
  v.string('must be a text'),
  v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 of 64 hexadecimal digits'),
);
