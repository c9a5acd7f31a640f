// A fact-check that the reader keeps, checked as a record of a pack is, with the sources it names.

import * as v from 'valibot';
import { say } from '@/lib/core/words/say';
import type { Source, SourceKey } from '../model/entity';
import { MAX_RECORD } from '../model/limits';
import { fail, ok, type Result } from '../model/result';
import { ClaimSchema } from '../packs/claim-record';
import { explain } from '../packs/explain';
import { SourcesSchema } from '../packs/records';
import { listedParts, strangersIn } from '../packs/source-check';
import { type KeptRecord, keptId } from './merge-kept';

/** Stands in the claim while it is checked. */
const NO_ID = 'claim/kept-new';

/**
 * A claim in the form of a pack's record, with or without its `record`. Whatever its id is, it gets the one that follows from
 * what it says: what the reader keeps is never taken for a pack's. The fault is a whole sentence.
 */
export function keptRecord(claim: unknown, sources: unknown): Result<KeptRecord, 'bad-claim'> {
  if (typeof claim !== 'object' || claim === null || Array.isArray(claim))
    return refused('it is not a record');
  const checked = v.safeParse(ClaimSchema, { ...claim, record: 'claim', id: NO_ID }, { abortEarly: true });
  if (!checked.success) return refused(explain(checked.issues[0]));
  const listed = v.safeParse(SourcesSchema, sources ?? {}, { abortEarly: true });
  if (!listed.success) return refused(`in its sources, ${explain(listed.issues[0])}`);
  const known: Readonly<Record<SourceKey, Source>> = listed.output;
  const { record: _, ...kept } = checked.output;
  const [stranger] = strangersIn(listedParts('reviews', kept.reviews), known);
  if (stranger) return refused(`${stranger} is not in its list`);
  const used = [...new Set(kept.reviews.flatMap((review) => review.sources))].sort();
  const record: KeptRecord = {
    claim: { ...kept, id: keptId(kept) },
    sources: Object.fromEntries(used.map((key) => [key, known[key]!])),
  };
  // A backup has it in one line, with a few words more.
  if (JSON.stringify(record).length > MAX_RECORD - 1_000)
    return refused(`it is longer than ${MAX_RECORD - 1_000} characters`);
  return ok(record);
}

function refused(fault: string) {
  return fail('bad-claim', say('fault_keptClaim', fault));
}
