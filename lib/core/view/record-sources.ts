// The sources behind one record: numbered through, each under the pack that names it, so that a figure leads to both.

import type { Source, SourceKey } from '@/lib/core/model/entity';
import type { Told } from '@/lib/core/model/told';
import type { SourceGroup, SourceNumbers, TellerView } from './record-view';
import { shownSource } from './source-list';

export interface RecordSources {
  /** Positions, from 0, of these sources of this teller; a key that the pack does not explain is left out. */
  readonly number: (by: Pick<Told, 'pack' | 'sources'>, keys: readonly SourceKey[]) => SourceNumbers;
  /** Those that were numbered, under their packs in the order of trust, and their figures put in order. */
  readonly groups: (tellers: readonly TellerView[]) => SourceGroup[];
}

export function createRecordSources(): RecordSources {
  const numbered: { readonly pack: string; readonly source: Source }[] = [];
  const positions = new Map<string, number>();
  return {
    number: ({ pack, sources }, keys) => {
      const numbers = new Set<number>();
      for (const key of keys) {
        const source = Object.hasOwn(sources, key) ? sources[key] : undefined;
        if (!source) continue;
        // By what is shown: a pack may list one source under two keys.
        const identity = [pack.id, source.title, source.url, source.publisher, source.date].join('\n');
        let known = positions.get(identity);
        if (known === undefined) {
          known = numbered.push({ pack: pack.id, source: shownSource(source) }) - 1;
          positions.set(identity, known);
        }
        numbers.add(known);
      }
      return [...numbers].sort((a, b) => a - b);
    },
    groups: (tellers) =>
      tellers
        .map((teller) => ({
          teller,
          sources: numbered.flatMap(({ pack, source }, number) =>
            pack === teller.id ? [{ number, source }] : [],
          ),
        }))
        .filter(({ sources }) => sources.length > 0),
  };
}
