// What the ways of storing are measured on: parts of the size and content of a library of a million names.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NameIndexBuilder } from '@/lib/core/match/build';
import { UNIT } from './cold-way';
import { manyNames, newsText, random, realNames } from './names-corpus';

const NAMES = 1_000_000;
/** Bytes of the two parts that every article needs, 14 for each name. */
const HOT = 7_000_000;
/** Bytes of all pages of details: 33 for each name. */
const PAGES = 32_768_000;

/** Writes the files that the copies of the extension fetch once, and keeps what only one of them packages. */
export function writeData(folder: string): {
  readonly names: number;
  readonly bytes: Record<string, number>;
} {
  mkdirSync(folder, { recursive: true });
  const names = manyNames(realNames(), NAMES);
  const index = buildIndex(names);
  const files: Record<string, Uint8Array> = {
    // Filter, buckets and the first of the slots of a real index: nothing in them can be compressed.
    names: sealed(new Uint8Array(index.slice(0, HOT))),
    entities: sealed(readings()),
    pages: details(names),
    index: new Uint8Array(index),
    text: new TextEncoder().encode(newsText(50_000)),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `${name}.bin`), bytes);
  return {
    names: NAMES,
    bytes: Object.fromEntries(Object.entries(files).map(([name, { byteLength }]) => [name, byteLength])),
  };
}

function buildIndex(names: readonly string[]): ArrayBuffer {
  const builder = new NameIndexBuilder();
  for (const name of names) builder.add(name, 'cased');
  const steps = builder.finish();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.buffer;
  }
}

/** As a table of readings: a word for each name, with one of 240,000 entities, its type and its prior. */
function readings(): Uint8Array {
  const next = random(21);
  const words = new Uint32Array(HOT / 4);
  for (let at = 0; at < words.length; at++)
    words[at] =
      Math.floor(next() * 240_000) | (Math.floor(next() * 6) << 20) | (Math.floor(next() ** 3 * 60) << 24);
  return new Uint8Array(words.buffer);
}

/** As pages of details: labels, and numbers of context words and of other entities. Each unit begins with its number. */
function details(names: readonly string[]): Uint8Array {
  const next = random(22);
  const bytes = new Uint8Array(PAGES);
  const view = new DataView(bytes.buffer);
  const encoder = new TextEncoder();
  let name = 0;
  for (let unit = 0; unit * UNIT < PAGES; unit++) {
    const end = (unit + 1) * UNIT;
    view.setUint32(unit * UNIT, unit, true);
    let at = unit * UNIT + 4;
    while (at < end) {
      at += encoder.encodeInto(names[name++ % names.length]!, bytes.subarray(at, end)).written;
      for (let count = Math.floor(next() * 24); count > 0 && at + 4 <= end; count--, at += 4)
        view.setUint32(at, Math.floor(next() ** 2 * 240_000), true);
      if (end - at < 4) at = end;
    }
  }
  return bytes;
}

/** Ends with a word by which a reader knows that it got the whole. */
function sealed(bytes: Uint8Array): Uint8Array {
  new DataView(bytes.buffer).setUint32(bytes.byteLength - 4, 0x5eed, true);
  return bytes;
}
