// Reads a backup line by line. It is used whole or not at all; single records that are wrong are left out and told.

import * as v from 'valibot';
import { say } from '@/lib/core/words/say';
import { readStoryOf } from '../ledger/read-story';
import type { ClaimId } from '../model/claim';
import type { Correction } from '../model/correction';
import type { KeptClaim, KeptRejection } from '../model/kept-claim';
import type { ReadStory, StoryKey } from '../model/ledger';
import { MAX_CORRECTIONS, MAX_KEPT_CLAIMS, MAX_OWN, MAX_READ_STORIES, MAX_REJECTIONS } from '../model/limits';
import { type Note, type OwnEntity, WIKIDATA } from '../model/own';
import { fail, ok, type Result } from '../model/result';
import { DEFAULT_SETTINGS, type Settings, settingsFrom } from '../model/settings';
import type { RememberedPack, UserContents } from '../model/user-contents';
import { explain, isRecord, nameOf, parseLine, strangeRecord } from '../packs/explain';
import { rejectionOf } from '../text/rejection';
import {
  BackupChoicesSchema,
  BackupClaimSchema,
  type BackupEnd,
  BackupEndSchema,
  BackupHeadSchema,
  BackupLookUpsSchema,
  BackupNoteSchema,
  BackupOwnSchema,
  BackupPackSchema,
  BackupRejectionSchema,
  BackupSettingsSchema,
  BackupStorySchema,
} from './backup-file';
import { BACKUP_FORMAT } from './formats';
import { keptRecord } from './kept-record';
import { ownRecord } from './own-record';
import { correctionIn, RuleSchema } from './rules-file';

/** Why a backup is refused whole. */
export type BackupCode = 'not-a-backup' | 'wrong-format' | 'truncated' | 'wrong-counts' | 'too-many';

export interface BackupRead {
  readonly contents: UserContents;
  /** Records that were left out, each one sentence with its line. */
  readonly refused: readonly string[];
}

export interface BackupReader {
  /** The fault of the whole file, after which nothing more need be read; null while there is none. */
  line(text: string): ReturnType<typeof fail<BackupCode>> | null;
  /** No more lines will come. */
  end(): Result<BackupRead, BackupCode>;
}

/** Types of records that earlier formats have not. */
const FROM_2 = new Set(['kept-claim', 'not-this-claim']);

