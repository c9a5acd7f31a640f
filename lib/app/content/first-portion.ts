// Where a portion of a very long story ends, and what of a story lies in it. The first is read at once; the later ones, with the script that reads them, when the reader asks.

import type { ArticleText } from '@/lib/core/model/article';
import { MAX_PORTION } from '@/lib/core/model/limits';
import type { Span } from '@/lib/core/model/span';

/** Where a portion that begins at `from` ends: between two blocks, before a heading where one is near; in one endless block, at a space. */
export function endOfPortion({ text, blocks }: ArticleText, from: number): number {
  const limit = from + MAX_PORTION;
  if (text.length <= limit) return text.length;
  let end = 0;
  for (const block of blocks) {
    if (block.end > limit) break;
    if (block.kind === 'heading' && block.start > limit - MAX_PORTION / 4) return block.start - 1;
    end = block.end;
  }
  if (end > from) return end;
  const space = text.lastIndexOf(' ', limit);
  return space > from ? space : limit;
}

/** The part of each span that lies in a portion, as the portion counts. */
export function within<Each extends Span>(
  spans: readonly Each[],
  { start, end }: Span,
  shift: number,
): Each[] {
  return spans.flatMap((span) =>
    span.end > start && span.start < end
      ? [{ ...span, start: Math.max(span.start, start) + shift, end: Math.min(span.end, end) + shift }]
      : [],
  );
}

/** What is sent first, and up to where in the story it reaches. */
export function firstPortion(story: ArticleText): { readonly article: ArticleText; readonly end: number } {
  const end = endOfPortion(story, 0);
  const part = <Each extends Span>(spans: readonly Each[]) => within(spans, { start: 0, end }, 0);
  const { text, blocks, links } = story;
  return { article: { text: text.slice(0, end), blocks: part(blocks), links: part(links) }, end };
}
