// Deleting all rows of a generation or a layer, so that those who read the same table need not wait for the whole of it.

import type { Table } from 'dexie';

/** Rows in one transaction. The records of a million names took seconds in one, and a card that was asked for waited. */
const AT_ONCE = 64;

/** Deletes the rows whose key begins with `number`, in several transactions. */
export async function deleteRows<Key extends readonly [number, ...number[]]>(
  table: Table<unknown, Key>,
  number: number,
): Promise<void> {
  // A list that is shorter sorts before all that it begins.
  const keys = await table
    .where(':id')
    .between([number], [number + 1])
    .primaryKeys();
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const last = Math.min(at + AT_ONCE, keys.length) - 1;
    await table.where(':id').between(keys[at], keys[last], true, true).delete();
  }
}
