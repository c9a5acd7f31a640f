// Set-up of store and app tests: a real IndexedDB implementation in memory, and WXT's stand-in for the browser.
import 'fake-indexeddb/auto';
