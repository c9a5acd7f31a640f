// The records of a pack, as schemas: the single truth about the format. packs/FORMAT.md explains them.

import * as v from 'valibot';
import { type Day, earliest, latest, type PartialDate, parseDay, parsePartialDate } from '../model/dates';
import { ENTITY_KINDS, type Entity, type Source } from '../model/entity';
import { MAX_BODY, MAX_ID, MAX_LINE, MAX_NAME, MAX_PARTS, MAX_SOURCES, MAX_URL } from '../model/limits';

/** The format that this reader knows. A pack states the lowest number that has all it uses. */
export const PACK_FORMAT = 1;

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

const body = v.pipe(
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

const sourceKey = v.pipe(
  v.string('must be a text'),
  v.maxLength(MAX_ID, `must not be longer than ${MAX_ID} characters`),
  v.regex(/^[a-z0-9][a-z0-9._-]*$/, 'must be a key of small letters, digits and . _ -'),
);

const sources = v.pipe(
  v.array(sourceKey, 'must be a list of source keys'),
  v.minLength(1, 'must name at least one source'),
  v.maxLength(MAX_PARTS, `must not hold more than ${MAX_PARTS} keys`),
);

const url = v.pipe(
  v.string('must be a text'),
  v.maxLength(MAX_URL, `must not be longer than ${MAX_URL} characters`),
  v.regex(/^https?:\/\/[^\s<>"\\^`{|}\p{Cc}]+$/iu, 'must be an http or https address'),
);

const partialDate = v.custom<PartialDate>(
  (value) => typeof value === 'string' && parsePartialDate(value) !== null,
  'must be a date like 2025, 2025-01 or 2025-01-17',
);

export const day = v.custom<Day>(
  (value) => typeof value === 'string' && parseDay(value) !== null,
  'must be a day like 2025-01-17',
);

/** `JSON.parse` makes `__proto__` an own key; the record schema would pass over it in silence. */
function plainKeys(value: unknown): boolean {
  return typeof value !== 'object' || value === null || !Object.hasOwn(value, '__proto__');
}

function list<Part extends v.GenericSchema>(part: Part, what: string) {
  return v.pipe(
    v.array(part, `must be a list of ${what}`),
    v.maxLength(MAX_PARTS, `must not hold more than ${MAX_PARTS} ${what}`),
  );
}

function inOrder(spell: {
  readonly from?: PartialDate | null | undefined;
  readonly to?: PartialDate | null | undefined;
}): boolean {
  return !spell.from || !spell.to || earliest(spell.from) <= latest(spell.to);
}
const ENDS_FIRST = 'must not end before it begins';

const NameSchema = v.strictObject({
  name: line(MAX_NAME),
  type: v.picklist(
    ['full', 'alias', 'short', 'acronym', 'demonym', 'former', 'native', 'family'],
    'must be one of full, alias, short, acronym, demonym, former, native, family',
  ),
  case: v.exactOptional(v.picklist(['exact', 'cased', 'any'], 'must be one of exact, cased, any')),
  prior: v.exactOptional(
    v.pipe(
      v.number('must be a number from 0 to 1'),
      v.minValue(0, 'must be a number from 0 to 1'),
      v.maxValue(1, 'must be a number from 0 to 1'),
    ),
  ),
  needs: v.exactOptional(
    v.pipe(
      v.array(line(MAX_NAME), 'must be a list of words'),
      v.minLength(1, 'must name at least one word'),
      v.maxLength(MAX_PARTS, `must not hold more than ${MAX_PARTS} words`),
    ),
  ),
});

const RoleSchema = v.pipe(
  v.strictObject({
    title: line(MAX_LINE),
    ordinal: v.exactOptional(
      v.pipe(
        v.number('must be a whole number from 1'),
        v.safeInteger('must be a whole number from 1'),
        v.minValue(1, 'must be a whole number from 1'),
      ),
    ),
    of: v.exactOptional(entityId),
    from: v.optional(v.nullable(partialDate), null),
    to: v.optional(v.nullable(partialDate), null),
    termEnds: v.exactOptional(partialDate),
    after: v.exactOptional(line(MAX_LINE)),
    asOf: v.exactOptional(day),
    sources,
  }),
  v.check((role) => inOrder(role), ENDS_FIRST),
  v.check((role) => inOrder({ from: role.from, to: role.termEnds ?? null }), ENDS_FIRST),
);

const FactSchema = v.strictObject({
  text: line(MAX_LINE),
  date: v.exactOptional(partialDate),
  sources,
});

const RelationSchema = v.pipe(
  v.strictObject({
    type: line(MAX_LINE),
    target: entityId,
    from: v.exactOptional(v.nullable(partialDate)),
    to: v.exactOptional(v.nullable(partialDate)),
    asOf: v.exactOptional(day),
    sources,
  }),
  v.check((relation) => inOrder(relation), ENDS_FIRST),
);

const SourceSchema = v.strictObject({
  title: line(MAX_LINE),
  url: v.exactOptional(url),
  publisher: v.exactOptional(line(MAX_LINE)),
  licence: v.exactOptional(line(MAX_LINE)),
  date: v.exactOptional(partialDate),
});

export const count = v.pipe(
  v.number('must be a whole number from 0'),
  v.safeInteger('must be a whole number from 0'),
  v.minValue(0, 'must be a whole number from 0'),
);

/** The first line: what the pack is, up to when its facts hold, and where they come from. */
export const ManifestSchema = v.strictObject({
  record: v.literal('pack'),
  format: v.literal(PACK_FORMAT, `must be ${PACK_FORMAT}`),
  id: v.pipe(
    v.string('must be a text'),
    v.maxLength(64, 'must not be longer than 64 characters'),
    v.regex(/^[a-z0-9][a-z0-9._-]*$/, 'must be an id of small letters, digits and . _ -'),
  ),
  title: line(MAX_LINE),
  version: v.pipe(
    v.string('must be a text'),
    v.regex(
      /^\d{1,9}(?:\.\d{1,9}){0,3}$/,
      'must be one to four whole numbers divided by dots, like 1.2 or 2025.8.20',
    ),
  ),
  description: v.exactOptional(line(MAX_LINE)),
  languages: v.pipe(
    v.array(
      v.pipe(
        v.string('must be a text'),
        v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'must be a language tag like en or pt-BR'),
      ),
      'must be a list of language tags',
    ),
    v.minLength(1, 'must name at least one language'),
    v.maxLength(MAX_PARTS, `must not hold more than ${MAX_PARTS} tags`),
  ),
  licence: line(MAX_LINE),
  dataAsOf: day,
  counts: v.strictObject({ entities: count, names: count }),
  sources: v.pipe(
    v.custom<Record<string, unknown>>(plainKeys, 'must not have a key __proto__'),
    v.record(sourceKey, SourceSchema, 'must be a dictionary of sources'),
    v.check(
      (all) => Object.keys(all).length <= MAX_SOURCES,
      `must not hold more than ${MAX_SOURCES} sources`,
    ),
  ),
});

/** One person, place, organisation, text or term. What is left out is empty; `salience` is then 1. */
export const EntitySchema = v.pipe(
  v.strictObject({
    record: v.literal('entity'),
    id: entityId,
    kind: v.picklist(ENTITY_KINDS, `must be one of ${ENTITY_KINDS.join(', ')}`),
    label: line(MAX_NAME),
    description: line(MAX_LINE),
    names: v.pipe(list(NameSchema, 'names'), v.minLength(1, 'must hold at least one name')),
    roles: v.optional(list(RoleSchema, 'roles'), []),
    facts: v.optional(list(FactSchema, 'facts'), []),
    relations: v.optional(list(RelationSchema, 'relations'), []),
    ids: v.optional(
      v.pipe(
        v.custom<Record<string, unknown>>(plainKeys, 'must not have a key __proto__'),
        v.record(
          v.pipe(
            v.string(),
            v.regex(/^[a-z][a-z0-9-]{0,63}$/, 'must have keys of small letters, digits and -, like wikidata'),
          ),
          line(MAX_ID),
          'must be a dictionary of identifiers',
        ),
      ),
      {},
    ),
    salience: v.optional(
      v.pipe(
        v.number('must be a number from 0'),
        v.finite('must be a number from 0'),
        v.minValue(0, 'must be a number from 0'),
      ),
      1,
    ),
    text: v.exactOptional(v.strictObject({ body, sources })),
  }),
  v.check(
    (entity) => entity.text === undefined || entity.kind === 'text',
    'must be of kind text to hold a text',
  ),
);

/** The last line: what went before, so that a pack that was cut off is noticed. */
export const EndSchema = v.strictObject({
  record: v.literal('end'),
  /** Lines between the manifest and this one, refused ones included. */
  records: count,
  entities: count,
  names: count,
});

export type ManifestRecord = v.InferOutput<typeof ManifestSchema>;
export type EntityRecord = Entity & { readonly record: 'entity' };
export type EndRecord = v.InferOutput<typeof EndSchema>;

// The schemas and the model must say the same: these lines do not compile otherwise.
// Identity rather than assignability, or a field that is optional in one of them could be missing in the other.
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };
type Holds<T extends true> = T;
export type AgreesWithModel = [
  Holds<Same<DeepReadonly<v.InferOutput<typeof EntitySchema>>, DeepReadonly<EntityRecord>>>,
  Holds<Same<DeepReadonly<v.InferOutput<typeof SourceSchema>>, DeepReadonly<Source>>>,
];
