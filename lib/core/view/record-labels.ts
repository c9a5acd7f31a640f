// The words around a record on the library page.

import type { TellerView } from './record-view';
import { asOfWords } from './words';

/** "Told by Starter pack, as of 20 August 2025 (CC0-1.0)". */
export function tellersWords(tellers: readonly TellerView[]): string {
  const each = tellers.map(({ title, dataAsOf, isOwn }) =>
    isOwn ? 'you' : `${title}, ${asOfWords(dataAsOf)}`,
  );
  return `Told by ${each.join('; and by ')}.`;
}

export const RECORD_LABELS = {
  all: 'All names',
  posts: 'Posts',
  earlier: 'Earlier posts',
  facts: 'Facts',
  ties: 'Ties',
  statedTies: 'What others state of it',
  words: 'The words',
  claims: 'Claims about it, and what was found',
  names: 'Names it is known by',
  identifiers: 'The same elsewhere',
  sources: 'Sources',
  corrections: 'Your corrections about it',
  takeBack: 'Undo',
  note: 'Your note',
  writeNote: 'Write a note',
  editNote: 'Change it',
  keepNote: 'Keep it',
  cancel: 'Leave it as it was',
  noteField: 'In your own words; it stays on this machine',
  draft: 'Not kept yet: what you had begun to write is still here.',
  editAsMine: 'Make it mine and change it',
  editOwn: 'Change it',
  dropOwn: 'Delete it',
  waiting: 'Reading …',
  gone: 'The library holds nothing under this address. The pack that told of it may have been removed or switched off.',
  nowhere: 'There is nothing at this address.',
} as const;
