// Entity tables without a name index: the names in an order of their own, which the table must follow.
import { caseRuleOf } from '@/lib/core/annotate/knowledge';
import type { NameReadings } from '@/lib/core/link/entity-table';
import { type LayerTable, openEntityTable } from '@/lib/core/link/layer-table';
import { EntityTableBuilder, type TableParts } from '@/lib/core/link/table-builder';
import type { Entity } from '@/lib/core/model/entity';
import { fold } from '@/lib/core/text/fold';
import { hashWord } from '@/lib/core/text/tokens';

export interface BuiltTable extends TableParts {
  /** The entries of a name, in any spelling. */
  readonly entriesOf: (name: string) => number[];
}

/** Builds the table of an index that lies in the order of the folded names. */
export function buildTable(entities: Iterable<Entity>): BuiltTable {
  const builder = new EntityTableBuilder();
  const keys: string[] = [];
  for (const entity of entities) {
    const number = builder.addEntity(entity);
    if (number === null) continue;
    for (const name of entity.names) {
      builder.addName(number, name, caseRuleOf(name));
      keys.push(fold(name.name));
    }
  }
  const order = Int32Array.from(keys.keys()).sort((a, b) =>
    keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b,
  );
  const inOrder = Array.from(order, (name) => keys[name]!);
  const steps = builder.finish({
    sum: 0,
    order,
    firsts: Uint8Array.from(inOrder, (key, entry) => (key === inOrder[entry - 1] ? 0 : 1)),
    hashes: Int32Array.from(inOrder, hashWord),
  });
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    const entriesOf = (name: string) => [...inOrder.keys()].filter((entry) => inOrder[entry] === fold(name));
    return { ...step.value, entriesOf };
  }
}

export interface OpenedTable {
  readonly table: LayerTable;
  readonly entriesOf: (name: string) => number[];
  readonly readingsOf: (name: string) => readonly NameReadings[];
  /** The entity with an id. */
  readonly of: (id: string) => number;
}

/** The table, opened with all its pages. */
export function openTable(entities: Iterable<Entity>): OpenedTable {
  const { entities: buffer, pages, entriesOf } = buildTable(entities);
  const opened = openEntityTable(buffer);
  if (!opened.ok) throw new Error(opened.fault.message);
  const table = opened.value;
  for (const [page, bytes] of pages.entries()) {
    const admitted = table.admit(page, bytes);
    if (!admitted.ok) throw new Error(admitted.fault.message);
  }
  const numbers = new Map(Array.from({ length: table.entities }, (_, number) => [table.id(number), number]));
  return {
    table,
    entriesOf,
    readingsOf: (name) => table.readings(entriesOf(name), hashWord(fold(name))),
    of: (id) => numbers.get(id)!,
  };
}
