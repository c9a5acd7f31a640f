// Reviews of claims, from ClaimReview data or Google's Fact Check Tools, as claims of a pack: reviews of one claim come together.

import { createHash } from 'node:crypto';
import type { Day } from '@/lib/core/model/dates';
import { FACT_CHECK_TOOLS } from '@/lib/core/model/kept-claim';
import { readClaimReviews } from '@/lib/core/open-data/claim-review';
import { readFactCheckTools } from '@/lib/core/open-data/fact-check-tools';
import type { ReviewsRead } from '@/lib/core/open-data/found-review';
import { JoinedReviews } from '@/lib/core/open-data/joined-reviews';
import type { PackHead } from '@/lib/core/packs/write-pack';
import type { OpenedInput } from '../assemble';
import type { ClaimsSpec } from './input-spec';
import { readJson } from './read-json';

const OWN_SOURCES = {
  'claim-review': { title: 'Reviews of claims, as their publishers mark them up (ClaimReview)' },
  'fact-check-tools': FACT_CHECK_TOOLS,
} as const;

export function claimsInput(folder: string, spec: ClaimsSpec, head: PackHead): OpenedInput {
  const until = spec.until ?? head.dataAsOf;
  const source = spec.source ?? spec.form;
  return {
    way: 'joined',
    byHand: false,
    sources: spec.source ? {} : { [spec.form]: OWN_SOURCES[spec.form] },
    async *read(report) {
      // The same words of the same claimant are one claim.
      const joined = new JoinedReviews(
        ({ text, claimant }) => `${text.toLowerCase()}\n${claimant?.toLowerCase() ?? ''}`,
      );
      const places = new Map<string, string>();
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
          for (const found of read.found) {
            const key = joined.add(found, source);
            if (!places.has(key)) places.set(key, at);
          }
        }
      for (const [key, claim] of joined.claims())
        yield {
          value: { record: 'claim', id: idOf(key, spec.prefix ?? ''), ...claim },
          at: places.get(key)!,
        };
    },
  };
}

function readReviews(type: ClaimsSpec['form'], value: unknown, until: Day): ReviewsRead | null {
  return type === 'claim-review' ? readClaimReviews(value, { until }) : readFactCheckTools(value, until);
}

/** From the claim itself, so that it stays the same in all versions of the pack, whatever the order of the data. */
function idOf(key: string, prefix: string): string {
  return `${prefix}claim/${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;
}
