// The reader's own entities as a shelf: it stands before all packs.

import { parseDay } from '@/lib/core/model/dates';
import type { OwnEntity } from '@/lib/core/model/own';
import type { TellingPack } from '@/lib/core/model/told';
import { now } from '@/lib/edge/platform/clock';
import type { Shelf } from './join-entities';
import { createMemoryShelf } from './memory-library';

/** By this id the reader's own entries are told from those of packs; no pack may have it. */
export const OWN_PACK = 'own';

export function createOwnShelf(own: readonly Pick<OwnEntity, 'entity' | 'sources'>[]): Shelf {
  const pack: TellingPack = {
    id: OWN_PACK,
    title: 'Your own names',
    // What readers write of their own holds until they change it.
    dataAsOf: parseDay(new Date(now()).toISOString().slice(0, 10))!,
    licence: '',
  };
  return createMemoryShelf(own.map(({ entity, sources }) => ({ entity, pack, sources })));
}
