// A news article as text: what the page reader hands over, and what every later stage works on.

import type { Day } from './dates';
import type { Span } from './span';

/**
 * What a block is in the story's structure; `lead` are words of an earlier portion, sent along to be understood. Marks are drawn in
 * all but `headline`, `heading` and `lead`.
 */
export type BlockKind = 'headline' | 'standfirst' | 'heading' | 'paragraph' | 'list-item' | 'quote' | 'lead';

/** One block of the story, in reading order. Blocks do not overlap; a line break stands between two of them. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** The story's rendered text. Offsets are UTF-16 code units into `text`. */
export interface ArticleText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Stretches of `text` that are hyperlinks on the page, sorted. */
  readonly links: readonly Span[];
}

/** Where a date was read, in the order of trust. */
export type DateSource =
  | 'json-ld'
  | 'open-graph'
  | 'microdata'
  | 'time-element'
  | 'address'
  | 'given'
  | 'none';

export interface ArticleMeta {
  readonly url: string;
  readonly canonicalUrl: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  /** BCP 47, as the page states it, e.g. `en-US`. */
  readonly language: string | null;
  /** Day of publication in the publisher's own time zone, where a date with a zone was given. */
  readonly published: Day | null;
  readonly modified: Day | null;
  readonly publishedFrom: DateSource;
  /** Faults met while reading, each one sentence (a broken JSON-LD, a date that is no date). */
  readonly notes: readonly string[];
}
