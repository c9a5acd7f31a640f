// What Backstory knows about one person, place, organisation, text or term. The record format of packs is built on these.

import type { Day, PartialDate } from './dates';

/** Stable within a pack and across its versions, e.g. `person/dan-caine`; unique among the packs installed. */
export type EntityId = string;

/** The kinds that marks, card and panel tell apart. `text` is a primary text or a section of one; `term` a concept. */
export type EntityKind = 'person' | 'place' | 'organisation' | 'text' | 'term';
export const ENTITY_KINDS = [
  'person',
  'place',
  'organisation',
  'text',
  'term',
] as const satisfies readonly EntityKind[];

/**
 * How capitals count when a name is matched:
 * - `exact`: letter for letter (US, ICE, WHO)
 * - `cased`: capitals where the name has them; more capitals are allowed (POLAND)
 * - `any`: capitals do not count
 */
export type CaseRule = 'exact' | 'cased' | 'any';

/**
 * - `full` the usual or official name; `alias` any other that stands alone
 * - `short` a name that press uses alone (Putin), `acronym`, `demonym` (Polish, Poles), `former`, `native`
 * - `family` a family name: refers to this person only after the fuller name in the same article
 */
export type NameType = 'full' | 'alias' | 'short' | 'acronym' | 'demonym' | 'former' | 'native' | 'family';

export interface EntityName {
  readonly name: string;
  readonly type: NameType;
  /** Left out: `exact` for an acronym or a name of up to three letters, otherwise `cased`. */
  readonly case?: CaseRule;
  /** P(this entity | exactly this name), 0..1, where the pack knows it. */
  readonly prior?: number;
  /**
   * Words of which at least one must stand in the article for this name to count (UP: "rail", "railroad"), folded.
   * For short forms that are ordinary words or belong to many.
   */
  readonly needs?: readonly string[];
  /** The stretch in which it was borne, where the source gives one ("Burma", to 1989). */
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

/** Key into the pack's `sources`. */
export type SourceKey = string;

/** A post held. Two spells in one post are two roles. */
export interface Role {
  readonly title: string;
  /** 22 for "22nd Chairman". */
  readonly ordinal?: number;
  /** The body or place that the post belongs to. */
  readonly of?: EntityId;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  /** End of the term by law, where it is not an end yet. */
  readonly termEnds?: PartialDate;
  /** Who held it before, by name or entity. */
  readonly after?: string;
  /** Up to when the source vouches for it; left out: the pack's `dataAsOf`. */
  readonly asOf?: Day;
  readonly sources: readonly SourceKey[];
}

/** One sentence that is true, with its date and where it comes from. */
export interface Fact {
  readonly text: string;
  readonly date?: PartialDate;
  readonly sources: readonly SourceKey[];
}

/** A tie to another entity: `member of`, `part of`, `capital of`, `spouse`. */
export interface Relation {
  readonly type: string;
  readonly target: EntityId;
  readonly from?: PartialDate | null;
  readonly to?: PartialDate | null;
  readonly asOf?: Day;
  readonly sources: readonly SourceKey[];
}

export interface Entity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly label: string;
  /** One line in our words: what a reader needs to place it. No full stop. */
  readonly description: string;
  readonly names: readonly EntityName[];
  readonly roles: readonly Role[];
  readonly facts: readonly Fact[];
  readonly relations: readonly Relation[];
  /** Identifiers elsewhere, e.g. `{ wikidata: 'Q36', bioguide: 'C000127' }`. */
  readonly ids: Readonly<Record<string, string>>;
  /** How often it is meant when only its name is known, relative to others; any non-negative number. */
  readonly salience: number;
  /** For `kind: 'text'`: the words themselves. */
  readonly text?: { readonly body: string; readonly sources: readonly SourceKey[] };
}

/** Ids, of one pack or of several, that mean one and the same. */
export interface SameAs {
  /** Two or more, each once. */
  readonly ids: readonly EntityId[];
  readonly sources: readonly SourceKey[];
}

export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly licence?: string;
  /** The day the source was published or stored. */
  readonly date?: PartialDate;
}
