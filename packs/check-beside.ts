// Checks what stands beside packs: patches of rules, indexes with their parts, signatures.

import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { readRules } from '@/lib/core/own/rules-file';
import { explain, parseLine } from '@/lib/core/packs/explain';
import { IndexSchema, MAX_INDEX, readIndex } from '@/lib/core/packs/index-file';
import { readSignature } from '@/lib/core/packs/signature-file';
import { type CheckReport, createFindings } from './findings';
import { readLines, UnreadableFile } from './read-lines';
import { hashFile, verifyFile } from './sign';

/** Most that is read of what stands beside packs, UTF-16 units: the most rules that are allowed, with the longest names, are less. */
const MOST_RULES = 50_000_000;

export async function checkRules(path: string): Promise<CheckReport> {
  const findings = createFindings();
  const text = await wholeText(path, MOST_RULES, findings.fault);
  if (text === null) return { file: path, kind: 'rules', ...findings.told() };
  const read = readRules(text);
  if (!read.ok) findings.fault(null, read.fault.message);
  else
    for (const refused of read.value.refused)
      findings.fault(Number(/^Line (\d+)/.exec(refused)?.[1] ?? 0), refused);
  const rules = read.ok ? read.value.rules.length : 0;
  return { file: path, kind: 'rules', holds: { rules }, ...findings.told() };
}

/** The index by itself, and the files below it as far as they lie there. */
export async function checkIndex(path: string): Promise<CheckReport> {
  const findings = createFindings();
  const line = await wholeText(path, MAX_INDEX, findings.fault);
  if (line === null) return { file: path, kind: 'index', ...findings.told() };
  const read = readIndex(line);
  if (!read.ok) {
    const parsed = parseLine(line);
    const issues = parsed.ok ? (v.safeParse(IndexSchema, parsed.value).issues ?? []) : [];
    for (const issue of issues) findings.fault(1, `The pack’s index is wrong: ${explain(issue)}.`);
    if (issues.length === 0) findings.fault(1, read.fault.message);
    return { file: path, kind: 'index', ...findings.told() };
  }
  const { parts = [], patches = [] } = read.value ?? {};
  for (const { url, bytes, sha256 } of [...parts, ...patches]) {
    if (/^https?:/i.test(url)) continue;
    const file = join(dirname(path), url);
    if (!existsSync(file)) {
      findings.warn({ code: 'not-here', line: 1, message: `${url} does not lie beside the index.` });
      continue;
    }
    const hash = await hashFile(file);
    if (statSync(file).size !== bytes)
      findings.fault(1, `${url} has ${statSync(file).size} bytes, not ${bytes} as the index says.`);
    else if (!hash.ok || hash.value !== sha256)
      findings.fault(
        1,
        `${url} is not the file that the index means: its SHA-256 is another. Make the index again.`,
      );
  }
  return {
    file: path,
    kind: 'index',
    holds: { parts: parts.length, patches: patches.length },
    ...findings.told(),
  };
}

export async function checkSignature(path: string): Promise<CheckReport> {
  const findings = createFindings();
  const text = await wholeText(path, MAX_INDEX, findings.fault);
  if (text === null) return { file: path, kind: 'signature', ...findings.told() };
  const read = readSignature(text);
  if (!read.ok) findings.fault(1, read.fault.message);
  const signed = path.replace(/\.sig$/, '');
  if (!read.ok || signed === path || !existsSync(signed))
    return { file: path, kind: 'signature', ...findings.told() };
  const verified = await verifyFile(signed);
  if (!verified.ok) findings.fault(null, verified.fault.message);
  return {
    file: path,
    kind: 'signature',
    ...(verified.ok ? { signedBy: verified.value.fingerprint } : {}),
    ...findings.told(),
  };
}

/** Null: it cannot be read, or is longer than `most`, and that was told. */
async function wholeText(
  path: string,
  most: number,
  fault: (line: number | null, message: string) => void,
): Promise<string | null> {
  const lines: string[] = [];
  try {
    for await (const line of readLines(path, { most })) lines.push(line);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    fault(lines.length, `The file cannot be read after line ${lines.length}: ${error.message}.`);
    return null;
  }
  return lines.join('\n');
}
