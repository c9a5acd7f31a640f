// What the processes of the name benchmark share: names, keys, texts and finished indexes, in a folder of files.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { CaseRule } from '@/lib/core/model/entity';
import { nameKey } from '@/lib/core/text/tokens';
import { knownText, manyNames, newsText, realNames } from './names-corpus';
import { buildIndex, openIndex, scanIndex } from './names-ours';

/** Characters of the text that all race on. */
export const TEXT = 50_000;
/** Lengths at which the index alone is measured. */
export const LENGTHS = [5_000, 50_000, 500_000];

/** `plain` is the text as it was written; `known` has a name of the set at hand wherever a real one is found. */
export type TextKind = 'plain' | 'known';

export const RULES: readonly CaseRule[] = ['cased', 'any'];

export interface StageSizes {
  readonly real: number;
  /** Distinct sizes, rising. */
  readonly sizes: readonly number[];
}

/** Makes the files for each of `sizes` (numbers of names; `real` stands for all real ones). */
export function prepareStage(folder: string, wanted: readonly (number | 'real')[]): StageSizes {
  mkdirSync(folder, { recursive: true });
  const real = realNames();
  // The text with known names is made from where the real ones stand, whatever is measured.
  const sizes = [
    ...new Set([...wanted, 'real' as const].map((size) => (size === 'real' ? real.length : size))),
  ].sort((a, b) => a - b);
  const largest = sizes.at(-1)!;
  const names = manyNames(real, largest);
  const keys = names.map(nameKey);
  const long = newsText(LENGTHS.at(-1)!);
  const plain = long.slice(0, TEXT);
  writeFileSync(`${folder}/long.txt`, long);
  writeFileSync(`${folder}/plain.txt`, plain);
  for (const size of sizes) {
    writeFileSync(`${folder}/names-${size}.json`, JSON.stringify(names.slice(0, size)));
    writeFileSync(`${folder}/keys-${size}.json`, JSON.stringify(keys.slice(0, size)));
    for (const rule of RULES) {
      const { buffer, order } = buildIndex(names.slice(0, size), rule);
      writeFileSync(`${folder}/index-${size}-${rule}`, new Uint8Array(buffer));
      writeFileSync(`${folder}/order-${size}-${rule}`, new Uint8Array(order.buffer));
    }
  }
  const spans = scanIndex(openIndex(readIndex(folder, real.length, 'cased').buffer), plain);
  for (const size of sizes)
    writeFileSync(`${folder}/known-${size}.txt`, knownText(plain, spans, names.slice(0, size)));
  return { real: real.length, sizes };
}

export function readText(folder: string, kind: TextKind, size: number): string {
  return readFileSync(kind === 'plain' ? `${folder}/plain.txt` : `${folder}/known-${size}.txt`, 'utf8');
}

export function readNames(folder: string, what: 'names' | 'keys', size: number): string[] {
  return JSON.parse(readFileSync(`${folder}/${what}-${size}.json`, 'utf8')) as string[];
}

export function readIndex(
  folder: string,
  size: number,
  rule: CaseRule,
): { buffer: ArrayBuffer; order: Int32Array } {
  return {
    buffer: readBuffer(`${folder}/index-${size}-${rule}`),
    order: new Int32Array(readBuffer(`${folder}/order-${size}-${rule}`)),
  };
}

/** A file in a buffer of its own: what `readFile` returns may lie in a pool. */
function readBuffer(path: string): ArrayBuffer {
  const bytes = readFileSync(path);
  const own = new Uint8Array(bytes.length);
  own.set(bytes);
  return own.buffer;
}
