// The words of the rows of a story: as far as they are known at once, and all of them when they are read.

import type { EntityId } from '@/lib/core/model/entity';
import type { SessionView } from '@/lib/core/model/session';
import { candidateIds } from '@/lib/core/view/candidate';
import type { ListedWords } from '@/lib/core/view/candidate-view';
import { quotedIds } from '@/lib/core/view/quote-list';
import type { RowWordsSource } from './row-words';

/**
 * So long a list waits for the library's words, milliseconds; then it stands in the story's own, and changes once: below what one
 * takes for an answer at once (100), and above what reading a story's names takes on a warm database.
 */
const WAIT = 60;

export interface Told {
  readonly words: ReadonlyMap<EntityId, ListedWords>;
  /** False: more are being read. */
  readonly isRead: boolean;
}

export interface Listing {
  /** Once, or twice where the library is slow. */
  readonly read: (session: SessionView) => AsyncGenerator<Told, void>;
}

export function createListing(rowWords: RowWordsSource): Listing {
  /** Of the story that was read last: read again, its rows do not lose their words meanwhile. */
  let known: { readonly of: string; readonly words: ReadonlyMap<EntityId, ListedWords> } | null = null;

  return {
    read: async function* (session) {
      const { mentions, quotes, published } = session;
      const of = `${session.url}\n${published}`;
      const reading = rowWords.read(new Set([...candidateIds(mentions), ...quotedIds(quotes)]), published);
      const late = new Promise<null>((done) => setTimeout(() => done(null), WAIT));
      if ((await Promise.race([reading, late])) === null)
        yield { words: known?.of === of ? known.words : new Map(), isRead: false };
      const words = await reading;
      known = { of, words };
      yield { words, isRead: true };
    },
  };
}
