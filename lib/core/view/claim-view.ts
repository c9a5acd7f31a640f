// A claim with its reviews as the library page shows it: in a record, and in a list of fact-checks. Pure.

import type { Claim } from '@/lib/core/model/claim';
import type { EntityId, Source, SourceKey } from '@/lib/core/model/entity';
import { commaWords, say } from '@/lib/core/words/say';
import { checkerOf } from './checker';
import type { ClaimView, SourceNumbers } from './record-view';
import { dateWords } from './words';

export interface ClaimSurroundings {
  /** What the keys of its reviews' sources stand for. */
  readonly sources: Readonly<Record<SourceKey, Source>>;
  /** What the library calls an entity; undefined where it does not hold it. */
  readonly labelOf?: (entity: EntityId) => string | undefined;
  /** Left out: the sources are not listed beside it. */
  readonly numbersOf?: (keys: readonly SourceKey[]) => SourceNumbers;
}

export function claimView(
  claim: Claim,
  { sources, labelOf = () => undefined, numbersOf = () => [] }: ClaimSurroundings,
): ClaimView {
  const { claimant, date, saidIn } = claim;
  const who = claimant?.entity === undefined ? undefined : labelOf(claimant.entity);
  const said = [
    claimant === undefined ? '' : say('claims_saidBy', who ?? claimant.name),
    saidIn === undefined ? '' : say('claims_saidIn', saidIn),
    date === undefined ? '' : dateWords(date),
  ].filter(Boolean);
  return {
    id: claim.id,
    text: claim.text,
    language: claim.language ?? null,
    said: said.length === 0 ? '' : say('claims_said', commaWords(said)),
    reviews: claim.reviews.map((review) => ({
      ...checkerOf(claim.id, review, sources),
      url: review.url ?? null,
      rating: review.rating.label,
      date: review.date ?? null,
      reason: review.reason ?? '',
      sources: numbersOf(review.sources),
    })),
  };
}
