// Looks up fact-checks by words that the reader typed, at Google's Fact Check Tools, with the reader's own key and only when asked.

import type { PartialDate } from '@/lib/core/model/dates';
import { FACT_CHECK_TOOLS, type FactCheckSettings, type OfferedClaims } from '@/lib/core/model/kept-claim';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { readFactCheckTools } from '@/lib/core/open-data/fact-check-tools';
import { say } from '@/lib/core/words/say';
import { askJson } from '@/lib/edge/net/ask-json';
import { OneAtATime, type Paced } from '@/lib/edge/net/one-at-a-time';
import type { RequestBook } from '@/lib/edge/net/send';
import { mayBeSearched } from '@/lib/edge/platform/permissions';
import { stayAwakeFor } from '@/lib/edge/platform/stay-awake';
import { readFactCheckSettings, readKeptClaims } from '@/lib/edge/store/read-user';
import { writeFactCheckSettings } from '@/lib/edge/store/write-settings';
import { offerClaims, wholeAddress } from './offer-claims';
import { today } from './today';
import type { UserStoreOpener } from './user-store';
import { languageCode } from './wikibase';

/** What a reader waits for before they think it broken, milliseconds; twenty claims with their reviews take some 20 kB. */
const CAPS = { mostTime: 15_000, mostBytes: 2_000_000 };
/** A reader types one question at a time; who presses again and again waits. */
const PACE = { apart: 1_000, mostWaiting: 2 };
/** Claims of one answer: what a reader looks through. The service gives ten where nothing is said. */
const MOST_CLAIMS = 20;
const SOURCE_KEY = 'fact-check-tools';

type Answer<Value> = Promise<Result<Value, 'unavailable'>>;

export interface FactChecks {
  settings(): Answer<FactCheckSettings>;
  /** Null takes the key back: nothing is asked any more. */
  choose(wanted: FactCheckSettings): Answer<FactCheckSettings>;
  /** `isPrivate`: asked in a private window. */
  search(words: string, language: string, isPrivate: boolean): Answer<OfferedClaims>;
}

/** `base`: where the service answers, without a slash at its end. */
export function createFactChecks(
  user: UserStoreOpener,
  {
    base,
    book,
    pace = PACE,
  }: { readonly base: string; readonly book: RequestBook; readonly pace?: typeof PACE },
): FactChecks {
  const queue = new OneAtATime(pace);

  async function settings(): Answer<FactCheckSettings> {
    const store = await user();
    const read = store.ok ? await readFactCheckSettings(store.value) : store;
    return read.ok ? read : fail('unavailable', read.fault.message);
  }

  async function search(words: string, language: string, isPrivate: boolean): Answer<OfferedClaims> {
    const query = words.replace(/\s+/g, ' ').trim();
    if (query === '') return fail('unavailable', say('fault_noWordToLookUp'));
    const chosen = await settings();
    if (!chosen.ok) return chosen;
    const { key } = chosen.value;
    if (key === null) return fail('unavailable', say('fault_keyNeeded'));
    if (!(await mayBeSearched(base))) return fail('unavailable', say('fault_notAllowedKey', hostIn(base)));
    const errand = { book, purpose: 'fact-checks', isPrivate } as const;
    const address = addressOf(base, { query, language, key });
    const asked = await queue.inTurn(() => askJson(address, CAPS, errand));
    const json = jsonOf(asked, hostIn(base));
    if (!json.ok) return json;
    const read = readFactCheckTools(json.value, today(), wholeAddress);
    if (!read) return strange(hostIn(base));
    const store = await user();
    const kept = store.ok ? await readKeptClaims(store.value) : store;
    if (!kept.ok) return fail('unavailable', kept.fault.message);
    const source = { ...FACT_CHECK_TOOLS, date: today() as string as PartialDate };
    const offer = offerClaims(read, { key: SOURCE_KEY, source, kept: kept.value });
    return ok(
      hasMore(json.value)
        ? { ...offer, dropped: [...offer.dropped, say('lookup_more', MOST_CLAIMS)] }
        : offer,
    );
  }

  return {
    settings,
    async choose({ key }) {
      const given = key?.trim() ?? null;
      if (given !== null && !/^[\w-]{20,200}$/.test(given)) return fail('unavailable', say('fault_noKey'));
      const store = await user();
      const value: FactCheckSettings = { key: given };
      const written = store.ok ? await writeFactCheckSettings(store.value, value) : store;
      return written.ok ? ok(value) : fail('unavailable', written.fault.message);
    },
    search: (words, language, isPrivate) => stayAwakeFor(search(words, language, isPrivate)),
  };
}

function hasMore(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'nextPageToken' in json;
}

/** The words, their language, the key, and how many: nothing of the page, the reader or us. */
function addressOf(
  base: string,
  { query, language, key }: { readonly query: string; readonly language: string; readonly key: string },
): string {
  const asked = new URLSearchParams({
    query,
    languageCode: languageCode(language),
    pageSize: `${MOST_CLAIMS}`,
    key,
  });
  return `${base}/v1alpha1/claims:search?${asked}`;
}

function hostIn(base: string): string {
  return new URL(base).host;
}

/** No sentence tells the address that was asked: the key stands in it. */
function jsonOf(asked: Paced, host: string): Result<unknown, 'unavailable'> {
  switch (asked.is) {
    case 'json':
      return ok(asked.value);
    case 'wait':
      return fail('unavailable', say('fault_quota', host, asked.seconds));
    case 'status':
      if (asked.status === 400 || asked.status === 401 || asked.status === 403)
        return fail('unavailable', say('fault_keyRefused', host, asked.status));
      return fail('unavailable', say('fault_lookUpRefused', host, asked.status));
    case 'too-big':
      return fail('unavailable', say('fault_tooLargeAnswer', host, CAPS.mostBytes / 1e6));
    case 'too-slow':
      return fail('unavailable', say('fault_slowAnswer', host, CAPS.mostTime / 1e3));
    case 'unreachable':
      return fail('unavailable', say('fault_unreachable', host));
    case 'busy':
      return fail('unavailable', say('fault_busy'));
    case 'unwritten':
      return fail('unavailable', asked.why);
    case 'moved':
    case 'not-json':
      return strange(host);
  }
}

function strange(host: string) {
  return fail('unavailable', say('fault_noFactCheckService', host));
}
