// A backup or a file of corrections, from the page that hands it over: read whole and checked, before anything is written.

import { MAX_BACKUP, MAX_CORRECTIONS, MAX_RECORD, MAX_UNPACKING } from '@/lib/core/model/limits';
import { fail, type Result } from '@/lib/core/model/result';
import { type BackupCode, type BackupRead, createBackupReader } from '@/lib/core/own/read-backup';
import { type RulesRead, readRules } from '@/lib/core/own/rules-file';
import { labels, say } from '@/lib/core/words/say';
import { openBlob } from '@/lib/edge/platform/blob-file';
import { type LineFault, readLines } from '@/lib/edge/platform/text-lines';

const PLAIN_FAULTS = labels('fault_file', ['bad-gzip', 'not-utf8', 'unreadable']);

function lineFaultWords(fault: LineFault): string {
  return fault === 'too-long' ? say('fault_file_tooLong', MAX_BACKUP / 1e6) : PLAIN_FAULTS[fault];
}

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
    return isTooLong ? fail('too-many', say('fault_tooManyRules', MAX_CORRECTIONS)) : null;
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
  if (!stream) return fail('unreadable', lineFaultWords('unreadable'));
  for await (const read of readLines(stream, {
    maxLine: MAX_RECORD,
    maxText: MAX_BACKUP,
    maxUnpacking: MAX_UNPACKING,
  })) {
    if (read.is === 'fault') return fail(read.code, lineFaultWords(read.code));
    for (const line of read.lines) {
      const fault = take(line);
      if (fault) return fault;
    }
  }
  return null;
}
