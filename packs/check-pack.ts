// Checks a pack: what an installation would refuse, with all faults of a record instead of the first, and likely slips.

import * as v from 'valibot';
import { explain, isRecord, nameOf, parseLine } from '@/lib/core/packs/explain';
import { type JudgedBy, judgeRecord } from '@/lib/core/packs/judge-record';
import { createPackReader, type PackEvent } from '@/lib/core/packs/read-pack';
import { ManifestSchema } from '@/lib/core/packs/records';
import { createPackWarnings, type PackWarnings } from './check-warnings';
import { type CheckReport, createFindings } from './findings';
import { readLines, UnreadableFile } from './read-lines';

export async function checkPack(path: string): Promise<CheckReport> {
  const findings = createFindings();
  const reader = createPackReader();
  const holds = { entities: 0, names: 0, claims: 0, links: 0 };
  let by: JudgedBy | null = null;
  let warnings: PackWarnings | null = null;
  let line = 0;
  let broken: Extract<PackEvent, { is: 'broken' }> | null = null;

  function tell(event: PackEvent, text: string): void {
    if (event.is === 'manifest') {
      by = event.manifest;
      warnings = createPackWarnings(event.manifest, findings.warn);
    } else if (event.is === 'refused') {
      for (const fault of everyFault(text, line, event.message, by!)) findings.fault(line, fault);
    } else if (event.is === 'broken') {
      broken = event;
      if (event.code === 'bad-manifest') by = tellManifest(text, findings.fault);
      else findings.fault(line, event.message);
    } else if (event.is === 'entity') {
      holds.entities += 1;
      holds.names += event.entity.names.length;
      warnings?.record(event.entity, line);
    } else if (event.is === 'claim') {
      holds.claims += 1;
      warnings?.record(event.claim, line);
    } else if (event.is === 'same-as') {
      holds.links += 1;
      warnings?.record(event.sameAs, line);
    }
  }

  try {
    for await (const text of readLines(path)) {
      line += 1;
      if (broken === null) tell(reader.line(text, line), text);
      // With a wrong first line the pack is refused; whoever mends it still wants to hear of the records.
      else if (by) for (const fault of everyFault(text, line, null, by)) findings.fault(line, fault);
      else break;
    }
    if (broken === null) {
      const end = reader.end();
      if (end.is === 'broken') findings.fault(null, end.message);
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    findings.fault(line, `The file cannot be read after line ${line}: ${error.message}.`);
  }
  (warnings as PackWarnings | null)?.end();
  return { file: path, kind: 'pack', holds, ...findings.told() };
}

/** All faults of a first line; what its records can be judged by all the same, or null. */
function tellManifest(text: string, fault: (line: number, message: string) => void): JudgedBy | null {
  const parsed = parseLine(text);
  if (!parsed.ok) return null;
  const checked = v.safeParse(ManifestSchema, parsed.value);
  for (const issue of checked.issues ?? []) fault(1, `The pack’s first line is wrong: ${explain(issue)}.`);
  const sources = 'sources' in parsed.value ? parsed.value.sources : null;
  if (typeof sources !== 'object' || sources === null) return null;
  return { format: 2, sources: sources as JudgedBy['sources'] };
}

/** Each fault of a refused record as a sentence; `told` is the reader's own, where it read the line. */
function everyFault(text: string, line: number, told: string | null, by: JudgedBy): string[] {
  const parsed = parseLine(text);
  if (!parsed.ok) return [told ?? `Line ${line}: ${parsed.fault.message}.`];
  if (told === null && isRecord(parsed.value, 'end')) return [];
  const judged = judgeRecord(parsed.value, by, { every: true });
  // Sound by itself: then its id was used before, which only the reader knows.
  if (judged.sound) return told === null ? [] : [told];
  return judged.faults.map((fault) => `Line ${line}${nameOf(parsed.value)}: ${fault}.`);
}
