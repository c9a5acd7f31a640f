// What the library page says of keeping things safe: what takes up room, whether the browser may throw it away, what a restore did.

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
  if (used === null)
    return `Packs take about ${bytesWords(packs)}. The browser does not tell how much is used in all.`;
  const most = granted === null ? '' : ` of ${bytesWords(granted)} that the browser grants`;
  // Packs are counted as they are read; the browser may count what it has packed tighter.
  const ofIt =
    packs <= used ? `; packs take about ${bytesWords(packs)} of it` : ', nearly all of it for packs';
  return `${bytesWords(used)} in all${most}${ofIt}. What you wrote takes next to nothing.`;
}

export function persistWords(isPersistent: boolean | null): string {
  if (isPersistent === null)
    return 'This browser does not say whether it may throw the library away when the disk runs short.';
  return isPersistent
    ? 'The browser has promised to keep the library, also when the disk runs short.'
    : 'The browser may throw the library away when the disk runs short: it has not promised to keep it.';
}

export const SAFE_LABELS = {
  backup: 'Backup',
  backupWords:
    'One file with all that you wrote and kept: entries, notes, corrections, fact-checks and settings, and which packs you use and from where. Packs themselves are not in it, since they can be got again, nor is your key for looking up fact-checks.',
  save: 'Save a backup',
  saved: (name: string) => `The browser is saving ${name}.`,
  restore: 'Restore',
  restoreWords: 'From a backup of this library or of another. Nothing is done before you say how.',
  choose: 'Choose a backup',
  chosen: (name: string) => `“${name}” is to be restored. How?`,
  add: 'Add to what is here',
  addWords: 'What is here stays. Where both have the same entry or note, the one changed last is kept.',
  replace: 'Put it in the place of what is here',
  replaceWords: 'What you wrote here is deleted first, then all of the backup is put in. Packs stay.',
  go: 'Restore it',
  cancel: 'Leave everything as it is',
  doing: 'Restoring …',
  did: 'What was restored',
  refused: 'What could not be used',
  missing: 'Packs that it names and that are not installed',
  nothing: 'The backup held nothing that is not here.',
  storage: 'Room on this machine',
  ask: 'Ask the browser to keep it',
  refusedToKeep: 'The browser did not promise it. A backup is the way to be safe.',
  lost: 'If it is lost',
  lostWords:
    'What packs told comes back with the packs: this page lists those that are gone, with a button to get each again. What you wrote comes back with a backup, and with nothing else: nobody but you has it.',
  lookUps: 'Looking names up',
  allowed: 'Names may be looked up when I press the button for it',
  wikibase: 'Which service is asked: the address of a Wikibase, such as Wikidata',
  keepAddress: 'Keep this address',
} as const;
