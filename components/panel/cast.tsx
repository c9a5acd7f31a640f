// The cast: groups by kind, then those named only perhaps, set apart. Arrow keys go from name to name.

import { useId } from 'preact/hooks';
import type { EntityId } from '@/lib/core/model/entity';
import { KIND_GROUP_LABELS, PANEL_LABELS } from '@/lib/core/view/labels';
import type { Row } from '@/lib/core/view/list-view';
import { Glyph } from '../ui/glyph';
import { CastRow } from './cast-row';
import type { PanelProps } from './panel-props';
import { onLeaving } from './point-rows';
import { stepThroughRows } from './step-rows';

type CastProps = Pick<
  PanelProps,
  'groups' | 'selected' | 'cardFor' | 'correctingAt' | 'onReveal' | 'onSelect'
> & {
  readonly pointed: EntityId | null;
  readonly onPoint: (entity: EntityId | null) => void;
};

export function Cast(props: CastProps) {
  const id = useId();
  const rowsOf = (rows: readonly Row[]) => (
    <ul class="row-list">
      {rows.map((row) => (
        <CastRow
          key={row.entity}
          row={row}
          isSelected={row.entity === props.selected}
          isPointed={row.entity === props.pointed}
          card={props.cardFor?.entity === row.entity ? props.cardFor : null}
          correctingAt={props.correctingAt}
          onReveal={props.onReveal}
          onPoint={props.onPoint}
          onSelect={props.onSelect}
        />
      ))}
    </ul>
  );
  const unsure = props.groups
    .flatMap((group) => group.rows)
    .filter((row) => row.confidence === 'unsure')
    .sort((a, b) => (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys only move the focus between the buttons inside
    <div class="cast" onKeyDown={stepThroughRows} {...onLeaving(() => props.onPoint(null))}>
      {props.groups.map(({ kind, rows }) => {
        const sure = rows.filter((row) => row.confidence === 'sure');
        if (sure.length === 0) return null;
        return (
          <section key={kind} class="group" data-kind={kind} aria-labelledby={`${id}-${kind}`}>
            <h2 class="group-title" id={`${id}-${kind}`}>
              <Glyph name={kind} />
              {KIND_GROUP_LABELS[kind]} <span class="group-count">{sure.length}</span>
            </h2>
            {rowsOf(sure)}
          </section>
        );
      })}
      {unsure.length > 0 && (
        <section key="unsure" class="group unsure" aria-labelledby={`${id}-unsure`}>
          <h2 class="group-title" id={`${id}-unsure`}>
            {PANEL_LABELS.unsure} <span class="group-count">{unsure.length}</span>
          </h2>
          <p class="group-meaning">{PANEL_LABELS.unsureMeaning}</p>
          {rowsOf(unsure)}
        </section>
      )}
    </div>
  );
}
