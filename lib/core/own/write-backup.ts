// All that the reader chose and wrote as the lines of one file. No validator stands here: the library page makes the file.

import type { Day } from '../model/dates';
import type { KeptClaim, KeptRejection } from '../model/kept-claim';
import type { ReadStory } from '../model/ledger';
import type { OwnEntity } from '../model/own';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings';
import type { RememberedPack, UserContents } from '../model/user-contents';
import { claimLine, entityLine } from '../packs/write-pack';
import type { BackupEnd, BackupHead, BackupPack, BackupRejection, BackupStory } from './backup-file';
import { BACKUP_FORMAT } from './formats';
import { ruleRecord } from './write-rules';

/** All lines, without line breaks. `by`: the version of the extension. */
export function backupLines(
  { made, by }: { readonly made: Day; readonly by: string },
  { settings, wikibase, corrections, own, notes, packs, claims, rejections, stories }: UserContents,
): string[] {
  // The lowest format that has all that is written: an earlier version can restore what it knows.
  const isNew = claims.length + rejections.length > 0;
  const head: BackupHead = { record: 'backup', format: isNew ? BACKUP_FORMAT : 1, made, by };
  const inner: object[] = [
    { record: 'settings', density: settings.density },
    ...choices(settings),
    { record: 'look-ups', wikibase },
    ...corrections.map(ruleRecord),
    ...own.map(ownRecordOf),
    ...notes.map(({ entity, text, changed }) => ({ record: 'note', entity, text, changed })),
    ...packs.map(packRecord),
    ...claims.map(claimRecordOf),
    ...rejections.map(rejectionRecord),
    ...stories.map(storyRecord),
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

/** The settings that earlier versions did not have, as far as they are chosen; no record where none is. */
function choices(settings: Settings): object[] {
  const { density: _, ...others } = settings;
  const chosen = Object.entries(others).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_SETTINGS[key as keyof Settings]),
  );
  return chosen.length > 0 ? [{ record: 'choices', ...Object.fromEntries(chosen) }] : [];
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

function storyRecord({ url, title, publisher, published, read, entities }: ReadStory): BackupStory {
  return { record: 'read-story', url, title, publisher, published, read, entities: [...entities] };
}

/** What was read and nothing else, the one read last at the end, as a file that a restore reads back. */
export function ledgerLines(
  { made, by }: { readonly made: Day; readonly by: string },
  stories: readonly ReadStory[],
): string[] {
  const head: BackupHead = { record: 'backup', format: 1, made, by };
  const end: BackupEnd = { record: 'end', records: stories.length, rules: 0, own: 0, notes: 0, packs: 0 };
  return [head, ...stories.map(storyRecord), end].map((record) => JSON.stringify(record));
}
