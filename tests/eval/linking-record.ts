// The record of `npm run eval -- linking`: figures only, no word of any corpus.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CorpusFigures } from './linking-figures';

const RECORD = fileURLToPath(new URL('records/linking.json', import.meta.url));

export interface LinkingRecord {
  readonly base: { readonly entities: number; readonly names: number; readonly extra: boolean };
  readonly without: readonly string[];
  readonly corpora: readonly CorpusFigures[];
}

export function writeRecord(record: LinkingRecord): void {
  const round = (_: string, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value;
  mkdirSync(dirname(RECORD), { recursive: true });
  writeFileSync(
    RECORD,
    `${JSON.stringify(
      {
        what: 'linking: corpora linked against the shared base; strict spans, scored by the rules of its score.py; shares are of 1',
        ...record,
      },
      round,
      2,
    )}\n`,
  );
}
