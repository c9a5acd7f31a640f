// What an author writes in pack.yaml to take entities of a Wikibase into a pack.

import * as v from 'valibot';
import { ENTITY_KINDS } from '@/lib/core/model/entity';
import { languageTag, line, list, partialDate, url } from '@/lib/core/packs/fields';

const property = v.pipe(v.string('must be a text'), v.regex(/^P[1-9]\d*$/, 'must be a property like P39'));

/** A file or a list of files, as a list. */
export const filesOf = v.pipe(
  v.union(
    [line(1_000), v.pipe(list(line(1_000), 'files'), v.minLength(1))],
    'must be a file or a list of files',
  ),
  v.transform((given): readonly string[] => (typeof given === 'string' ? [given] : given)),
);

export const WikidataSpec = v.strictObject({
  /**
   * All three are read alike, whatever the file turns out to hold; `wikidata-dump` never holds more than a line in memory, the others take a
   * document of many lines too.
   */
  form: v.picklist(['wikidata-entities', 'wikidata-dump', 'wikibase-rest']),
  /** One or several, gzipped or not; `-` is standard input. */
  file: filesOf,
  /** Left out: all but `term`, for most of those are everyday words. */
  kinds: v.optional(
    v.array(v.picklist(ENTITY_KINDS, `must be one of ${ENTITY_KINDS.join(', ')}`), 'must be a list of kinds'),
    ['person', 'place', 'organisation', 'text'],
  ),
  /** Items without a statement of any of these are left out. */
  requires: v.optional(list(property, 'properties'), []),
  /** Items with fewer pages on Wikipedias and sister projects are left out. */
  sitelinks: v.optional(v.pipe(v.number('must be a number'), v.minValue(0, 'must be a number from 0')), 0),
  /** Left out: those of the pack. */
  languages: v.exactOptional(list(languageTag, 'language tags')),
  /**
   * The address of a Wikibase that is not Wikidata. Its numbers mean other things, so of its items only names and descriptions are taken;
   * `kind` says what they are, `licence` under which they may be used.
   */
  base: v.exactOptional(url),
  kind: v.exactOptional(v.picklist(ENTITY_KINDS, `must be one of ${ENTITY_KINDS.join(', ')}`)),
  licence: v.exactOptional(line(1_000)),
  /** The day of the dump. */
  date: v.exactOptional(partialDate),
  /** `duckdb` goes through a dump with DuckDB, where it is installed: packs/DESIGN.md says when that is worth it. */
  engine: v.optional(v.picklist(['plain', 'duckdb'], 'must be plain or duckdb'), 'plain'),
});
export type WikidataSpec = v.InferOutput<typeof WikidataSpec>;
