// On what packs differ, in words: the heading over the versions that stand side by side.

import type { Conflict, Told } from '@/lib/core/model/told';
import { labels, say } from '@/lib/core/words/say';
import type { RecordSources } from './record-sources';
import type { ConflictView } from './record-view';

export function conflictTitle(about: Conflict['about']): string {
  switch (about.what) {
    case 'label':
      return say('conflict_title_label');
    case 'kind':
      return say('conflict_title_kind');
    case 'text':
      return say('conflict_title_text');
    case 'post':
      return say('conflict_title_post', about.title);
    case 'tie':
      return say('conflict_title_tie', about.type, about.target);
    case 'identifier':
      return say('conflict_title_identifier', about.scheme);
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

export const CONFLICT_LABELS = labels('conflict', ['title', 'used', 'meaning']);
