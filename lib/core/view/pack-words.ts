// What the library page says of packs: what they hold, who vouches for them, how an install goes, what an update would change.

import type { PackSummary } from '@/lib/core/model/knowledge';
import type { InstalledPack, PackJob, PackOrigin, PackTrust, UpdateOffer } from '@/lib/core/model/pack-life';
import {
  commaWords,
  labels,
  numberWords,
  say,
  sayCount,
  spokenLocale,
  tenthsWords,
  twoSentences,
} from '@/lib/core/words/say';
import { asOfWords, dateWords } from './words';

const UNITS = ['size_bytes', 'size_kB', 'size_MB', 'size_GB', 'size_TB'] as const;

/** "640 bytes", "4.1 MB", "12 MB": two figures are enough to compare by. */
export function bytesWords(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= 1_000 && unit < UNITS.length - 1) {
    amount /= 1_000;
    unit += 1;
  }
  const figures = unit > 0 && amount < 9.95 ? tenthsWords(amount) : numberWords(Math.round(amount));
  return say(UNITS[unit]!, figures);
}

/** "3,214 people, places, bodies and texts, by 12,624 names", and claims where there are any. */
export function holdsWords(pack: Pick<PackSummary, 'entities' | 'names' | 'claims'>): string {
  const entities = sayCount('count_entities', pack.entities);
  const names = sayCount('count_names', pack.names);
  return pack.claims
    ? say('pack_holdsClaims', entities, names, sayCount('count_checkedClaims', pack.claims))
    : say('pack_holdsNames', entities, names);
}

/** "English, German": language tags as names; one that is none for the browser is told as it is. */
export function languagesWords(tags: readonly string[]): string {
  const names = new Intl.DisplayNames(spokenLocale(), { type: 'language', fallback: 'code' });
  return commaWords(tags.map((tag) => languageName(tag, names)));
}

function languageName(tag: string, names: Intl.DisplayNames): string {
  try {
    return names.of(tag) ?? tag;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return tag;
  }
}

/** Where a pack came from. An address is shown beside these words. */
export function originWords(origin: PackOrigin): string {
  switch (origin.from) {
    case 'packaged':
      return say('pack_from_packaged');
    case 'file':
      return say('pack_from_file', origin.name);
    case 'url':
      return say('pack_from_url');
    case 'unknown':
      return say('pack_from_unknown');
  }
}

export function trustWords(trust: PackTrust, origin: PackOrigin): string {
  // The browser has checked the extension as a whole.
  if (origin.from === 'packaged') return say('pack_trust_packaged');
  if (trust.is === 'unsigned') return say('pack_trust_unsigned');
  return say('pack_trust_key', trust.fingerprint, dateWords(trust.since));
}

/** How later versions are found, and how the last look went. */
export function updatesWords(pack: Pick<InstalledPack, 'updates' | 'checked' | 'origin'>): string {
  if (pack.origin.from === 'packaged') return say('pack_updates_packaged');
  const followed = {
    on: say('pack_updates_on'),
    off: say('pack_updates_off'),
    cannot: say('pack_updates_cannot'),
  }[pack.updates];
  return pack.checked === null
    ? followed
    : twoSentences(followed, say('pack_updates_checked', dateWords(pack.checked)));
}

/** "Version 2025.8.20, as of 20 August 2025". */
export function versionWords({ version, dataAsOf }: { version: string; dataAsOf: PackSummary['dataAsOf'] }) {
  return say('pack_versionWords', version, asOfWords(dataAsOf));
}

/** What an update would change, in one sentence. */
export function offerWords(offer: UpdateOffer): string {
  const parts = [
    offer.added > 0 ? sayCount('pack_offer_added', offer.added) : '',
    offer.changed > 0 ? sayCount('pack_offer_changed', offer.changed) : '',
    offer.removed > 0 ? sayCount('pack_offer_removed', offer.removed) : '',
  ].filter(Boolean);
  const what = parts.length === 0 ? say('pack_offer_same') : commaWords(parts);
  return say('pack_offer', versionWords(offer), what);
}

/** How many changes are not told one by one. */
export function changesLeftOut(offer: UpdateOffer): number {
  return Math.max(0, offer.added + offer.changed + offer.removed - offer.changes.length);
}

const DOING = labels('pack_doing', ['fetching', 'checking', 'reading', 'indexing']);

/** What is happening, how much is done. `secondsLeft` is told apart. */
export function jobWords({ state }: Pick<PackJob, 'state'>): string {
  switch (state.is) {
    case 'waiting':
      return say('pack_job_waiting');
    case 'fetching':
    case 'checking':
    case 'reading':
    case 'indexing': {
      const doing = DOING[state.is];
      if (state.total === null && state.done === 0) return say('pack_doing_only', doing);
      if (state.is === 'fetching')
        return state.total === null
          ? say('pack_doing_soFar', doing, bytesWords(state.done))
          : say('pack_doing_of', doing, bytesWords(state.done), bytesWords(state.total));
      return state.total === null
        ? say('pack_doing_recordsSoFar', doing, sayCount('pack_records', state.done))
        : say('pack_doing_recordsOf', doing, numberWords(state.done), sayCount('pack_records', state.total));
    }
    case 'done':
      return say('pack_job_done');
    case 'cancelled':
      return say('pack_job_cancelled');
    case 'failed':
      return state.sentence;
  }
}

/** "About 40 seconds left.", "About 3 minutes left.", or nothing. */
export function timeLeftWords(seconds: number | null): string {
  if (seconds === null) return '';
  if (seconds < 90) return sayCount('pack_secondsLeft', Math.max(1, Math.round(seconds)));
  return sayCount('pack_minutesLeft', Math.round(seconds / 60));
}

/** Asked before a pack goes. */
export function removeWords(pack: Pick<PackSummary, 'title'>): string {
  return say('pack_removeQuestion', pack.title);
}

export const PACK_LABELS = Object.assign(
  labels('pack', [
    'order',
    'yourOwn',
    'up',
    'down',
    'off',
    'switchOff',
    'switchOn',
    'holds',
    'version',
    'licence',
    'languages',
    'from',
    'signed',
    'updates',
    'size',
    'follow',
    'check',
    'take',
    'leave',
    'changes',
    'remove',
    'removeNow',
    'keep',
    'install',
    'installWords',
    'choose',
    'drop',
    'address',
    'fetch',
    'fetchWords',
    'starter',
    'jobs',
    'cancel',
    'putAway',
    'lost',
    'lostWords',
    'again',
    'byHand',
    'none',
    'dropHere',
  ]),
  {
    sizeWords: (bytes: number) => say('pack_sizeWords', bytesWords(bytes)),
    refused: (count: number) => sayCount('pack_refused', count),
    stepBack: (version: string) => say('pack_stepBack', version),
  },
);

const CHANGE_WORDS = labels('change', ['added', 'changed', 'removed']);

export function changeWords(change: 'added' | 'changed' | 'removed'): string {
  return CHANGE_WORDS[change];
}
