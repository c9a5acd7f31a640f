// A backup or a file of corrections, from the page that hands it over: read whole and checked, before anything is written.

import { MAX_BACKUP, MAX_CORRECTIONS, MAX_RECORD, MAX_UNPACKING } from '@/lib/core/model/limits';
import { fail, type Result } from '@/lib/core/model/result';
import { type BackupCode, type BackupRead, createBackupReader } from '@/lib/core/own/read-backup';
import { type RulesRead, readRules } from '@/lib/core/own/rules-file';
import { openBlob } from '@/lib/edge/platform/blob-file';
import { type LineFault, readLines } from '@/lib/edge/platform/text-lines';

const FAULTS: Readonly<Record<LineFault, string>> = {
  'bad-gzip': 'The file is cut off or damaged: try another copy of it.',
  'not-utf8': 'The file is not text in UTF-8, so it is none that Backstory made.',
  'too-long': `The file unpacks to more than ${MAX_BACKUP / 1e6} million characters, which is more than Backstory takes.`,
  unreadable: 'The file could not be read: choose it again.',
};

/** Gzip or not. The fault says why the whole file is refused. */
export async function readBackupFile(blob: string): Promise<Result<BackupRead, BackupCode | LineFault>> {
  const reader = createBackupReader();
  const fault = await eachLine(blob, (line) => reader.line(line));
  return fault ?? reader.end();
}

export async function readRulesFile(
  blob: string,
): Promise<Result<RulesRead, LineFault | 'not-a-patch' | 'truncated' | 'too-many'>> {
  const lines: string[] = [];
  const fault = await eachLine(blob, (line) => {
    lines.push(line);
    // The reader of rules says so too, but of a file that is held whole: this may be a pack of a million lines.
    const isTooLong = lines.length > MAX_CORRECTIONS + 2;
    return isTooLong ? fail('too-many', `The file has more than ${MAX_CORRECTIONS} rules.`) : null;
  });
  return fault ?? readRules(lines.join('\n'));
}

type Fault<Code extends string> = ReturnType<typeof fail<Code>>;

/** The first fault, of the file or of what is done with a line; null where there is none. */
async function eachLine<Code extends string>(
  blob: string,
  take: (line: string) => Fault<Code> | null,
): Promise<Fault<Code | LineFault> | null> {
  const stream = await openBlob(blob);
  if (!stream) return fail('unreadable', FAULTS.unreadable);
  for await (const read of readLines(stream, {
    maxLine: MAX_RECORD,
    maxText: MAX_BACKUP,
    maxUnpacking: MAX_UNPACKING,
  })) {
    if (read.is === 'fault') return fail(read.code, FAULTS[read.code]);
    for (const line of read.lines) {
      const fault = take(line);
      if (fault) return fault;
    }
  }
  return null;
}
