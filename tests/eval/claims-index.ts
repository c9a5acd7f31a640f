// Claims → their index, as a pack's would be built and opened.
import { type ClaimIndex, ClaimIndexBuilder, openClaimIndex } from '@/lib/core/claims/claim-index';
import type { ClaimDropped } from '@/lib/core/claims/matchable';
import type { Claim } from '@/lib/core/model/claim';

/** Null where no claim can be matched. Tells on the way what was built. */
export function indexOf(claims: readonly Claim[]): ClaimIndex | null {
  const from = performance.now();
  const builder = new ClaimIndexBuilder();
  const dropped: Record<ClaimDropped, number> = { question: 0, topic: 0, 'too-short': 0 };
  for (const claim of claims) {
    const why = builder.add(claim);
    if (why !== null) dropped[why] += 1;
  }
  const steps = builder.finish();
  let step = steps.next();
  while (!step.done) step = steps.next();
  const buffer = step.value;
  if (buffer === null) return null;
  const opened = openClaimIndex(buffer);
  if (!opened.ok) throw new Error(opened.fault.message);
  const { question, topic, 'too-short': short } = dropped;
  console.log(
    `${claims.length} claims (not matched: ${question} questions, ${topic} topics, ${short} too short); ${(buffer.byteLength / opened.value.count).toFixed(1)} bytes each; built in ${Math.round(performance.now() - from)} ms`,
  );
  return opened.value;
}
