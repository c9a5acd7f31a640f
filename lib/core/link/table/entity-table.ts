// What linking asks of the library: what a found name may mean, and what is known of each entity.

import type { CaseRule, EntityId, EntityKind, NameType } from '../../model/entity';
import type { DayRange } from './day-codes';

/** One meaning of a name. */
export interface Reading {
  readonly entity: number;
  readonly type: NameType;
  readonly prior: number;
  /** Whether the pack gave the prior; otherwise it is a share by salience. */
  readonly priorGiven: boolean;
  /** Groups of word hashes; one group must stand in the article whole. Null: no condition. */
  readonly needs: readonly (readonly number[])[] | null;
}

/** A name in one spelling, with all it may mean. */
export interface NameReadings {
  /** See `spellingCode`. */
  readonly spelling: number;
  readonly rule: CaseRule;
  /** The likeliest first; each entity once. */
  readonly readings: readonly Reading[];
}

/** A post that was held at a time. */
export interface Post {
  /** Hashes of the words of its title. */
  readonly words: readonly number[];
  /** Null: the source gives no begin, or no end. */
  readonly from: DayRange | null;
  readonly to: DayRange | null;
}

/** When an entity can have acted. */
export interface Times {
  /** Its birth or foundation, and its death or end, where the pack says so. */
  readonly begin: DayRange | null;
  readonly end: DayRange | null;
  /** Those with dates, in the pack's order. */
  readonly posts: readonly Post[];
}

/**
 * Read-only. Entities are numbers. Details (all but kind, salience and the number of ties) may be asked
 * only of what the article's names may mean: nothing else of the library need be there.
 */
export interface EntityTable {
  /**
   * What entries of the name index that were found together may mean, spelling by spelling, in the packs' order. `hash` is that of the
   * folded name: an entity that bears no such name was found by an accident of the index, and is left out.
   */
  readings(entries: readonly number[], hash: number): readonly NameReadings[];
  kind(entity: number): EntityKind;
  /** 0..1, on a logarithmic scale: 1 is the highest of the library. */
  salience(entity: number): number;
  id(entity: number): EntityId;
  /** Whether the entity is meant by this id, its own or one that means the same. */
  isCalled(entity: number, id: EntityId): boolean;
  label(entity: number): string;
  /** Declared family names, folded. */
  familyNames(entity: number): readonly string[];
  /** Hashes of the words of its label, description and posts. */
  described(entity: number): readonly number[];
  /** These, and those of the labels of its ties. */
  context(entity: number): readonly number[];
  /** Numbers of the entities it is tied to: most of them no article's candidates, so that only kind, salience and ties' number are known of them. */
  related(entity: number): readonly number[];
  /** How many entities it is tied to: many for a hub, to which a tie tells little. */
  tieCount(entity: number): number;
  /** Whether the pack that tells of it gives priors: it counts what names mean, and names without a count in it are unproven. */
  isOfCounted(entity: number): boolean;
  times(entity: number): Times;
  /** How telling a word is, 0..1; null where no entity has it. */
  wordWeight(hash: number): number | null;
}
