// The cards over passages: what checkers found of a claim that a sentence repeats; how a quotation stands to its text.

import type { ClaimCardView, QuoteCardView } from '@/lib/core/view/claim-card-view';
import { QUOTE_KIND_WORDS } from '@/lib/core/view/claim-words';
import { claimCardName, quoteCardName } from '@/lib/core/view/passage-labels';
import { Hidden, PassageMark } from '../ui/parts';
import { ClaimBody } from './claim-body';
import { CardFrame, type FrameProps } from './frame';
import { NotThisClaim, type Rejecting } from './not-this-claim';
import { QuoteBody } from './quote-body';

export function ClaimCard({
  view,
  rejecting,
  ...frame
}: FrameProps & {
  readonly view: ClaimCardView;
  /** Left out: there is nothing to put right. */
  readonly rejecting?: Rejecting;
}) {
  const name = claimCardName(view.claims.flatMap(({ reviews }) => reviews.map(({ publisher }) => publisher)));
  return (
    <CardFrame frame={frame} name={name} kind="claim" mark={<PassageMark of="claims" />}>
      <div class="leaf">
        <h2>
          <Hidden>{name}</Hidden>
        </h2>
        <ClaimBody
          view={view}
          renderReject={rejecting && (({ claim }) => <NotThisClaim claim={claim} rejecting={rejecting} />)}
        />
      </div>
    </CardFrame>
  );
}

export function QuoteCard({ view, ...frame }: FrameProps & { readonly view: QuoteCardView }) {
  return (
    <CardFrame frame={frame} name={quoteCardName(view.label)} kind="quote" mark={<PassageMark of="quotes" />}>
      <div class="leaf">
        <h2 class="name" dir="auto">
          {QUOTE_KIND_WORDS[view.is]}
        </h2>
        <QuoteBody view={view} />
      </div>
    </CardFrame>
  );
}
