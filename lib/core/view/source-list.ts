// The sources of one card, each numbered once, in the order in which the card first uses them.

import type { Source, SourceKey } from '@/lib/core/model/entity';
import { READER_SOURCE } from '@/lib/core/model/own';
import { say } from '@/lib/core/words/say';
import type { KnownEntity } from './known-entity';

export interface SourceList {
  /** Positions in `list` of these sources; a key that the pack does not explain is left out. */
  readonly number: (known: Pick<KnownEntity, 'sources'>, keys: readonly SourceKey[]) => number[];
  readonly list: readonly Source[];
}

export function createSourceList(): SourceList {
  const list: Source[] = [];
  // By what is shown, not by key: two packs may know one source under different keys, or two under one.
  const positions = new Map<string, number>();

  function position(source: Source): number {
    const identity = [source.title, source.url, source.publisher, source.date].join('\n');
    let known = positions.get(identity);
    if (known === undefined) {
      known = list.push(shownSource(source)) - 1;
      positions.set(identity, known);
    }
    return known;
  }

  return {
    list,
    number: (known, keys) => {
      const numbers = new Set<number>();
      for (const key of keys) {
        const source = Object.hasOwn(known.sources, key) ? known.sources[key] : undefined;
        if (source) numbers.add(position(source));
      }
      return [...numbers].sort((a, b) => a - b);
    },
  };
}

/** The reader is a source too, and is called so in the reader's language; what is kept has the one name for it. */
export function shownSource(source: Source): Source {
  return source.title === READER_SOURCE.title && source.url === undefined
    ? { ...source, title: say('own_source') }
    : source;
}
