// How much of a very long story was read, in words.

import type { ArticleText } from '@/lib/core/model/article';
import type { Coverage } from '@/lib/core/model/session';

/** Of a text, what its words are counted on: more would cost a task of its own. UTF-16 units. */
const SAMPLE = 20_000;

/** Estimated from the story's beginning: the reader is told "about". */
export function coverageOf({ text }: ArticleText, end: number, scanning: boolean): Coverage {
  const sample = text.slice(0, SAMPLE);
  const perWord = sample.length / (sample.split(/\s+/).length || 1);
  return { scanning, read: Math.round(end / perWord), all: Math.round(text.length / perWord) };
}
