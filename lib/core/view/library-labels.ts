// The short words of the library page's frame and of its list of names.

import { KIND_GROUP_LABELS } from './labels';
import { countWords } from './words';

export const LIBRARY_LABELS = {
  title: 'The library',
  nav: 'The library’s parts',
  skip: 'Skip to the contents',
  alarm: 'What you wrote is gone',
  toRestore: 'Restore a backup',
} as const;

/** Claims stand beside the kinds of entities. */
export const LIST_KIND_LABELS = { ...KIND_GROUP_LABELS, claim: 'Claims' } as const;

export const NAMES_LABELS = {
  title: 'Names',
  search: 'Search by name',
  kinds: 'Show',
  all: 'All',
  list: 'Names, in the order of the alphabet',
  found: 'Names found',
  foundAs: (name: string) => `found as “${name}”`,
  own: 'yours',
  reading: 'Reading the names …',
  incomplete: 'Names of a new pack are still being listed.',
  write: (name: string) => `Write an entry for “${name}”`,
  toldBy: 'Who tells it',
  keys: 'The key / leads to the search; the arrow keys go from name to name.',
  intro:
    'Everything that your packs and you yourself know, by name. Each record tells what is stated, since when, by whom, and where they disagree.',
} as const;

/** What was found, in a sentence that is read aloud. */
export function foundWords(query: string, count: number, isCut: boolean): string {
  if (count === 0) return `Nothing in your library is called “${query}”.`;
  return isCut
    ? `The first ${count.toLocaleString('en')} are listed: more letters find fewer.`
    : `${countWords(count, 'name')} found.`;
}
