// Answers the library page about packs.

import { fail } from '@/lib/core/model/result';
import type { PACK_CALLS } from '@/lib/edge/wire/pack-calls';
import type { BackgroundServers } from '@/lib/edge/wire/serve';

const notYet = () => fail('unavailable', 'Not built yet.');

export function createPackServers(): Pick<BackgroundServers, keyof typeof PACK_CALLS> {
  return {
    packs: notYet,
    installPack: notYet,
    endJob: notYet,
    orderPacks: notYet,
    switchPack: notYet,
    removePack: notYet,
    stepBack: notYet,
    followUpdates: notYet,
    checkUpdate: notYet,
    answerOffer: notYet,
  };
}
