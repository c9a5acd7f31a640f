// What the library page says of keeping things safe: what takes up room, whether the browser may throw it away, what a restore did.

import { labels, say } from '@/lib/core/words/say';
import { bytesWords } from './pack-words';

export interface StorageView {
  /** Bytes in all that the browser counts for this extension, and most that it grants; null where it does not tell. */
  readonly used: number | null;
  readonly granted: number | null;
  /** Bytes of all packs together, about. */
  readonly packs: number;
  /** Whether the browser has promised not to throw it away; null where it cannot be asked. */
  readonly isPersistent: boolean | null;
}

export function storageWords({ used, granted, packs }: StorageView): string {
  if (used === null) return say('safe_used_unknown', bytesWords(packs));
  const all =
    granted === null
      ? say('safe_used', bytesWords(used))
      : say('safe_usedOf', bytesWords(used), bytesWords(granted));
  // Packs are counted as they are read; the browser may count what it has packed tighter.
  return packs <= used ? say('safe_usedPacks', all, bytesWords(packs)) : say('safe_usedNearlyAll', all);
}

export function persistWords(isPersistent: boolean | null): string {
  if (isPersistent === null) return say('safe_persist_unknown');
  return isPersistent ? say('safe_persist_yes') : say('safe_persist_no');
}

export const SAFE_LABELS = Object.assign(
  labels('safe', [
    'backup',
    'backupWords',
    'save',
    'restore',
    'restoreWords',
    'choose',
    'add',
    'addWords',
    'replace',
    'replaceWords',
    'go',
    'cancel',
    'doing',
    'over',
    'overWords',
    'did',
    'refused',
    'missing',
    'nothing',
    'storage',
    'ask',
    'refusedToKeep',
    'lost',
    'lostWords',
    'lookUps',
    'allowed',
    'wikibase',
    'keepAddress',
  ]),
  {
    saved: (name: string) => say('safe_saved', name),
    chosen: (name: string) => say('safe_chosen', name),
    unreadable: (name: string) => say('safe_unreadable', name),
  },
);