export function createBackupReader(): BackupReader {
  let line = 0;
  let end: BackupEnd | null = null;
  let fault: ReturnType<typeof fail<BackupCode>> | null = null;
  let settings: Settings = DEFAULT_SETTINGS;
  let wikibase = WIKIDATA;
  const corrections = new Map<string, Correction>();
  const own = new Map<string, OwnEntity>();
  const notes = new Map<string, Note>();
  const packs = new Map<string, RememberedPack>();
  const claims = new Map<ClaimId, KeptClaim>();
  const rejections = new Map<string, KeptRejection>();
  const stories = new Map<StoryKey, ReadStory>();
  let format = 1;
  const refused: string[] = [];

  function broken(code: BackupCode, message: string) {
    fault = fail(code, message);
    return fault;
  }

  function head(text: string) {
    const parsed = parseLine(text);
    if (!parsed.ok || !isRecord(parsed.value, 'backup')) return broken('not-a-backup', say('fault_noBackup'));
    const { format: given } = parsed.value;
    if (typeof given === 'number' && given > BACKUP_FORMAT)
      return broken('wrong-format', say('fault_backupFormat', given, BACKUP_FORMAT));
    const checked = v.safeParse(BackupHeadSchema, parsed.value, { abortEarly: true });
    if (!checked.success) return broken('not-a-backup', say('fault_backupHead', explain(checked.issues[0])));
    format = checked.output.format;
    return null;
  }

  /** By the type of a record: takes it, or tells what is wrong with it, without a full stop. */
  const takers: Readonly<Record<string, (value: object) => string | null>> = {
    settings: taking(BackupSettingsSchema, ({ density }) => {
      settings = { ...settings, density };
      return null;
    }),
    choices: taking(BackupChoicesSchema, (chosen) => {
      settings = { ...settingsFrom(chosen), density: settings.density };
      return null;
    }),
    'look-ups': taking(BackupLookUpsSchema, (record) => {
      wikibase = record.wikibase;
      return null;
    }),
    rule: taking(RuleSchema, (record) => {
      const rule = correctionIn(record);
      if (!rule) return 'words holds no word';
      corrections.set(rule.id, rule);
      return null;
    }),
    own: taking(BackupOwnSchema, ({ entity, sources, made, changed }) => {
      const record = ownRecord(entity, sources);
      if (!record.ok) return record.fault.message.replace(/^[^:]+: |\.$/g, '');
      own.set(entity.id, { entity: record.value.entity, sources: record.value.sources, made, changed });
      return null;
    }),
    note: taking(BackupNoteSchema, ({ entity, text, changed }) => {
      notes.set(entity, { entity, text, changed });
      return null;
    }),
    'known-pack': taking(BackupPackSchema, ({ record: _, key = null, ...pack }) => {
      packs.set(pack.pack, { ...pack, key });
      return null;
    }),
    'kept-claim': taking(BackupClaimSchema, ({ claim, sources, kept }) => {
      const record = keptRecord(claim, sources);
      if (!record.ok) return record.fault.message.replace(/^[^:]+: |\.$/g, '');
      const { id } = record.value.claim;
      claims.set(id, { ...record.value, kept });
      return null;
    }),
    'not-this-claim': taking(BackupRejectionSchema, ({ record: _, made, ...said }) => {
      const rejection = rejectionOf(said, made);
      if (!rejection) return 'words holds no word';
      rejections.set(rejection.id, rejection);
      return null;
    }),
    'read-story': taking(BackupStorySchema, ({ record: _, url, ...told }) => {
      const story = readStoryOf(url, told);
      if (!story) return 'url is no address of a page';
      stories.set(story.story, story);
      return null;
    }),
  };

  function take(value: object): string | null {
    const type = 'record' in value && typeof value.record === 'string' ? value.record : '';
    if (format < 2 && FROM_2.has(type))
      return 'records of this type need format 2, and the backup says it is of format 1';
    const taker = Object.hasOwn(takers, type) ? takers[type] : undefined;
    return taker ? taker(value) : strangeRecord(value);
  }

  return {
    line(text) {
      if (fault) return fault;
      line += 1;
      if (line === 1) return head(text);
      if (end) return broken('wrong-counts', say('fault_backupGoesOn', line));
      const parsed = parseLine(text);
      if (parsed.ok && isRecord(parsed.value, 'end')) {
        const read = v.safeParse(BackupEndSchema, parsed.value, { abortEarly: true });
        if (!read.success) return broken('wrong-counts', say('fault_backupEnd', explain(read.issues[0])));
        end = read.output;
        return null;
      }
      const wrong = parsed.ok ? take(parsed.value) : parsed.fault.message;
      if (wrong) refused.push(`Line ${line}${parsed.ok ? nameOf(parsed.value) : ''}: ${wrong}.`);
      if (corrections.size > MAX_CORRECTIONS)
        return broken('too-many', say('fault_backupCorrections', MAX_CORRECTIONS));
      if (own.size > MAX_OWN) return broken('too-many', say('fault_backupOwn', MAX_OWN));
      if (claims.size > MAX_KEPT_CLAIMS) return broken('too-many', say('fault_backupKept', MAX_KEPT_CLAIMS));
      if (rejections.size > MAX_REJECTIONS)
        return broken('too-many', say('fault_backupRejections', MAX_REJECTIONS));
      if (stories.size > MAX_READ_STORIES)
        return broken('too-many', say('fault_backupStories', MAX_READ_STORIES));
      return null;
    },
    end() {
      if (fault) return fault;
      if (line === 0) return broken('not-a-backup', say('fault_backupEmpty'));
      if (!end) return broken('truncated', say('fault_backupCutOff', line));
      if (end.records !== line - 2)
        return broken('wrong-counts', say('fault_backupCount', end.records, line - 2));
      const byId = <Kept>(kept: ReadonlyMap<string, Kept>): Kept[] =>
        [...kept].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one);
      return ok({
        contents: {
          settings,
          wikibase,
          corrections: [...corrections.values()],
          own: byId(own),
          notes: byId(notes),
          packs: byId(packs),
          claims: byId(claims),
          rejections: [...rejections.values()],
          stories: [...stories.values()],
        },
        refused,
      });
    },
  };
}

function taking<Schema extends v.GenericSchema>(
  schema: Schema,
  take: (record: v.InferOutput<Schema>) => string | null,
): (value: object) => string | null {
  return (value) => {
    const checked = v.safeParse(schema, value, { abortEarly: true });
    return checked.success ? take(checked.output) : explain(checked.issues[0]);
  };
}
