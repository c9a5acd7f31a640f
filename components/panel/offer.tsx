// "Keep this fact-check": what the shown page publishes, each with its rating, its checker and where it stands. Kept only on a press.

import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { OFFER_LABELS, type OfferRow } from '@/lib/core/view/offer';
import { Glyph } from '../ui/glyph';
import { Fold, Hidden } from '../ui/parts';
import { Rated } from './claims-section';
import type { OfferProps } from './passage-props';
import './passage-rows.css';

/** Fact-checks shown before the reader asks for all: a page of one has one, a collection up to a hundred. */
const MOST_ROWS = 5;

/** What is said of a fact-check, and what its button does. One that was there before is taken out in the library, where all of it is seen. */
const STATUS = {
  offered: { said: null, press: 'keep' },
  kept: { said: 'kept', press: 'undo' },
  dropped: { said: 'undone', press: 'keep' },
  'in-library': { said: 'isKept', press: null },
} as const;

function Offered({ row, props }: { readonly row: OfferRow; readonly props: OfferProps }) {
  const { offer } = row;
  const status = props.statusOf(offer.claim.id);
  const { said: saidBy, press: pressedBy } = STATUS[status.is];
  const said = saidBy && OFFER_LABELS[saidBy];
  const press = pressedBy && OFFER_LABELS[pressedBy];
  const words = useRef<HTMLParagraphElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // Where the button goes, who pressed it is left at the words that say what came of it.
  const hadFocus = button.current !== null && document.activeElement === button.current;
  useLayoutEffect(() => {
    if (hadFocus && !button.current) words.current?.focus({ preventScroll: true });
  });
  return (
    <li class="offered">
      <blockquote class="offered-text" dir="auto" lang={row.language}>
        {row.text}
      </blockquote>
      {row.said && (
        <p class="offered-said" dir="auto">
          {row.said}
        </p>
      )}
      <ul class="ratings">
        {row.reviews.map(({ label, by }, at) => (
          <li key={at} dir="auto">
            <Rated lead="Rated" label={label} by={by} />
          </li>
        ))}
      </ul>
      {row.note && <p class="offered-said">{row.note}</p>}
      <div class="offered-keep">
        <p ref={words} role="status" tabIndex={-1}>
          {status.fault || said}
        </p>
        {/* One button through all states: the focus stays on it. */}
        {press && (
          <button
            ref={button}
            type="button"
            class="correct-press"
            onClick={() => (status.is === 'kept' ? props.onDrop(offer) : props.onKeep(offer))}
          >
            {press}
            <Hidden>: {row.text}</Hidden>
          </button>
        )}
      </div>
    </li>
  );
}

export function Offer(props: OfferProps) {
  const id = useId();
  const [isAll, setAll] = useState(false);
  const { intro, rows, dropped } = props.view;
  const shown = isAll ? rows : rows.slice(0, MOST_ROWS);
  const left = rows.filter(({ offer }) => {
    const { is } = props.statusOf(offer.claim.id);
    return is === 'offered' || is === 'dropped';
  }).length;
  return (
    <section class="group page-offer" data-kind="claim" aria-labelledby={`${id}-title`}>
      <h2 class="group-title" id={`${id}-title`}>
        <Glyph name="claim" />
        {OFFER_LABELS.title} <span class="group-count">{rows.length}</span>
      </h2>
      <p class="group-meaning" dir="auto">
        {intro} {rows.length > 0 && OFFER_LABELS.meaning}
      </p>
      {rows.length > 0 && (
        <ul class="row-list">
          {shown.map((row) => (
            <Offered key={row.offer.claim.id} row={row} props={props} />
          ))}
        </ul>
      )}
      {shown.length < rows.length && (
        <button type="button" class="show" onClick={() => setAll(true)}>
          {OFFER_LABELS.more(rows.length - shown.length)}
        </button>
      )}
      {rows.length > 1 && (
        <div class="offered-keep">
          <p role="status">{props.allSaid}</p>
          {(left > 1 || props.canUndoAll) && (
            <button
              type="button"
              class="correct-press"
              onClick={() => (props.canUndoAll ? props.onUndoAll() : props.onKeepAll())}
            >
              {props.canUndoAll ? OFFER_LABELS.undo : OFFER_LABELS.keepAll(left)}
            </button>
          )}
        </div>
      )}
      {dropped.length > 0 && (
        <Fold title={OFFER_LABELS.dropped(dropped.length)}>
          <ul class="dropped">
            {dropped.map((sentence, at) => (
              <li key={at} dir="auto">
                {sentence}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}
