// Ways to keep the pages of details of which an article needs a few, each beside the parts that every article needs, as Blobs.
import Dexie from 'dexie';
import {
  answerOf,
  type Data,
  expectHot,
  expectPages,
  openRows,
  PAGES_NEEDED,
  pagesNeeded,
  putAll,
  reading,
  type Way,
} from './cold-way';
import { readFile, writeFile } from './cold-ways-whole';

interface Hot {
  readonly names: Blob;
  readonly entities: Blob;
}

const hotRow = ({ names, entities }: Data): readonly ['hot', Hot] => [
  'hot',
  { names: new Blob([names]), entities: new Blob([entities]) },
];

function pageRows(pages: ArrayBuffer, bytes: number): (readonly [number, ArrayBuffer])[] {
  return Array.from({ length: pages.byteLength / bytes }, (_, at) => [
    at,
    pages.slice(at * bytes, (at + 1) * bytes),
  ]);
}

async function loadHot(db: IDBDatabase, lap: (name: string) => void): Promise<void> {
  const { names, entities } = (await answerOf(reading(db).get('hot'))) as Hot;
  const both = await Promise.all([names.arrayBuffer(), entities.arrayBuffer()]);
  lap('hot');
  expectHot(...both);
}

const PAGES_BYTES = 32_768_000;

function asRows(bytes: number): Way {
  return {
    what: `hot parts, then ${PAGES_NEEDED} pages of ${bytes / 1024} kB, a row each`,
    store: (data) => putAll([hotRow(data), ...pageRows(data.pages, bytes)]),
    async load(lap, turn) {
      const numbers = pagesNeeded(PAGES_BYTES / bytes, turn);
      const db = await openRows();
      lap('opened');
      await loadHot(db, lap);
      const rows = reading(db);
      const pages = await Promise.all(numbers.map((number) => answerOf(rows.get(number))));
      lap('loaded');
      expectPages(numbers, pages as ArrayBuffer[], bytes);
    },
  };
}

const SLICE = 16_384;

/** Pages as slices of one file: of a Blob in the database or of the origin's own file system. */
function asSlices(
  what: string,
  keep: (pages: ArrayBuffer) => Promise<void>,
  find: (db: IDBDatabase) => Promise<Blob>,
): Way {
  return {
    what: `hot parts, then ${PAGES_NEEDED} pages of ${SLICE / 1024} kB, ${what}`,
    async store(data) {
      await putAll([hotRow(data)]);
      await keep(data.pages);
    },
    async load(lap, turn) {
      const numbers = pagesNeeded(PAGES_BYTES / SLICE, turn);
      const db = await openRows();
      lap('opened');
      await loadHot(db, lap);
      const all = await find(db);
      const pages = await Promise.all(
        numbers.map((number) => all.slice(number * SLICE, (number + 1) * SLICE).arrayBuffer()),
      );
      lap('loaded');
      expectPages(numbers, pages, SLICE);
    },
  };
}

function asOneValue(
  what: string,
  wrap: (parts: ArrayBuffer[]) => Promise<ArrayBuffer> | Blob,
  unwrap: (value: unknown) => Promise<ArrayBuffer>,
): Way {
  return {
    what,
    store: async ({ names, entities, pages }) => putAll([['all', await wrap([names, entities, pages])]]),
    async load(lap) {
      const db = await openRows();
      const all = await unwrap(await answerOf(reading(db).get('all')));
      lap('loaded');
      expectHot(all.slice(0, 7_000_000), all.slice(7_000_000, 14_000_000));
    },
  };
}

class Rows extends Dexie {
  constructor() {
    super('dexie');
    this.version(1).stores({ rows: '' });
  }
}

export const PAGE_WAYS: Readonly<Record<string, Way>> = {
  'all-buffer': asOneValue(
    'everything (47 MB) in one ArrayBuffer',
    (parts) => new Blob(parts).arrayBuffer(),
    async (value) => value as ArrayBuffer,
  ),
  'all-blob': asOneValue(
    'everything (47 MB) in one Blob',
    (parts) => new Blob(parts),
    (value) => (value as Blob).arrayBuffer(),
  ),
  'rows-8': asRows(8_192),
  'rows-16': asRows(16_384),
  'rows-32': asRows(32_768),
  'dexie-16': {
    what: `the same by Dexie, pages of 16 kB by bulkGet`,
    async store(data) {
      const db = new Rows();
      const rows = [hotRow(data), ...pageRows(data.pages, SLICE)];
      await db.table('rows').bulkPut(
        rows.map(([, value]) => value),
        rows.map(([key]) => key),
      );
    },
    async load(lap, turn) {
      const numbers = pagesNeeded(PAGES_BYTES / SLICE, turn);
      const db = new Rows();
      const { names, entities } = (await db.table('rows').get('hot')) as Hot;
      const both = await Promise.all([names.arrayBuffer(), entities.arrayBuffer()]);
      lap('hot');
      expectHot(...both);
      const pages = (await db.table('rows').bulkGet(numbers)) as ArrayBuffer[];
      lap('loaded');
      expectPages(numbers, pages, SLICE);
    },
  },
  'slices-blob': asSlices(
    'slices of one Blob in IndexedDB',
    (pages) => putAll([['pages', new Blob([pages])]]),
    async (db) => (await answerOf(reading(db).get('pages'))) as Blob,
  ),
  'slices-opfs': asSlices(
    'slices of one file in OPFS',
    (pages) => writeFile('pages', pages),
    () => readFile('pages'),
  ),
};
