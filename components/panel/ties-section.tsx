// Ties on this page: who of those surely named here holds which post where, and who is tied to whom, as sentences; then as a picture.

import { useId, useMemo, useState } from 'preact/hooks';
import type { EntityId } from '@/lib/core/model/entity';
import type { Subject } from '@/lib/core/model/session';
import type { CastSection } from '@/lib/core/view/list-view';
import { narrowedTies, type TieLine, tieLines } from '@/lib/core/view/page-ties-lines';
import type { PageTie, PageTies, TieEnd } from '@/lib/core/view/page-ties-view';
import { listComma, say, sayCount } from '@/lib/core/words/say';
import { TIES } from '../ui/drawings';
import { Glyph } from '../ui/glyph';
import { Fold, Hidden } from '../ui/parts';
import { SourceList, SourceMarks } from '../ui/sources';
import { onLeaving, pointsAt } from './point-rows';
import { TiesPicture } from './ties-graph';
import './ties.css';

export interface TiesProps {
  /** Null: they are not read yet, or nobody named here is tied to another. */
  readonly ties: PageTies | null;
  /** What is drawn of the cast, where it is narrowed: ties of others are left out. Null: all are told. */
  readonly narrowed?: readonly CastSection[] | null;
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
  const { from, to, words, namesOther, joins, article, held, sources } = tie;
  return (
    <>
      <End end={from} onReveal={onReveal} />
      {say('ties_colon')} <bdi class="tie-words">{words}</bdi>
      {!namesOther && (
        <>
          {' '}
          {joins && `${joins} `}
          {article && `${article} `}
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

/** Both ends of a tie; of several the one that they share. */
function subjectOf(line: TieLine): Subject {
  return line.is === 'one'
    ? { of: 'entity', entity: line.tie.from.entity, and: line.tie.to.entity }
    : { of: 'entity', entity: line.shared.entity };
}

/** "9 named here: member of NATO"; opened, each of them with its dates and sources. */
function Several({
  line: { shared, side, words, ties },
  onReveal,
}: {
  readonly line: Extract<TieLine, { is: 'several' }>;
  readonly onReveal: TiesProps['onReveal'];
}) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const many = (
    <button
      type="button"
      class="show"
      aria-expanded={open}
      aria-controls={open ? id : undefined}
      onClick={() => setOpen(!open)}
    >
      {sayCount('ties_many', ties.length)}
    </button>
  );
  const article = ties[0]?.article;
  const one = <End end={shared} onReveal={onReveal} />;
  const [front, back] = side === 'to' ? [many, one] : [one, many];
  return (
    <>
      {front}
      {say('ties_colon')} <bdi class="tie-words">{words}</bdi> {side === 'to' && article ? `${article} ` : ''}
      {back}
      {open && (
        <ul class="tie-each" id={id}>
          {ties.map((tie) => (
            <li key={tie.key}>
              <End end={side === 'to' ? tie.from : tie.to} onReveal={onReveal} />
              {tie.held !== '' && (
                <>
                  {listComma()}
                  <span class="tie-held">{tie.held}</span>
                </>
              )}
              <SourceMarks sources={tie.sources} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export function TiesSection({ ties, narrowed = null, onPoint, onReveal }: TiesProps) {
  const id = useId();
  const [all, setAll] = useState(false);
  const told = useMemo(() => narrowedTies(ties?.ties ?? [], narrowed), [ties, narrowed]);
  const lines = useMemo(() => tieLines(told), [told]);
  if (!ties || told.length === 0) return null;
  const shown = all ? lines : lines.slice(0, MOST);
  const rest = lines.length - shown.length;
  return (
    <section class="group ties-here" aria-labelledby={`${id}-title`} {...onLeaving(() => onPoint(null))}>
      <h2 class="group-title" id={`${id}-title`}>
        <Glyph name={TIES} />
        {say('ties_title')} <span class="group-count">{told.length}</span>
      </h2>
      <p class="group-meaning" dir="auto">
        {ties.day}
      </p>
      <ul class="tie-list" id={`${id}-list`}>
        {shown.map((line) => (
          <li
            key={line.key}
            class="tie-row"
            data-sure={line.is === 'several' || line.tie.isSure ? '' : undefined}
            {...pointsAt(() => onPoint(subjectOf(line)))}
          >
            {line.is === 'one' ? (
              <Sentence tie={line.tie} onReveal={onReveal} />
            ) : (
              <Several line={line} onReveal={onReveal} />
            )}
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
      <TiesPicture ties={told} />
      {ties.sources.length > 0 && (
        <Fold title={say('ties_sources')}>
          <SourceList sources={ties.sources} />
        </Fold>
      )}
    </section>
  );
}
