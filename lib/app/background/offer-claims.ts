// Fact-checks that were read somewhere, as they are offered to the reader: joined claim by claim, checked as they would be kept.

import { type ClaimDropped, ClaimIndexBuilder } from '@/lib/core/claims/claim-index';
import type { Source, SourceKey } from '@/lib/core/model/entity';
import type { KeptClaim, OfferedClaim, OfferedClaims } from '@/lib/core/model/kept-claim';
import type { ReviewsRead } from '@/lib/core/open-data/found-review';
import { JoinedReviews } from '@/lib/core/open-data/joined-reviews';
import { keptRecord } from '@/lib/core/own/kept-record';
import { holdsReviews, KeptFinder, keptId } from '@/lib/core/own/merge-kept';
import { labels, sayCount } from '@/lib/core/words/say';

const UNMATCHED: Readonly<Record<ClaimDropped, string>> = labels('offer_unmatched', [
  'question',
  'topic',
  'too-short',
]);

/** Most sentences about what was left out: a page of a thousand bad reviews has one fault, not a thousand. */
const MOST_TOLD = 10;

/** `source`: where they were read. `kept`: what the reader has already. */
export function offerClaims(
  { found, dropped }: ReviewsRead,
  {
    key,
    source,
    kept,
  }: { readonly key: SourceKey; readonly source: Source; readonly kept: readonly KeptClaim[] },
): OfferedClaims {
  const joined = new JoinedReviews(({ text, claimant }) =>
    keptId({ text, ...(claimant ? { claimant: { name: claimant } } : {}) }),
  );
  for (const review of found) joined.add(review, key);
  const finder = new KeptFinder(kept);
  const offered: OfferedClaim[] = [];
  const refused: string[] = [];
  for (const claim of joined.claims().values()) {
    const record = keptRecord(claim, { [key]: source });
    if (!record.ok) {
      refused.push(record.fault.message);
      continue;
    }
    const there = finder.find(record.value.claim);
    const unmatched = new ClaimIndexBuilder().add(record.value.claim);
    offered.push({
      ...record.value,
      ...(unmatched === null ? {} : { note: UNMATCHED[unmatched] }),
      isKept: there !== null && holdsReviews(there.claim, record.value.claim),
    });
  }
  return { offered, dropped: told([...dropped, ...refused]) };
}

function told(sentences: readonly string[]): readonly string[] {
  const once = [...new Set(sentences)];
  const more = once.length - MOST_TOLD;
  return more > 0 ? [...once.slice(0, MOST_TOLD), sayCount('offer_moreOfKind', more)] : once;
}

/**
 * An address in the one spelling that browsers have for it, so that the same one is known again, and a host of other letters shows itself
 * (`xn--…`). Who logs in with it is nobody's business. Null: none of the web.
 */
export function wholeAddress(address: string, base?: string): string | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.username = '';
  url.password = '';
  return url.href;
}
