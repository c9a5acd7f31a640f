// Fact-checks that the page of a tab publishes as ClaimReview, read where the page cannot reach. Nothing is kept until the reader says so.

import type { PartialDate } from '@/lib/core/model/dates';
import type { OfferedClaims } from '@/lib/core/model/kept-claim';
import { MAX_REVIEW_DATA, MAX_REVIEWS_ON_PAGE, MAX_URL } from '@/lib/core/model/limits';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { readClaimReviews } from '@/lib/core/open-data/claim-review';
import { looseJson } from '@/lib/core/text/loose-json';
import { hostOf } from '@/lib/core/text/web-host';
import { readKeptClaims } from '@/lib/edge/store/read-user';
import { callContent } from '@/lib/edge/wire/call';
import { offerClaims, wholeAddress } from './offer-claims';
import { today } from './today';
import type { UserStoreOpener } from './user-store';

/** Under this key a review names the page on which it was found. */
const PAGE = 'page';

export async function claimsOnPage(
  tab: number,
  user: UserStoreOpener,
): Promise<Result<OfferedClaims, 'unavailable'>> {
  const asked = await callContent(tab, 'claimReviews', {});
  if (!asked.ok)
    return fail(
      'unavailable',
      'Backstory does not run on this page, so its fact-checks cannot be read: reload it.',
    );
  const { url, texts, leftOut } = asked.value;
  const address = wholeAddress(url);
  if (address === null)
    return fail('unavailable', 'This page has no address of the web: nothing of it is kept.');
  const store = await user();
  const kept = store.ok ? await readKeptClaims(store.value) : store;
  if (!kept.ok) return fail('unavailable', kept.fault.message);
  const { data, dropped } = parsed(texts);
  if (leftOut > 0)
    dropped.push(
      `The page has more than ${MAX_REVIEW_DATA / 1e6} million characters of fact-check data: what is beyond was not read.`,
    );
  const read = readClaimReviews(data, {
    until: today(),
    mostReviews: MAX_REVIEWS_ON_PAGE,
    absolute: (given) => wholeAddress(given, address),
  });
  const source = {
    title: `Fact-check data of ${hostOf(address)}`,
    url: pageAddress(address),
    date: today() as string as PartialDate,
  };
  return ok(
    offerClaims({ ...read, dropped: [...dropped, ...read.dropped] }, { key: PAGE, source, kept: kept.value }),
  );
}

/** One text that is no JSON does not spoil the others. */
function parsed(texts: readonly string[]): { readonly data: unknown[]; readonly dropped: string[] } {
  const data = texts.map(looseJson).filter((value) => value !== undefined);
  const isBroken = data.length < texts.length;
  return {
    data,
    dropped: isBroken ? ['Some of the page’s fact-check data is not valid JSON, so it was not read.'] : [],
  };
}

/** Without the place within the page; one that is too long to be kept is told by its site. */
function pageAddress(address: string): string {
  const [page] = address.split('#');
  return page!.length <= MAX_URL ? page! : `${new URL(address).origin}/`;
}
