// All that the reader chose and wrote as the lines of one file. No validator stands here: the library page makes the file.

import type { Day } from '../model/dates';
import type { KeptClaim, KeptRejection } from '../model/kept-claim';
import type { OwnEntity } from '../model/own';
import type { RememberedPack, UserContents } from '../model/user-contents';
import { claimLine, entityLine } from '../packs/write-pack';
import type { BackupEnd, BackupHead, BackupPack, BackupRejection } from './backup-file';
import { BACKUP_FORMAT } from './formats';
import { ruleRecord } from './write-rules';

/** All lines, without line breaks. `by`: the version of the extension. */
export function backupLines(
  { made, by }: { readonly made: Day; readonly by: string },
  { settings, wikibase, corrections, own, notes, packs, claims, rejections }: UserContents,
): string[] {
  // The lowest format that has all that is written: an earlier version can restore what it knows.
  const isNew = claims.length + rejections.length > 0;
  const head: BackupHead = { record: 'backup', format: isNew ? BACKUP_FORMAT : 1, made, by };
  const inner: object[] = [
    { record: 'settings', ...settings },
    { record: 'look-ups', wikibase },
    ...corrections.map(ruleRecord),
    ...own.map(ownRecordOf),
    ...notes.map(({ entity, text, changed }) => ({ record: 'note', entity, text, changed })),
    ...packs.map(packRecord),
    ...claims.map(claimRecordOf),
    ...rejections.map(rejectionRecord),
  ];
  const end: BackupEnd = {
    record: 'end',
    records: inner.length,
    rules: corrections.length,
    own: own.length,
    notes: notes.length,
    packs: packs.length,
    ...(isNew ? { claims: claims.length, rejections: rejections.length } : {}),
  };
  return [head, ...inner, end].map((record) => JSON.stringify(record));
}

/** The entity as a pack has it: what is empty is left out. */
function ownRecordOf({ entity, sources, made, changed }: OwnEntity): object {
  return { record: 'own', entity: JSON.parse(entityLine(entity)) as unknown, sources, made, changed };
}

function claimRecordOf({ claim, sources, kept }: KeptClaim): object {
  return { record: 'kept-claim', claim: JSON.parse(claimLine(claim)) as unknown, sources, kept };
}

function rejectionRecord({ claim, words, claimText, made }: KeptRejection): BackupRejection {
  return { record: 'not-this-claim', claim, words, claimText, made };
}

function packRecord({ pack, title, origin, key, followsUpdates }: RememberedPack): BackupPack {
  return { record: 'known-pack', pack, title, origin, ...(key ? { key } : {}), followsUpdates };
}
