// JSON Schemas of everything in packs/schema, generated from the validators, so that the two cannot tell different things.

import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { MAX_SOURCES } from '@/lib/core/model/limits';
import {
  BackupChoicesSchema,
  BackupClaimSchema,
  BackupEndSchema,
  BackupHeadSchema,
  BackupLookUpsSchema,
  BackupNoteSchema,
  BackupOwnSchema,
  BackupPackSchema,
  BackupRejectionSchema,
  BackupSettingsSchema,
  BackupStorySchema,
} from '@/lib/core/own/backup-file';
import { RulePatchSchema, RuleSchema, RulesEndSchema } from '@/lib/core/own/rules-file';
import { ClaimSchema } from '@/lib/core/packs/claim-record';
import { day, ENDS_FIRST, partialDate } from '@/lib/core/packs/fields';
import { IndexSchema } from '@/lib/core/packs/index-file';
import {
  AddedSchema,
  ChangedSchema,
  PackPatchSchema,
  PatchEndSchema,
  RemovedSchema,
  UnlinkedSchema,
} from '@/lib/core/packs/patch-records';
import {
  EndSchema,
  EntitySchema,
  ManifestSchema,
  SameAsSchema,
  SourcesSchema,
} from '@/lib/core/packs/records';
import { SignatureSchema } from '@/lib/core/packs/signature-file';

/** By file: one schema, or those of which a line of the file fits one. */
const FILES: Readonly<
  Record<string, { readonly title: string; readonly lines: readonly v.GenericSchema[] }>
> = {
  manifest: { title: 'The first line of a pack', lines: [ManifestSchema] },
  entity: { title: 'A person, place, organisation, text or term', lines: [EntitySchema] },
  claim: { title: 'A claim with its reviews', lines: [ClaimSchema] },
  'same-as': { title: 'Ids that mean one and the same', lines: [SameAsSchema] },
  end: { title: 'The last line of a pack', lines: [EndSchema] },
  patch: {
    title: 'A line of a patch of a pack',
    lines: [PackPatchSchema, AddedSchema, ChangedSchema, RemovedSchema, UnlinkedSchema, PatchEndSchema],
  },
  rules: { title: 'A line of a patch of rules', lines: [RulePatchSchema, RuleSchema, RulesEndSchema] },
  backup: {
    title: 'A line of a backup',
    lines: [
      BackupHeadSchema,
      BackupSettingsSchema,
      BackupChoicesSchema,
      BackupLookUpsSchema,
      RuleSchema,
      BackupOwnSchema,
      BackupNoteSchema,
      BackupPackSchema,
      BackupClaimSchema,
      BackupRejectionSchema,
      BackupStorySchema,
      BackupEndSchema,
    ],
  },
  index: { title: 'The index of a pack', lines: [IndexSchema] },
  signature: { title: 'A detached signature', lines: [SignatureSchema] },
};

const YEAR = '(?!0000)[0-9]{4}';
const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = '(?:0[1-9]|[12][0-9]|3[01])';
const PARTIAL_DATE = `^${YEAR}(?:-${MONTH}(?:-${DAY})?)?$`;
const WHOLE_DAY = `^${YEAR}-${MONTH}-${DAY}$`;
const UNPRINTABLE = '\\p{Cc}\\p{Surrogate}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069';

/** The text of every file of packs/schema, by its name. */
export function schemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(FILES).map(([name, { title, lines }]) => {
      const [first, ...rest] = lines.map(converted);
      const schema = {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `${name}.json`,
        title,
        $comment:
          'Generated from the validators by: npm run pack -- schemas. Lengths are counted there in UTF-16 units.',
        ...(rest.length > 0 ? { oneOf: [first, ...rest] } : first),
      };
      return [`${name}.json`, `${JSON.stringify(schema, null, 2)}\n`];
    }),
  );
}

function converted(schema: v.GenericSchema): JsonSchema {
  const { $schema: _, ...json } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    overrideSchema: ({ valibotSchema }) => ownSchema(valibotSchema),
    overrideAction: ({ valibotAction, jsonSchema }) => ownAction(valibotAction, jsonSchema),
  });
  return json;
}

