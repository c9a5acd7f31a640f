// Claims and their indexes for tests.
import { type ClaimIndex, ClaimIndexBuilder, openClaimIndex } from '@/lib/core/claims/claim-index';
import type { Claim, Review } from '@/lib/core/model/claim';

export function claim(
  id: string,
  text: string,
  more: Partial<Claim> & { review?: Partial<Review> } = {},
): Claim {
  const { review, ...rest } = more;
  return {
    id: `claim/${id}`,
    text,
    about: [],
    reviews: [{ publisher: 'Checker', rating: { label: 'False' }, sources: [], ...review }],
    ...rest,
  };
}

export function built(claims: readonly Claim[]): ArrayBuffer {
  const builder = new ClaimIndexBuilder();
  for (const each of claims) builder.add(each);
  const steps = builder.finish();
  let step = steps.next();
  while (!step.done) step = steps.next();
  if (step.value === null) throw new Error('none of them can be matched');
  return step.value;
}

export function indexOf(claims: readonly Claim[]): ClaimIndex {
  const opened = openClaimIndex(built(claims));
  if (!opened.ok) throw new Error(opened.fault.message);
  return opened.value;
}
