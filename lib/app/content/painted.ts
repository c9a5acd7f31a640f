// What is drawn of a story: its names, its sentences that repeat claims, its quotations, each with its words.

import type { MarkedList } from '@/lib/core/hover/mark-ref';
import type { Checked } from '@/lib/core/model/claim-match';
import { MAX_UNKNOWN } from '@/lib/core/model/limits';
import type { ClaimPassage, Mention, QuotePassage } from '@/lib/core/model/session';
import type { Span } from '@/lib/core/model/span';
import type { UnknownName } from '@/lib/core/model/unknown-name';
import type { AnnotateReply } from '@/lib/edge/wire/protocol';
import type { StoryText } from './same-story';

/** What was found in a story, each list in reading order. */
export interface Found {
  readonly mentions: readonly Mention[];
  readonly claims: readonly ClaimPassage[];
  readonly quotes: readonly QuotePassage[];
  /** Never drawn: the panel lists them. */
  readonly unknown: readonly UnknownName[];
}

export const NOTHING: Found = { mentions: [], claims: [], quotes: [], unknown: [] };

/** What an answer says of a story, or of a portion of it. */
export type Told = Pick<
  AnnotateReply,
  'annotations' | 'claims' | 'quotes' | 'checked' | 'familiar' | 'unknown'
>;

/** A story with what is drawn on it. */
export interface Painted {
  readonly story: StoryText;
  readonly found: Found;
  readonly checked: Checked;
  /** Up to where in the story's text the names are looked up: a very long story is read in portions. */
  readonly readTo: number;
  /** The answer to its first portion. */
  readonly reply: AnnotateReply;
}

export function withWords(
  { annotations, claims, quotes, familiar, unknown }: Told,
  { text: { text } }: StoryText,
): Found {
  const words = ({ start, end }: Span) => text.slice(start, end);
  return {
    mentions: annotations.map((each) => ({
      ...each,
      words: words(each),
      ...(familiar.includes(each.entity) ? { familiar: true } : {}),
    })),
    claims: claims.map((each) => ({ ...each, words: words(each) })),
    quotes: quotes.map((each) => ({ ...each, words: each.parts.map(words) })),
    unknown,
  };
}

/** With what was found further down. */
export function withMore(found: Found, more: Found): Found {
  return {
    mentions: [...found.mentions, ...more.mentions],
    claims: [...found.claims, ...more.claims],
    quotes: [...found.quotes, ...more.quotes],
    unknown: namesInAll(found.unknown, more.unknown),
  };
}

/** A name that stands in both portions is one name. In reading order, for what is new stands further down. */
function namesInAll(found: readonly UnknownName[], more: readonly UnknownName[]): readonly UnknownName[] {
  const names = new Map(found.map((name) => [name.words.toLowerCase(), name]));
  for (const name of more) {
    const key = name.words.toLowerCase();
    const known = names.get(key);
    const mentions = [...(known?.mentions ?? []), ...name.mentions];
    names.set(key, known ? { ...known, mentions, kind: known.kind ?? name.kind } : name);
  }
  return [...names.values()].slice(0, MAX_UNKNOWN);
}

/** Of two portions together. The claims that they were compared with are the same ones. */
export function checkedInAll(a: Checked, b: Checked): Checked {
  return { checkable: a.checkable + b.checkable, known: a.known + b.known, against: b.against };
}

/** By what one of a list is known again, beside its place: whom a name means, what a passage is compared with first. */
export function meantBy<List extends MarkedList>(of: List, each: Found[List][number]): string {
  switch (of) {
    case 'mentions':
      return (each as Mention).entity;
    case 'claims':
      return (each as ClaimPassage).matches[0]!.claim;
    default:
      return (each as QuotePassage).check?.text ?? '';
  }
}
