// Source keys of several packs as keys of one dictionary: two packs may use one key for different sources.

import type { Source, SourceKey } from '../model/entity';
import type { Told } from '../model/told';

/** Holds only what is asked for: a pack may list thousands, a record names a few. */
export class SourceJoiner {
  readonly #joined = new Map<SourceKey, Source>();
  readonly #keys = new Map<string, SourceKey>();

  /**
   * The key that a source of `told`, the one at that place, goes by: that of the first who names the same source. Keys of the first pack
   * stay as they are, so its sources must all be asked for before those of another. Null: its pack does not explain it.
   */
  key({ sources }: Told, place: number, key: SourceKey): SourceKey | null {
    const source = Object.hasOwn(sources, key) ? sources[key] : undefined;
    if (!source) return null;
    const identity = JSON.stringify([
      source.title,
      source.url,
      source.publisher,
      source.licence,
      source.date,
    ]);
    const known = this.#keys.get(identity);
    if (known !== undefined && place > 0) return known;
    let own = key;
    // A colon stands in no key that a pack gives; records that were joined before have such keys.
    while (place > 0 && this.#joined.has(own)) own = `${place}:${own}`;
    if (known === undefined) this.#keys.set(identity, own);
    this.#joined.set(own, source);
    return own;
  }

  joined(): Readonly<Record<SourceKey, Source>> {
    return Object.fromEntries(this.#joined);
  }
}
