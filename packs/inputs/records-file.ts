// Records written by hand: a YAML or JSON list, or one JSON record a line.

import { resolve } from 'node:path';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { readText, yamlValues } from '../yaml-text';
import type { Draft } from './input';

/** The records of one file of `folder`. */
export function readDrafts(folder: string, file: string): Result<readonly Draft[], 'unreadable' | 'wrong'> {
  const path = resolve(folder, file);
  const text = readText(path, path);
  if (!text.ok) return text;
  return file.endsWith('.jsonl') ? jsonDrafts(text.value, file) : listDrafts(text.value, file);
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

/** JSON is YAML too, and read as it, so that its entries have lines. */
function listDrafts(text: string, file: string): Result<readonly Draft[], 'wrong'> {
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
