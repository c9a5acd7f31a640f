// One way to keep the library, as the workers of the cold-start benchmark try it, and the small tools the ways share.

/** Bytes at whose every multiple the pages' bytes hold a number of their own, by which a page is known for the right one. */
export const UNIT = 8_192;

/** Pages that an article needs, out of those an average library has. */
export const PAGES_NEEDED = 80;

export interface Data {
  readonly names: ArrayBuffer;
  readonly entities: ArrayBuffer;
  readonly pages: ArrayBuffer;
  /** A real index of a million names. */
  readonly index: ArrayBuffer;
  /** 50,000 characters of news. */
  readonly text: ArrayBuffer;
}

export interface Way {
  /** For the table. */
  readonly what: string;
  store(data: Data): Promise<void>;
  /** Loads in a worker that has just begun; `lap` notes a moment by its name. */
  load(lap: (name: string) => void, turn: number): Promise<void>;
}

/** The database of this copy of the extension: a single store of rows with keys of our choice. */
export function openRows(): Promise<IDBDatabase> {
  const request = indexedDB.open('cold', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('rows');
  return answerOf(request);
}

export function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export function reading(db: IDBDatabase): IDBObjectStore {
  return db.transaction('rows').objectStore('rows');
}

export type Row = readonly [key: IDBValidKey, value: unknown];

export async function putAll(rows: Iterable<Row>): Promise<void> {
  const db = await openRows();
  await new Promise<void>((resolve, reject) => {
    const writing = db.transaction('rows', 'readwrite');
    for (const [key, value] of rows) writing.objectStore('rows').put(value, key);
    writing.oncomplete = () => resolve();
    writing.onabort = () => reject(writing.error);
  });
  db.close();
}

/** Distinct pages of `count`, more of the first than of the last as the well-known lie in front; other ones each turn. */
export function pagesNeeded(count: number, turn: number): number[] {
  let state = turn * 7919 + 1;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const needed = new Set<number>();
  while (needed.size < PAGES_NEEDED) needed.add(Math.floor(next() ** 2 * count));
  return [...needed].sort((a, b) => a - b);
}

/** Throws unless both parts came back whole. */
export function expectHot(names: ArrayBuffer, entities: ArrayBuffer): void {
  for (const buffer of [names, entities])
    if (
      buffer.byteLength !== 7_000_000 ||
      new DataView(buffer).getUint32(buffer.byteLength - 4, true) !== 0x5eed
    )
      throw new Error('A part came back other than it was stored.');
}

/** Throws unless each page is the one asked for. */
export function expectPages(numbers: readonly number[], pages: readonly ArrayBuffer[], bytes: number): void {
  for (const [at, number] of numbers.entries()) {
    const page = pages[at];
    if (page?.byteLength !== bytes || new DataView(page).getUint32(0, true) !== (number * bytes) / UNIT)
      throw new Error(`Page ${number} came back other than it was stored.`);
  }
}
