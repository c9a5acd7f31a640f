// Words selected in any page, as a name: "Add to my library" opens the library page with a new entry of that name.

import { MAX_NAME, MAX_URL } from '@/lib/core/model/limits';

/** What was selected, and in which page. */
export interface Selected {
  readonly words: string;
  readonly page: string | null;
}

/** The words in one line, no longer than a name. */
export function oneLine(words: string): string {
  return (
    words
      .replace(/[\s\p{C}]+/gu, ' ')
      .trim()
      .slice(0, MAX_NAME)
      // Cut between two characters, not within one.
      .replace(/[\uD800-\uDBFF]$/, '')
      .trim()
  );
}

/** Null where the words are nothing but space. */
export function newEntryPage({ words, page }: Selected): string | null {
  const name = oneLine(words);
  if (name === '') return null;
  const from =
    page && /^https?:/.test(page) && page.length <= MAX_URL ? `&from=${encodeURIComponent(page)}` : '';
  return `library.html#/new?name=${encodeURIComponent(name)}${from}`;
}
