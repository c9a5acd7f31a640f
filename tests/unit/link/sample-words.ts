// The words of a sentence as the linker reads them, and where a name stands in them.
import { readArticle } from '@/lib/core/annotate/annotate';
import type { ArticleWords } from '@/lib/core/link/article-words';
import type { TokenRange } from '@/lib/core/link/name-parts';
import { readPlainArticle } from '@/lib/core/text/plain-article';

export function wordsOf(text: string): ArticleWords {
  return readArticle({ article: readPlainArticle(text).article, language: 'en', date: null }).words;
}

/** All places where a name stands, in order. */
export function placesOf(words: ArticleWords, name: string): TokenRange[] {
  const { text } = words.tokens;
  const places: TokenRange[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    places.push({ first: words.tokenAt(at), until: words.tokenAt(at + name.length) });
  if (places.length === 0) throw new Error(`“${name}” does not stand in “${text}”.`);
  return places;
}
