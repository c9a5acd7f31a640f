// What a restore and an import did, in sentences.

import type { UserContents } from '../model/user-contents';
import { sayCount } from '../words/say';

type Counted = 'own' | 'notes' | 'corrections' | 'claims' | 'rejections';
const WORDS: Readonly<Record<Counted, readonly [string, string]>> = {
  own: ['entry of your own', 'entries of your own'],
  notes: ['note', 'notes'],
  corrections: ['correction', 'corrections'],
  claims: ['kept fact-check', 'kept fact-checks'],
  rejections: ['sentence that is “not this claim”', 'sentences that are “not this claim”'],
};

/** `before` and `after`: all that the reader had and has. */
export function restoredSentences(before: UserContents, after: UserContents): string[] {
  const sentences = (Object.keys(WORDS) as Counted[]).flatMap((what) => {
    const { added, changed, gone } = difference(before[what], after[what]);
    const parts = [
      ...(added > 0 ? [`${added} added`] : []),
      ...(changed > 0 ? [`${changed} changed`] : []),
      ...(gone > 0 ? [`${gone} removed`] : []),
    ];
    if (parts.length === 0) return [];
    return [`${counted(after[what].length, what)} now: ${parts.join(', ')}.`];
  });
  if (before.settings.density !== after.settings.density) sentences.push('Your settings were restored.');
  if (before.wikibase !== after.wikibase)
    sentences.push(`Names are looked up at ${after.wikibase}, once you allow it.`);
  if (sharesNot(before.stories, after.stories))
    sentences.push(sayCount('memory_restored', after.stories.length));
  return sentences.length > 0 ? sentences : ['All that the backup holds was here already.'];
}

export function importedSentences(added: number, already: number): string[] {
  return [
    ...(added > 0 || already === 0 ? [`${counted(added, 'corrections')} added.`] : []),
    ...(already > 0
      ? [`${counted(already, 'corrections')} of the file ${already === 1 ? 'was' : 'were'} here already.`]
      : []),
  ];
}

/** Whether anything of what was read has been added, changed or taken away. */
function sharesNot(before: UserContents['stories'], after: UserContents['stories']): boolean {
  return before !== after && JSON.stringify(before) !== JSON.stringify(after);
}

function counted(count: number, what: Counted): string {
  return `${count} ${WORDS[what][count === 1 ? 0 : 1]}`;
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
