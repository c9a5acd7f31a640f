// Answers about claims: what the reader keeps of them and says of them.

import { fail, ok } from '@/lib/core/model/result';
import type { CLAIM_CALLS } from '@/lib/edge/wire/claim-calls';
import type { BackgroundServers } from '@/lib/edge/wire/serve';

export function createClaimServers(): Omit<
  Pick<BackgroundServers, keyof typeof CLAIM_CALLS>,
  'claimCard' | 'quoteCard'
> {
  const notYet = () => fail('unavailable', 'Not yet.');
  return {
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
