// Fact-checks that the page of a tab publishes as ClaimReview, read where the page cannot reach. Nothing is kept until the reader says so.

import type { PartialDate } from '@/lib/core/model/dates';
import type { OfferedClaims } from '@/lib/core/model/kept-claim';
import { MAX_REVIEW_DATA, MAX_REVIEWS_ON_PAGE, MAX_URL } from '@/lib/core/model/limits';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { readClaimReviews } from '@/lib/core/open-data/claim-review';
import { looseJson } from '@/lib/core/text/loose-json';
import { hostOf } from '@/lib/core/text/web-host';
import { say } from '@/lib/core/words/say';
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
  if (!asked.ok) return fail('unavailable', say('fault_pageUnread'));
  const { url, texts, leftOut } = asked.value;
  const address = wholeAddress(url);
  if (address === null) return fail('unavailable', say('fault_pageAddress'));
  const store = await user();
  const kept = store.ok ? await readKeptClaims(store.value) : store;
  if (!kept.ok) return fail('unavailable', kept.fault.message);
  const { data, dropped } = parsed(texts);
  if (leftOut > 0) dropped.push(say('offer_dataCut', MAX_REVIEW_DATA / 1e6));
  const read = readClaimReviews(data, {
    until: today(),
    mostReviews: MAX_REVIEWS_ON_PAGE,
    absolute: (given) => wholeAddress(given, address),
  });
  const source = {
    title: say('offer_source', hostOf(address) ?? address),
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
    dropped: isBroken ? [say('offer_dataBroken')] : [],
  };
}

/** Without the place within the page; one that is too long to be kept is told by its site. */
function pageAddress(address: string): string {
  const [page] = address.split('#');
  return page!.length <= MAX_URL ? page! : `${new URL(address).origin}/`;
}
