// Installs under way: what is to be installed, and its bytes as far as they have come. A new worker goes on from here.

import type { PackOrigin } from '@/lib/core/model/pack-life';

export interface JobRow {
  readonly job: string;
  readonly origin: PackOrigin;
  /** When it was asked for, milliseconds of the clock. */
  readonly begun: number;
}

/** Some bytes of what is fetched. */
export interface StagedRow {
  readonly job: string;
  readonly part: number;
  readonly bytes: Blob;
}
