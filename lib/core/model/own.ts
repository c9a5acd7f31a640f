// What the reader has written: entities of their own, and notes on any entity.

import type { Day } from './dates';
import type { Entity, EntityId, Source, SourceKey } from './entity';

/** An entity of the reader's own, or one looked up and kept. It comes before what packs say of the same id. */
export interface OwnEntity {
  readonly entity: Entity;
  /** What its source keys stand for: a pack has such a dictionary in its manifest. */
  readonly sources: Readonly<Record<SourceKey, Source>>;
  /** When it was made, and when it was last changed. */
  readonly made: Day;
  readonly changed: Day;
}

/** What stands for the reader among the sources of an entry: it needs no words of theirs. */
export const READER_SOURCE_KEY: SourceKey = 'reader';
export const READER_SOURCE: Source = { title: 'Written by yourself' };

/** Paragraphs in the reader's own words. */
export interface Note {
  readonly entity: EntityId;
  readonly text: string;
  readonly changed: Day;
}

/** One match of a look-up, as the service lists it. */
export interface LookUpMatch {
  /** Of the service, e.g. a Wikidata id. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly url: string;
}

/** Whether and where names are looked up. Off until the reader allows it. */
export interface LookUpSettings {
  readonly allowed: boolean;
  /** Base address of the Wikibase that is asked, without a slash at its end. */
  readonly wikibase: string;
}
export const WIKIDATA = 'https://www.wikidata.org';
export const DEFAULT_LOOK_UPS: LookUpSettings = { allowed: false, wikibase: WIKIDATA };

/** What a restore did, each one sentence. */
export interface RestoreReport {
  readonly restored: readonly string[];
  /** Records that could not be used, with their lines. */
  readonly refused: readonly string[];
  /** Packs that the backup names and that are not installed. */
  readonly missing: readonly { readonly pack: string; readonly title: string; readonly url: string | null }[];
}

/** What reading a file of corrections did, each one sentence. */
export interface ImportReport {
  readonly imported: readonly string[];
  /** Rules that could not be used, with their lines. */
  readonly refused: readonly string[];
}
