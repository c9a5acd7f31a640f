// Labels of all items of a dump, on the disk: of the few that are referred to, the place of each is kept in memory.

import type { ItemId } from '@/lib/core/open-data/wikidata';
import type { ItemSet } from './item-set';
import type { LineFile } from './line-file';

/** Labels kept in memory: countries, parties and posts are asked for again and again. */
const REMEMBERED = 50_000;
/** Where no line begins. */
const NOWHERE = -1;

export interface Labels {
  /** Undefined where the dump has none, or nobody refers to it. */
  labelOf(id: ItemId): string | undefined;
}

/** Adds the label of an item. */
export function addLabel(file: LineFile, id: ItemId, label: string): void {
  file.add(`${id}\t${label}`);
}

/** Reads the file once for the places of the items referred to: 8 bytes for each. */
export function openLabels(file: LineFile, referred: ItemSet): Labels {
  const places = new Float64Array(referred.size).fill(NOWHERE);
  for (const { line, at } of file.lines()) {
    const rank = referred.rankOf(line.slice(0, line.indexOf('\t')));
    if (rank >= 0) places[rank] = at;
  }
  const remembered = new Map<ItemId, string>();
  return {
    labelOf(id) {
      const known = remembered.get(id);
      if (known !== undefined) return known;
      const rank = referred.rankOf(id);
      const place = rank < 0 ? NOWHERE : places[rank]!;
      if (place === NOWHERE) return undefined;
      const line = file.lineAt(place);
      const label = line.slice(line.indexOf('\t') + 1);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(id, label);
      return label;
    },
  };
}
