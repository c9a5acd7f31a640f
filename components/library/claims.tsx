// Claims that others have looked into: the claim's words, and for each checker its own rating word, date, reason and address.

import { CLAIM_LABELS } from '@/lib/core/view/claim-labels';
import { FACT_CHECK_LABELS } from '@/lib/core/view/fact-check-labels';
import { hrefOf } from '@/lib/core/view/library-route';
import type { ClaimView, ReviewView } from '@/lib/core/view/record-view';
import { dateWords } from '@/lib/core/view/words';
import { listComma } from '@/lib/core/words/say';
import { Around } from '../ui/around';
import { SourceMarks } from '../ui/sources';
import type { RecordState } from './library-props';
import { Sources, WebLink } from './record-apparatus';
import { Section } from './record-parts';

function Review({ review }: { readonly review: ReviewView }) {
  return (
    <li class="finding">
      <p>
        <WebLink url={review.url ?? undefined}>
          <bdi>{review.publisher}</bdi>
        </WebLink>
        {review.host && (
          <>
            {' '}
            (<bdi class="host">{review.host}</bdi>)
          </>
        )}
        :{' '}
        <strong class="rating" dir="auto">
          {review.rating}
        </strong>
        {review.date !== null && (
          <>
            {listComma()}
            <time dateTime={review.date} dir="auto">
              {dateWords(review.date)}
            </time>
          </>
        )}
        {review.toldBy && (
          <>
            {listComma()}
            <Around words="claims_toldByWhom" className="host">
              {review.toldBy}
            </Around>
          </>
        )}
        <SourceMarks sources={review.sources} />
      </p>
      {review.reason && (
        <p class="finding-reason" dir="auto">
          {review.reason}
        </p>
      )}
    </li>
  );
}

export function ClaimWords({ claim }: { readonly claim: ClaimView }) {
  return (
    <>
      {claim.said && (
        <p class="claim-said" dir="auto">
          {claim.said}
        </p>
      )}
      <ul class="findings">
        {claim.reviews.map((review, at) => (
          <Review key={at} review={review} />
        ))}
      </ul>
    </>
  );
}

export function Claims({ claims }: { readonly claims: readonly ClaimView[] }) {
  return (
    <ul class="claims">
      {claims.map((claim) => (
        <li key={claim.id} class="claim">
          <blockquote class="claim-text" dir="auto" lang={claim.language ?? undefined}>
            {claim.text}
          </blockquote>
          <ClaimWords claim={claim} />
        </li>
      ))}
    </ul>
  );
}

/** One claim as a record of its own. */
export function ClaimArticle(props: {
  readonly state: Extract<RecordState, { readonly is: 'claim' }>;
  readonly onDrop: () => void;
}) {
  const { claims, about, sourceGroups, isKept } = props.state;
  return (
    <article class="record" data-kind="term">
      <header class="record-head">
        <p class="claim-kind">{CLAIM_LABELS.kind}</p>
        <h1 class="record-label claim-label" dir="auto" tabIndex={-1} lang={claims[0]?.language ?? undefined}>
          {claims[0]?.text}
        </h1>
        {isKept && (
          <p class="presses">
            <span class="part-words">{FACT_CHECK_LABELS.isKept}</span>
            <button type="button" class="press" onClick={props.onDrop}>
              {FACT_CHECK_LABELS.remove}
            </button>
          </p>
        )}
      </header>
      <div class="record-columns">
        <div class="record-stated">
          <Section title={CLAIM_LABELS.found}>
            {claims.map((claim, at) => (
              <ClaimWords key={at} claim={claim} />
            ))}
          </Section>
        </div>
        <div class="record-apparatus">
          {about.length > 0 && (
            <Section title={CLAIM_LABELS.about}>
              <ul class="ties">
                {about.map(({ entity, label }) => (
                  <li key={entity} class="tie">
                    <a class="entity-link" href={hrefOf({ view: 'entity', entity })}>
                      <bdi>{label}</bdi>
                    </a>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Sources groups={sourceGroups} />
        </div>
      </div>
    </article>
  );
}
