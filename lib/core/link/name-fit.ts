// How a name stands to the name of what it may mean: the whole of it, its beginning, its end, or nothing of it.

import { fold } from '../text/fold';
import type { Reading } from './table/entity-table';

export type NameFit = 'whole' | 'start' | 'end' | 'inside' | 'apart';

/** `key` are the folded words of the mention; `label` the entity's name as the library shows it. */
export function nameFit(key: string, label: string, type: Reading['type']): NameFit {
  if (type === 'full') return 'whole';
  const full = fold(label).replace(/^the /, '');
  if (full === key) return 'whole';
  const at = full.indexOf(key);
  if (at < 0 || !isBoundary(full, at - 1) || !isBoundary(full, at + key.length)) return 'apart';
  // "Springfield, Illinois", "Georgia (country)": what tells namesakes apart is no part of the name.
  if (at === 0) return /^(?:,| \()/.test(full.slice(key.length)) ? 'whole' : 'start';
  return at + key.length === full.length ? 'end' : 'inside';
}

function isBoundary(text: string, at: number): boolean {
  const unit = text[at];
  return unit === undefined || !/[\p{L}\p{N}]/u.test(unit);
}
