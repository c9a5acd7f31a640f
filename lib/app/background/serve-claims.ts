// Answers about claims: what the reader keeps of them and says of them, and what is offered to be kept.

import { MAX_REJECTIONS } from '@/lib/core/model/limits';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { rejectionOf } from '@/lib/core/text/rejection';
import { say } from '@/lib/core/words/say';
import type { CLAIM_CALLS } from '@/lib/edge/wire/claim-calls';
import type { BackgroundServers } from '@/lib/edge/wire/serve';
import type { FactChecks } from './fact-checks';
import type { Given } from './given';
import type { ClaimKeeper } from './keep-claims';
import type { KnowledgeLife } from './knowledge-life';
import { claimsOnPage } from './page-claims';
import type { RejectionKeeper } from './rejection-keeper';
import { today } from './today';
import type { UserStoreOpener } from './user-store';

type Servers = Omit<Pick<BackgroundServers, keyof typeof CLAIM_CALLS>, 'claimCard' | 'quoteCard'>;

export function createClaimServers({
  user,
  knowledge,
  given,
  claims,
  rejections,
  factChecks,
}: {
  readonly user: UserStoreOpener;
  readonly knowledge: Pick<KnowledgeLife, 'ready'>;
  readonly given: Given;
  readonly claims: ClaimKeeper;
  readonly rejections: RejectionKeeper;
  readonly factChecks: FactChecks;
}): Servers {
  /** The claim's words, for a list that outlives it; null where the library has it no more. */
  async function textOf(claim: string): Promise<Result<string | null, 'unavailable'>> {
    const library = await knowledge.ready();
    if (!library.ok) return library;
    const told = await library.value.readClaims([claim]);
    return told.ok ? ok(told.value[0]?.claim.text ?? null) : fail('unavailable', told.fault.message);
  }

  return {
    async notThisClaim({ claim, sentence, claimText }, from) {
      if (from.is === 'page' && !given.holdsClaim(from.tab, claim, sentence)) return notGiven();
      const text = await textOf(claim);
      if (!text.ok) return text;
      // What a page says of the claim's words is not asked: the reader is shown the library's.
      const known = text.value ?? (from.is === 'own' ? claimText : undefined);
      if (known === undefined) return fail('not-known', say('fault_checkGone'));
      const rejection = rejectionOf({ claim, words: sentence, claimText: known }, today());
      if (!rejection) return fail('bad-message', say('fault_noWordInSentence'));
      const added = await rejections.add(rejection);
      if (!added.ok) return fail('unavailable', added.fault.message);
      if (added.value === 'too-many')
        return fail('unavailable', say('fault_tooManyRejections', MAX_REJECTIONS));
      if (from.is === 'page') given.rejection(from.tab, rejection.id);
      return ok({ id: rejection.id });
    },
    async takeBackRejection({ id }, from) {
      if (from.is === 'page' && !given.holdsRejection(from.tab, id)) return notGiven();
      const dropped = await rejections.drop(id);
      return dropped.ok ? ok(null) : fail('unavailable', dropped.fault.message);
    },
    async rejections() {
      const kept = await rejections.list();
      // The one made last is looked for first.
      return kept.ok ? ok([...kept.value].reverse()) : fail('unavailable', kept.fault.message);
    },
    claimsOnPage: ({ tab }) => claimsOnPage(tab, user),
    async keepClaims({ claims: offered }) {
      const kept = await claims.keep(offered);
      return kept.ok ? kept : fail('unavailable', kept.fault.message);
    },
    async dropClaims({ ids }) {
      const dropped = await claims.drop(ids);
      return dropped.ok ? ok(null) : fail('unavailable', dropped.fault.message);
    },
    factCheckSettings: () => factChecks.settings(),
    chooseFactChecks: (wanted) => factChecks.choose(wanted),
    lookUpClaims: ({ words, language }, { isPrivate }) => factChecks.search(words, language, isPrivate),
  };
}

function notGiven() {
  return fail('not-given', say('fault_claimNotTold'));
}
