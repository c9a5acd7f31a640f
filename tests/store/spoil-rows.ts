// Rows that the browser cannot read any more: as Firefox reads a table with such rows in it, none of it at once, and those neither.

/** Until what is returned is called. */
export function spoilRows(table: string, isSpoilt: (key: string) => boolean): () => void {
  const prototype = IDBObjectStore.prototype;
  const { get, getAll } = prototype;
  const unreadable = (): never => {
    throw new DOMException(
      'The operation failed for reasons unrelated to the database itself.',
      'UnknownError',
    );
  };
  prototype.getAll = function (...asked) {
    return this.name === table ? unreadable() : getAll.apply(this, asked);
  };
  prototype.get = function (key) {
    return this.name === table && isSpoilt(String(key)) ? unreadable() : get.call(this, key);
  };
  return () => Object.assign(prototype, { get, getAll });
}
