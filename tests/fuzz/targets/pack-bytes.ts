// A pack as bytes that come from somewhere: packed, cut off, damaged, or a bomb. It ends once, with a closed code, and little is unpacked.

import { gzipSync } from 'node:zlib';
import { readOneStream } from '@/lib/app/background/read-pack-stream';
import { corpusOf } from '../engine/corpus';
import { type Edits, edited, editsOf } from '../engine/edits';
import { must, type Target } from '../engine/target';
import { mustBeSentence, packLines } from './packs';

const CODES = new Set([
  ...['not-a-pack', 'wrong-format', 'bad-manifest', 'truncated', 'wrong-counts', 'after-end'],
  ...['bad-gzip', 'not-utf8', 'too-long', 'unreadable', 'lost'],
]);

/** Bytes before packing: far more than may come of so few. */
const BOMB = 24_000_000;
const PARTS = ['gzip', 'plain', 'bomb', 'two-members'] as const;

let made: Readonly<Record<string, ArrayBuffer>> | null = null;

function buffersOf(): Readonly<Record<string, ArrayBuffer>> {
  const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
  const text = Buffer.from(
    corpusOf(packLines).find(({ file }) => file.startsWith('seed-all'))!.input as string,
  );
  const packed = gzipSync(text);
  return {
    gzip: bufferOf(packed),
    plain: bufferOf(text),
    bomb: bufferOf(gzipSync(Buffer.alloc(BOMB, '{"record":"entity"}\n'))),
    'two-members': bufferOf(Buffer.concat([packed, packed])),
  };
}

export const packBytes: Target<Edits> = {
  name: 'pack-bytes',
  form: editsOf(PARTS),
  made: () => PARTS.map((part) => ({ part, words: [], cut: 0, sealed: false })),
  size: () => 1,
  tries: 150,
  limit: { base: 3_000, perUnit: 0 },
  async check(edits) {
    made ??= buffersOf();
    const bytes = new Uint8Array(edited(made[edits.part] ?? made.gzip!, edits));
    let events = 0;
    let last: string | null = null;
    for await (const batch of readOneStream(new Blob([bytes]).stream(), new AbortController().signal))
      for (const event of batch) {
        must(last !== 'broken' && last !== 'complete', 'Something comes after the end.');
        events += 1;
        last = event.is;
        if (event.is !== 'broken') continue;
        must(CODES.has(event.code), `An unknown code: ${event.code}`);
        mustBeSentence(event.message);
      }
    must(last === 'broken' || last === 'complete', `A pack ends with ${last}.`);
    // Ten million characters of any file are read, and of a bomb no more than these.
    must(events < 700_000, `${events} records of ${bytes.length} bytes.`);
    if (edits.words.length === 0 && edits.cut === 0)
      must(
        (last === 'complete') === (edits.part === 'gzip' || edits.part === 'plain'),
        `Unchanged, ${edits.part} ends with ${last}.`,
      );
  },
};
