// What the library page says of packs: what they hold, who vouches for them, how an install goes, what an update would change.

import type { PackSummary } from '@/lib/core/model/knowledge';
import type { InstalledPack, PackJob, PackOrigin, PackTrust, UpdateOffer } from '@/lib/core/model/pack-life';
import { asOfWords, countWords, dateWords } from './words';

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** "640 bytes", "4.1 MB", "12 MB": two figures are enough to compare by. */
export function bytesWords(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= 1_000 && unit < UNITS.length - 1) {
    amount /= 1_000;
    unit += 1;
  }
  const figures = unit > 0 && amount < 9.95 ? amount.toFixed(1) : Math.round(amount).toLocaleString('en');
  return `${figures} ${UNITS[unit]}`;
}

/** "3,214 people, places, bodies and texts, by 12,624 names", and claims where there are any. */
export function holdsWords(pack: Pick<PackSummary, 'entities' | 'names' | 'claims'>): string {
  const entities = countWords(
    pack.entities,
    'person, place, body or text',
    'people, places, bodies and texts',
  );
  const claims = pack.claims ? `; ${countWords(pack.claims, 'claim')} that were checked` : '';
  return `${entities}, by ${countWords(pack.names, 'name')}${claims}`;
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** "English, German": language tags as names; one that is none for the browser is told as it is. */
export function languagesWords(tags: readonly string[]): string {
  return tags.map(languageName).join(', ');
}

function languageName(tag: string): string {
  try {
    return LANGUAGES.of(tag) ?? tag;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return tag;
  }
}

/** Where a pack came from. An address is shown beside these words. */
export function originWords(origin: PackOrigin): string {
  switch (origin.from) {
    case 'packaged':
      return 'It came with Backstory.';
    case 'file':
      return `A file of yours, “${origin.name}”.`;
    case 'url':
      return 'Fetched from';
    case 'unknown':
      return 'Not written down: an earlier version of Backstory installed it.';
  }
}

export function trustWords(trust: PackTrust, origin: PackOrigin): string {
  // The browser has checked the extension as a whole.
  if (origin.from === 'packaged') return 'As a part of Backstory, with it.';
  if (trust.is === 'unsigned') return 'By nobody: who made it cannot be checked.';
  return `By the key ${trust.fingerprint}, the same since ${dateWords(trust.since)}.`;
}

/** How later versions are found, and how the last look went. */
export function updatesWords(pack: Pick<InstalledPack, 'updates' | 'checked' | 'origin'>): string {
  if (pack.origin.from === 'packaged') return 'It is updated with Backstory.';
  const followed = {
    on: 'Looked for by itself; nothing is taken without you.',
    off: 'Looked for only when you ask.',
    cannot: 'It names no address at which later versions would be found.',
  }[pack.updates];
  const checked = pack.checked === null ? '' : ` Last looked for on ${dateWords(pack.checked)}.`;
  return `${followed}${checked}`;
}

/** "Version 2025.8.20, as of 20 August 2025". */
export function versionWords({ version, dataAsOf }: { version: string; dataAsOf: PackSummary['dataAsOf'] }) {
  return `Version ${version}, ${asOfWords(dataAsOf)}`;
}

/** What an update would change, in one sentence. */
export function offerWords(offer: UpdateOffer): string {
  const parts = [
    offer.added > 0 ? `${countWords(offer.added, 'entry', 'entries')} added` : '',
    offer.changed > 0 ? `${offer.changed.toLocaleString('en')} changed` : '',
    offer.removed > 0 ? `${offer.removed.toLocaleString('en')} removed` : '',
  ].filter(Boolean);
  const what = parts.length === 0 ? 'No entry is different' : parts.join(', ');
  return `${versionWords(offer)}, lies ready. ${what}.`;
}

/** How many changes are not told one by one. */
export function changesLeftOut(offer: UpdateOffer): number {
  return Math.max(0, offer.added + offer.changed + offer.removed - offer.changes.length);
}

const DOING = {
  fetching: 'Fetching',
  checking: 'Checking',
  reading: 'Reading and checking each record',
  indexing: 'Making the index of its names',
} as const;

/** What is happening, how much is done. `secondsLeft` is told apart. */
export function jobWords({ state }: Pick<PackJob, 'state'>): string {
  switch (state.is) {
    case 'waiting':
      return 'Waits until what is under way is done.';
    case 'fetching':
    case 'checking':
    case 'reading':
    case 'indexing': {
      const told = state.is === 'fetching' ? bytesWords : (count: number) => count.toLocaleString('en');
      const unit = state.is === 'fetching' ? '' : ' records';
      const done = told(state.done);
      const much =
        state.total !== null
          ? `: ${done} of ${told(state.total)}${unit}`
          : state.done > 0
            ? `: ${done}${unit} so far`
            : '';
      return `${DOING[state.is]}${much}.`;
    }
    case 'done':
      return 'Installed.';
    case 'cancelled':
      return 'Given up. Nothing of it was kept.';
    case 'failed':
      return state.sentence;
  }
}

/** "About 40 seconds left.", "About 3 minutes left.", or nothing. */
export function timeLeftWords(seconds: number | null): string {
  if (seconds === null) return '';
  if (seconds < 90) return `About ${countWords(Math.max(1, Math.round(seconds)), 'second')} left.`;
  return `About ${countWords(Math.round(seconds / 60), 'minute')} left.`;
}

/** Asked before a pack goes. */
export function removeWords(pack: Pick<PackSummary, 'title'>): string {
  return `Remove ${pack.title}? Its records are deleted from this machine. Your notes, your corrections and what you wrote yourself stay; so do other packs.`;
}

export const PACK_LABELS = {
  order: 'Where two packs disagree, the one that stands higher is believed; cards and records show both.',
  yourOwn: 'What you wrote yourself comes before all packs.',
  up: 'Move up',
  down: 'Move down',
  off: 'Switched off: it is kept, and not asked.',
  switchOff: 'Switch off',
  switchOn: 'Switch on',
  holds: 'Holds',
  version: 'Version',
  licence: 'Licence',
  languages: 'Languages',
  from: 'From',
  signed: 'Signed',
  updates: 'Updates',
  size: 'Size',
  sizeWords: (bytes: number) => `About ${bytesWords(bytes)} on this machine.`,
  refused: (count: number) => `${countWords(count, 'record was', 'records were')} refused`,
  follow: 'Look for updates by itself',
  check: 'Look for an update now',
  take: 'Take this update',
  leave: 'Leave it',
  changes: 'What would change',
  stepBack: (version: string) => `Go back to version ${version}`,
  remove: 'Remove',
  removeNow: 'Remove it',
  keep: 'Keep it',
  install: 'Add a pack',
  installWords:
    'A pack is a file in which somebody has written down names, posts and facts with their sources. Anyone can make one. It is read on this machine, record by record, and nothing of it runs.',
  choose: 'Choose a file',
  drop: 'or drop it anywhere on this page.',
  address: 'Or its address on the web',
  fetch: 'Fetch it',
  fetchWords:
    'Only that address is asked, when you press the button, and again for updates if you want them.',
  starter: 'Install the starter pack again',
  jobs: 'Under way',
  cancel: 'Give up',
  putAway: 'Put away',
  lost: 'Lost',
  lostWords:
    'The browser has thrown these packs away. What you wrote is not touched by that. They can be fetched again.',
  again: 'Get it again',
  byHand: 'Choose its file once more to get it again.',
  none: 'No pack is installed, so no name can be marked. Add one, or install the starter pack again.',
  dropHere: 'Drop the pack to install it.',
} as const;

const CHANGE_WORDS = { added: 'New', changed: 'Changed', removed: 'Gone' } as const;

export function changeWords(change: 'added' | 'changed' | 'removed'): string {
  return CHANGE_WORDS[change];
}
