// An entity as an index of claims keeps it: its id is asked only whether it is the same.

import type { EntityId } from '../model/entity';
import { hashWord } from '../text/token-hash';

/** Never 0, which stands for nobody. */
export function entityHash(id: EntityId): number {
  return hashWord(id) || 1;
}
