// The records of a pack, as schemas: the single truth about the format. packs/FORMAT.md explains them.

import * as v from 'valibot';
import type { Claim } from '../model/claim';
import { ENTITY_KINDS, type Entity, type SameAs, type Source } from '../model/entity';
import { MAX_ID, MAX_LINE, MAX_NAME, MAX_PARTS, MAX_SOURCES } from '../model/limits';
import type { ClaimSchema } from './claim-record';
import {
  body,
  count,
  day,
  ENDS_FIRST,
  entityId,
  inOrder,
  languageTag,
  line,
  list,
  packId,
  packVersion,
  partialDate,
  plainKeys,
  sourceKey,
  sources,
  url,
} from './fields';

/**
 * The highest format that this reader knows; it reads all below. 2: claims, same-as links, the stretch in which a name was borne, where
 * updates are found, patches and indexes. A pack states the lowest number that has all it uses.
 */
export const PACK_FORMAT = 2;
const FORMATS = [1, 2] as const;

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
  from: v.exactOptional(partialDate),
  to: v.exactOptional(partialDate),
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

export const SourceSchema = v.strictObject({
  title: line(MAX_LINE),
  url: v.exactOptional(url),
  publisher: v.exactOptional(line(MAX_LINE)),
  licence: v.exactOptional(line(MAX_LINE)),
  date: v.exactOptional(partialDate),
});

/** What source keys stand for. */
export const SourcesSchema = v.pipe(
  v.custom<Record<string, unknown>>(plainKeys, 'must not have a key __proto__'),
  v.record(sourceKey, SourceSchema, 'must be a dictionary of sources'),
  v.check((all) => Object.keys(all).length <= MAX_SOURCES, `must not hold more than ${MAX_SOURCES} sources`),
);

/** The first line: what the pack is, up to when its facts hold, and where they come from. */
export const ManifestSchema = v.strictObject({
  record: v.literal('pack'),
  format: v.picklist(FORMATS, `must be a whole number up to ${PACK_FORMAT}`),
  id: packId,
  title: line(MAX_LINE),
  version: packVersion,
  description: v.exactOptional(line(MAX_LINE)),
  languages: v.pipe(
    v.array(languageTag, 'must be a list of language tags'),
    v.minLength(1, 'must name at least one language'),
    v.maxLength(MAX_PARTS, `must not hold more than ${MAX_PARTS} tags`),
  ),
  licence: line(MAX_LINE),
  dataAsOf: day,
  /** Where the index of this pack's later versions is found. */
  updatesAt: v.exactOptional(url),
  counts: v.strictObject({ entities: count, names: count, claims: v.exactOptional(count) }),
  sources: SourcesSchema,
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

/** These ids, of this pack or others, mean one and the same. */
export const SameAsSchema = v.strictObject({
  record: v.literal('same-as'),
  ids: v.pipe(
    list(entityId, 'ids'),
    v.minLength(2, 'must name at least two ids'),
    v.check((ids) => new Set(ids).size === ids.length, 'must not name an id twice'),
  ),
  sources,
});

/** The last line: what went before, so that a pack that was cut off is noticed. */
export const EndSchema = v.strictObject({
  record: v.literal('end'),
  /** Lines between the manifest and this one, refused ones included. */
  records: count,
  entities: count,
  names: count,
  claims: v.exactOptional(count),
});

export type ManifestRecord = v.InferOutput<typeof ManifestSchema>;
export type EntityRecord = Entity & { readonly record: 'entity' };
export type ClaimRecord = Claim & { readonly record: 'claim' };
export type SameAsRecord = SameAs & { readonly record: 'same-as' };
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
  Holds<Same<DeepReadonly<v.InferOutput<typeof ClaimSchema>>, DeepReadonly<ClaimRecord>>>,
  Holds<Same<DeepReadonly<v.InferOutput<typeof SameAsSchema>>, DeepReadonly<SameAsRecord>>>,
];
