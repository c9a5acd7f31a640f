// What can go wrong with a database, as values: closed codes, and a sentence for each.

import { fail, ok, type Result } from '@/lib/core/model/result';
import { labels } from '@/lib/core/words/say';

/**
 * - `blocked` the browser does not let us store, or another page of ours holds an older form of the database open
 * - `full` the disk, or what the browser grants of it, is used up
 * - `newer` a later version of the extension has written it in a form we do not know
 * - `corrupted` the browser cannot read what it has stored
 * - `unanswered` the browser says neither that it opens the database nor that it does not
 * - `interrupted` the database was closed or deleted while it was used
 */
export type StoreCode = 'blocked' | 'full' | 'newer' | 'corrupted' | 'interrupted' | 'unanswered';

const SENTENCES: Readonly<Record<StoreCode, string>> = labels('fault_store', [
  'blocked',
  'full',
  'newer',
  'corrupted',
  'interrupted',
  'unanswered',
]);

export function storeFault<Code extends StoreCode>(code: Code): ReturnType<typeof fail<Code>> {
  return fail(code, SENTENCES[code]);
}

/** The names that IndexedDB and Dexie give their errors. */
const CODES: Readonly<Record<string, StoreCode>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  // Chromium: LevelDB or a value's file cannot be read. Firefox: the same for its SQLite.
  UnknownError: 'corrupted',
  NotReadableError: 'corrupted',
  // A record that is no JSON any more.
  SyntaxError: 'corrupted',
  // Stored data forbidden by a setting, or no IndexedDB in this kind of window.
  MissingAPIError: 'blocked',
  SecurityError: 'blocked',
  InvalidStateError: 'blocked',
  DatabaseClosedError: 'interrupted',
  AbortError: 'interrupted',
  TransactionInactiveError: 'interrupted',
  PrematureCommitError: 'interrupted',
  TimeoutError: 'interrupted',
};

/** The code for an error, or null: then it is no fault of the database but of our own, and must not be hidden. */
export function codeOf(error: unknown): StoreCode | null {
  // Dexie wraps: an AbortError may hold the QuotaExceededError that caused it, what refused many rows at once holds one for each. The
  // innermost says most.
  let code: StoreCode | null = null;
  for (let at: unknown = error; at instanceof Error || isNamed(at); at = wrappedIn(at)) {
    code = CODES[(at as Error).name] ?? (isLostValue(at as Error) ? 'corrupted' : code);
  }
  return code;
}

function wrappedIn(error: object): unknown {
  const { inner, failures } = error as { readonly inner?: unknown; readonly failures?: readonly unknown[] };
  return inner ?? failures?.[0];
}

/** Chromium keeps large values in files of their own; this is what it says where one is gone. Other DataErrors are our slips. */
function isLostValue({ name, message }: Error): boolean {
  return name === 'DataError' && /large IndexedDB value/i.test(message);
}

/** Errors of IndexedDB are DOMExceptions, which are not everywhere Errors. */
function isNamed(error: unknown): error is { name: string } {
  return (
    typeof error === 'object' && error !== null && typeof (error as { name?: unknown }).name === 'string'
  );
}

/**
 * Does something with a database; its faults are values. The answer is a native promise, as a listener for messages needs:
 * Dexie's own is taken for no answer.
 */
export async function attempt<Value>(work: () => PromiseLike<Value>): Promise<Result<Value, StoreCode>> {
  try {
    return ok(await work());
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    return storeFault(code === 'corrupted' && (await hasNoRoom()) ? 'full' : code);
  }
}

/** Bytes: with less than that left no write of a database is sure to come to its end. */
const LEAST_ROOM = 1_000_000;

/**
 * On a disk that is full Chromium says `UnknownError`, as where it cannot read (seen in 156); what it grants, which for an extension that may
 * store without limit is the disk's free room and what it uses, tells the one from the other. Nothing may be thrown away as unreadable then.
 */
async function hasNoRoom(): Promise<boolean> {
  // A store that is broken may break the answer too: then nobody knows of a lack of room.
  const told = await globalThis.navigator?.storage?.estimate?.().then(
    (estimate) => estimate,
    () => null,
  );
  const { quota, usage } = told ?? {};
  return quota !== undefined && usage !== undefined && quota - usage < LEAST_ROOM;
}
