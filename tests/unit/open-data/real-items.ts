// The Wikidata items beside the repository, as the files hold them: JSON of 2015 to 2024.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { entitiesIn } from '@/lib/core/open-data/wikidata';

export const WIKIDATA_FILES = fileURLToPath(
  new URL('../../../../shared/data/open/wikidata/', import.meta.url),
);
export const atHand = existsSync(WIKIDATA_FILES);
if (!atHand) console.log('Skipped: real Wikidata items (../shared/data/open/wikidata) are not here.');

export function textOfFile(name: string): string {
  const bytes = readFileSync(`${WIKIDATA_FILES}${name}`);
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** All entities that stand in files with one JSON document, or one a line; lines that are no JSON are passed over. */
export function realEntities(): readonly unknown[] {
  const whole = [
    'Q183-2015-old-format.json.gz',
    'wdtk-wbgetentites-Oliver-Kahn.json',
    'wdtk-wbgetentities-Douglas-Adams.json',
    'wdtk-wbgetentities-Q6-Q42-P31.json',
  ].flatMap((name) => entitiesIn(JSON.parse(textOfFile(name))));
  const lines = ['agency-registry-entities-2021.ndjson.gz', 'wikibase-sdk-items.ndjson.gz'].flatMap((name) =>
    textOfFile(name).trim().split('\n'),
  );
  return [...whole, ...lines.map((line): unknown => JSON.parse(line))];
}

export function realItem(id: string): unknown {
  const found = realEntities().find((each) => (each as { id?: unknown }).id === id);
  if (!found) throw new Error(`${id} is not among the real items.`);
  return found;
}
