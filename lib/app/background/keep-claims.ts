// Keeps fact-checks for the reader, and lets them go: checked, written at once, and told.

import type { ClaimId } from '@/lib/core/model/claim';
import { MAX_KEPT_CLAIMS } from '@/lib/core/model/limits';
import { fail, type Result } from '@/lib/core/model/result';
import { keptRecord } from '@/lib/core/own/kept-record';
import type { KeptRecord } from '@/lib/core/own/merge-kept';
import { say } from '@/lib/core/words/say';
import type { StoreCode } from '@/lib/edge/store/faults';
import { type ClaimsKept, deleteKeptClaims, putKeptClaims } from '@/lib/edge/store/write-claims';
import type { KnowledgeLife } from './knowledge-life';
import { today } from './today';

export interface ClaimKeeper {
  /** Each as a pack has it; all or none. */
  keep(
    claims: readonly { readonly claim?: unknown; readonly sources?: unknown }[],
  ): Promise<Result<ClaimsKept, StoreCode | 'bad-claim' | 'too-many'>>;
  drop(ids: readonly ClaimId[]): Promise<Result<unknown, StoreCode>>;
}

export function createClaimKeeper({
  knowledge,
  onChange,
}: {
  readonly knowledge: Pick<KnowledgeLife, 'changeOwn'>;
  /** Called after each change: stories may be answered differently now. */
  readonly onChange: () => void;
}): ClaimKeeper {
  return {
    async keep(claims) {
      const records: KeptRecord[] = [];
      for (const { claim, sources } of claims) {
        const record = keptRecord(claim, sources);
        if (!record.ok) return record;
        records.push(record.value);
      }
      const kept = await knowledge.changeOwn((store) => putKeptClaims(store, records, today()));
      if (!kept.ok) return kept;
      const { value } = kept;
      if (value === 'too-many') return fail('too-many', say('fault_tooManyKept', MAX_KEPT_CLAIMS));
      onChange();
      return { ok: true, value };
    },
    async drop(ids) {
      const dropped = await knowledge.changeOwn((store) => deleteKeptClaims(store, ids));
      if (dropped.ok) onChange();
      return dropped;
    },
  };
}
