// On what packs differ, in words: the heading over the versions that stand side by side.

import type { Conflict, Told } from '@/lib/core/model/told';
import type { RecordSources } from './record-sources';
import type { ConflictView } from './record-view';

export function conflictTitle(about: Conflict['about']): string {
  switch (about.what) {
    case 'label':
      return 'What it is called';
    case 'kind':
      return 'Of what kind it is';
    case 'text':
      return 'The words of the text';
    case 'post':
      return `When the post “${about.title}” was held`;
    case 'tie':
      return `When it was ${about.type} ${about.target}`;
    case 'identifier':
      return `Its identifier in ${about.scheme}`;
  }
}

/** Versions of a teller that is no longer there are left out, and with fewer than two there is no conflict. */
export function conflictsView(
  conflicts: readonly Conflict[],
  told: readonly Told[],
  sources: RecordSources,
): ConflictView[] {
  return conflicts.flatMap((conflict) => {
    const versions = conflict.versions.flatMap(({ pack, told: at, words, sources: keys }) => {
      const by = told[at];
      return by ? [{ teller: pack, words, sources: sources.number(by, keys) }] : [];
    });
    return versions.length < 2 ? [] : [{ about: conflictTitle(conflict.about), versions }];
  });
}

export const CONFLICT_LABELS = {
  title: 'Where they disagree',
  used: 'This one is used, since it stands higher',
  meaning: 'Nothing is merged: each is shown as it was told.',
} as const;
