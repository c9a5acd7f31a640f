// Readings of entries that were found together, put in order: name by name, the likeliest first.

import type { CaseRule } from '../../model/entity';
import type { NameReadings, Reading } from './entity-table';

/** One entry of the name index: a reading with the name it belongs to. */
export interface EntryReading extends Reading {
  readonly spelling: number;
  readonly rule: CaseRule;
}

/** Names stay in the order of their first entry, and equal priors in the order of their entries. */
export function readingsByName(entries: readonly EntryReading[]): NameReadings[] {
  const names = groupByName(entries);
  return names.map((together): NameReadings => {
    const [{ spelling, rule }] = together;
    return { spelling, rule, readings: likeliestFirst(together) };
  });
}

/** Entries of one spelling and rule together: they are one name, whose priors belong together. */
export function groupByName<Entry extends EntryReading>(
  entries: readonly Entry[],
): (readonly [Entry, ...Entry[]])[] {
  const names: [Entry, ...Entry[]][] = [];
  for (const entry of entries) {
    const name = names.find(([{ spelling, rule }]) => spelling === entry.spelling && rule === entry.rule);
    if (name) name.push(entry);
    else names.push([entry]);
  }
  return names;
}

export function likeliestFirst<One extends Reading>(readings: readonly One[]): One[] {
  return [...readings].sort((a, b) => b.prior - a.prior);
}
