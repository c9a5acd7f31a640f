// The words of this room: a Wikidata item as read, the entity drawn from it with open places, and what fills those places.

import type { Day, PartialDate } from '../model/dates';
import type { Entity, EntityId, EntityKind, EntityName, SourceKey } from '../model/entity';

/** `Q36`. */
export type ItemId = string;
/** `P39`. */
export type PropertyId = string;

/** Why something of an item was passed over. Closed, so that a build can tell how often each occurred. */
export type SkipReason =
  /** A statement, snak, label or alias that is not of a known form. */
  | 'malformed'
  /** A statement of rank deprecated. */
  | 'deprecated'
  /** A date vaguer than a year, before the year 1, or one that no calendar has. */
  | 'vague-date'
  /** A calendar model that is neither Gregorian nor Julian. */
  | 'strange-calendar'
  /** An end before its beginning. */
  | 'ends-first'
  /** A text that is too long, or nothing once control characters and markup are gone. */
  | 'unusable-text'
  /** An alias that would be marked where it does not mean the entity: initials, a code of two letters, a word without a capital. */
  | 'weak-name'
  /** A statement whose other item has no label in the wanted languages. */
  | 'no-label'
  /** Beyond the most parts a record may hold. */
  | 'too-many';

export type Skips = { [Reason in SkipReason]?: number };

/** An item whose head was checked; its statements are read when they are asked for, for most are never used. */
export interface WikidataItem {
  readonly id: ItemId;
  /** Texts by language code, as they stand. */
  readonly labels: ReadonlyMap<string, string>;
  readonly descriptions: ReadonlyMap<string, string>;
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** Statements by property, unread. */
  readonly claims: Readonly<Record<PropertyId, unknown>>;
  /** How many Wikipedias and sister projects have a page on it. */
  readonly sitelinks: number;
  /** The day of its last change, where the source tells. */
  readonly modified: Day | null;
  /** The item that this one was merged into answered in its place: the id that was asked for. */
  readonly redirectedFrom: ItemId | null;
  readonly skips: Skips;
}

/** Why a piece of JSON is no item. `property` and `lexeme` stand in every dump and are no fault. */
export type NotAnItem = 'malformed' | 'missing' | 'redirect' | 'property' | 'lexeme' | 'other-type';

/**
 * A text with places for the labels of other items. A place with a `lead` is written behind it, and left out where the label
 * is not known; one without must be known, or the text cannot be told. Of `items` those known are listed, at least one.
 */
export type OpenText = readonly (
  | string
  | { readonly item: ItemId; readonly lead?: string }
  | { readonly items: readonly ItemId[] }
)[];

/** When a post or tie held, as far as its statement tells, and up to when the statement vouches for it. */
export interface OpenPart {
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly asOf?: Day;
}
export interface OpenRole extends OpenPart {
  /** The item of the post: its label is the title. */
  readonly post: ItemId;
  readonly ordinal?: number;
  readonly of?: ItemId;
  readonly after?: ItemId;
}
export interface OpenRelation extends OpenPart {
  readonly type: string;
  readonly target: ItemId;
}
export interface OpenFact {
  readonly text: OpenText;
  readonly date?: PartialDate;
}

/**
 * All that an item tells, before the labels of the other items in it are known. Plain data: a builder writes it to a file
 * in its first pass and fills it in the second; a look-up asks for the labels in between.
 */
export interface Outline {
  readonly item: ItemId;
  readonly kind: EntityKind;
  readonly label: string;
  /** Null where the item has none in the wanted languages; `about` then stands in. */
  readonly description: string | null;
  /** What it is and where: "city in Germany". */
  readonly about: { readonly is?: ItemId; readonly in?: ItemId };
  readonly names: readonly EntityName[];
  /** Items whose label is the family name of this person. */
  readonly family: readonly ItemId[];
  readonly roles: readonly OpenRole[];
  readonly relations: readonly OpenRelation[];
  readonly facts: readonly OpenFact[];
  readonly ids: Readonly<Record<string, string>>;
  readonly salience: number;
  readonly skips: Skips;
}

export interface OutlineOptions {
  /** Language tags, the most wanted first. Each falls back to its base, then `mul`, then English. */
  readonly languages: readonly string[];
  /** Whether a word, in small letters, is an everyday word: an alias that is one counts only beside the words of the label. */
  readonly isCommon?: (word: string) => boolean;
}

/** What is known of other items. */
export interface FinishOptions {
  /** The label of an item, for a sentence. */
  readonly labelOf: (id: ItemId) => string | undefined;
  /**
   * The entity that stands for an item in the pack or library. A tie to an item without one becomes a fact that names it,
   * so that nothing points to nowhere.
   */
  readonly entityOf: (id: ItemId) => EntityId | undefined;
  /** Key of the source that every part names. */
  readonly source: SourceKey;
  /** Left out: `wikidata/q36`. */
  readonly idOf?: (id: ItemId) => EntityId;
}

export interface Finished {
  readonly entity: Entity;
  readonly skips: Skips;
}
