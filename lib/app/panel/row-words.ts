// What the rows say: read from the store, and asked of the background where the store has it not.

import type { Day } from '@/lib/core/model/dates';
import type { EntityId } from '@/lib/core/model/entity';
import type { ListedWords } from '@/lib/core/view/candidate-view';
import type { CardView } from '@/lib/core/view/card-view';
import { listedWordsOf, rowWordsOfCard } from '@/lib/core/view/list';
import { readKnown } from '@/lib/edge/store/read-known';
import type { Shelves } from '@/lib/edge/store/read-shelves';
import { callBackground } from '@/lib/edge/wire/call';

export interface RowWordsSource {
  /** Those that are gone from the library are missing. */
  readonly read: (ids: ReadonlySet<EntityId>, published: Day | null) => Promise<Map<EntityId, ListedWords>>;
}

/** One read of the database for a whole list. */
export function createRowWords(shelves: Shelves): RowWordsSource {
  return {
    read: async (ids, published) => {
      const words = new Map<EntityId, ListedWords>();
      if (ids.size === 0) return words;
      const records = await shelves.ask((reading) => readKnown(reading, ids));
      for (const [id, known] of records.ok ? records.value : [])
        words.set(id, listedWordsOf(known, published));
      // A library that found no room on the disk lives in the background's memory.
      const missing = [...ids].filter((id) => !words.has(id));
      // By the id that was asked for: the card may be told under another that means the same.
      await Promise.all(
        missing.map(async (entity) => {
          const card = await callBackground('card', { entity, asOf: published });
          if (card.ok) words.set(entity, { ...rowWordsOfCard(card.value), others: namesOfCard(card.value) });
        }),
      );
      return words;
    },
  };
}

/** A card tells no list of names: its posts and its description only. */
function namesOfCard({ posts, description }: CardView): readonly string[] {
  return [...posts.map(({ title }) => title), description].filter(Boolean);
}
