// YAML as authors write it: values with the line of each entry, and faults with file and line.

import { readFileSync } from 'node:fs';
import { LineCounter, parseAllDocuments } from 'yaml';
import { fail, ok, type Result } from '@/lib/core/model/result';

export interface YamlValue {
  readonly value: unknown;
  /** Line of each entry, where the document is a list. */
  readonly lines: readonly number[];
}

export function readText(path: string, shown: string): Result<string, 'unreadable'> {
  try {
    return ok(readFileSync(path, 'utf8'));
  } catch (error) {
    return fail('unreadable', `${shown} cannot be read: ${(error as Error).message}.`);
  }
}

/** The documents of a text; `file` is what to call it. */
export function yamlValues(text: string, file: string): Result<readonly YamlValue[], 'wrong'> {
  const values: YamlValue[] = [];
  const counter = new LineCounter();
  // YAML 1.2's core schema: `no` stays a word and a day stays a text; a bare year is a number and must be quoted.
  for (const document of parseAllDocuments(text, { uniqueKeys: true, lineCounter: counter })) {
    const fault = 'errors' in document ? document.errors[0] : undefined;
    if (fault) return fail('wrong', `${file}: ${fault.message.split('\n')[0]!.replace(/:$/, '')}.`);
    const contents = 'contents' in document ? document.contents : null;
    const entries: unknown[] = contents && 'items' in contents ? (contents.items as unknown[]) : [];
    const lines = entries.map((entry) => {
      const range = (entry as { range?: readonly number[] } | null)?.range;
      return counter.linePos(range?.[0] ?? 0).line;
    });
    values.push({ value: 'toJS' in document ? document.toJS() : null, lines });
  }
  return ok(values);
}
