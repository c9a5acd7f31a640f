// What the card over a mark shows, asked of the background: of whom a name means, of the claims that a sentence repeats, of a
// quotation and its text.

import { type MarkRef, placeOf } from '@/lib/core/hover/mark-ref';
import type { Day } from '@/lib/core/model/dates';
import type { EntityId } from '@/lib/core/model/entity';
import { MAX_NAMED_HERE, MAX_SENTENCE } from '@/lib/core/model/limits';
import type { ClaimPassage, Mention, QuotePassage, SessionView } from '@/lib/core/model/session';
import type { NamedEntity } from '@/lib/core/view/candidate-view';
import type { CardView } from '@/lib/core/view/card-view';
import type { ClaimCardView, QuoteCardView } from '@/lib/core/view/claim-card-view';
import type { callBackground } from '@/lib/edge/wire/call';
import { createCards } from './cards';
import type { Found } from './painted';

export type Contents =
  | {
      readonly is: 'name';
      readonly of: Mention;
      readonly view: CardView;
      /** What is known of the mention's rivals. */
      readonly others: readonly NamedEntity[];
    }
  | { readonly is: 'claim'; readonly of: ClaimPassage; readonly view: ClaimCardView }
  | { readonly is: 'quote'; readonly of: QuotePassage; readonly view: QuoteCardView };

export interface ContentsDesk {
  /** Null where there is no card: what it would be of is gone, or the background does not answer. */
  readonly ask: (mark: MarkRef) => Promise<Contents | null>;
  /** Another story, another day, other knowledge. */
  readonly forget: () => void;
}

/** The longest sentences are cut: the end of one says little of the claim in it. */
const cut = (words: string): string => words.slice(0, MAX_SENTENCE);
/** Most parts of one quotation that are compared. */
const MOST_PARTS = 100;

export function createContents(ports: {
  readonly callBackground: typeof callBackground;
  readonly found: () => Found;
  readonly story: () => Pick<SessionView, 'published' | 'changed'>;
}): ContentsDesk {
  const { callBackground, found, story } = ports;
  const cards = createCards();

  async function ofName(mention: Mention): Promise<Contents | null> {
    const { entity } = mention;
    const { published: asOf, changed } = story();
    const [view, others] = await Promise.all([
      cards.ask(entity, () => callBackground('card', { entity, asOf, named: namedBeside(entity) })),
      rivalsOf(mention, asOf),
    ]);
    return view && { is: 'name', of: mention, view: changed ? { ...view, changed } : view, others };
  }

  /** Who else is surely named in the story: ties to them are told first. */
  function namedBeside(entity: EntityId): EntityId[] {
    const sure = found().mentions.filter(({ confidence }) => confidence === 'sure');
    const named = new Set(sure.map((mention) => mention.entity));
    named.delete(entity);
    return [...named].slice(0, MAX_NAMED_HERE);
  }

  /** A line about each that the words may mean as well; none where the background does not answer: the card is told without. */
  async function rivalsOf({ rivals }: Mention, asOf: Day | null): Promise<readonly NamedEntity[]> {
    if (rivals.length === 0) return [];
    const named = await callBackground('names', { entities: rivals.map(({ entity }) => entity), asOf });
    return named.ok ? named.value : [];
  }

  async function ofClaim(of: ClaimPassage, mark: MarkRef): Promise<Contents | null> {
    const claims = of.matches.map(({ claim }) => claim);
    const view = await cards.ask(mark, () =>
      callBackground('claimCard', { claims, sentence: cut(of.words) }),
    );
    return view && view.claims.length > 0 ? { is: 'claim', of, view } : null;
  }

  async function ofQuote(of: QuotePassage, mark: MarkRef): Promise<Contents | null> {
    const { check, speaker, words } = of;
    if (!check) return null;
    const parts = words.slice(0, MOST_PARTS).map(cut);
    const view = await cards.ask(mark, () =>
      callBackground('quoteCard', { text: check.text, speaker, parts }),
    );
    return view && { is: 'quote', of, view };
  }

  return {
    forget: cards.forget,
    ask: async (mark) => {
      const place = placeOf(mark);
      const { mentions, claims, quotes } = found();
      const mention = place?.of === 'mentions' && mentions[place.number];
      if (mention) return ofName(mention);
      const claim = place?.of === 'claims' && claims[place.number];
      if (claim) return ofClaim(claim, mark);
      const quote = place?.of === 'quotes' && quotes[place.number];
      return quote ? ofQuote(quote, mark) : null;
    },
  };
}
