// The words around a record on the library page.

import { commaWords, labels, say } from '@/lib/core/words/say';
import type { TellerView } from './record-view';
import { asOfWords } from './words';

/** "Told by Starter pack, as of 20 August 2025 (CC0-1.0)". */
export function tellersWords(tellers: readonly TellerView[]): string {
  const each = tellers.map(({ title, dataAsOf, isOwn }) =>
    isOwn ? say('record_toldByYou') : commaWords([title, asOfWords(dataAsOf)]),
  );
  return say(
    'record_toldBy',
    each.reduce((all, next) => say('record_toldByMore', all, next)),
  );
}

export const RECORD_LABELS = Object.assign(
  labels('record', [
    'all',
    'posts',
    'earlier',
    'facts',
    'ties',
    'statedTies',
    'words',
    'claims',
    'names',
    'identifiers',
    'sources',
    'corrections',
    'takeBack',
    'note',
    'writeNote',
    'editNote',
    'keepNote',
    'cancel',
    'noteField',
    'draft',
    'editAsMine',
    'editOwn',
    'dropOwn',
    'waiting',
    'gone',
    'nowhere',
  ]),
  { noteMeanwhile: (note: string) => say('record_noteMeanwhile', note) },
);
