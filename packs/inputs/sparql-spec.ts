// What an author writes in pack.yaml to take the results of a query into a pack: which variable becomes which field.

import * as v from 'valibot';
import { ENTITY_KINDS } from '@/lib/core/model/entity';
import { line, partialDate, sourceKey, url } from '@/lib/core/packs/fields';
import { filesOf } from './wikidata-spec';

/** The name of a variable of the query, without its question mark. */
const variable = v.pipe(
  v.string('must be a text'),
  v.regex(/^\w{1,64}$/, 'must be a variable like itemLabel'),
);
const key = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/, 'must be a key like imdb'));

/** A date, and where the query gives it, how exact it is (9 year, 10 month, 11 day). */
const date = v.union(
  [variable, v.strictObject({ date: variable, precision: variable })],
  'must be a variable, or one for the date and one for its precision',
);

/** Fields of what comes in parts take variables; words that are the same for all rows stand in `type`, `text` and `post`. */
export const SparqlSpec = v.strictObject({
  form: v.literal('sparql-results'),
  /** `application/sparql-results+json`; one file or several, gzipped or not. */
  file: filesOf,
  /** What all rows are about: an item, or any address or text, which then becomes the end of the id. */
  item: variable,
  label: variable,
  description: v.optional(variable),
  kind: v.picklist(ENTITY_KINDS, `must be one of ${ENTITY_KINDS.join(', ')}`),
  names: v.optional(
    v.array(
      v.strictObject({
        name: variable,
        type: v.picklist(['full', 'alias', 'short', 'acronym', 'demonym', 'former', 'native', 'family']),
        /** Divides several names in one value, as GROUP_CONCAT joins them. */
        divided: v.exactOptional(v.string()),
      }),
    ),
    [],
  ),
  roles: v.optional(
    v.array(
      v.strictObject({
        /** The variable of the post's name, or one name for all. */
        title: v.exactOptional(variable),
        post: v.exactOptional(line(1_000)),
        of: v.exactOptional(variable),
        from: v.exactOptional(date),
        to: v.exactOptional(date),
      }),
    ),
    [],
  ),
  relations: v.optional(
    v.array(
      v.strictObject({
        type: line(1_000),
        target: variable,
        from: v.exactOptional(date),
        to: v.exactOptional(date),
      }),
    ),
    [],
  ),
  facts: v.optional(
    v.array(
      v.strictObject({
        text: line(1_000),
        /** Written behind the text and a colon: "Occupation: novelist". */
        value: v.exactOptional(variable),
        date: v.exactOptional(date),
      }),
    ),
    [],
  ),
  ids: v.optional(v.record(key, variable), {}),
  /** A number; Wikidata's count of sitelinks is one. */
  salience: v.optional(variable),
  source: v.strictObject({
    key: sourceKey,
    title: line(1_000),
    url: v.exactOptional(url),
    publisher: v.exactOptional(line(1_000)),
    licence: v.exactOptional(line(1_000)),
    /** The day of the query. */
    date: v.exactOptional(partialDate),
  }),
});
export type SparqlSpec = v.InferOutput<typeof SparqlSpec>;
export type SparqlDate = v.InferOutput<typeof date>;
