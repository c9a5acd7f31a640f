// Packs, patches, indexes of packs and signatures, as they come from servers that nobody vouches for.

import { contentOf, recordLine } from '@/lib/core/packs/content';
import { indexLine, MAX_INDEX, readIndex } from '@/lib/core/packs/index-file';
import type { PackRecord } from '@/lib/core/packs/judge-record';
import { createPackReader, type PackEvent } from '@/lib/core/packs/read-pack';
import type { ManifestRecord } from '@/lib/core/packs/records';
import { readSignature, signatureLine } from '@/lib/core/packs/signature-file';
import { createTally, endLine, manifestLine } from '@/lib/core/packs/write-pack';
import { type Form, JSON_LINES, TEXT } from '../engine/forms';
import { must, type Target } from '../engine/target';
import { applyAll } from './patching';

const CODES = new Set([
  'not-a-pack',
  'wrong-format',
  'bad-manifest',
  'truncated',
  'wrong-counts',
  'after-end',
]);

/** One sentence that can be shown: it ends, it is short, and nothing in it garbles a line. */
export function mustBeSentence(message: string): void {
  must(/^\S.*[.!]$/su.test(message), `No sentence: ${JSON.stringify(message)}`);
  must(message.length < 700, `Too long for a sentence: ${message.length}`);
  must(
    !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(message),
    `Garbled: ${JSON.stringify(message)}`,
  );
}

export interface PackRead {
  readonly manifest: ManifestRecord | null;
  readonly records: readonly PackRecord[];
  readonly end: PackEvent;
}

/** Reads a pack, and holds every event to what is promised of it. */
export function readPackText(text: string): PackRead {
  const reader = createPackReader();
  const lines = text.split('\n');
  let manifest: ManifestRecord | null = null;
  const records: PackRecord[] = [];
  let broken: PackEvent | null = null;
  for (const [at, line] of lines.entries()) {
    const event = reader.line(line, at + 1);
    if (broken) must(JSON.stringify(event) === JSON.stringify(broken), 'A broken pack changes its mind.');
    if (event.is === 'broken') broken = event;
    else if (event.is === 'refused') mustBeSentence(event.message);
    else if (event.is === 'manifest') {
      must(at === 0 && manifest === null, 'A manifest that is not the first line.');
      manifest = event.manifest;
    } else if (event.is === 'entity') records.push(event.entity);
    else if (event.is === 'claim') records.push(event.claim);
    else if (event.is === 'same-as') records.push(event.sameAs);
  }
  const end = reader.end();
  if (end.is === 'broken') {
    must(CODES.has(end.code), `An unknown code: ${end.code}`);
    mustBeSentence(end.message);
  } else must(end.is === 'complete', `A pack cannot end with ${end.is}.`);
  return { manifest, records, end };
}

/** A pack as its own writer writes it. */
export function packText(manifest: ManifestRecord, records: readonly PackRecord[]): string {
  const tally = createTally();
  for (const record of records) {
    if (record.record === 'entity') tally.entity(record);
    else if (record.record === 'claim') tally.claim();
    else tally.sameAs();
  }
  const counted = tally.counted();
  return [manifestLine(manifest, counted), ...records.map(recordLine), endLine(counted)].join('\n');
}

/** Every other one with its counts made right again: most of what bends a pack bends these, and nothing behind them is seen. */
const PACKS: Form<string> = {
  ...JSON_LINES,
  mutate(random, text, other) {
    const bent = JSON_LINES.mutate(random, text, other);
    return random.once(2) ? bent : bent.split('\n\n').map(recounted).join('\n\n');
  },
};

interface Counted {
  record?: unknown;
  names?: unknown;
  counts?: unknown;
  records?: unknown;
}

function recounted(text: string): string {
  const lines = text.split('\n');
  const records = lines.map((line): Counted | null => {
    try {
      const value: unknown = JSON.parse(line);
      return typeof value === 'object' ? value : null;
    } catch {
      return null;
    }
  });
  const of = (type: string) => records.slice(1, -1).filter((record) => record?.record === type);
  const entities = of('entity');
  const names = entities.reduce((sum, one) => sum + (Array.isArray(one?.names) ? one.names.length : 0), 0);
  const counts = { entities: entities.length, names, claims: of('claim').length };
  const [first, last] = [records[0], records.at(-1)];
  if (first?.record !== 'pack' || last?.record !== 'end') return text;
  lines[0] = JSON.stringify({ ...first, counts });
  lines[lines.length - 1] = JSON.stringify({ record: 'end', records: lines.length - 2, ...counts });
  return lines.join('\n');
}

export const packLines: Target<string> = {
  name: 'pack-lines',
  form: PACKS,
  size: (text) => text.length,
  tries: 1_500,
  limit: { base: 100, perUnit: 0.01 },
  check(text) {
    const { manifest, records, end } = readPackText(text);
    if (!manifest || end.is !== 'complete') return;
    // What is accepted survives being written and read.
    const again = readPackText(packText(manifest, records));
    must(again.end.is === 'complete', `Written again it is ${JSON.stringify(again.end)}`);
    must(again.end.is === 'complete' && again.end.refused === 0, 'Written again, a record is refused.');
    must(
      JSON.stringify(again.records.map(contentOf)) === JSON.stringify(records.map(contentOf)),
      'Written and read again, a record says something else.',
    );
  },
};

/** Two packs with an empty line between: the patch from one to the other must make the other. */
export const patches: Target<string> = {
  name: 'patch',
  form: PACKS,
  size: (text) => text.length,
  tries: 1_000,
  limit: { base: 100, perUnit: 0.02 },
  check: applyAll,
};

/** Indexes and signatures: read, written, read. */
export const packFiles: Target<string> = {
  name: 'pack-files',
  form: TEXT,
  size: (text) => text.length,
  tries: 1_500,
  limit: { base: 100, perUnit: 0.01 },
  check(text) {
    must(MAX_INDEX > 0, 'An index has a longest length.');
    const index = readIndex(text);
    if (!index.ok) {
      must(index.fault.code === 'bad-index', `An unknown code: ${index.fault.code}`);
      mustBeSentence(index.fault.message);
    } else if (index.value) {
      const again = readIndex(indexLine(index.value));
      must(
        again.ok && JSON.stringify(again.value) === JSON.stringify(index.value),
        'Another index comes back.',
      );
      for (const { url } of [...index.value.parts, ...index.value.patches]) {
        // One of which nothing can be made is refused where it is fetched: `bring-in.ts`.
        if (!URL.canParse(url, 'https://packs.example/news/index.json')) continue;
        const at = new URL(url, 'https://packs.example/news/index.json');
        const below = at.origin === 'https://packs.example' && at.pathname.startsWith('/news/');
        must(below || /^https?:\/\//i.test(url), `An address leads elsewhere: ${url}`);
      }
    }
    const signature = readSignature(text);
    if (!signature.ok) {
      must(signature.fault.code === 'bad-signature', `An unknown code: ${signature.fault.code}`);
      mustBeSentence(signature.fault.message);
    } else {
      const again = readSignature(signatureLine(signature.value));
      must(
        again.ok && JSON.stringify(again.value) === JSON.stringify(signature.value),
        'Another signature comes back.',
      );
      must(Buffer.from(signature.value.key, 'base64').length === 32, 'A key of another length.');
    }
  },
};
