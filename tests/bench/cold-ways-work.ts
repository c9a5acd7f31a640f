// What a cold worker does besides reading: opening a database, checking a sum, running the engine for the first time.
import Dexie from 'dexie';
import { openNameIndex } from '@/lib/core/match/name-index';
import { scanTokens } from '@/lib/core/match/scan';
import { tokenize } from '@/lib/core/text/tokens';
import { answerOf, openRows, putAll, reading, type Way } from './cold-way';

const SMALL_ROW = ['published', { id: 'current', revision: 1, packs: [] }] as const;

/** Of ten scans in a row. */
const TOLD = new Set([1, 2, 3, 10]);

class Small extends Dexie {
  constructor() {
    super('dexie');
    this.version(1).stores({ published: 'id' });
  }
}

export const WORK_WAYS: Readonly<Record<string, Way>> = {
  boot: { what: 'nothing: woken and answered', store: async () => undefined, load: async () => undefined },
  'open-raw': {
    what: 'IndexedDB itself: open, first row',
    store: () => putAll([SMALL_ROW]),
    async load(lap) {
      const db = await openRows();
      lap('opened');
      await answerOf(reading(db).get('published'));
      lap('loaded');
    },
  },
  'open-full': {
    what: 'IndexedDB itself: open, first row, beside 100 MB of other rows',
    async store({ pages }) {
      await putAll([SMALL_ROW]);
      const row = 60_000;
      for (let copy = 0; copy < 3; copy++)
        await putAll(
          Array.from({ length: Math.floor(pages.byteLength / row) }, (_, at) => [
            copy * 1_000 + at,
            pages.slice(at * row, (at + 1) * row),
          ]),
        );
    },
    async load(lap) {
      const db = await openRows();
      lap('opened');
      await answerOf(reading(db).get('published'));
      lap('loaded');
    },
  },
  versions: {
    what: 'IndexedDB itself, asked for the versions of its databases first',
    store: () => putAll([SMALL_ROW]),
    async load(lap) {
      await indexedDB.databases();
      lap('versions');
      const db = await openRows();
      lap('opened');
      await answerOf(reading(db).get('published'));
      lap('loaded');
    },
  },
  'open-dexie': {
    what: 'Dexie: open, first row',
    async store() {
      await new Small().table('published').put(SMALL_ROW[1]);
    },
    async load(lap) {
      const db = await new Small().open();
      lap('opened');
      await db.table('published').get('current');
      lap('loaded');
    },
  },
  engine: {
    what: 'the engine: index of a million names from a Blob, opened, a text of 50,000 characters',
    store: ({ index, text }) => putAll([['index', { index: new Blob([index]), text }]]),
    async load(lap) {
      const db = await openRows();
      const row = (await answerOf(reading(db).get('index'))) as { index: Blob; text: ArrayBuffer };
      const buffer = await row.index.arrayBuffer();
      const text = new TextDecoder().decode(row.text);
      lap('loaded');
      const index = openNameIndex(buffer);
      if (!index.ok) throw new Error(index.fault.message);
      lap('checked');
      for (let turn = 1; turn <= 10; turn++) {
        if (TOLD.has(turn)) lap(`begin ${turn}`);
        const tokens = tokenize(text);
        const isTold = TOLD.has(turn);
        if (isTold) lap(`tokens ${turn}`);
        if (scanTokens([index.value], tokens).length < 100) throw new Error('The scan found too little.');
        if (isTold) lap(`scan ${turn}`);
      }
    },
  },
  checksum: {
    what: 'a checksum over 14 MB, twice',
    store: async () => undefined,
    async load(lap) {
      const words = new Int32Array(3_500_000).fill(7);
      lap('made');
      sum(words);
      lap('first');
      sum(words);
      lap('loaded');
    },
  },
};

/** The loop of `lib/core/match/layout.ts`, which does not give it away. */
function sum(words: Int32Array): number {
  let a = 1;
  let b = 2;
  let c = 3;
  let d = 4;
  for (let at = 0; at < words.length; at += 4) {
    a = Math.imul(a ^ words[at]!, 0x85ebca6b);
    b = Math.imul(b ^ words[at + 1]!, 0xc2b2ae35);
    c = Math.imul(c ^ words[at + 2]!, 0x27d4eb2f);
    d = Math.imul(d ^ words[at + 3]!, 0x165667b1);
    a ^= a >>> 15;
    b ^= b >>> 15;
    c ^= c >>> 15;
    d ^= d >>> 15;
  }
  return Math.imul(a, 3) ^ Math.imul(b, 5) ^ Math.imul(c, 7) ^ d;
}
