// What of a story has a mark: names, sentences that repeat claims, and what stands within the marks of quotations.

import { MARKED_LISTS, type MarkedList, type MarkRef, markRef } from '@/lib/core/hover/mark-ref';
import type { Density } from '@/lib/core/model/annotation';
import type { ClaimMention } from '@/lib/core/model/claim-match';
import type { EntityId } from '@/lib/core/model/entity';
import type { Quote } from '@/lib/core/model/quote';
import type { Mention } from '@/lib/core/model/session';
import type { Span } from '@/lib/core/model/span';
import type { MarkKind } from '@/lib/edge/page/mark-style';

/** A stretch with a mark. A quotation that an attribution breaks has several. */
export interface MarkedWords extends Span {
  readonly mark: MarkRef;
  readonly kind: MarkKind;
  /** The least density at which it is drawn; null: never. */
  readonly shownFrom: Density | null;
  /** Of a name. */
  readonly entity?: EntityId;
  /** Its mark is fainter. */
  readonly faded?: boolean | undefined;
}

/** What of a story, or of a portion of it, may have marks. */
export interface Markable {
  readonly mentions: readonly Omit<Mention, 'words'>[];
  readonly claims: readonly ClaimMention[];
  readonly quotes: readonly Quote[];
}

/**
 * By list, in its order. `first`: how many of the list stand before. The density is one of names: passages are few, and who has fewer
 * names marked wants to know of these all the same. A quotation that is compared with nothing has no mark.
 */
export function markedWords(
  { mentions, claims, quotes }: Markable,
  first: Readonly<Record<MarkedList, number>>,
): readonly (readonly MarkedWords[])[] {
  const lists: Record<MarkedList, readonly MarkedWords[]> = {
    mentions: mentions.map(({ start, end, kind, shownFrom, entity, familiar }, at) => ({
      start,
      end,
      kind,
      shownFrom,
      entity,
      faded: familiar,
      mark: markRef('mentions', first.mentions + at),
    })),
    claims: claims.map(({ start, end }, at) => ({
      start,
      end,
      kind: 'claim',
      shownFrom: 'quiet',
      mark: markRef('claims', first.claims + at),
    })),
    quotes: quotes.flatMap(({ parts, check }, at) =>
      parts.map(({ start, end }) => ({
        start,
        end,
        kind: 'quote' as const,
        shownFrom: check && ('quiet' as const),
        mark: markRef('quotes', first.quotes + at),
      })),
    ),
  };
  return MARKED_LISTS.map((of) => lists[of]);
}
