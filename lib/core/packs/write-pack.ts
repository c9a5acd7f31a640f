// Turns entities into the lines of a pack, the reverse of read-pack: what is empty is left out, fields stand in one order.

import type { Entity } from '../model/entity';
import type { EndRecord, ManifestRecord } from './records';

/** The manifest as an author writes it; counts and format are filled in. */
export type PackHead = Omit<ManifestRecord, 'record' | 'format' | 'counts'>;

/** All lines of a pack, without line breaks. The same entities in the same order give the same lines. */
export function packLines(head: PackHead, entities: readonly Entity[]): string[] {
  const counts = {
    entities: entities.length,
    names: entities.reduce((sum, entity) => sum + entity.names.length, 0),
  };
  const { id, title, version, description, languages, licence, dataAsOf, sources } = head;
  const manifest: ManifestRecord = {
    record: 'pack',
    format: 1,
    id,
    title,
    version,
    ...(description === undefined ? {} : { description }),
    languages,
    licence,
    dataAsOf,
    counts,
    sources,
  };
  const end: EndRecord = { record: 'end', records: entities.length, ...counts };
  return [JSON.stringify(manifest), ...entities.map(entityLine), JSON.stringify(end)];
}

/** One entity as a line. */
export function entityLine(entity: Entity): string {
  const { id, kind, label, description, names, roles, facts, relations, ids, salience, text } = entity;
  return JSON.stringify({
    record: 'entity',
    id,
    kind,
    label,
    description,
    names,
    ...(roles.length > 0 ? { roles: roles.map(withoutNulls) } : {}),
    ...(facts.length > 0 ? { facts } : {}),
    ...(relations.length > 0 ? { relations: relations.map(withoutNulls) } : {}),
    ...(Object.keys(ids).length > 0 ? { ids } : {}),
    ...(salience === 1 ? {} : { salience }),
    ...(text ? { text } : {}),
  });
}

function withoutNulls(part: object): object {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null));
}
