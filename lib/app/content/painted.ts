// What is drawn of a story: its mentions, with their words.

import type { Annotation } from '@/lib/core/model/annotation';
import type { Mention } from '@/lib/core/model/session';
import type { AnnotateReply } from '@/lib/edge/wire/protocol';
import type { StoryText } from './same-story';

/** A story with what is drawn on it. */
export interface Painted {
  readonly story: StoryText;
  readonly mentions: readonly Mention[];
  /** Up to where in the story's text the names are looked up: a very long story is read in portions. */
  readonly readTo: number;
  /** The answer to its first portion. */
  readonly reply: AnnotateReply;
}

export function withWords(annotations: readonly Annotation[], { text: { text } }: StoryText): Mention[] {
  return annotations.map((each) => ({ ...each, words: text.slice(each.start, each.end) }));
}
