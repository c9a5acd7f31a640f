// To which other ids a record points, and what is said of one that leads nowhere.

import type { PackRecord } from '@/lib/core/packs/judge-record';

export interface Reference {
  readonly to: string;
  /** `the post “Mayor” is of`. */
  readonly words: string;
}

export function* referencesOf(record: PackRecord): Generator<Reference> {
  if (record.record === 'same-as') {
    for (const to of record.ids) yield { to, words: 'a link names' };
    return;
  }
  if (record.record === 'claim') {
    for (const to of record.about) yield { to, words: 'it is about' };
    if (record.claimant?.entity) yield { to: record.claimant.entity, words: 'its claimant is' };
    return;
  }
  for (const { title, of } of record.roles)
    if (of !== undefined) yield { to: of, words: `the post “${title}” is of` };
  for (const { type, target } of record.relations) yield { to: target, words: `“${type}”` };
}

/** References to ids that the pack does not hold: allowed between packs, a slip within one that stands alone. Links lead out of a pack by nature. */
export function danglingFaults(records: readonly PackRecord[], isKnown: (id: string) => boolean): string[] {
  const faults: string[] = [];
  for (const record of records) {
    if (record.record === 'same-as') continue;
    for (const { to, words } of referencesOf(record))
      if (!isKnown(to)) faults.push(`${record.id}: ${words} ${to}, which the pack does not hold.`);
  }
  return faults;
}
