// Builds a pack from its source folder: reads, joins what files say of the same id, checks, writes lines.

import type { Entity } from '@/lib/core/model/entity';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { createPackReader } from '@/lib/core/packs/read-pack';
import { packLines } from '@/lib/core/packs/write-pack';
import { joinDrafts } from './join';
import { type Draft, readDrafts, readPackYaml } from './source-folder';

export interface BuiltPack {
  /** Lines of the pack, without line breaks. */
  readonly lines: readonly string[];
  readonly entities: number;
  readonly names: number;
}

/** The pack of `folder`, or every fault found, each one sentence with its file and line. */
export function buildPack(folder: string): Result<BuiltPack, 'faults'> {
  const yaml = readPackYaml(folder);
  if (!yaml.ok) return fail('faults', yaml.fault.message);
  const { files, ...head } = yaml.value;
  const drafts: Draft[] = [];
  const faults: string[] = [];
  for (const file of files) {
    const read = readDrafts(folder, file);
    if (read.ok) drafts.push(...read.value);
    else faults.push(read.fault.message);
  }
  const joined = joinDrafts(drafts);
  faults.push(...joined.faults);

  // The reader that installs packs is also the judge of what is built.
  const reader = createPackReader();
  const opening = reader.line(packLines(head, [])[0]!, 1);
  if (opening.is !== 'manifest') return fail('faults', 'message' in opening ? opening.message : opening.is);
  const entities: Entity[] = [];
  for (const [index, { value, at }] of joined.drafts.entries()) {
    const event = reader.line(JSON.stringify({ ...value, record: 'entity' }), index + 2);
    if (event.is === 'entity') entities.push(event.entity);
    else faults.push(`${at}: ${'message' in event ? event.message.replace(/^Line \d+:? ?/, '') : event.is}`);
  }
  faults.push(...danglingFaults(entities));
  if (faults.length > 0) return fail('faults', faults.join('\n'));

  const lines = packLines(head, entities);
  return ok({ lines, entities: entities.length, names: entities.reduce((n, e) => n + e.names.length, 0) });
}

/** References to ids that the pack does not hold: allowed between packs, a slip within one that stands alone. */
function danglingFaults(entities: readonly Entity[]): string[] {
  const ids = new Set(entities.map((entity) => entity.id));
  const faults: string[] = [];
  for (const entity of entities) {
    for (const role of entity.roles) {
      if (role.of !== undefined && !ids.has(role.of)) {
        faults.push(`${entity.id}: the post “${role.title}” is of ${role.of}, which the pack does not hold.`);
      }
    }
    for (const { type, target } of entity.relations) {
      if (!ids.has(target)) faults.push(`${entity.id}: “${type}” ${target}, which the pack does not hold.`);
    }
  }
  return faults;
}
