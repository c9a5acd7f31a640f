// name-suggestion-index: areas with a flag, by ISO code, with their Wikidata ids; and operators with theirs.

import { readJsonLines } from './open-data';

export interface Nsi {
  readonly qid: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly where: readonly string[];
  readonly kind: readonly string[];
}

export interface Flag {
  /** `PL`, `US-NJ`. */
  readonly iso: string;
  readonly name: string;
  readonly qid: string;
}

export function readNsi(data: string): Nsi[] {
  return readJsonLines(data, 'open/orgs/nsi-operators-flags-slim.ndjson.gz') as Nsi[];
}

/** One flag per alias that begins with a code: "US-NJ - New Jersey", "GE - Georgia (Country)". */
export function flagsOf(entries: readonly Nsi[]): Flag[] {
  const flags: Flag[] = [];
  for (const { qid, aliases, kind } of entries) {
    if (!kind.includes('flags/man_made/flagpole')) continue;
    for (const alias of aliases) {
      const form = /^([A-Z]{2}(?:-[A-Z0-9]{1,3})?) - (.+?)(?: \([^)]*\))?$/.exec(alias);
      if (form) flags.push({ iso: form[1]!, name: form[2]!, qid });
    }
  }
  return flags;
}
