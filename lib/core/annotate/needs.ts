// What the pipeline asks of a library that lies in a store, one need at a time, and what it is given for it.

import type { ClaimIndex } from '../claims/claim-index';
import type { ClaimId } from '../model/claim';
import type { EntityId } from '../model/entity';
import type { PageRef } from './knowledge';

export type Need =
  /** These pages must be admitted. */
  | { readonly of: 'pages'; readonly pages: readonly PageRef[] }
  /** The indexes of claims, and what the reader said of claims. Asked for last: a worker that was just woken has read the names by then, and nothing waits for claims. */
  | { readonly of: 'claims' }
  /** The words of primary texts that quotations may be from, with those of their sections. */
  | { readonly of: 'texts'; readonly texts: readonly EntityId[] };

/** A primary text, or a section of one. */
export interface TextBody {
  readonly text: EntityId;
  readonly body: string;
}

/** By the id that was asked for: the text's own words, where it has any, then those of its sections. */
export type TextBodies = ReadonlyMap<EntityId, readonly TextBody[]>;

/** The answer to a need, of its kind; null where nobody gives such: the pipeline goes on without. */
export type Supply =
  | { readonly of: 'pages' }
  | ({ readonly of: 'claims' } & KnownClaims)
  | { readonly of: 'texts'; readonly texts: TextBodies }
  | null;

export interface KnownClaims {
  /** In the order of their trust. */
  readonly claims: readonly ClaimIndex[];
  /** Whether the reader has said that a sentence, by its `sentenceKey`, does not say what the claim does. */
  readonly isRejected: (claim: ClaimId, sentence: string) => boolean;
}

const NO_CLAIMS: KnownClaims = { claims: [], isRejected: () => false };

/** Steps that ask, are answered by `next`, and end with what they made. The first `next` answers nothing. */
export type Asking<Made> = Generator<Need, Made, Supply>;

export function* askPages(pages: readonly PageRef[]): Asking<void> {
  if (pages.length > 0) yield { of: 'pages', pages };
}

export function* askClaims(): Asking<KnownClaims> {
  const supply = yield { of: 'claims' };
  return supply?.of === 'claims' ? supply : NO_CLAIMS;
}

export function* askTexts(texts: readonly EntityId[]): Asking<TextBodies> {
  if (texts.length === 0) return new Map();
  const supply = yield { of: 'texts', texts };
  return supply?.of === 'texts' ? supply.texts : new Map();
}
