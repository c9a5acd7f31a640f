// What the builder reads, whatever form it lies in: drafts of records, one after the other, each with the place to name when it is wrong.

import type { Source, SourceKey } from '@/lib/core/model/entity';

/** A record as an author wrote it or an input made it. Not checked yet. */
export interface Draft {
  readonly value: unknown;
  /** `story.yaml, line 12`. */
  readonly at: string;
}

export interface PackInput {
  /** `report` is told what was left out, each one sentence with its place; the rest goes on. */
  read(report: (fault: string) => void): AsyncIterable<Draft>;
  /** What the drafts name as their sources; the manifest has to list them. */
  readonly sources: Readonly<Record<SourceKey, Source>>;
}
