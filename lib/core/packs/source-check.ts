// Which parts of a record name sources, and which of these are not in the dictionary that says what they are.

import type { Entity, Source, SourceKey } from '../model/entity';

/** A part that names its sources, and where it stands in the record. */
export interface SourcedPart {
  readonly at: string;
  readonly keys: readonly SourceKey[];
}

export function entityParts({ roles, facts, relations, text }: Omit<Entity, 'id'>): SourcedPart[] {
  return [
    ...listedParts('roles', roles),
    ...listedParts('facts', facts),
    ...listedParts('relations', relations),
    ...(text ? [{ at: 'text', keys: text.sources }] : []),
  ];
}

export function listedParts(
  field: string,
  parts: readonly { readonly sources: readonly SourceKey[] }[],
): SourcedPart[] {
  return parts.map(({ sources }, index) => ({ at: `${field}[${index}]`, keys: sources }));
}

/** Each key that the dictionary lacks, as `the source “x” in facts[0]`. */
export function strangersIn(
  parts: readonly SourcedPart[],
  sources: Readonly<Record<SourceKey, Source>>,
): string[] {
  return parts.flatMap(({ at, keys }) =>
    keys.filter((key) => !Object.hasOwn(sources, key)).map((key) => `the source “${key}” in ${at}`),
  );
}
