// What is installed, pack by pack, with what is known of each version that is kept of it.

import type { Result } from '@/lib/core/model/result';
import { attempt, type StoreCode } from './faults';
import type { GenerationContents, KnowledgeStore, PublishedPack } from './knowledge-db';
import { namedBy } from './rearrange';

export interface Installed {
  readonly place: PublishedPack;
  /** Null: the library has lost it; none of its records is read. */
  readonly contents: GenerationContents | null;
  /** The version to which one step back leads. */
  readonly before: GenerationContents | null;
  /** The version that lies ready. */
  readonly offer: GenerationContents | null;
}

/** All packs in their order, those that are switched off too; one transaction sees one state of the library. */
export function readInstalled({ db }: KnowledgeStore): Promise<Result<Installed[], StoreCode>> {
  return attempt(() =>
    db.transaction('r', [db.published, db.generations], async () => {
      const packs = (await db.published.get('current'))?.packs ?? [];
      const numbers = packs.flatMap(namedBy).map(({ generation }) => generation);
      const rows = await db.generations.bulkGet(numbers);
      const contents = new Map(rows.map((row) => [row?.generation, row?.contents ?? null]));
      const of = (place: { readonly generation: number } | undefined): GenerationContents | null =>
        (place && contents.get(place.generation)) ?? null;
      return packs.map((place) => ({
        place,
        contents: of(place),
        before: of(place.before),
        offer: of(place.offer),
      }));
    }),
  );
}
