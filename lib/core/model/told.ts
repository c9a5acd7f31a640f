// One entity as several packs tell it: what each says, and where they differ. Packs are never silently merged.

import type { Claim } from './claim';
import type { Period } from './dates';
import type { Entity, EntityId, Source, SourceKey } from './entity';
import type { PackSummary } from './knowledge';

/** The pack of a record, as far as the record needs it. */
export type TellingPack = Pick<PackSummary, 'id' | 'title' | 'dataAsOf' | 'licence'>;

/** What one pack (or the reader, whose pack is `own`) says of an entity. */
export interface Told {
  readonly entity: Entity;
  readonly pack: TellingPack;
  readonly sources: Readonly<Record<SourceKey, Source>>;
}

/** A claim as one pack tells it. */
export interface ToldClaim {
  readonly claim: Claim;
  readonly pack: TellingPack;
  readonly sources: Readonly<Record<SourceKey, Source>>;
}

/** A point on which those who tell of an entity differ, as data. The first version is the one that is used. */
export interface Difference {
  readonly about:
    | { readonly what: 'label' | 'kind' | 'text' }
    | { readonly what: 'post'; readonly title: string }
    | { readonly what: 'tie'; readonly type: string; readonly target: EntityId }
    | { readonly what: 'identifier'; readonly scheme: string };
  /** Two or more that all differ, in the order of trust. */
  readonly versions: readonly {
    /** Place in the list of `Told`. */
    readonly told: number;
    /** The label, kind, identifier or text; of a post or a tie when it held. */
    readonly said: string | Period;
    /** Keys into the sources of that `Told`. */
    readonly sources: readonly SourceKey[];
  }[];
}

/** A difference in words. The first version is the one that is used: the reader's, else that of the first pack. */
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
    /** Its title. */
    readonly pack: string;
    /** Place in the list of `Told`. */
    readonly told: number;
    /** "since 6 August 2025", "1999 to 2004", the label, the identifier, the beginning of the text. */
    readonly words: string;
    /** Keys into the sources of that `Told`. */
    readonly sources: readonly SourceKey[];
  }[];
}
