// Ways to keep the two parts that every article needs.
import { answerOf, expectHot, openRows, putAll, type Row, reading, type Way } from './cold-way';

interface Buffers {
  readonly names: ArrayBuffer;
  readonly entities: ArrayBuffer;
}

interface Blobs {
  readonly names: Blob;
  readonly entities: Blob;
}

const CHUNK = 1_000_000;
/** Bytes of the filter in front of the index. */
const FILTER = 2_097_152;

const chunks = (buffer: ArrayBuffer): ArrayBuffer[] =>
  Array.from({ length: Math.ceil(buffer.byteLength / CHUNK) }, (_, at) =>
    buffer.slice(at * CHUNK, (at + 1) * CHUNK),
  );

function join(parts: readonly ArrayBuffer[]): ArrayBuffer {
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(new Uint8Array(part), at);
    at += part.byteLength;
  }
  return whole.buffer;
}

const bothOf = ({ names, entities }: Blobs): Promise<[ArrayBuffer, ArrayBuffer]> =>
  Promise.all([names.arrayBuffer(), entities.arrayBuffer()]);

const file = async (name: string, create = false): Promise<FileSystemFileHandle> =>
  (await navigator.storage.getDirectory()).getFileHandle(name, { create });

export async function writeFile(name: string, bytes: ArrayBuffer): Promise<void> {
  const writable = await (await file(name, true)).createWritable();
  await writable.write(bytes);
  await writable.close();
}

export const readFile = async (name: string): Promise<File> => (await file(name)).getFile();

export const HOT_WAYS: Readonly<Record<string, Way>> = {
  buffers: {
    what: 'IndexedDB, one value with two ArrayBuffers',
    store: ({ names, entities }) => putAll([['hot', { names, entities }]]),
    async load(lap) {
      const db = await openRows();
      lap('opened');
      const { names, entities } = (await answerOf(reading(db).get('hot'))) as Buffers;
      lap('loaded');
      expectHot(names, entities);
    },
  },
  values: {
    what: 'IndexedDB, one value for each ArrayBuffer',
    store: ({ names, entities }) =>
      putAll([
        ['names', names],
        ['entities', entities],
      ]),
    async load(lap) {
      const db = await openRows();
      lap('opened');
      const rows = reading(db);
      const [names, entities] = await Promise.all([
        answerOf(rows.get('names')),
        answerOf(rows.get('entities')),
      ]);
      lap('loaded');
      expectHot(names as ArrayBuffer, entities as ArrayBuffer);
    },
  },
  chunks: {
    what: 'IndexedDB, rows of 1 MB, joined',
    store: ({ names, entities }) =>
      putAll([
        ...chunks(names).map((chunk, at): Row => [['names', at], chunk]),
        ...chunks(entities).map((chunk, at): Row => [['entities', at], chunk]),
      ]),
    async load(lap) {
      const db = await openRows();
      lap('opened');
      const rows = reading(db);
      const all = (part: string): Promise<ArrayBuffer[]> =>
        answerOf(rows.getAll(IDBKeyRange.bound([part], [part, []])));
      const [names, entities] = (await Promise.all([all('names'), all('entities')])).map(join);
      lap('loaded');
      expectHot(names!, entities!);
    },
  },
  blobs: {
    what: 'IndexedDB, one value with two Blobs',
    store: ({ names, entities }) =>
      putAll([['hot', { names: new Blob([names]), entities: new Blob([entities]) }]]),
    async load(lap) {
      const db = await openRows();
      lap('opened');
      const hot = (await answerOf(reading(db).get('hot'))) as Blobs;
      lap('handles');
      const [names, entities] = await bothOf(hot);
      lap('loaded');
      expectHot(names, entities);
    },
  },
  blob: {
    what: 'IndexedDB, one Blob for both, one read',
    store: ({ names, entities }) => putAll([['hot', new Blob([names, entities])]]),
    async load(lap) {
      const db = await openRows();
      lap('opened');
      const both = await ((await answerOf(reading(db).get('hot'))) as Blob).arrayBuffer();
      lap('loaded');
      expectHot(both.slice(0, both.byteLength / 2), both.slice(both.byteLength / 2));
    },
  },
  'filter-first': {
    what: 'IndexedDB, Blobs: the filter of 2 MB first, the rest behind it',
    store: ({ names, entities }) =>
      putAll([
        [
          'hot',
          {
            filter: new Blob([names.slice(0, FILTER)]),
            rest: new Blob([names.slice(FILTER)]),
            entities: new Blob([entities]),
          },
        ],
      ]),
    async load(lap) {
      const db = await openRows();
      lap('opened');
      const row = (await answerOf(reading(db).get('hot'))) as Record<'filter' | 'rest' | 'entities', Blob>;
      const filter = await row.filter.arrayBuffer();
      lap('filter');
      const [rest, entities] = await Promise.all([row.rest.arrayBuffer(), row.entities.arrayBuffer()]);
      lap('loaded');
      expectHot(join([filter, rest]), entities);
    },
  },
  cache: {
    what: 'Cache API, two responses',
    async store({ names, entities }) {
      const cache = await caches.open('cold');
      await cache.put('https://cold.invalid/names', new Response(names));
      await cache.put('https://cold.invalid/entities', new Response(entities));
    },
    async load(lap) {
      const cache = await caches.open('cold');
      lap('opened');
      const [names, entities] = await Promise.all(
        ['names', 'entities'].map(async (part) =>
          (await cache.match(`https://cold.invalid/${part}`))!.arrayBuffer(),
        ),
      );
      lap('loaded');
      expectHot(names!, entities!);
    },
  },
  opfs: {
    what: 'OPFS, two files, file.arrayBuffer()',
    async store({ names, entities }) {
      await writeFile('names', names);
      await writeFile('entities', entities);
    },
    async load(lap) {
      const files = await Promise.all([readFile('names'), readFile('entities')]);
      lap('opened');
      const [names, entities] = await Promise.all(files.map((each) => each.arrayBuffer()));
      lap('loaded');
      expectHot(names!, entities!);
    },
  },
  packaged: {
    what: 'two packaged files, fetched',
    // They lie in this copy's folder.
    store: async () => undefined,
    async load(lap) {
      const [names, entities] = await Promise.all(
        ['names.bin', 'entities.bin'].map(async (name) => (await fetch(`/${name}`)).arrayBuffer()),
      );
      lap('loaded');
      expectHot(names!, entities!);
    },
  },
};
