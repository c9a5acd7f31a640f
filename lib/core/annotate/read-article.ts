// What is known of an article before any library is asked.

import type { ArticleWords } from '../link/article-words';
import type { ArticleText } from '../model/article';
import type { Day } from '../model/dates';

/** An article as far as it is understood without any library. */
export interface ReadArticle {
  /** Cut to the caps. */
  readonly article: ArticleText;
  readonly publisher: string | null;
  readonly date: Day | null;
  readonly words: ArticleWords;
}
