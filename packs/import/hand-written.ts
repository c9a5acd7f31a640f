// The persons that the hand-written files tell of, so that a table adds to them instead of making them a second time.

import { readDrafts } from '../inputs/records-file';

/** Id by exact full name, of all entities of one kind in a hand-written file. */
export function idsByName(
  folder: string,
  files: readonly string[],
  kind: string,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const file of files) {
    const drafts = readDrafts(folder, file);
    if (!drafts.ok) throw new Error(drafts.fault.message);
    for (const { value } of drafts.value) {
      const draft = value as { id: string; kind: string; names?: { name: string; type: string }[] };
      if (draft.kind !== kind) continue;
      for (const { name, type } of draft.names ?? []) if (type === 'full') ids.set(name, draft.id);
    }
  }
  return ids;
}
