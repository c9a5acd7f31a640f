// The reader's own files: backups, rules, entries. What is read is kept whole: written and read again it is the same.

import type { Result } from '@/lib/core/model/result';
import { keptRecord } from '@/lib/core/own/kept-record';
import { addContents, replaceContents } from '@/lib/core/own/merge-user';
import { ownRecord } from '@/lib/core/own/own-record';
import { type BackupRead, createBackupReader } from '@/lib/core/own/read-backup';
import { readRules } from '@/lib/core/own/rules-file';
import { backupLines } from '@/lib/core/own/write-backup';
import { ruleLines } from '@/lib/core/own/write-rules';
import { JSON_LINES, JSON_VALUE } from '../engine/forms';
import type { Json } from '../engine/mutate-json';
import { must, type Target } from '../engine/target';
import { DATE } from './library';
import { mustBeSentence } from './packs';

const CODES = new Set(['not-a-backup', 'wrong-format', 'truncated', 'wrong-counts', 'too-many']);

function readBackup(lines: readonly string[]): Result<BackupRead, string> {
  const reader = createBackupReader();
  for (const line of lines) {
    const broken = reader.line(line);
    if (broken) return broken;
  }
  return reader.end();
}

/** Lines of which the last counts the records: mostly that is made right again. */
const COUNTED: typeof JSON_LINES = {
  ...JSON_LINES,
  mutate(random, text, other) {
    const bent = JSON_LINES.mutate(random, text, other);
    return random.once(4) ? bent : recounted(bent);
  },
};

export const backups: Target<string> = {
  name: 'backup',
  form: COUNTED,
  size: (text) => text.length,
  tries: 1_500,
  limit: { base: 100, perUnit: 0.02 },
  check(text) {
    const read = readBackup(text.split('\n'));
    if (!read.ok) {
      must(CODES.has(read.fault.code), `An unknown code: ${read.fault.code}`);
      mustBeSentence(read.fault.message);
      return;
    }
    for (const sentence of read.value.refused) mustBeSentence(sentence);
    const { contents } = read.value;
    const again = readBackup(backupLines({ made: DATE, by: '0.1.0' }, contents));
    must(again.ok, `Written again it is refused: ${again.ok ? '' : again.fault.message}`);
    must(again.value.refused.length === 0, `Written again, a record is refused: ${again.value.refused[0]}`);
    must(
      JSON.stringify(again.value.contents) === JSON.stringify(contents),
      'Written and read again it says something else.',
    );
    // Restored twice it is there once, and nothing is lost of it.
    const once = addContents(replaceContents(contents, contents), contents);
    must(
      once.notes.length === contents.notes.length && once.own.length === contents.own.length,
      'Restored twice it is there twice.',
    );
    for (const note of contents.notes)
      must(
        once.notes.some(({ entity, text }) => entity === note.entity && text.includes(note.text)),
        'A note is lost.',
      );
  },
};

function recounted(text: string): string {
  const lines = text.split('\n');
  try {
    const end = JSON.parse(lines.at(-1)!) as Record<string, unknown>;
    if (end === null || typeof end !== 'object') return text;
    return [...lines.slice(0, -1), JSON.stringify({ ...end, records: lines.length - 2 })].join('\n');
  } catch {
    return text;
  }
}

export const rules: Target<string> = {
  name: 'rules',
  form: COUNTED,
  size: (text) => text.length,
  tries: 1_000,
  limit: { base: 100, perUnit: 0.02 },
  check(text) {
    const read = readRules(text);
    if (!read.ok) {
      mustBeSentence(read.fault.message);
      return;
    }
    for (const sentence of read.value.refused) mustBeSentence(sentence);
    const again = readRules(ruleLines({ title: 'Rules', made: DATE }, read.value.rules).join('\n'));
    must(again.ok, `Written again it is refused: ${again.ok ? '' : again.fault.message}`);
    must(
      JSON.stringify(again.value.rules) === JSON.stringify(read.value.rules),
      `Written and read again, rules differ: ${again.value.refused[0] ?? ''}`,
    );
  },
};

/** `{ entity, sources }` or `{ claim, sources }`, as the library page sends what a reader has written. */
export const entries: Target<Json> = {
  name: 'own-entry',
  form: JSON_VALUE,
  size: (value) => JSON.stringify(value).length,
  tries: 1_500,
  limit: { base: 100, perUnit: 0.02 },
  check(json) {
    const { entity, claim, sources } = (typeof json === 'object' && json !== null ? json : {}) as Record<
      string,
      unknown
    >;
    const own = ownRecord(entity, sources);
    if (!own.ok) mustBeSentence(own.fault.message);
    else {
      const again = ownRecord(own.value.entity, own.value.sources);
      must(again.ok, `Kept and read again it is refused: ${again.ok ? '' : again.fault.message}`);
      must(
        JSON.stringify(again.value.entity) === JSON.stringify(own.value.entity),
        'Kept and read again it says something else.',
      );
      must(
        JSON.stringify(again.value.sources) === JSON.stringify(own.value.sources),
        'Kept and read again its sources differ.',
      );
    }
    const kept = keptRecord(claim, sources);
    if (!kept.ok) mustBeSentence(kept.fault.message);
    else {
      const again = keptRecord(kept.value.claim, kept.value.sources);
      must(
        again.ok && JSON.stringify(again.value) === JSON.stringify(kept.value),
        'A kept claim says something else.',
      );
    }
  },
};
