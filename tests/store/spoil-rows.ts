// Rows that the browser cannot read any more: as Firefox reads a table with such rows in it, none of it at once, and those neither.

/** Until what is returned is called; a row that is written or deleted is whole. */
export function spoilRows(table: string, isSpoilt: (key: string) => boolean): () => void {
  const prototype = IDBObjectStore.prototype;
  const { get, getAll, put, delete: remove, clear } = prototype;
  const whole = new Set<string>();
  let isCleared = false;
  const unreadable = (): never => {
    throw new DOMException(
      'The operation failed for reasons unrelated to the database itself.',
      'UnknownError',
    );
  };
  prototype.getAll = function (...asked) {
    return this.name === table && !isCleared ? unreadable() : getAll.apply(this, asked);
  };
  prototype.get = function (key) {
    const isLost = this.name === table && !isCleared && !whole.has(String(key)) && isSpoilt(String(key));
    return isLost ? unreadable() : get.call(this, key);
  };
  prototype.put = function (row, ...more) {
    if (this.name === table) whole.add(String((row as Record<string, unknown>)[String(this.keyPath)]));
    return put.call(this, row, ...more);
  };
  prototype.delete = function (key) {
    if (this.name === table) whole.add(String(key));
    return remove.call(this, key);
  };
  prototype.clear = function () {
    if (this.name === table) isCleared = true;
    return clear.call(this);
  };
  return () => Object.assign(prototype, { get, getAll, put, delete: remove, clear });
}

/** Rows of which it is said that they were read, and whose result throws: as Firefox gives some with changed bytes. */
export function spoilResults(table: string, isSpoilt: (key: string) => boolean): () => void {
  const prototype = IDBObjectStore.prototype;
  const { get, getAll } = prototype;
  const throwing = <Given extends IDBRequest>(request: Given): Given =>
    Object.defineProperty(request, 'result', {
      get() {
        throw new DOMException(
          'An attempt was made to use an object that is not usable',
          'InvalidStateError',
        );
      },
      set() {},
    });
  prototype.getAll = function (...asked) {
    const request = getAll.apply(this, asked);
    return this.name === table ? throwing(request) : request;
  };
  prototype.get = function (key) {
    const request = get.call(this, key);
    return this.name === table && isSpoilt(String(key)) ? throwing(request) : request;
  };
  return () => Object.assign(prototype, { get, getAll });
}
