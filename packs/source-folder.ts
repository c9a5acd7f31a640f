// Reads the sources of a pack: a folder with pack.yaml (what the pack is, which files, which sources) and the files it lists.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseAllDocuments } from 'yaml';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { ManifestSchema } from '@/lib/core/packs/records';

/** A record as an author wrote it, with the place to name when it is wrong. Not checked yet. */
export interface Draft {
  readonly value: unknown;
  /** `story.yaml, line 12`. */
  readonly at: string;
}

const { record: _record, format: _format, counts: _counts, ...head } = ManifestSchema.entries;

const PackYamlSchema = v.strictObject({
  ...head,
  /** Files beside pack.yaml, in the order of the pack; where two tell of the same id, the first one's words win. */
  files: v.array(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9/.-]*\.(?:yaml|jsonl)$/))),
});
export type PackYaml = v.InferOutput<typeof PackYamlSchema>;

/** The folder's pack.yaml. */
export function readPackYaml(folder: string): Result<PackYaml, 'unreadable' | 'wrong'> {
  const path = join(folder, 'pack.yaml');
  const text = readText(path);
  if (!text.ok) return text;
  const documents = yamlValues(text.value, 'pack.yaml');
  if (!documents.ok) return documents;
  const checked = v.safeParse(PackYamlSchema, documents.value[0]?.value);
  if (checked.success) return ok(checked.output);
  const issue = checked.issues[0];
  return fail('wrong', `pack.yaml: ${v.getDotPath(issue) ?? 'the document'}: ${issue.message}.`);
}

/** The records of one listed file: a YAML list, or one JSON record a line. */
export function readDrafts(folder: string, file: string): Result<readonly Draft[], 'unreadable' | 'wrong'> {
  const text = readText(join(folder, file));
  if (!text.ok) return text;
  return file.endsWith('.yaml') ? yamlDrafts(text.value, file) : jsonDrafts(text.value, file);
}

function readText(path: string): Result<string, 'unreadable'> {
  try {
    return ok(readFileSync(path, 'utf8'));
  } catch (error) {
    return fail('unreadable', `${path} cannot be read: ${(error as Error).message}.`);
  }
}

function jsonDrafts(text: string, file: string): Result<readonly Draft[], 'wrong'> {
  const drafts: Draft[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const at = `${file}, line ${index + 1}`;
    try {
      drafts.push({ value: JSON.parse(line), at });
    } catch (error) {
      return fail('wrong', `${at}: not valid JSON: ${(error as Error).message}.`);
    }
  }
  return ok(drafts);
}

function yamlDrafts(text: string, file: string): Result<readonly Draft[], 'wrong'> {
  const documents = yamlValues(text, file);
  if (!documents.ok) return documents;
  const drafts: Draft[] = [];
  for (const { value, lines } of documents.value) {
    if (!Array.isArray(value)) return fail('wrong', `${file}: the document is not a list of records.`);
    for (const [index, entry] of value.entries()) {
      drafts.push({ value: entry, at: `${file}, line ${lines[index] ?? 1}` });
    }
  }
  return ok(drafts);
}

interface YamlValue {
  readonly value: unknown;
  /** Line of each entry, where the document is a list. */
  readonly lines: readonly number[];
}

function yamlValues(text: string, file: string): Result<readonly YamlValue[], 'wrong'> {
  const values: YamlValue[] = [];
  // YAML 1.2's core schema: `no` stays a word and a day stays a text; a bare year is a number and must be quoted.
  for (const document of parseAllDocuments(text, { uniqueKeys: true })) {
    const fault = 'errors' in document ? document.errors[0] : undefined;
    if (fault) return fail('wrong', `${file}: ${fault.message.split('\n')[0]}.`);
    const contents = 'contents' in document ? document.contents : null;
    const entries: unknown[] = contents && 'items' in contents ? (contents.items as unknown[]) : [];
    const lines = entries.map((entry) => lineOf(text, entry));
    values.push({ value: 'toJS' in document ? document.toJS() : null, lines });
  }
  return ok(values);
}

function lineOf(text: string, entry: unknown): number {
  const range = (entry as { range?: readonly number[] } | null)?.range;
  return text.slice(0, range?.[0] ?? 0).split('\n').length;
}
