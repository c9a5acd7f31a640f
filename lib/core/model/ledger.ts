// The reading ledger: which stories the reader has read, and whom they met there. It never leaves the machine.

import type { Day } from './dates';
import type { EntityId } from './entity';
import type { Site } from './settings';

/** A story by its address without fragment and without what only counts readers. */
export type StoryKey = string;

/** A story that was read: read again, it stands once, on the later day. */
export interface ReadStory {
  readonly story: StoryKey;
  readonly url: string;
  readonly site: Site;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: Day | null;
  /** The day on which it was read last, by the reader's clock. */
  readonly read: Day;
  /** Who and what was named there and surely meant, in reading order. */
  readonly entities: readonly EntityId[];
}

/** What is erased. */
export type Erasure =
  | { readonly what: 'story'; readonly story: StoryKey }
  | { readonly what: 'site'; readonly site: Site }
  | { readonly what: 'day'; readonly day: Day }
  | { readonly what: 'all' };
