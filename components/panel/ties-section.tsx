// Ties on this page: who of those surely named here holds which post where, and who is tied to whom, as sentences; then as a picture.

import { useId, useState } from 'preact/hooks';
import type { EntityId } from '@/lib/core/model/entity';
import type { Subject } from '@/lib/core/model/session';
import type { PageTie, PageTies, TieEnd } from '@/lib/core/view/page-ties-view';
import { listComma, say, sayCount } from '@/lib/core/words/say';
import { Glyph } from '../ui/glyph';
import { Fold, Hidden } from '../ui/parts';
import { SourceList, SourceMarks } from '../ui/sources';
import { onLeaving, pointsAt } from './point-rows';
import { TiesPicture } from './ties-graph';
import './ties.css';

export interface TiesProps {
  /** Null: they are not read yet, or nobody named here is tied to another. */
  readonly ties: PageTies | null;
  readonly onPoint: (subject: Subject | null) => void;
  /** To the first mention of one of them. */
  readonly onReveal: (entity: EntityId) => void;
}

/** Sentences shown at first: more than a reader takes in are counted. */
const MOST = 8;

function End({ end, onReveal }: { readonly end: TieEnd; readonly onReveal: TiesProps['onReveal'] }) {
  return (
    <button type="button" class="tie-end" data-kind={end.kind} onClick={() => onReveal(end.entity)}>
      <bdi>{end.label}</bdi>
    </button>
  );
}

/** "Dan Caine: Chairman of the Joint Chiefs of Staff, since 12 April 2025". */
function Sentence({ tie, onReveal }: { readonly tie: PageTie; readonly onReveal: TiesProps['onReveal'] }) {
  const { from, to, words, namesOther, joins, held, sources } = tie;
  return (
    <>
      <End end={from} onReveal={onReveal} />
      {say('ties_colon')} <bdi class="tie-words">{words}</bdi>
      {!namesOther && (
        <>
          {joins === '' ? ' ' : ` ${joins} `}
          <End end={to} onReveal={onReveal} />
        </>
      )}
      {held !== '' && (
        <>
          {listComma()}
          <span class="tie-held">{held}</span>
        </>
      )}
      <SourceMarks sources={sources} />
    </>
  );
}

export function TiesSection({ ties, onPoint, onReveal }: TiesProps) {
  const id = useId();
  const [all, setAll] = useState(false);
  if (!ties || ties.ties.length === 0) return null;
  const shown = all ? ties.ties : ties.ties.slice(0, MOST);
  const rest = ties.ties.length - shown.length;
  return (
    <section class="group ties-here" aria-labelledby={`${id}-title`} {...onLeaving(() => onPoint(null))}>
      <h2 class="group-title" id={`${id}-title`}>
        <Glyph name="term" />
        {say('ties_title')} <span class="group-count">{ties.ties.length}</span>
      </h2>
      <p class="group-meaning" dir="auto">
        {ties.day}
      </p>
      <ul class="tie-list" id={`${id}-list`}>
        {shown.map((tie) => (
          <li
            key={tie.key}
            class="tie-row"
            data-sure={tie.isSure ? '' : undefined}
            {...pointsAt(() => onPoint({ of: 'entity', entity: tie.from.entity, and: tie.to.entity }))}
          >
            <Sentence tie={tie} onReveal={onReveal} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p>
          <button type="button" class="show" onClick={() => setAll(true)}>
            {sayCount('ties_more', rest)}
            <Hidden> {say('ties_title')}</Hidden>
          </button>
        </p>
      )}
      <TiesPicture ties={ties.ties} />
      {ties.sources.length > 0 && (
        <Fold title={say('ties_sources')}>
          <SourceList sources={ties.sources} />
        </Fold>
      )}
    </section>
  );
}
