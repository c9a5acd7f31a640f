// The names that the library does not know, found among the words that linking leaves over.

import { type CorrectionIndex, NO_CORRECTIONS, Rulings } from '../link/corrections';
import type { LinkedArticle } from '../link/link';
import { mentionAt } from '../link/mentions';
import type { EntityTable } from '../link/table/entity-table';
import type { CorrectionId } from '../model/correction';
import type { Span } from '../model/span';
import type { UnknownName } from '../model/unknown-name';
import { findUnknown } from '../unknown/find-unknown';
import { type Beside, besideStory } from './beside-story';
import type { ReadArticle } from './read-article';

export interface UnknownHere {
  readonly names: readonly UnknownName[];
  /** Rules of the reader's that kept words out. */
  readonly corrections: readonly CorrectionId[];
}

export const NOBODY: UnknownHere = { names: [], corrections: [] };

/** Links that are unsure count as known: those words are told as what they may mean. */
export function unknownIn(
  { article, publisher, words }: ReadArticle,
  { strange, links, unlinked }: LinkedArticle,
  {
    entities,
    found,
    corrections = NO_CORRECTIONS,
  }: {
    readonly entities: EntityTable;
    readonly found: readonly Span[];
    readonly corrections: CorrectionIndex | undefined;
  },
): UnknownHere {
  const rulings = new Rulings(words, entities, corrections);
  const beside = new Map<number, readonly Beside[]>();
  const besideIn = (block: number): readonly Beside[] => {
    const { start, end, kind } = words.blocks[block]!;
    const stretches =
      beside.get(block) ?? (kind === 'headline' ? [] : besideStory(article.text.slice(start, end), start));
    beside.set(block, stretches);
    return stretches;
  };
  const names = findUnknown(words, {
    strange,
    unlinked,
    found,
    known: links,
    isBeside: ({ start, end }, block) =>
      besideIn(block).some((stretch) => stretch.start <= start && end <= stretch.end),
    isNever: (range) => rulings.isNever(mentionAt(words, range)),
    publisher,
  });
  return { names, corrections: rulings.used() };
}
