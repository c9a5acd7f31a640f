// The importer's own lists: which bodies the pack carries, with names and words that no source gives.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const LISTS = new URL('./lists/', import.meta.url);

/** A list by its keys (ids or names in the source), in the order of the file. Written by us, and checked when the pack is built. */
export function readList<Entry>(file: string): Readonly<Record<string, Entry>> {
  return parse(readFileSync(new URL(file, LISTS), 'utf8')) as Record<string, Entry>;
}
