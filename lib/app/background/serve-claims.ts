// Answers about claims and quotations: their cards, what the reader keeps of them and says of them.

import { fail, ok } from '@/lib/core/model/result';
import type { CLAIM_CALLS } from '@/lib/edge/wire/claim-calls';
import type { BackgroundServers } from '@/lib/edge/wire/serve';

export function createClaimServers(): Pick<BackgroundServers, keyof typeof CLAIM_CALLS> {
  const notYet = () => fail('unavailable', 'Not yet.');
  return {
    claimCard: notYet,
    quoteCard: notYet,
    notThisClaim: notYet,
    takeBackRejection: notYet,
    rejections: () => ok([]),
    claimsOnPage: notYet,
    keepClaims: notYet,
    dropClaims: notYet,
    factCheckSettings: () => ok({ key: null }),
    chooseFactChecks: notYet,
    lookUpClaims: notYet,
  };
}
