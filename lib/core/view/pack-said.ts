// What the library page says once something was done with a pack: one sentence each.

import type { PackSummary } from '@/lib/core/model/knowledge';
import type { InstalledPack } from '@/lib/core/model/pack-life';
import { holdsWords, offerWords } from './pack-words';
import { asOfWords, countWords } from './words';

/** Once a pack is installed: what it brought. */
export function installedWords(pack: PackSummary): string {
  const refused =
    pack.refused.length === 0
      ? ''
      : ` ${countWords(pack.refused.length, 'record was', 'records were')} refused; why is told with the pack.`;
  return `${pack.title} is installed: ${holdsWords(pack)}, ${asOfWords(pack.dataAsOf)}.${refused}`;
}

/** Once a later version was looked for. Why a look failed stands with the pack. */
export function checkedWords(pack: InstalledPack): string {
  if (pack.offer) return `${pack.title}: ${offerWords(pack.offer)}`;
  return pack.checkFault ?? `${pack.title}: there is no later version than ${pack.version}.`;
}

export function offerTakenWords({ title, offer, version }: InstalledPack, take: boolean): string {
  return take
    ? `${title} is at version ${offer?.version ?? version} now. You can go back to version ${version}.`
    : `${title} stays at version ${version}.`;
}

export const PACK_SAID = {
  givenUp: 'Given up. Nothing of it was kept.',
  removed: (title: string) => `${title} is removed.`,
  steppedBack: (title: string, version: string | null) =>
    `${title} is back at version ${version ?? 'before'}.`,
} as const;

/** Of the files chosen together: the name of the one that this one is the signature of; null: it is none. */
export function signatureOf(names: readonly string[], name: string): string | null {
  const signed = name.endsWith('.sig') ? name.slice(0, -'.sig'.length) : null;
  return signed !== null && names.includes(signed) ? signed : null;
}
