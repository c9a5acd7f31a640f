// The cast: groups by kind or one in the story's order, then those named only perhaps, set apart. Arrow keys go from name to name.

import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { EntityId } from '@/lib/core/model/entity';
import { KIND_GROUP_LABELS, PANEL_LABELS } from '@/lib/core/view/labels';
import type { CastSection, Cast as CastView, FoundRow, Row } from '@/lib/core/view/list-view';
import { say } from '@/lib/core/words/say';
import { Glyph } from '../ui/glyph';
import { CastRow } from './cast-row';
import { useInSteps } from './in-steps';
import type { PanelProps } from './panel-props';
import { onLeaving } from './point-rows';
import { stepThroughRows } from './step-rows';

/** From so many rows on, those out of sight are not laid out. */
const LONG = 200;

type CastProps = Pick<
  PanelProps,
  'choice' | 'selected' | 'cardFor' | 'correctingAt' | 'onReveal' | 'onSelect'
> & {
  readonly cast: CastView;
  /** Another story begins with its first rows. */
  readonly of: string;
  readonly pointed: EntityId | null;
  readonly onPoint: (entity: EntityId | null) => void;
};

/** What a row was drawn from, and as what. */
interface Drawn {
  readonly from: readonly unknown[];
  readonly row: JSX.Element;
}

/**
 * Rows as they were drawn before, where nothing about them is new: Preact passes over an element that is the same, and of two thousand
 * rows a key or a move of the pointer changes a few. What they tell of goes through `latest`, for a row may be older than its callbacks.
 */
function useDrawnRows(props: CastProps): (found: FoundRow, tellsKind: boolean) => JSX.Element {
  const drawn = useRef(new WeakMap<Row, Drawn>());
  const latest = useRef(props);
  latest.current = props;
  return ({ row, by }, tellsKind) => {
    const isSelected = row.entity === props.selected;
    const isPointed = row.entity === props.pointed;
    const card = props.cardFor?.entity === row.entity ? props.cardFor : null;
    const from = [by, tellsKind, isSelected, isPointed, card];
    const before = drawn.current.get(row);
    // An open row tells what may be put right, which others change.
    if (before && !isSelected && from.every((each, at) => each === before.from[at])) return before.row;
    const next = (
      <CastRow
        key={row.entity}
        row={row}
        by={by}
        tellsKind={tellsKind}
        isSelected={isSelected}
        isPointed={isPointed}
        card={card}
        correctingAt={(mention, label) => latest.current.correctingAt(mention, label)}
        onReveal={(entity, mention) => latest.current.onReveal(entity, mention)}
        onPoint={(entity) => latest.current.onPoint(entity)}
        onSelect={(entity) => latest.current.onSelect(entity)}
      />
    );
    drawn.current.set(row, { from, row: next });
    return next;
  };
}

export function Cast(props: CastProps) {
  const id = useId();
  const { cast, choice, selected } = props;
  const drawRow = useDrawnRows(props);
  const rows = cast.sections.flatMap((section) => section.rows);
  const open = selected === null ? -1 : rows.findIndex(({ row }) => row.entity === selected);
  const of = [props.of, choice.order, choice.kind, choice.query].join('\n');
  let left = useInSteps(rows.length, of, open + 1);

  function drawSection({ of, rows: all }: CastSection) {
    const some = all.slice(0, left);
    left -= some.length;
    if (some.length === 0) return null;
    const list = <ul class="row-list">{some.map((found) => drawRow(found, of === 'story'))}</ul>;
    const count = <span class="group-count">{all.length}</span>;
    if (of === 'unsure')
      return (
        <section key={of} class="group unsure" aria-labelledby={`${id}-unsure`}>
          <h2 class="group-title" id={`${id}-unsure`}>
            {PANEL_LABELS.unsure} {count}
          </h2>
          <p class="group-meaning">{PANEL_LABELS.unsureMeaning}</p>
          {list}
        </section>
      );
    return (
      <section
        key={of}
        class="group"
        data-kind={of === 'story' ? undefined : of}
        aria-labelledby={`${id}-${of}`}
      >
        <h2 class="group-title" id={`${id}-${of}`}>
          {of !== 'story' && <Glyph name={of} />}
          {of === 'story' ? say('panel_in_story') : KIND_GROUP_LABELS[of]} {count}
        </h2>
        {list}
      </section>
    );
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys only move the focus between the buttons inside
    <div
      class="cast listed"
      data-long={rows.length >= LONG ? '' : undefined}
      onKeyDown={stepThroughRows}
      {...onLeaving(() => props.onPoint(null))}
    >
      {cast.sections.map(drawSection)}
    </div>
  );
}
