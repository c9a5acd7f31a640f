// The reader's own entities as a shelf: it stands before all packs.

import { parseDay } from '@/lib/core/model/dates';
import { type OwnEntity, READER_SOURCE_KEY } from '@/lib/core/model/own';
import type { TellingPack } from '@/lib/core/model/told';
import { say } from '@/lib/core/words/say';
import { now } from '@/lib/edge/platform/clock';
import type { Shelf } from './join-entities';
import { createMemoryShelf } from './memory-library';

/** By this id the reader's own entries are told from those of packs; no pack may have it. */
export const OWN_PACK = 'own';

/** What readers write themselves holds until they change it; what they took from elsewhere, as of the day on which they did. */
export function createOwnShelf(own: readonly OwnEntity[]): Shelf {
  const today = parseDay(new Date(now()).toISOString().slice(0, 10))!;
  return createMemoryShelf(
    own.map(({ entity, sources, changed }) => {
      const isOwn = Object.keys(sources).every((key) => key === READER_SOURCE_KEY);
      const pack: TellingPack = {
        id: OWN_PACK,
        title: say('own_pack'),
        dataAsOf: isOwn ? today : changed,
        licence: '',
      };
      return { entity, pack, sources };
    }),
  );
}
