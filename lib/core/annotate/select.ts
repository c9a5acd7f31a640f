// Which links are drawn, and from which density on: the first mention in the story, in its section, or every one.

import type { Confidence, Density } from '../model/annotation';
import type { ArticleText, Block } from '../model/article';
import type { Span } from '../model/span';

/** What selection needs to know of a link. */
export interface Selectable extends Span {
  readonly entity: number;
  readonly confidence: Confidence;
}

/**
 * For each link, in the given (reading) order, the least density that draws it; null: never. Headlines and headings are never drawn
 * in, nor are unsure links. A section begins at each heading; a story without headings is one section.
 */
export function selectShown(article: ArticleText, links: readonly Selectable[]): (Density | null)[] {
  const inArticle = new Set<number>();
  let inSection = new Set<number>();
  let block = 0;
  let section = 0;
  return links.map(({ start, entity, confidence }) => {
    while (block < article.blocks.length && article.blocks[block]!.end <= start) {
      block += 1;
      if (article.blocks[block]?.kind === 'heading') section += 1;
    }
    if (section > 0) {
      inSection = new Set();
      section = 0;
    }
    if (confidence !== 'sure' || isHeading(article.blocks[block])) return null;
    const density = !inArticle.has(entity) ? 'quiet' : !inSection.has(entity) ? 'normal' : 'everything';
    inArticle.add(entity);
    inSection.add(entity);
    return density;
  });
}

function isHeading(block: Block | undefined): boolean {
  return block?.kind === 'headline' || block?.kind === 'heading';
}
