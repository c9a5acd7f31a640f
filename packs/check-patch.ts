// Checks a patch of a pack: what would refuse it, with every line's faults instead of the first.

import * as v from 'valibot';
import { explain, isRecord, nameOf, parseLine } from '@/lib/core/packs/explain';
import { MAX_PATCH_LINE, PackPatchSchema } from '@/lib/core/packs/patch-records';
import { createPatchReader, type PatchHead, readChange } from '@/lib/core/packs/read-patch';
import { type CheckReport, createFindings } from './findings';
import { readLines, UnreadableFile } from './read-lines';

export async function checkPatch(path: string): Promise<CheckReport> {
  const findings = createFindings();
  const reader = createPatchReader();
  const holds = { added: 0, changed: 0, removed: 0, unlinked: 0 };
  let head: PatchHead | null = null;
  let isBroken = false;
  let line = 0;

  /** After the first fault the reader tells no more; the lines still can be judged one by one. */
  function judgeAlone(text: string): void {
    const parsed = parseLine(text, MAX_PATCH_LINE);
    if (!parsed.ok) findings.fault(line, `Line ${line}: ${parsed.fault.message}.`);
    else if (!isRecord(parsed.value, 'end')) {
      const read = readChange(parsed.value, head!, { every: true });
      if (!read.sound)
        for (const fault of read.faults) findings.fault(line, `Line ${line}${nameOf(read.of)}: ${fault}.`);
    }
  }

  try {
    for await (const text of readLines(path)) {
      line += 1;
      if (isBroken) {
        judgeAlone(text);
        continue;
      }
      const event = reader.line(text, line);
      if (event.is === 'head') head = event.head;
      else if (event.is === 'change') holds[event.change.change] += 1;
      else if (event.is === 'broken') {
        isBroken = true;
        if (event.code === 'bad-change') judgeAlone(text);
        else if (event.code === 'bad-head' && tellHead(text, findings.fault)) break;
        else findings.fault(line, event.message);
        if (!head) break;
      }
    }
    const end = reader.end();
    if (!isBroken && end.is === 'broken') findings.fault(null, end.message);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    findings.fault(line, `The file cannot be read after line ${line}: ${error.message}.`);
  }
  return { file: path, kind: 'patch', holds, ...findings.told() };
}

/** All faults of the form of a first line; false where its form is sound and the fault lies elsewhere. */
function tellHead(text: string, fault: (line: number, message: string) => void): boolean {
  const parsed = parseLine(text, MAX_PATCH_LINE);
  const issues = parsed.ok ? (v.safeParse(PackPatchSchema, parsed.value).issues ?? []) : [];
  for (const issue of issues) fault(1, `The patch’s first line is wrong: ${explain(issue)}.`);
  return issues.length > 0;
}
