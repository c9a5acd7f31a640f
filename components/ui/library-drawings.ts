// Which drawing stands by the sentence on the library, in the panel's foot and beside the index.

import type { KnowledgeState } from '@/lib/core/model/knowledge';
import type { Vignette } from './vignette';
import { BARE_SHELF, FILLING_SHELF, SHUT } from './vignettes';

/** A library that is there, or will be in a moment, needs none. */
export const OF_LIBRARY: Readonly<Record<KnowledgeState['is'], Vignette | null>> = {
  absent: BARE_SHELF,
  opening: null,
  ready: null,
  rebuilding: FILLING_SHELF,
  unavailable: SHUT,
};
