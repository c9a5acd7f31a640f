// The short words of the library page's frame and of its list of names.

import { labels, say, sayCount } from '@/lib/core/words/say';

export const LIBRARY_LABELS = labels('library', ['title', 'nav', 'skip', 'alarm', 'toRestore', 'startAnew']);

/** Claims stand beside the kinds of entities. */
export const LIST_KIND_LABELS = labels('kinds', ['person', 'place', 'organisation', 'text', 'term', 'claim']);

export const NAMES_LABELS = Object.assign(
  labels('names', [
    'title',
    'search',
    'kinds',
    'all',
    'list',
    'found',
    'own',
    'reading',
    'incomplete',
    'toldBy',
    'keys',
    'intro',
  ]),
  {
    foundAs: (name: string) => say('names_foundAs', name),
    write: (name: string) => say('names_write', name),
  },
);

/** What was found, in a sentence that is read aloud. */
export function foundWords(query: string, count: number, isCut: boolean): string {
  if (count === 0) return say('names_nothing', query);
  return isCut ? say('names_first', count) : sayCount('names_foundCount', count);
}
