// A text of a corpus as an article: paragraphs are lines.
import type { ArticleText, Block } from '@/lib/core/model/article';

export function plainArticle(text: string): ArticleText {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ start, end: start + line.length, kind: 'paragraph' });
    start += line.length + 1;
  }
  return { text, blocks, links: [] };
}
