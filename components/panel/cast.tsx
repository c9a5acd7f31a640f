// The cast: groups by kind or one in the story's order, then those named only perhaps, set apart. Arrow keys go from name to name.

import type { JSX, RefObject } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { EntityId } from '@/lib/core/model/entity';
import { KIND_GROUP_LABELS, PANEL_LABELS } from '@/lib/core/view/labels';
import type { CastSection, Cast as CastView, FoundRow, Row } from '@/lib/core/view/list-view';
import { say, sayCount } from '@/lib/core/words/say';
import { Glyph } from '../ui/glyph';
import { CastRow } from './cast-row';
import { useInSteps } from './in-steps';
import type { PanelProps } from './panel-props';
import { onLeaving } from './point-rows';
import { useMore } from './show-more';
import { stepThroughRows } from './step-rows';

/** From so many rows on, those out of sight are not laid out. */
const LONG = 200;

/** Rows of those found that are shown before the reader asks for all: who looks for one types on. */
const MOST_FOUND = 60;

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

/** `found`: what fits what was typed, of which the first are shown: who looks for one types on. */
function CastList(props: CastProps & { readonly is: 'whole' | 'found' }) {
  const id = useId();
  const { cast, choice, selected, is } = props;
  const drawRow = useDrawnRows(props);
  const rows = cast.sections.flatMap((section) => section.rows);
  const open = selected === null ? -1 : rows.findIndex(({ row }) => row.entity === selected);
  const of = [props.of, choice.order, choice.kind, is === 'found' ? choice.query : ''].join('\n');
  const { list, isAll, onAll } = useMore(of, MOST_FOUND);
  const drawn = useInSteps({
    count: is === 'found' && !isAll ? Math.min(rows.length, MOST_FOUND) : rows.length,
    of,
    least: open + 1,
  });
  let left = drawn;

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
      ref={list as RefObject<HTMLDivElement>}
      class="cast listed"
      data-long={rows.length >= LONG ? '' : undefined}
      onKeyDown={stepThroughRows}
      {...onLeaving(() => props.onPoint(null))}
    >
      {cast.sections.map(drawSection)}
      {is === 'found' && !isAll && rows.length > MOST_FOUND && (
        <button type="button" class="show" onClick={onAll}>
          {sayCount('panel_more', rows.length - MOST_FOUND)}
        </button>
      )}
    </div>
  );
}

/**
 * While something is looked for, a long list stays as it is, unseen: to take two thousand rows away and bring them back takes longer than a
 * key may.
 */
export function Cast(props: CastProps & { readonly whole: CastView }) {
  const { whole, ...found } = props;
  const isSought = props.choice.query.trim() !== '';
  const isLong = whole.sections.reduce((sum, { rows }) => sum + rows.length, 0) >= LONG;
  /** As it was drawn last: the same element, Preact passes over it. */
  const kept = useRef<{ readonly of: CastView; readonly list: JSX.Element } | null>(null);
  if (!isSought || kept.current?.of !== whole)
    kept.current = { of: whole, list: <CastList {...found} cast={whole} is="whole" /> };
  return (
    <>
      {(!isSought || isLong) && (
        <div key="whole" data-unseen={isSought ? '' : undefined} aria-hidden={isSought || undefined}>
          {kept.current.list}
        </div>
      )}
      {isSought && <CastList key="found" {...found} is="found" />}
    </>
  );
}
