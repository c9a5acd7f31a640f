// Reviews of claims, from ClaimReview data or Google's Fact Check Tools, as claims of a pack: reviews of one claim come together.

import { createHash } from 'node:crypto';
import type { Claim } from '@/lib/core/model/claim';
import type { Day } from '@/lib/core/model/dates';
import { readClaimReviews } from '@/lib/core/open-data/claim-review';
import { readFactCheckTools } from '@/lib/core/open-data/fact-check-tools';
import type { FoundReview, ReviewsRead } from '@/lib/core/open-data/found-review';
import type { PackHead } from '@/lib/core/packs/write-pack';
import type { OpenedInput } from '../assemble';
import type { ClaimsSpec } from './input-spec';
import { readJson } from './read-json';

const OWN_SOURCES = {
  'claim-review': { title: 'Reviews of claims, as their publishers mark them up (ClaimReview)' },
  'fact-check-tools': {
    title: 'Google Fact Check Tools',
    url: 'https://toolbox.google.com/factcheck/explorer',
  },
} as const;

export function claimsInput(folder: string, spec: ClaimsSpec, head: PackHead): OpenedInput {
  const until = spec.until ?? head.dataAsOf;
  const source = spec.source ?? spec.form;
  return {
    way: 'joined',
    byHand: false,
    sources: spec.source ? {} : { [spec.form]: OWN_SOURCES[spec.form] },
    async *read(report) {
      const claims = new Map<string, { claim: Claim; at: string }>();
      for (const file of spec.file)
        for await (const { value, at } of readJson(folder, file, report)) {
          const read = readReviews(spec.form, value, until);
          if (!read || read.found.length + read.dropped.length === 0) {
            report(
              `${at}: nothing in it is ${spec.form === 'claim-review' ? 'a ClaimReview' : 'an answer of Fact Check Tools with claims'}.`,
            );
            continue;
          }
          for (const reason of read.dropped) report(`${at}: ${reason}`);
          for (const found of read.found) gather(claims, found, source, spec.prefix ?? '', at);
        }
      for (const { claim, at } of claims.values()) yield { value: { record: 'claim', ...claim }, at };
    },
  };
}

function readReviews(type: ClaimsSpec['form'], value: unknown, until: Day): ReviewsRead | null {
  return type === 'claim-review' ? readClaimReviews(value, { until }) : readFactCheckTools(value, until);
}

/** The same words of the same claimant are one claim; the same review of it is not told twice. */
function gather(
  claims: Map<string, { claim: Claim; at: string }>,
  { text, language, claimant, date, saidIn, review }: FoundReview,
  source: string,
  prefix: string,
  at: string,
): void {
  const key = `${text.toLowerCase()}\n${claimant?.toLowerCase() ?? ''}`;
  const sourced = { ...review, sources: [source] };
  const known = claims.get(key);
  if (known) {
    const { reviews } = known.claim;
    const isTold = reviews.some(
      (one) =>
        one.publisher === review.publisher &&
        one.url === review.url &&
        one.rating.label === review.rating.label,
    );
    if (!isTold) claims.set(key, { ...known, claim: { ...known.claim, reviews: [...reviews, sourced] } });
    return;
  }
  const claim: Claim = {
    // From the claim itself, so that it stays the same in all versions of the pack, whatever the order of the data.
    id: `${prefix}claim/${createHash('sha256').update(key).digest('hex').slice(0, 16)}`,
    text,
    ...(language ? { language } : {}),
    ...(claimant ? { claimant: { name: claimant } } : {}),
    ...(date ? { date } : {}),
    ...(saidIn ? { saidIn } : {}),
    about: [],
    reviews: [sourced],
  };
  claims.set(key, { claim, at });
}
