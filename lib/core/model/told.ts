// One entity as several packs tell it: what each says, and where they differ. Packs are never silently merged.

import type { Entity, Source, SourceKey } from './entity';
import type { PackSummary } from './knowledge';

/** What one pack (or the reader) says of an entity. */
export interface Told {
  readonly entity: Entity;
  readonly pack: Pick<PackSummary, 'id' | 'title' | 'dataAsOf' | 'licence'>;
  readonly sources: Readonly<Record<SourceKey, Source>>;
}

/** A point on which they differ. The first version is the one that is used: the reader's, else that of the first pack. */
export interface Conflict {
  readonly about:
    | { readonly what: 'label' | 'kind' | 'text' }
    /** When a post was held. */
    | { readonly what: 'post'; readonly title: string }
    /** When a tie held, named by its type and the other's label or id. */
    | { readonly what: 'tie'; readonly type: string; readonly target: string }
    | { readonly what: 'identifier'; readonly scheme: string };
  /** Two or more, in the order of trust. */
  readonly versions: readonly {
    readonly pack: string;
    /** "since 6 August 2025", "1999 to 2004", the label, the identifier. */
    readonly words: string;
    /** Keys into the sources of that pack's `Told`. */
    readonly sources: readonly SourceKey[];
  }[];
}
