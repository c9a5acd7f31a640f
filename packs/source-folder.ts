// Reads the folder of a pack: pack.yaml says what the pack is, which files and inputs it is made of, and which sources they have.

import { join } from 'node:path';
import * as v from 'valibot';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { explain } from '@/lib/core/packs/explain';
import { entityId, line, list, sourceKey } from '@/lib/core/packs/fields';
import { ManifestSchema } from '@/lib/core/packs/records';
import type { PackHead } from '@/lib/core/packs/write-pack';
import { InputSchema, type InputSpec } from './inputs/input-spec';
import { readText, yamlValues } from './yaml-text';

const { record: _record, format: _format, counts: _counts, sources, ...head } = ManifestSchema.entries;

const PackYamlSchema = v.strictObject({
  ...head,
  sources: v.optional(sources, {}),
  /** Records by hand beside pack.yaml, in the order of the pack; where two tell of the same id, the first one's words win. */
  files: v.optional(
    list(
      v.pipe(
        v.string('must be a text'),
        v.regex(
          /^[a-z0-9][a-z0-9/._-]*\.(?:yaml|json|jsonl)$/i,
          'must be a .yaml, .json or .jsonl file beside pack.yaml',
        ),
      ),
      'files',
    ),
    [],
  ),
  /** What is read from other forms, after the files. */
  inputs: v.optional(list(InputSchema, 'inputs'), []),
  /** Ids in other packs to which this one may point; one that ends in / stands for all below it. */
  elsewhere: v.optional(
    list(
      v.union(
        [entityId, v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._:#/-]*\/$/))],
        'must be an id, or the beginning of ids up to a /',
      ),
      'ids',
    ),
    [],
  ),
  /** Why a source may be used all the same, although its licence and the pack's do not agree or are not known. */
  licenceNotes: v.optional(v.record(sourceKey, line(300), 'must be a dictionary of reasons'), {}),
});

export interface PackSource {
  /** Where the paths of files and inputs begin. */
  readonly folder: string;
  readonly head: PackHead;
  readonly files: readonly string[];
  readonly inputs: readonly InputSpec[];
  readonly elsewhere: readonly string[];
  readonly licenceNotes: Readonly<Record<string, string>>;
}

/** The folder's pack.yaml. */
export function readPackYaml(folder: string): Result<PackSource, 'unreadable' | 'wrong'> {
  const path = join(folder, 'pack.yaml');
  const text = readText(path, path);
  if (!text.ok) return text;
  const documents = yamlValues(text.value, 'pack.yaml');
  if (!documents.ok) return documents;
  return packSource(folder, documents.value[0]?.value, 'pack.yaml');
}

/** The same from a value; `at` is what to call it. */
export function packSource(folder: string, value: unknown, at: string): Result<PackSource, 'wrong'> {
  const checked = v.safeParse(PackYamlSchema, value);
  if (!checked.success)
    return fail('wrong', checked.issues.map((issue) => `${at}: ${explain(issue)}.`).join('\n'));
  const { files, inputs, elsewhere, licenceNotes, ...rest } = checked.output;
  return ok({ folder, head: rest, files, inputs, elsewhere, licenceNotes });
}
