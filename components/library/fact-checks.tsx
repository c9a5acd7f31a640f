// The reader's fact-checks: those they keep, looking some up with a key of their own, and what they said is not a claim.

import { useId } from 'preact/hooks';
import { FACT_CHECK_LABELS } from '@/lib/core/view/fact-check-labels';
import { wordsQuoted } from '@/lib/core/view/labels';
import { hrefOf, VIEW_TITLES } from '@/lib/core/view/library-route';
import { dateWords } from '@/lib/core/view/words';
import { useRows } from '../ui/few-rows';
import { Hidden } from '../ui/parts';
import { DrawnState } from '../ui/vignette';
import { CLIPPING } from '../ui/vignettes';
import type { FactCheckProps } from './library-props';
import { ClaimLine, LookUpChecks } from './look-up-checks';
import { UndoLine } from './undo';
import './fact-checks.css';

export function FactChecks(props: FactCheckProps) {
  const { kept, rejections } = props;
  const id = useId();
  const [claims, moreClaims] = useRows(kept ?? []);
  const [said, moreSaid] = useRows(rejections);
  return (
    <div class="page fact-checks">
      <h1 class="page-title" tabIndex={-1}>
        {VIEW_TITLES['fact-checks']}
      </h1>
      <UndoLine dropped={props.dropped} onUndo={props.onUndo} />
      <p class="fault" role="alert">
        {props.fault}
      </p>
      <section class="part" aria-labelledby={`${id}-kept`}>
        <h2 class="part-title" id={`${id}-kept`}>
          {FACT_CHECK_LABELS.kept}
        </h2>
        {kept?.length === 0 ? (
          <DrawnState of={CLIPPING}>
            <p class="part-words">{FACT_CHECK_LABELS.none}</p>
          </DrawnState>
        ) : (
          <p class="part-words">{FACT_CHECK_LABELS.keptWords}</p>
        )}
        <ul class="kept-claims">
          {claims.map(({ claim, kept: day }) => (
            <li key={claim.id} class="kept-claim">
              <ClaimLine claim={claim} href={hrefOf({ view: 'entity', entity: claim.id })} />
              <p class="kept-foot">
                <span class="own-day">
                  {FACT_CHECK_LABELS.keptOn} {dateWords(day)}
                </span>
                <button type="button" class="press" onClick={() => props.onDrop(claim.id)}>
                  {FACT_CHECK_LABELS.remove}
                  <Hidden>: {claim.text}</Hidden>
                </button>
              </p>
            </li>
          ))}
        </ul>
        {moreClaims}
      </section>
      <LookUpChecks {...props} />
      <section class="part" aria-labelledby={`${id}-said`}>
        <h2 class="part-title" id={`${id}-said`}>
          {FACT_CHECK_LABELS.rejections}
        </h2>
        {rejections.length === 0 && <p class="part-words">{FACT_CHECK_LABELS.noRejections}</p>}
        <ul class="kept-claims">
          {said.map(({ id: rejection, claim, words, claimText, made }) => (
            <li key={rejection} class="kept-claim">
              <p class="said-words" dir="auto">
                {wordsQuoted(words)}
              </p>
              <p class="own-line">
                {FACT_CHECK_LABELS.isNot}{' '}
                <a class="entity-link" href={hrefOf({ view: 'entity', entity: claim })}>
                  <bdi>{wordsQuoted(claimText)}</bdi>
                </a>
              </p>
              <p class="kept-foot">
                <span class="own-day">{dateWords(made)}</span>
                <button type="button" class="press" onClick={() => props.onTakeBack(rejection)}>
                  {FACT_CHECK_LABELS.takeBack}
                  <Hidden>: {words}</Hidden>
                </button>
              </p>
            </li>
          ))}
        </ul>
        {moreSaid}
      </section>
    </div>
  );
}
