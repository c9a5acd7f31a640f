// What is remembered of the reader's database outside it, so that its loss is noticed: how much there was, and what is no writing but a choice.

import type { Settings } from './settings';
import { settingsFrom } from './settings';
import type { RememberedPack } from './user-contents';

export const COUNTED = ['own', 'notes', 'corrections', 'claims', 'rejections', 'stories'] as const;
export type Counted = (typeof COUNTED)[number];
/** How many of each the reader has. */
export type Counts = Readonly<Record<Counted, number>>;

export const NO_COUNTS: Counts = {
  own: 0,
  notes: 0,
  corrections: 0,
  claims: 0,
  rejections: 0,
  stories: 0,
};

/** What is there at one moment, as far as a loss is told and mended by it. */
export interface Traces {
  readonly counts: Counts;
  /** Null: the reader has never chosen any. */
  readonly settings: Settings | null;
  /** Where packs came from, and the keys that are pinned. */
  readonly packs: readonly RememberedPack[];
}

export interface Witness extends Traces {
  /** By which the database is known that this is about. */
  readonly mark: number;
  /** What was lost, until the reader has decided; null: nothing. */
  readonly lost: Counts | null;
}

export function totalOf(counts: Counts): number {
  return COUNTED.reduce((sum, what) => sum + counts[what], 0);
}

/** Lost twice, before the reader has decided: they are told of both. */
export function bothOf(one: Counts, other: Counts): Counts {
  return Object.fromEntries(COUNTED.map((what) => [what, one[what] + other[what]])) as Record<
    Counted,
    number
  >;
}

/**
 * What was remembered, field by field; null where it is nothing of the kind. An earlier version remembered a mark and whether something was lost,
 * and only where something was written: how much is not known then, and one is the least.
 */
export function witnessFrom(value: unknown): Witness | null {
  if (typeof value !== 'object' || value === null) return null;
  const { mark, isLost, lost, counts, settings, packs } = value as Readonly<Record<string, unknown>>;
  if (typeof mark !== 'number' || !Number.isFinite(mark)) return null;
  const unknown: Counts = { ...NO_COUNTS, notes: 1 };
  return {
    mark,
    lost: isLost === true ? unknown : countsFrom(lost),
    counts: countsFrom(counts) ?? unknown,
    settings: typeof settings === 'object' && settings !== null ? settingsFrom(settings) : null,
    packs: Array.isArray(packs) ? packs.filter(isPack).map(packFrom) : [],
  };
}

function countsFrom(value: unknown): Counts | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Readonly<Record<string, unknown>>;
  const number = (what: Counted): number => {
    const count = given[what];
    return typeof count === 'number' && count > 0 ? Math.floor(count) : 0;
  };
  return Object.fromEntries(COUNTED.map((what) => [what, number(what)])) as Record<Counted, number>;
}

/** Fields in one order, as browsers do not keep it. */
function packFrom({ pack, title, origin, key, followsUpdates }: RememberedPack): RememberedPack {
  return { pack, title, origin, key: key ?? null, followsUpdates: followsUpdates === true };
}

function isPack(value: unknown): value is RememberedPack {
  if (typeof value !== 'object' || value === null) return false;
  const { pack, title, origin } = value as Partial<Record<keyof RememberedPack, unknown>>;
  return (
    typeof pack === 'string' && typeof title === 'string' && typeof origin === 'object' && origin !== null
  );
}
