// What the view Memory is given, and what it tells of.

import type { Day } from '@/lib/core/model/dates';
import type { EntityId } from '@/lib/core/model/entity';
import type { Erasure, ReadStory } from '@/lib/core/model/ledger';
import type { Site } from '@/lib/core/model/settings';
import type { Dropped } from './dropped';

/** Somebody who was met; `label` null: the library does not hold them now. */
export interface MetName {
  readonly entity: EntityId;
  readonly label: string | null;
}

export interface MemoryStory extends Omit<ReadStory, 'entities'> {
  /** The first few. */
  readonly met: readonly MetName[];
  /** How many more. */
  readonly more: number;
}

export interface MemoryDay {
  readonly day: Day;
  readonly stories: readonly MemoryStory[];
}

export interface MemoryProps {
  /** Null until it is known. */
  readonly isOn: boolean | null;
  /** The last days first, as far as they are shown; null until they are read. */
  readonly days: readonly MemoryDay[] | null;
  readonly query: string;
  /** How many stories there are, or are found. */
  readonly count: number;
  /** There are earlier ones than are shown. */
  readonly hasMore: boolean;
  /** The one with most stories first. */
  readonly sites: readonly { readonly site: Site; readonly count: number }[];
  readonly dropped: Dropped | null;
  /** What was saved, one sentence, or none. */
  readonly said: string;
  readonly fault: string;
  readonly onRemember: (on: boolean) => void;
  readonly onQuery: (query: string) => void;
  readonly onMore: () => void;
  readonly onErase: (erasure: Erasure) => void;
  readonly onUndo: () => void;
  readonly onSave: () => void;
}
