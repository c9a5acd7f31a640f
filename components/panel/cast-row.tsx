// One of the cast: name, post on the story's day, mentions; opened, all that is known, and the way through the text.

import { useId, useState } from 'preact/hooks';
import type { EntityId } from '@/lib/core/model/entity';
import type { CardView } from '@/lib/core/view/card-view';
import { senseCountWords } from '@/lib/core/view/government';
import { KIND_LABELS, likeliestName, PANEL_LABELS, wordsQuoted } from '@/lib/core/view/labels';
import { hrefOf } from '@/lib/core/view/library-route';
import type { Row } from '@/lib/core/view/list-view';
import { listComma, say } from '@/lib/core/words/say';
import { CardBody } from '../card/card-body';
import { Glyph } from '../ui/glyph';
import { Hidden } from '../ui/parts';
import { DoubtWords } from './candidates';
import { MentionCount, MentionSteps } from './mention-steps';
import type { PanelProps } from './panel-props';
import { pointsAt, useInSight } from './point-rows';

export interface CastRowProps {
  readonly row: Row;
  /** The other name, or the post, by which it was found. */
  readonly by: string | null;
  /** No heading above it says of which kind it is. */
  readonly tellsKind: boolean;
  readonly isSelected: boolean;
  readonly isPointed: boolean;
  /** Null until it is there. */
  readonly card: CardView | null;
  readonly correctingAt: PanelProps['correctingAt'];
  readonly onReveal: (entity: EntityId, mention: number) => void;
  readonly onPoint: (entity: EntityId) => void;
  readonly onSelect: (entity: EntityId | null) => void;
}

export function CastRow(props: CastRowProps) {
  const { row, by, isSelected, isPointed, card, onReveal, onPoint, onSelect } = props;
  const id = useId();
  const element = useInSight(isSelected);
  /** Which of the mentions was shown last, from 0. */
  const [shown, setShown] = useState(0);
  const count = row.mentions.length;
  const at = Math.min(shown, count - 1);
  const isUnsure = row.confidence === 'unsure';

  function reveal(position: number): void {
    const next = (position + count) % count;
    setShown(next);
    const mention = row.mentions[next];
    if (mention !== undefined) onReveal(row.entity, mention);
  }

  function press(): void {
    onSelect(isSelected ? null : row.entity);
    if (!isSelected) reveal(0);
  }

  return (
    <li
      ref={element}
      class="row"
      data-kind={row.kind}
      data-entity={row.entity}
      data-row={row.entity}
      data-selected={isSelected ? '' : undefined}
      data-pointed={isPointed ? '' : undefined}
      {...pointsAt(() => onPoint(row.entity))}
    >
      <button
        type="button"
        class="row-name"
        aria-expanded={isSelected}
        aria-controls={isSelected ? `${id}-open` : undefined}
        onClick={press}
      >
        <span class="row-head">
          {props.tellsKind && (
            <>
              <Glyph name={row.kind} />
              <Hidden>{KIND_LABELS[row.kind]}: </Hidden>
            </>
          )}
          <bdi class="row-label">{isUnsure ? wordsQuoted(row.words) : row.label}</bdi>
          <MentionCount count={count} />
        </span>
        {/* Opened, the body says the same and more. */}
        {!(isSelected && card) && !isUnsure && row.line && (
          <span class="row-line">
            <Hidden>{listComma()}</Hidden> <bdi>{row.line}</bdi>
          </span>
        )}
        {by !== null && (
          <span class="row-by" dir="auto">
            <Hidden>{listComma()}</Hidden>
            {say('panel_found_by', by)}
          </span>
        )}
        {row.governments > 0 && (
          <span class="row-sense">
            <Hidden>{listComma()}</Hidden> {senseCountWords(row.governments, count)}
          </span>
        )}
      </button>
      {/* Outside the button: what an unsure name may mean is read without opening anything. */}
      {isUnsure && row.doubt && <DoubtWords doubt={row.doubt} />}
      {isSelected && (
        <div class="row-open" id={`${id}-open`}>
          <MentionSteps at={at} count={count} onReveal={reveal} />
          {!isUnsure && row.doubt && <DoubtWords doubt={row.doubt} mentions={count} />}
          {isUnsure && card && <h3 class="row-likeliest">{likeliestName(row.label)}</h3>}
          {card && (
            <CardBody
              key={card.entity}
              view={card}
              why={{
                words: row.words,
                reason: row.reason,
                confidence: row.confidence,
                candidates: row.candidates,
              }}
              correcting={props.correctingAt(row.mentions[at]!, row.label)}
            />
          )}
          {card && (
            <p>
              <a
                class="show to-record"
                href={`library.html${hrefOf({ view: 'entity', entity: card.entity })}`}
                target="_blank"
                rel="noopener"
              >
                {PANEL_LABELS.record}
              </a>
            </p>
          )}
        </div>
      )}
    </li>
  );
}
