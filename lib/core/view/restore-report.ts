// What a restore and an import did, in sentences.

import { commaWords, say, sayCount } from '@/lib/core/words/say';
import type { UserContents } from '../model/user-contents';

type Counted = 'own' | 'notes' | 'corrections' | 'claims' | 'rejections';
const WHAT: readonly Counted[] = ['own', 'notes', 'corrections', 'claims', 'rejections'];

/** `before` and `after`: all that the reader had and has. */
export function restoredSentences(before: UserContents, after: UserContents): string[] {
  const sentences = WHAT.flatMap((what) => {
    const { added, changed, gone } = difference(before[what], after[what]);
    const parts = [
      ...(added > 0 ? [sayCount('restore_added', added)] : []),
      ...(changed > 0 ? [sayCount('restore_changed', changed)] : []),
      ...(gone > 0 ? [sayCount('restore_removed', gone)] : []),
    ];
    if (parts.length === 0) return [];
    return [say('restore_now', sayCount(`restore_${what}`, after[what].length), commaWords(parts))];
  });
  if (before.settings.density !== after.settings.density) sentences.push(say('restore_settings'));
  if (before.wikibase !== after.wikibase) sentences.push(say('restore_wikibase', after.wikibase));
  if (sharesNot(before.stories, after.stories))
    sentences.push(sayCount('memory_restored', after.stories.length));
  return sentences.length > 0 ? sentences : [say('restore_nothing')];
}

export function importedSentences(added: number, already: number): string[] {
  return [
    ...(added > 0 || already === 0 ? [sayCount('restore_rulesAdded', added)] : []),
    ...(already > 0 ? [sayCount('restore_rulesAlready', already)] : []),
  ];
}

/** Whether anything of what was read has been added, changed or taken away. */
function sharesNot(before: UserContents['stories'], after: UserContents['stories']): boolean {
  return before !== after && JSON.stringify(before) !== JSON.stringify(after);
}

type Kept = UserContents[Counted][number];

function difference(before: readonly Kept[], after: readonly Kept[]) {
  const texts = new Map(before.map((kept) => [keyOf(kept), JSON.stringify(kept)]));
  let added = 0;
  let changed = 0;
  for (const kept of after) {
    const text = texts.get(keyOf(kept));
    if (text === undefined) added += 1;
    else if (text !== JSON.stringify(kept)) changed += 1;
  }
  const gone = before.length - (after.length - added);
  return { added, changed, gone };
}

function keyOf(kept: Kept): string {
  if ('id' in kept) return kept.id;
  if ('kept' in kept) return kept.claim.id;
  return typeof kept.entity === 'string' ? kept.entity : kept.entity.id;
}
