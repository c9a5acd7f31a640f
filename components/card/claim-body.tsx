// What was found of the claims that a sentence repeats: words first, each checker's own beside the others', no scale and no colour.

import type { ComponentChildren } from 'preact';
import type { ClaimCardView, MatchedClaimView, ReviewView } from '@/lib/core/view/claim-card-view';
import { ratedLead } from '@/lib/core/view/claim-words';
import { CARD_LABELS, wordsQuoted } from '@/lib/core/view/labels';
import {
  CLAIM_LABELS,
  claimTitle,
  closeToWords,
  differenceWords,
  stanceWords,
} from '@/lib/core/view/passage-labels';
import { dateWords } from '@/lib/core/view/words';
import { commaWords, listComma, say } from '@/lib/core/words/say';
import { Around } from '../ui/around';
import { SourceList, SourceMarks, webAddress } from '../ui/sources';

export interface ClaimBodyProps {
  readonly view: ClaimCardView;
  /** Where "Not this claim?" stands. Left out: there is nothing to put right. */
  readonly renderReject?: ((claim: MatchedClaimView) => ComponentChildren) | undefined;
}

export function ClaimBody({ view, renderReject }: ClaimBodyProps) {
  const { claims, sources } = view;
  const packs = [...new Set(claims.map(({ pack }) => pack))];
  return (
    <div class="body passage" data-kind="claim" data-sources={sources.length}>
      {claims.length > 1 && <p class="aside">{closeToWords(claims.length)}</p>}
      {claims.map((claim) => (
        <Matched key={claim.claim} claim={claim}>
          {renderReject?.(claim)}
        </Matched>
      ))}
      <div class="entry apparatus">
        <p class="why" dir="auto">
          {CLAIM_LABELS.rated}
        </p>
        {sources.length > 0 && (
          <>
            <h3 class="entry-title">{CARD_LABELS.sources}</h3>
            <SourceList sources={sources} />
          </>
        )}
        <p class="pack" dir="auto">
          {say('claim_packs', commaWords(packs))}
        </p>
      </div>
    </div>
  );
}

function Matched(props: { readonly claim: MatchedClaimView; readonly children: ComponentChildren }) {
  const { claim, children } = props;
  const { text, said, stance, differences, reviews, clash } = claim;
  const stands = stanceWords(stance);
  return (
    <section class="matched">
      {stands && <p class="sense">{stands}</p>}
      {clash && (
        <p class="clash" dir="auto">
          {clash}
        </p>
      )}
      <ul class="reviews">
        {reviews.map((review, at) => (
          <li key={at}>
            <Review review={review} claim={claim} />
          </li>
        ))}
      </ul>
      <h3 class="entry-title">{claimTitle(reviews.map(({ publisher }) => publisher))}</h3>
      <div class="claimed">
        <blockquote dir="auto">{wordsQuoted(text)}</blockquote>
        {said && (
          <p class="aside" dir="auto">
            {said}
          </p>
        )}
      </div>
      {differences.length > 0 && (
        <p class="differs" dir="auto">
          <span class="label">{CLAIM_LABELS.differs}:</span> {differences.map(differenceWords).join('; ')}.
        </p>
      )}
      {children}
    </section>
  );
}

function Review({ review, claim }: { readonly review: ReviewView; readonly claim: MatchedClaimView }) {
  const { label, scale, publisher, host, toldBy, date, reason, title, url, sources } = review;
  const address = webAddress(url);
  return (
    <>
      <p class="rated" dir="auto">
        {ratedLead(claim)}{' '}
        <b>
          <bdi>{wordsQuoted(label)}</bdi>
        </b>{' '}
        <span class="by">
          <Around words="rated_by">{publisher}</Around>
          {date === undefined ? '' : listComma() + dateWords(date)}
          {toldBy !== undefined && (
            <>
              {listComma()}
              <Around words="claims_toldByWhom">{toldBy}</Around>
            </>
          )}
        </span>
        <SourceMarks sources={sources} />
      </p>
      {scale && (
        <p class="more" dir="auto">
          {scale}
        </p>
      )}
      {reason && (
        <p class="reason" dir="auto">
          {reason}
        </p>
      )}
      {address && (
        <p class="check" dir="auto">
          <a href={address} target="_blank" rel="noopener noreferrer">
            <bdi>{title ?? CLAIM_LABELS.read}</bdi>
          </a>{' '}
          <span class="origin">{host}</span>
        </p>
      )}
    </>
  );
}
