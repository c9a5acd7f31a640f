// Makes the patch by which one version of a pack becomes the next: first the old records are shown to it, then the new ones.

import type { SameAs } from '../model/entity';
import { fail, ok, type Result } from '../model/result';
import { contentOf, recordLine } from './content';
import type { PackRecord } from './judge-record';
import type { ManifestRecord } from './records';
import { compareVersions } from './version';
import type { PackTally } from './write-pack';

export interface PatchMaking {
  /** A record of the old version. All of them come before the first new one. */
  before(record: PackRecord): void;
  /** A record of the new version: the line that the patch has of it, or null where it stays as it was. */
  after(record: PackRecord): string | null;
  /** What was in the old version only, line by line. */
  gone(): Iterable<string>;
  /** The last line. */
  end(tally: Pick<PackTally, 'records' | 'entities' | 'names' | 'claims'>): string;
}

/** The patch's first line; or why there is no patch between the two. */
export function patchHeadLine(
  old: ManifestRecord,
  becomes: ManifestRecord,
): Result<string, 'other-pack' | 'not-later'> {
  if (old.id !== becomes.id)
    return fail(
      'other-pack',
      `A patch leads from one version of a pack to another; these are “${old.id}” and “${becomes.id}”.`,
    );
  if (compareVersions(becomes.version, old.version) <= 0)
    return fail(
      'not-later',
      `The new pack is of version ${becomes.version}, which is not later than ${old.version}: raise “version” in its pack.yaml and build it again.`,
    );
  const head = { record: 'patch', format: 2, pack: old.id, from: old.version, becomes };
  return ok(JSON.stringify(head));
}

/**
 * It holds one mark for each old record. `mark` shortens what a record says (a hash, where packs are large); two
 * records with one mark count as the same.
 */
export function createPatchMaking(mark: (content: string) => string = (content) => content): PatchMaking {
  const marks = new Map<string, string>();
  /** Links have no ids. A pack may hold one twice. */
  const links = new Map<string, { readonly link: SameAs; times: number }>();
  let lines = 0;

  function written(line: object): string {
    lines += 1;
    return JSON.stringify(line);
  }

  function wrapped(change: 'added' | 'changed', record: PackRecord): string {
    lines += 1;
    return `{"record":"${change}","value":${recordLine(record)}}`;
  }

  return {
    before(record) {
      const content = contentOf(record);
      if (record.record !== 'same-as') {
        marks.set(record.id, mark(content));
        return;
      }
      const known = links.get(content);
      if (known) known.times += 1;
      else links.set(content, { link: { ids: record.ids, sources: record.sources }, times: 1 });
    },
    after(record) {
      const content = contentOf(record);
      if (record.record === 'same-as') {
        const known = links.get(content);
        if (!known) return wrapped('added', record);
        known.times -= 1;
        if (known.times === 0) links.delete(content);
        return null;
      }
      const was = marks.get(record.id);
      if (was === undefined) return wrapped('added', record);
      marks.delete(record.id);
      return was === mark(content) ? null : wrapped('changed', record);
    },
    *gone() {
      for (const id of marks.keys()) yield written({ record: 'removed', id });
      for (const { link, times } of links.values())
        for (let time = 0; time < times; time += 1)
          yield written({ record: 'unlinked', value: { record: 'same-as', ...link } });
    },
    end({ records, entities, names, claims }) {
      const becomes = { records, entities, names, ...(claims > 0 ? { claims } : {}) };
      return JSON.stringify({ record: 'end', records: lines, becomes });
    },
  };
}
