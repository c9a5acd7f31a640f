// Articles of 1,000 words for the bench of linking, made of the linking texts: paragraphs in their order until there are enough words.
import { readFileSync } from 'node:fs';
import type { ArticleText, Block } from '@/lib/core/model/article';

const FOLDER = '../shared/data/linking';
const CORPORA = ['gum-wikinews', 'meantime', 'wiki-fair-v2'] as const;
export const WORDS = 1000;

export function thousandWordArticles(): ArticleText[] {
  return CORPORA.flatMap((corpus) => {
    const texts = readFileSync(`${FOLDER}/${corpus}.jsonl`, 'utf8')
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [(JSON.parse(line) as { text: string }).text]));
    return articlesOf(texts.flatMap((text) => text.split('\n')));
  });
}

function articlesOf(paragraphs: readonly string[]): ArticleText[] {
  const articles: ArticleText[] = [];
  let waiting: string[] = [];
  let words = 0;
  for (const paragraph of paragraphs) {
    const parts = paragraph.split(' ').filter((word) => word !== '');
    // A paragraph that has more words than are wanting is cut: each article has exactly as many.
    for (let from = 0; from < parts.length; ) {
      const taken = parts.slice(from, from + WORDS - words);
      waiting.push(taken.join(' '));
      words += taken.length;
      from += taken.length;
      if (words < WORDS) continue;
      articles.push(articleOf(waiting));
      waiting = [];
      words = 0;
    }
  }
  return articles;
}

function articleOf(paragraphs: readonly string[]): ArticleText {
  let start = 0;
  const blocks = paragraphs.map((paragraph): Block => {
    const block: Block = { start, end: start + paragraph.length, kind: 'paragraph' };
    start = block.end + 1;
    return block;
  });
  return { text: paragraphs.join('\n'), blocks, links: [] };
}
