// Checks a file as an installation would, but tells every fault by its line, and what is legal but likely a slip.

import { existsSync } from 'node:fs';
import { parseLine } from '@/lib/core/packs/explain';
import { checkIndex, checkRules, checkSignature } from './check-beside';
import { checkPack } from './check-pack';
import { checkPatch } from './check-patch';
import { type CheckReport, createFindings } from './findings';
import { readLines, UnreadableFile } from './read-lines';
import { verifyFile } from './sign';

const KNOWN = 'a pack, a patch, an index or a signature';

export async function checkFile(path: string): Promise<CheckReport> {
  const report = await checkByKind(path);
  if (report.kind === 'signature' || !existsSync(`${path}.sig`)) return report;
  const verified = await verifyFile(path);
  if (verified.ok) return { ...report, signedBy: verified.value.fingerprint };
  const findings = createFindings(report);
  findings.fault(null, verified.fault.message);
  return { ...report, ...findings.told() };
}

async function checkByKind(path: string): Promise<CheckReport> {
  const first = await firstLine(path);
  if ('unreadable' in first) return unknown(path, `${path}: ${first.unreadable}.`);
  const parsed = parseLine(first.line);
  const record = parsed.ok && 'record' in parsed.value ? parsed.value.record : null;
  const format = parsed.ok && 'format' in parsed.value ? parsed.value.format : null;
  if (record === 'pack') return checkPack(path);
  if (record === 'patch') return format === 1 ? checkRules(path) : checkPatch(path);
  if (record === 'index') return checkIndex(path);
  if (record === 'signature') return checkSignature(path);
  const why = parsed.ok ? 'says another type, or none' : parsed.fault.message.replace(/^the record /, '');
  return unknown(path, `${path}: this is not ${KNOWN}: its first line ${why}.`);
}

function unknown(path: string, message: string): CheckReport {
  const findings = createFindings();
  findings.fault(null, message);
  return { file: path, kind: 'unknown', ...findings.told() };
}

async function firstLine(path: string): Promise<{ readonly line: string } | { readonly unreadable: string }> {
  try {
    for await (const line of readLines(path)) return { line };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { unreadable: error.message };
  }
  return { unreadable: 'the file is empty' };
}
