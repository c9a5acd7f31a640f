// Applies a patch: the installed records go through one by one, what comes out is the next version, counted against the patch's end.

import { fail, ok, type Result } from '../model/result';
import { contentOf } from './content';
import { type PackRecord, unknownSources } from './judge-record';
import type { Change, PatchEnd, PatchHead } from './read-patch';

/**
 * - `wrong-pack` the patch is for another pack
 * - `wrong-base` it changes another version than the installed one
 */
export type BaseFault = 'wrong-pack' | 'wrong-base';

/**
 * - `not-there` it changes or removes what the pack does not hold
 * - `already-there` it adds an id that the pack holds
 * - `unknown-source` a record that stays names a source that the next version does not list
 * - `wrong-counts` what comes out is not what the end marker says: the installed pack is not the one the patch was made for
 */
export type ApplyFault = 'not-there' | 'already-there' | 'unknown-source' | 'wrong-counts';

export interface Patching {
  /** A change of the patch. All of them come before the first record. */
  take(change: Change): void;
  /** What becomes of an installed record: itself, another one with its id, or null: it is gone. */
  next(record: PackRecord): PackRecord | null;
  /** What is new; it comes after all installed records. */
  added(): readonly PackRecord[];
  /** Only if this is well may the next version be used. */
  end(end: PatchEnd): Result<PatchEnd['becomes'], ApplyFault>;
}

/** Whether the patch is one of the installed pack, and of that version of it. */
export function checkBase(
  { pack, from, becomes }: PatchHead,
  installed: { readonly id: string; readonly version: string },
): Result<true, BaseFault> {
  if (pack !== installed.id)
    return fail('wrong-pack', `The patch is for the pack “${pack}”, not for “${installed.id}”.`);
  if (from === installed.version) return ok(true);
  return fail(
    'wrong-base',
    `The patch turns version ${from} of the pack into ${becomes.version}, but version ${installed.version} is installed: fetch the whole pack.`,
  );
}

/** It holds the patch's records, and nothing of the pack's. */
export function createPatching({ becomes }: PatchHead): Patching {
  const added: PackRecord[] = [];
  const addedIds = new Set<string>();
  /** Null: removed. */
  const byId = new Map<string, PackRecord | null>();
  /** How often a link of that content is still to be removed; a pack may hold it twice. */
  const unlinked = new Map<string, number>();
  const found = { records: 0, entities: 0, names: 0, claims: 0 };
  let fault: Result<never, ApplyFault> | null = null;

  function wrong(code: ApplyFault, message: string): void {
    fault ??= fail(code, message);
  }

  function tell(record: PackRecord): void {
    found.records += 1;
    if (record.record === 'claim') found.claims += 1;
    if (record.record !== 'entity') return;
    found.entities += 1;
    found.names += record.names.length;
  }

  function isUnlinked(record: PackRecord): boolean {
    if (unlinked.size === 0) return false;
    const content = contentOf(record);
    const times = unlinked.get(content);
    if (times === undefined) return false;
    if (times === 1) unlinked.delete(content);
    else unlinked.set(content, times - 1);
    return true;
  }

  function nextOf(record: PackRecord): PackRecord | null {
    if (record.record === 'same-as') return isUnlinked(record) ? null : kept(record);
    if (addedIds.has(record.id))
      wrong('already-there', `The patch adds ${record.id}, which the pack holds already.`);
    const change = byId.get(record.id);
    if (change === undefined) return kept(record);
    byId.delete(record.id);
    return change;
  }

  function kept(record: PackRecord): PackRecord {
    const stranger = unknownSources(record, becomes.sources)[0];
    if (stranger)
      wrong('unknown-source', `${'id' in record ? record.id : 'A link'} stays as it is, but ${stranger}.`);
    return record;
  }

  return {
    take(change) {
      if (change.change === 'removed') byId.set(change.id, null);
      else if (change.change === 'changed') byId.set(change.record.id, change.record);
      else if (change.change === 'added') {
        added.push(change.record);
        tell(change.record);
        if (change.record.record !== 'same-as') addedIds.add(change.record.id);
      } else {
        const content = contentOf({ record: 'same-as', ...change.link });
        unlinked.set(content, (unlinked.get(content) ?? 0) + 1);
      }
    },
    next(record) {
      const next = nextOf(record);
      if (next) tell(next);
      return next;
    },
    added: () => added,
    end(end) {
      if (fault) return fault;
      for (const [id, change] of byId)
        return fail(
          'not-there',
          `The patch ${change ? 'changes' : 'removes'} ${id}, which the pack does not hold.`,
        );
      for (const content of unlinked.keys())
        return fail(
          'not-there',
          `The patch removes a link that the pack does not hold: ${content.slice(0, 200)}.`,
        );
      const { becomes: said } = end;
      for (const what of ['records', 'entities', 'names', 'claims'] as const)
        if ((said[what] ?? 0) !== found[what])
          return fail(
            'wrong-counts',
            `The patched pack should hold ${said[what] ?? 0} ${what}, but holds ${found[what]}: fetch the whole pack.`,
          );
      return ok(said);
    },
  };
}
