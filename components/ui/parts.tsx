// The small parts that card and panel share: kind mark, buttons, a fold, words for the ear, names that open.

import type { ComponentChildren } from 'preact';
import type { EntityId, EntityKind } from '@/lib/core/model/entity';
import { KIND_LABELS, PASSAGE_LABELS } from '@/lib/core/view/labels';
import { Glyph, type GlyphName } from './glyph';

/** Read aloud, not shown. */
export function Hidden({ children }: { readonly children: ComponentChildren }) {
  return <span class="hidden">{children}</span>;
}

/** Glyph and word: "Person". */
export function KindMark({ kind }: { readonly kind: EntityKind }) {
  return (
    <span class="kind-mark" data-kind={kind}>
      <Glyph name={kind} />
      {KIND_LABELS[kind]}
    </span>
  );
}

/** The same of a passage: "Checked claim". */
export function PassageMark({ of }: { readonly of: 'claims' | 'quotes' }) {
  const kind = of === 'claims' ? 'claim' : 'quote';
  return (
    <span class="kind-mark" data-kind={kind}>
      <Glyph name={kind} />
      {PASSAGE_LABELS[of]}
    </span>
  );
}

/** A button of one glyph. Its name is read aloud and shown where the pointer rests. */
export function GlyphButton(props: {
  readonly glyph: GlyphName;
  readonly label: string;
  /** For a switch: whether it is on. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** Tells it from its neighbours where the focus is to be found again. */
  readonly control?: string;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      class="glyph-button"
      title={props.label}
      aria-label={props.label}
      aria-pressed={props.pressed}
      disabled={props.disabled}
      data-control={props.control}
      onClick={props.onPress}
    >
      <Glyph name={props.glyph} />
    </button>
  );
}

/** A heading that unfolds what is under it. Native, so keys, find-in-page and screen readers know it. */
export function Fold({
  title,
  children,
}: {
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <details class="fold">
      <summary>{title}</summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}

/** The name of another entity: a button where its card can be opened, else plain words. */
export function EntityName(props: {
  readonly entity: EntityId;
  readonly label: string;
  readonly onOpen: ((entity: EntityId) => void) | undefined;
}) {
  const { entity, label, onOpen } = props;
  if (!onOpen) return <bdi class="entity-name">{label}</bdi>;
  return (
    <button type="button" class="entity-name" onClick={() => onOpen(entity)}>
      <bdi>{label}</bdi>
    </button>
  );
}
