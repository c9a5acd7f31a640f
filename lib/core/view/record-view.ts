// All that is known of one, ready for the library page: data only, no markup. Built by `core/view/record`.

import type { PartialDate } from '@/lib/core/model/dates';
import type { EntityId, EntityKind, Source } from '@/lib/core/model/entity';
import type { PackSummary } from '@/lib/core/model/knowledge';
import type { CheckerView } from './checker';
import type { CorrectionView } from './corrections';

/** Positions in `RecordView.sources`, from 0; shown one higher. */
export type SourceNumbers = readonly number[];

/** Who tells something of the entity, in the order of trust. */
export interface TellerView extends Pick<PackSummary, 'id' | 'title' | 'dataAsOf' | 'licence'> {
  /** The reader's own. */
  readonly isOwn: boolean;
}

export interface NameView {
  readonly name: string;
  /** "acronym, letter for letter, until 1989". */
  readonly words: string;
}

export interface PostStatement {
  readonly title: string;
  /** For a place or a body: who holds it. */
  readonly holder?: NamedLink;
  /** For a person: the place or body it belongs to, where the title does not say so. */
  readonly of?: NamedLink;
  /** "since 12 April 2025, as of 20 August 2025". */
  readonly held: string;
  /** "Term ends 30 September 2027", "after Mark Milley". */
  readonly aside: string;
  readonly isSure: boolean;
  readonly sources: SourceNumbers;
}

/** Another entity: to go to where the library holds it. */
export interface NamedLink {
  readonly entity: EntityId;
  readonly label: string;
  readonly isKnown: boolean;
}

export interface TieStatement {
  readonly other: NamedLink;
  /** "since 1999". */
  readonly held: string;
  readonly sources: SourceNumbers;
}

/** Ties of one type: "Capital of". */
export interface TieGroup {
  readonly title: string;
  readonly ties: readonly TieStatement[];
}

/** A tie that another states of this one, and that has no name from this end: "Dan Caine: nominated by". */
export interface StatedTie extends TieStatement {
  readonly type: string;
}

export interface FactStatement {
  readonly text: string;
  readonly date: PartialDate | null;
  readonly sources: SourceNumbers;
}

export interface IdentifierView {
  /** "Wikidata", or the scheme as the pack names it. */
  readonly scheme: string;
  readonly id: string;
  /** Only for schemes whose addresses we know. */
  readonly url: string | null;
}

export interface ReviewView extends CheckerView {
  readonly url: string | null;
  /** The checker's own word. */
  readonly rating: string;
  readonly date: PartialDate | null;
  readonly reason: string;
  readonly sources: SourceNumbers;
}

export interface ClaimView {
  readonly id: string;
  readonly text: string;
  readonly language: string | null;
  /** "Said by …, in a campaign speech, on 3 May 2024". */
  readonly said: string;
  readonly reviews: readonly ReviewView[];
}

/** Versions of one point, side by side; the first is the one that is used. */
export interface ConflictView {
  /** "When the post “President” was held". */
  readonly about: string;
  readonly versions: readonly {
    readonly teller: string;
    readonly words: string;
    readonly sources: SourceNumbers;
  }[];
}

/** The sources of one teller, numbered on through all. */
export interface SourceGroup {
  readonly teller: TellerView;
  readonly sources: readonly { readonly number: number; readonly source: Source }[];
}

export interface RecordView {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly label: string;
  readonly description: string;
  readonly tellers: readonly TellerView[];
  readonly conflicts: readonly ConflictView[];
  readonly posts: readonly PostStatement[];
  readonly earlier: readonly PostStatement[];
  readonly facts: readonly FactStatement[];
  readonly ties: readonly TieGroup[];
  readonly statedTies: readonly StatedTie[];
  /** Paragraphs of a primary text. */
  readonly text: readonly string[];
  readonly textSources: SourceNumbers;
  readonly claims: readonly ClaimView[];
  readonly names: readonly NameView[];
  readonly identifiers: readonly IdentifierView[];
  readonly sourceGroups: readonly SourceGroup[];
  /** The reader's corrections that are about it. */
  readonly corrections: readonly CorrectionView[];
}
