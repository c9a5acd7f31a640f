// The state of a page in a sentence for the reader.

import type { Coverage, SessionView } from '@/lib/core/model/session';
import { numberWords, say, sayCount } from '@/lib/core/words/say';
import { dateWords } from './words';

/** One sentence per state. "Nothing found" never sounds like "nothing to know". */
export function sessionWords(session: Pick<SessionView, 'state' | 'mentions'>): string {
  const { state } = session;
  switch (state.is) {
    case 'idle':
      return say('session_idle');
    case 'finding':
      return say('session_finding');
    case 'off':
      return state.why === 'paused' ? say('session_paused') : say('session_off');
    case 'no-article':
      return state.why;
    case 'asking':
      return say('session_asking');
    case 'painted':
      return paintedWords(session.mentions);
    case 'failed':
      return state.fault.message;
    case 'disposed':
      return say('session_disposed');
  }
}

function paintedWords(mentions: SessionView['mentions']): string {
  if (mentions.length === 0) return say('session_noNames');
  const entities = new Set(mentions.map((mention) => mention.entity)).size;
  return sayCount('session_names', entities, sayCount('session_mentioned', mentions.length));
}

/** What a tab without a session is: a page of the browser's own, a shop of extensions, or one opened before us. */
export function noSessionWords(): string {
  return say('session_none');
}

/** "Published 20 August 2025", or that the page gives no date; of a story that was changed long after, that as well, and which day posts are told of. */
export function publishedWords({ published, changed }: Pick<SessionView, 'published' | 'changed'>): string {
  if (published && changed) return say('session_changed', dateWords(published), dateWords(changed));
  return published ? say('session_published', dateWords(published)) : say('session_undated');
}

/** Numbers of words are estimates: to the thousand, and no less than one. */
function thousands(words: number): string {
  return numberWords(Math.max(1, Math.round(words / 1_000)) * 1_000);
}

/** How much of a very long story was read: "Read the first 20,000 of about 200,000 words." */
export function coverageWords({ scanning, read, all }: Coverage): string {
  if (read >= all) return say('session_readAll', thousands(all));
  return say(scanning ? 'session_readingOn' : 'session_readPart', thousands(read), thousands(all));
}
