// Which known names stand in an article, with those that begin inside longer ones: linking may break a long one up.

import type { FoundName } from '../link/mentions';
import { layerOf } from '../link/table/combined-table';
import { likeliestEntries, MAX_ENTRIES } from '../link/table/likeliest-entries';
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
  const matches = scanTokens(indexes, tokens).map((match) => withLikeliest(knowledge, match));
  const inside = scanInside(indexes, tokens, matches).map((names) =>
    names.map((match) => withLikeliest(knowledge, match)),
  );
  return {
    found: matches.map((match, number): FoundName => ({ ...match, inside: inside[number]! })),
    all: [...matches, ...inside.flat()],
  };
}

/** Of a name that thousands bear the likeliest, so that no step after this one is longer for the others. */
function withLikeliest({ layers }: Knowledge, match: NameMatch): NameMatch {
  if (match.entries.length <= MAX_ENTRIES) return match;
  let next = 0;
  const starts = layers.map(({ entities }) => {
    next += entities.entries;
    return next - entities.entries;
  });
  const codeOf = (entry: number): number => {
    const layer = layerOf(starts, entry);
    return layers[layer]!.entities.priorCode(entry - starts[layer]!);
  };
  return { ...match, entries: likeliestEntries(match.entries, codeOf) };
}
