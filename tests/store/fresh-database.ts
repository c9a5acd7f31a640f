// An empty IndexedDB for a test, as on a new machine.
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';

/** Dexie keeps the factory it found when it was loaded, so it is told. */
export function freshIndexedDb(): void {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
}
