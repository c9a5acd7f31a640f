// Whether the sources that a record names are in the dictionary that says what they are.

import type { Entity, Source, SourceKey } from '../model/entity';

/** Parts that name their sources, and where they stand in the record. */
export interface SourcedParts {
  readonly at: string;
  readonly parts: readonly { readonly sources: readonly SourceKey[] }[];
}

export function sourcedParts({ roles, facts, relations, text }: Entity): SourcedParts[] {
  return [
    { at: 'roles', parts: roles },
    { at: 'facts', parts: facts },
    { at: 'relations', parts: relations },
    { at: 'text', parts: text ? [text] : [] },
  ];
}

/** The first source that the dictionary lacks, and the part that names it. */
export function unknownSource(
  all: readonly SourcedParts[],
  sources: Readonly<Record<SourceKey, Source>>,
): { readonly key: SourceKey; readonly at: string } | null {
  for (const { at, parts } of all)
    for (const [index, part] of parts.entries())
      for (const key of part.sources)
        if (!Object.hasOwn(sources, key))
          return { key, at: parts.length === 1 && !/s$/.test(at) ? at : `${at}[${index}]` };
  return null;
}
