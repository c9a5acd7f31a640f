// Searching and browsing by name in a page, as the library page does it.
import { closeKnowledgeStore } from '@/lib/edge/store/knowledge-db';
import { openReading } from '@/lib/edge/store/read-known';
import { type Lists, openLists as openListsOf } from '@/lib/edge/store/read-lists';
import { pausesDuring, time, value } from './store-meter';

export interface SearchFigures {
  /** From the database to lists that answer: all names of all packs. Milliseconds. */
  readonly openLists: number;
  readonly search: readonly number[];
  /** The longest that the page could not serve an event while it searched. */
  readonly longestSearchPause: number;
  /** The first page of the alphabet, and one in its middle after it. */
  readonly firstBrowse: number;
  readonly middleBrowse: number;
}

/** What a reader types: one letter, then more; a whole name; several words; a name that is not there; an id. */
const QUERIES = ['s', 'sa', 'san', 'ma ri', 'xqzw', 'person/number-7', 'body/number-1'];

export async function measureSearch(entities: number): Promise<SearchFigures> {
  const reading = value(await openReading());
  let lists: Lists | null = null;
  const openLists = await time(async () => {
    lists = value(await openListsOf(reading));
  });
  const search: number[] = [];
  const ask = async (query: string): Promise<void> => {
    search.push(await time(() => lists!.search(query, { limit: 20 })));
  };
  const middle = await lists!.browse(null, Math.floor(entities / 2), 1);
  const whole = middle.entries[0]!.label;
  const pauses = await pausesDuring(async () => {
    for (const query of [...QUERIES, whole]) await ask(query);
  });
  if ((await lists!.search(whole, { limit: 20 })).length === 0) throw new Error('A name was not found.');
  const again = value(await openListsOf(reading));
  const firstBrowse = await time(() => again.browse(null, 0, 50));
  const middleBrowse = await time(() => again.browse(null, Math.floor(entities / 2), 50));
  closeKnowledgeStore(reading.knowledge);
  reading.user.db.close();
  return { openLists, search, longestSearchPause: pauses.longest, firstBrowse, middleBrowse };
}
