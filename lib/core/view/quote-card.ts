// What the card over a quotation says: the words here beside those of the primary text. Pure.

import type { EntityId } from '@/lib/core/model/entity';
import type { QuoteCardView } from './claim-card-view';
import type { KnownEntity } from './known-entity';
import { createSourceList } from './source-list';

/** Null: the entity is no text whose words are held. */
export function buildQuoteCardView(input: {
  readonly text: Pick<KnownEntity, 'entity' | 'sources'>;
  /** The id that was asked for: the story knows no other. */
  readonly asked: EntityId;
  /** What the library calls who says it. */
  readonly speaker: string | null;
  /** The quotation beside the text's words. */
  readonly compare: (body: string) => Pick<QuoteCardView, 'is' | 'pieces' | 'passage'>;
}): QuoteCardView | null {
  const { text, asked, speaker, compare } = input;
  const words = text.entity.text;
  if (!words) return null;
  const sources = createSourceList();
  const { is, pieces, passage } = compare(words.body);
  const textSources = sources.number(text, words.sources);
  return {
    text: asked,
    label: text.entity.label,
    is,
    pieces,
    passage,
    ...(speaker === null ? {} : { speaker }),
    sources: sources.list,
    textSources,
  };
}
