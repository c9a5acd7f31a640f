// Answers our own pages about what the reader writes, backs up and looks up.

import { fail } from '@/lib/core/model/result';
import type { OWN_CALLS } from '@/lib/edge/wire/own-calls';
import type { BackgroundServers } from '@/lib/edge/wire/serve';

const notYet = () => fail('unavailable', 'Not built yet.');

export function createOwnServers(): Pick<BackgroundServers, keyof typeof OWN_CALLS> {
  return {
    keepOwn: notYet,
    dropOwn: notYet,
    keepNote: notYet,
    restore: notYet,
    lookUpSettings: notYet,
    chooseLookUps: notYet,
    lookUp: notYet,
    lookUpEntity: notYet,
  };
}
