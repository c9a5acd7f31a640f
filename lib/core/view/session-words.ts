// The state of a page in a sentence for the reader.

import type { Coverage, SessionView } from '@/lib/core/model/session';
import { countWords, dateWords } from './words';

/** One sentence per state. "Nothing found" never sounds like "nothing to know". */
export function sessionWords(session: Pick<SessionView, 'state' | 'mentions'>): string {
  const { state } = session;
  switch (state.is) {
    case 'idle':
      return 'This page has not been looked at yet.';
    case 'finding':
      return 'Looking for the story on this page.';
    case 'off':
      return state.why === 'paused'
        ? 'Backstory is paused: no page is read.'
        : 'Backstory is off on this site: its pages are not read.';
    case 'no-article':
      return state.why;
    case 'asking':
      return 'Looking the names up in your library.';
    case 'painted':
      return paintedWords(session.mentions);
    case 'failed':
      return state.fault.message;
    case 'disposed':
      return 'Backstory was updated while this page was open. Reload the page to go on.';
  }
}

function paintedWords(mentions: SessionView['mentions']): string {
  if (mentions.length === 0) return 'No name of your library stands in this story.';
  const entities = new Set(mentions.map((mention) => mention.entity)).size;
  return `${countWords(entities, 'name')} of your library in this story, in ${countWords(mentions.length, 'place')}.`;
}

/** What a tab without a session is: a page of the browser's own, a shop of extensions, or one opened before us. */
export const NO_SESSION_WORDS =
  'Backstory cannot look at this page: it is one of the browser’s own, or it was open before Backstory was. Reload it, or open a news story.';

/** "Published 20 August 2025", or that the page gives no date. */
export function publishedWords(session: Pick<SessionView, 'published'>): string {
  return session.published
    ? `Published ${dateWords(session.published)}`
    : 'No date found: posts are told as of the library’s own date';
}

/** Numbers of words are estimates: to the thousand, and no less than one. */
function thousands(words: number): string {
  return (Math.max(1, Math.round(words / 1_000)) * 1_000).toLocaleString('en');
}

/** How much of a very long story was read: "Read the first 20,000 of about 200,000 words." */
export function coverageWords({ scanning, read, all }: Coverage): string {
  if (read >= all) return `Read to the end, about ${thousands(all)} words.`;
  const part = `${thousands(read)} of about ${thousands(all)} words`;
  return scanning ? `Reading on: ${part}.` : `Read the first ${part}.`;
}
