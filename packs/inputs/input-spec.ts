// What pack.yaml may say of an input: its form, its files, and what that form needs to be told.

import * as v from 'valibot';
import { day, line, list, sourceKey } from '@/lib/core/packs/fields';
import { SparqlSpec } from './sparql-spec';
import { filesOf, WikidataSpec } from './wikidata-spec';

const file = line(1_000);
const source = v.exactOptional(sourceKey);
const prefix = v.exactOptional(
  v.pipe(
    v.string('must be a text'),
    v.regex(/^(?:[a-z0-9][a-z0-9._:#-]*\/)+$/, 'must be the beginning of an id up to a /, like council/'),
  ),
);

const RecordsSchema = v.strictObject({ form: v.literal('records'), file: filesOf });

const TableSchema = v.strictObject({
  form: v.picklist(['csv', 'tsv']),
  file: filesOf,
  /** A YAML file: which columns become which fields. */
  mapping: file,
  /** Where it is neither the comma nor, for tsv, the tabulator. */
  delimiter: v.exactOptional(v.pipe(v.string(), v.length(1, 'must be one character'))),
  encoding: v.exactOptional(
    v.picklist(['utf-8', 'latin1', 'utf-16le'], 'must be one of utf-8, latin1, utf-16le'),
  ),
  /** Lines before the one with the columns' names. */
  skipLines: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  /** Each id stands in one row only: rows go through one by one and none is held. For tables that are too large to hold. */
  stream: v.exactOptional(v.boolean('must be true or false')),
});

const PopoloSchema = v.strictObject({
  form: v.literal('popolo'),
  file: filesOf,
  source,
  /** Before the kinds in ids: `ee/` makes `ee/person/…`. */
  prefix,
  /** Of the names in other languages only these are taken. */
  languages: v.exactOptional(list(v.string(), 'language tags')),
});

const ClaimsSchema = v.strictObject({
  form: v.picklist(['claim-review', 'fact-check-tools']),
  file: filesOf,
  source,
  prefix,
  /** Reviews and claims of a later day are slips; left out: the pack's `dataAsOf`. */
  until: v.exactOptional(day),
});

export const InputSchema = v.variant(
  'form',
  [RecordsSchema, TableSchema, PopoloSchema, ClaimsSchema, WikidataSpec, SparqlSpec],
  'must be one of records, csv, tsv, popolo, claim-review, fact-check-tools, wikidata-entities, wikidata-dump, wikibase-rest, sparql-results',
);
export type InputSpec = v.InferOutput<typeof InputSchema>;
export type TableSpec = v.InferOutput<typeof TableSchema>;
export type PopoloSpec = v.InferOutput<typeof PopoloSchema>;
export type ClaimsSpec = v.InferOutput<typeof ClaimsSchema>;

/** The forms that `build --from` takes. */
export const INPUT_FORMS = [
  'records',
  'csv',
  'tsv',
  'popolo',
  'claim-review',
  'fact-check-tools',
  'wikidata-entities',
  'wikidata-dump',
  'wikibase-rest',
  'sparql-results',
] as const satisfies readonly InputSpec['form'][];
