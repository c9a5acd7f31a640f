// A database whose file the browser cannot read: it tells of no versions any more, and does not open this one, until it is deleted.

export interface SpoiltFile {
  isDeleted(): boolean;
  mend(): void;
}

const unreadable = () =>
  new DOMException('The operation failed for reasons unrelated to the database itself.', 'UnknownError');

/** `opens`: it is another database's file that is spoilt, and this one opens where somebody asks for it without its version. */
export function spoilFile(name: string, { opens = false } = {}): SpoiltFile {
  const { indexedDB } = globalThis;
  const { open, deleteDatabase, databases } = indexedDB;
  let isDeleted = false;
  let isSpoilt = true;
  indexedDB.databases = () =>
    isSpoilt && !isDeleted ? Promise.reject(unreadable()) : databases.call(indexedDB);
  indexedDB.open = (asked, version) => {
    if (asked === name && isSpoilt && !isDeleted && !opens) throw unreadable();
    return open.call(indexedDB, asked, version);
  };
  indexedDB.deleteDatabase = (asked) => {
    if (asked === name) isDeleted = true;
    return deleteDatabase.call(indexedDB, asked);
  };
  return {
    isDeleted: () => isDeleted,
    mend() {
      isSpoilt = false;
    },
  };
}
