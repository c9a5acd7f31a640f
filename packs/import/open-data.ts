// Reads the outside data that the tables of the starter pack are made from. Only the importer needs it, never the build.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The folder `data` beside the repository's own; another may be named on the command line. */
export const SHARED_DATA = '../shared/data';

export function readText(data: string, path: string): string {
  const bytes = readFileSync(join(data, path));
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

export function readJson(data: string, path: string): unknown {
  return JSON.parse(readText(data, path));
}

/** One JSON value a line. */
export function readJsonLines(data: string, path: string): unknown[] {
  return readText(data, path)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);
}

/** The lines of the linking data's knowledge base with one of these ids. Its 130,000 lines are not parsed for that. */
export function readKnowledgeBase(data: string, ids: ReadonlySet<string>): unknown[] {
  return readText(data, 'linking/kb.jsonl.gz')
    .split('\n')
    .filter((line) => ids.has(/^\{"id": ?"([^"]+)"/.exec(line)?.[1] ?? ''))
    .map((line) => JSON.parse(line) as unknown);
}
