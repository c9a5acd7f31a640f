// What the library page says once something was done with a pack: one sentence each.

import type { PackSummary } from '@/lib/core/model/knowledge';
import type { InstalledPack } from '@/lib/core/model/pack-life';
import { labels, say, sayCount, twoSentences } from '@/lib/core/words/say';
import { holdsWords, offerWords } from './pack-words';
import { asOfWords } from './words';

/** Once a pack is installed: what it brought. */
export function installedWords(pack: PackSummary): string {
  const installed = say('packsaid_installed', pack.title, holdsWords(pack), asOfWords(pack.dataAsOf));
  const { length } = pack.refused;
  return length === 0 ? installed : twoSentences(installed, sayCount('packsaid_refused', length));
}

/** Once a later version was looked for. Why a look failed stands with the pack. */
export function checkedWords(pack: InstalledPack): string {
  if (pack.offer) return say('packsaid_offer', pack.title, offerWords(pack.offer));
  return pack.checkFault ?? say('packsaid_latest', pack.title, pack.version);
}

export function offerTakenWords({ title, offer, version }: InstalledPack, take: boolean): string {
  return take
    ? say('packsaid_taken', title, offer?.version ?? version, version)
    : say('packsaid_stays', title, version);
}

export const PACK_SAID = Object.assign(labels('packsaid', ['givenUp']), {
  removed: (title: string) => say('packsaid_removed', title),
  steppedBack: (title: string, version: string | null) =>
    version === null
      ? say('packsaid_steppedBackUnknown', title)
      : say('packsaid_steppedBack', title, version),
});

/** Of the files chosen together: the name of the one that this one is the signature of; null: it is none. */
export function signatureOf(names: readonly string[], name: string): string | null {
  const signed = name.endsWith('.sig') ? name.slice(0, -'.sig'.length) : null;
  return signed !== null && names.includes(signed) ? signed : null;
}
