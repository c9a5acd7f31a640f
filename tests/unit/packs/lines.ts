// Packs made in tests: sound records to bend, and a reader run over lines.
import type { Claim } from '@/lib/core/model/claim';
import type { Entity } from '@/lib/core/model/entity';
import { createPackReader, type PackEvent } from '@/lib/core/packs/read-pack';
import { type PackHead, packLines } from '@/lib/core/packs/write-pack';

export const HEAD = {
  id: 'test',
  title: 'Test pack',
  version: '1.0',
  languages: ['en'],
  licence: 'CC0-1.0',
  dataAsOf: '2025-08-20',
  sources: { book: { title: 'A book', url: 'https://example.org/book' } },
} as unknown as PackHead;

/** A sound record as it stands in a file, with `changes`. */
export function record(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    record: 'entity',
    id: 'person/ada',
    kind: 'person',
    label: 'Ada',
    description: 'Somebody',
    names: [{ name: 'Ada', type: 'full' }],
    ...changes,
  };
}

export function entity(changes: Partial<Entity> = {}): Entity {
  return { ...bare, ...changes };
}
const bare: Entity = {
  id: 'person/ada',
  kind: 'person',
  label: 'Ada',
  description: 'Somebody',
  names: [{ name: 'Ada', type: 'full' }],
  roles: [],
  facts: [],
  relations: [],
  ids: {},
  salience: 1,
};

export const REVIEW = {
  publisher: 'A checker',
  url: 'https://example.org/check',
  rating: { label: 'Mostly false' },
  sources: ['book'],
} as const;

export function claim(changes: Partial<Claim> = {}): Claim {
  return { id: 'claim/a', text: 'The moon is made of cheese', about: [], reviews: [REVIEW], ...changes };
}

/** A sound claim as it stands in a file, with `changes`. */
export function claimRecord(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return { record: 'claim', ...claim(), ...changes };
}

/** Manifest and end marker around `lines`, counted as they would be if all were sound and had one name. */
export function pack(lines: readonly string[]): string[] {
  const [manifest] = packLines(HEAD, []);
  const counts = { entities: lines.length, names: lines.length };
  return [
    JSON.stringify({ ...JSON.parse(manifest!), counts }),
    ...lines,
    JSON.stringify({ record: 'end', records: lines.length, ...counts }),
  ];
}

/** Every event of the lines, the one of `end()` last. */
export function read(lines: readonly string[]): PackEvent[] {
  const reader = createPackReader();
  const events = lines.map((line, index) => reader.line(line, index + 1));
  return [...events, reader.end()];
}
