// "Springfield, Illinois", "Portland, Ore.", "Tripoli (Lebanon)": the region set behind a place says which of its namesakes is meant.

import type { ArticleWords } from './article-words';
import { stemHash } from './context-words';
import { REGIONS_IN_FULL } from './lexicon/regions';
import type { TokenRange } from './name-parts';
import type { EntityTable } from './table/entity-table';

/** Longest name of a region, in words: "Republic of the Congo". */
const LONGEST = 4;

/** The stemmed words of the region named right behind a mention, with a comma or in brackets; null where there is none. */
export function regionBehind(words: ArticleWords, { until }: TokenRange): number[] | null {
  const { text, starts, ends } = words.tokens;
  if (until >= words.count || words.blockOf(until) !== words.blockOf(until - 1)) return null;
  if (!/^(?:, | ?\( ?)$/.test(text.slice(ends[until - 1]!, starts[until]!))) return null;
  if (!words.isCapital(until)) return null;
  const short = shortened(words, until);
  if (short) return short.split(' ').map(stemHash);
  const region: number[] = [];
  for (let index = until; index < words.count && index - until < LONGEST; index += 1) {
    if (index > until && !words.continuesName(index)) break;
    if (!words.isCapital(index) && words.folded(index) !== 'of' && words.folded(index) !== 'the') break;
    if (words.isCapital(index)) region.push(stemHash(words.folded(index)));
  }
  return region;
}

/** "W.Va." is two words. */
function shortened(words: ArticleWords, at: number): string | undefined {
  const next = at + 1;
  const both = next < words.count && words.continuesName(next) && words.folded(at) + words.folded(next);
  return (both && REGIONS_IN_FULL.get(both)) || REGIONS_IN_FULL.get(words.folded(at));
}

/** Whether what the library says of an entity names the region: all its words, or the one that tells. */
export function liesIn(table: EntityTable, entity: number, region: readonly number[]): boolean {
  const told = table.described(entity);
  return (
    region.some((word) => told.includes(word)) &&
    region.every((word) => told.includes(word) || table.wordWeight(word) === null)
  );
}
