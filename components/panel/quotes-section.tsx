// The quotations of the story: those laid beside their texts, then, folded away, who is quoted. A story with thirty must not drown the cast.

import { useId, useState } from 'preact/hooks';
import { quoteKindWords } from '@/lib/core/view/claim-words';
import { KIND_LABELS } from '@/lib/core/view/labels';
import {
  type CheckedQuoteRow,
  QUOTE_LIST_LABELS,
  quotedTimes,
  type SpeakerRow,
} from '@/lib/core/view/quote-list';
import { QuoteBody } from '../card/quote-body';
import { Glyph, type GlyphName } from '../ui/glyph';
import { Fold, GlyphButton, Hidden } from '../ui/parts';
import type { PassagePointing, QuotesProps } from './passage-props';
import { onLeaving, pointsAt, useInSight } from './point-rows';
import { stepThroughRows } from './step-rows';
import './passage-rows.css';

type Props = QuotesProps & PassagePointing;

function CheckedRow({ row, props }: { readonly row: CheckedQuoteRow; readonly props: Props }) {
  const id = useId();
  const isSelected = row.key === props.selected;
  const element = useInSight(isSelected);
  return (
    <li
      ref={element}
      class="row"
      data-row={`quote ${row.key}`}
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
      {!(isSelected && props.card) && (
        <p class="ratings" dir="auto">
          {quoteKindWords(row.is, row.textLabel)}
        </p>
      )}
      {isSelected && (
        <div class="row-open" id={`${id}-open`}>
          <button type="button" class="show" onClick={() => props.onReveal(row.number)}>
            {QUOTE_LIST_LABELS.show}
          </button>
          {props.card && <QuoteBody view={props.card} />}
        </div>
      )}
    </li>
  );
}

/** One who is quoted, or all the quotations that are nobody's: pressed, it goes through them. */
function Quoted(props: {
  readonly row: string;
  readonly kind?: SpeakerRow['kind'];
  readonly glyph: GlyphName;
  readonly label: string;
  readonly quotes: readonly number[];
  readonly wordsAt: QuotesProps['wordsAt'];
  readonly onReveal: QuotesProps['onReveal'];
  readonly onPoint: PassagePointing['onPoint'];
}) {
  const { quotes, onReveal, onPoint } = props;
  const id = useId();
  /** Which one is shown; null: the row is closed. */
  const [shown, setShown] = useState<number | null>(null);
  const count = quotes.length;
  const at = shown === null ? null : Math.min(shown, count - 1);

  function reveal(position: number): void {
    const next = (position + count) % count;
    setShown(next);
    const number = quotes[next];
    if (number === undefined) return;
    onReveal(number);
    onPoint(number);
  }

  return (
    <li
      class="row speaker"
      data-kind={props.kind ?? 'quote'}
      data-row={`speaker ${props.row}`}
      data-selected={at === null ? undefined : ''}
      // Closed, it is of several quotations: none of them stands out.
      {...pointsAt(() => onPoint(at === null ? null : quotes[at]!))}
    >
      <button
        type="button"
        class="row-name"
        aria-expanded={at !== null}
        aria-controls={at === null ? undefined : `${id}-open`}
        onClick={() => (at === null ? reveal(0) : setShown(null))}
      >
        <span class="row-head">
          <Glyph name={props.glyph} />
          {props.kind && <Hidden>{KIND_LABELS[props.kind]}: </Hidden>}
          <bdi class="row-label">{props.label}</bdi>
        </span>
        <span class="row-line"> {quotedTimes(count)}</span>
      </button>
      {at !== null && (
        <div class="row-open" id={`${id}-open`}>
          <blockquote class="quoted" dir="auto">
            {props.wordsAt(quotes[at]!)}
          </blockquote>
          <div class="steps">
            {count > 1 ? (
              <>
                <span class="steps-at" aria-live="polite">
                  {QUOTE_LIST_LABELS.position(at + 1, count)}
                </span>
                <GlyphButton
                  glyph="previous"
                  label={QUOTE_LIST_LABELS.previous}
                  onPress={() => reveal(at - 1)}
                />
                <GlyphButton glyph="next" label={QUOTE_LIST_LABELS.next} onPress={() => reveal(at + 1)} />
              </>
            ) : (
              <button type="button" class="show" onClick={() => reveal(0)}>
                {QUOTE_LIST_LABELS.show}
              </button>
            )}
          </div>
        </div>
      )}
    </li>
  );
}

export function QuotesSection(props: Props) {
  const id = useId();
  const { list } = props;
  if (list.count === 0) return null;
  const { wordsAt, onReveal, onPoint } = props;
  const through = { wordsAt, onReveal, onPoint };
  return (
    <section
      class="group"
      data-kind="quote"
      aria-labelledby={`${id}-title`}
      onKeyDown={stepThroughRows}
      {...onLeaving(() => onPoint(null))}
    >
      <h2 class="group-title" id={`${id}-title`}>
        <Glyph name="quote" />
        {QUOTE_LIST_LABELS.title} <span class="group-count">{list.count}</span>
      </h2>
      <p class="passage-fault" role="status">
        {props.fault}
      </p>
      {list.checked.length > 0 && (
        <ul class="row-list" aria-label={QUOTE_LIST_LABELS.checked}>
          {list.checked.map((row) => (
            <CheckedRow key={row.key} row={row} props={props} />
          ))}
        </ul>
      )}
      {list.speakers.length + list.nobodys.length > 0 && (
        <Fold title={QUOTE_LIST_LABELS.whoIsQuoted(list)}>
          <ul class="row-list">
            {list.speakers.map(({ speaker, kind, label, quotes }) => (
              <Quoted
                key={speaker}
                row={speaker}
                kind={kind}
                glyph={kind}
                label={label}
                quotes={quotes}
                {...through}
              />
            ))}
            {list.nobodys.length > 0 && (
              <Quoted
                key="nobody"
                row="nobody"
                glyph="quote"
                label={QUOTE_LIST_LABELS.nobodys}
                quotes={list.nobodys}
                {...through}
              />
            )}
          </ul>
        </Fold>
      )}
    </section>
  );
}
