// How the ties of a story are listed: narrowed as the cast is, and many that say the same of one name told as one line.

import type { EntityId } from '@/lib/core/model/entity';
import type { CastSection } from './list-view';
import type { PageTie, TieEnd } from './page-ties-view';

/** What is drawn as one line. */
export type TieLine =
  | { readonly is: 'one'; readonly key: string; readonly tie: PageTie }
  | {
      readonly is: 'several';
      readonly key: string;
      /** The end that all have, and on which side of the words it stands. */
      readonly shared: TieEnd;
      readonly side: 'from' | 'to';
      readonly words: string;
      readonly ties: readonly PageTie[];
    };

/** Fewest ties told as one line: two are read as fast. */
const FEWEST = 3;

/** Ties of which one end at least is among the rows that are drawn. `sections`: null where nothing is looked for. */
export function narrowedTies(
  ties: readonly PageTie[],
  sections: readonly CastSection[] | null,
): readonly PageTie[] {
  if (!sections) return ties;
  const drawn = new Set<EntityId>(sections.flatMap(({ rows }) => rows.map(({ row }) => row.entity)));
  return ties.filter(({ from, to }) => drawn.has(from.entity) || drawn.has(to.entity));
}

/**
 * In the ties' own order, several at the place of their first. Of one post there is one holder as a rule: only what has no word between
 * its words and its other end ("member of NATO") is told of several at once.
 */
export function tieLines(ties: readonly PageTie[]): TieLine[] {
  const groups = new Map<string, PageTie[]>();
  const keysOf = ({ from, to, words }: PageTie): readonly string[] => [
    `to ${to.entity} ${words}`,
    `from ${from.entity} ${words}`,
  ];
  for (const tie of ties)
    if (tie.joins === '') for (const key of keysOf(tie)) groups.set(key, [...(groups.get(key) ?? []), tie]);
  const told = new Set<PageTie>();
  const lines: TieLine[] = [];
  for (const tie of ties) {
    if (told.has(tie)) continue;
    const key = tie.joins === '' && keysOf(tie).find((each) => isMany(groups.get(each)!, told));
    if (!key) {
      lines.push({ is: 'one', key: tie.key, tie });
      continue;
    }
    const side = key.startsWith('to ') ? 'to' : 'from';
    const all = groups.get(key)!.filter((each) => !told.has(each));
    for (const each of all) told.add(each);
    lines.push({ is: 'several', key, shared: tie[side], side, words: tie.words, ties: all });
  }
  return lines;
}

function isMany(ties: readonly PageTie[], told: ReadonlySet<PageTie>): boolean {
  return ties.filter((each) => !told.has(each)).length >= FEWEST;
}