/** Custom schemas, of which the generator cannot know what they allow. */
function ownSchema(schema: v.GenericSchema): JsonSchema | null {
  if (schema.type !== 'custom') return null;
  if (schema === partialDate) return { type: 'string', pattern: PARTIAL_DATE };
  if (schema === day) return { type: 'string', pattern: WHOLE_DAY };
  const message = 'message' in schema ? schema.message : '';
  if (message === 'must not have a key __proto__') return dictionaryIn(schema);
  if (message === 'must be a record in braces that says its type')
    return { oneOf: [{ $ref: 'entity.json' }, { $ref: 'claim.json' }, { $ref: 'same-as.json' }] };
  throw new Error(`packs/schemas.ts does not know the custom schema that “${String(message)}”.`);
}

/** Dictionaries are checked for `__proto__` before their keys are read; the pattern of the keys excludes it anyhow. */
const DICTIONARIES = [SourcesSchema, EntitySchema.entries.ids.wrapped];

/** What follows that check, for the generator stops at it. */
function dictionaryIn(check: v.GenericSchema): JsonSchema {
  const found = DICTIONARIES.find(({ pipe }) => pipe[0] === check);
  if (!found) throw new Error('packs/schemas.ts does not know a dictionary that is checked for __proto__.');
  const [, record, ...actions] = found.pipe;
  return converted({ ...record, pipe: [record, ...actions] } as unknown as v.GenericSchema);
}

/** Checks in code, by the words of their fault: as patterns where that can be, else as a comment. */
function ownAction(
  action: v.PipeAction<unknown, unknown, v.BaseIssue<unknown>>,
  json: JsonSchema,
): JsonSchema | null {
  if (action.type === 'finite') return json;
  if (action.type === 'regex') return withoutFlags(action as unknown as { requirement: RegExp }, json);
  if (action.type !== 'check') return null;
  const message = 'message' in action ? String(action.message) : '';
  switch (message) {
    case 'must not hold control characters or line breaks':
      return json;
    case 'must not begin or end with a space':
      return { ...json, pattern: `^(?!\\s)[^${UNPRINTABLE}]*(?<!\\s)$` };
    case 'must not hold control characters':
      return { ...json, pattern: `^(?:\\n|[^${UNPRINTABLE}])*$` };
    case 'must not be “own”, which stands for what the reader wrote':
      return { ...json, not: { const: 'own' } };
    case 'must not name an id twice':
      return { ...json, uniqueItems: true };
    case `must not hold more than ${MAX_SOURCES} sources`:
      return { ...json, maxProperties: MAX_SOURCES };
    case 'must be of kind text to hold a text':
      return {
        ...json,
        anyOf: [{ not: { required: ['text'] } }, { properties: { kind: { const: 'text' } } }],
      };
    case 'must name an entity, unless its verdict is never':
      return {
        ...json,
        oneOf: [
          { properties: { verdict: { const: 'never' } }, not: { required: ['entity'] } },
          { properties: { verdict: { enum: ['not', 'instead'] } }, required: ['entity'] },
        ],
      };
    case ENDS_FIRST:
      return { ...json, $comment: `Besides, it ${ENDS_FIRST}.` };
    default:
      throw new Error(`packs/schemas.ts does not know the check that it ${message}.`);
  }
}

/** JSON Schema knows no flags. `u` is always meant; `i` matters in our patterns only to the name of a protocol. */
function withoutFlags(
  { requirement }: { readonly requirement: RegExp },
  json: JsonSchema,
): JsonSchema | null {
  const { source, flags } = requirement;
  if (!/^[iu]*$/.test(flags))
    throw new Error(`packs/schemas.ts does not know the flags of ${String(requirement)}.`);
  const pattern = flags.includes('i') ? source.replace('https?', '[Hh][Tt][Tt][Pp][Ss]?') : source;
  return { ...json, pattern };
}
