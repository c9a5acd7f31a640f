// The sentences of the story that repeat what was checked before, in reading order, each with its ratings; opened, the whole card.

import { useId } from 'preact/hooks';
import { CLAIM_LIST_LABELS, type ClaimRow, moreRatings, type RatedLine } from '@/lib/core/view/claim-list';
import { CLAIM_LABELS } from '@/lib/core/view/passage-labels';
import { ClaimBody } from '../card/claim-body';
import { Glyph } from '../ui/glyph';
import { Hidden } from '../ui/parts';
import type { ClaimsProps, PassagePointing } from './passage-props';
import { onLeaving, pointsAt, useInSight } from './point-rows';
import { stepThroughRows } from './step-rows';
import './passage-rows.css';

type Props = ClaimsProps & PassagePointing;

/** Rated “False” by PolitiFact, 3 March 2020. */
export function Rated({ lead, label, by }: RatedLine) {
  return (
    <>
      {lead}{' '}
      <strong class="rating">
        “<bdi>{label}</bdi>”
      </strong>{' '}
      <bdi>{by}</bdi>
    </>
  );
}

function Ratings({ row }: { readonly row: ClaimRow }) {
  return (
    <>
      {row.rated.length > 0 && (
        <ul class="ratings">
          {row.rated.map((rated, at) => (
            <li key={at} dir="auto">
              <Rated {...rated} />
            </li>
          ))}
          {row.more > 0 && <li class="ratings-more">{moreRatings(row.more)}</li>}
        </ul>
      )}
      {row.notes.map((note) => (
        <p key={note} class="ratings-note" dir="auto">
          {note}
        </p>
      ))}
    </>
  );
}

function SentenceRow({ row, props }: { readonly row: ClaimRow; readonly props: Props }) {
  const id = useId();
  const isSelected = row.key === props.selected;
  const card = isSelected ? props.card : null;
  const isTold = card !== null && card.claims.length > 0;
  const element = useInSight(isSelected);
  return (
    <li
      ref={element}
      class="row"
      data-row={`claim ${row.key}`}
      data-selected={isSelected ? '' : undefined}
      data-pointed={row.number === props.pointed ? '' : undefined}
      {...pointsAt(() => props.onPoint(row.number))}
    >
      <button
        type="button"
        class="row-name sentence"
        dir="auto"
        aria-expanded={isSelected}
        aria-controls={isSelected ? `${id}-open` : undefined}
        onClick={() => {
          props.onSelect(isSelected ? null : row.key);
          if (!isSelected) props.onReveal(row.number);
        }}
      >
        {row.words}
      </button>
      {/* Opened, the card says the same and more. */}
      {!isTold && <Ratings row={row} />}
      {isSelected && (
        <div class="row-open" id={`${id}-open`}>
          <button type="button" class="show" onClick={() => props.onReveal(row.number)}>
            {CLAIM_LIST_LABELS.show}
          </button>
          {card && isTold && (
            <ClaimBody
              view={card}
              renderReject={(claim) => (
                <button type="button" class="correct-press" onClick={() => props.onReject(row, claim)}>
                  {CLAIM_LABELS.reject}
                  <Hidden>: {claim.text}</Hidden>
                </button>
              )}
            />
          )}
        </div>
      )}
    </li>
  );
}

export function ClaimsSection(props: Props) {
  const id = useId();
  const { rows, more } = props;
  if (rows.length === 0) return null;
  return (
    <section class="group" data-kind="claim" aria-labelledby={`${id}-title`}>
      <h2 class="group-title" id={`${id}-title`}>
        <Glyph name="claim" />
        {CLAIM_LIST_LABELS.title} <span class="group-count">{rows.length + more}</span>
      </h2>
      <p class="group-meaning">{CLAIM_LIST_LABELS.meaning}</p>
      <ul class="row-list" onKeyDown={stepThroughRows} {...onLeaving(() => props.onPoint(null))}>
        {rows.map((row) => (
          <SentenceRow key={row.key} row={row} props={props} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="show" onClick={props.onAll}>
          {CLAIM_LIST_LABELS.all(rows.length + more)}
        </button>
      )}
    </section>
  );
}
