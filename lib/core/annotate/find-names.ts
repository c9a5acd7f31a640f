// Which known names stand in an article, with those that begin inside longer ones: linking may break a long one up.

import type { FoundName } from '../link/mentions';
import { type NameMatch, scanInside, scanTokens } from '../match/scan';
import type { Tokens } from '../text/tokens';
import type { Knowledge } from './knowledge';

export interface FoundNames {
  /** Leftmost-longest, sorted and not overlapping, each with the names inside it. */
  readonly found: readonly FoundName[];
  /** These and those inside: all of which linking may ask. */
  readonly all: readonly NameMatch[];
}

export function findNames(knowledge: Knowledge, tokens: Tokens): FoundNames {
  const indexes = knowledge.layers.map(({ names }) => names);
  const matches = scanTokens(indexes, tokens);
  const inside = scanInside(indexes, tokens, matches);
  return {
    found: matches.map((match, number): FoundName => ({ ...match, inside: inside[number]! })),
    all: [...matches, ...inside.flat()],
  };
}
